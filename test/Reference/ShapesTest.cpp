// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The tensor and linalg operations of imported IR in the reference interpreter.

#include "Run.h"

using namespace mlir;
using namespace mlir::inlay;
using ::testing::ElementsAre;

namespace {
class ShapesTest : public ReferenceTest {
protected:
  RefValue matrix() { return tensor<float>({2, 3}, {1, 2, 3, 4, 5, 6}); }
  RefValue index(int64_t value) {
    return RefValue::scalar(IndexType::get(&context), value);
  }
};
} // namespace

// Tests that splat, generate, from_elements, dim and extract make and take
// apart tensors.
TEST_F(ShapesTest, MakingTensors) {
  ASSERT_TRUE(run(R"(
    func.func @f(%n: index, %x: f32) -> (tensor<?x2xf32>, tensor<?xi64>, tensor<f32>, f32, index) {
      %c0 = arith.constant 0 : index
      %0 = tensor.splat %x[%n] : tensor<?x2xf32>
      %1 = tensor.generate %n {
      ^bb0(%i: index):
        %k = arith.index_cast %i : index to i64
        tensor.yield %k : i64
      } : tensor<?xi64>
      %2 = tensor.from_elements %x : tensor<f32>
      %3 = tensor.extract %2[] : tensor<f32>
      %4 = tensor.dim %0, %c0 : tensor<?x2xf32>
      return %0, %1, %2, %3, %4 : tensor<?x2xf32>, tensor<?xi64>, tensor<f32>, f32, index
    })",
                  {index(3), scalar(2.5f)}))
      << error.message;
  EXPECT_THAT(results[0].shape, ElementsAre(3, 2));
  EXPECT_THAT(elements<int64_t>(1), ElementsAre(0, 1, 2));
  EXPECT_TRUE(results[2].shape.empty() && !results[2].isScalar);
  EXPECT_THAT(elements<float>(3), ElementsAre(2.5f));
  EXPECT_EQ(results[4].elements[0], 3u);
}

// Tests that reshapes keep the order of elements, and that concat, transpose
// and broadcast move them.
TEST_F(ShapesTest, MovingElements) {
  ASSERT_TRUE(run(R"(
    func.func @f(%a: tensor<2x3xf32>) -> (tensor<3x2xf32>, tensor<3x2xf32>, tensor<2x4xf32>, tensor<2x2x3xf32>) {
      %0 = tensor.collapse_shape %a [[0, 1]] : tensor<2x3xf32> into tensor<6xf32>
      %1 = tensor.expand_shape %0 [[0, 1]] output_shape [3, 2] : tensor<6xf32> into tensor<3x2xf32>
      %e = tensor.empty() : tensor<3x2xf32>
      %2 = linalg.transpose ins(%a : tensor<2x3xf32>) outs(%e : tensor<3x2xf32>) permutation = [1, 0]
      %s = tensor.extract_slice %a[0, 2] [2, 1] [1, 1] : tensor<2x3xf32> to tensor<2x1xf32>
      %3 = tensor.concat dim(1) %s, %a : (tensor<2x1xf32>, tensor<2x3xf32>) -> tensor<2x4xf32>
      %b = tensor.empty() : tensor<2x2x3xf32>
      %4 = linalg.broadcast ins(%a : tensor<2x3xf32>) outs(%b : tensor<2x2x3xf32>) dimensions = [1]
      return %1, %2, %3, %4 : tensor<3x2xf32>, tensor<3x2xf32>, tensor<2x4xf32>, tensor<2x2x3xf32>
    })",
                  matrix()))
      << error.message;
  EXPECT_THAT(elements<float>(0), ElementsAre(1, 2, 3, 4, 5, 6));
  EXPECT_THAT(elements<float>(1), ElementsAre(1, 4, 2, 5, 3, 6));
  EXPECT_THAT(elements<float>(2), ElementsAre(3, 1, 2, 3, 6, 4, 5, 6));
  EXPECT_THAT(elements<float>(3),
              ElementsAre(1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6));
}

