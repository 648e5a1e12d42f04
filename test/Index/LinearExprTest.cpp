// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Linear expressions: arithmetic up to the ends of 64 bits, what is read off
// operations, and where extents come from.

#include "inlay-mlir/Index/LinearExpr.h"

#include "IndexTestBase.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace inlay_test;

namespace {
class LinearExprTest : public IndexTestBase {};
} // namespace

// Tests that a sum, a product and a difference which fit are kept up to the
// last number, and that the next one makes the expression invalid.
TEST_F(LinearExprTest, ConstantsAtTheEnds) {
  EXPECT_EQ((LinearExpr(kMost - 1) + 1).getConstant(), kMost);
  EXPECT_FALSE((LinearExpr(kMost) + 1).isValid());
  EXPECT_EQ((LinearExpr(kLeast + 1) - 1).getConstant(), kLeast);
  EXPECT_FALSE((LinearExpr(kLeast) - 1).isValid());
  EXPECT_EQ((LinearExpr(-(int64_t(1) << 62)) * 2).getConstant(), kLeast);
  EXPECT_FALSE((LinearExpr(int64_t(1) << 62) * 2).isValid());
  EXPECT_FALSE((LinearExpr(kLeast) * -1).isValid());
  // -kLeast is no number, so this difference is none either, though it fits.
  EXPECT_FALSE((LinearExpr(-1) - LinearExpr(kLeast)).isValid());
}

// Tests that coefficients overflow as constants do, and that what is invalid
// stays so and equals nothing, itself included.
TEST_F(LinearExprTest, CoefficientsAtTheEnds) {
  parse("");
  LinearExpr symbol(IndexSymbol{x()});
  LinearExpr large = symbol * kMost;
  EXPECT_TRUE(large.isValid());
  EXPECT_FALSE((large + symbol).isValid());
  EXPECT_FALSE((large * 2).isValid());
  EXPECT_FALSE((large * 2 - large).isValid());
  EXPECT_FALSE((large + symbol) == (large + symbol));
  EXPECT_FALSE((large + symbol).getConstant());
  EXPECT_FALSE(large.substitute({x()}, LinearExpr(2)).isValid());
  EXPECT_EQ(large.substitute({x()}, LinearExpr(-1)).getConstant(), -kMost);
  // A factor of 0 leaves no term, but does not make an invalid one valid.
  EXPECT_EQ((large * 0).getConstant(), 0);
  EXPECT_FALSE(((large * 2) * 0).isValid());
}

// Tests that equal sums have one normal form, in whatever order they come.
TEST_F(LinearExprTest, NormalForm) {
  parse("");
  LinearExpr a(IndexSymbol{x()}), b(IndexSymbol{y()});
  LinearExpr extent(IndexSymbol{t(), 0});
  EXPECT_TRUE(a * 3 + b + extent - 5 == extent - 5 + b + a * 3);
  EXPECT_TRUE((a + b - a).substitute({y()}, LinearExpr(7)) == LinearExpr(7));
  EXPECT_FALSE(a == b);
  // An extent of a tensor is not the tensor as a value.
  EXPECT_FALSE(extent == LinearExpr(IndexSymbol{t()}));
}

// Tests that exact sums are read, and those that may wrap are not.
TEST_F(LinearExprTest, Reading) {
  parse("%a = arith.addi %x, %y overflow<nsw> : index\n"
        "%c3 = arith.constant 3 : index\n"
        "%m = arith.muli %c3, %a overflow<nsw> : index\n"
        "%s = arith.subi %m, %x overflow<nsw> : index");
  LinearExpr a(IndexSymbol{x()}), b(IndexSymbol{y()});
  EXPECT_TRUE(LinearExpr::of(fromEnd()) == a * 2 + b * 3);
  parse("%a = arith.addi %x, %y : index");
  EXPECT_TRUE(LinearExpr::of(fromEnd()) == LinearExpr(IndexSymbol{fromEnd()}));
  parse("%i = arith.index_cast %x : index to i64\n"
        "%a = arith.addi %i, %i overflow<nsw> : i64\n"
        "%r = arith.index_cast %a : i64 to index");
  EXPECT_TRUE(LinearExpr::of(fromEnd()) == LinearExpr(IndexSymbol{x()}) * 2);
  // A cast to fewer bits loses some.
  parse("%i = arith.index_cast %x : index to i32\n"
        "%r = arith.index_cast %i : i32 to index");
  EXPECT_TRUE(LinearExpr::of(fromEnd()) == LinearExpr(IndexSymbol{fromEnd()}));
}

