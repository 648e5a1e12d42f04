// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Arithmetic on f16 and bf16, in f32 with one rounding behind each operation;
// as values of LLVM they are 16 bits without meaning. LLVM's own code for them
// differs between processors: some have bfloat16 instructions that flush
// denormals, some call functions of a compiler's runtime. Upstream's emulation
// marks its conversions as contractible, so that roundings could vanish.

#include "Entry.h"

#include "inlay-mlir/Dialect/ElementType.h"

#include "mlir/Conversion/LLVMCommon/Pattern.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

using namespace mlir;

/// Returns whether `type` is f16 or bf16, or a vector of such.
static bool isSmall(Type type) {
  return inlay::isSmallFloat(getElementTypeOrSelf(type));
}

/// Returns `type`, a scalar or a vector, with other elements.
static Type withElements(Type type, Type element) {
  auto vector = dyn_cast<VectorType>(type);
  return vector ? Type(vector.clone(element)) : element;
}

namespace {
/// Rewrites one operation that has f16 or bf16 on either side.
class SmallFloatRewriter {
public:
  SmallFloatRewriter(Operation *op, bool nativeF16)
      : op(op), builder(op), loc(op->getLoc()), nativeF16(nativeF16),
        shape(op->getResult(0).getType()) {}
  void run();

private:
  // Integers and floats of the shape that is worked on.
  Type like(Type element) { return withElements(shape, element); }
  Type i16() { return like(builder.getI16Type()); }
  Type i32() { return like(builder.getI32Type()); }
  Type f32() { return like(builder.getF32Type()); }
  Type f64() { return like(builder.getF64Type()); }
  template <typename Op> Value to(Type type, Value value) {
    return Op::create(builder, loc, type, value);
  }
  template <typename Op> Value emit(Value lhs, Value rhs) {
    return Op::create(builder, loc, lhs, rhs);
  }
  Value constant(Type type, uint64_t bits);
  Value compare(arith::CmpIPredicate predicate, Value lhs, Value rhs) {
    return arith::CmpIOp::create(builder, loc, predicate, lhs, rhs);
  }
  Value compare(arith::CmpFPredicate predicate, Value lhs, Value rhs) {
    return arith::CmpFOp::create(builder, loc, predicate, lhs, rhs);
  }
  Value select(Value condition, Value yes, Value no) {
    return arith::SelectOp::create(builder, loc, condition, yes, no);
  }

  Value widen(Value small);
  Value widenF16(Value small);
  Value round(Value number, Type target);
  Value roundF16(Value single);
  Value roundToOdd(Value number);
  Value fromInteger(Value integer, bool isSigned);
  Value isNormal(Value small);
  Value rebuild(ArrayRef<Value> operands, Type result);
  Value widenOperation();
  Value constantFromBits();
  Value moveBits();

  Operation *op;
  OpBuilder builder;
  Location loc;
  bool nativeF16;
  Type shape;
};
} // namespace

Value SmallFloatRewriter::constant(Type type, uint64_t bits) {
  TypedAttr attr = inlay::getElementAttr(getElementTypeOrSelf(type), bits);
  if (auto vector = dyn_cast<VectorType>(type))
    attr = DenseElementsAttr::get(vector, Attribute(attr));
  return arith::ConstantOp::create(builder, loc, attr);
}

//===----------------------------------------------------------------------===//
// To f32
//===----------------------------------------------------------------------===//

/// Returns `small` in f32, exactly.
Value SmallFloatRewriter::widen(Value small) {
  if (getElementTypeOrSelf(small.getType()).isF16() && !nativeF16)
    return widenF16(small);
  return to<arith::ExtFOp>(f32(), small);
}

