// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Arithmetic on extents and offsets. Sums keep one constant at their end, and
// a clip to zero swallows the clip before it, so that `u[1:-1][1:-1]` has the
// extent max(n - 4, 0).

#include "IndexMath.h"
#include "inlay-mlir/Index/IndexRange.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Matchers.h"
#include "llvm/Support/MathExtras.h"
#include <limits>

using namespace mlir;
using namespace mlir::inlay;

namespace {
/// What a remembered value was made by.
enum Kind : unsigned {
  kConstant,
  kAdd,
  kSub,
  kMul,
  kAddWithin,
  kMulWithin,
  kMin,
  kMax,
  kDiv,
  kEqual,
  kLess,
  kSelect,
  kToIndex,
  kToScalar,
  kChecked
};
} // namespace

Value IndexMath::remember(unsigned kind, const void *lhs, const void *rhs,
                          function_ref<Value()> make) {
  Key key{kind, lhs, rhs};
  if (Value known = table.lookup(key))
    return known;
  Value made = make();
  table.insert(key, made);
  return made;
}

template <typename Op> Value IndexMath::emit(Value lhs, Value rhs) {
  return Op::create(builder, *location, lhs, rhs);
}

OpFoldResult IndexMath::constant(int64_t value) {
  return builder.getIndexAttr(value);
}

Value IndexMath::toValue(OpFoldResult index) {
  if (Value value = dyn_cast<Value>(index))
    return value;
  Attribute attr = cast<Attribute>(index);
  return remember(kConstant, attr.getAsOpaquePointer(), nullptr, [&] {
    return Value(
        arith::ConstantOp::create(builder, *location, cast<TypedAttr>(attr)));
  });
}

SmallVector<Value> IndexMath::getDynamic(ArrayRef<OpFoldResult> indices) {
  SmallVector<Value> values;
  for (OpFoldResult index : indices)
    if (Value value = dyn_cast<Value>(index))
      values.push_back(value);
  return values;
}

OpFoldResult IndexMath::addConstant(Value lhs, int64_t rhs) {
  if (auto sum = lhs.getDefiningOp<arith::AddIOp>())
    if (std::optional<int64_t> last = getConstantIntValue(sum.getRhs())) {
      int64_t both;
      if (!llvm::AddOverflow(*last, rhs, both))
        return add(sum.getLhs(), constant(both));
    }
  if (rhs == 0)
    return lhs;
  Value operand = toValue(constant(rhs));
  return remember(kAdd, lhs.getAsOpaquePointer(), operand.getAsOpaquePointer(),
                  [&] { return emit<arith::AddIOp>(lhs, operand); });
}

OpFoldResult IndexMath::add(OpFoldResult lhs, OpFoldResult rhs) {
  std::optional<int64_t> a = getConstantIntValue(lhs);
  std::optional<int64_t> b = getConstantIntValue(rhs);
  // What leaves 64 bits stays an operation, and is refused with its place.
  int64_t sum;
  if (a && b && !llvm::AddOverflow(*a, *b, sum))
    return constant(sum);
  if (a && !b)
    return addConstant(cast<Value>(rhs), *a);
  if (b && !a)
    return addConstant(cast<Value>(lhs), *b);
  Value x = toValue(lhs), y = toValue(rhs);
  return remember(kAdd, x.getAsOpaquePointer(), y.getAsOpaquePointer(),
                  [&] { return emit<arith::AddIOp>(x, y); });
}

OpFoldResult IndexMath::sub(OpFoldResult lhs, OpFoldResult rhs) {
  if (std::optional<int64_t> b = getConstantIntValue(rhs);
      b && *b != std::numeric_limits<int64_t>::min())
    return add(lhs, constant(-*b));
  if (lhs == rhs)
    return constant(0);
  Value x = toValue(lhs), y = toValue(rhs);
  return remember(kSub, x.getAsOpaquePointer(), y.getAsOpaquePointer(),
                  [&] { return emit<arith::SubIOp>(x, y); });
}

OpFoldResult IndexMath::mul(OpFoldResult lhs, OpFoldResult rhs) {
  std::optional<int64_t> a = getConstantIntValue(lhs);
  std::optional<int64_t> b = getConstantIntValue(rhs);
  int64_t product;
  if (a && b && !llvm::MulOverflow(*a, *b, product))
    return constant(product);
  if (a && !b)
    return mul(rhs, lhs);
  if (b && (*b == 0 || *b == 1))
    return *b ? lhs : rhs;
  Value x = toValue(lhs), y = toValue(rhs);
  return remember(kMul, x.getAsOpaquePointer(), y.getAsOpaquePointer(),
                  [&] { return emit<arith::MulIOp>(x, y); });
}

