// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where the compiler runs. LLVM and MLIR keep state in thread-local objects,
// which are gone when the last destructors of a thread run.

#ifndef INLAY_LIB_COMPILER_OWNTHREAD_H
#define INLAY_LIB_COMPILER_OWNTHREAD_H

#include "llvm/ADT/STLFunctionalExtras.h"

namespace mlir::inlay {

/// Runs `body` on this thread; or, if this thread is at its end and LLVM's
/// thread-local objects may be gone, on a new one that takes no signals.
/// Returns false if there is no thread to be had.
///
/// A new thread each time would be simpler, and would deadlock where a kernel
/// is called by the constructors of a library that is being loaded: the loader
/// holds its lock, which the new thread needs for its thread-local objects.
bool runWithThreadLocals(llvm::function_ref<void()> body);

} // namespace mlir::inlay

#endif // INLAY_LIB_COMPILER_OWNTHREAD_H
