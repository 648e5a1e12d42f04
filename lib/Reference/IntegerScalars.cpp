// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Integer scalars: two's complement, wrapping.

#include "Scalars.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::reference;

unsigned reference::widthOf(Type type) {
  return type.isIndex() ? 64 : type.getIntOrFloatBitWidth();
}

int64_t reference::signedValue(uint64_t bits, unsigned width) {
  unsigned unused = 64 - width;
  return int64_t(bits << unused) >> unused;
}

uint64_t reference::truncated(uint64_t value, unsigned width) {
  return width == 64 ? value : value & ((uint64_t(1) << width) - 1);
}

//===----------------------------------------------------------------------===//
// Binary operations
//===----------------------------------------------------------------------===//

namespace {
/// One binary operation on the unsigned bits of two integers.
using Binary = std::optional<uint64_t> (*)(uint64_t, uint64_t, unsigned width);
} // namespace

static std::optional<uint64_t> add(uint64_t a, uint64_t b, unsigned) {
  return a + b;
}
static std::optional<uint64_t> subtract(uint64_t a, uint64_t b, unsigned) {
  return a - b;
}
static std::optional<uint64_t> multiply(uint64_t a, uint64_t b, unsigned) {
  return a * b;
}
static std::optional<uint64_t> bitAnd(uint64_t a, uint64_t b, unsigned) {
  return a & b;
}
static std::optional<uint64_t> bitOr(uint64_t a, uint64_t b, unsigned) {
  return a | b;
}
static std::optional<uint64_t> bitXor(uint64_t a, uint64_t b, unsigned) {
  return a ^ b;
}

/// Returns whether the signed quotient a / b exists: not by zero, and not of
/// the least number by -1.
static bool divides(int64_t a, int64_t b, unsigned width) {
  int64_t least = signedValue(uint64_t(1) << (width - 1), width);
  return b != 0 && !(a == least && b == -1);
}

/// Rounds the signed quotient towards zero, minus or plus infinity.
template <int rounding>
static std::optional<uint64_t> divideSigned(uint64_t lhs, uint64_t rhs,
                                            unsigned width) {
  int64_t a = signedValue(lhs, width), b = signedValue(rhs, width);
  if (!divides(a, b, width))
    return std::nullopt;
  int64_t quotient = a / b, remainder = a % b;
  bool negative = (remainder < 0) != (b < 0);
  if (rounding < 0 && remainder != 0 && negative)
    --quotient;
  if (rounding > 0 && remainder != 0 && !negative)
    ++quotient;
  return uint64_t(quotient);
}

static std::optional<uint64_t> remainderSigned(uint64_t lhs, uint64_t rhs,
                                               unsigned width) {
  int64_t a = signedValue(lhs, width), b = signedValue(rhs, width);
  if (!divides(a, b, width))
    return std::nullopt;
  return uint64_t(a % b);
}

static std::optional<uint64_t> divideUnsigned(uint64_t a, uint64_t b,
                                              unsigned) {
  return b == 0 ? std::nullopt : std::optional(a / b);
}
static std::optional<uint64_t> ceilDivideUnsigned(uint64_t a, uint64_t b,
                                                  unsigned) {
  return b == 0 ? std::nullopt : std::optional(a / b + (a % b != 0));
}
static std::optional<uint64_t> remainderUnsigned(uint64_t a, uint64_t b,
                                                 unsigned) {
  return b == 0 ? std::nullopt : std::optional(a % b);
}
static std::optional<uint64_t> shiftLeft(uint64_t a, uint64_t b,
                                         unsigned width) {
  return b >= width ? std::nullopt : std::optional(a << b);
}
static std::optional<uint64_t> shiftRight(uint64_t a, uint64_t b,
                                          unsigned width) {
  return b >= width ? std::nullopt : std::optional(a >> b);
}
static std::optional<uint64_t> shiftRightSigned(uint64_t a, uint64_t b,
                                                unsigned width) {
  if (b >= width)
    return std::nullopt;
  return uint64_t(signedValue(a, width) >> b);
}
static std::optional<uint64_t> minSigned(uint64_t a, uint64_t b,
                                         unsigned width) {
  return signedValue(a, width) < signedValue(b, width) ? a : b;
}
static std::optional<uint64_t> maxSigned(uint64_t a, uint64_t b,
                                         unsigned width) {
  return signedValue(a, width) > signedValue(b, width) ? a : b;
}
static std::optional<uint64_t> minUnsigned(uint64_t a, uint64_t b, unsigned) {
  return a < b ? a : b;
}
static std::optional<uint64_t> maxUnsigned(uint64_t a, uint64_t b, unsigned) {
  return a > b ? a : b;
}

