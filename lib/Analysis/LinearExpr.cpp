// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Linear expressions over index values.

#include "inlay-mlir/Analysis/LinearExpr.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
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

static Value getExtentRootImpl(Value tensor, unsigned depth);

/// Steps from the result of an op that keeps all extents to the tensor that
/// it got them from, or returns null.
static Value getSameExtents(Value tensor, unsigned depth) {
  Operation *op = tensor.getDefiningOp();
  if (!op) {
    // A loop-carried tensor has the extents of its start if an iteration
    // keeps them.
    auto argument = cast<BlockArgument>(tensor);
    auto loop = dyn_cast<scf::ForOp>(argument.getOwner()->getParentOp());
    if (!loop || argument == loop.getInductionVar() || depth == 0)
      return Value();
    OpOperand *init = loop.getTiedLoopInit(argument);
    Value yielded = loop.getTiedLoopYieldedValue(argument)->get();
    // The walk from the yielded value stops at this argument: every other
    // loop in between is resolved by its own walk.
    while (Value next =
               yielded == tensor ? Value() : getSameExtents(yielded, depth - 1))
      yielded = next;
    return yielded == tensor ? init->get() : Value();
  }
  if (auto update = dyn_cast<UpdateOp>(op))
    return update.getDest();
  if (auto scatter = dyn_cast<ScatterOp>(op))
    return scatter.getDest();
  if (auto map = dyn_cast<MapOp>(op))
    return map.getDest();
  if (auto loop = dyn_cast<scf::ForOp>(op)) {
    auto argument =
        loop.getRegionIterArgs()[cast<OpResult>(tensor).getResultNumber()];
    return depth ? getSameExtents(argument, depth - 1) : Value();
  }
  if (auto branch = dyn_cast<scf::IfOp>(op); branch && depth) {
    unsigned number = cast<OpResult>(tensor).getResultNumber();
    if (branch.getElseRegion().empty())
      return Value();
    Value a =
        getExtentRootImpl(branch.thenYield().getOperand(number), depth - 1);
    Value b =
        getExtentRootImpl(branch.elseYield().getOperand(number), depth - 1);
    return a == b ? a : Value();
  }
  return Value();
}

static Value getExtentRootImpl(Value tensor, unsigned depth) {
  while (Value next = getSameExtents(tensor, depth))
    tensor = next;
  return tensor;
}

Value inlay::getExtentRoot(Value tensor) {
  // The depth bounds nesting of loops and branches, not the chain's length.
  return getExtentRootImpl(tensor, 8);
}

LinearExpr LinearExpr::ofExtent(Value tensor, int64_t dim) {
  auto type = cast<RankedTensorType>(tensor.getType());
  if (!type.isDynamicDim(dim))
    return type.getDimSize(dim);
  tensor = getExtentRoot(tensor);
  Operation *op = tensor.getDefiningOp();
  if (auto cast = dyn_cast_or_null<tensor::CastOp>(op))
    return ofExtent(cast.getSource(), dim);
  if (auto slice = dyn_cast_or_null<SliceOp>(op)) {
    RegionSpec region = slice.getRegionSpec();
    return of(region.sizes[region.getKeptDims()[dim]]);
  }
  if (auto copy = dyn_cast_or_null<CopyOp>(op)) {
    RegionSpec region = copy.getRegionSpec();
    return of(region.sizes[region.getKeptDims()[dim]]);
  }
  if (auto map = dyn_cast_or_null<MapOp>(op))
    return of(map.getMixedBounds()[dim]);
  if (auto empty = dyn_cast_or_null<tensor::EmptyOp>(op))
    return of(empty.getMixedSizes()[dim]);
  if (auto splat = dyn_cast_or_null<tensor::SplatOp>(op))
    return of(splat.getDynamicSizes()[type.getDynamicDimIndex(dim)]);
  if (auto generate = dyn_cast_or_null<tensor::GenerateOp>(op))
    return of(generate.getDynamicExtents()[type.getDynamicDimIndex(dim)]);
  return LinearExpr(IndexSymbol{tensor, dim});
}

//===----------------------------------------------------------------------===//
// Reading off
//===----------------------------------------------------------------------===//

LinearExpr LinearExpr::of(OpFoldResult value) {
  if (auto attr = dyn_cast<Attribute>(value))
    return cast<IntegerAttr>(attr).getInt();
  return of(cast<Value>(value));
}

/// Reads `value`, looking through at most `depth` operations.
static LinearExpr read(Value value, unsigned depth) {
  APInt number;
  if (matchPattern(value, m_ConstantInt(&number)) &&
      number.getSignificantBits() <= 64)
    return number.getSExtValue();
  Operation *op = value.getDefiningOp();
  Type type = value.getType();
  // Narrower integers wrap; what they compute is not a sum of integers.
  if (!op || depth == 0 || !(type.isIndex() || type.isInteger(64)))
    return LinearExpr(IndexSymbol{value});
  if (auto dim = dyn_cast<tensor::DimOp>(op))
    if (std::optional<int64_t> index = dim.getConstantIndex())
      if (*index >= 0 &&
          *index < cast<RankedTensorType>(dim.getSource().getType()).getRank())
        return LinearExpr::ofExtent(dim.getSource(), *index);
  auto operand = [&](unsigned i) { return read(op->getOperand(i), depth - 1); };
  if (isa<arith::AddIOp>(op))
    return operand(0) + operand(1);
  if (isa<arith::SubIOp>(op))
    return operand(0) - operand(1);
  if (isa<arith::MulIOp>(op)) {
    LinearExpr lhs = operand(0), rhs = operand(1);
    if (std::optional<int64_t> factor = rhs.getConstant())
      return lhs * *factor;
    if (std::optional<int64_t> factor = lhs.getConstant())
      return rhs * *factor;
  }
  if (isa<arith::IndexCastOp>(op)) {
    Type from = op->getOperand(0).getType();
    if (from.isIndex() || from.isInteger(64))
      return operand(0);
  }
  return LinearExpr(IndexSymbol{value});
}

LinearExpr LinearExpr::of(Value value) { return read(value, 16); }
