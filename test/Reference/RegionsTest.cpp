// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Regions and index tensors in the reference interpreter.

#include "Run.h"

using namespace mlir;
using namespace mlir::inlay;
using ::testing::ElementsAre;

namespace {
class RegionsTest : public ReferenceTest {
protected:
  /// A 2 x 3 tensor, all values distinct.
  RefValue matrix() { return tensor<float>({2, 3}, {1, 2, 3, 4, 5, 6}); }
  RefValue vector() { return tensor<int32_t>({5}, {10, 11, 12, 13, 14}); }
};
} // namespace

// Tests that a slice reads offset + step * j, and that `one` drops a dimension.
TEST_F(RegionsTest, SliceReadsRegion) {
  ASSERT_TRUE(run(R"(
    func.func @f(%a: tensor<2x3xf32>) -> (tensor<2x2xf32>, tensor<2xf32>) {
      %0 = inlay.slice %a[1, 0] [2, 2] [-1, 2] : tensor<2x3xf32> to tensor<2x2xf32>
      %1 = inlay.slice %a[0, 1] [2, one] [1, 1] : tensor<2x3xf32> to tensor<2xf32>
      return %0, %1 : tensor<2x2xf32>, tensor<2xf32>
    })",
                  matrix()))
      << error.message;
  EXPECT_THAT(elements<float>(0), ElementsAre(4, 6, 1, 3));
  EXPECT_THAT(elements<float>(1), ElementsAre(2, 5));
}

// Tests that the offsets of an empty region are free.
TEST_F(RegionsTest, EmptySliceIgnoresOffsets) {
  ASSERT_TRUE(run(R"(
    func.func @f(%a: tensor<?xi32>, %n: index) -> tensor<?xi32> {
      %c99 = arith.constant 99 : index
      %0 = inlay.slice %a[%c99] [%n] [1] : tensor<?xi32> to tensor<?xi32>
      return %0 : tensor<?xi32>
    })",
                  {vector(), RefValue::scalar(IndexType::get(&context), 0)}))
      << error.message;
  EXPECT_THAT(elements<int32_t>(), ElementsAre());
}

// Tests that a slice outside its tensor is an error and not a read.
TEST_F(RegionsTest, SliceOutOfBounds) {
  EXPECT_FALSE(run(R"(
    func.func @f(%a: tensor<?xi32>) -> tensor<3xi32> {
      %c4 = arith.constant 4 : index
      %0 = inlay.slice %a[%c4] [3] [-2] : tensor<?xi32> to tensor<3xi32>
      %1 = inlay.slice %a[%c4] [3] [-3] : tensor<?xi32> to tensor<3xi32>
      return %0 : tensor<3xi32>
    })",
                   vector()));
  EXPECT_EQ(error.status, RefStatus::Data);
  EXPECT_EQ(error.message,
            "'inlay.slice' op index -2 is outside extent 5 of dimension 0");
}

// Tests that an update reads its value before it writes: a[1:] = a[:-1].
TEST_F(RegionsTest, UpdateReadsOldValue) {
  ASSERT_TRUE(run(R"(
    func.func @f(%a: tensor<5xi32>) -> (tensor<5xi32>, tensor<5xi32>) {
      %0 = inlay.slice %a[0] [4] [1] : tensor<5xi32> to tensor<4xi32>
      %1 = inlay.update set %0 into %a[1] [4] [1] : tensor<4xi32> into tensor<5xi32>
      return %1, %a : tensor<5xi32>, tensor<5xi32>
    })",
                  vector()))
      << error.message;
  EXPECT_THAT(elements<int32_t>(0), ElementsAre(10, 10, 11, 12, 13));
  EXPECT_THAT(elements<int32_t>(1), ElementsAre(10, 11, 12, 13, 14));
}

