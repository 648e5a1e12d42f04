// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Ranges of index values, by the operations that make them.

#include "inlay-mlir/Index/IndexRange.h"

#include "inlay-mlir/Index/Claims.h"
#include "inlay-mlir/Index/LinearExpr.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include <algorithm>

using namespace mlir;
using namespace mlir::inlay;

namespace {
/// A range before it is known to fit 64 bits.
struct WideRange {
  __int128 low, high;

  bool fits() const {
    return low >= std::numeric_limits<int64_t>::min() &&
           high <= std::numeric_limits<int64_t>::max();
  }
  /// Returns what remains of it among the numbers of 64 bits: what leaves them
  /// does not happen where the operation is exact.
  IndexRange clamp() const {
    const __int128 least = std::numeric_limits<int64_t>::min();
    const __int128 most = std::numeric_limits<int64_t>::max();
    return {int64_t(std::clamp(low, least, most)),
            int64_t(std::clamp(high, least, most))};
  }
};
} // namespace

/// Returns the range of a sum, difference or product of exact integers.
static WideRange compute(Operation *op, IndexRange a, IndexRange b) {
  if (isa<arith::AddIOp>(op))
    return {__int128(a.low) + b.low, __int128(a.high) + b.high};
  if (isa<arith::SubIOp>(op))
    return {__int128(a.low) - b.high, __int128(a.high) - b.low};
  __int128 corners[] = {__int128(a.low) * b.low, __int128(a.low) * b.high,
                        __int128(a.high) * b.low, __int128(a.high) * b.high};
  return {*std::min_element(std::begin(corners), std::end(corners)),
          *std::max_element(std::begin(corners), std::end(corners))};
}

static IndexRange computeRange(Value value, unsigned depth);

static bool hasNoSignedWrap(Operation *op) {
  auto flags = dyn_cast<arith::ArithIntegerOverflowFlagsInterface>(op);
  return flags && flags.hasNoSignedWrap();
}

/// Returns the range of what `loop` counts.
static IndexRange getLoopRange(scf::ForOp loop, unsigned depth) {
  // The step is positive, and the body runs only where lower < upper.
  IndexRange range;
  range.low = computeRange(loop.getLowerBound(), depth).low;
  int64_t high = computeRange(loop.getUpperBound(), depth).high;
  range.high = high > range.low ? high - 1 : range.low;
  return range;
}

static IndexRange getQuotientRange(Operation *op, unsigned depth) {
  IndexRange of = computeRange(op->getOperand(0), depth);
  IndexRange by = computeRange(op->getOperand(1), depth);
  if (by.low < 1)
    return {};
  // A quotient by a positive number lies between its dividend and 0, but for
  // rounding down, which never passes -1 there.
  return {std::min<int64_t>(of.low, 0), std::max<int64_t>(of.high, 0)};
}

/// Returns the range of an extent of `tensor`. Only of what a caller passes is
/// it known that somebody has looked: what a function makes need not exist in
/// memory, and then nothing limits the numbers that it is made of.
static IndexRange getExtentRange(Value tensor) {
  auto argument = dyn_cast<BlockArgument>(getExtentRoot(tensor));
  if (argument && isa<func::FuncOp>(argument.getOwner()->getParentOp()))
    return {0, kExtentLimit - 1};
  return {0, std::numeric_limits<int64_t>::max()};
}

static IndexRange computeRange(Value value, unsigned depth) {
  APInt number;
  if (matchPattern(value, m_ConstantInt(&number)) &&
      number.getSignificantBits() <= 64)
    return {number.getSExtValue(), number.getSExtValue()};
  if (auto type = dyn_cast<IntegerType>(value.getType());
      type && type.getWidth() < 64) {
    int64_t half = int64_t(1) << (type.getWidth() - 1);
    return {-half, half - 1};
  }
  Operation *op = value.getDefiningOp();
  if (depth == 0)
    return {};
  if (!op) {
    auto loop = dyn_cast_or_null<scf::ForOp>(
        cast<BlockArgument>(value).getOwner()->getParentOp());
    return loop && value == loop.getInductionVar()
               ? getLoopRange(loop, depth - 1)
               : IndexRange();
  }
  auto operand = [&](unsigned i) {
    return computeRange(op->getOperand(i), depth - 1);
  };
  if (auto dim = dyn_cast<tensor::DimOp>(op))
    return getExtentRange(dim.getSource());
  if (isa<memref::DimOp>(op))
    return {0, std::numeric_limits<int64_t>::max()};
  if (isa<arith::IndexCastOp, arith::ExtSIOp>(op)) {
    // An unsigned reading of a bool is what a cast of i1 would be.
    Type from = op->getOperand(0).getType();
    return from.isIndex() || from.getIntOrFloatBitWidth() > 1 ? operand(0)
                                                              : IndexRange();
  }
  if (isa<arith::AddIOp, arith::SubIOp, arith::MulIOp>(op)) {
    WideRange exact = compute(op, operand(0), operand(1));
    return exact.fits() || hasNoSignedWrap(op) ? exact.clamp() : IndexRange();
  }
  if (isa<arith::MinSIOp, arith::MaxSIOp>(op)) {
    IndexRange a = operand(0), b = operand(1);
    if (isa<arith::MinSIOp>(op))
      return {std::min(a.low, b.low), std::min(a.high, b.high)};
    return {std::max(a.low, b.low), std::max(a.high, b.high)};
  }
  if (isa<arith::SelectOp>(op)) {
    IndexRange a = operand(1), b = operand(2);
    return {std::min(a.low, b.low), std::max(a.high, b.high)};
  }
  if (isa<arith::DivSIOp, arith::FloorDivSIOp, arith::CeilDivSIOp>(op))
    return getQuotientRange(op, depth - 1);
  return {};
}

IndexRange inlay::getIndexRange(Value value, unsigned depth) {
  IndexRange range = computeRange(value, depth);
  if (claims::areRecorded)
    claims::recordRange(value, range);
  return range;
}

bool inlay::isExact(Operation *op, unsigned depth) {
  if (hasNoSignedWrap(op))
    return true;
  if (depth == 0 || !compute(op, computeRange(op->getOperand(0), depth - 1),
                             computeRange(op->getOperand(1), depth - 1))
                         .fits())
    return false;
  if (claims::areRecorded)
    claims::recordExact(op);
  return true;
}
