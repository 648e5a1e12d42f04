// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The operations of Shapes that give elements another shape.

#include "Shapes.h"
#include "inlay-mlir/Dialect/Region.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::inlay;
using llvm::Twine;

static RankedTensorType getTensorType(Value tensor) {
  return cast<RankedTensorType>(tensor.getType());
}

Value Shapes::empty(ArrayRef<OpFoldResult> shape, Type element) {
  return note(tensor::EmptyOp::create(builder, *location, shape, element),
              Shape(shape));
}

Value Shapes::splat(Value scalar, ArrayRef<OpFoldResult> shape) {
  if (shape.empty())
    return toTensor(scalar);
  return note(tensor::SplatOp::create(builder, *location, scalar,
                                      getType(shape, scalar.getType()),
                                      math.getDynamic(shape)),
              Shape(shape));
}

Value Shapes::toScalar(Value value) {
  if (!isa<RankedTensorType>(value.getType()))
    return value;
  // A scalar that was wrapped comes out as it went in.
  if (auto wrapped = value.getDefiningOp<tensor::FromElementsOp>())
    return wrapped.getElements().front();
  return tensor::ExtractOp::create(builder, *location, value, ValueRange());
}

Value Shapes::toTensor(Value value) {
  if (isa<RankedTensorType>(value.getType()))
    return value;
  RankedTensorType type = RankedTensorType::get({}, value.getType());
  return note(tensor::FromElementsOp::create(builder, *location, type, value),
              {});
}

Value Shapes::stretch(Value value, ArrayRef<OpFoldResult> shape) {
  Shape own = get(value);
  if (own.empty()) {
    if (shape.empty())
      return toTensor(value);
    return splat(toScalar(value), shape);
  }
  size_t skipped = shape.size() - own.size();
  SmallVector<int64_t> added, unit;
  Shape kept;
  for (int64_t dim = 0; dim < int64_t(shape.size()); ++dim) {
    int64_t position = dim - skipped;
    bool stretched = position >= 0 && staticOrDynamic(own[position]) == 1 &&
                     staticOrDynamic(shape[dim]) != 1;
    if (position < 0 || stretched)
      added.push_back(dim);
    else
      kept.push_back(shape[dim]);
    if (stretched)
      unit.push_back(position);
  }
  value = squeeze(value, unit);
  if (added.empty())
    return castTo(value, shape);
  if (kept.empty())
    return splat(toScalar(value), shape);
  value = castTo(value, kept);
  Value init = empty(shape, getTensorType(value).getElementType());
  auto op = linalg::BroadcastOp::create(builder, *location, value, init, added);
  return note(op->getResult(0), Shape(shape));
}

/// Groups the dimensions of a longer shape so that each of `units` joins a
/// neighbour that is kept.
static SmallVector<ReassociationIndices>
getReassociation(int64_t rank, ArrayRef<int64_t> units) {
  SmallVector<ReassociationIndices> groups;
  ReassociationIndices pending;
  for (int64_t dim = 0; dim < rank; ++dim) {
    if (llvm::is_contained(units, dim)) {
      if (groups.empty())
        pending.push_back(dim);
      else
        groups.back().push_back(dim);
      continue;
    }
    groups.push_back(pending);
    groups.back().push_back(dim);
    pending.clear();
  }
  return groups;
}

Value Shapes::squeeze(Value tensor, ArrayRef<int64_t> dims) {
  if (dims.empty())
    return tensor;
  Shape shape = get(tensor), kept;
  for (auto [dim, extent] : llvm::enumerate(shape))
    if (!llvm::is_contained(dims, int64_t(dim)))
      kept.push_back(extent);
  RankedTensorType type = getType(kept, getTensorType(tensor).getElementType());
  return note(
      tensor::CollapseShapeOp::create(builder, *location, type, tensor,
                                      getReassociation(shape.size(), dims)),
      kept);
}

Value Shapes::unsqueeze(Value tensor, ArrayRef<int64_t> dims) {
  if (dims.empty())
    return tensor;
  Shape own = get(tensor), shape;
  size_t next = 0;
  for (int64_t dim = 0; dim < int64_t(own.size() + dims.size()); ++dim)
    shape.push_back(llvm::is_contained(dims, dim) ? math.constant(1)
                                                  : own[next++]);
  RankedTensorType type =
      getType(shape, getTensorType(tensor).getElementType());
  return note(tensor::ExpandShapeOp::create(
                  builder, *location, type, tensor,
                  getReassociation(shape.size(), dims), shape),
              shape);
}

