// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Scalars of f16 and bf16: computed in f32 and rounded once. For a sum, a
// product, a quotient and a square root that gives the correctly rounded
// result, since f32 has more than twice their digits.

#include "Scalars.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/APFloat.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::reference;

static const llvm::fltSemantics &semanticsOf(Type type) {
  return cast<FloatType>(type).getFloatSemantics();
}

/// Converts the bits of a float of type `from` to type `to`, rounding once.
static uint64_t convert(uint64_t bits, Type from, Type to) {
  APFloat number(semanticsOf(from), APInt(widthOf(from), bits));
  bool loses;
  number.convert(semanticsOf(to), APFloat::rmNearestTiesToEven, &loses);
  return number.bitcastToAPInt().getZExtValue();
}

/// Returns `wide`, a function of f32, on operands of `from`.
static ScalarFunction onSmall(ScalarFunction wide, Type from, Type result) {
  if (!wide)
    return nullptr;
  Type single = Float32Type::get(from.getContext());
  return [=](ArrayRef<uint64_t> in) -> std::optional<uint64_t> {
    SmallVector<uint64_t> operands;
    for (uint64_t bits : in)
      operands.push_back(convert(bits, from, single));
    std::optional<uint64_t> value = wide(operands);
    return value && isSmallFloat(result) ? convert(*value, single, result)
                                         : value;
  };
}

/// Returns the conversions to `result` from integers of type `from`.
static ScalarFunction fromInteger(Operation *op, Type from, Type result) {
  bool isSigned = isa<arith::SIToFPOp>(op);
  if (!isSigned && !isa<arith::UIToFPOp>(op))
    return nullptr;
  return [=, width = widthOf(from)](ArrayRef<uint64_t> in) {
    APFloat number(semanticsOf(result));
    number.convertFromAPInt(APInt(width, in[0]), isSigned,
                            APFloat::rmNearestTiesToEven);
    return std::optional(number.bitcastToAPInt().getZExtValue());
  };
}

ScalarFunction reference::smallFloatFunction(Operation *op) {
  Type operand = getElementTypeOrSelf(op->getOperand(0).getType());
  Type result = getElementTypeOrSelf(op->getResult(0).getType());
  if (!isa<FloatType>(operand))
    return fromInteger(op, operand, result);
  if (isa<arith::ExtFOp, arith::TruncFOp>(op))
    return [=](ArrayRef<uint64_t> in) {
      return std::optional(convert(in[0], operand, result));
    };
  if (isa<math::IsNormalOp>(op))
    return [=](ArrayRef<uint64_t> in) {
      return std::optional<uint64_t>(
          APFloat(semanticsOf(operand), APInt(16, in[0])).isNormal());
    };
  // Rounding twice could differ from rounding once.
  if (isa<math::FmaOp>(op))
    return nullptr;
  return onSmall(singleFunction(op), operand, result);
}

ScalarFunction reference::smallFloatCombiner(Combiner combiner, Type type) {
  return onSmall(floatCombiner(combiner, Float32Type::get(type.getContext())),
                 type, type);
}
