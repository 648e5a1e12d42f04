// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Linear expressions over index values.

#include "inlay-mlir/Index/LinearExpr.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Index/Claims.h"
#include "inlay-mlir/Index/IndexRange.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::inlay;

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

LinearExpr LinearExpr::operator+(const LinearExpr &other) const {
  LinearExpr sum;
  sum.valid = valid && other.valid &&
              !llvm::AddOverflow(constant, other.constant, sum.constant);
  const Term *left = terms.begin(), *right = other.terms.begin();
  // A merge of two sorted lists, so that equal sums have equal terms.
  while (left != terms.end() || right != other.terms.end()) {
    if (right == other.terms.end() ||
        (left != terms.end() && left->symbol < right->symbol)) {
      sum.terms.push_back(*left++);
      continue;
    }
    if (left == terms.end() || right->symbol < left->symbol) {
      sum.terms.push_back(*right++);
      continue;
    }
    int64_t coefficient;
    if (llvm::AddOverflow(left->coefficient, right->coefficient, coefficient))
      sum.valid = false;
    else if (coefficient != 0)
      sum.terms.push_back({left->symbol, coefficient});
    ++left, ++right;
  }
  return sum;
}

LinearExpr LinearExpr::operator*(int64_t factor) const {
  LinearExpr product;
  product.valid =
      valid && !llvm::MulOverflow(constant, factor, product.constant);
  if (factor == 0)
    return product;
  for (const Term &term : terms) {
    int64_t coefficient;
    if (llvm::MulOverflow(term.coefficient, factor, coefficient))
      product.valid = false;
    product.terms.push_back({term.symbol, coefficient});
  }
  return product;
}

LinearExpr LinearExpr::substitute(IndexSymbol symbol,
                                  const LinearExpr &replacement) const {
  for (const Term &term : terms)
    if (term.symbol == symbol)
      return *this - LinearExpr(symbol) * term.coefficient +
             replacement * term.coefficient;
  return *this;
}

std::optional<int64_t> inlay::constantDifference(OpFoldResult a,
                                                 OpFoldResult b) {
  return (LinearExpr::of(a) - LinearExpr::of(b)).getConstant();
}

//===----------------------------------------------------------------------===//
// Extents
//===----------------------------------------------------------------------===//

namespace {
/// Follows a tensor back through operations that keep all extents.
class ExtentRoot {
public:
  /// Returns where the way back from `tensor` ends.
  Value find(Value tensor, unsigned depth) {
    while (Value next = step(tensor, depth))
      tensor = next;
    return tensor;
  }

private:
  Value step(Value tensor, unsigned depth);
  Value stepFromArgument(BlockArgument argument, unsigned depth);
  Value stepFromBranch(scf::IfOp branch, unsigned number, unsigned depth);
  Value leave(Operation *op, Value inside, unsigned depth);
  Value keep(Value carried, Value start, Value yielded, unsigned depth);

  /// What loops carry, and from where: while a loop is looked at, earlier
  /// rounds have kept the extents.
  SmallVector<std::pair<Value, Value>, 2> assumed;
};
} // namespace

/// Returns the first tensor outside `op` on the way back from `inside`, or
/// null.
Value ExtentRoot::leave(Operation *op, Value inside, unsigned depth) {
  while (inside && op->isAncestor(inside.getParentBlock()->getParentOp()))
    inside = step(inside, depth);
  return inside;
}

/// Returns `start` if `carried`, which is `start` first and then `yielded`,
/// always has its extents, or null.
Value ExtentRoot::keep(Value carried, Value start, Value yielded,
                       unsigned depth) {
  assumed.emplace_back(carried, start);
  Value end = yielded;
  while (end != start)
    if (Value next = step(end, depth))
      end = next;
    else
      break;
  bool keeps = end == start || end == find(start, depth);
  assumed.pop_back();
  return keeps ? start : Value();
}

Value ExtentRoot::stepFromArgument(BlockArgument argument, unsigned depth) {
  Operation *op = argument.getOwner()->getParentOp();
  if (auto loop = dyn_cast<scf::ForOp>(op)) {
    if (argument == loop.getInductionVar())
      return Value();
    return keep(argument, loop.getTiedLoopInit(argument)->get(),
                loop.getTiedLoopYieldedValue(argument)->get(), depth);
  }
  auto loop = dyn_cast<scf::WhileOp>(op);
  if (!loop)
    return Value();
  unsigned number = argument.getArgNumber();
  // The body starts from what the condition hands on.
  if (argument.getOwner() == loop.getAfterBody())
    return leave(loop, loop.getConditionOp().getArgs()[number], depth);
  return keep(argument, loop.getInits()[number],
              loop.getYieldOp().getOperand(number), depth);
}

Value ExtentRoot::stepFromBranch(scf::IfOp branch, unsigned number,
                                 unsigned depth) {
  if (branch.getElseRegion().empty())
    return Value();
  Value a = leave(branch, branch.thenYield().getOperand(number), depth);
  Value b = leave(branch, branch.elseYield().getOperand(number), depth);
  if (!a || !b || a == b)
    return a == b ? a : Value();
  a = find(a, depth);
  return a == find(b, depth) ? a : Value();
}

