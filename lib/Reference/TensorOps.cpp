// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The tensor dialect: shapes and pieces.

#include "Machine.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::reference;

/// Gives the operand's elements, in their order, another shape.
LogicalResult Machine::runReshape(Operation &op, ArrayRef<int64_t> shape) {
  RefTensor result = get(op.getOperand(0));
  int64_t before = result.getNumElements();
  result.shape.assign(shape.begin(), shape.end());
  if (result.getNumElements() != before)
    return violation(op, "makes " + Twine(result.getNumElements()) +
                             " elements of " + Twine(before));
  return set(op, op.getResult(0), std::move(result));
}

/// Returns the shape of a collapsed tensor: a product for each group.
static SmallVector<int64_t> collapsedShape(tensor::CollapseShapeOp op,
                                           ArrayRef<int64_t> source) {
  SmallVector<int64_t> shape;
  for (const ReassociationIndices &group : op.getReassociationIndices()) {
    int64_t extent = 1;
    for (int64_t dim : group)
      extent *= source[dim];
    shape.push_back(extent);
  }
  return shape;
}

/// Evaluates the body once for each index.
LogicalResult Machine::runGenerate(Operation &op) {
  auto generate = cast<tensor::GenerateOp>(op);
  auto type = cast<RankedTensorType>(generate.getType());
  SmallVector<int64_t> shape(type.getShape());
  auto dynamic = generate.getDynamicExtents().begin();
  for (int64_t &extent : shape)
    if (ShapedType::isDynamic(extent))
      extent = getInteger(*dynamic++);
  FailureOr<RefTensor> result = makeTensor(op, type.getElementType(), shape);
  FailureOr<Body> body = prepareBody(op, generate.getBody().front());
  if (failed(result) || failed(body))
    return failure();
  int64_t next = 0;
  auto visit = [&](ArrayRef<int64_t> index) -> LogicalResult {
    SmallVector<uint64_t> arguments(index.begin(), index.end());
    FailureOr<uint64_t> bits = runBody(*body, arguments);
    if (failed(bits))
      return failure();
    result->elements[next++] = *bits;
    return success();
  };
  if (failed(forEachIndex(shape, visit)))
    return failure();
  return set(op, op.getResult(0), std::move(*result));
}

/// Puts the operands behind each other in dimension `dim`.
LogicalResult Machine::runConcat(Operation &op, int64_t dim) {
  SmallVector<int64_t> shape = get(op.getOperand(0)).shape;
  shape[dim] = 0;
  for (Value operand : op.getOperands()) {
    SmallVector<int64_t> piece = get(operand).shape;
    shape[dim] += piece[dim];
    piece[dim] = shape[dim];
    if (piece != shape)
      return violation(op, "pieces differ outside dimension " + Twine(dim));
  }
  FailureOr<RefTensor> result =
      makeTensor(op, get(op.getOperand(0)).elementType, shape);
  if (failed(result))
    return failure();
  int64_t start = 0;
  for (Value operand : op.getOperands()) {
    const RefValue &piece = get(operand);
    int64_t next = 0;
    (void)forEachIndex(piece.shape, [&](ArrayRef<int64_t> index) {
      SmallVector<int64_t> target(index);
      target[dim] += start;
      result->elements[positionOf(shape, target)] = piece.elements[next++];
      return success();
    });
    start += piece.shape[dim];
  }
  return set(op, op.getResult(0), std::move(*result));
}

/// Returns the region of an upstream slice op; dropped dimensions stay, since
/// their size is 1 and the order of elements is the same.
template <typename Op> static RegionSpec regionOf(Op op) {
  SmallVector<int64_t> steps =
      llvm::map_to_vector(op.getMixedStrides(), [](OpFoldResult step) {
        return getConstantIntValue(step).value_or(0);
      });
  return RegionSpec(op.getMixedOffsets(), op.getMixedSizes(), steps, {});
}

/// Returns the static extents of `op`'s result with `dynamic` in the gaps.
static SmallVector<OpFoldResult> resultShape(Operation &op,
                                             ValueRange dynamic) {
  auto type = cast<RankedTensorType>(op.getResult(0).getType());
  return getMixedValues(type.getShape(), dynamic, op.getContext());
}

/// Runs what makes a tensor of scalars.
LogicalResult Machine::runTensorMaker(Operation &op, bool &known) {
  Type elementType = getElementTypeOrSelf(op.getResult(0).getType());
  if (auto empty = dyn_cast<tensor::EmptyOp>(op)) {
    FailureOr<RefTensor> result = makeTensor(
        op, elementType, getIntegers(resultShape(op, empty.getDynamicSizes())));
    return failed(result) ? failure()
                          : set(op, empty.getResult(), std::move(*result));
  }
  if (auto splat = dyn_cast<tensor::SplatOp>(op)) {
    FailureOr<RefTensor> result = makeTensor(
        op, elementType, getIntegers(resultShape(op, splat.getDynamicSizes())));
    if (failed(result))
      return failure();
    llvm::fill(result->elements, get(splat.getInput()).elements[0]);
    return set(op, splat.getResult(), std::move(*result));
  }
  if (isa<tensor::FromElementsOp>(op)) {
    RefTensor result{elementType, getIntegers(resultShape(op, {})), {}};
    for (Value operand : op.getOperands())
      result.elements.push_back(get(operand).elements[0]);
    return set(op, op.getResult(0), std::move(result));
  }
  if (isa<tensor::GenerateOp>(op))
    return runGenerate(op);
  known = false;
  return success();
}

