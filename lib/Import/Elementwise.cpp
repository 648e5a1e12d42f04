// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Elementwise functions as arith and math. Integer division and conversions
// of floats to integers are total: what arith leaves undefined is chosen away
// before it is computed.

#include "Elementwise.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/TypeUtilities.h"

#include <cmath>

using namespace mlir;
using namespace mlir::inlay;

//===----------------------------------------------------------------------===//
// Building blocks
//===----------------------------------------------------------------------===//

Value Elementwise::like(Value result, Value operand) {
  if (isa<RankedTensorType>(result.getType()))
    shapes.note(result, shapes.get(operand));
  return result;
}

Value Elementwise::constant(TypedAttr scalar, Value like) {
  Value value =
      arith::ConstantOp::create(builder, shapes.getLocation(), scalar);
  if (!isa<RankedTensorType>(like.getType()))
    return value;
  return shapes.splat(value, shapes.get(like));
}

Value Elementwise::constant(double value, Value like) {
  Type element = getElementTypeOrSelf(like);
  if (isa<FloatType>(element))
    return constant(builder.getFloatAttr(element, value), like);
  return constant(builder.getIntegerAttr(element, int64_t(value)), like);
}

template <typename Op, typename... Operands>
Value Elementwise::emit(Operands... operands) {
  Value first = std::get<0>(std::tuple(operands...));
  return like(Op::create(builder, shapes.getLocation(), operands...), first);
}

template <typename Op> Value Elementwise::convert(Value operand, Type target) {
  Type type = target;
  if (auto tensor = dyn_cast<RankedTensorType>(operand.getType()))
    type = tensor.clone(target);
  return like(Op::create(builder, shapes.getLocation(), type, operand),
              operand);
}

Value Elementwise::compareFloats(unsigned predicate, Value lhs, Value rhs) {
  return like(arith::CmpFOp::create(builder, shapes.getLocation(),
                                    arith::CmpFPredicate(predicate), lhs, rhs),
              lhs);
}

Value Elementwise::compareIntegers(unsigned predicate, Value lhs, Value rhs) {
  return like(arith::CmpIOp::create(builder, shapes.getLocation(),
                                    arith::CmpIPredicate(predicate), lhs, rhs),
              lhs);
}

Value Elementwise::select(Value condition, Value whenTrue, Value whenFalse) {
  return like(arith::SelectOp::create(builder, shapes.getLocation(), condition,
                                      whenTrue, whenFalse),
              whenTrue);
}

//===----------------------------------------------------------------------===//
// Domains
//===----------------------------------------------------------------------===//

bool Elementwise::isDefined(inlay_unary function, Type element) {
  switch (function) {
  case INLAY_NEG:
  case INLAY_ABS:
    return !element.isInteger(1);
  case INLAY_NOT:
    return element.isInteger(1);
  default:
    return isa<FloatType>(element);
  }
}

