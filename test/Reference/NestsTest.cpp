// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// inlay.map in the reference interpreter.

#include "Run.h"

using namespace mlir;
using namespace mlir::inlay;
using ::testing::ElementsAre;

namespace {
class NestsTest : public ReferenceTest {};
} // namespace

// Tests that each read sees the destination as it is before the nest.
TEST_F(NestsTest, ReadsSeeOldValues) {
  ASSERT_TRUE(
      run(R"(
    func.func @f(%a: tensor<?xf32>, %n: index, %k: f32) -> tensor<?xf32> {
      %0 = inlay.map (%i to %n) add into %a[1 + %i]
          reads (%l = %a[%i], %r = %a[2 + %i], %f = %k)
          : (tensor<?xf32>, tensor<?xf32>, f32) into tensor<?xf32> {
        %s = arith.addf %l, %r : f32
        %t = arith.mulf %s, %f : f32
        inlay.yield %t : f32
      }
      return %0 : tensor<?xf32>
    })",
          {tensor<float>({5}, {1, 2, 4, 8, 16}),
           RefValue::scalar(IndexType::get(&context), 3), scalar(0.5f)}))
      << error.message;
  EXPECT_THAT(elements<float>(), ElementsAre(1, 4.5, 9, 18, 16));
}

// Tests that a nest without destination makes a tensor of its bounds, and that
// the body may use loop indices and scalars from outside.
TEST_F(NestsTest, FreshResult) {
  ASSERT_TRUE(run(R"(
    func.func @f(%a: tensor<3xi64>) -> (tensor<2x3xi64>, tensor<i64>) {
      %ten = arith.constant 10 : i64
      %0 = inlay.map (%i to 2, %j to 3) reads (%x = %a[2 + -1 * %j])
          : (tensor<3xi64>) to tensor<2x3xi64> {
        %k = arith.index_cast %i : index to i64
        %t = arith.muli %k, %ten : i64
        %s = arith.addi %t, %x : i64
        inlay.yield %s : i64
      }
      %1 = inlay.map () reads (%x = %a[1]) : (tensor<3xi64>) to tensor<i64> {
        inlay.yield %x : i64
      }
      return %0, %1 : tensor<2x3xi64>, tensor<i64>
    })",
                  tensor<int64_t>({3}, {1, 2, 3})))
      << error.message;
  EXPECT_THAT(elements<int64_t>(0), ElementsAre(3, 2, 1, 13, 12, 11));
  EXPECT_THAT(elements<int64_t>(1), ElementsAre(2));
}

// Tests that an empty nest touches nothing, wherever its offsets point.
TEST_F(NestsTest, EmptyNest) {
  ASSERT_TRUE(run(R"(
    func.func @f(%a: tensor<2xf32>, %n: index) -> tensor<2xf32> {
      %c9 = arith.constant 9 : index
      %0 = inlay.map (%i to %n) set into %a[%c9 + %i] reads (%x = %a[%c9])
          : (tensor<2xf32>) into tensor<2xf32> {
        inlay.yield %x : f32
      }
      return %0 : tensor<2xf32>
    })",
                  {tensor<float>({2}, {1, 2}),
                   RefValue::scalar(IndexType::get(&context), 0)}))
      << error.message;
  EXPECT_THAT(elements<float>(), ElementsAre(1, 2));
}

// Tests that accesses outside a tensor are errors that say which.
TEST_F(NestsTest, OutOfBounds) {
  StringRef text = R"(
    func.func @f(%a: tensor<?xf32>, %d: tensor<?xf32>) -> tensor<?xf32> {
      %0 = inlay.map (%i to 3) set into %d[%i] reads (%x = %a[%i])
          : (tensor<?xf32>) into tensor<?xf32> {
        inlay.yield %x : f32
      }
      return %0 : tensor<?xf32>
    })";
  RefValue two = tensor<float>({2}, {1, 2});
  RefValue three = tensor<float>({3}, {1, 2, 3});
  EXPECT_TRUE(run(text, {three, three}));
  EXPECT_FALSE(run(text, {two, three}));
  EXPECT_EQ(error.message, "'inlay.map' op read 0 touches index 2 outside "
                           "extent 2 of dimension 0");
  EXPECT_FALSE(run(text, {three, two}));
  EXPECT_EQ(error.message, "'inlay.map' op destination touches index 2 "
                           "outside extent 2 of dimension 0");
}

// Tests that a saved box changes nothing, and that one with other elements is
// an internal error.
TEST_F(NestsTest, SavedBoxIsCompared) {
  auto runSaved = [&](StringRef offset) {
    return run(
        (R"(
    func.func @f(%a: tensor<4xf32>) -> tensor<4xf32> {
      %s = inlay.copy %a[)" +
         offset +
         R"(] [2] [1] because "of the test" : tensor<4xf32> to tensor<2xf32>
      %0 = inlay.map (%i to 3) set into %a[1 + %i] reads (%x = %a[%i])
          saved %s at [1] [1] for [0] : (tensor<4xf32>) saved tensor<2xf32>
          into tensor<4xf32> {
        inlay.yield %x : f32
      }
      return %0 : tensor<4xf32>
    })")
            .str(),
        tensor<float>({4}, {1, 2, 3, 4}));
  };
  ASSERT_TRUE(runSaved("1")) << error.message;
  EXPECT_THAT(elements<float>(), ElementsAre(1, 1, 2, 3));
  EXPECT_FALSE(runSaved("2"));
  EXPECT_EQ(error.status, RefStatus::Internal);
  EXPECT_EQ(error.message, "the saved box differs from what read 0 reads");
}
