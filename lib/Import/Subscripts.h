// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Subscripts as the user wrote them, and the region that they select.

#ifndef INLAY_LIB_IMPORT_SUBSCRIPTS_H
#define INLAY_LIB_IMPORT_SUBSCRIPTS_H

#include "Shapes.h"
#include "inlay-mlir/Dialect/Region.h"
#include "inlay/c/capture.h"

namespace mlir::inlay {

/// One subscript. Bounds and indices may be negative as yet.
struct Subscript {
  inlay_subscript kind = INLAY_SUB_SLICE;
  OpFoldResult index;      // INTEGER
  OpFoldResult begin, end; // SLICE; null where open
  int64_t step = 1;        // SLICE
  Value tensor;            // TENSOR
};

/// What stands in one pair of brackets.
using SubscriptGroup = SmallVector<Subscript>;

/// Returns whether `group` has an index tensor.
bool hasIndexTensor(const SubscriptGroup &group);

/// What subscripts select of a tensor: a region, and how its dimensions stand
/// in the shape that the user sees.
struct View {
  RegionSpec region;
  /// For each dimension that the user sees the tensor's, or -1 for a newaxis.
  SmallVector<int64_t> axes;
  /// The dimensions that index tensors address, and these tensors.
  SmallVector<int64_t> indexed;
  SmallVector<Value> indices;
  /// Where the shape of the index tensors stands among the axes. As in NumPy:
  /// at the first index tensor or integer if these are all next to each other,
  /// else in front.
  size_t indicesAt = 0;

  /// Returns the extents of the axes.
  Shape getShape(IndexMath &math) const;
  /// Returns the positions of the newaxis among the axes.
  SmallVector<int64_t> getNewAxes() const;
  /// Returns whether the region is all of a tensor of shape `whole`.
  bool isWhole(ArrayRef<OpFoldResult> whole) const;
};

/// Turns subscripts into views. Failures are noted in `shapes`.
class Subscripts {
public:
  Subscripts(OpBuilder &builder, IndexMath &math, Shapes &shapes)
      : builder(builder), math(math), shapes(shapes) {}

  /// Returns all of `tensor`.
  View getWhole(Value tensor);
  /// Replaces an ellipsis by slices of whole dimensions, and appends what is
  /// missing, so that `rank` dimensions are subscripted.
  bool complete(SubscriptGroup &group, int64_t rank);
  /// Returns whether applying `group` to `view` gives a region again.
  bool canApply(const View &view, const SubscriptGroup &group);
  /// Narrows `view` of `tensor` by `group`. Index tensors need a whole view.
  bool apply(View &view, Value tensor, SubscriptGroup group);

private:
  bool applyInteger(View &view, Value tensor, int64_t dim, OpFoldResult index);
  void applySlice(View &view, int64_t dim, const Subscript &subscript);

  OpBuilder &builder;
  IndexMath &math;
  Shapes &shapes;
};

/// The elements offset, offset + step, ... that a slice selects of a dimension.
struct SliceProgression {
  OpFoldResult offset, size;
  int64_t step;
};

/// Clips a slice to a dimension of extent `extent`, as NumPy does. The offset
/// of an empty one means nothing.
SliceProgression clipSlice(IndexMath &math, const Subscript &slice,
                           OpFoldResult extent);

} // namespace mlir::inlay

#endif // INLAY_LIB_IMPORT_SUBSCRIPTS_H
