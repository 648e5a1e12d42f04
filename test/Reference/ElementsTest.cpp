// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Elementwise operations, scalars and control flow in the reference
// interpreter.

#include "Run.h"

#include <cmath>
#include <limits>

using namespace mlir;
using namespace mlir::inlay;
using ::testing::ElementsAre;

namespace {
class ElementsTest : public ReferenceTest {
protected:
  /// Applies `op` of type `type` to two scalars.
  template <typename T, typename R = T>
  R apply(StringRef op, StringRef type, T lhs, T rhs) {
    bool ok = run(("func.func @f(%a: " + type + ", %b: " + type + ") -> " +
                   (std::is_same_v<R, bool> ? StringRef("i1") : type) +
                   " {\n%0 = " + op + " %a, %b : " + type + "\nreturn %0 : " +
                   (std::is_same_v<R, bool> ? StringRef("i1") : type) + " }")
                      .str(),
                  {scalar(lhs), scalar(rhs)});
    EXPECT_TRUE(ok) << error.message;
    return ok ? elements<R>()[0] : R();
  }
};
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();
constexpr float inf = std::numeric_limits<float>::infinity();
} // namespace

// Tests that float operations round to f32 after each step.
TEST_F(ElementsTest, FloatsRoundEachTime) {
  EXPECT_EQ(apply("arith.addf", "f32", 16777216.0f, 1.0f), 16777216.0f);
  EXPECT_EQ(apply("arith.mulf", "f32", 1.1f, 1.1f), 1.1f * 1.1f);
  EXPECT_EQ(apply("arith.divf", "f64", 1.0, 3.0), 1.0 / 3.0);
  EXPECT_EQ(apply("arith.divf", "f32", 1.0f, 0.0f), inf);
  EXPECT_EQ(apply("math.powf", "f32", 2.5f, 3.5f), powf(2.5f, 3.5f));
  EXPECT_EQ(apply("math.atan2", "f64", -1.5, 2.5), atan2(-1.5, 2.5));
}

// Tests that minimum and maximum give NaN for a NaN and tell -0 from +0.
TEST_F(ElementsTest, MinimumAndMaximum) {
  EXPECT_TRUE(std::isnan(apply("arith.minimumf", "f32", notANumber, 1.0f)));
  EXPECT_TRUE(std::isnan(apply("arith.maximumf", "f32", 1.0f, notANumber)));
  EXPECT_TRUE(std::signbit(apply("arith.minimumf", "f32", 0.0f, -0.0f)));
  EXPECT_TRUE(std::signbit(apply("arith.minimumf", "f32", -0.0f, 0.0f)));
  EXPECT_FALSE(std::signbit(apply("arith.maximumf", "f32", -0.0f, 0.0f)));
  EXPECT_EQ(apply("arith.minimumf", "f32", 2.0f, -inf), -inf);
}

// Tests that integers wrap and divide towards zero, and that an undefined
// division is an error.
TEST_F(ElementsTest, Integers) {
  EXPECT_EQ(apply("arith.addi", "i32", INT32_MAX, 2), INT32_MIN + 1);
  EXPECT_EQ(apply("arith.muli", "i64", INT64_MAX, int64_t(2)), -2);
  EXPECT_EQ(apply("arith.divsi", "i32", -7, 2), -3);
  EXPECT_EQ(apply("arith.floordivsi", "i32", -7, 2), -4);
  EXPECT_EQ(apply("arith.floordivsi", "i32", 7, -2), -4);
  EXPECT_EQ(apply("arith.floordivsi", "i32", -8, 2), -4);
  EXPECT_EQ(apply("arith.ceildivsi", "i32", 7, 2), 4);
  EXPECT_EQ(apply("arith.ceildivsi", "i32", -7, 2), -3);
  EXPECT_EQ(apply("arith.ceildivsi", "i32", -7, -2), 4);
  EXPECT_EQ(apply("arith.remsi", "i32", -7, 2), -1);
  EXPECT_EQ(apply("arith.minsi", "i32", -7, 2), -7);
  EXPECT_EQ(apply("arith.shrsi", "i32", -8, 1), -4);
  EXPECT_FALSE(run("func.func @f(%a: i32, %b: i32) -> i32 {\n"
                   "%0 = arith.divsi %a, %b : i32 return %0 : i32 }",
                   {scalar(3), scalar(0)}));
  EXPECT_EQ(error.status, RefStatus::Data);
  EXPECT_EQ(error.message, "'arith.divsi' op is undefined on its operands");
}

// Tests that comparisons are false on NaN, but for une.
TEST_F(ElementsTest, Comparisons) {
  auto compare = [&](StringRef op, StringRef type, auto a, auto b) {
    return apply<decltype(a), bool>(op, type, a, b);
  };
  EXPECT_TRUE(compare("arith.cmpf olt,", "f32", 1.0f, 2.0f));
  EXPECT_FALSE(compare("arith.cmpf olt,", "f32", notANumber, 2.0f));
  EXPECT_FALSE(compare("arith.cmpf oeq,", "f32", notANumber, notANumber));
  EXPECT_TRUE(compare("arith.cmpf une,", "f32", notANumber, notANumber));
  EXPECT_TRUE(compare("arith.cmpf oeq,", "f64", 0.0, -0.0));
  EXPECT_TRUE(compare("arith.cmpi slt,", "i32", -1, 1));
  EXPECT_FALSE(compare("arith.cmpi ult,", "i32", -1, 1));
}

