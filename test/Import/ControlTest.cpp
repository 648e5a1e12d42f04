// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Variables, loops, branches and results.

#include "Imported.h"
#include "gmock/gmock.h"

using namespace inlay_test;
using testing::HasSubstr;
using testing::Not;

namespace {
constexpr auto D = INLAY_DYN;
} // namespace

// Tests that a function returns its in-outs in order, then its results, and
// that scalars come out with rank 0.
TEST(Functions, ReturnInOutsFirst) {
  ProgramBuilder program("swap");
  int64_t x = program.param(INLAY_INOUT, INLAY_F32, {2});
  int64_t y = program.param(INLAY_OWNED, INLAY_F32, {2});
  int64_t z = program.param(INLAY_INOUT, INLAY_F32, {2});
  int64_t k = program.param(INLAY_SCALAR, INLAY_I64);
  program.store(0, z);
  program.store(2, x);
  program.ret({k, y});
  std::string text = importText(program);
  EXPECT_THAT(text, HasSubstr("func.func @swap(%arg0: tensor<2xf32> "
                              "{inlay.inout}, %arg1: tensor<2xf32> "
                              "{inlay.owned}, %arg2: tensor<2xf32> "
                              "{inlay.inout}, %arg3: i64) -> (tensor<2xf32>, "
                              "tensor<2xf32>, tensor<i64>, tensor<2xf32>)"));
  // Each variable keeps its storage.
  EXPECT_THAT(text, HasSubstr("inlay.update set %arg2 into %arg0[0] [2] [1]"));
  EXPECT_EQ(
      run(program,
          {Numbers{INLAY_F32, {2}, {1, 2}}, Numbers{INLAY_F32, {2}, {3, 4}},
           Numbers{INLAY_F32, {2}, {5, 6}}, Numbers::scalar(INLAY_I64, 7)}),
      "(2)[5 6] (2)[1 2] ()[7] (2)[3 4]");
}

// Tests that a stored update is the new value itself.
TEST(Variables, TakeUpdatesOfThemselves) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_INOUT, INLAY_F32, {D});
  int64_t zero = program.constant(0), one = program.constant(1);
  int64_t v = program.constantF32(9);
  int64_t a =
      program.update(INLAY_F32, INLAY_SET, x, v, {Subscripts().integer(zero)});
  int64_t b =
      program.update(INLAY_F32, INLAY_SET, a, v, {Subscripts().integer(one)});
  program.store(0, b);
  program.ret();
  std::string text = importText(program);
  EXPECT_THAT(text, HasSubstr("return %1 : tensor<?xf32>")) << text;
  EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {3})}), "(3)[9 9 2]");
}

// Tests that a whole assignment must have the variable's shape.
TEST(Variables, KeepTheirShape) {
  ProgramBuilder program;
  program.param(INLAY_INOUT, INLAY_F32, {D, 3});
  int64_t y = program.param(INLAY_BORROWED, INLAY_F32, {D, D});
  program.store(0, y);
  program.ret();
  EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {2, 3}),
                          Numbers::iota(INLAY_F32, {1, 3})}),
            "error: value has extent 1 in dimension 0, the tensor has 2");
  ProgramBuilder other;
  other.param(INLAY_INOUT, INLAY_F32, {D, 3});
  int64_t z = other.param(INLAY_BORROWED, INLAY_F32, {D, 4});
  other.store(0, z);
  other.ret();
  EXPECT_EQ(importText(other),
            "error: test.cpp:3: a value of shape (?, 4) does "
            "not fit the tensor of shape (?, 3)");
}

// Tests that a local variable is a value of its own.
TEST(Variables, StartWithAValue) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_INOUT, INLAY_F32, {3});
  int64_t s = program.slot(x);
  int64_t zero = program.constant(0);
  int64_t u =
      program.update(INLAY_F32, INLAY_SET, program.load(INLAY_F32, s),
                     program.constantF32(8), {Subscripts().integer(zero)});
  program.store(s, u);
  program.ret({program.load(INLAY_F32, s), program.load(INLAY_F32, 0)});
  EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {3})}),
            "(3)[0 1 2] (3)[8 1 2] (3)[0 1 2]");
}

