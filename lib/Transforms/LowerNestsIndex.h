// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Index arithmetic that folds constants as it emits, so that nests with known
// extents stay short.

#ifndef INLAY_LIB_TRANSFORMS_LOWERNESTSINDEX_H
#define INLAY_LIB_TRANSFORMS_LOWERNESTSINDEX_H

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
  Value add(Value lhs, Value rhs) { return emit<arith::AddIOp>(lhs, rhs); }
  Value sub(Value lhs, Value rhs) { return emit<arith::SubIOp>(lhs, rhs); }
  Value mul(Value lhs, Value rhs) { return emit<arith::MulIOp>(lhs, rhs); }
  Value min(Value lhs, Value rhs) { return emit<arith::MinSIOp>(lhs, rhs); }
  Value max(Value lhs, Value rhs) { return emit<arith::MaxSIOp>(lhs, rhs); }
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
    return compare(arith::CmpIPredicate::slt, lhs, rhs);
  }
  Value lessOrEqual(Value lhs, Value rhs) {
    return compare(arith::CmpIPredicate::sle, lhs, rhs);
  }
  Value equal(Value lhs, Value rhs) {
    return compare(arith::CmpIPredicate::eq, lhs, rhs);
  }
  Value select(Value condition, Value yes, Value no) {
    return emit<arith::SelectOp>(condition, yes, no);
  }
  /// Returns `offset + step * index`.
  Value affine(Value offset, int64_t step, Value index) {
    return add(offset, mul(index, constant(step)));
  }

private:
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

#endif // INLAY_LIB_TRANSFORMS_LOWERNESTSINDEX_H