/// Steps from the result of an op that keeps all extents to the tensor that
/// it got them from, or returns null.
Value ExtentRoot::step(Value tensor, unsigned depth) {
  for (auto [carried, start] : assumed)
    if (tensor == carried)
      return start;
  Operation *op = tensor.getDefiningOp();
  if (auto update = dyn_cast_or_null<UpdateOp>(op))
    return update.getDest();
  if (auto scatter = dyn_cast_or_null<ScatterOp>(op))
    return scatter.getDest();
  if (auto map = dyn_cast_or_null<MapOp>(op))
    return map.getDest();
  // The depth bounds nesting of loops and branches, not the chain's length.
  if (depth-- == 0)
    return Value();
  if (!op)
    return stepFromArgument(cast<BlockArgument>(tensor), depth);
  unsigned number = cast<OpResult>(tensor).getResultNumber();
  if (auto loop = dyn_cast<scf::ForOp>(op))
    return step(loop.getRegionIterArgs()[number], depth + 1);
  if (auto loop = dyn_cast<scf::WhileOp>(op))
    return leave(loop, loop.getConditionOp().getArgs()[number], depth);
  if (auto branch = dyn_cast<scf::IfOp>(op))
    return stepFromBranch(branch, number, depth);
  return Value();
}

Value inlay::getExtentRoot(Value tensor) {
  return ExtentRoot().find(tensor, 8);
}

/// Reads extent `dim` of `tensor` off the op that made it.
static LinearExpr readExtent(Value tensor, int64_t dim) {
  auto type = cast<RankedTensorType>(tensor.getType());
  if (!type.isDynamicDim(dim))
    return type.getDimSize(dim);
  tensor = getExtentRoot(tensor);
  Operation *op = tensor.getDefiningOp();
  if (auto cast = dyn_cast_or_null<tensor::CastOp>(op))
    return LinearExpr::ofExtent(cast.getSource(), dim);
  if (auto slice = dyn_cast_or_null<SliceOp>(op)) {
    RegionSpec region = slice.getRegionSpec();
    return LinearExpr::of(region.sizes[region.getKeptDims()[dim]]);
  }
  if (auto copy = dyn_cast_or_null<CopyOp>(op)) {
    RegionSpec region = copy.getRegionSpec();
    return LinearExpr::of(region.sizes[region.getKeptDims()[dim]]);
  }
  if (auto map = dyn_cast_or_null<MapOp>(op))
    return LinearExpr::of(map.getMixedBounds()[dim]);
  if (auto empty = dyn_cast_or_null<tensor::EmptyOp>(op))
    return LinearExpr::of(empty.getMixedSizes()[dim]);
  if (auto splat = dyn_cast_or_null<tensor::SplatOp>(op))
    return LinearExpr::of(
        splat.getDynamicSizes()[type.getDynamicDimIndex(dim)]);
  if (auto generate = dyn_cast_or_null<tensor::GenerateOp>(op))
    return LinearExpr::of(
        generate.getDynamicExtents()[type.getDynamicDimIndex(dim)]);
  return LinearExpr(IndexSymbol{tensor, dim});
}

LinearExpr LinearExpr::ofExtent(Value tensor, int64_t dim) {
  LinearExpr expr = readExtent(tensor, dim);
  if (claims::areRecorded)
    claims::recordExtent(tensor, dim, expr);
  return expr;
}

//===----------------------------------------------------------------------===//
// Reading off
//===----------------------------------------------------------------------===//

LinearExpr LinearExpr::of(OpFoldResult value) {
  if (auto attr = dyn_cast<Attribute>(value))
    return cast<IntegerAttr>(attr).getInt();
  return of(cast<Value>(value));
}

namespace {
/// Reads values; what is used twice is read once.
class Reader {
public:
  LinearExpr read(Value value, unsigned depth);

private:
  LinearExpr readOperation(Operation *op, Value value, unsigned depth);

  DenseMap<Value, LinearExpr> known;
};
} // namespace

/// Reads what `op` makes of its operands, looking through at most `depth`
/// operations.
LinearExpr Reader::readOperation(Operation *op, Value value, unsigned depth) {
  if (auto dim = dyn_cast<tensor::DimOp>(op))
    if (std::optional<int64_t> index = dim.getConstantIndex())
      if (auto type = dyn_cast<RankedTensorType>(dim.getSource().getType());
          type && *index >= 0 && *index < type.getRank())
        return LinearExpr::ofExtent(dim.getSource(), *index);
  auto operand = [&](unsigned i) { return read(op->getOperand(i), depth - 1); };
  if (isa<arith::IndexCastOp>(op)) {
    Type from = op->getOperand(0).getType();
    if (from.isIndex() || from.isInteger(64))
      return operand(0);
  }
  // What may wrap is a number of its own: the sum of its operands it is only
  // up to a multiple of 2^64.
  if (!isa<arith::AddIOp, arith::SubIOp, arith::MulIOp>(op) || !isExact(op))
    return LinearExpr(IndexSymbol{value});
  LinearExpr lhs = operand(0), rhs = operand(1);
  if (isa<arith::AddIOp>(op))
    return lhs + rhs;
  if (isa<arith::SubIOp>(op))
    return lhs - rhs;
  if (std::optional<int64_t> factor = rhs.getConstant())
    return lhs * *factor;
  if (std::optional<int64_t> factor = lhs.getConstant())
    return rhs * *factor;
  return LinearExpr(IndexSymbol{value});
}

LinearExpr Reader::read(Value value, unsigned depth) {
  APInt number;
  if (matchPattern(value, m_ConstantInt(&number)) &&
      number.getSignificantBits() <= 64)
    return number.getSExtValue();
  Operation *op = value.getDefiningOp();
  Type type = value.getType();
  // Narrower integers wrap; what they compute is not a sum of integers.
  if (!op || depth == 0 || !(type.isIndex() || type.isInteger(64)))
    return LinearExpr(IndexSymbol{value});
  if (auto found = known.find(value); found != known.end())
    return found->second;
  LinearExpr expr = readOperation(op, value, depth);
  known.try_emplace(value, expr);
  return expr;
}

LinearExpr LinearExpr::of(Value value) {
  LinearExpr expr = Reader().read(value, 16);
  if (claims::areRecorded)
    claims::recordReading(value, expr);
  return expr;
}