OpFoldResult IndexMath::min(OpFoldResult lhs, OpFoldResult rhs) {
  std::optional<int64_t> a = getConstantIntValue(lhs);
  std::optional<int64_t> b = getConstantIntValue(rhs);
  if (a && b)
    return constant(std::min(*a, *b));
  if (lhs == rhs)
    return lhs;
  if (a)
    return min(rhs, lhs);
  if (std::optional<int64_t> low = lowerBound(lhs); low && b && *low >= *b)
    return rhs;
  Value x = toValue(lhs), y = toValue(rhs);
  return remember(kMin, x.getAsOpaquePointer(), y.getAsOpaquePointer(),
                  [&] { return emit<arith::MinSIOp>(x, y); });
}

OpFoldResult IndexMath::max(OpFoldResult lhs, OpFoldResult rhs) {
  std::optional<int64_t> a = getConstantIntValue(lhs);
  std::optional<int64_t> b = getConstantIntValue(rhs);
  if (a && b)
    return constant(std::max(*a, *b));
  if (lhs == rhs)
    return lhs;
  if (a)
    return max(rhs, lhs);
  if (std::optional<int64_t> low = lowerBound(lhs); low && b && *low >= *b)
    return lhs;
  // max(max(x, 0) + c, 0) is max(x + c, 0) for negative c: where the inner
  // clip acts, both are 0.
  if (b && *b == 0)
    if (auto sum = cast<Value>(lhs).getDefiningOp<arith::AddIOp>())
      if (auto inner = sum.getLhs().getDefiningOp<arith::MaxSIOp>()) {
        std::optional<int64_t> c = getConstantIntValue(sum.getRhs());
        if (c && *c < 0 && isConstantIntValue(inner.getRhs(), 0))
          return max(add(inner.getLhs(), constant(*c)), rhs);
      }
  Value x = toValue(lhs), y = toValue(rhs);
  return remember(kMax, x.getAsOpaquePointer(), y.getAsOpaquePointer(),
                  [&] { return emit<arith::MaxSIOp>(x, y); });
}

OpFoldResult IndexMath::ceilDiv(OpFoldResult lhs, int64_t rhs) {
  if (rhs == 1)
    return lhs;
  OpFoldResult sum = add(lhs, constant(rhs - 1));
  if (std::optional<int64_t> value = getConstantIntValue(sum))
    return constant(*value / rhs);
  Value x = cast<Value>(sum), y = toValue(constant(rhs));
  return remember(kDiv, x.getAsOpaquePointer(), y.getAsOpaquePointer(),
                  [&] { return emit<arith::DivSIOp>(x, y); });
}

OpFoldResult IndexMath::fromEnd(OpFoldResult index, OpFoldResult extent) {
  if (std::optional<int64_t> value = getConstantIntValue(index))
    return *value < 0 ? add(extent, index) : index;
  std::optional<int64_t> low = lowerBound(index);
  if (low && *low >= 0)
    return index;
  Value x = cast<Value>(index), n = toValue(extent);
  return remember(kSelect, x.getAsOpaquePointer(), n.getAsOpaquePointer(), [&] {
    Value negative = arith::CmpIOp::create(
        builder, *location, arith::CmpIPredicate::slt, x, toValue(constant(0)));
    // The sum is used where the index is negative: there it does not overflow.
    Value sum = toValue(emitWithin<arith::AddIOp>(kAddWithin, x, n));
    return Value(arith::SelectOp::create(builder, *location, negative, sum, x));
  });
}

std::variant<bool, Value> IndexMath::equal(OpFoldResult lhs, OpFoldResult rhs) {
  std::optional<int64_t> a = getConstantIntValue(lhs);
  std::optional<int64_t> b = getConstantIntValue(rhs);
  if (a && b)
    return *a == *b;
  if (lhs == rhs)
    return true;
  Value x = toValue(lhs), y = toValue(rhs);
  return remember(kEqual, x.getAsOpaquePointer(), y.getAsOpaquePointer(), [&] {
    return Value(arith::CmpIOp::create(builder, *location,
                                       arith::CmpIPredicate::eq, x, y));
  });
}

