// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Records that make, join and rearrange tensors, reductions and products.

#include "Imported.h"
#include "gmock/gmock.h"

using namespace inlay_test;
using testing::HasSubstr;
using testing::Not;

namespace {
constexpr auto D = INLAY_DYN;

/// Reshapes a tensor of shape `from`; negative extents come at run time.
std::string reshape(std::vector<int64_t> from, std::vector<int64_t> to) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_BORROWED, INLAY_F32,
                            std::vector<int64_t>(from.size(), D));
  std::vector<Numbers> arguments{Numbers::iota(INLAY_F32, from)};
  std::vector<int64_t> words{x, int64_t(to.size())};
  for (int64_t extent : to) {
    if (extent >= 0) {
      words.insert(words.end(), {extent, -1});
      continue;
    }
    words.insert(words.end(), {D, program.param(INLAY_SCALAR, INLAY_I64)});
    arguments.push_back(Numbers::scalar(INLAY_I64, ~extent));
  }
  program.ret({program.value(INLAY_OP_RESHAPE, INLAY_F32, 0, words)});
  return run(program, arguments);
}

std::string reduce(inlay_reduce function, inlay_type type,
                   std::vector<int64_t> shape, std::vector<int64_t> axes,
                   bool keep) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_BORROWED, type,
                            std::vector<int64_t>(shape.size(), D));
  std::vector<int64_t> words{x, keep, int64_t(axes.size())};
  words.insert(words.end(), axes.begin(), axes.end());
  program.ret({program.value(INLAY_OP_REDUCE, type, function, words)});
  return run(program, {Numbers::iota(type, shape)});
}
} // namespace

// Tests reshapes between all ranks, with extents known and not.
TEST(Shapes, Reshape) {
  EXPECT_EQ(reshape({6}, {2, 3}), "(2, 3)[0 1 2 3 4 5]");
  EXPECT_EQ(reshape({2, 3}, {6}), "(6)[0 1 2 3 4 5]");
  EXPECT_EQ(reshape({2, 3}, {~3, 2}), "(3, 2)[0 1 2 3 4 5]");
  EXPECT_EQ(reshape({2, 3}, {~1, ~6, 1}), "(1, 6, 1)[0 1 2 3 4 5]");
  EXPECT_EQ(reshape({}, {1, 1}), "(1, 1)[0]");
  EXPECT_EQ(reshape({}, {~1}), "(1)[0]");
  EXPECT_EQ(reshape({1, 1}, {}), "()[0]");
  EXPECT_EQ(reshape({0, 3}, {~5, 0}), "(5, 0)[]");
  EXPECT_EQ(reshape({2, 3}, {7}), "error: cannot reshape 6 elements to 7");
  EXPECT_EQ(reshape({0}, {~(int64_t(1) << 32), ~(int64_t(1) << 32)}),
            "error: a tensor of these extents has too many elements");
}

// Tests that extents of 1 come and go without a reshape.
TEST(Shapes, ReshapeWithUnitExtents) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_BORROWED, INLAY_F32, {D, 1});
  int64_t n = program.extent(x, 0);
  program.ret(
      {program.value(INLAY_OP_RESHAPE, INLAY_F32, 0, {x, 2, 1, -1, D, n})});
  std::string text = importText(program);
  EXPECT_THAT(text, Not(HasSubstr("inlay.check usage"))) << text;
  EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {3, 1})}), "(1, 3)[0 1 2]");
}

// Tests that a tensor passes where its extents are those given, and only there.
TEST(Shapes, Ensure) {
  auto ensure = [](std::vector<int64_t> extents) {
    ProgramBuilder program;
    int64_t x = program.param(INLAY_BORROWED, INLAY_F32, {D, 3});
    std::vector<int64_t> words{x, int64_t(extents.size())};
    words.insert(words.end(), extents.begin(), extents.end());
    program.ret({program.value(INLAY_OP_ENSURE_SHAPE, INLAY_F32, 0, words)});
    return run(program, {Numbers::iota(INLAY_F32, {2, 3})});
  };
  EXPECT_EQ(ensure({2, D}), "(2, 3)[0 1 2 3 4 5]");
  EXPECT_EQ(ensure({D, D}), "(2, 3)[0 1 2 3 4 5]");
  EXPECT_EQ(ensure({1, 3}), "error: value has extent 2 in dimension 0, the "
                            "variable has 1");
  EXPECT_THAT(ensure({D, 4}), HasSubstr("a value of shape (?, 3) does not fit "
                                        "the variable of shape (?, 4)"));
  EXPECT_THAT(ensure({2}),
              HasSubstr("expected the rank 2 of the tensor, found 1"));
}

