// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where the extents of tensors come from.

#ifndef INLAY_MLIR_INDEX_EXTENTS_H
#define INLAY_MLIR_INDEX_EXTENTS_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/OpDefinition.h"

namespace mlir::inlay {

/// Returns extent `dim` of `tensor` as a number, or as the value that it was
/// made from, so that the tensor itself need not exist. Emits what it needs
/// at the builder's insertion point, where `tensor` must be visible.
OpFoldResult getExtent(OpBuilder &builder, Location loc, Value tensor,
                       int64_t dim);

/// Returns the extents of `memory`, constants where static.
SmallVector<OpFoldResult> getExtents(OpBuilder &builder, Location loc,
                                     Value memory);

/// Replaces each tensor.dim below `root` by the value that the extent was
/// made from.
void resolveExtents(Operation *root);

} // namespace mlir::inlay

#endif // INLAY_MLIR_INDEX_EXTENTS_H
