// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs a function given as text in the reference interpreter.

#ifndef INLAY_TEST_REFERENCE_RUN_H
#define INLAY_TEST_REFERENCE_RUN_H

#include "inlay-mlir/Reference/Interpreter.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/MLIRContext.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mlir::inlay {

/// Runs IR and keeps what came of it.
class ReferenceTest : public ::testing::Test {
protected:
  ReferenceTest();

  /// Makes a tensor of T's element type.
  template <typename T>
  RefValue tensor(ArrayRef<int64_t> shape, const std::vector<T> &values) {
    RefTensor result{typeOf<T>(), SmallVector<int64_t>(shape), {}};
    for (T value : values)
      result.elements.push_back(bitsOf(value));
    return result;
  }

  /// Makes a scalar of T's type.
  template <typename T> RefValue scalar(T value) {
    return RefValue::scalar(typeOf<T>(), bitsOf(value));
  }

  /// Runs the first function of `text`; whether it succeeded.
  bool run(StringRef text, ArrayRef<RefValue> arguments);

  /// Returns the elements of result `number` as numbers of type T.
  template <typename T> std::vector<T> elements(unsigned number = 0) {
    std::vector<T> values;
    EXPECT_LT(number, results.size());
    if (number >= results.size())
      return values;
    EXPECT_EQ(results[number].elementType, typeOf<T>());
    for (uint64_t bits : results[number].elements)
      values.push_back(fromBits<T>(bits));
    return values;
  }

  template <typename T> Type typeOf() {
    Builder builder(&context);
    if constexpr (std::is_same_v<T, float>)
      return builder.getF32Type();
    else if constexpr (std::is_same_v<T, double>)
      return builder.getF64Type();
    else
      return builder.getIntegerType(std::is_same_v<T, bool> ? 1
                                                            : 8 * sizeof(T));
  }

  template <typename T> static uint64_t bitsOf(T value) {
    if constexpr (std::is_same_v<T, float>)
      return std::bit_cast<uint32_t>(value);
    else if constexpr (std::is_same_v<T, double>)
      return std::bit_cast<uint64_t>(value);
    else if constexpr (std::is_same_v<T, bool>)
      return value;
    else
      return std::make_unsigned_t<T>(value);
  }

  template <typename T> static T fromBits(uint64_t bits) {
    if constexpr (std::is_same_v<T, float>)
      return std::bit_cast<float>(uint32_t(bits));
    else if constexpr (std::is_same_v<T, double>)
      return std::bit_cast<double>(bits);
    else
      return T(bits);
  }

  MLIRContext context;
  SmallVector<RefValue> results;
  RefError error;
};

} // namespace mlir::inlay

#endif // INLAY_TEST_REFERENCE_RUN_H
