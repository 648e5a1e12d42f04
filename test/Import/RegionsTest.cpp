// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Slices, updates, gathers and scatters.

#include "Imported.h"
#include "gmock/gmock.h"

using namespace inlay_test;
using testing::HasSubstr;
using testing::Not;

namespace {
constexpr auto D = INLAY_DYN;

/// Reads x[subscripts] of an f32 tensor.
struct Reader {
  ProgramBuilder program;
  int64_t x;
  Numbers input;

  explicit Reader(std::vector<int64_t> shape, bool dynamic = true)
      : input(Numbers::iota(INLAY_F32, shape)) {
    std::vector<int64_t> extents = shape;
    if (dynamic)
      extents.assign(shape.size(), D);
    x = program.param(INLAY_BORROWED, INLAY_F32, extents);
  }
  void read(const Subscripts &subscripts) {
    program.ret({program.slice(INLAY_F32, x, subscripts)});
  }
  std::string text() { return importText(program); }
  std::string values() { return run(program, {input}); }
};

/// Returns x[begin:end:step] of 0, 1, ..., n - 1; kOpen leaves a bound out.
constexpr int64_t kOpen = 1000;
std::string sliceOf(int64_t n, int64_t begin, int64_t end, int64_t step,
                    bool dynamic, bool scalars) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_BORROWED, INLAY_F32, {dynamic ? D : n});
  std::vector<Numbers> arguments{Numbers::iota(INLAY_F32, {n})};
  int64_t numbers[2] = {-1, -1};
  if (scalars)
    for (int i = 0; i < 2; ++i)
      if (int64_t value = i ? end : begin; value != kOpen) {
        numbers[i] = program.param(INLAY_SCALAR, INLAY_I64);
        arguments.push_back(Numbers::scalar(INLAY_I64, value));
      }
  if (!scalars)
    for (int i = 0; i < 2; ++i)
      if (int64_t value = i ? end : begin; value != kOpen)
        numbers[i] = program.constant(value);
  program.ret({program.slice(
      INLAY_F32, x, Subscripts().slice(numbers[0], numbers[1], step))});
  return run(program, arguments);
}

/// Python's rule for slices, by its own text: clip the bounds, then walk.
std::string expectedSlice(int64_t n, int64_t begin, int64_t end, int64_t step) {
  auto clip = [&](int64_t bound, int64_t low, int64_t high) {
    if (bound < 0)
      bound += n;
    return std::min(std::max(bound, low), high);
  };
  int64_t low = step > 0 ? 0 : -1, high = step > 0 ? n : n - 1;
  int64_t first =
      begin == kOpen ? (step > 0 ? low : high) : clip(begin, low, high);
  int64_t last = end == kOpen ? (step > 0 ? high : low) : clip(end, low, high);
  std::string elements;
  int64_t count = 0;
  for (int64_t i = first; step > 0 ? i < last : i > last; i += step, ++count)
    elements += (count ? " " : "") + std::to_string(i);
  return "(" + std::to_string(count) + ")[" + elements + "]";
}
} // namespace

// Tests that every slice selects what Python's does, with bounds and extents
// that are known and that are not.
TEST(Slices, SelectWhatPythonSelects) {
  const int64_t bounds[] = {kOpen, 0, 1, 2, 4, 5, 7, -1, -2, -5, -6, -9};
  for (int64_t n : {0, 1, 5})
    for (int64_t begin : bounds)
      for (int64_t end : bounds)
        for (int64_t step : {1, 2, 3, -1, -2, -7})
          for (int mode = 0; mode < 3; ++mode)
            ASSERT_EQ(sliceOf(n, begin, end, step, mode > 0, mode == 2),
                      expectedSlice(n, begin, end, step))
                << n << " [" << begin << ":" << end << ":" << step << "] mode "
                << mode;
}

// Tests that bounds at the ends of the 64 bits do not wrap.
TEST(Slices, SurviveHugeBounds) {
  constexpr int64_t kHuge = int64_t(1) << 62;
  // Far bounds mean what near ones beyond the end mean.
  auto near = [](int64_t b) {
    return b == INT64_MIN ? -9 : b == kHuge ? 9 : b;
  };
  for (int64_t begin : {INT64_MIN, kHuge, kOpen, int64_t(-1)})
    for (int64_t end : {INT64_MIN, kHuge, kOpen, int64_t(-1)})
      for (int64_t step : {int64_t(1), int64_t(-1), kHuge, INT64_MIN})
        for (bool scalars : {false, true})
          ASSERT_EQ(sliceOf(4, begin, end, step, true, scalars),
                    expectedSlice(4, near(begin), near(end), near(step)))
              << begin << ":" << end << ":" << step;
}

