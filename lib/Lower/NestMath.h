// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Index arithmetic that folds constants as it emits, so that nests with known
// extents stay short.

#ifndef INLAY_LIB_LOWER_NESTMATH_H
#define INLAY_LIB_LOWER_NESTMATH_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Matchers.h"

namespace mlir::inlay {

/// Emits index arithmetic at a builder's insertion point.
class NestMath {
public:
  NestMath(OpBuilder &builder, Location loc) : builder(builder), loc(loc) {}

  /// Returns the constant `value`.
  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(builder, loc, value);
  }
  /// Returns `value` as an SSA value.
  Value materialize(OpFoldResult value) {
    if (auto attr = dyn_cast<Attribute>(value))
      return constant(cast<IntegerAttr>(attr).getInt());
    return cast<Value>(value);
  }
  Value add(Value lhs, Value rhs) {
    if (std::optional<int64_t> known = getConstantIntValue(rhs))
      return addConstant(lhs, *known);
    if (std::optional<int64_t> known = getConstantIntValue(lhs))
      return addConstant(rhs, *known);
    return emit<arith::AddIOp>(lhs, rhs);
  }
  Value sub(Value lhs, Value rhs) {
    if (std::optional<int64_t> distance = getDistance(rhs, lhs))
      return constant(*distance);
    if (std::optional<int64_t> known = getConstantIntValue(rhs))
      return addConstant(lhs, -*known);
    return emit<arith::SubIOp>(lhs, rhs);
  }
  Value mul(Value lhs, Value rhs) { return emit<arith::MulIOp>(lhs, rhs); }
  Value min(Value lhs, Value rhs) {
    if (std::optional<int64_t> distance = getDistance(lhs, rhs))
      return *distance >= 0 ? lhs : rhs;
    return emit<arith::MinSIOp>(lhs, rhs);
  }
  Value max(Value lhs, Value rhs) {
    if (std::optional<int64_t> distance = getDistance(lhs, rhs))
      return *distance >= 0 ? rhs : lhs;
    return emit<arith::MaxSIOp>(lhs, rhs);
  }
  Value bitAnd(Value lhs, Value rhs) { return emit<arith::AndIOp>(lhs, rhs); }
  /// Truncating division and its remainder; the divisor is not 0.
  Value div(Value lhs, int64_t rhs) {
    return emit<arith::DivSIOp>(lhs, constant(rhs));
  }
  Value rem(Value lhs, int64_t rhs) {
    return emit<arith::RemSIOp>(lhs, constant(rhs));
  }
  /// Rounds down; the divisor is positive.
  Value floorDiv(Value lhs, int64_t rhs) {
    if (rhs == 1)
      return lhs;
    Value negative = less(lhs, constant(0));
    Value biased = sub(lhs, constant(rhs - 1));
    return div(select(negative, biased, lhs), rhs);
  }
  /// Rounds up; the divisor is positive.
  Value ceilDiv(Value lhs, int64_t rhs) {
    return rhs == 1 ? lhs : floorDiv(add(lhs, constant(rhs - 1)), rhs);
  }
  Value less(Value lhs, Value rhs) {
    if (std::optional<int64_t> distance = getDistance(lhs, rhs))
      return truth(*distance > 0);
    return compare(arith::CmpIPredicate::slt, lhs, rhs);
  }
  Value lessOrEqual(Value lhs, Value rhs) {
    if (std::optional<int64_t> distance = getDistance(lhs, rhs))
      return truth(*distance >= 0);
    return compare(arith::CmpIPredicate::sle, lhs, rhs);
  }
  Value equal(Value lhs, Value rhs) {
    return compare(arith::CmpIPredicate::eq, lhs, rhs);
  }
  Value select(Value condition, Value yes, Value no) {
    return emit<arith::SelectOp>(condition, yes, no);
  }
  /// Returns `to - from` where it is known: both are constants, or the same
  /// value and a constant.
  static std::optional<int64_t> getDistance(Value from, Value to) {
    auto [fromBase, fromConstant] = split(from);
    auto [toBase, toConstant] = split(to);
    if (fromBase != toBase)
      return std::nullopt;
    return toConstant - fromConstant;
  }
  Value truth(bool value) {
    return arith::ConstantIntOp::create(builder, loc, value, 1);
  }
  /// Returns `offset + step * index`.
  Value affine(Value offset, int64_t step, Value index) {
    return add(offset, mul(index, constant(step)));
  }

private:
  /// Returns a value and a constant whose sum `value` is; the value is null
  /// where `value` is the constant. Indices do not overflow: they count
  /// elements of arrays that exist.
  static std::pair<Value, int64_t> split(Value value) {
    if (std::optional<int64_t> known = getConstantIntValue(value))
      return {Value(), *known};
    if (auto sum = value.getDefiningOp<arith::AddIOp>())
      if (std::optional<int64_t> known = getConstantIntValue(sum.getRhs()))
        return {sum.getLhs(), *known};
    return {value, 0};
  }
  Value addConstant(Value value, int64_t constantPart) {
    auto [base, known] = split(value);
    known += constantPart;
    if (!base)
      return constant(known);
    return known ? emit<arith::AddIOp>(base, constant(known)) : base;
  }
  Value compare(arith::CmpIPredicate predicate, Value lhs, Value rhs) {
    return builder.createOrFold<arith::CmpIOp>(loc, predicate, lhs, rhs);
  }
  template <typename Op, typename... Operands>
  Value emit(Operands... operands) {
    return builder.createOrFold<Op>(loc, operands...);
  }

  OpBuilder &builder;
  Location loc;
};

} // namespace mlir::inlay

#endif // INLAY_LIB_LOWER_NESTMATH_H
