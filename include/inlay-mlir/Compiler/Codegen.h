// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From an LLVM module to an object file, and from that to a shared object,
// both in memory.

#ifndef INLAY_MLIR_COMPILER_CODEGEN_H
#define INLAY_MLIR_COMPILER_CODEGEN_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Error.h"
#include <memory>

namespace llvm {
class MemoryBuffer;
class Module;
class TargetMachine;
} // namespace llvm

namespace mlir::inlay {

/// Prepares `module` for `machine`, and cleans it with a few cheap passes:
/// vectors are explicit already.
llvm::Error optimize(llvm::Module &module, llvm::TargetMachine &machine);

/// Emits the object file of `module`.
llvm::Expected<llvm::SmallVector<char, 0>>
emitObject(llvm::Module &module, llvm::TargetMachine &machine);

/// Links `object` to a shared object. Thread safe. Symbols that stay undefined
/// (the C library's functions) are resolved when it is loaded.
llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>>
linkSharedObject(llvm::ArrayRef<char> object);

} // namespace mlir::inlay

#endif // INLAY_MLIR_COMPILER_CODEGEN_H
