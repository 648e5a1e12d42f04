// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a module of the imported form to a compiled kernel.

#ifndef INLAY_MLIR_COMPILER_COMPILER_H
#define INLAY_MLIR_COMPILER_COMPILER_H

#include "inlay-mlir/Compiler/Target.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "mlir/Support/LLVM.h"
#include <memory>
#include <string>

namespace llvm {
class MemoryBuffer;
} // namespace llvm

namespace mlir {
class DialectRegistry;
namespace func {
class FuncOp;
} // namespace func
} // namespace mlir

namespace mlir::inlay {

/// Registers the dialects, interfaces and translations that compiling needs:
/// the imported form, what it is lowered to, and nothing else.
void registerCompilerDialects(DialectRegistry &registry);

/// Says for what a kernel is compiled.
struct CompileOptions {
  Target target = Target::host();
};

/// Finds function `entry` of `module`; if `entry` is empty, the only one, or
/// the only one that is not private. Emits an error and returns null where
/// there is none.
func::FuncOp findEntry(ModuleOp module, StringRef entry);

/// Erases the functions beside `entry` that it does not call, and makes those
/// private that it does: a kernel is one function.
void keepCalled(func::FuncOp entry);

/// Compiles function `entry` of `module` (the imported form) to a shared
/// object as kernel_abi.h describes it. The module is lowered in place and is
/// of no use afterwards. Errors are emitted as diagnostics.
///
/// Cost: about 2 ms and 1-3 ms a nest in a warm process.
FailureOr<std::unique_ptr<llvm::MemoryBuffer>>
compile(ModuleOp module, StringRef entry, const CompileOptions &options = {});

/// Lowers `module` up to and including `stage`: "import" (nothing is done),
/// "check", "simplify", "fuse", "plan", "bufferize", "lower" or "llvm".
LogicalResult lowerTo(ModuleOp module, StringRef stage,
                      const CompileOptions &options = {});

} // namespace mlir::inlay

#endif // INLAY_MLIR_COMPILER_COMPILER_H