Value Shapes::transpose(Value tensor, ArrayRef<int64_t> permutation) {
  if (llvm::is_sorted(permutation))
    return tensor;
  Shape own = get(tensor);
  Shape shape = llvm::to_vector(
      llvm::map_range(permutation, [&](int64_t dim) { return own[dim]; }));
  Value init = empty(shape, getTensorType(tensor).getElementType());
  auto op = linalg::TransposeOp::create(builder, *location, tensor, init,
                                        permutation);
  return note(op->getResult(0), shape);
}

/// Returns the dimensions whose extent is the static 1.
static SmallVector<int64_t> getUnitDims(ArrayRef<OpFoldResult> shape) {
  SmallVector<int64_t> dims;
  for (auto [dim, extent] : llvm::enumerate(shape))
    if (staticOrDynamic(extent) == 1)
      dims.push_back(dim);
  return dims;
}

/// Returns the type of all elements of `shape` in a row: of run-time length
/// where an extent is.
static RankedTensorType getFlatType(ArrayRef<OpFoldResult> shape,
                                    Type element) {
  int64_t length = 1;
  for (OpFoldResult extent : shape) {
    if (isa<Value>(extent))
      return RankedTensorType::get({ShapedType::kDynamic}, element);
    length *= staticOrDynamic(extent);
  }
  return RankedTensorType::get({length}, element);
}

/// Returns the reassociation that makes one dimension of `rank`.
static SmallVector<ReassociationIndices> getOneGroup(int64_t rank) {
  return {llvm::to_vector<2>(llvm::seq<int64_t>(0, rank))};
}

Value Shapes::reshape(Value tensor, ArrayRef<OpFoldResult> shape) {
  Shape own = get(tensor);
  SmallVector<int64_t> oldUnits = getUnitDims(own),
                       newUnits = getUnitDims(shape);
  Shape oldRest, newRest;
  llvm::copy_if(own, std::back_inserter(oldRest), [](OpFoldResult extent) {
    return staticOrDynamic(extent) != 1;
  });
  llvm::copy_if(shape, std::back_inserter(newRest), [](OpFoldResult extent) {
    return staticOrDynamic(extent) != 1;
  });
  if (own == Shape(shape))
    return tensor;
  // Only extents of 1 come and go: the elements keep their places.
  if (oldRest == newRest)
    return unsqueeze(squeeze(tensor, oldUnits), newUnits);

  if (!requireExtents(shape))
    return {};
  OpFoldResult before = math.constant(1), after = math.constant(1);
  for (OpFoldResult extent : own)
    before = math.mul(before, extent);
  for (OpFoldResult extent : shape)
    after = math.mul(after, extent);
  OpFoldResult count =
      requireEqual(before, after, "cannot reshape {0} elements to {1}");
  if (!count)
    return {};
  Type element = getTensorType(tensor).getElementType();
  // Where there is nothing to join or to split, the extents are 1.
  if (own.empty() || shape.empty()) {
    Shape ones(std::max(own.size(), shape.size()), math.constant(1));
    if (!own.empty())
      return squeeze(castTo(tensor, ones), getUnitDims(ones));
    return castTo(unsqueeze(tensor, getUnitDims(ones)), shape);
  }
  Value flat = tensor;
  RankedTensorType flatType = getFlatType(own, element);
  if (own.size() > 1)
    flat = tensor::CollapseShapeOp::create(builder, *location, flatType, flat,
                                           getOneGroup(own.size()));
  // An expansion wants to know as much of the length as of the new shape.
  flatType = getFlatType(shape, element);
  if (flat.getType() != flatType)
    flat = tensor::CastOp::create(builder, *location, flatType, flat);
  if (shape.size() == 1)
    return note(flat, Shape(shape));
  return note(tensor::ExpandShapeOp::create(builder, *location,
                                            getType(shape, element), flat,
                                            getOneGroup(shape.size()), shape),
              Shape(shape));
}
