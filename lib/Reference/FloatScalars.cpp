// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Float scalars: IEEE arithmetic in the element's own type, nothing contracted,
// and the functions of the scalar C library (expf for f32, exp for f64).

#include "Scalars.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/StringSwitch.h"

#include <cmath>
#include <limits>

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::reference;

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

template <typename T> static T add(T a, T b) { return a + b; }
template <typename T> static T subtract(T a, T b) { return a - b; }
template <typename T> static T multiply(T a, T b) { return a * b; }
template <typename T> static T divide(T a, T b) { return a / b; }
template <typename T> static T negate(T a) { return -a; }

/// Returns the smaller operand; a NaN if there is one, and -0 before +0.
template <typename T> static T minimum(T a, T b) {
  if (std::isnan(a) || std::isnan(b))
    return std::numeric_limits<T>::quiet_NaN();
  if (a == b)
    return std::signbit(a) ? a : b;
  return a < b ? a : b;
}

/// Returns the larger operand; a NaN if there is one, and +0 before -0.
template <typename T> static T maximum(T a, T b) {
  if (std::isnan(a) || std::isnan(b))
    return std::numeric_limits<T>::quiet_NaN();
  if (a == b)
    return std::signbit(a) ? b : a;
  return a > b ? a : b;
}

template <typename T> using Unary = T (*)(T);
template <typename T> using Binary = T (*)(T, T);

template <typename T> static Unary<T> findUnary(StringRef name) {
  return llvm::StringSwitch<Unary<T>>(name)
      .Case("arith.negf", negate<T>)
      .Case("math.absf", std::fabs)
      .Case("math.acos", std::acos)
      .Case("math.acosh", std::acosh)
      .Case("math.asin", std::asin)
      .Case("math.asinh", std::asinh)
      .Case("math.atan", std::atan)
      .Case("math.atanh", std::atanh)
      .Case("math.cbrt", std::cbrt)
      .Case("math.ceil", std::ceil)
      .Case("math.cos", std::cos)
      .Case("math.cosh", std::cosh)
      .Case("math.erf", std::erf)
      .Case("math.erfc", std::erfc)
      .Case("math.exp", std::exp)
      .Case("math.exp2", std::exp2)
      .Case("math.expm1", std::expm1)
      .Case("math.floor", std::floor)
      .Case("math.log", std::log)
      .Case("math.log10", std::log10)
      .Case("math.log1p", std::log1p)
      .Case("math.log2", std::log2)
      .Case("math.round", std::round)
      .Case("math.roundeven", std::nearbyint)
      .Case("math.sin", std::sin)
      .Case("math.sinh", std::sinh)
      .Case("math.sqrt", std::sqrt)
      .Case("math.tan", std::tan)
      .Case("math.tanh", std::tanh)
      .Case("math.trunc", std::trunc)
      .Default(nullptr);
}

template <typename T> static Binary<T> findBinary(StringRef name) {
  return llvm::StringSwitch<Binary<T>>(name)
      .Case("arith.addf", add<T>)
      .Case("arith.subf", subtract<T>)
      .Case("arith.mulf", multiply<T>)
      .Case("arith.divf", divide<T>)
      .Case("arith.remf", std::fmod)
      .Case("arith.minimumf", minimum<T>)
      .Case("arith.maximumf", maximum<T>)
      .Case("arith.minnumf", std::fmin)
      .Case("arith.maxnumf", std::fmax)
      .Case("math.atan2", std::atan2)
      .Case("math.copysign", std::copysign)
      .Case("math.powf", std::pow)
      .Default(nullptr);
}

//===----------------------------------------------------------------------===//
// Comparison and classification
//===----------------------------------------------------------------------===//

template <typename T>
static bool compare(arith::CmpFPredicate predicate, T a, T b) {
  using P = arith::CmpFPredicate;
  bool unordered = std::isnan(a) || std::isnan(b);
  switch (predicate) {
  case P::AlwaysFalse:
    return false;
  case P::AlwaysTrue:
    return true;
  case P::ORD:
    return !unordered;
  case P::UNO:
    return unordered;
  case P::OEQ:
    return a == b;
  case P::OGT:
    return a > b;
  case P::OGE:
    return a >= b;
  case P::OLT:
    return a < b;
  case P::OLE:
    return a <= b;
  case P::ONE:
    return !unordered && a != b;
  case P::UEQ:
    return unordered || a == b;
  case P::UGT:
    return unordered || a > b;
  case P::UGE:
    return unordered || a >= b;
  case P::ULT:
    return unordered || a < b;
  case P::ULE:
    return unordered || a <= b;
  case P::UNE:
    return a != b;
  }
  llvm_unreachable("all predicates are handled");
}

template <typename T> static ScalarFunction classify(StringRef name) {
  using Test = bool (*)(T);
  Test test = llvm::StringSwitch<Test>(name)
                  .Case("math.isnan", std::isnan)
                  .Case("math.isinf", std::isinf)
                  .Case("math.isfinite", std::isfinite)
                  .Case("math.isnormal", std::isnormal)
                  .Default(nullptr);
  if (!test)
    return nullptr;
  return [=](ArrayRef<uint64_t> in) {
    return std::optional<uint64_t>(test(floatOf<T>(in[0])));
  };
}

//===----------------------------------------------------------------------===//
// Casts
//===----------------------------------------------------------------------===//

