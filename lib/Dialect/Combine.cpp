// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The combiners as scalar arithmetic, total on integers.

#include "inlay-mlir/Dialect/InlayDialect.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

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
  if (isa<FloatType>(lhs.getType()))
    return combineFloats(builder, loc, combiner, lhs, rhs);
  return combineIntegers(builder, loc, combiner, lhs, rhs);
}