// Tests that shifted interior slices have one size and constant offsets.
TEST(Slices, OfOneInteriorShareTheirSize) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_BORROWED, INLAY_F32, {D});
  int64_t one = program.constant(1), two = program.constant(2);
  int64_t minusOne = program.constant(-1), minusTwo = program.constant(-2);
  int64_t a = program.slice(INLAY_F32, x, Subscripts().slice(one, minusOne));
  int64_t b = program.slice(INLAY_F32, x, Subscripts().slice(-1, minusTwo));
  int64_t c = program.slice(INLAY_F32, x, Subscripts().slice(two));
  int64_t ab = program.binary(INLAY_F32, INLAY_PLUS, a, b);
  program.ret({program.binary(INLAY_F32, INLAY_PLUS, ab, c)});
  std::string text = importText(program);
  EXPECT_THAT(text, Not(HasSubstr("inlay.check"))) << text;
  EXPECT_THAT(text, HasSubstr("[1] [%1] [1]")) << text;
  EXPECT_THAT(text, HasSubstr("[0] [%1] [1]")) << text;
  EXPECT_THAT(text, HasSubstr("[2] [%1] [1]")) << text;
  EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {5})}), "(3)[3 6 9]");
}

// Tests that a slice of static extents is static.
TEST(Slices, OfStaticExtentsAreStatic) {
  Reader reader({5, 7}, false);
  int64_t one = reader.program.constant(1);
  reader.read(Subscripts().slice(one).integer(one));
  EXPECT_THAT(reader.text(), HasSubstr("tensor<5x7xf32> to tensor<4xf32>"));
  EXPECT_EQ(reader.values(), "(4)[8 15 22 29]");
}

// Tests newaxis, ellipsis and negative integers.
TEST(Slices, TakeAllSubscripts) {
  Reader reader({2, 3, 4});
  int64_t last = reader.program.constant(-1);
  reader.read(Subscripts().integer(last).ellipsis().newaxis().integer(last));
  EXPECT_EQ(reader.values(), "(3, 1)[15 19 23]");
}

// Tests that a slice of a slice is right where the first one reverses.
TEST(Slices, ComposeInUpdates) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_INOUT, INLAY_F32, {D, D});
  int64_t zero = program.constant(0), two = program.constant(2);
  int64_t ten = program.constantF32(10);
  int64_t u = program.update(INLAY_F32, INLAY_SET, x, ten,
                             {Subscripts().integer(zero).slice(-1, -1, -1),
                              Subscripts().slice(-1, two)});
  program.store(0, u);
  program.ret();
  EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {2, 4})}),
            "(2, 4)[0 1 10 10 4 5 6 7]");
  std::string text = importText(program);
  EXPECT_THAT(text, Not(HasSubstr("inlay.slice"))) << text;
}

// Tests that an index into a part of a dimension must lie in the part.
TEST(Slices, CheckIndicesOfParts) {
  for (auto [index, expected] :
       {std::pair(2.0, "(6)[0 1 2 9 4 5]"), std::pair(-3.0, "(6)[0 9 2 3 4 5]"),
        std::pair(3.0, "error: index 3 is outside extent 3 of "
                       "dimension 0; nothing was written"),
        std::pair(-4.0, "error: index -4 is outside extent 3 of "
                        "dimension 0; nothing was written")}) {
    ProgramBuilder program;
    int64_t x = program.param(INLAY_INOUT, INLAY_F32, {D});
    int64_t i = program.param(INLAY_SCALAR, INLAY_I64);
    int64_t one = program.constant(1), four = program.constant(4);
    int64_t u = program.update(
        INLAY_F32, INLAY_SET, x, program.constantF32(9),
        {Subscripts().slice(one, four), Subscripts().integer(i)});
    program.store(0, u);
    program.ret();
    EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {6}),
                            Numbers::scalar(INLAY_I64, index)}),
              expected);
  }
}

// Tests that a static index outside is refused before anything runs.
TEST(Slices, RefuseStaticIndicesOutside) {
  Reader reader({5}, false);
  reader.read(Subscripts().integer(reader.program.constant(-6)));
  EXPECT_EQ(reader.text(),
            "error: test.cpp:3: index -6 is outside extent 5 of dimension 0");
}

// Tests the number of subscripts.
TEST(Slices, RefuseTooManySubscripts) {
  Reader reader({5});
  reader.read(Subscripts().all().all().all());
  EXPECT_EQ(reader.text(),
            "error: test.cpp:2: 3 subscripts for a tensor of rank 1");
}

