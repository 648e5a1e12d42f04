// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The reference interpreter behind the C ABI of a compiled kernel.

#ifndef INLAY_MLIR_COMPILER_INTERPRET_H
#define INLAY_MLIR_COMPILER_INTERPRET_H

#include "inlay/c/capture.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::inlay {

/// Runs `function` on the arguments that a compiled kernel would take. In-outs
/// are written and results allocated only when all went well.
///
/// Returns an inlay_status; unless it is INLAY_OK, `error` says why.
int32_t interpretOnArrays(func::FuncOp function, inlay_context *context,
                          void *const *arguments, inlay_array *results,
                          inlay_error *error);

} // namespace mlir::inlay

#endif // INLAY_MLIR_COMPILER_INTERPRET_H
