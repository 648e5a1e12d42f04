// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Arrays of the C ABI as values of the interpreter, and back.

#ifndef INLAY_LIB_COMPILER_ARRAYVALUES_H
#define INLAY_LIB_COMPILER_ARRAYVALUES_H

#include "inlay-mlir/Reference/Interpreter.h"
#include "inlay/c/capture.h"

namespace mlir::inlay {

/// Returns the bytes that an element of `type` takes in memory.
int64_t getElementBytes(Type type);

/// Reads the argument at `argument` (an inlay_array or a scalar) as a value of
/// the parameter type `type`.
RefValue readArgument(Type type, const void *argument);

/// Writes `value` into `array`, which has its shape.
void writeArray(const RefTensor &value, const inlay_array &array);

/// Returns an array over `data` with the shape of `value`, row-major.
inlay_array makeRowMajor(const RefTensor &value, void *data);

} // namespace mlir::inlay

#endif // INLAY_LIB_COMPILER_ARRAYVALUES_H
