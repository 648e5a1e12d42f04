// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The combiners as scalar arithmetic, total on integers.

#include "inlay-mlir/Dialect/InlayDialect.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::inlay;

/// Emits truncating division in which x / 0 is 0 and MIN / -1 wraps to MIN;
/// arith.divsi is undefined in both cases.
static Value divideIntegers(OpBuilder &builder, Location loc, Value lhs,
                            Value rhs) {
  auto constant = [&](int64_t value) -> Value {
    return arith::ConstantOp::create(
        builder, loc, builder.getIntegerAttr(lhs.getType(), value));
  };
  Value zero = constant(0), one = constant(1), minusOne = constant(-1);
  auto equals = [&](Value a, Value b) -> Value {
    return arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq, a, b);
  };
  Value byZero = equals(rhs, zero), byMinusOne = equals(rhs, minusOne);
  Value special = arith::OrIOp::create(builder, loc, byZero, byMinusOne);
  Value divisor = arith::SelectOp::create(builder, loc, special, one, rhs);
  Value quotient = arith::DivSIOp::create(builder, loc, lhs, divisor);
  Value negated = arith::SubIOp::create(builder, loc, zero, lhs);
  quotient =
      arith::SelectOp::create(builder, loc, byMinusOne, negated, quotient);
  return arith::SelectOp::create(builder, loc, byZero, zero, quotient);
}

/// Emits unsigned division in which x / 0 is 0.
static Value divideUnsigned(OpBuilder &builder, Location loc, Value lhs,
                            Value rhs) {
  auto constant = [&](int64_t value) -> Value {
    return arith::ConstantOp::create(
        builder, loc, builder.getIntegerAttr(lhs.getType(), value));
  };
  Value zero = constant(0);
  Value byZero =
      arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq, rhs, zero);
  Value divisor =
      arith::SelectOp::create(builder, loc, byZero, constant(1), rhs);
  Value quotient = arith::DivUIOp::create(builder, loc, lhs, divisor);
  return arith::SelectOp::create(builder, loc, byZero, zero, quotient);
}

static Value combineFloats(OpBuilder &builder, Location loc, Combiner combiner,
                           Value lhs, Value rhs) {
  switch (combiner) {
  case Combiner::Set:
    return rhs;
  case Combiner::Add:
    return arith::AddFOp::create(builder, loc, lhs, rhs);
  case Combiner::Sub:
    return arith::SubFOp::create(builder, loc, lhs, rhs);
  case Combiner::Mul:
    return arith::MulFOp::create(builder, loc, lhs, rhs);
  case Combiner::Div:
    return arith::DivFOp::create(builder, loc, lhs, rhs);
  case Combiner::Min:
    return arith::MinimumFOp::create(builder, loc, lhs, rhs);
  case Combiner::Max:
    return arith::MaximumFOp::create(builder, loc, lhs, rhs);
  case Combiner::DivUI:
  case Combiner::MinUI:
  case Combiner::MaxUI:
    break;
  }
  llvm_unreachable("the verifier keeps other combiners from floats");
}

static Value combineIntegers(OpBuilder &builder, Location loc,
                             Combiner combiner, Value lhs, Value rhs) {
  switch (combiner) {
  case Combiner::Set:
    return rhs;
  case Combiner::Add:
    return arith::AddIOp::create(builder, loc, lhs, rhs);
  case Combiner::Sub:
    return arith::SubIOp::create(builder, loc, lhs, rhs);
  case Combiner::Mul:
    return arith::MulIOp::create(builder, loc, lhs, rhs);
  case Combiner::Div:
    return divideIntegers(builder, loc, lhs, rhs);
  case Combiner::Min:
    return arith::MinSIOp::create(builder, loc, lhs, rhs);
  case Combiner::Max:
    return arith::MaxSIOp::create(builder, loc, lhs, rhs);
  case Combiner::DivUI:
    return divideUnsigned(builder, loc, lhs, rhs);
  case Combiner::MinUI:
    return arith::MinUIOp::create(builder, loc, lhs, rhs);
  case Combiner::MaxUI:
    return arith::MaxUIOp::create(builder, loc, lhs, rhs);
  }
  llvm_unreachable("all combiners are handled");
}

Value inlay::combineScalars(OpBuilder &builder, Location loc, Combiner combiner,
                            Value lhs, Value rhs) {
  if (isa<FloatType>(getElementTypeOrSelf(lhs.getType())))
    return combineFloats(builder, loc, combiner, lhs, rhs);
  return combineIntegers(builder, loc, combiner, lhs, rhs);
}

Combiner inlay::getUnsignedCombiner(Combiner combiner) {
  switch (combiner) {
  case Combiner::Div:
    return Combiner::DivUI;
  case Combiner::Min:
    return Combiner::MinUI;
  case Combiner::Max:
    return Combiner::MaxUI;
  default:
    return combiner;
  }
}

std::optional<Combiner> inlay::findCombiner(Operation *op) {
  if (isa<arith::AddFOp, arith::AddIOp>(op))
    return Combiner::Add;
  if (isa<arith::MinimumFOp, arith::MinSIOp>(op))
    return Combiner::Min;
  if (isa<arith::MaximumFOp, arith::MaxSIOp>(op))
    return Combiner::Max;
  if (isa<arith::MinUIOp>(op))
    return Combiner::MinUI;
  if (isa<arith::MaxUIOp>(op))
    return Combiner::MaxUI;
  return std::nullopt;
}

TypedAttr inlay::getIdentity(Type element, Combiner combiner) {
  Builder builder(element.getContext());
  if (combiner == Combiner::Add || combiner == Combiner::MaxUI)
    return builder.getZeroAttr(element);
  bool isMax = combiner == Combiner::Max;
  // An infinity keeps even a NaN.
  if (auto floats = dyn_cast<FloatType>(element))
    return builder.getFloatAttr(
        floats, APFloat::getInf(floats.getFloatSemantics(), isMax));
  unsigned width = element.getIntOrFloatBitWidth();
  if (combiner == Combiner::MinUI)
    return builder.getIntegerAttr(element, APInt::getMaxValue(width));
  return builder.getIntegerAttr(element, isMax
                                             ? APInt::getSignedMinValue(width)
                                             : APInt::getSignedMaxValue(width));
}