// Tests that a rank-reduced insert_slice and extract_slice agree.
TEST_F(ShapesTest, RankReducedSlices) {
  ASSERT_TRUE(run(R"(
    func.func @f(%a: tensor<2x3xf32>) -> (tensor<2xf32>, tensor<2x3xf32>) {
      %0 = tensor.extract_slice %a[0, 1] [2, 1] [1, 1] : tensor<2x3xf32> to tensor<2xf32>
      %1 = tensor.insert_slice %0 into %a[0, 2] [2, 1] [1, 1] : tensor<2xf32> into tensor<2x3xf32>
      return %0, %1 : tensor<2xf32>, tensor<2x3xf32>
    })",
                  matrix()))
      << error.message;
  EXPECT_THAT(elements<float>(0), ElementsAre(2, 5));
  EXPECT_THAT(elements<float>(1), ElementsAre(1, 2, 2, 4, 5, 5));
}

// Tests that a sum runs in sixteen lanes and a tree: 2^24 absorbs a 1 that is
// added to it at once, but not the 2 that the other lanes make first.
TEST_F(ShapesTest, SumAssociation) {
  StringRef text = R"(
    func.func @f(%a: tensor<?xf32>) -> tensor<f32> {
      %zero = arith.constant 0.0 : f32
      %e = tensor.empty() : tensor<f32>
      %i = linalg.fill ins(%zero : f32) outs(%e : tensor<f32>) -> tensor<f32>
      %0 = linalg.reduce { arith.addf } ins(%a : tensor<?xf32>) outs(%i : tensor<f32>) dimensions = [0]
      return %0 : tensor<f32>
    })";
  std::vector<float> values(34, 0.0f);
  values[0] = 16777216.0f; // lane 0
  values[1] = 1;           // lane 1, joins lane 0 in the last step
  values[17] = 1;          // lane 1 too
  ASSERT_TRUE(run(text, tensor<float>({34}, values))) << error.message;
  EXPECT_THAT(elements<float>(), ElementsAre(16777218.0f));
  std::swap(values[17], values[16]); // now lane 0 adds it at once
  ASSERT_TRUE(run(text, tensor<float>({34}, values)));
  EXPECT_THAT(elements<float>(), ElementsAre(16777216.0f));
  ASSERT_TRUE(run(text, tensor<float>({0}, {})));
  EXPECT_THAT(elements<float>(), ElementsAre(0));
}

// Tests that a reduction takes the elements of one result in row-major order of
// the reduced dimensions, and that min and max propagate a NaN.
TEST_F(ShapesTest, ReduceSomeDimensions) {
  ASSERT_TRUE(run(R"(
    func.func @f(%a: tensor<2x3xf32>) -> (tensor<3xf32>, tensor<2xf32>) {
      %big = arith.constant 0x7F800000 : f32
      %zero = arith.constant 0.0 : f32
      %e = tensor.empty() : tensor<3xf32>
      %i = linalg.fill ins(%big : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
      %0 = linalg.reduce { arith.minimumf } ins(%a : tensor<2x3xf32>) outs(%i : tensor<3xf32>) dimensions = [0]
      %f = tensor.empty() : tensor<2xf32>
      %j = linalg.fill ins(%zero : f32) outs(%f : tensor<2xf32>) -> tensor<2xf32>
      %1 = linalg.reduce { arith.addf } ins(%a : tensor<2x3xf32>) outs(%j : tensor<2xf32>) dimensions = [1]
      return %0, %1 : tensor<3xf32>, tensor<2xf32>
    })",
                  tensor<float>({2, 3}, {1, 7, NAN, 4, 5, 6})))
      << error.message;
  EXPECT_EQ(elements<float>(0)[0], 1);
  EXPECT_EQ(elements<float>(0)[1], 5);
  EXPECT_TRUE(std::isnan(elements<float>(0)[2]));
  EXPECT_TRUE(std::isnan(elements<float>(1)[0]));
  EXPECT_EQ(elements<float>(1)[1], 15);
}