bool Elementwise::isDefined(inlay_binary function, Type element) {
  switch (function) {
  case INLAY_POW:
  case INLAY_ATAN2:
    return isa<FloatType>(element);
  case INLAY_EQ:
  case INLAY_NE:
    return true;
  case INLAY_AND:
  case INLAY_OR:
  case INLAY_XOR:
    return element.isInteger(1);
  default:
    return !element.isInteger(1);
  }
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

Value Elementwise::unary(inlay_unary function, Value x, bool isUnsigned) {
  bool isFloat = isa<FloatType>(getElementTypeOrSelf(x));
  switch (function) {
  case INLAY_NEG:
    if (isFloat)
      return emit<arith::NegFOp>(x);
    return emit<arith::SubIOp>(constant(0, x), x);
  case INLAY_NOT:
    return emit<arith::XOrIOp>(
        x, constant(builder.getIntegerAttr(builder.getI1Type(), 1), x));
  case INLAY_ABS:
    if (isUnsigned)
      return x;
    return isFloat ? emit<math::AbsFOp>(x) : emit<math::AbsIOp>(x);
  case INLAY_SQRT:
    return emit<math::SqrtOp>(x);
  case INLAY_EXP:
    return emit<math::ExpOp>(x);
  case INLAY_LOG:
    return emit<math::LogOp>(x);
  case INLAY_SIN:
    return emit<math::SinOp>(x);
  case INLAY_COS:
    return emit<math::CosOp>(x);
  case INLAY_TAN:
    return emit<math::TanOp>(x);
  case INLAY_TANH:
    return emit<math::TanhOp>(x);
  case INLAY_FLOOR:
    return emit<math::FloorOp>(x);
  case INLAY_CEIL:
    return emit<math::CeilOp>(x);
  case INLAY_ROUND:
    return emit<math::RoundEvenOp>(x);
  case INLAY_ISNAN:
    return compareFloats(unsigned(arith::CmpFPredicate::UNO), x, x);
  }
  return {};
}

Value Elementwise::compare(inlay_binary function, Value lhs, Value rhs,
                           bool isUnsigned) {
  using F = arith::CmpFPredicate;
  using I = arith::CmpIPredicate;
  struct Predicates {
    F ofFloats;
    I ofSigned, ofUnsigned;
  };
  static constexpr Predicates kPredicates[] = {
      {F::OEQ, I::eq, I::eq},   {F::UNE, I::ne, I::ne},
      {F::OLT, I::slt, I::ult}, {F::OLE, I::sle, I::ule},
      {F::OGT, I::sgt, I::ugt}, {F::OGE, I::sge, I::uge}};
  const Predicates &predicates = kPredicates[function - INLAY_EQ];
  if (isa<FloatType>(getElementTypeOrSelf(lhs)))
    return compareFloats(unsigned(predicates.ofFloats), lhs, rhs);
  return compareIntegers(
      unsigned(isUnsigned ? predicates.ofUnsigned : predicates.ofSigned), lhs,
      rhs);
}

Value Elementwise::divide(inlay_binary function, Value lhs, Value rhs) {
  Value zero = constant(0, lhs), one = constant(1, lhs),
        minusOne = constant(-1, lhs);
  unsigned eq = unsigned(arith::CmpIPredicate::eq);
  Value byZero = compareIntegers(eq, rhs, zero);
  Value byMinusOne = compareIntegers(eq, rhs, minusOne);
  // Division by 1 is defined for every dividend, and its remainder is the 0
  // that both special divisors leave.
  Value special = emit<arith::OrIOp>(byZero, byMinusOne);
  Value divisor = select(special, one, rhs);
  if (function == INLAY_REMAINDER)
    return emit<arith::RemSIOp>(lhs, divisor);
  Value quotient = emit<arith::DivSIOp>(lhs, divisor);
  Value negated = emit<arith::SubIOp>(zero, lhs);
  quotient = select(byMinusOne, negated, quotient);
  return select(byZero, zero, quotient);
}

Value Elementwise::divideUnsigned(inlay_binary function, Value lhs, Value rhs) {
  Value zero = constant(0, lhs);
  Value byZero = compareIntegers(unsigned(arith::CmpIPredicate::eq), rhs, zero);
  // The remainder by 1 is the 0 that a division by 0 leaves.
  Value divisor = select(byZero, constant(1, lhs), rhs);
  if (function == INLAY_REMAINDER)
    return emit<arith::RemUIOp>(lhs, divisor);
  return select(byZero, zero, emit<arith::DivUIOp>(lhs, divisor));
}

Value Elementwise::binary(inlay_binary function, Value lhs, Value rhs,
                          bool isUnsigned) {
  bool isFloat = isa<FloatType>(getElementTypeOrSelf(lhs));
  switch (function) {
  case INLAY_PLUS:
    return isFloat ? emit<arith::AddFOp>(lhs, rhs)
                   : emit<arith::AddIOp>(lhs, rhs);
  case INLAY_MINUS:
    return isFloat ? emit<arith::SubFOp>(lhs, rhs)
                   : emit<arith::SubIOp>(lhs, rhs);
  case INLAY_TIMES:
    return isFloat ? emit<arith::MulFOp>(lhs, rhs)
                   : emit<arith::MulIOp>(lhs, rhs);
  case INLAY_DIVIDE:
    if (isFloat)
      return emit<arith::DivFOp>(lhs, rhs);
    return isUnsigned ? divideUnsigned(function, lhs, rhs)
                      : divide(function, lhs, rhs);
  case INLAY_REMAINDER:
    if (isFloat)
      return emit<arith::RemFOp>(lhs, rhs);
    return isUnsigned ? divideUnsigned(function, lhs, rhs)
                      : divide(function, lhs, rhs);
  case INLAY_POW:
    return emit<math::PowFOp>(lhs, rhs);
  case INLAY_ATAN2:
    return emit<math::Atan2Op>(lhs, rhs);
  case INLAY_MINIMUM:
    if (isFloat)
      return emit<arith::MinimumFOp>(lhs, rhs);
    return isUnsigned ? emit<arith::MinUIOp>(lhs, rhs)
                      : emit<arith::MinSIOp>(lhs, rhs);
  case INLAY_MAXIMUM:
    if (isFloat)
      return emit<arith::MaximumFOp>(lhs, rhs);
    return isUnsigned ? emit<arith::MaxUIOp>(lhs, rhs)
                      : emit<arith::MaxSIOp>(lhs, rhs);
  case INLAY_EQ:
  case INLAY_NE:
  case INLAY_LT:
  case INLAY_LE:
  case INLAY_GT:
  case INLAY_GE:
    return compare(function, lhs, rhs, isUnsigned);
  case INLAY_AND:
    return emit<arith::AndIOp>(lhs, rhs);
  case INLAY_OR:
    return emit<arith::OrIOp>(lhs, rhs);
  case INLAY_XOR:
    return emit<arith::XOrIOp>(lhs, rhs);
  }
  return {};
}

//===----------------------------------------------------------------------===//
// Conversions
//===----------------------------------------------------------------------===//

Value Elementwise::floatToInteger(Value x, IntegerType target,
                                  bool isUnsigned) {
  auto element = llvm::cast<FloatType>(getElementTypeOrSelf(x));
  // Bounds beyond a small float's range would be infinities; f32 has them all.
  if (element.getWidth() < 32) {
    element = builder.getF32Type();
    x = convert<arith::ExtFOp>(x, element);
  }
  unsigned bits = target.getWidth();
  // The first number above all integers is a power of two, hence exact in
  // either float; so is the least integer, and 0.
  double limit = std::ldexp(1.0, isUnsigned ? bits : bits - 1);
  auto bound = [&](double value) {
    return constant(builder.getFloatAttr(element, value), x);
  };
  Value below = compareFloats(unsigned(arith::CmpFPredicate::OLT), x,
                              bound(isUnsigned ? 0.0 : -limit));
  Value above =
      compareFloats(unsigned(arith::CmpFPredicate::OGE), x, bound(limit));
  Value isNan = compareFloats(unsigned(arith::CmpFPredicate::UNO), x, x);
  Value unfit = emit<arith::OrIOp>(emit<arith::OrIOp>(below, above), isNan);
  Value fit = select(unfit, bound(0), x);
  Value integer = isUnsigned ? convert<arith::FPToUIOp>(fit, target)
                             : convert<arith::FPToSIOp>(fit, target);
  auto whole = [&](const APInt &value) {
    return constant(builder.getIntegerAttr(target, value), integer);
  };
  integer = select(
      below,
      whole(isUnsigned ? APInt::getZero(bits) : APInt::getSignedMinValue(bits)),
      integer);
  // What is NaN was taken for 0.
  return select(above,
                whole(isUnsigned ? APInt::getMaxValue(bits)
                                 : APInt::getSignedMaxValue(bits)),
                integer);
}

Value Elementwise::floatToFloat(Value x, Type target) {
  unsigned from = getElementTypeOrSelf(x).getIntOrFloatBitWidth();
  unsigned to = target.getIntOrFloatBitWidth();
  // Between f16 and bf16 neither holds the other; f32 holds both.
  if (from == to) {
    x = convert<arith::ExtFOp>(x, builder.getF32Type());
    from = 32;
  }
  return from < to ? convert<arith::ExtFOp>(x, target)
                   : convert<arith::TruncFOp>(x, target);
}

Value Elementwise::cast(Value x, bool fromUnsigned, Type target,
                        bool toUnsigned) {
  Type source = getElementTypeOrSelf(x);
  if (source == target)
    return x;
  bool fromFloat = isa<FloatType>(source), toFloat = isa<FloatType>(target);
  unsigned from = source.getIntOrFloatBitWidth();
  unsigned to = target.getIntOrFloatBitWidth();
  if (target.isInteger(1)) {
    if (fromFloat)
      return compareFloats(unsigned(arith::CmpFPredicate::UNE), x,
                           constant(0, x));
    return compareIntegers(unsigned(arith::CmpIPredicate::ne), x,
                           constant(0, x));
  }
  if (fromFloat && toFloat)
    return floatToFloat(x, target);
  if (fromFloat)
    return floatToInteger(x, llvm::cast<IntegerType>(target), toUnsigned);
  // true is 1, not -1.
  if (from == 1)
    x = convert<arith::ExtUIOp>(x, toFloat ? builder.getI32Type() : target);
  if (toFloat)
    return fromUnsigned ? convert<arith::UIToFPOp>(x, target)
                        : convert<arith::SIToFPOp>(x, target);
  if (from == 1)
    return x;
  if (from > to)
    return convert<arith::TruncIOp>(x, target);
  return fromUnsigned ? convert<arith::ExtUIOp>(x, target)
                      : convert<arith::ExtSIOp>(x, target);
}
