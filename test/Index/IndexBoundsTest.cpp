// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Proofs of signs, and what is taken from a size that is positive.

#include "inlay-mlir/Index/IndexBounds.h"

#include "IndexTestBase.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace inlay_test;

namespace {
class IndexBoundsTest : public IndexTestBase {
protected:
  LinearExpr last() { return LinearExpr::of(fromEnd()); }
};
} // namespace

// Tests the proofs that operations give, and their neighbours that are false.
TEST_F(IndexBoundsTest, Operations) {
  parse("");
  EXPECT_TRUE(isProvedNonNegative(LinearExpr(IndexSymbol{t(), 0})));
  EXPECT_FALSE(isProvedNonNegative(LinearExpr(IndexSymbol{t(), 0}) - 1));
  EXPECT_FALSE(isProvedNonNegative(LinearExpr(IndexSymbol{x()})));
  parse("%m = arith.maxsi %x, %c1 : index");
  EXPECT_TRUE(isProvedNonNegative(last() - 1));
  EXPECT_FALSE(isProvedNonNegative(last() - 2));
  EXPECT_TRUE(isProvedNonNegative(last() - LinearExpr(IndexSymbol{x()})));
  parse("%m = arith.minsi %n, %x : index");
  EXPECT_FALSE(isProvedNonNegative(last()));
  EXPECT_TRUE(isProvedNonNegative(LinearExpr(IndexSymbol{x()}) - last()));
  parse("%c5 = arith.constant 5 : index\n"
        "%m = arith.select %b, %n, %c5 : index");
  EXPECT_TRUE(isProvedNonNegative(last()));
  EXPECT_FALSE(isProvedNonNegative(last() - 1));
  EXPECT_FALSE(isProvedNonNegative(LinearExpr(5) - last()));
}

// Tests that quotients are bounded on the side to which they are rounded.
TEST_F(IndexBoundsTest, Quotients) {
  for (const char *kind : {"divsi", "floordivsi", "ceildivsi"}) {
    parse(std::string("%c3 = arith.constant 3 : index\n%q = arith.") + kind +
          " %n, %c3 : index");
    LinearExpr n(IndexSymbol{t(), 0});
    bool up = std::string(kind) == "ceildivsi";
    EXPECT_EQ(isProvedNonNegative(n - last() * 3), !up) << kind;
    EXPECT_EQ(isProvedNonNegative(last() * 3 - n), up) << kind;
    EXPECT_TRUE(isProvedNonNegative(last() * 3 - n + 2)) << kind;
    EXPECT_TRUE(isProvedNonNegative(n - last() * 3 + 2)) << kind;
  }
}

// Tests that a fact helps where it is given, and that an invalid one does not.
TEST_F(IndexBoundsTest, Facts) {
  parse("");
  LinearExpr a(IndexSymbol{x()});
  EXPECT_TRUE(isProvedNonNegative(a + 3, {a + 2}));
  EXPECT_FALSE(isProvedNonNegative(a + 3, {a + 4}));
  EXPECT_FALSE(isProvedNonNegative(a + 3, {(a + kMost) + 1}));
  EXPECT_FALSE(isProvedNonNegative(a * -1, {a}));
}

// Tests that nothing is proved of what leaves 64 bits on the way.
TEST_F(IndexBoundsTest, Ends) {
  parse("%m = arith.maxsi %x, %c0 : index");
  EXPECT_TRUE(isProvedNonNegative(last() * kMost + kMost));
  EXPECT_FALSE(isProvedNonNegative((last() + kMost) + 1));
  EXPECT_FALSE(isProvedNonNegative((last() * kMost) * 2));
  EXPECT_TRUE(isProvedNonNegative(LinearExpr(kMost)));
  EXPECT_FALSE(isProvedNonNegative(LinearExpr(kLeast)));
  // The substitute of the maximum overflows: kLeast * 2.
  parse("%k = arith.constant -9223372036854775808 : index\n"
        "%m = arith.maxsi %x, %k : index");
  EXPECT_FALSE(isProvedNonNegative(last() * 2 + kMost));
  EXPECT_FALSE(isProvedNonNegative(last() - 1));
}

// Tests that the clip of a size is taken away where the size is positive.
TEST_F(IndexBoundsTest, Positive) {
  parse("%s = arith.subi %n, %c1 : index\n%m = arith.maxsi %s, %c0 : index");
  LinearExpr n(IndexSymbol{t(), 0});
  EXPECT_TRUE(assumePositive(fromEnd()) == n - 1);
  SmallVector<LinearExpr> facts;
  addFactsOfPositive(fromEnd(), facts);
  EXPECT_TRUE(isProvedNonNegative(n - 2, facts));
  EXPECT_FALSE(isProvedNonNegative(n - 3, facts));
  // A maximum with 1 says nothing of the other operand.
  parse("%m = arith.maxsi %x, %c1 : index");
  EXPECT_TRUE(assumePositive(fromEnd()) == last());
  facts.clear();
  addFactsOfPositive(fromEnd(), facts);
  EXPECT_FALSE(isProvedNonNegative(LinearExpr(IndexSymbol{x()}), facts));
}

// Tests that of a quotient whose dividend would leave 64 bits nothing follows.
TEST_F(IndexBoundsTest, PositiveAtTheEnds) {
  parse("%k = arith.constant 9223372036854775807 : index\n"
        "%q = arith.ceildivsi %x, %k : index");
  SmallVector<LinearExpr> facts;
  addFactsOfPositive(fromEnd(), facts);
  EXPECT_TRUE(isProvedNonNegative(LinearExpr(IndexSymbol{x()}) - 1, facts));
  EXPECT_FALSE(isProvedNonNegative(LinearExpr(IndexSymbol{x()}) - 2, facts));
  facts.clear();
  addFactsOfPositive(Builder(&context).getIndexAttr(kLeast), facts);
  for (const LinearExpr &fact : facts)
    EXPECT_FALSE(fact.isValid());
}