/// Returns an f16 in f32 by integers: the fraction goes to the front of the
/// longer one, the exponent is biased anew.
Value SmallFloatRewriter::widenF16(Value small) {
  Value bits = to<arith::ExtUIOp>(i32(), to<arith::BitcastOp>(i16(), small));
  Value sign = emit<arith::ShLIOp>(
      emit<arith::AndIOp>(bits, constant(i32(), 0x8000)), constant(i32(), 16));
  Value rest = emit<arith::ShLIOp>(
      emit<arith::AndIOp>(bits, constant(i32(), 0x7fff)), constant(i32(), 13));
  Value normal = emit<arith::AddIOp>(rest, constant(i32(), (127 - 15) << 23));
  // Infinities and NaNs have the largest exponent in either format.
  Value isSpecial =
      compare(arith::CmpIPredicate::uge, rest, constant(i32(), 0x1f << 23));
  Value special = emit<arith::AddIOp>(rest, constant(i32(), (255 - 31) << 23));
  // Below the normal numbers the bits count units of 2^-24. As the fraction of
  // 2^-14 they are that number and 2^-14, which the difference takes off.
  Value isTiny =
      compare(arith::CmpIPredicate::ult, rest, constant(i32(), 1 << 23));
  constexpr uint32_t kLeast = (127 - 14) << 23;
  Value lifted = to<arith::BitcastOp>(
      f32(), emit<arith::AddIOp>(rest, constant(i32(), kLeast)));
  Value tiny = to<arith::BitcastOp>(
      i32(), emit<arith::SubFOp>(lifted, constant(f32(), kLeast)));
  Value magnitude = select(isTiny, tiny, select(isSpecial, special, normal));
  return to<arith::BitcastOp>(f32(), emit<arith::OrIOp>(magnitude, sign));
}

//===----------------------------------------------------------------------===//
// From f32, f64 and integers
//===----------------------------------------------------------------------===//

/// Returns `number`, an f32 or f64, rounded once to `target`.
Value SmallFloatRewriter::round(Value number, Type target) {
  if (getElementTypeOrSelf(number.getType()).isF64())
    number = roundToOdd(number);
  if (getElementTypeOrSelf(target).isF16() && !nativeF16)
    return roundF16(number);
  return to<arith::TruncFOp>(target, number);
}

/// Returns an f64 in f32, an inexact one with an odd fraction: between two
/// floats it then stays on its side of every number with fewer digits, so that
/// a second rounding gives what one would give.
Value SmallFloatRewriter::roundToOdd(Value number) {
  Value single = to<arith::TruncFOp>(f32(), number);
  Value bits = to<arith::BitcastOp>(i32(), single);
  Value again = to<arith::ExtFOp>(f64(), single);
  Value one = constant(i32(), 1);
  Value isEven = compare(arith::CmpIPredicate::eq,
                         emit<arith::AndIOp>(bits, one), constant(i32(), 0));
  // False on a NaN, which stays one.
  Value isInexact = compare(arith::CmpFPredicate::ONE, again, number);
  auto magnitude = [&](Value value) -> Value {
    return math::AbsFOp::create(builder, loc, value);
  };
  Value isBelow =
      compare(arith::CmpFPredicate::OLT, magnitude(again), magnitude(number));
  Value odd = select(isBelow, emit<arith::AddIOp>(bits, one),
                     emit<arith::SubIOp>(bits, one));
  Value change = emit<arith::AndIOp>(isEven, isInexact);
  return to<arith::BitcastOp>(f32(), select(change, odd, bits));
}

/// Returns an f32 in f16 by integers, rounded to nearest even.
Value SmallFloatRewriter::roundF16(Value single) {
  Value bits = to<arith::BitcastOp>(i32(), single);
  Value sign = emit<arith::AndIOp>(bits, constant(i32(), 0x80000000));
  Value rest = emit<arith::XOrIOp>(bits, sign);
  // The bits that go away round up if they are more than half of what the last
  // one kept is worth, or half and that one is odd.
  Value last = emit<arith::AndIOp>(
      emit<arith::ShRUIOp>(rest, constant(i32(), 13)), constant(i32(), 1));
  Value biased = emit<arith::SubIOp>(rest, constant(i32(), (127 - 15) << 23));
  Value rounded = emit<arith::AddIOp>(
      emit<arith::AddIOp>(biased, constant(i32(), 0xfff)), last);
  Value normal = emit<arith::ShRUIOp>(rounded, constant(i32(), 13));
  // Below 2^-14 the unit is 2^-24, which is that of f32 from 0.5 on: adding
  // 0.5 rounds, and leaves the number of units in the last bits.
  constexpr uint32_t kHalf = 126u << 23;
  Value lifted = emit<arith::AddFOp>(to<arith::BitcastOp>(f32(), rest),
                                     constant(f32(), kHalf));
  Value tiny = emit<arith::SubIOp>(to<arith::BitcastOp>(i32(), lifted),
                                   constant(i32(), kHalf));
  Value isTiny = compare(arith::CmpIPredicate::ult, rest,
                         constant(i32(), (127 - 14) << 23));
  // From 2^16 on all is infinite; what rounds up to it comes out so by itself.
  Value isHuge = compare(arith::CmpIPredicate::uge, rest,
                         constant(i32(), (127 + 16) << 23));
  Value isNan =
      compare(arith::CmpIPredicate::ugt, rest, constant(i32(), 0xffu << 23));
  Value huge = select(isNan, constant(i32(), 0x7e00), constant(i32(), 0x7c00));
  Value magnitude = select(isHuge, huge, select(isTiny, tiny, normal));
  Value all = emit<arith::OrIOp>(
      magnitude, emit<arith::ShRUIOp>(sign, constant(i32(), 16)));
  return to<arith::BitcastOp>(like(builder.getF16Type()),
                              to<arith::TruncIOp>(i16(), all));
}

