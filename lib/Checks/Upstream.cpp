// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What operations on tensors ask of the run-time extents of their operands, and
// upstream's of their indices. Upstream calls them undefined where that does
// not hold.

#include "InsertChecks.h"
#include "inlay-mlir/Index/Extents.h"

#include "inlay-mlir/Index/Claims.h"
#include "inlay-mlir/Index/IndexBounds.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::inlay;

namespace {
/// Emits the checks of one operation before it.
class UpstreamChecker {
public:
  UpstreamChecker(Operation *op, KnownConditions &known)
      : op(op), builder(op), loc(op->getLoc()), known(known) {}

  void checkElementwise();
  void checkCast(tensor::CastOp cast);
  void checkExpand(tensor::ExpandShapeOp expand);
  void checkConcat(tensor::ConcatOp concat);
  void checkIndices(Value tensor, ValueRange indices);
  void checkSizes(ValueRange sizes);
  void checkStep(scf::ForOp loop);
  void checkStructured(linalg::LinalgOp structured);
  void checkScatter(ScatterOp scatter);
  void checkValue(Value value, ArrayRef<OpFoldResult> shape);
  SmallVector<OpFoldResult> checkIndexTensors(ValueRange indices);

  CheckCounts counts;

private:
  OpFoldResult extent(Value tensor, int64_t dim) {
    return getExtent(builder, loc, tensor, dim);
  }
  Value toValue(OpFoldResult index) {
    return getValueOrCreateConstantIndexOp(builder, loc, index);
  }
  Value compare(arith::CmpIPredicate predicate, OpFoldResult lhs,
                OpFoldResult rhs) {
    return arith::CmpIOp::create(builder, loc, predicate, toValue(lhs),
                                 toValue(rhs));
  }
  void ask(Blame blame, Value subject, Value low, Value high,
           const Twine &message, ValueRange values);
  void askEqual(OpFoldResult found, OpFoldResult expected,
                const Twine &message);
  void askAtLeast(OpFoldResult value, int64_t least, const Twine &message);
  bool isAsked(Value value, int64_t least);
  OpFoldResult product(ArrayRef<OpFoldResult> sizes);

  Operation *op;
  OpBuilder builder;
  Location loc;
  KnownConditions &known;
};
} // namespace

void UpstreamChecker::ask(Blame blame, Value subject, Value low, Value high,
                          const Twine &message, ValueRange values) {
  auto check = CheckOp::create(
      builder, loc, blame, subject, low, high,
      builder.getStringAttr("'" + op->getName().getStringRef() + "' " +
                            message + "; nothing was written"),
      values);
  if (isProvedCheck(check, known)) {
    check.erase();
    ++counts.proved;
    return;
  }
  noteCheck(check, known);
  ++counts.inserted;
}

/// Asks that two extents are one. `message` names them {0} and {1}.
void UpstreamChecker::askEqual(OpFoldResult found, OpFoldResult expected,
                               const Twine &message) {
  LinearExpr difference = LinearExpr::of(found) - LinearExpr::of(expected);
  if (difference.getConstant() == 0 || known.hasZero(difference)) {
    ++counts.proved;
    return;
  }
  Value first = toValue(found), second = toValue(expected);
  ask(Blame::Usage, compare(arith::CmpIPredicate::eq, first, second), Value(),
      Value(), message, {first, second});
}

/// Returns whether a check before the operation asks that `value` is at least
/// `least`.
bool UpstreamChecker::isAsked(Value value, int64_t least) {
  for (Operation *user : value.getUsers()) {
    auto compare = dyn_cast<arith::CmpIOp>(user);
    if (!compare || compare.getLhs() != value ||
        compare.getPredicate() != arith::CmpIPredicate::sge)
      continue;
    std::optional<int64_t> bound = getConstantIntValue(compare.getRhs());
    if (!bound || *bound < least)
      continue;
    for (Operation *check : compare->getUsers()) {
      if (!isa<CheckOp>(check))
        continue;
      Operation *here = check->getBlock()->findAncestorOpInBlock(*op);
      if (here && check->isBeforeInBlock(here))
        return true;
    }
  }
  return false;
}

void UpstreamChecker::askAtLeast(OpFoldResult value, int64_t least,
                                 const Twine &message) {
  auto dynamic = dyn_cast<Value>(value);
  if (isProvedNonNegative(LinearExpr::of(value) - least) ||
      (dynamic && isAsked(dynamic, least))) {
    ++counts.proved;
    return;
  }
  Value found = toValue(value);
  ask(Blame::Usage,
      compare(arith::CmpIPredicate::sge, found, builder.getIndexAttr(least)),
      Value(), Value(), message, found);
}

//===----------------------------------------------------------------------===//
// Shapes
//===----------------------------------------------------------------------===//

