// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Scalar operations on bits. A value is the bits of one element, zero-extended
// to 64: f32 in the low half, i1 as 0 or 1, index as 64 bits.

#ifndef INLAY_LIB_REFERENCE_SCALARS_H
#define INLAY_LIB_REFERENCE_SCALARS_H

#include "inlay-mlir/Dialect/ElementType.h"
#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/IR/TypeUtilities.h"

#include <bit>
#include <functional>
#include <optional>

namespace mlir::inlay::reference {

/// Computes a scalar from scalars; nothing where the operation is undefined
/// (a division by zero).
using ScalarFunction =
    std::function<std::optional<uint64_t>(ArrayRef<uint64_t>)>;

/// Returns how many bits an element of `type` has; 64 for index.
unsigned widthOf(Type type);

/// Returns the integer that `bits` stand for, as a signed number.
int64_t signedValue(uint64_t bits, unsigned width);

/// Returns the low `width` bits of `value`.
uint64_t truncated(uint64_t value, unsigned width);

/// Returns `value` as the bits of a float of `type` (f32 or f64).
template <typename T> uint64_t bitsOf(T value) {
  if constexpr (sizeof(T) == 4)
    return std::bit_cast<uint32_t>(value);
  else
    return std::bit_cast<uint64_t>(value);
}

/// Returns the float that `bits` stand for.
template <typename T> T floatOf(uint64_t bits) {
  if constexpr (sizeof(T) == 4)
    return std::bit_cast<T>(uint32_t(bits));
  else
    return std::bit_cast<T>(bits);
}

/// Returns what `op`, an operation of arith or math, does to elements; null if
/// it is not known.
ScalarFunction scalarFunction(Operation *op);

/// Returns the part of `scalarFunction` that works on integers.
ScalarFunction integerFunction(Operation *op);

/// Returns the part of `scalarFunction` that has floats on either side.
ScalarFunction floatFunction(Operation *op);

/// Returns what `op` does if its floats are taken for f32.
ScalarFunction singleFunction(Operation *op);

/// Returns the part of `floatFunction` that has f16 or bf16 on either side.
ScalarFunction smallFloatFunction(Operation *op);

/// Returns the part of `floatCombiner` for f16 and bf16.
ScalarFunction smallFloatCombiner(Combiner combiner, Type type);

/// Returns the part of `combinerFunction` for floats.
ScalarFunction floatCombiner(Combiner combiner, Type type);

/// Returns how the spec combines (old element, value) of `type`.
ScalarFunction combinerFunction(Combiner combiner, Type type);

} // namespace mlir::inlay::reference

#endif // INLAY_LIB_REFERENCE_SCALARS_H
