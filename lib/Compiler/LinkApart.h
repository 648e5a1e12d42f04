// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Keeps lld apart from what it would share with the host process. lld is a
// program that became a library: it sets its output aside with handlers for
// every deadly signal, resets all command-line options of LLVM, and changes
// how many threads LLVM uses. The linker of this library turns those
// references of lld's (and of nothing else) to definitions in LinkApart.cpp.

#ifndef INLAY_LIB_COMPILER_LINKAPART_H
#define INLAY_LIB_COMPILER_LINKAPART_H

#include "llvm/ADT/SmallVector.h"

namespace mlir::inlay {

/// Receives what lld commits on the calling thread while this object lives.
class LinkOutput {
public:
  LinkOutput();
  ~LinkOutput();
  LinkOutput(const LinkOutput &) = delete;
  LinkOutput &operator=(const LinkOutput &) = delete;

  /// Returns the bytes of the file that lld wrote last; empty if none.
  llvm::SmallVector<char, 0> take() { return std::move(bytes); }

  /// Replaces the bytes.
  void put(llvm::SmallVector<char, 0> written) { bytes = std::move(written); }

private:
  llvm::SmallVector<char, 0> bytes;
};

} // namespace mlir::inlay

#endif // INLAY_LIB_COMPILER_LINKAPART_H