void UpstreamChecker::checkElementwise() {
  Value first;
  for (Value operand : op->getOperands()) {
    auto type = dyn_cast<RankedTensorType>(operand.getType());
    if (!type)
      continue;
    if (!first) {
      first = operand;
      continue;
    }
    for (int64_t dim = 0; dim < type.getRank(); ++dim)
      askEqual(extent(operand, dim), extent(first, dim),
               "has operands of extents {1} and {0} in dimension " +
                   Twine(dim));
  }
  auto result = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  if (!first || !result)
    return;
  for (int64_t dim = 0; dim < result.getRank(); ++dim)
    if (!result.isDynamicDim(dim))
      askEqual(extent(first, dim), builder.getIndexAttr(result.getDimSize(dim)),
               "has an operand of extent {0} in dimension " + Twine(dim) +
                   ", expected {1}");
}

void UpstreamChecker::checkCast(tensor::CastOp cast) {
  auto result = mlir::cast<RankedTensorType>(cast.getType());
  for (int64_t dim = 0; dim < result.getRank(); ++dim)
    if (!result.isDynamicDim(dim))
      askEqual(extent(cast.getSource(), dim),
               builder.getIndexAttr(result.getDimSize(dim)),
               "has extent {0} in dimension " + Twine(dim) + ", expected {1}");
}

/// Returns the product of sizes that are not negative, after asking that it
/// does not pass the largest index.
OpFoldResult UpstreamChecker::product(ArrayRef<OpFoldResult> sizes) {
  OpFoldResult all = builder.getIndexAttr(1);
  for (OpFoldResult size : sizes) {
    if (getConstantIntValue(all) == 1) {
      all = size;
      continue;
    }
    if (getConstantIntValue(size) == 1)
      continue;
    Value before = toValue(all), factor = toValue(size);
    Value now = arith::MulIOp::create(builder, loc, before, factor);
    // A product that has wrapped does not give its first factor back.
    Value one = toValue(builder.getIndexAttr(1));
    Value divisor = arith::MaxSIOp::create(builder, loc, factor, one);
    Value back = arith::DivSIOp::create(builder, loc, now, divisor);
    Value holds = compare(arith::CmpIPredicate::eq, back, before);
    holds = arith::OrIOp::create(
        builder, loc, holds,
        compare(arith::CmpIPredicate::eq, factor, builder.getIndexAttr(0)));
    holds = arith::AndIOp::create(
        builder, loc, holds,
        compare(arith::CmpIPredicate::sge, now, builder.getIndexAttr(0)));
    ask(Blame::Usage, holds, Value(), Value(),
        "has sizes {0} and {1} whose product is too large", {before, factor});
    all = now;
  }
  return all;
}

void UpstreamChecker::checkExpand(tensor::ExpandShapeOp expand) {
  SmallVector<OpFoldResult> sizes = expand.getMixedOutputShape();
  for (auto [dim, group] : llvm::enumerate(expand.getReassociationIndices())) {
    OpFoldResult source = extent(expand.getSrc(), dim);
    LinearExpr product(1);
    bool isLinear = true;
    SmallVector<OpFoldResult> factors;
    for (int64_t wide : group) {
      factors.push_back(sizes[wide]);
      LinearExpr factor = LinearExpr::of(sizes[wide]);
      if (std::optional<int64_t> number = factor.getConstant())
        product = product * *number;
      else if (std::optional<int64_t> number = product.getConstant())
        product = factor * *number;
      else
        isLinear = false;
    }
    LinearExpr difference = LinearExpr::of(source) - product;
    bool isProved = isLinear && (difference.getConstant() == 0 ||
                                 known.hasZero(difference));
    for (OpFoldResult factor : factors)
      askAtLeast(factor, 0, "has size {0}, expected none that is negative");
    if (isProved) {
      ++counts.proved;
      continue;
    }
    askEqual(source, this->product(factors),
             "makes dimension " + Twine(dim) +
                 " of extent {0} into {1} elements");
  }
}

void UpstreamChecker::checkConcat(tensor::ConcatOp concat) {
  int64_t joined = concat.getDim();
  RankedTensorType result = concat.getResultType();
  Value first = concat.getInputs().front();
  for (Value piece : concat.getInputs().drop_front())
    for (int64_t dim = 0; dim < result.getRank(); ++dim)
      if (dim != joined)
        askEqual(extent(piece, dim), extent(first, dim),
                 "has pieces of extents {1} and {0} in dimension " +
                     Twine(dim));
  for (int64_t dim = 0; dim < result.getRank(); ++dim) {
    if (result.isDynamicDim(dim))
      continue;
    OpFoldResult found = extent(first, dim);
    if (dim == joined)
      for (Value piece : concat.getInputs().drop_front())
        found = getAsOpFoldResult(builder.createOrFold<arith::AddIOp>(
            loc, toValue(found), toValue(extent(piece, dim))));
    askEqual(found, builder.getIndexAttr(result.getDimSize(dim)),
             "has extent {0} in dimension " + Twine(dim) + ", expected {1}");
  }
}

