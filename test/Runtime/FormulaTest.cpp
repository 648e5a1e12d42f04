// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The formulas of bytes: their values and their text.
#include "Formula.h"

#include "inlay/c/kernel_abi.h"

#include <gtest/gtest.h>

using namespace inlay::runtime;

static formula number(std::int64_t value) { return {.value = value}; }

static formula extent(std::uint32_t dimension) {
  return {.op = formula::extent, .dimension = dimension};
}

static formula apply(formula::operation op, std::vector<formula> operands) {
  return {.op = op, .operands = std::move(operands)};
}

static const formula scalar = {.op = formula::scalar, .parameter = 1};

/// Parameter 0 has extents 7 and 5, parameter 1 is the scalar 3.
static std::optional<std::int64_t> value(const formula &f) {
  std::vector<std::int64_t> values(2 * INLAY_MAX_RANK);
  values[0] = 7;
  values[1] = 5;
  values[INLAY_MAX_RANK] = 3;
  return evaluate_size(f, values);
}

// Tests each operation.
TEST(Formula, Values) {
  EXPECT_EQ(value(apply(formula::product,
                        {apply(formula::difference, {extent(0), number(2)}),
                         extent(1), number(4)})),
            100);
  EXPECT_EQ(value(apply(formula::sum, {scalar, number(2), extent(0)})), 12);
  EXPECT_EQ(value(apply(formula::ceiling, {extent(0), scalar})), 3);
  EXPECT_EQ(value(apply(formula::quotient, {extent(0), scalar})), 2);
  for (auto [op, rounded] :
       {std::pair(formula::quotient, 6), {formula::ceiling, 7}}) {
    formula half = apply(op, {number(-7), number(2)});
    EXPECT_EQ(value(apply(formula::sum, {half, number(10)})), rounded);
    half = apply(op, {number(7), number(-2)});
    EXPECT_EQ(value(apply(formula::sum, {half, number(10)})), rounded);
  }
  formula clipped =
      apply(formula::maximum,
            {apply(formula::difference, {extent(1), number(12)}), number(0)});
  EXPECT_EQ(value(apply(formula::minimum, {clipped, number(8)})), 0);
}

// Tests that a value is exact, also where it is more than 64 bits on its way,
// and that there is none where the result is no size.
TEST(Formula, Exact) {
  formula square =
      apply(formula::product, {number(INT64_MAX), number(INT64_MAX)});
  EXPECT_EQ(value(apply(formula::quotient, {square, number(INT64_MAX)})),
            INT64_MAX);
  EXPECT_EQ(value(apply(formula::difference, {number(0), number(-INT64_MAX)})),
            INT64_MAX);
  for (const formula &none :
       {square, number(-1), apply(formula::product, {square, square}),
        apply(formula::quotient, {number(1), number(0)}),
        apply(formula::quotient, {number(INT64_MIN), number(-1)}),
        apply(formula::sum, {number(INT64_MAX), number(1)})})
    EXPECT_EQ(value(none), std::nullopt) << formula_text(none);
}

// Tests that the text says what is done first.
TEST(Formula, Text) {
  EXPECT_EQ(formula_text(apply(formula::product, {apply(formula::difference,
                                                        {extent(0), number(2)}),
                                                  number(4)})),
            "(arg1.extent(0) - 2) * 4");
  EXPECT_EQ(formula_text(
                apply(formula::minimum,
                      {apply(formula::sum, {scalar, number(1)}), number(8)})),
            "min(arg2 + 1, 8)");
}