/// Truncates towards zero. What does not fit is undefined in arith.fptosi, and
/// imported IR guards it: the caller gets a number that the guard must hide.
template <typename T> static uint64_t toSigned(T value, unsigned width) {
  T limit = std::ldexp(T(1), width - 1);
  if (std::isnan(value) || value >= limit || value < -limit)
    return uint64_t(1) << (width - 1);
  return truncated(int64_t(value), width);
}

template <typename T> static uint64_t toUnsigned(T value, unsigned width) {
  T limit = std::ldexp(T(1), width);
  if (std::isnan(value) || value >= limit || value <= T(-1))
    return uint64_t(1) << (width - 1);
  return truncated(uint64_t(value), width);
}

/// Returns the casts from float type T.
template <typename T>
static ScalarFunction castFrom(StringRef name, Type result) {
  unsigned width = widthOf(result);
  if (name == "arith.fptosi")
    return [=](ArrayRef<uint64_t> in) {
      return std::optional(toSigned(floatOf<T>(in[0]), width));
    };
  if (name == "arith.fptoui")
    return [=](ArrayRef<uint64_t> in) {
      return std::optional(toUnsigned(floatOf<T>(in[0]), width));
    };
  if (name == "arith.extf" || name == "arith.truncf")
    return [=](ArrayRef<uint64_t> in) {
      T value = floatOf<T>(in[0]);
      return std::optional(width == 32 ? bitsOf(float(value))
                                       : bitsOf(double(value)));
    };
  return nullptr;
}

/// Returns the casts from integers to float type T.
template <typename T>
static ScalarFunction castTo(StringRef name, Type operand) {
  unsigned width = widthOf(operand);
  if (name == "arith.sitofp")
    return [=](ArrayRef<uint64_t> in) {
      return std::optional(bitsOf(T(signedValue(in[0], width))));
    };
  if (name == "arith.uitofp")
    return
        [=](ArrayRef<uint64_t> in) { return std::optional(bitsOf(T(in[0]))); };
  return nullptr;
}

/// Returns what `op`, whose operands are of float type T, does.
template <typename T> static ScalarFunction functionOn(Operation *op) {
  StringRef name = op->getName().getStringRef();
  if (Unary<T> unary = findUnary<T>(name))
    return [=](ArrayRef<uint64_t> in) {
      return std::optional(bitsOf(unary(floatOf<T>(in[0]))));
    };
  if (Binary<T> binary = findBinary<T>(name))
    return [=](ArrayRef<uint64_t> in) {
      return std::optional(
          bitsOf(binary(floatOf<T>(in[0]), floatOf<T>(in[1]))));
    };
  if (name == "math.fma")
    return [=](ArrayRef<uint64_t> in) {
      return std::optional(bitsOf(
          std::fma(floatOf<T>(in[0]), floatOf<T>(in[1]), floatOf<T>(in[2]))));
    };
  if (auto cmp = dyn_cast<arith::CmpFOp>(op))
    return [=, predicate = cmp.getPredicate()](ArrayRef<uint64_t> in) {
      return std::optional<uint64_t>(
          compare(predicate, floatOf<T>(in[0]), floatOf<T>(in[1])));
    };
  if (ScalarFunction test = classify<T>(name))
    return test;
  return castFrom<T>(name, getElementTypeOrSelf(op->getResult(0).getType()));
}

ScalarFunction reference::singleFunction(Operation *op) {
  return functionOn<float>(op);
}

ScalarFunction reference::floatFunction(Operation *op) {
  Type operand = getElementTypeOrSelf(op->getOperand(0).getType());
  Type result = getElementTypeOrSelf(op->getResult(0).getType());
  if (isSmallFloat(operand) || isSmallFloat(result))
    return smallFloatFunction(op);
  if (operand.isF32())
    return functionOn<float>(op);
  if (operand.isF64())
    return functionOn<double>(op);
  StringRef name = op->getName().getStringRef();
  if (result.isF32())
    return castTo<float>(name, operand);
  return result.isF64() ? castTo<double>(name, operand) : nullptr;
}

template <typename T> static Binary<T> floatCombinerOf(Combiner combiner) {
  switch (combiner) {
  case Combiner::Set:
    return [](T, T value) { return value; };
  case Combiner::Add:
    return add<T>;
  case Combiner::Sub:
    return subtract<T>;
  case Combiner::Mul:
    return multiply<T>;
  case Combiner::Div:
    return divide<T>;
  case Combiner::Min:
    return minimum<T>;
  case Combiner::Max:
    return maximum<T>;
  case Combiner::DivUI:
  case Combiner::MinUI:
  case Combiner::MaxUI:
    break;
  }
  llvm_unreachable("the verifier keeps other combiners from floats");
}

template <typename T> static ScalarFunction combineFloats(Combiner combiner) {
  return [binary = floatCombinerOf<T>(combiner)](ArrayRef<uint64_t> in) {
    return std::optional(bitsOf(binary(floatOf<T>(in[0]), floatOf<T>(in[1]))));
  };
}

ScalarFunction reference::floatCombiner(Combiner combiner, Type type) {
  if (isSmallFloat(type))
    return smallFloatCombiner(combiner, type);
  if (type.isF32())
    return combineFloats<float>(combiner);
  return type.isF64() ? combineFloats<double>(combiner) : nullptr;
}
