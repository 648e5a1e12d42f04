// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// inlay.check in the reference interpreter.

#include "Run.h"

using namespace mlir;
using namespace mlir::inlay;

namespace {
class ChecksTest : public ReferenceTest {
protected:
  RefValue index(int64_t value) {
    return RefValue::scalar(IndexType::get(&context), value);
  }
};
} // namespace

// Tests that a failed condition ends the run with its message and its blame.
TEST_F(ChecksTest, Condition) {
  StringRef text = R"(
    func.func @f(%ok: i1, %n: index) -> index {
      inlay.check usage %ok, "expected {1}, found {0} {2} {x} {" (%n, %n) : i1
      return %n : index
    })";
  EXPECT_TRUE(run(text, {scalar(true), index(-3)})) << error.message;
  EXPECT_FALSE(run(text, {scalar(false), index(-3)}));
  EXPECT_EQ(error.status, RefStatus::Usage);
  EXPECT_EQ(error.message, "expected -3, found -3 {2} {x} {");
}

// Tests that the first element outside [low, high) in row-major order is
// reported with its value and its position.
TEST_F(ChecksTest, Range) {
  StringRef text = R"(
    func.func @f(%i: tensor<?x2xi32>, %n: index) {
      %c0 = arith.constant 0 : index
      inlay.check data %i in [%c0, %n), "index {1} at position ({2}, {3}) is outside extent {0} of dimension 4" (%n)
        : tensor<?x2xi32>
      return
    })";
  EXPECT_TRUE(run(text, {tensor<int32_t>({2, 2}, {0, 1, 4, 2}), index(5)}))
      << error.message;
  EXPECT_FALSE(run(text, {tensor<int32_t>({2, 2}, {0, 1, 5, -1}), index(5)}));
  EXPECT_EQ(error.status, RefStatus::Data);
  EXPECT_EQ(error.message,
            "index 5 at position (1, 0) is outside extent 5 of dimension 4");
  EXPECT_FALSE(run(text, {tensor<int32_t>({2, 2}, {0, -1, 5, -1}), index(5)}));
  EXPECT_EQ(error.message,
            "index -1 at position (0, 1) is outside extent 5 of dimension 4");
  EXPECT_TRUE(run(text, {tensor<int32_t>({0, 2}, {}), index(0)}));
}

// Tests that one integer is checked like a tensor of rank 0.
TEST_F(ChecksTest, Integer) {
  StringRef text = R"(
    func.func @f(%i: i64, %n: index) {
      %c0 = arith.constant 0 : index
      inlay.check data %i in [%c0, %n), "index {1} is outside extent {0}" (%n) : i64
      return
    })";
  EXPECT_TRUE(run(text, {scalar(int64_t(4)), index(5)})) << error.message;
  EXPECT_FALSE(run(text, {scalar(int64_t(-1)), index(5)}));
  EXPECT_EQ(error.message, "index -1 is outside extent 5");
}

// Tests that nothing after a failed check happens, and that the first of two
// failed checks is reported.
TEST_F(ChecksTest, Order) {
  EXPECT_FALSE(run(R"(
    func.func @f(%i: i64, %n: index) -> i64 {
      %false = arith.constant false
      %zero = arith.constant 0 : i64
      inlay.check usage %false, "first" : i1
      inlay.check data %false, "second" : i1
      %0 = arith.divsi %i, %zero : i64
      return %0 : i64
    })",
                   {scalar(int64_t(4)), index(5)}));
  EXPECT_EQ(error.message, "first");
}
