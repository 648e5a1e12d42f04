// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Plain descriptions of what an operation touches: a region of a tensor
// (slice, update, gather, scatter, copy) and the access of a nest (map).

#ifndef INLAY_MLIR_DIALECT_REGION_H
#define INLAY_MLIR_DIALECT_REGION_H

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/OpDefinition.h"
#include "llvm/ADT/SmallVector.h"

namespace mlir::inlay {

/// Describes a region: per dimension of the tensor an offset, a size and a
/// step, and the list of dimensions that an integer subscript drops.
struct RegionSpec {
  RegionSpec() = default;
  RegionSpec(SmallVector<OpFoldResult> offsets, SmallVector<OpFoldResult> sizes,
             ArrayRef<int64_t> steps, ArrayRef<int64_t> dropped)
      : offsets(std::move(offsets)), sizes(std::move(sizes)), steps(steps),
        dropped(dropped) {}

  /// Returns the number of dimensions of the tensor.
  int64_t getRank() const { return offsets.size(); }
  /// Returns whether dimension `dim` has no counterpart in the region's shape.
  bool isDropped(int64_t dim) const { return llvm::is_contained(dropped, dim); }
  /// Returns the sizes of the dimensions that are kept.
  SmallVector<OpFoldResult> getKeptSizes() const;
  /// Returns the dimensions that are kept.
  SmallVector<int64_t> getKeptDims() const;
  /// Returns the static shape of the region (kDynamic where run-time).
  SmallVector<int64_t> getShape() const;

  SmallVector<OpFoldResult> offsets, sizes;
  SmallVector<int64_t> steps, dropped;
};

/// Describes how a nest addresses `value`: in dimension d the element
/// `offsets[d] + steps[d] * i_(loops[d])`; loops[d] is -1 for a fixed index.
/// A scalar has rank 0.
struct Access {
  Value value;
  SmallVector<OpFoldResult> offsets;
  SmallVector<int64_t> steps, loops;

  /// Returns the number of dimensions.
  int64_t getRank() const { return offsets.size(); }
};

/// Returns the access that reads all of `value`, loop d in dimension d.
Access identityAccess(Value value, int64_t rank, MLIRContext *context);

/// Returns the elements that `access` touches in a nest of `bounds`, as a
/// region of the tensor: no dimension is dropped.
RegionSpec getRegion(ArrayRef<OpFoldResult> bounds, const Access &access);

/// Returns the static number that `ofr` is, or kDynamic.
int64_t staticOrDynamic(OpFoldResult ofr);

} // namespace mlir::inlay

#endif // INLAY_MLIR_DIALECT_REGION_H