// Tests that a permutation names the operand's dimensions.
TEST(Shapes, Transpose) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_BORROWED, INLAY_F32, {D, D, D});
  program.ret({program.value(INLAY_OP_TRANSPOSE, INLAY_F32, 0, {x, 2, 0, 1})});
  EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {2, 3, 2})}),
            "(2, 2, 3)[0 2 4 6 8 10 1 3 5 7 9 11]");
}

// Tests joining with static and run-time extents mixed.
TEST(Shapes, ConcatAndStack) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_BORROWED, INLAY_F32, {D, 2});
  int64_t y = program.param(INLAY_BORROWED, INLAY_F32, {1, D});
  int64_t joined = program.value(INLAY_OP_CONCAT, INLAY_F32, 0, {0, 2, x, y});
  program.ret({joined, program.value(INLAY_OP_STACK, INLAY_F32, 0,
                                     {1, 2, joined, joined})});
  Numbers more{INLAY_F32, {1, 2}, {8, 9}};
  EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {2, 2}), more}),
            "(3, 2)[0 1 2 3 8 9] "
            "(3, 2, 2)[0 1 0 1 2 3 2 3 8 9 8 9]");
  Numbers wrong{INLAY_F32, {1, 3}, {7, 8, 9}};
  EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {2, 2}), wrong}),
            "error: value has extent 3 in dimension 1, its neighbour has 2");
}

// Tests iota, full and broadcast_to.
TEST(Shapes, Make) {
  ProgramBuilder program;
  int64_t n = program.param(INLAY_SCALAR, INLAY_I64);
  int64_t counted = program.value(INLAY_OP_IOTA, INLAY_F64, 0, {D, n});
  int64_t seven = program.constant(INLAY_I32, 7);
  int64_t filled =
      program.value(INLAY_OP_FULL, INLAY_I32, 0, {seven, 2, D, n, 2, -1});
  int64_t single = program.value(INLAY_OP_FULL, INLAY_I32, 0, {seven, 0});
  int64_t spread = program.value(INLAY_OP_BROADCAST_TO, INLAY_F64, 0,
                                 {counted, 2, 2, -1, D, n});
  program.ret({counted, filled, single, spread});
  EXPECT_EQ(run(program, {Numbers::scalar(INLAY_I64, 3)}),
            "(3)[0 1 2] (3, 2)[7 7 7 7 7 7] ()[7] (2, 3)[0 1 2 0 1 2]");
  EXPECT_EQ(run(program, {Numbers::scalar(INLAY_I64, -3)}),
            "error: extent -3 of dimension 0 is negative");
}

// Tests reductions over each choice of axes.
TEST(Reductions, OverAxes) {
  EXPECT_EQ(reduce(INLAY_REDUCE_SUM, INLAY_F32, {2, 3}, {0}, false),
            "(3)[3 5 7]");
  EXPECT_EQ(reduce(INLAY_REDUCE_SUM, INLAY_I32, {2, 3}, {0, 1}, true),
            "(1, 1)[15]");
  EXPECT_EQ(reduce(INLAY_REDUCE_MIN, INLAY_I64, {2, 3}, {1}, true),
            "(2, 1)[0 3]");
  EXPECT_EQ(reduce(INLAY_REDUCE_MAX, INLAY_F64, {2, 3}, {0, 1}, false),
            "()[5]");
  EXPECT_EQ(reduce(INLAY_REDUCE_MEAN, INLAY_F64, {2, 3}, {1}, false),
            "(2)[1 4]");
  EXPECT_EQ(reduce(INLAY_REDUCE_SUM, INLAY_F64, {0, 3}, {0}, false),
            "(3)[0 0 0]");
  EXPECT_EQ(reduce(INLAY_REDUCE_MAX, INLAY_F64, {0, 3}, {0}, false),
            "error: minimum and maximum need an element, found extent 0 in "
            "dimension 0");
}

// Tests the four products.
TEST(Reductions, Matmul) {
  for (auto [a, b, expected] :
       {std::tuple(2, 2, "(2, 2)[10 13 28 40]"), std::tuple(2, 1, "(2)[5 14]"),
        std::tuple(1, 2, "(2)[10 13]"), std::tuple(1, 1, "()[5]")}) {
    ProgramBuilder program;
    int64_t x =
        program.param(INLAY_BORROWED, INLAY_F32, std::vector<int64_t>(a, D));
    int64_t y =
        program.param(INLAY_BORROWED, INLAY_F32, std::vector<int64_t>(b, D));
    program.ret({program.value(INLAY_OP_MATMUL, INLAY_F32, 0, {x, y})});
    Numbers left = Numbers::iota(INLAY_F32, {2, 3});
    Numbers right = Numbers::iota(INLAY_F32, {3, 2});
    if (a == 1)
      left = Numbers::iota(INLAY_F32, {3});
    if (b == 1)
      right = Numbers::iota(INLAY_F32, {3});
    EXPECT_EQ(run(program, {left, right}), expected);
  }
}
