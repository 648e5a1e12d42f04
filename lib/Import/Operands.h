// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads the operand words of one record, in order and never past their end.

#ifndef INLAY_LIB_IMPORT_OPERANDS_H
#define INLAY_LIB_IMPORT_OPERANDS_H

#include "Failure.h"
#include "inlay/c/capture.h"
#include "llvm/ADT/ArrayRef.h"

namespace mlir::inlay {

/// Walks over the words of a record. After a failure each read gives 0, and
/// the failure is noted once.
class Operands {
public:
  Operands(llvm::ArrayRef<int64_t> words, uint64_t record, Failure &failure)
      : words(words), record(record), failure(failure) {}

  /// Takes the next word, which stands for `what`.
  int64_t next(const char *what);
  /// Takes the next word, which must lie in [low, high).
  int64_t nextIn(const char *what, int64_t low, int64_t high);
  /// Fails unless all words were taken.
  bool finish();
  /// Returns how many words are left.
  size_t left() const { return words.size() - taken; }
  /// Returns the number of the record.
  uint64_t getRecord() const { return record; }

private:
  llvm::ArrayRef<int64_t> words;
  size_t taken = 0;
  uint64_t record;
  Failure &failure;
};

} // namespace mlir::inlay

#endif // INLAY_LIB_IMPORT_OPERANDS_H
