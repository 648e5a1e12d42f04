// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The one line that says why a program cannot be imported.

#ifndef INLAY_LIB_IMPORT_FAILURE_H
#define INLAY_LIB_IMPORT_FAILURE_H

#include "llvm/ADT/Twine.h"

#include <cstdint>
#include <string>

namespace mlir::inlay {

/// Keeps the first message; what follows from it is not reported.
class Failure {
public:
  /// Notes that the records are damaged, at record number `record`.
  void malformed(uint64_t record, const llvm::Twine &message) {
    set("record " + llvm::Twine(record) + ": " + message);
  }
  /// Notes that the program as a whole is damaged.
  void set(const llvm::Twine &message) {
    if (text.empty())
      text = message.str();
  }
  /// Returns whether something was noted.
  explicit operator bool() const { return !text.empty(); }
  /// Returns what was noted first.
  const std::string &getText() const { return text; }

private:
  std::string text;
};

} // namespace mlir::inlay

#endif // INLAY_LIB_IMPORT_FAILURE_H
