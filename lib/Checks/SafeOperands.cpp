// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Proofs that an operand is none of the numbers that its operation is not
// defined for: a constant, or what arith.select lets through under comparisons
// that leave the others out.

#include "SafeOperands.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/APFloat.h"

using namespace mlir;
using namespace mlir::inlay;

/// Conditions of selects, and what they are where the value is chosen.
using Assumed = SmallVector<std::pair<Value, bool>, 4>;

/// Selects and conditions nested deeper than this prove nothing.
static constexpr unsigned kDeepest = 16;

/// Returns the scalar that all elements of `value` are made of, or `value`.
static Value withoutSplat(Value value) {
  if (auto splat = value.getDefiningOp<tensor::SplatOp>())
    return splat.getInput();
  auto listed = value.getDefiningOp<tensor::FromElementsOp>();
  if (!listed || listed.getElements().empty() ||
      !llvm::all_equal(listed.getElements()))
    return value;
  return listed.getElements().front();
}

/// Returns whether `value` is a tensor in which no element can be wrong: it has
/// none.
static bool isEmpty(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type && llvm::is_contained(type.getShape(), 0);
}

std::optional<APInt> inlay::getIntegerConstant(Value value) {
  APInt number;
  if (matchPattern(withoutSplat(value), m_ConstantInt(&number)))
    return number;
  return std::nullopt;
}

/// Calls `visit` with each comparison that is decided where `condition` is
/// `holds`; returns whether `visit` does for one that always is.
static bool anyDecided(Value condition, bool holds, unsigned depth,
                       function_ref<bool(Operation *, bool)> visit) {
  Operation *op = condition.getDefiningOp();
  if (!op || depth == kDeepest)
    return false;
  auto below = [&](Value inner, bool innerHolds) {
    return anyDecided(inner, innerHolds, depth + 1, visit);
  };
  if (isa<arith::OrIOp, arith::AndIOp>(op)) {
    Value lhs = op->getOperand(0), rhs = op->getOperand(1);
    // Where a disjunction does not hold, neither side does; where it holds,
    // one of them does.
    bool both = isa<arith::AndIOp>(op) == holds;
    return both ? below(lhs, holds) || below(rhs, holds)
                : below(lhs, holds) && below(rhs, holds);
  }
  if (isa<arith::XOrIOp>(op)) {
    std::optional<APInt> flips = getIntegerConstant(op->getOperand(1));
    return flips && below(op->getOperand(0), holds != flips->getBoolValue());
  }
  return visit(op, holds);
}

//===----------------------------------------------------------------------===//
// Integers
//===----------------------------------------------------------------------===//

/// Returns whether `value` cannot be `number` where `compare` is `holds`.
static bool leavesOut(Operation *op, bool holds, Value value,
                      const APInt &number) {
  auto compare = dyn_cast<arith::CmpIOp>(op);
  if (!compare || (compare.getLhs() != value && compare.getRhs() != value))
    return false;
  bool isLeft = compare.getLhs() == value;
  std::optional<APInt> other =
      getIntegerConstant(isLeft ? compare.getRhs() : compare.getLhs());
  return other && arith::applyCmpPredicate(compare.getPredicate(),
                                           isLeft ? number : *other,
                                           isLeft ? *other : number) != holds;
}

static bool excludes(Value value, const APInt &number, Assumed &assumed) {
  for (auto [condition, holds] : assumed)
    if (anyDecided(condition, holds, 0, [&](Operation *op, bool truth) {
          return leavesOut(op, truth, value, number);
        }))
      return true;
  if (std::optional<APInt> constant = getIntegerConstant(value))
    return *constant != number;
  Operation *op = withoutSplat(value).getDefiningOp();
  if (!op || assumed.size() == kDeepest)
    return false;
  if (op->getResult(0) != value)
    return excludes(op->getResult(0), number, assumed);
  if (auto select = dyn_cast<arith::SelectOp>(op)) {
    for (bool holds : {true, false}) {
      assumed.push_back({select.getCondition(), holds});
      bool isExcluded =
          excludes(holds ? select.getTrueValue() : select.getFalseValue(),
                   number, assumed);
      assumed.pop_back();
      if (!isExcluded)
        return false;
    }
    return true;
  }
  if (isa<arith::MaxSIOp>(op))
    return llvm::any_of(op->getOperands(), [&](Value operand) {
      std::optional<APInt> least = getIntegerConstant(operand);
      return least && least->sgt(number);
    });
  return false;
}

bool inlay::isSafeDivisor(Value value, bool isSigned) {
  if (isEmpty(value))
    return true;
  Type type = getElementTypeOrSelf(value);
  unsigned width = type.isIndex() ? IndexType::kInternalStorageBitWidth
                                  : cast<IntegerType>(type).getWidth();
  Assumed assumed;
  // The least number divided by -1 is not defined either.
  return excludes(value, APInt::getZero(width), assumed) &&
         (!isSigned || excludes(value, APInt::getAllOnes(width), assumed));
}

//===----------------------------------------------------------------------===//
// Floats
//===----------------------------------------------------------------------===//