// Tests that elementwise operations keep the shape and that a scalar condition
// selects whole tensors.
TEST_F(ElementsTest, Tensors) {
  ASSERT_TRUE(
      run(R"(
    func.func @f(%a: tensor<?x3xf32>, %c: i1) -> (tensor<?x3xf64>, tensor<?x3xi1>, tensor<?x3xi32>) {
      %two = arith.constant dense<2.0> : tensor<2x3xf32>
      %t = tensor.cast %two : tensor<2x3xf32> to tensor<?x3xf32>
      %0 = arith.mulf %a, %t : tensor<?x3xf32>
      %1 = arith.extf %0 : tensor<?x3xf32> to tensor<?x3xf64>
      %2 = arith.cmpf ogt, %0, %t : tensor<?x3xf32>
      %3 = arith.select %c, %a, %0 : tensor<?x3xf32>
      %4 = arith.fptosi %3 : tensor<?x3xf32> to tensor<?x3xi32>
      return %1, %2, %4 : tensor<?x3xf64>, tensor<?x3xi1>, tensor<?x3xi32>
    })",
          {tensor<float>({2, 3}, {1, -2, 3.5, 0, 2, -0.5}), scalar(false)}))
      << error.message;
  EXPECT_THAT(elements<double>(0), ElementsAre(2, -4, 7, 0, 4, -1));
  EXPECT_THAT(elements<bool>(1),
              ElementsAre(false, false, true, false, true, false));
  EXPECT_THAT(elements<int32_t>(2), ElementsAre(2, -4, 7, 0, 4, -1));
}

// Tests that math calls the functions of the C library of the element's type.
TEST_F(ElementsTest, MathCallsTheLibrary) {
  ASSERT_TRUE(run(R"(
    func.func @f(%a: tensor<2xf32>, %b: f64) -> (tensor<2xf32>, f64, tensor<2xf32>) {
      %0 = math.exp %a : tensor<2xf32>
      %1 = math.sin %b : f64
      %2 = math.roundeven %a : tensor<2xf32>
      return %0, %1, %2 : tensor<2xf32>, f64, tensor<2xf32>
    })",
                  {tensor<float>({2}, {0.3f, -2.5f}), scalar(0.7)}))
      << error.message;
  EXPECT_THAT(elements<float>(0), ElementsAre(expf(0.3f), expf(-2.5f)));
  EXPECT_THAT(elements<double>(1), ElementsAre(sin(0.7)));
  EXPECT_THAT(elements<float>(2), ElementsAre(0, -2));
}

// Tests that loops carry values: powers of two, then the first above 100.
TEST_F(ElementsTest, Loops) {
  ASSERT_TRUE(run(R"(
    func.func @f(%a: tensor<2xi64>, %n: index) -> (tensor<2xi64>, i64) {
      %c0 = arith.constant 0 : index
      %c2 = arith.constant 2 : index
      %one = arith.constant 1 : i64
      %limit = arith.constant 100 : i64
      %0 = scf.for %i = %c0 to %n step %c2 iter_args(%t = %a) -> tensor<2xi64> {
        %x = arith.index_cast %i : index to i64
        %s = tensor.from_elements %x : tensor<1xi64>
        %u = inlay.update add %s into %t[1] [1] [1] : tensor<1xi64> into tensor<2xi64>
        scf.yield %u : tensor<2xi64>
      }
      %1 = scf.while (%p = %one) : (i64) -> i64 {
        %c = arith.cmpi sle, %p, %limit : i64
        scf.condition(%c) %p : i64
      } do {
      ^bb0(%p: i64):
        %d = arith.addi %p, %p : i64
        scf.yield %d : i64
      }
      return %0, %1 : tensor<2xi64>, i64
    })",
                  {tensor<int64_t>({2}, {5, 6}),
                   RefValue::scalar(IndexType::get(&context), 7)}))
      << error.message;
  EXPECT_THAT(elements<int64_t>(0), ElementsAre(5, 18));
  EXPECT_THAT(elements<int64_t>(1), ElementsAre(128));
}

// Tests that only the taken branch runs.
TEST_F(ElementsTest, Branches) {
  StringRef text = R"(
    func.func @f(%c: i1, %a: i32) -> i32 {
      %zero = arith.constant 0 : i32
      %0 = scf.if %c -> i32 {
        %bad = arith.divsi %a, %zero : i32
        scf.yield %bad : i32
      } else {
        scf.yield %a : i32
      }
      return %0 : i32
    })";
  ASSERT_TRUE(run(text, {scalar(false), scalar(9)})) << error.message;
  EXPECT_THAT(elements<int32_t>(), ElementsAre(9));
  EXPECT_FALSE(run(text, {scalar(true), scalar(9)}));
}

// Tests that an unknown operation is an internal error that names it, and that
// a wrong argument is the caller's.
TEST_F(ElementsTest, UnknownOperation) {
  EXPECT_FALSE(run(R"(
    func.func @f(%a: f32) -> f32 {
      %0, %1 = math.sincos %a : f32
      return %0 : f32
    })",
                   scalar(1.0f)));
  EXPECT_EQ(error.status, RefStatus::Internal);
  EXPECT_EQ(error.message,
            "the reference interpreter does not know 'math.sincos' in this "
            "form");
  EXPECT_FALSE(run("func.func @f(%a: tensor<3xf32>) { return }",
                   tensor<float>({2}, {1, 2})));
  EXPECT_EQ(error.status, RefStatus::Usage);
  EXPECT_EQ(error.message, "argument 0 is 2xf32, expected tensor<3xf32>");
}
