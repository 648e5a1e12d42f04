// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Regions and index tensors: inlay.slice, update, copy, gather, scatter.

#include "Machine.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::reference;

//===----------------------------------------------------------------------===//
// Positions
//===----------------------------------------------------------------------===//

SmallVector<int64_t> Box::keptShape() const {
  SmallVector<int64_t> shape;
  for (auto [dim, size] : llvm::enumerate(sizes))
    if (!llvm::is_contained(dropped, int64_t(dim)))
      shape.push_back(size);
  return shape;
}

LogicalResult reference::forEachIndex(
    ArrayRef<int64_t> shape,
    llvm::function_ref<LogicalResult(ArrayRef<int64_t>)> visit) {
  if (llvm::is_contained(shape, 0))
    return success();
  SmallVector<int64_t> index(shape.size(), 0);
  while (true) {
    if (failed(visit(index)))
      return failure();
    int64_t dim = int64_t(shape.size()) - 1;
    while (dim >= 0 && ++index[dim] == shape[dim])
      index[dim--] = 0;
    if (dim < 0)
      return success();
  }
}

int64_t reference::positionOf(ArrayRef<int64_t> shape,
                              ArrayRef<int64_t> index) {
  int64_t position = 0;
  for (auto [extent, subscript] : llvm::zip(shape, index))
    position = position * extent + subscript;
  return position;
}

Box Machine::evaluate(const RegionSpec &region) const {
  return {getIntegers(region.offsets), getIntegers(region.sizes), region.steps,
          region.dropped};
}

FailureOr<std::vector<int64_t>>
Machine::positionsOf(Operation &op, const Box &box, ArrayRef<int64_t> shape,
                     ArrayRef<int64_t> ignored) {
  int64_t rank = shape.size();
  for (int64_t dim = 0; dim < rank; ++dim)
    if (box.sizes[dim] < 0)
      return violation(op, "size " + Twine(box.sizes[dim]) + " of dimension " +
                               Twine(dim) + " is negative");
  std::vector<int64_t> positions;
  // The offsets of an empty region are free.
  if (box.isEmpty())
    return positions;
  for (int64_t dim = 0; dim < rank; ++dim) {
    if (llvm::is_contained(ignored, dim))
      continue;
    int64_t first = box.offsets[dim];
    int64_t last = first + (box.sizes[dim] - 1) * box.steps[dim];
    for (int64_t index : {first, last})
      if (index < 0 || index >= shape[dim])
        return violation(op, "index " + Twine(index) + " is outside extent " +
                                 Twine(shape[dim]) + " of dimension " +
                                 Twine(dim));
  }
  SmallVector<int64_t> index(rank);
  (void)forEachIndex(box.sizes, [&](ArrayRef<int64_t> j) {
    for (int64_t dim = 0; dim < rank; ++dim)
      index[dim] = box.offsets[dim] + box.steps[dim] * j[dim];
    positions.push_back(positionOf(shape, index));
    return success();
  });
  return positions;
}

//===----------------------------------------------------------------------===//
// Index tensors
//===----------------------------------------------------------------------===//

/// Returns what `index` means in a dimension of `extent`: an index within it,
/// or nothing if it is out of bounds and the mode does not bring it back.
static std::optional<int64_t> resolveIndex(int64_t index, int64_t extent,
                                           Bounds bounds, bool fromEnd) {
  if (bounds == Bounds::Wrap) {
    int64_t remainder = index % extent;
    return remainder < 0 ? remainder + extent : remainder;
  }
  if (fromEnd && index < 0 && index >= -extent)
    index += extent;
  if (bounds == Bounds::Clip)
    return index < 0 ? 0 : index >= extent ? extent - 1 : index;
  if (index < 0 || index >= extent)
    return std::nullopt;
  return index;
}