// Tests that a value broadcasts to the region, and around a newaxis.
TEST(Updates, BroadcastTheirValue) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_INOUT, INLAY_F32, {D, 3});
  int64_t row = program.param(INLAY_BORROWED, INLAY_F32, {3});
  int64_t one = program.constant(1);
  int64_t a =
      program.update(INLAY_F32, INLAY_ADD, x, row, {Subscripts().slice(one)});
  int64_t column =
      program.slice(INLAY_F32, row, Subscripts().slice(-1, one).newaxis());
  int64_t b = program.update(INLAY_F32, INLAY_SET, a, column,
                             {Subscripts().newaxis().all().integer(one)});
  program.store(0, b);
  program.ret();
  EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {3, 3}),
                          Numbers{INLAY_F32, {3}, {10, 20, 30}}}),
            "(3, 3)[0 10 2 13 10 35 16 10 38]");
}

// Tests the message for run-time extents that do not fit.
TEST(Updates, CheckRunTimeExtents) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_INOUT, INLAY_F32, {D, D});
  int64_t y = program.param(INLAY_BORROWED, INLAY_F32, {D, D});
  program.store(
      0, program.update(INLAY_F32, INLAY_SET, x, y, {Subscripts().all()}));
  program.ret();
  EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {2, 3}),
                          Numbers::iota(INLAY_F32, {2, 4})}),
            "error: value has extent 4 in dimension 1, the region has 3");
  EXPECT_THAT(importText(program), HasSubstr("inlay.check usage"));
}

// Tests the message for static extents that do not fit.
TEST(Updates, RefuseStaticExtents) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_INOUT, INLAY_F32, {D, 3});
  int64_t y = program.param(INLAY_BORROWED, INLAY_F32, {4});
  program.store(
      0, program.update(INLAY_F32, INLAY_SET, x, y, {Subscripts().all()}));
  program.ret();
  EXPECT_EQ(importText(program),
            "error: test.cpp:3: a value of shape (4,) does "
            "not fit the region of shape (?, 3)");
}

// Tests where the shape of index tensors stands, as NumPy has it.
TEST(Gathers, PlaceTheirShapeAsNumPy) {
  struct Case {
    Subscripts subscripts;
    const char *shape;
  };
  // x has the shape (2, 3, 4); value 1 is an index tensor of shape (5,),
  // value 2 the number 0.
  const Case cases[] = {
      {Subscripts().all().integer(2).ellipsis().tensor(1), "(5, 2)"},
      {Subscripts().all().integer(2).tensor(1), "(2, 5)"},
      {Subscripts().integer(2).all().tensor(1), "(5, 3)"},
      {Subscripts().all().tensor(1).newaxis().tensor(1), "(5, 2, 1)"},
      {Subscripts().ellipsis().integer(2).tensor(1), "(2, 5)"},
      {Subscripts().tensor(1), "(5, 3, 4)"},
      {Subscripts().newaxis().all().all().tensor(1), "(1, 2, 3, 5)"},
  };
  for (const Case &each : cases) {
    ProgramBuilder program;
    int64_t x = program.param(INLAY_BORROWED, INLAY_F32, {2, 3, 4});
    program.param(INLAY_BORROWED, INLAY_I64, {5});
    program.constant(0);
    program.ret({program.slice(INLAY_F32, x, each.subscripts)});
    Numbers indices{INLAY_I64, {5}, {0, 1, 1, 0, -1}};
    std::string result =
        run(program, {Numbers::iota(INLAY_F32, {2, 3, 4}), indices});
    EXPECT_EQ(result.substr(0, result.find('[')), each.shape);
  }
}

// Tests that a scatter through [:, ix, newaxis] puts its value back in place.
TEST(Scatters, TakeValuesInTheShapeOfTheGather) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_INOUT, INLAY_F32, {D, D});
  int64_t ix = program.param(INLAY_BORROWED, INLAY_I32, {2});
  int64_t read =
      program.slice(INLAY_F32, x, Subscripts().all().tensor(ix).newaxis());
  int64_t hundred = program.constantF32(100);
  int64_t sum = program.binary(INLAY_F32, INLAY_PLUS, read, hundred);
  program.store(0, program.update(INLAY_F32, INLAY_SET, x, sum,
                                  {Subscripts().all().tensor(ix).newaxis()}));
  program.ret();
  EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {2, 3}),
                          Numbers{INLAY_I32, {2}, {2, 0}}}),
            "(2, 3)[100 1 102 103 4 105]");
}

// Tests that groups behind index tensors update what the first group names.
TEST(Scatters, NestWithGroups) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_INOUT, INLAY_F32, {D, D});
  int64_t ix = program.param(INLAY_BORROWED, INLAY_I64, {2});
  int64_t one = program.constant(1);
  program.store(
      0, program.update(INLAY_F32, INLAY_SET, x, program.constantF32(-1),
                        {Subscripts().slice(one), Subscripts().tensor(ix),
                         Subscripts().all().integer(one)}));
  program.ret();
  EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {4, 2}),
                          Numbers{INLAY_I64, {2}, {2, 0}}}),
            "(4, 2)[0 1 2 -1 4 5 6 -1]");
}