/// Returns an integer in f64 such that rounding it to f16 or bf16 gives what
/// rounding the integer would: exactly, or with an odd last digit.
Value SmallFloatRewriter::fromInteger(Value integer, bool isSigned) {
  Type type = integer.getType();
  if (getElementTypeOrSelf(type).isInteger(64)) {
    // Of 64 bits f64 holds 53. The low 11 become one that says if any is set.
    Value low = emit<arith::AndIOp>(integer, constant(type, 0x7ff));
    Value high = emit<arith::SubIOp>(integer, low);
    Value some = compare(arith::CmpIPredicate::ne, low, constant(type, 0));
    Value odd =
        select(some, emit<arith::OrIOp>(high, constant(type, 0x800)), high);
    constexpr uint64_t kExact = uint64_t(1) << 53;
    // Whether it lies in [-2^53, 2^53), or in [0, 2^54) without a sign.
    Value offset = isSigned
                       ? emit<arith::AddIOp>(integer, constant(type, kExact))
                       : integer;
    Value isExact = compare(arith::CmpIPredicate::ult, offset,
                            constant(type, isSigned ? 2 * kExact : kExact));
    integer = select(isExact, integer, odd);
  }
  return isSigned ? to<arith::SIToFPOp>(f64(), integer)
                  : to<arith::UIToFPOp>(f64(), integer);
}

/// Returns whether the exponent is neither the least nor the largest.
Value SmallFloatRewriter::isNormal(Value small) {
  bool isF16 = getElementTypeOrSelf(small.getType()).isF16();
  uint64_t least = isF16 ? 0x400 : 0x80, above = isF16 ? 0x7c00 : 0x7f80;
  Value rest = emit<arith::AndIOp>(to<arith::BitcastOp>(i16(), small),
                                   constant(i16(), 0x7fff));
  Value distance = emit<arith::SubIOp>(rest, constant(i16(), least));
  return compare(arith::CmpIPredicate::ult, distance,
                 constant(i16(), above - least));
}

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

/// Returns a constant by way of its bits.
Value SmallFloatRewriter::constantFromBits() {
  auto value = cast<arith::ConstantOp>(op).getValue();
  TypedAttr bits;
  if (auto number = dyn_cast<FloatAttr>(value))
    bits = builder.getIntegerAttr(builder.getI16Type(),
                                  number.getValue().bitcastToAPInt());
  else
    bits = cast<DenseElementsAttr>(value).bitcast(builder.getI16Type());
  Value number = arith::ConstantOp::create(builder, loc, bits);
  return to<arith::BitcastOp>(shape, number);
}

/// Makes the same operation on `operands`, with a result of type `result`.
Value SmallFloatRewriter::rebuild(ArrayRef<Value> operands, Type result) {
  OperationState state(loc, op->getName(), operands, {result},
                       op->getDiscardableAttrDictionary().getValue());
  state.propertiesAttr = op->getPropertiesAsAttribute();
  return builder.create(state)->getResult(0);
}

/// Returns the result of an operation that is done in f32, and rounded.
Value SmallFloatRewriter::widenOperation() {
  SmallVector<Value> operands;
  for (Value operand : op->getOperands())
    operands.push_back(isSmall(operand.getType()) ? widen(operand) : operand);
  if (!isSmall(shape))
    return rebuild(operands, shape);
  return round(rebuild(operands, f32()), shape);
}

/// Returns the result of an operation that moves elements, done on their bits.
Value SmallFloatRewriter::moveBits() {
  auto toBits = [&](Type type) {
    return isSmall(type) ? withElements(type, builder.getI16Type()) : type;
  };
  SmallVector<Value> operands;
  for (Value operand : op->getOperands()) {
    Type type = operand.getType();
    operands.push_back(
        isSmall(type) ? to<arith::BitcastOp>(toBits(type), operand) : operand);
  }
  return to<arith::BitcastOp>(shape, rebuild(operands, toBits(shape)));
}

