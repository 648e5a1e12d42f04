// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads the operand words of one record.

#include "Operands.h"

using namespace mlir::inlay;
using llvm::Twine;

int64_t Operands::next(const char *what) {
  if (taken < words.size())
    return words[taken++];
  failure.malformed(record, Twine("expected ") + what + " as word " +
                                Twine(taken) + ", found only " +
                                Twine(words.size()) + " words");
  return 0;
}

int64_t Operands::nextIn(const char *what, int64_t low, int64_t high) {
  size_t position = taken;
  int64_t word = next(what);
  if (failure || (word >= low && word < high))
    return word;
  failure.malformed(record, Twine("expected ") + what + " in [" + Twine(low) +
                                ", " + Twine(high) + ") as word " +
                                Twine(position) + ", found " + Twine(word));
  return 0;
}

bool Operands::finish() {
  if (!failure && taken != words.size())
    failure.malformed(record, "expected " + Twine(taken) + " words, found " +
                                  Twine(words.size()));
  return !failure;
}
