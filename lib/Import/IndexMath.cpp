// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Arithmetic on extents and offsets. Sums keep one constant at their end, and
// a clip to zero swallows the clip before it, so that `u[1:-1][1:-1]` has the
// extent max(n - 4, 0).

#include "IndexMath.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::inlay;

namespace {
/// What a remembered value was made by.
enum Kind : unsigned {
  kConstant,
  kAdd,
  kSub,
  kMul,
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

/// Index arithmetic wraps, at run time as here.
static int64_t wrap(uint64_t value) { return int64_t(value); }

OpFoldResult IndexMath::add(OpFoldResult lhs, OpFoldResult rhs) {
  std::optional<int64_t> a = getConstantIntValue(lhs);
  std::optional<int64_t> b = getConstantIntValue(rhs);
  if (a && b)
    return constant(wrap(uint64_t(*a) + uint64_t(*b)));
  if (a)
    return addConstant(cast<Value>(rhs), *a);
  if (b)
    return addConstant(cast<Value>(lhs), *b);
  Value x = cast<Value>(lhs), y = cast<Value>(rhs);
  return remember(kAdd, x.getAsOpaquePointer(), y.getAsOpaquePointer(),
                  [&] { return emit<arith::AddIOp>(x, y); });
}

OpFoldResult IndexMath::sub(OpFoldResult lhs, OpFoldResult rhs) {
  if (std::optional<int64_t> b = getConstantIntValue(rhs))
    return add(lhs, constant(wrap(-uint64_t(*b))));
  if (lhs == rhs)
    return constant(0);
  Value x = toValue(lhs), y = cast<Value>(rhs);
  return remember(kSub, x.getAsOpaquePointer(), y.getAsOpaquePointer(),
                  [&] { return emit<arith::SubIOp>(x, y); });
}

OpFoldResult IndexMath::mul(OpFoldResult lhs, OpFoldResult rhs) {
  std::optional<int64_t> a = getConstantIntValue(lhs);
  std::optional<int64_t> b = getConstantIntValue(rhs);
  if (a && b)
    return constant(wrap(uint64_t(*a) * uint64_t(*b)));
  if (a)
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
  // An index that has wrapped lies outside, with or without the extent added.
  std::optional<int64_t> low = boundBelow(index, 8, /*mayWrap=*/true);
  if (low && *low >= 0)
    return index;
  Value x = cast<Value>(index), n = toValue(extent);
  return remember(kSelect, x.getAsOpaquePointer(), n.getAsOpaquePointer(), [&] {
    Value negative = arith::CmpIOp::create(
        builder, *location, arith::CmpIPredicate::slt, x, toValue(constant(0)));
    return Value(arith::SelectOp::create(builder, *location, negative,
                                         toValue(add(x, n)), x));
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

std::optional<int64_t> IndexMath::boundBelow(OpFoldResult index, unsigned depth,
                                             bool mayWrap) {
  if (std::optional<int64_t> value = getConstantIntValue(index))
    return value;
  Value value = cast<Value>(index);
  if (auto known = bounds.find(value); known != bounds.end())
    return known->second;
  Operation *op = value.getDefiningOp();
  if (!op || depth == 0 ||
      !isa<arith::AddIOp, arith::MaxSIOp, arith::MinSIOp>(op))
    return std::nullopt;
  std::optional<int64_t> a = boundBelow(op->getOperand(0), depth - 1, mayWrap);
  std::optional<int64_t> b = boundBelow(op->getOperand(1), depth - 1, mayWrap);
  if (isa<arith::MaxSIOp>(op)) {
    if (a && b)
      return std::max(*a, *b);
    return a ? a : b;
  }
  if (!a || !b)
    return std::nullopt;
  if (isa<arith::MinSIOp>(op))
    return std::min(*a, *b);
  // A sum with a constant that is not positive never wraps upwards, nor does
  // the successor of an extent or of a loop variable.
  std::optional<int64_t> last = getConstantIntValue(op->getOperand(1));
  int64_t most = bounds.contains(op->getOperand(0)) ? 1 : 0;
  int64_t sum;
  if ((!mayWrap && (!last || *last > most)) || llvm::AddOverflow(*a, *b, sum))
    return std::nullopt;
  return sum;
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
  // i64 wraps as index does, so the arithmetic may move; i32 does not.
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