/// Returns the position in the indexed tensor (of `shape`) for each element of
/// the gathered or scattered one in row-major order; -1 for what is dropped.
template <typename Op>
FailureOr<std::vector<int64_t>>
Machine::indexedPositions(Op op, ArrayRef<int64_t> shape) {
  Box box = evaluate(op.getRegionSpec());
  int64_t count = get(op.getIndices().front()).elements.size();
  // An index may be anything where there is nothing to read or write.
  if (count == 0)
    box.sizes.assign(shape.size(), 0);
  ArrayRef<int64_t> indexed = op.getIndexedDims();
  FailureOr<std::vector<int64_t>> window =
      positionsOf(*op, box, shape, indexed);
  if (failed(window) || window->empty())
    return window;

  std::vector<int64_t> starts(count, 0);
  for (auto [dim, operand] : llvm::zip(indexed, op.getIndices())) {
    const RefValue &indices = get(operand);
    int64_t extent = shape[dim], stride = 1;
    for (int64_t inner : shape.drop_front(dim + 1))
      stride *= inner;
    if (extent == 0 &&
        (op.getBounds() == Bounds::Clip || op.getBounds() == Bounds::Wrap))
      return violation(*op, "has no index to " +
                                stringifyBounds(op.getBounds()) +
                                " to in the empty dimension " + Twine(dim));
    for (int64_t b = 0; b < count; ++b) {
      int64_t index =
          signedValue(indices.elements[b], widthOf(indices.elementType));
      std::optional<int64_t> resolved =
          resolveIndex(index, extent, op.getBounds(), op.getFromEnd());
      if (!resolved && op.getBounds() == Bounds::Error)
        return violation(*op, "index " + Twine(index) + " is outside extent " +
                                  Twine(extent) + " of dimension " +
                                  Twine(dim));
      if (!resolved)
        starts[b] = -1;
      else if (starts[b] != -1)
        starts[b] += *resolved * stride;
    }
  }
  std::vector<int64_t> positions;
  for (int64_t start : starts)
    for (int64_t offset : *window)
      positions.push_back(start == -1 ? -1 : start + offset);
  return positions;
}

/// Returns the shape that gather makes: that of the indices, then the window.
static SmallVector<int64_t> gatheredShape(ArrayRef<int64_t> indices, Box box,
                                          ArrayRef<int64_t> indexed) {
  SmallVector<int64_t> shape(indices);
  llvm::append_range(box.dropped, indexed);
  llvm::append_range(shape, box.keptShape());
  return shape;
}

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

/// Returns `dest` with `value`'s elements combined into `positions`, one after
/// the other.
static RefTensor combineInto(RefTensor dest, ArrayRef<int64_t> positions,
                             const RefTensor &value, Combiner combiner) {
  ScalarFunction combine = combinerFunction(combiner, dest.elementType);
  for (auto [position, bits] : llvm::zip(positions, value.elements))
    if (position != -1)
      dest.elements[position] = *combine({dest.elements[position], bits});
  return dest;
}

/// Returns the elements at `positions`, zero for -1, in `shape`.
static RefTensor elementsAt(const RefTensor &source,
                            ArrayRef<int64_t> positions,
                            ArrayRef<int64_t> shape) {
  RefTensor result{source.elementType, SmallVector<int64_t>(shape), {}};
  for (int64_t position : positions)
    result.elements.push_back(position == -1 ? 0 : source.elements[position]);
  return result;
}

LogicalResult Machine::runRegionOp(Operation &op, bool &known) {
  auto read = [&](auto op) -> LogicalResult {
    const RefValue &source = get(op.getSource());
    Box box = evaluate(op.getRegionSpec());
    FailureOr<std::vector<int64_t>> positions =
        positionsOf(*op, box, source.shape);
    if (failed(positions))
      return failure();
    return set(*op, op.getResult(),
               elementsAt(source, *positions, box.keptShape()));
  };
  if (auto slice = dyn_cast<SliceOp>(op))
    return read(slice);
  if (auto copy = dyn_cast<CopyOp>(op))
    return read(copy);
  if (auto update = dyn_cast<UpdateOp>(op)) {
    const RefValue &dest = get(update.getDest());
    const RefValue &value = get(update.getValue());
    Box box = evaluate(update.getRegionSpec());
    FailureOr<std::vector<int64_t>> positions =
        positionsOf(op, box, dest.shape);
    if (failed(positions))
      return failure();
    if (ArrayRef(value.shape) != ArrayRef(box.keptShape()))
      return violation(op, "value does not have the shape of the region");
    return set(op, update.getResult(),
               combineInto(dest, *positions, value, update.getCombiner()));
  }
  if (auto gather = dyn_cast<GatherOp>(op)) {
    const RefValue &source = get(gather.getSource());
    FailureOr<std::vector<int64_t>> positions =
        indexedPositions(gather, source.shape);
    if (failed(positions))
      return failure();
    return set(op, gather.getResult(),
               elementsAt(source, *positions,
                          gatheredShape(get(gather.getIndices().front()).shape,
                                        evaluate(gather.getRegionSpec()),
                                        gather.getIndexedDims())));
  }
  if (auto scatter = dyn_cast<ScatterOp>(op)) {
    const RefValue &dest = get(scatter.getDest());
    const RefValue &value = get(scatter.getValue());
    FailureOr<std::vector<int64_t>> positions =
        indexedPositions(scatter, dest.shape);
    if (failed(positions))
      return failure();
    if (value.elements.size() != positions->size())
      return violation(op, "value does not have the shape of the region");
    return set(op, scatter.getResult(),
               combineInto(dest, *positions, value, scatter.getCombiner()));
  }
  known = false;
  return success();
}