// Tests that numbers which overflow while they are read prove nothing: nsw
// says that the sum does not occur.
TEST_F(LinearExprTest, ReadingAtTheEnds) {
  parse("%k = arith.constant 9223372036854775807 : index\n"
        "%a = arith.addi %x, %k overflow<nsw> : index\n"
        "%r = arith.addi %a, %c1 overflow<nsw> : index");
  EXPECT_FALSE(LinearExpr::of(fromEnd()).isValid());
  EXPECT_TRUE(LinearExpr::of(fromEnd(2)) ==
              LinearExpr(IndexSymbol{x()}) + kMost);
  EXPECT_FALSE(constantDifference(fromEnd(), fromEnd(2)));
}

// Tests the extents of what updates, slices, branches and loops make.
TEST_F(LinearExprTest, ExtentRoots) {
  parse("%r = scf.for %i = %c0 to %n step %c1 iter_args(%a = %t) -> "
        "(tensor<?xf32>) {\n"
        "  %q = scf.if %b -> (tensor<?xf32>) { scf.yield %a : tensor<?xf32> }\n"
        "    else { scf.yield %t : tensor<?xf32> }\n"
        "  scf.yield %q : tensor<?xf32>\n"
        "}");
  EXPECT_EQ(getExtentRoot(fromEnd()), t());
  EXPECT_TRUE(LinearExpr::ofExtent(fromEnd(), 0) ==
              LinearExpr(IndexSymbol{t(), 0}));
  // Another tensor on one of the ways: another extent, perhaps.
  parse("%r = scf.if %b -> (tensor<?xf32>) { scf.yield %u : tensor<?xf32> }\n"
        "  else { scf.yield %t : tensor<?xf32> }");
  EXPECT_EQ(getExtentRoot(fromEnd()), fromEnd());
  parse("%r = scf.for %i = %c0 to %n step %c1 iter_args(%a = %t) -> "
        "(tensor<?xf32>) {\n"
        "  scf.yield %u : tensor<?xf32>\n"
        "}");
  EXPECT_EQ(getExtentRoot(fromEnd()), fromEnd());
  // Two that swap places keep neither extent.
  parse("%r:2 = scf.for %i = %c0 to %n step %c1 iter_args(%a = %t, %d = %u) "
        "-> (tensor<?xf32>, tensor<?xf32>) {\n"
        "  scf.yield %d, %a : tensor<?xf32>, tensor<?xf32>\n"
        "}");
  EXPECT_EQ(getExtentRoot(fromEnd()), fromEnd());
}

// Tests that the extent of what is allocated or sliced is the size given.
TEST_F(LinearExprTest, ExtentsFromSizes) {
  parse("%e = tensor.empty(%x) : tensor<?xf32>\n"
        "%s = inlay.slice %e[%c0] [%y] [2] : tensor<?xf32> to tensor<?xf32>\n"
        "%k = tensor.cast %s : tensor<?xf32> to tensor<?xf32>");
  EXPECT_TRUE(LinearExpr::ofExtent(fromEnd(3), 0) ==
              LinearExpr(IndexSymbol{x()}));
  EXPECT_TRUE(LinearExpr::ofExtent(fromEnd(), 0) ==
              LinearExpr(IndexSymbol{y()}));
}