static Binary findBinary(StringRef name) {
  return llvm::StringSwitch<Binary>(name)
      .Case("arith.addi", add)
      .Case("arith.subi", subtract)
      .Case("arith.muli", multiply)
      .Case("arith.andi", bitAnd)
      .Case("arith.ori", bitOr)
      .Case("arith.xori", bitXor)
      .Case("arith.divsi", divideSigned<0>)
      .Case("arith.floordivsi", divideSigned<-1>)
      .Case("arith.ceildivsi", divideSigned<1>)
      .Case("arith.remsi", remainderSigned)
      .Case("arith.divui", divideUnsigned)
      .Case("arith.ceildivui", ceilDivideUnsigned)
      .Case("arith.remui", remainderUnsigned)
      .Case("arith.shli", shiftLeft)
      .Case("arith.shrui", shiftRight)
      .Case("arith.shrsi", shiftRightSigned)
      .Case("arith.minsi", minSigned)
      .Case("arith.maxsi", maxSigned)
      .Case("arith.minui", minUnsigned)
      .Case("arith.maxui", maxUnsigned)
      .Default(nullptr);
}

//===----------------------------------------------------------------------===//
// Comparison, selection, casts
//===----------------------------------------------------------------------===//

static bool compare(arith::CmpIPredicate predicate, uint64_t a, uint64_t b,
                    unsigned width) {
  int64_t x = signedValue(a, width), y = signedValue(b, width);
  switch (predicate) {
  case arith::CmpIPredicate::eq:
    return a == b;
  case arith::CmpIPredicate::ne:
    return a != b;
  case arith::CmpIPredicate::slt:
    return x < y;
  case arith::CmpIPredicate::sle:
    return x <= y;
  case arith::CmpIPredicate::sgt:
    return x > y;
  case arith::CmpIPredicate::sge:
    return x >= y;
  case arith::CmpIPredicate::ult:
    return a < b;
  case arith::CmpIPredicate::ule:
    return a <= b;
  case arith::CmpIPredicate::ugt:
    return a > b;
  case arith::CmpIPredicate::uge:
    return a >= b;
  }
  llvm_unreachable("all predicates are handled");
}

/// Returns the casts between integers, and operations on one integer.
static ScalarFunction unaryFunction(StringRef name, unsigned from,
                                    unsigned to) {
  if (name == "arith.extsi" || name == "arith.index_cast")
    return [=](ArrayRef<uint64_t> in) {
      return std::optional(truncated(signedValue(in[0], from), to));
    };
  if (name == "arith.extui" || name == "arith.trunci" ||
      name == "arith.index_castui")
    return [=](ArrayRef<uint64_t> in) {
      return std::optional(truncated(in[0], to));
    };
  if (name == "math.absi")
    return [=](ArrayRef<uint64_t> in) {
      bool negative = signedValue(in[0], from) < 0;
      return std::optional(truncated(negative ? 0 - in[0] : in[0], to));
    };
  return nullptr;
}