// Tests that each combiner takes (old element, value) in that order.
TEST_F(RegionsTest, UpdateCombines) {
  auto combine = [&](StringRef name, int32_t old, int32_t value) {
    EXPECT_TRUE(
        run(("func.func @f(%a: tensor<2xi32>, %v: tensor<1xi32>) -> "
             "tensor<2xi32> {\n%0 = inlay.update " +
             name +
             " %v into %a[1] [1] [1] : tensor<1xi32> into "
             "tensor<2xi32>\nreturn %0 : tensor<2xi32> }")
                .str(),
            {tensor<int32_t>({2}, {77, old}), tensor<int32_t>({1}, {value})}));
    EXPECT_EQ(elements<int32_t>()[0], 77);
    return elements<int32_t>()[1];
  };
  EXPECT_EQ(combine("set", 7, 3), 3);
  EXPECT_EQ(combine("add", 7, 3), 10);
  EXPECT_EQ(combine("sub", 7, 3), 4);
  EXPECT_EQ(combine("mul", 7, 3), 21);
  EXPECT_EQ(combine("div", -7, 2), -3);
  EXPECT_EQ(combine("div", 7, 0), 0);
  EXPECT_EQ(combine("div", INT32_MIN, -1), INT32_MIN);
  EXPECT_EQ(combine("min", -7, 3), -7);
  EXPECT_EQ(combine("max", -7, 3), 3);
  EXPECT_EQ(combine("add", INT32_MAX, 1), INT32_MIN);
}

// Tests that gather gives the shape of the indices, then the window, and what
// each bounds mode does to 7 and -1 in a dimension of 2.
TEST_F(RegionsTest, GatherBounds) {
  auto gather = [&](StringRef mode, std::vector<int64_t> indices) {
    return run(("func.func @f(%a: tensor<2x3xf32>, %i: tensor<3xi64>) -> "
                "tensor<3x2xf32> {\n%0 = inlay.gather %a[0, 2] [1, 2] [1, -2] "
                "at [0] %i bounds " +
                mode +
                " : tensor<2x3xf32>, tensor<3xi64> to tensor<3x2xf32>\n"
                "return %0 : tensor<3x2xf32> }")
                   .str(),
               {matrix(), tensor<int64_t>({3}, indices)});
  };
  ASSERT_TRUE(gather("error", {1, 0, 1})) << error.message;
  EXPECT_THAT(elements<float>(), ElementsAre(6, 4, 3, 1, 6, 4));
  ASSERT_TRUE(gather("drop", {7, 1, -1}));
  EXPECT_THAT(elements<float>(), ElementsAre(0, 0, 6, 4, 0, 0));
  ASSERT_TRUE(gather("drop from_end", {7, -1, -2}));
  EXPECT_THAT(elements<float>(), ElementsAre(0, 0, 6, 4, 3, 1));
  ASSERT_TRUE(gather("clip", {7, -1, -9}));
  EXPECT_THAT(elements<float>(), ElementsAre(6, 4, 3, 1, 3, 1));
  ASSERT_TRUE(gather("clip from_end", {7, -1, -9}));
  EXPECT_THAT(elements<float>(), ElementsAre(6, 4, 6, 4, 3, 1));
  ASSERT_TRUE(gather("wrap", {7, -1, -4}));
  EXPECT_THAT(elements<float>(), ElementsAre(6, 4, 6, 4, 3, 1));
  EXPECT_FALSE(gather("error", {0, 1, -1}));
  EXPECT_EQ(error.message,
            "'inlay.gather' op index -1 is outside extent 2 of dimension 0");
  EXPECT_TRUE(gather("error from_end", {0, 1, -1}));
  EXPECT_FALSE(gather("error from_end", {0, 1, -3}));
}