void UpstreamChecker::checkStructured(linalg::LinalgOp structured) {
  SmallVector<OpFoldResult> bounds(structured.getNumLoops());
  for (OpOperand &operand : structured->getOpOperands()) {
    if (!isa<RankedTensorType>(operand.get().getType()))
      continue;
    AffineMap map = structured.getMatchingIndexingMap(&operand);
    for (auto [dim, index] : llvm::enumerate(map.getResults())) {
      OpFoldResult &bound = bounds[cast<AffineDimExpr>(index).getPosition()];
      OpFoldResult found = extent(operand.get(), dim);
      if (!bound)
        bound = found;
      else
        askEqual(found, bound,
                 "has extent {0} in dimension " + Twine(dim) + " of operand " +
                     Twine(operand.getOperandNumber()) + ", expected {1}");
    }
  }
}

/// Asks that `value`, which is written to a region of `shape`, has its extents.
void UpstreamChecker::checkValue(Value value, ArrayRef<OpFoldResult> shape) {
  for (auto [dim, size] : llvm::enumerate(shape))
    askEqual(extent(value, dim), size,
             "writes a value of extent {0} in dimension " + Twine(dim) +
                 " to a region of {1}");
}

/// Asks that index tensors have one shape, and returns it.
SmallVector<OpFoldResult>
UpstreamChecker::checkIndexTensors(ValueRange indices) {
  SmallVector<OpFoldResult> shape;
  auto type = cast<RankedTensorType>(indices.front().getType());
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    shape.push_back(extent(indices.front(), dim));
    for (Value other : indices.drop_front())
      askEqual(extent(other, dim), shape.back(),
               "has index tensors of extents {1} and {0} in dimension " +
                   Twine(dim));
  }
  return shape;
}

void UpstreamChecker::checkScatter(ScatterOp scatter) {
  SmallVector<OpFoldResult> shape = checkIndexTensors(scatter.getIndices());
  RegionSpec region = scatter.getRegionSpec();
  for (int64_t dim : region.getKeptDims())
    if (!llvm::is_contained(scatter.getIndexedDims(), dim))
      shape.push_back(region.sizes[dim]);
  checkValue(scatter.getValue(), shape);
}

//===----------------------------------------------------------------------===//
// Numbers
//===----------------------------------------------------------------------===//

void UpstreamChecker::checkIndices(Value tensor, ValueRange indices) {
  for (auto [dim, index] : llvm::enumerate(indices)) {
    OpFoldResult end = extent(tensor, dim);
    LinearExpr value = LinearExpr::of(index), count = LinearExpr::of(end);
    if (known.hasRange(value, {LinearExpr(), count})) {
      if (claims::areRecorded)
        claims::recordIndex(op, value, {LinearExpr(), count}, {});
      ++counts.proved;
      continue;
    }
    Value high = toValue(end);
    ask(Blame::Data, index, toValue(builder.getIndexAttr(0)), high,
        "has index {1}, outside extent {0} of dimension " + Twine(dim), high);
  }
}

void UpstreamChecker::checkSizes(ValueRange sizes) {
  for (Value size : sizes)
    askAtLeast(size, 0, "has extent {0}, expected none that is negative");
}

void UpstreamChecker::checkStep(scf::ForOp loop) {
  askAtLeast(loop.getStep(), 1, "has step {0}, expected a positive one");
}

CheckCounts inlay::insertUpstreamChecks(Operation *op, KnownConditions &known) {
  UpstreamChecker checker(op, known);
  if (auto update = dyn_cast<UpdateOp>(op))
    checker.checkValue(update.getValue(),
                       update.getRegionSpec().getKeptSizes());
  else if (auto gather = dyn_cast<GatherOp>(op))
    checker.checkIndexTensors(gather.getIndices());
  else if (auto scatter = dyn_cast<ScatterOp>(op))
    checker.checkScatter(scatter);
  else if (auto cast = dyn_cast<tensor::CastOp>(op))
    checker.checkCast(cast);
  else if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
    checker.checkExpand(expand);
  else if (auto concat = dyn_cast<tensor::ConcatOp>(op))
    checker.checkConcat(concat);
  else if (auto extract = dyn_cast<tensor::ExtractOp>(op))
    checker.checkIndices(extract.getTensor(), extract.getIndices());
  else if (auto empty = dyn_cast<tensor::EmptyOp>(op))
    checker.checkSizes(empty.getDynamicSizes());
  else if (auto splat = dyn_cast<tensor::SplatOp>(op))
    checker.checkSizes(splat.getDynamicSizes());
  else if (auto generate = dyn_cast<tensor::GenerateOp>(op))
    checker.checkSizes(generate.getDynamicExtents());
  else if (auto loop = dyn_cast<scf::ForOp>(op))
    checker.checkStep(loop);
  else if (auto structured = dyn_cast<linalg::LinalgOp>(op))
    checker.checkStructured(structured);
  else if (OpTrait::hasElementwiseMappableTraits(op))
    checker.checkElementwise();
  return checker.counts;
}