static APFloat toQuad(APFloat number) {
  bool isLossy;
  number.convert(APFloat::IEEEquad(), APFloat::rmNearestTiesToEven, &isLossy);
  return number;
}

static std::optional<APFloat> getFloatConstant(Value value) {
  APFloat number(0.0);
  if (!matchPattern(withoutSplat(value), m_ConstantFloat(&number)))
    return std::nullopt;
  return toQuad(number);
}

namespace {
/// The numbers that truncate to an integer type: all above `below` and below
/// `above`.
struct Room {
  APFloat below, above;

  Room(unsigned width, bool isSigned)
      : below(APFloat::IEEEquad(), "-1"), above(APFloat::IEEEquad(), "1") {
    above = scalbn(above, int(isSigned ? width - 1 : width),
                   APFloat::rmNearestTiesToEven);
    if (isSigned)
      below = neg(above) + below;
  }
};
} // namespace

/// How a float lies to another one, as a set.
enum FloatRelation : unsigned {
  Equal = 1,
  Greater = 2,
  Less = 4,
  Unordered = 8,
  Any = 15,
};

/// Returns the relations in which `predicate` is true.
static unsigned getRelations(arith::CmpFPredicate predicate) {
  using P = arith::CmpFPredicate;
  if (predicate == P::UNO)
    return Unordered;
  auto number = unsigned(predicate);
  static_assert(unsigned(P::OEQ) == Equal && unsigned(P::OGT) == Greater &&
                unsigned(P::OLT) == Less && unsigned(P::ORD) == 7 &&
                unsigned(P::UEQ) == 8 && unsigned(P::AlwaysTrue) == Any);
  // Those of UEQ to UNE follow on ORD in the order of OEQ to ONE.
  return number >= unsigned(P::UEQ) && number < Any
             ? Unordered | (number - unsigned(P::ORD))
             : number;
}

namespace {
/// What is asked of a comparison: the relations that are left, and the other
/// operand where it is a constant.
using FloatTest =
    function_ref<bool(unsigned left, const std::optional<APFloat> &other)>;
} // namespace

/// Returns whether some comparison of `value` that is decided by what is
/// assumed passes `test`.
static bool isDecided(Value value, const Assumed &assumed, FloatTest test) {
  auto visit = [&](Operation *op, bool holds) {
    auto compare = dyn_cast<arith::CmpFOp>(op);
    if (!compare || (compare.getLhs() != value && compare.getRhs() != value))
      return false;
    unsigned left = getRelations(compare.getPredicate());
    if (!holds)
      left = Any & ~left;
    bool isLeft = compare.getLhs() == value;
    if (!isLeft)
      left = (left & (Equal | Unordered)) | (left & Greater ? Less : 0u) |
             (left & Less ? Greater : 0u);
    return test(left,
                getFloatConstant(isLeft ? compare.getRhs() : compare.getLhs()));
  };
  return llvm::any_of(assumed, [&](std::pair<Value, bool> entry) {
    return anyDecided(entry.first, entry.second, 0, visit);
  });
}

static bool fits(Value value, const Room &room, Assumed &assumed) {
  using Other = const std::optional<APFloat> &;
  // What is less than infinity is no larger than the largest number.
  auto type = cast<FloatType>(getElementTypeOrSelf(value));
  APFloat most = toQuad(APFloat::getLargest(type.getFloatSemantics()));
  bool isNumber = isDecided(
      value, assumed, [](unsigned left, Other) { return !(left & Unordered); });
  bool isAbove = isDecided(value, assumed, [&](unsigned left, Other other) {
    if (!other || (left & Less))
      return false;
    bool isStrict = !(left & Equal);
    return *other > room.below || (isStrict && *other == room.below) ||
           (isStrict && other->isInfinity() && neg(most) > room.below);
  });
  bool isBelow = isDecided(value, assumed, [&](unsigned left, Other other) {
    if (!other || (left & Greater))
      return false;
    bool isStrict = !(left & Equal);
    return *other < room.above || (isStrict && *other == room.above) ||
           (isStrict && other->isInfinity() && most < room.above);
  });
  if (isNumber && isAbove && isBelow)
    return true;
  if (std::optional<APFloat> constant = getFloatConstant(value))
    return *constant > room.below && *constant < room.above;
  Operation *op = withoutSplat(value).getDefiningOp();
  if (!op || assumed.size() == kDeepest)
    return false;
  if (op->getResult(0) != value)
    return fits(op->getResult(0), room, assumed);
  auto select = dyn_cast<arith::SelectOp>(op);
  if (!select)
    return false;
  for (bool truth : {true, false}) {
    assumed.push_back({select.getCondition(), truth});
    bool isSafe = fits(truth ? select.getTrueValue() : select.getFalseValue(),
                       room, assumed);
    assumed.pop_back();
    if (!isSafe)
      return false;
  }
  return true;
}

bool inlay::isSafeConversion(Value value, Type integer, bool isSigned) {
  if (isEmpty(value))
    return true;
  Assumed assumed;
  unsigned width = cast<IntegerType>(getElementTypeOrSelf(integer)).getWidth();
  return fits(value, Room(width, isSigned), assumed);
}
