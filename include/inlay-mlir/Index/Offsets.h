// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Arithmetic on the offsets of regions, folded where they are numbers.

#ifndef INLAY_MLIR_INDEX_OFFSETS_H
#define INLAY_MLIR_INDEX_OFFSETS_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/OpDefinition.h"

namespace mlir::inlay {

/// Returns `base + scale * offset`, computed at the builder's insertion point
/// unless it is a number.
OpFoldResult scaleAdd(OpBuilder &builder, Location loc, OpFoldResult base,
                      int64_t scale, OpFoldResult offset);

} // namespace mlir::inlay

#endif // INLAY_MLIR_INDEX_OFFSETS_H
