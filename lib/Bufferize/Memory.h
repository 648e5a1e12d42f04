// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The storage of tensors: the one memory type that a tensor type has, and
// allocations with their lifetimes.

#ifndef INLAY_LIB_BUFFERIZE_MEMORY_H
#define INLAY_LIB_BUFFERIZE_MEMORY_H

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/Builders.h"

namespace mlir::inlay {

/// Returns the memory type of tensors of `type`: offset 0, unit inner stride,
/// the other strides at run time.
MemRefType getStorageType(RankedTensorType type);

/// Returns `memory` as memory of `type`; the two differ in static extents only.
Value castStorage(OpBuilder &builder, Location loc, Value memory,
                  MemRefType type);

/// Allocates packed storage for a tensor of `type` whose run-time extents are
/// among `sizes` (one per dimension). `site`, if any, numbers it.
Value allocateStorage(OpBuilder &builder, Location loc, RankedTensorType type,
                      ArrayRef<OpFoldResult> sizes, IntegerAttr site);

/// Returns `memory` with the shape `sizes` (of `type`). `memory` is packed.
Value reshapeStorage(OpBuilder &builder, Location loc, Value memory,
                     MemRefType type, ArrayRef<OpFoldResult> sizes);

/// Returns the allocation, argument or global that `memory` is a view of.
Value getStorageRoot(Value memory);

/// Moves allocations out of the loops that they do not depend on, and releases
/// each after its last use unless `escaping` holds it. Unused ones are erased.
void placeLifetimes(ArrayRef<memref::AllocOp> allocations,
                    const llvm::SmallPtrSetImpl<Operation *> &escaping);

} // namespace mlir::inlay

#endif // INLAY_LIB_BUFFERIZE_MEMORY_H
