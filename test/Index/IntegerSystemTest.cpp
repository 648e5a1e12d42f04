// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Systems of inequalities: what is empty, what is not, and that numbers which
// do not fit never make a system empty.

#include "inlay-mlir/Index/IntegerSystem.h"

#include "IndexTestBase.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace inlay_test;
using Sum = IntegerSystem::Sum;

namespace {
class IntegerSystemTest : public IndexTestBase {
protected:
  /// Returns whether `expr >= 0` is impossible, where `place` runs if given.
  bool isNever(const LinearExpr &expr, Operation *place = nullptr) {
    IntegerSystem system;
    system.addNonNegative(system.getSum(expr));
    if (place)
      system.addFactsAt(place);
    return system.isProvedEmpty();
  }
  LinearExpr last() { return LinearExpr::of(fromEnd()); }
};
} // namespace

// Tests that integers are meant: 2 x = 1 has no solution, 3 x = 2 y has some.
TEST_F(IntegerSystemTest, Integers) {
  IntegerSystem odd;
  Sum x = odd.makeUnknown();
  odd.addZero(Sum().add(x, 2).add(-1));
  EXPECT_TRUE(odd.isProvedEmpty());
  IntegerSystem even;
  x = even.makeUnknown();
  Sum y = even.makeUnknown();
  even.addZero(Sum().add(x, 3).add(y, -2));
  EXPECT_FALSE(even.isProvedEmpty());
  even.addNonNegative(Sum(x).add(-1));
  even.addNonNegative(Sum().add(x, -1).add(1));
  EXPECT_TRUE(even.isProvedEmpty());
}

// Tests that an inequality which leaves 64 bits is left out, whichever of its
// numbers does.
TEST_F(IntegerSystemTest, Ends) {
  IntegerSystem system;
  Sum x = system.makeUnknown();
  Sum large = Sum().add(x, kMost);
  EXPECT_TRUE(large.valid);
  EXPECT_FALSE(Sum(large).add(large, 2).valid);
  EXPECT_FALSE(Sum().add(Sum().add(kLeast), -1).valid);
  EXPECT_FALSE(Sum().add(kMost).add(Sum().add(1)).valid);
  // Two terms of one unknown: each fits, their sum does not.
  system.addNonNegative(Sum(large).add(x).add(-1));
  system.addNonNegative(Sum().add(x, -1));
  EXPECT_FALSE(system.isProvedEmpty());
  system.addNonNegative(Sum(x).add(-1));
  EXPECT_TRUE(system.isProvedEmpty());
}

// Tests that numbers from the limit on are not said to a system.
TEST_F(IntegerSystemTest, Limit) {
  parse("");
  LinearExpr a(IndexSymbol{x()});
  IntegerSystem system;
  EXPECT_TRUE(system.getSum(a + (kSystemLimit - 1)).valid);
  EXPECT_FALSE(system.getSum(a + kSystemLimit).valid);
  EXPECT_FALSE(system.getSum(a - kSystemLimit).valid);
  EXPECT_FALSE(system.getSum(a * kSystemLimit).valid);
  EXPECT_FALSE(system.getSum((a + kMost) + 1).valid);
  EXPECT_FALSE(isNever(LinearExpr(kLeast)));
  EXPECT_TRUE(isNever(LinearExpr(1 - kSystemLimit)));
}

// Tests what is known of extents, clips, choices and quotients.
TEST_F(IntegerSystemTest, Operations) {
  parse("");
  EXPECT_TRUE(isNever(LinearExpr(IndexSymbol{t(), 0}) * -1 - 1));
  EXPECT_FALSE(isNever(LinearExpr(IndexSymbol{t(), 0}) * -1));
  parse("%m = arith.maxsi %x, %c1 : index");
  EXPECT_TRUE(isNever(last() * -1));
  EXPECT_FALSE(isNever(last() * -1 + 1));
  parse("%h = arith.cmpi slt, %x, %n : index\n"
        "%m = arith.select %h, %x, %n : index");
  LinearExpr n(IndexSymbol{t(), 0});
  EXPECT_TRUE(isNever(last() - n - 1));
  EXPECT_TRUE(isNever(last() - LinearExpr(IndexSymbol{x()}) - 1));
  parse("%c3 = arith.constant 3 : index\n%q = arith.divsi %x, %c3 : index");
  LinearExpr rest = LinearExpr(IndexSymbol{x()}) - last() * 3;
  EXPECT_TRUE(isNever(rest - 3));
  EXPECT_TRUE(isNever(rest * -1 - 3));
  EXPECT_FALSE(isNever(rest - 2));
  EXPECT_FALSE(isNever(rest * -1 - 2));
}

// Tests that a check holds behind it, and nowhere else.
TEST_F(IntegerSystemTest, FactsAtPlaces) {
  parse("%before = arith.constant 7 : index\n"
        "inlay.check data %x in [%c0, %n), \"outside\" : index\n"
        "%after = arith.constant 8 : index");
  LinearExpr negative = LinearExpr(IndexSymbol{x()}) * -1 - 1;
  EXPECT_TRUE(isNever(negative, fromEnd().getDefiningOp()));
  EXPECT_FALSE(isNever(negative, fromEnd(3).getDefiningOp()));
}

// Tests that a value of one iteration is not that of another.
TEST_F(IntegerSystemTest, Renamed) {
  parse("scf.for %i = %c0 to %n step %c1 {\n"
        "  %d = arith.addi %i, %c1 overflow<nsw> : index\n"
        "}");
  auto loop = *getFunction().getOps<scf::ForOp>().begin();
  LinearExpr i(IndexSymbol{loop.getInductionVar()});
  IntegerSystem same, other;
  same.addNonNegative(same.getSum(i).add(same.getSum(i), -1).add(-1));
  EXPECT_TRUE(same.isProvedEmpty());
  other.addNonNegative(other.getSum(i).add(other.getSum(i, loop), -1).add(-1));
  EXPECT_FALSE(other.isProvedEmpty());
}