std::variant<bool, Value> IndexMath::atLeast(OpFoldResult lhs,
                                             OpFoldResult rhs) {
  std::optional<int64_t> a = getConstantIntValue(lhs);
  std::optional<int64_t> b = getConstantIntValue(rhs);
  if (a && b)
    return *a >= *b;
  if (std::optional<int64_t> low = lowerBound(lhs); low && b && *low >= *b)
    return true;
  Value x = toValue(lhs), y = toValue(rhs);
  return remember(kLess, x.getAsOpaquePointer(), y.getAsOpaquePointer(), [&] {
    return Value(arith::CmpIOp::create(builder, *location,
                                       arith::CmpIPredicate::sge, x, y));
  });
}

std::optional<int64_t> IndexMath::lowerBound(OpFoldResult index,
                                             unsigned depth) {
  if (std::optional<int64_t> value = getConstantIntValue(index))
    return value;
  Value value = cast<Value>(index);
  Operation *op = value.getDefiningOp();
  // Sums of the user are checked before they are used: what is known of their
  // operands is known of them.
  if (isa_and_nonnull<arith::AddIOp>(op) && depth > 0) {
    auto a = lowerBound(op->getOperand(0), depth - 1);
    auto b = lowerBound(op->getOperand(1), depth - 1);
    int64_t sum;
    if (a && b && !llvm::AddOverflow(*a, *b, sum))
      return sum;
    return std::nullopt;
  }
  int64_t low = getIndexRange(value, depth).low;
  if (low == std::numeric_limits<int64_t>::min())
    return std::nullopt;
  return low;
}

template <typename Op>
OpFoldResult IndexMath::emitWithin(unsigned kind, OpFoldResult lhs,
                                   OpFoldResult rhs) {
  Value x = toValue(lhs), y = toValue(rhs);
  return remember(kind, x.getAsOpaquePointer(), y.getAsOpaquePointer(), [&] {
    return Value(
        Op::create(builder, *location, x, y, arith::IntegerOverflowFlags::nsw));
  });
}

OpFoldResult IndexMath::addWithin(OpFoldResult base, int64_t scale,
                                  OpFoldResult offset) {
  std::optional<int64_t> number = getConstantIntValue(offset);
  OpFoldResult product;
  if (number || scale == 1)
    product = mul(offset, constant(scale));
  else
    product = emitWithin<arith::MulIOp>(kMulWithin, offset, constant(scale));
  std::optional<int64_t> a = getConstantIntValue(base);
  if (a == 0)
    return product;
  // Sums with a number keep the form in which numbers meet.
  if (a || getConstantIntValue(product))
    return add(base, product);
  return emitWithin<arith::AddIOp>(kAddWithin, base, product);
}

bool IndexMath::isFirstCheck(Value condition) {
  Key key{kChecked, condition.getAsOpaquePointer(), nullptr};
  if (table.count(key))
    return false;
  table.insert(key, condition);
  return true;
}

OpFoldResult IndexMath::fromScalar(Value scalar, unsigned depth) {
  if (std::optional<int64_t> value = getConstantIntValue(scalar))
    return constant(*value);
  if (auto cast = scalar.getDefiningOp<arith::IndexCastOp>())
    if (cast.getIn().getType().isIndex())
      return cast.getIn();
  // As an index, a sum of i64 is one of integers; a sum of i32 is a number
  // of 32 bits that has wrapped.
  Operation *op = scalar.getDefiningOp();
  if (op && depth > 0 && scalar.getType().isInteger(64)) {
    auto operand = [&](unsigned i) {
      return fromScalar(op->getOperand(i), depth - 1);
    };
    if (isa<arith::AddIOp>(op))
      return add(operand(0), operand(1));
    if (isa<arith::SubIOp>(op))
      return sub(operand(0), operand(1));
    if (isa<arith::MulIOp>(op))
      return mul(operand(0), operand(1));
    if (isa<arith::MinSIOp>(op))
      return min(operand(0), operand(1));
    if (isa<arith::MaxSIOp>(op))
      return max(operand(0), operand(1));
  }
  return remember(kToIndex, scalar.getAsOpaquePointer(), nullptr, [&] {
    return Value(arith::IndexCastOp::create(builder, *location,
                                            builder.getIndexType(), scalar));
  });
}

Value IndexMath::toScalar(OpFoldResult index) {
  if (std::optional<int64_t> value = getConstantIntValue(index))
    return arith::ConstantOp::create(builder, *location,
                                     builder.getI64IntegerAttr(*value));
  Value value = cast<Value>(index);
  return remember(kToScalar, value.getAsOpaquePointer(), nullptr, [&] {
    return Value(arith::IndexCastOp::create(builder, *location,
                                            builder.getI64Type(), value));
  });
}