ScalarFunction reference::integerFunction(Operation *op) {
  StringRef name = op->getName().getStringRef();
  Type operandType = getElementTypeOrSelf(op->getOperand(0).getType());
  unsigned width = widthOf(operandType);
  unsigned resultWidth = widthOf(getElementTypeOrSelf(op->getResult(0)));
  if (Binary binary = findBinary(name))
    return [=](ArrayRef<uint64_t> in) -> std::optional<uint64_t> {
      std::optional<uint64_t> result = binary(in[0], in[1], width);
      return result ? std::optional(truncated(*result, width)) : std::nullopt;
    };
  if (auto cmp = dyn_cast<arith::CmpIOp>(op))
    return [=, predicate = cmp.getPredicate()](ArrayRef<uint64_t> in) {
      return std::optional<uint64_t>(compare(predicate, in[0], in[1], width));
    };
  return unaryFunction(name, width, resultWidth);
}

/// Divides as the spec does: x / 0 is 0, and the least number / -1 wraps.
static std::optional<uint64_t> divideTotally(uint64_t a, uint64_t b,
                                             unsigned width) {
  if (b == 0)
    return 0;
  if (signedValue(b, width) == -1)
    return 0 - a;
  return divideSigned<0>(a, b, width);
}

static Binary integerCombiner(Combiner combiner) {
  switch (combiner) {
  case Combiner::Set:
    return [](uint64_t, uint64_t b, unsigned) { return std::optional(b); };
  case Combiner::Add:
    return add;
  case Combiner::Sub:
    return subtract;
  case Combiner::Mul:
    return multiply;
  case Combiner::Div:
    return divideTotally;
  case Combiner::Min:
    return minSigned;
  case Combiner::Max:
    return maxSigned;
  case Combiner::DivUI:
    return [](uint64_t a, uint64_t b, unsigned) {
      return std::optional(b == 0 ? 0 : a / b);
    };
  case Combiner::MinUI:
    return minUnsigned;
  case Combiner::MaxUI:
    return maxUnsigned;
  }
  llvm_unreachable("all combiners are handled");
}

ScalarFunction reference::combinerFunction(Combiner combiner, Type type) {
  if (isa<FloatType>(type))
    return floatCombiner(combiner, type);
  return [binary = integerCombiner(combiner),
          width = widthOf(type)](ArrayRef<uint64_t> in) {
    return std::optional(truncated(*binary(in[0], in[1], width), width));
  };
}

ScalarFunction reference::scalarFunction(Operation *op) {
  if (op->getNumResults() != 1 || op->getNumRegions() != 0)
    return nullptr;
  if (auto constant = dyn_cast<arith::ConstantOp>(op)) {
    uint64_t bits;
    if (auto integer = dyn_cast<IntegerAttr>(constant.getValue()))
      bits = integer.getValue().getZExtValue();
    else if (auto number = dyn_cast<FloatAttr>(constant.getValue()))
      bits = number.getValue().bitcastToAPInt().getZExtValue();
    else
      return nullptr;
    return [=](ArrayRef<uint64_t>) { return std::optional(bits); };
  }
  if (op->getNumOperands() == 0)
    return nullptr;
  if (isa<arith::SelectOp>(op))
    return [](ArrayRef<uint64_t> in) {
      return std::optional(in[0] ? in[1] : in[2]);
    };
  if (isa<arith::BitcastOp>(op))
    return [](ArrayRef<uint64_t> in) { return std::optional(in[0]); };
  auto isSimple = [](Type type) {
    Type element = getElementTypeOrSelf(type);
    return element.isF16() || element.isBF16() || element.isF32() ||
           element.isF64() || element.isIndex() ||
           (element.isInteger() && element.getIntOrFloatBitWidth() <= 64);
  };
  if (!llvm::all_of(op->getOperandTypes(), isSimple) ||
      !isSimple(op->getResult(0).getType()))
    return nullptr;
  auto isFloat = [](Type type) {
    return isa<FloatType>(getElementTypeOrSelf(type));
  };
  if (llvm::any_of(op->getOperandTypes(), isFloat) ||
      isFloat(op->getResult(0).getType()))
    return floatFunction(op);
  return integerFunction(op);
}
