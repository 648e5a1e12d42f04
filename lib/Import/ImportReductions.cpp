// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reductions and matrix products, into tensors filled with what changes
// nothing.

#include "Importer.h"

#include "inlay-mlir/Dialect/ElementType.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::inlay;
using llvm::Twine;

/// Returns how `function` joins two elements.
static Combiner getCombiner(inlay_reduce function, bool isUnsigned) {
  Combiner combiner = function == INLAY_REDUCE_MIN   ? Combiner::Min
                      : function == INLAY_REDUCE_MAX ? Combiner::Max
                                                     : Combiner::Add;
  return isUnsigned ? getUnsignedCombiner(combiner) : combiner;
}

/// Returns a new tensor of `shape` that holds `start` everywhere.
static Value makeFilled(OpBuilder &builder, Shapes &shapes, TypedAttr start,
                        ArrayRef<OpFoldResult> shape) {
  Location place = shapes.getLocation();
  Value scalar = arith::ConstantOp::create(builder, place, start);
  Value init = shapes.empty(shape, start.getType());
  auto fill = linalg::FillOp::create(builder, place, scalar, init);
  return shapes.note(fill.getResult(0), Shape(shape));
}

Value Importer::importReduce(Current &current) {
  Value operand = readTensor(current);
  if (!operand)
    return {};
  bool hasNoSign = isUnsigned(current.type);
  Shape shape = shapes.get(operand);
  bool keep = current.operands.flag();
  auto axes = current.operands.list(records::operand_kind::literals);
  for (int64_t axis : axes)
    if (!requireBelow(current, "axis", axis, shape.size()))
      return {};
  if (std::adjacent_find(axes.begin(), axes.end(), std::greater_equal<>()) !=
      axes.end()) {
    malformed(current, "expected axes that ascend");
    return {};
  }
  unsigned detail = current.record.detail;
  Type element = getElement(operand);
  if (element.isInteger(1) ||
      (detail == INLAY_REDUCE_MEAN && !isa<FloatType>(element))) {
    malformed(current, "reduction " + Twine(detail) +
                           " is not defined for the element type");
    return {};
  }
  auto function = inlay_reduce(detail);
  Combiner combiner = getCombiner(function, hasNoSign);
  if (axes.empty())
    return operand;
  bool needsElement =
      function == INLAY_REDUCE_MIN || function == INLAY_REDUCE_MAX;
  OpFoldResult length = math.constant(1);
  Shape kept;
  for (auto [dim, extent] : llvm::enumerate(shape)) {
    if (!llvm::is_contained(axes, int64_t(dim))) {
      kept.push_back(extent);
      continue;
    }
    length = math.mul(length, extent);
    if (needsElement &&
        !shapes.requireAtLeast(extent, math.constant(1),
                               "minimum and maximum need an element, found "
                               "extent {0} in dimension " +
                                   Twine(dim)))
      return {};
  }
  Value init =
      makeFilled(builder, shapes, getIdentity(element, combiner), kept);
  auto reduction = linalg::ReduceOp::create(
      builder, shapes.getLocation(), operand, init, axes,
      [&](OpBuilder &inner, Location place, ValueRange arguments) {
        Value next =
            combineScalars(inner, place, combiner, arguments[0], arguments[1]);
        linalg::YieldOp::create(inner, place, next);
      });
  Value result = shapes.note(reduction.getResult(0), kept);
  if (function == INLAY_REDUCE_MEAN) {
    Value number =
        elementwise.cast(math.toScalar(length), false, element, false);
    result =
        elementwise.binary(INLAY_DIVIDE, result, shapes.splat(number, kept),
                           /*isUnsigned=*/false);
  }
  return keep ? shapes.unsqueeze(result, axes) : result;
}

Value Importer::importMatmul(Current &current) {
  Value lhs = readTensor(current);
  Value rhs = lhs ? readTensor(current) : lhs;
  if (!rhs || !requireType(current, current.first, "operand 1"))
    return {};
  Type element = getElement(lhs);
  Shape a = shapes.get(lhs), b = shapes.get(rhs);
  auto isVectorOrMatrix = [](const Shape &shape) {
    return shape.size() == 1 || shape.size() == 2;
  };
  if (element.isInteger(1) || !isVectorOrMatrix(a) || !isVectorOrMatrix(b)) {
    malformed(current, "expected numbers of rank 1 or 2, found shapes " +
                           Shapes::toText(a) + " and " + Shapes::toText(b));
    return {};
  }
  std::variant<bool, Value> fits = math.equal(a.back(), b.front());
  if (bool *known = std::get_if<bool>(&fits); known && !*known) {
    shapes.fail("shapes " + Shapes::toText(a) + " and " + Shapes::toText(b) +
                " do not multiply");
    return {};
  }
  OpFoldResult inner = shapes.requireEqual(
      a.back(), b.front(),
      "the product sums over extents that differ: {0} and {1}");
  Shape left = a, right = b, result;
  left.back() = right.front() = inner;
  lhs = shapes.castTo(lhs, left);
  rhs = shapes.castTo(rhs, right);
  if (a.size() == 2)
    result.push_back(a.front());
  if (b.size() == 2)
    result.push_back(b.back());
  Value init =
      makeFilled(builder, shapes, getIdentity(element, Combiner::Add), result);
  Location place = shapes.getLocation();
  Operation *op;
  ValueRange outputs(init);
  SmallVector<Value> inputs{lhs, rhs};
  if (a.size() == 2 && b.size() == 2)
    op = linalg::MatmulOp::create(builder, place, inputs, outputs);
  else if (a.size() == 2)
    op = linalg::MatvecOp::create(builder, place, inputs, outputs);
  else if (b.size() == 2)
    op = linalg::VecmatOp::create(builder, place, inputs, outputs);
  else
    op = linalg::DotOp::create(builder, place, inputs, outputs);
  return shapes.note(op->getResult(0), result);
}