// Tests the four contractions on integers and a matrix product that rounds
// after each step.
TEST_F(ShapesTest, Contractions) {
  ASSERT_TRUE(
      run(R"(
    func.func @f(%a: tensor<2x3xi32>, %b: tensor<3x2xi32>, %x: tensor<3xi32>, %y: tensor<2xi32>)
        -> (tensor<2x2xi32>, tensor<2xi32>, tensor<3xi32>, tensor<i32>) {
      %z2x2 = arith.constant dense<0> : tensor<2x2xi32>
      %z2 = arith.constant dense<0> : tensor<2xi32>
      %z3 = arith.constant dense<0> : tensor<3xi32>
      %z = arith.constant dense<0> : tensor<i32>
      %0 = linalg.matmul ins(%a, %b : tensor<2x3xi32>, tensor<3x2xi32>) outs(%z2x2 : tensor<2x2xi32>) -> tensor<2x2xi32>
      %1 = linalg.matvec ins(%a, %x : tensor<2x3xi32>, tensor<3xi32>) outs(%z2 : tensor<2xi32>) -> tensor<2xi32>
      %2 = linalg.vecmat ins(%y, %a : tensor<2xi32>, tensor<2x3xi32>) outs(%z3 : tensor<3xi32>) -> tensor<3xi32>
      %3 = linalg.dot ins(%x, %x : tensor<3xi32>, tensor<3xi32>) outs(%z : tensor<i32>) -> tensor<i32>
      return %0, %1, %2, %3 : tensor<2x2xi32>, tensor<2xi32>, tensor<3xi32>, tensor<i32>
    })",
          {tensor<int32_t>({2, 3}, {1, 2, 3, 4, 5, 6}),
           tensor<int32_t>({3, 2}, {7, 8, 9, 10, 11, 12}),
           tensor<int32_t>({3}, {1, -1, 2}), tensor<int32_t>({2}, {3, -2})}))
      << error.message;
  EXPECT_THAT(elements<int32_t>(0), ElementsAre(58, 64, 139, 154));
  EXPECT_THAT(elements<int32_t>(1), ElementsAre(5, 11));
  EXPECT_THAT(elements<int32_t>(2), ElementsAre(-5, -4, -3));
  EXPECT_THAT(elements<int32_t>(3), ElementsAre(6));
}

// Tests that an extent that does not fit is an error of the operation.
TEST_F(ShapesTest, BadShapes) {
  EXPECT_FALSE(run(R"(
    func.func @f(%a: tensor<?xf32>) -> tensor<4xf32> {
      %0 = tensor.cast %a : tensor<?xf32> to tensor<4xf32>
      return %0 : tensor<4xf32>
    })",
                   tensor<float>({3}, {1, 2, 3})));
  EXPECT_EQ(error.message,
            "'tensor.cast' op gives 3xf32, expected tensor<4xf32>");
  EXPECT_FALSE(run(R"(
    func.func @f(%a: tensor<?xf32>, %n: index) -> tensor<?x2xf32> {
      %0 = tensor.expand_shape %a [[0, 1]] output_shape [%n, 2] : tensor<?xf32> into tensor<?x2xf32>
      return %0 : tensor<?x2xf32>
    })",
                   {tensor<float>({3}, {1, 2, 3}), index(1)}));
  EXPECT_EQ(error.message, "'tensor.expand_shape' op makes 2 elements of 3");
  EXPECT_FALSE(run(R"(
    func.func @f(%n: index) -> tensor<?xf32> {
      %0 = tensor.empty(%n) : tensor<?xf32>
      return %0 : tensor<?xf32>
    })",
                   index(-1)));
  EXPECT_FALSE(run(R"(
    func.func @f(%n: index) -> tensor<?x?xf32> {
      %0 = tensor.empty(%n, %n) : tensor<?x?xf32>
      return %0 : tensor<?x?xf32>
    })",
                   index(int64_t(1) << 40)));
  EXPECT_EQ(error.status, RefStatus::OutOfMemory);
}