// Tests that bad indices do not matter where nothing is gathered, and that an
// empty dimension has nothing to clip to.
TEST_F(RegionsTest, GatherFromEmptyDimension) {
  StringRef text = R"(
    func.func @f(%a: tensor<?x?xf32>, %i: tensor<?xi32>) -> tensor<?x?xf32> {
      %c1 = arith.constant 1 : index
      %n = tensor.dim %a, %c1 : tensor<?x?xf32>
      %0 = inlay.gather %a[0, 0] [1, %n] [1, 1] at [0] %i bounds clip
          : tensor<?x?xf32>, tensor<?xi32> to tensor<?x?xf32>
      return %0 : tensor<?x?xf32>
    })";
  ASSERT_TRUE(
      run(text, {tensor<float>({2, 0}, {}), tensor<int32_t>({2}, {7, 8})}));
  EXPECT_THAT(results[0].shape, ElementsAre(2, 0));
  EXPECT_TRUE(run(text, {tensor<float>({0, 2}, {}), tensor<int32_t>({0}, {})}));
  EXPECT_FALSE(
      run(text, {tensor<float>({0, 2}, {}), tensor<int32_t>({1}, {0})}));
  EXPECT_EQ(error.message, "'inlay.gather' op has no index to clip to in the "
                           "empty dimension 0");
}

// Tests that the last duplicate wins with set, and that all count with sub.
TEST_F(RegionsTest, ScatterFoldsDuplicates) {
  auto scatter = [&](StringRef how, std::vector<int32_t> indices) {
    return run(("func.func @f(%a: tensor<5xi32>, %i: tensor<4xi32>, %v: "
                "tensor<4xi32>) -> tensor<5xi32> {\n%0 = inlay.scatter " +
                how.split(' ').first +
                " %v into %a[0] [1] [1] at [0] %i bounds " +
                how.split(' ').second +
                " : tensor<4xi32> into tensor<5xi32>, tensor<4xi32>\n"
                "return %0 : tensor<5xi32> }")
                   .str(),
               {vector(), tensor<int32_t>({4}, indices),
                tensor<int32_t>({4}, {1, 2, 3, 4})});
  };
  ASSERT_TRUE(scatter("set error", {2, 0, 2, 4})) << error.message;
  EXPECT_THAT(elements<int32_t>(), ElementsAre(2, 11, 3, 13, 4));
  ASSERT_TRUE(scatter("sub error", {2, 0, 2, 4}));
  EXPECT_THAT(elements<int32_t>(), ElementsAre(8, 11, 8, 13, 10));
  ASSERT_TRUE(scatter("add drop", {5, 0, -1, 0}));
  EXPECT_THAT(elements<int32_t>(), ElementsAre(16, 11, 12, 13, 14));
  EXPECT_FALSE(scatter("add error", {0, 1, 5, 9}));
  EXPECT_EQ(error.status, RefStatus::Data);
  EXPECT_EQ(error.message,
            "'inlay.scatter' op index 5 is outside extent 5 of dimension 0");
}

// Tests that two index tensors address two dimensions together.
TEST_F(RegionsTest, GatherAlongDiagonal) {
  ASSERT_TRUE(run(R"(
    func.func @f(%a: tensor<2x3xf32>, %i: tensor<2x1xi64>, %j: tensor<2x1xi64>)
        -> tensor<2x1xf32> {
      %0 = inlay.gather %a[0, 0] [1, 1] [1, 1] at [0, 1] %i, %j bounds error
          : tensor<2x3xf32>, tensor<2x1xi64>, tensor<2x1xi64> to tensor<2x1xf32>
      return %0 : tensor<2x1xf32>
    })",
                  {matrix(), tensor<int64_t>({2, 1}, {0, 1}),
                   tensor<int64_t>({2, 1}, {2, 0})}))
      << error.message;
  EXPECT_THAT(elements<float>(), ElementsAre(3, 4));
}

// Tests that a copy is the value of its region.
TEST_F(RegionsTest, CopyIsSlice) {
  ASSERT_TRUE(run(R"(
    func.func @f(%a: tensor<2x3xf32>) -> tensor<1x2xf32> {
      %0 = inlay.copy %a[1, 1] [1, 2] [1, 1] because "of the test"
          : tensor<2x3xf32> to tensor<1x2xf32>
      return %0 : tensor<1x2xf32>
    })",
                  matrix()))
      << error.message;
  EXPECT_THAT(elements<float>(), ElementsAre(5, 6));
}
