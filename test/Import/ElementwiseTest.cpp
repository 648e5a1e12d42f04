// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Elementwise functions, conversions and broadcasting.

#include "Imported.h"
#include "gmock/gmock.h"

#include <cmath>

using namespace inlay_test;
using testing::HasSubstr;

namespace {
constexpr auto D = INLAY_DYN;

std::string binary(inlay_binary function, Numbers lhs, Numbers rhs,
                   inlay_type result) {
  ProgramBuilder program;
  std::vector<int64_t> dynamic(lhs.shape.size(), D);
  int64_t a = program.param(INLAY_BORROWED, lhs.type, dynamic);
  int64_t b = program.param(INLAY_BORROWED, rhs.type,
                            std::vector<int64_t>(rhs.shape.size(), D));
  program.ret({program.binary(result, function, a, b)});
  return run(program, {lhs, rhs});
}

std::string cast(Numbers operand, inlay_type target) {
  ProgramBuilder program;
  int64_t a = program.param(INLAY_BORROWED, operand.type, {D});
  program.ret({program.value(INLAY_OP_CAST, target, 0, {a})});
  return run(program, {operand});
}
} // namespace

// Tests that integer division is defined for every pair.
TEST(Elementwise, DividesAllIntegers) {
  double least = std::numeric_limits<int32_t>::min();
  Numbers lhs{INLAY_I32, {6}, {7, -7, 5, least, least, -7}};
  Numbers rhs{INLAY_I32, {6}, {2, 2, 0, -1, 0, -3}};
  EXPECT_EQ(binary(INLAY_DIVIDE, lhs, rhs, INLAY_I32),
            "(6)[3 -3 0 -2.14748e+09 0 2]");
  EXPECT_EQ(binary(INLAY_REMAINDER, lhs, rhs, INLAY_I32), "(6)[1 -1 0 0 0 -1]");
}

// Tests comparisons with NaN.
TEST(Elementwise, ComparesNaN) {
  Numbers lhs{INLAY_F64, {3}, {1, NAN, 2}}, rhs{INLAY_F64, {3}, {1, NAN, 3}};
  EXPECT_EQ(binary(INLAY_EQ, lhs, rhs, INLAY_BOOL), "(3)[1 0 0]");
  EXPECT_EQ(binary(INLAY_NE, lhs, rhs, INLAY_BOOL), "(3)[0 1 1]");
  EXPECT_EQ(binary(INLAY_LE, lhs, rhs, INLAY_BOOL), "(3)[1 0 1]");
  EXPECT_EQ(binary(INLAY_MAXIMUM, lhs, rhs, INLAY_F64), "(3)[1 nan 3]");
}

// Tests conversions of what does not fit.
TEST(Elementwise, ConvertsAllNumbers) {
  Numbers floats{INLAY_F32, {6}, {-2.75, 2.75, NAN, 1e20, -1e20, 0}};
  EXPECT_EQ(cast(floats, INLAY_I32), "(6)[-2 2 0 2.14748e+09 -2.14748e+09 0]");
  EXPECT_EQ(cast(floats, INLAY_I64), "(6)[-2 2 0 9.22337e+18 -9.22337e+18 0]");
  EXPECT_EQ(cast(floats, INLAY_BOOL), "(6)[1 1 1 1 1 0]");
  Numbers bools{INLAY_BOOL, {2}, {1, 0}};
  EXPECT_EQ(cast(bools, INLAY_F32), "(2)[1 0]");
  EXPECT_EQ(cast(bools, INLAY_I64), "(2)[1 0]");
}

// Tests functions of one operand, integers among them.
TEST(Elementwise, HasUnaryFunctions) {
  struct Case {
    inlay_unary function;
    inlay_type type, result;
    const char *expected;
  };
  const Case cases[] = {
      {INLAY_NEG, INLAY_I32, INLAY_I32, "(3)[0 -1 -2]"},
      {INLAY_ABS, INLAY_F32, INLAY_F32, "(3)[0 1 2]"},
      {INLAY_SQRT, INLAY_F64, INLAY_F64, "(3)[0 1 1.41421]"},
      {INLAY_ISNAN, INLAY_F64, INLAY_BOOL, "(3)[0 0 0]"},
  };
  for (const Case &each : cases) {
    ProgramBuilder program;
    int64_t x = program.param(INLAY_BORROWED, each.type, {D});
    program.ret({program.unary(each.result, each.function, x)});
    EXPECT_EQ(run(program, {Numbers::iota(each.type, {3})}), each.expected);
  }
}

// Tests that static extents of 1 stretch, in front and inside.
TEST(Broadcasting, StretchesStaticOnes) {
  ProgramBuilder program;
  int64_t column = program.param(INLAY_BORROWED, INLAY_F32, {D, 1});
  int64_t row = program.param(INLAY_BORROWED, INLAY_F32, {D});
  program.ret({program.binary(INLAY_F32, INLAY_PLUS, column, row)});
  EXPECT_EQ(run(program, {Numbers{INLAY_F32, {2, 1}, {10, 20}},
                          Numbers::iota(INLAY_F32, {3})}),
            "(2, 3)[10 11 12 20 21 22]");
}

// Tests that scalars and tensors of rank 0 go with every shape.
TEST(Broadcasting, TakesScalars) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_BORROWED, INLAY_F32, {D});
  int64_t k = program.param(INLAY_SCALAR, INLAY_F32);
  int64_t r = program.param(INLAY_BORROWED, INLAY_F32, {});
  int64_t kr = program.binary(INLAY_F32, INLAY_TIMES, k, r);
  program.ret({program.binary(INLAY_F32, INLAY_TIMES, kr, x)});
  EXPECT_EQ(run(program,
                {Numbers::iota(INLAY_F32, {3}), Numbers::scalar(INLAY_F32, 2),
                 Numbers{INLAY_F32, {}, {5}}}),
            "(3)[0 10 20]");
}

// Tests the message for static shapes that do not go together.
TEST(Broadcasting, RefusesStaticShapes) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_BORROWED, INLAY_F32, {4, D});
  int64_t y = program.param(INLAY_BORROWED, INLAY_F32, {5, 1});
  program.ret({program.binary(INLAY_F32, INLAY_PLUS, x, y)});
  EXPECT_EQ(importText(program), "error: test.cpp:3: shapes (4, ?) and (5, 1) "
                                 "do not broadcast");
}

// Tests that a run-time extent of 1 is not stretched.
TEST(Broadcasting, ChecksRunTimeOnes) {
  EXPECT_EQ(binary(INLAY_PLUS, Numbers::iota(INLAY_F32, {3}),
                   Numbers::iota(INLAY_F32, {1}), INLAY_F32),
            "error: extents of dimension 0 differ: 3 and 1");
}

// Tests that a choice broadcasts its condition.
TEST(Broadcasting, TakesSelect) {
  ProgramBuilder program;
  int64_t c = program.param(INLAY_BORROWED, INLAY_BOOL, {D, 1});
  int64_t x = program.param(INLAY_BORROWED, INLAY_I64, {D});
  int64_t zero = program.constant(0);
  program.ret({program.value(INLAY_OP_SELECT, INLAY_I64, 0, {c, x, zero})});
  EXPECT_EQ(run(program, {Numbers{INLAY_BOOL, {2, 1}, {1, 0}},
                          Numbers{INLAY_I64, {2}, {4, 7}}}),
            "(2, 2)[4 7 0 0]");
}
