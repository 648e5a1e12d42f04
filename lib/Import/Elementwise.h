// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The elementwise functions of the records, on scalars or on tensors.

#ifndef INLAY_LIB_IMPORT_ELEMENTWISE_H
#define INLAY_LIB_IMPORT_ELEMENTWISE_H

#include "Shapes.h"
#include "inlay/c/capture.h"

namespace mlir::inlay {

/// Emits elementwise functions on operands of one shape; of integers it has to
/// be told whether they are unsigned. Each returns null
/// where the function has no meaning for the element type; `isDefined` tells
/// before.
class Elementwise {
public:
  Elementwise(OpBuilder &builder, Shapes &shapes)
      : builder(builder), shapes(shapes) {}

  Value unary(inlay_unary function, Value operand, bool isUnsigned);
  Value binary(inlay_binary function, Value lhs, Value rhs, bool isUnsigned);
  Value select(Value condition, Value whenTrue, Value whenFalse);
  /// Converts to `target`, an element type.
  Value cast(Value operand, bool fromUnsigned, Type target, bool toUnsigned);

  /// Returns whether `function` takes `element`.
  static bool isDefined(inlay_unary function, Type element);
  static bool isDefined(inlay_binary function, Type element);

private:
  /// Returns `value`, a number, in the type and shape of `like`.
  Value constant(double value, Value like);
  Value constant(TypedAttr scalar, Value like);
  /// Emits an operation whose result has the type of its operands.
  template <typename Op, typename... Operands> Value emit(Operands... operands);
  template <typename Op> Value convert(Value operand, Type target);
  Value compareFloats(unsigned predicate, Value lhs, Value rhs);
  Value compareIntegers(unsigned predicate, Value lhs, Value rhs);
  Value compare(inlay_binary function, Value lhs, Value rhs, bool isUnsigned);
  Value divide(inlay_binary function, Value lhs, Value rhs);
  Value divideUnsigned(inlay_binary function, Value lhs, Value rhs);
  Value floatToInteger(Value operand, IntegerType target, bool isUnsigned);
  Value floatToFloat(Value operand, Type target);
  Value like(Value result, Value operand);

  OpBuilder &builder;
  Shapes &shapes;
};

} // namespace mlir::inlay

#endif // INLAY_LIB_IMPORT_ELEMENTWISE_H
