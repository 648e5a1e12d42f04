// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The parts of --inlay-raise.

#ifndef INLAY_LIB_RAISE_RAISE_H
#define INLAY_LIB_RAISE_RAISE_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::inlay {

/// Replaces each call in `module` by what the function computes, and erases the
/// private functions that were called. Fails where a call has no body to give,
/// or comes back to itself. Adds to `count` the calls that were replaced.
LogicalResult inlineCalls(ModuleOp module, unsigned &count);

/// Makes the scalars of type `index` in the signature of `function` integers
/// of 64 bits, which is what they are on the machine.
void replaceIndexScalars(func::FuncOp function);

/// Replaces a read of a region by `inlay.slice`.
LogicalResult raise(tensor::ExtractSliceOp op);

/// Replaces a write of a region by `inlay.update`.
LogicalResult raise(tensor::InsertSliceOp op);

/// Replaces a write of an element by `inlay.update`.
LogicalResult raise(tensor::InsertOp op);

/// Replaces a structured operation without reductions by an `inlay.map` for
/// each result, and by an `inlay.update` of the output that the result takes
/// the place of.
LogicalResult raise(linalg::LinalgOp op);

/// Makes a reduction or a product start from what changes nothing, and combines
/// its result with what its output held, if that is anything else.
LogicalResult separateStart(linalg::LinalgOp op);

} // namespace mlir::inlay

#endif // INLAY_LIB_RAISE_RAISE_H