// Tests coordinates of one, some and all dimensions.
TEST(Coordinates, GatherAndScatter) {
  for (auto [k, expected] :
       {std::pair(1, "(2, 3)[3 4 5 0 1 2]"), std::pair(2, "(2)[5 1]")}) {
    ProgramBuilder program;
    int64_t x = program.param(INLAY_BORROWED, INLAY_F32, {D, D});
    int64_t ix = program.param(INLAY_BORROWED, INLAY_I64, {D, k});
    program.ret({program.value(INLAY_OP_GATHER_ND, INLAY_F32, 0,
                               {x, ix, INLAY_BOUNDS_ERROR, 0})});
    Numbers indices{INLAY_I64, {2, k}, {}};
    indices.elements =
        k == 1 ? std::vector<double>{1, 0} : std::vector<double>{1, 2, 0, 1};
    EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {2, 3}), indices}),
              expected);
  }
  ProgramBuilder program;
  int64_t x = program.param(INLAY_BORROWED, INLAY_F32, {D, D});
  int64_t ix = program.param(INLAY_BORROWED, INLAY_I64, {2});
  int64_t v = program.param(INLAY_BORROWED, INLAY_F32, {});
  program.ret({program.value(INLAY_OP_SCATTER_ND, INLAY_F32, INLAY_ADD,
                             {x, ix, v, INLAY_BOUNDS_ERROR, 0}),
               x});
  EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {2, 2}),
                          Numbers{INLAY_I64, {2}, {0, 1}},
                          Numbers{INLAY_F32, {}, {10}}}),
            "(2, 2)[0 11 2 3] (2, 2)[0 1 2 3]");
}

// Tests that an index of no component selects the whole tensor, each time.
TEST(Coordinates, OfNoComponent) {
  for (auto [combiner, expected] : {std::pair(INLAY_SET, "(2)[6 7]"),
                                    std::pair(INLAY_SUB, "(2)[-12 -15]")}) {
    ProgramBuilder program;
    int64_t x = program.param(INLAY_BORROWED, INLAY_F32, {D});
    int64_t ix = program.param(INLAY_BORROWED, INLAY_I64, {D, 2, 0});
    int64_t u = program.param(INLAY_BORROWED, INLAY_F32, {D, 2, D});
    int64_t v = program.value(INLAY_OP_GATHER_ND, INLAY_F32, 0,
                              {x, ix, INLAY_BOUNDS_ERROR, 0});
    program.ret({v, program.value(INLAY_OP_SCATTER_ND, INLAY_F32, combiner,
                                  {x, ix, u, INLAY_BOUNDS_ERROR, 0})});
    Numbers some = Numbers::iota(INLAY_F32, {2});
    EXPECT_EQ(run(program, {some, Numbers{INLAY_I64, {2, 2, 0}, {}},
                            Numbers::iota(INLAY_F32, {2, 2, 2})}),
              std::string("(2, 2, 2)[0 1 0 1 0 1 0 1] ") + expected);
    EXPECT_EQ(run(program, {some, Numbers{INLAY_I64, {0, 2, 0}, {}},
                            Numbers{INLAY_F32, {0, 2, 2}, {}}}),
              "(0, 2, 2)[] (2)[0 1]");
  }
}

// Tests that coordinates need a static number of components.
TEST(Coordinates, RefuseRunTimeComponents) {
  ProgramBuilder program;
  int64_t x = program.param(INLAY_BORROWED, INLAY_F32, {D, D});
  int64_t ix = program.param(INLAY_BORROWED, INLAY_I64, {4, D});
  program.ret({program.value(INLAY_OP_GATHER_ND, INLAY_F32, 0,
                             {x, ix, INLAY_BOUNDS_ERROR, 0})});
  EXPECT_EQ(importText(program),
            "error: test.cpp:3: indices of shape (4, ?) for a tensor of rank "
            "2; the last extent must be static and in [0, 2]");
}

// Tests take along each axis, with negative indices.
TEST(Take, PutsTheIndicesInPlaceOfTheAxis) {
  for (auto [axis, expected] :
       {std::pair(0, "(1, 3)[3 4 5]"), std::pair(1, "(2, 1)[2 5]")}) {
    ProgramBuilder program;
    int64_t x = program.param(INLAY_BORROWED, INLAY_F32, {D, D});
    int64_t ix = program.param(INLAY_BORROWED, INLAY_I64, {D});
    program.ret({program.value(
        INLAY_OP_TAKE, INLAY_F32, 0,
        {x, ix, axis, INLAY_BOUNDS_ERROR, INLAY_NEGATIVE_FROM_END})});
    EXPECT_EQ(run(program, {Numbers::iota(INLAY_F32, {2, 3}),
                            Numbers{INLAY_I64, {1}, {-1}}}),
              expected);
  }
}