/// Returns the position of the element that `indices` name in `tensor`.
FailureOr<int64_t> Machine::elementPosition(Operation &op,
                                            const RefValue &tensor,
                                            ValueRange indices) {
  SmallVector<int64_t> index;
  for (auto [dim, value] : llvm::enumerate(indices)) {
    index.push_back(getInteger(value));
    if (index[dim] < 0 || index[dim] >= tensor.shape[dim])
      return violation(
          op, "index " + Twine(index[dim]) + " is outside extent " +
                  Twine(tensor.shape[dim]) + " of dimension " + Twine(dim));
  }
  return positionOf(tensor.shape, index);
}

/// Runs what asks for one element or one extent.
LogicalResult Machine::runTensorElement(Operation &op, bool &known) {
  auto setNumber = [&](uint64_t bits) {
    Type type = op.getResult(0).getType();
    return set(op, op.getResult(0), RefValue::scalar(type, bits));
  };
  if (auto dim = dyn_cast<tensor::DimOp>(op)) {
    const RefValue &source = get(dim.getSource());
    int64_t number = getInteger(dim.getIndex());
    if (number < 0 || number >= int64_t(source.shape.size()))
      return violation(op, "dimension " + Twine(number) +
                               " is outside the rank " +
                               Twine(source.shape.size()));
    return setNumber(source.shape[number]);
  }
  if (isa<tensor::RankOp>(op))
    return setNumber(get(op.getOperand(0)).shape.size());
  if (auto extract = dyn_cast<tensor::ExtractOp>(op)) {
    const RefValue &source = get(extract.getTensor());
    FailureOr<int64_t> position =
        elementPosition(op, source, extract.getIndices());
    return failed(position) ? failure() : setNumber(source.elements[*position]);
  }
  if (auto insert = dyn_cast<tensor::InsertOp>(op)) {
    RefTensor result = get(insert.getDest());
    FailureOr<int64_t> position =
        elementPosition(op, get(insert.getDest()), insert.getIndices());
    if (failed(position))
      return failure();
    result.elements[*position] = get(insert.getScalar()).elements[0];
    return set(op, insert.getResult(), std::move(result));
  }
  known = false;
  return success();
}

/// Runs upstream's slices.
LogicalResult Machine::runTensorSlice(Operation &op, bool &known) {
  if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op)) {
    const RefValue &source = get(slice.getSource());
    FailureOr<std::vector<int64_t>> positions =
        positionsOf(op, evaluate(regionOf(slice)), source.shape);
    if (failed(positions))
      return failure();
    // A dimension that the result drops has size 1.
    llvm::SmallBitVector dropped = slice.getDroppedDims();
    RefTensor result{source.elementType, {}, {}};
    for (auto [dim, size] : llvm::enumerate(getIntegers(slice.getMixedSizes())))
      if (!dropped.test(dim))
        result.shape.push_back(size);
    for (int64_t position : *positions)
      result.elements.push_back(source.elements[position]);
    return set(op, slice.getResult(), std::move(result));
  }
  if (auto insert = dyn_cast<tensor::InsertSliceOp>(op)) {
    RefTensor result = get(insert.getDest());
    const RefValue &piece = get(insert.getSource());
    FailureOr<std::vector<int64_t>> positions =
        positionsOf(op, evaluate(regionOf(insert)), result.shape);
    if (failed(positions))
      return failure();
    if (positions->size() != piece.elements.size())
      return violation(op, "inserts " + Twine(piece.elements.size()) +
                               " elements into a region of " +
                               Twine(positions->size()));
    for (auto [position, bits] : llvm::zip(*positions, piece.elements))
      result.elements[position] = bits;
    return set(op, insert.getResult(), std::move(result));
  }
  known = false;
  return success();
}

LogicalResult Machine::runTensorOp(Operation &op, bool &known) {
  if (isa<tensor::CastOp>(op))
    return set(op, op.getResult(0), get(op.getOperand(0)));
  if (auto concat = dyn_cast<tensor::ConcatOp>(op))
    return runConcat(op, concat.getDim());
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
    return runReshape(op, getIntegers(expand.getMixedOutputShape()));
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op))
    return runReshape(op,
                      collapsedShape(collapse, get(collapse.getSrc()).shape));
  if (op.getNumResults() == 1)
    for (auto runKind : {&Machine::runTensorMaker, &Machine::runTensorElement,
                         &Machine::runTensorSlice}) {
      bool isKind = true;
      LogicalResult result = (this->*runKind)(op, isKind);
      if (isKind)
        return result;
    }
  known = false;
  return success();
}