void SmallFloatRewriter::run() {
  Value value;
  if (isa<vector::VectorDialect>(op->getDialect())) {
    value = moveBits();
  } else if (isa<arith::ConstantOp>(op)) {
    value = constantFromBits();
  } else if (isa<math::IsNormalOp>(op)) {
    value = isNormal(op->getOperand(0));
  } else if (isa<arith::ExtFOp>(op)) {
    value = widen(op->getOperand(0));
    if (getElementTypeOrSelf(shape).isF64())
      value = to<arith::ExtFOp>(shape, value);
  } else if (isa<arith::TruncFOp>(op)) {
    value = round(op->getOperand(0), shape);
  } else if (isa<arith::SIToFPOp, arith::UIToFPOp>(op)) {
    value =
        round(fromInteger(op->getOperand(0), isa<arith::SIToFPOp>(op)), shape);
  } else {
    value = widenOperation();
  }
  op->getResult(0).replaceAllUsesWith(value);
  op->erase();
}

LogicalResult inlay::computeSmallFloats(func::FuncOp function, bool nativeF16) {
  SmallVector<Operation *> found;
  function.walk([&](Operation *op) {
    // What loads and stores vectors is converted as it is.
    if (!isa<arith::ArithDialect, math::MathDialect>(op->getDialect()) &&
        !isa<vector::BroadcastOp, vector::ExtractOp, vector::ShuffleOp>(op))
      return;
    if (isa<arith::SelectOp, arith::BitcastOp>(op))
      return;
    if (llvm::any_of(op->getOperandTypes(), isSmall) ||
        llvm::any_of(op->getResultTypes(), isSmall))
      found.push_back(op);
  });
  if (found.empty())
    return success();
  for (Operation *op : found)
    SmallFloatRewriter(op, nativeF16).run();
  RewritePatternSet patterns(function.getContext());
  arith::populateExpandBFloat16Patterns(patterns);
  // Folding would make constants of f16 and bf16 again.
  return applyPatternsGreedily(
      function, std::move(patterns),
      GreedyRewriteConfig().enableFolding(false).enableConstantCSE(false));
}

//===----------------------------------------------------------------------===//
// As values of LLVM
//===----------------------------------------------------------------------===//

namespace {
/// Converts an f16, which is 16 bits, to f32.
struct ExtendF16 : public ConvertOpToLLVMPattern<arith::ExtFOp> {
  using ConvertOpToLLVMPattern::ConvertOpToLLVMPattern;

  LogicalResult
  matchAndRewrite(arith::ExtFOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    if (!getElementTypeOrSelf(op.getIn().getType()).isF16())
      return rewriter.notifyMatchFailure(op, "is not of f16");
    Value half = LLVM::BitcastOp::create(rewriter, op.getLoc(),
                                         op.getIn().getType(), adaptor.getIn());
    rewriter.replaceOpWithNewOp<LLVM::FPExtOp>(op, op.getType(), half);
    return success();
  }
};

/// Converts an f32 to f16, which is 16 bits.
struct TruncateToF16 : public ConvertOpToLLVMPattern<arith::TruncFOp> {
  using ConvertOpToLLVMPattern::ConvertOpToLLVMPattern;

  LogicalResult
  matchAndRewrite(arith::TruncFOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    if (!getElementTypeOrSelf(op.getType()).isF16())
      return rewriter.notifyMatchFailure(op, "is not to f16");
    Value half = LLVM::FPTruncOp::create(rewriter, op.getLoc(), op.getType(),
                                         adaptor.getIn());
    rewriter.replaceOpWithNewOp<LLVM::BitcastOp>(
        op, getTypeConverter()->convertType(op.getType()), half);
    return success();
  }
};
} // namespace

void inlay::populateSmallFloatPatterns(LLVMTypeConverter &converter,
                                       RewritePatternSet &patterns) {
  auto toBits = [](Type type) -> std::optional<Type> {
    if (!isSmall(type) || !isa<FloatType, VectorType>(type))
      return std::nullopt;
    return withElements(type, IntegerType::get(type.getContext(), 16));
  };
  converter.addConversion(toBits);
  patterns.add<ExtendF16, TruncateToF16>(converter, /*benefit=*/2);
}
