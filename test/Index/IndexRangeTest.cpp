// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Ranges of index values and exact arithmetic, among them the ends of 64 bits.

#include "inlay-mlir/Index/IndexRange.h"

#include "inlay-mlir/Index/IndexBounds.h"
#include "inlay-mlir/Index/IntegerSystem.h"
#include "inlay-mlir/Index/LinearExpr.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::inlay;

namespace {
constexpr int64_t kMost = std::numeric_limits<int64_t>::max();
constexpr int64_t kLeast = std::numeric_limits<int64_t>::min();

/// Parses the body of a function of an index %x, an i32 %s and a tensor %t.
class IndexRangeTest : public testing::Test {
protected:
  IndexRangeTest() {
    context.loadDialect<arith::ArithDialect, func::FuncDialect, scf::SCFDialect,
                        tensor::TensorDialect>();
  }
  /// Returns the last value of the body.
  Value parse(const std::string &body) {
    module = parseSourceString<ModuleOp>(
        "func.func @f(%x: index, %y: index, %s: i32, %t: tensor<?x4xf32>) {\n"
        "%c0 = arith.constant 0 : index\n"
        "%n = tensor.dim %t, %c0 : tensor<?x4xf32>\n" +
            body + "\nreturn\n}",
        &context);
    auto function = *module->getOps<func::FuncOp>().begin();
    return std::prev(function.getBody().front().end(), 2)->getResult(0);
  }
  void expectRange(const std::string &body, int64_t low, int64_t high) {
    IndexRange range = getIndexRange(parse(body));
    EXPECT_EQ(range.low, low) << body;
    EXPECT_EQ(range.high, high) << body;
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
};
} // namespace

// Tests the ranges that operations give.
TEST_F(IndexRangeTest, Operations) {
  expectRange("%a = arith.constant -7 : index", -7, -7);
  expectRange("%a = arith.addi %n, %n : index", 0, 2 * (kExtentLimit - 1));
  expectRange("%a = arith.subi %c0, %n : index", 1 - kExtentLimit, 0);
  expectRange("%a = arith.index_cast %s : i32 to index", -(1LL << 31),
              (1LL << 31) - 1);
  expectRange("%a = arith.minsi %x, %n : index", kLeast, kExtentLimit - 1);
  expectRange("%a = arith.maxsi %x, %c0 : index", 0, kMost);
  expectRange("%a = arith.addi %x, %n : index", kLeast, kMost);
  expectRange("%m = arith.maxsi %x, %c0 : index\n"
              "%a = arith.addi %m, %n overflow<nsw> : index",
              0, kMost);
}

// Tests which sums and products are exact.
TEST_F(IndexRangeTest, Exactness) {
  const std::pair<const char *, bool> cases[] = {
      {"%a = arith.addi %x, %y : index", false},
      {"%a = arith.addi %x, %y overflow<nsw> : index", true},
      {"%a = arith.addi %x, %y overflow<nuw> : index", false},
      {"%a = arith.addi %n, %n : index", true},
      {"%a = arith.muli %n, %n : index", false},
      {"%i = arith.index_cast %s : i32 to index\n"
       "%a = arith.muli %i, %i : index",
       true},
      {"%m = arith.maxsi %x, %c0 : index\n%a = arith.subi %n, %m : index",
       true},
      {"%a = arith.subi %n, %x : index", false},
      {"%c1 = arith.constant 1 : index\n%a = arith.addi %x, %c1 : index",
       false},
      {"%c3 = arith.constant 3 : index\n%a = arith.muli %n, %c3 : index", true},
      {"%c5 = arith.constant 5 : index\n%a = arith.muli %n, %c5 : index",
       false}};
  for (auto [body, expected] : cases)
    EXPECT_EQ(isExact(parse(body).getDefiningOp()), expected) << body;
}

// Tests that what may wrap is a number of its own, and that nothing follows
// from its operands.
TEST_F(IndexRangeTest, WrappedSumsAreOpaque) {
  Value sum = parse("%m = arith.maxsi %x, %c0 : index\n"
                    "%a = arith.addi %m, %m : index");
  LinearExpr opaque = LinearExpr::of(sum);
  ASSERT_EQ(opaque.getTerms().size(), 1u);
  EXPECT_EQ(opaque.getTerms()[0].symbol.value, sum);
  EXPECT_FALSE(isProvedNonNegative(opaque));
  sum = parse("%m = arith.maxsi %x, %c0 : index\n"
              "%a = arith.addi %m, %m overflow<nsw> : index");
  EXPECT_TRUE(isProvedNonNegative(LinearExpr::of(sum)));
}

// Tests that a value that is used twice on each of many levels is read once.
TEST_F(IndexRangeTest, DoublingsAreLinear) {
  std::string body = "%a0 = arith.addi %s, %s : i32\n"
                     "%b0 = arith.index_cast %a0 : i32 to index\n";
  for (int i = 0; i < 15; ++i)
    body += "%b" + std::to_string(i + 1) + " = arith.addi %b" +
            std::to_string(i) + ", %b" + std::to_string(i) +
            " overflow<nsw> : index\n";
  LinearExpr expr = LinearExpr::of(parse(body));
  ASSERT_EQ(expr.getTerms().size(), 1u);
  EXPECT_EQ(expr.getTerms()[0].coefficient, 1 << 15);
}

// Tests that numbers which overflow make an expression, or an inequality, that
// proves nothing.
TEST_F(IndexRangeTest, OverflowProvesNothing) {
  LinearExpr large(kMost);
  EXPECT_FALSE((large + 1).isValid());
  EXPECT_FALSE((LinearExpr(kLeast) * -1).isValid());
  EXPECT_FALSE(isProvedNonNegative(large + 1));
  IntegerSystem system;
  IntegerSystem::Sum x = system.makeUnknown();
  IntegerSystem::Sum sum = x;
  sum.add(kMost).add(1);
  EXPECT_FALSE(sum.valid);
  system.addNonNegative(sum);
  EXPECT_FALSE(system.isProvedEmpty());
  IntegerSystem::Sum product;
  product.add(IntegerSystem::Sum(x).add(kMost), 2);
  EXPECT_FALSE(product.valid);
  // x >= 1 and x <= 0 is empty all the same.
  system.addNonNegative(IntegerSystem::Sum(x).add(-1));
  EXPECT_FALSE(system.isProvedEmpty());
  system.addNonNegative(IntegerSystem::Sum().add(x, -1));
  EXPECT_TRUE(system.isProvedEmpty());
}