// Tests that a loop carries what it stores to and sees the rest.
TEST(Loops, CarryVariables) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_INOUT, INLAY_F32, {D});
  int64_t one = program.constant(1);
  int64_t n = program.extent(x, 0);
  int64_t t = program.loop(one, n);
  int64_t before = program.binary(INLAY_I64, INLAY_MINUS, t, one);
  int64_t current = program.load(INLAY_F32, 0);
  int64_t left =
      program.slice(INLAY_F32, current, Subscripts().integer(before));
  program.store(0, program.update(INLAY_F32, INLAY_ADD, current, left,
                                  {Subscripts().integer(t)}));
  program.end();
  program.ret();
  std::string text = importText(program);
  // A variable that starts at 1 needs no count from the end.
  EXPECT_THAT(text, Not(HasSubstr("arith.select"))) << text;
  EXPECT_THAT(text, HasSubstr("iter_args(%arg2 = %arg0)")) << text;
  EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {5})}), "(5)[0 1 3 6 10]");
}

// Tests while: the condition sees the variables, and the body too.
TEST(Loops, RepeatWhileTheConditionHolds) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_INOUT, INLAY_I64, {});
  int64_t steps = program.slot(program.constant(0));
  int64_t limit = program.constant(100);
  program.add(INLAY_OP_WHILE, 0, 0, {});
  int64_t below =
      program.binary(INLAY_BOOL, INLAY_LT, program.load(INLAY_I64, 0), limit);
  program.add(INLAY_OP_DO, 0, 0, {below});
  int64_t old = program.load(INLAY_I64, 0);
  program.store(0, program.binary(INLAY_I64, INLAY_PLUS, old, old));
  int64_t one = program.constant(1);
  program.store(steps, program.binary(INLAY_I64, INLAY_PLUS,
                                      program.load(INLAY_I64, steps), one));
  program.end();
  program.ret({program.load(INLAY_I64, steps)});
  (void)x;
  EXPECT_EQ(run(program, {Numbers{INLAY_I64, {}, {3}}}), "()[192] ()[6]");
}

// Tests branches with and without a second one, in a loop.
TEST(Branches, ChooseByTheirCondition) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_INOUT, INLAY_F32, {D});
  int64_t zero = program.constant(0), two = program.constant(2);
  int64_t t = program.loop(zero, program.extent(x, 0));
  int64_t half = program.binary(INLAY_I64, INLAY_REMAINDER, t, two);
  int64_t even = program.binary(INLAY_BOOL, INLAY_EQ, half, zero);
  program.add(INLAY_OP_IF, 0, 0, {even});
  program.store(
      0, program.update(INLAY_F32, INLAY_SET, program.load(INLAY_F32, 0),
                        program.constantF32(-1), {Subscripts().integer(t)}));
  program.add(INLAY_OP_ELSE, 0, 0, {});
  int64_t three = program.constant(3);
  int64_t isThree = program.binary(INLAY_BOOL, INLAY_EQ, t, three);
  program.add(INLAY_OP_IF, 0, 0, {isThree});
  program.store(
      0, program.update(INLAY_F32, INLAY_MUL, program.load(INLAY_F32, 0),
                        program.constantF32(10), {Subscripts().integer(t)}));
  program.end();
  program.end();
  program.end();
  program.ret();
  EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {5})}),
            "(5)[-1 1 -1 30 -1]");
}

// Tests that a branch that changes nothing needs no results.
TEST(Branches, MayChangeNothing) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_BORROWED, INLAY_F32, {2});
  int64_t c = program.param(INLAY_SCALAR, INLAY_BOOL);
  program.add(INLAY_OP_IF, 0, 0, {c});
  program.slot(x);
  program.end();
  program.ret({x});
  EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {2}),
                          Numbers::scalar(INLAY_BOOL, 1)}),
            "(2)[0 1]");
}

// Tests that operations have the place of their record.
TEST(Locations, AreThoseOfTheRecords) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_BORROWED, INLAY_F32, {D});
  int64_t y = program.param(INLAY_BORROWED, INLAY_F32, {4});
  program.ret({program.binary(INLAY_F32, INLAY_PLUS, x, y)});
  EXPECT_THAT(importText(program), HasSubstr("tensor.cast"));
  EXPECT_EQ(run(program,
                {Numbers::iota(INLAY_F32, {3}), Numbers::iota(INLAY_F32, {4})}),
            "error: extents of dimension 0 differ: 3 and 4");
}
