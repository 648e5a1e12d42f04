// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests that an index is an integer: arithmetic that leaves 64 bits is an error
// in the data, and nothing is proved about what has wrapped.
#include "execution.hpp"

#include <cstring>
#include <limits>

using i64 = std::int64_t;
static constexpr i64 most = std::numeric_limits<i64>::max();
static constexpr i64 least = std::numeric_limits<i64>::min();

class ExactExecution : public Execution {};

/// Expects an error in the data that names the operation.
template <class Outcome>
static void expect_overflow(const Outcome &outcome, const char *text) {
  EXPECT_EQ(outcome.status(), INLAY_DATA_ERROR);
  EXPECT_NE(std::strstr(outcome.message(), text), nullptr) << outcome.message();
}

// Tests that a check of a sum which wraps back into the tensor proves nothing.
TEST_P(ExactExecution, SumOfThree) {
  auto k = make([](tensor<int, dyn> &u, scalar<i64> j) {
    auto p = max(j, i64(0));
    u[p + p + p] = 1;
    u[p] = 2;
  });
  array<int, 1> u{0, 0, 0, 0};
  expect_overflow(k.try_call(u, 6148914691236517206),
                  "index arithmetic leaves 64 bits: 6148914691236517206 + "
                  "6148914691236517206; nothing was written");
  EXPECT_EQ(u, (array<int, 1>{0, 0, 0, 0}));
  EXPECT_EQ(k.try_call(u, 1).status(), INLAY_OK);
  EXPECT_EQ(u, (array<int, 1>{0, 2, 0, 1}));
}

// Tests that a negative sum which wraps does not count from the end.
TEST_P(ExactExecution, WrapsToMinusOne) {
  auto k = make([](tensor<int, dyn> &u, scalar<i64> p) { u[p + p + p] = 1; });
  array<int, 1> u{0, 0, 0, 0};
  expect_overflow(k.try_call(u, 6148914691236517205), "leaves 64 bits");
  EXPECT_EQ(u, (array<int, 1>{0, 0, 0, 0}));
  EXPECT_EQ(k.try_call(u, -1).status(), INLAY_OK);
  EXPECT_EQ(u, (array<int, 1>{0, 1, 0, 0}));
}

// Tests a slice whose start would wrap to the front, and so overlap what the
// plan has proved apart.
TEST_P(ExactExecution, SliceBehindARow) {
  auto k = make([](tensor<int, dyn, dyn> &u, scalar<i64> n) {
    auto p = max(n, i64(0));
    u[slice(p + 8, end), slice(1, end)] = u[4, slice(0, -1)];
  });
  auto u = array<int, 2>::iota(7, 3), before = u;
  expect_overflow(k.try_call(u, most - 3), "9223372036854775804 + 8");
  EXPECT_EQ(u, before);
  EXPECT_EQ(k.try_call(u, most - 8).status(), INLAY_OK);
  EXPECT_EQ(u, before);
}

// Tests products of run-time numbers at both ends of 64 bits.
TEST_P(ExactExecution, Products) {
  auto k = make(
      [](tensor<int, dyn> &u, scalar<i64> a, scalar<i64> b) { u[a * b] = 7; });
  array<int, 1> u(5);
  const std::pair<i64, i64> outside[] = {
      {-1, least},    {least, -1}, {i64(1) << 32, i64(1) << 32},
      {3, 1LL << 62}, {most, 2},   {least, 2},
      {-3, 1LL << 62}};
  for (auto [a, b] : outside)
    expect_overflow(k.try_call(u, a, b), "index arithmetic leaves 64 bits");
  const std::pair<i64, i64> inside[] = {{0, least}, {least, 0}, {2, 2},
                                        {-1, 4},    {5, -1},    {1, -5}};
  for (auto [a, b] : inside)
    EXPECT_EQ(k.try_call(u, a, b).status(), INLAY_OK) << a << " * " << b;
}

// Tests differences, and sums with numbers, at the ends.
TEST_P(ExactExecution, Differences) {
  auto k = make([](tensor<int, dyn> &u, scalar<i64> a, scalar<i64> b) {
    u[a - b] = 7;
    u[slice(b - 2, b + 3)] += 1;
  });
  array<int, 1> u(5);
  expect_overflow(k.try_call(u, least, 1), "-9223372036854775808 - 1");
  expect_overflow(k.try_call(u, 0, least), "0 - -9223372036854775808");
  expect_overflow(k.try_call(u, most, most - 1), "9223372036854775806 + 3");
  EXPECT_EQ(k.try_call(u, most - 2, most - 3).status(), INLAY_OK);
  EXPECT_EQ(k.try_call(u, least + 3, least + 2).status(), INLAY_OK);
}

// Tests loops whose variable cannot pass their end.
TEST_P(ExactExecution, LoopsToTheEnd) {
  auto k = make([](tensor<i64, dyn> &t, scalar<i64> a, scalar<i64> b) {
    for_(range(a, b, 2), [&](auto i) {
      t[0] = i;
      t[1] += 1;
    });
  });
  array<i64, 1> t{0, 0};
  k(t, most - 3, most);
  EXPECT_EQ(t, (array<i64, 1>{most - 1, 2}));
  k(t, least, least + 5);
  EXPECT_EQ(t, (array<i64, 1>{least + 4, 5}));
  k(t, most, least);
  k(t, 3, 3);
  EXPECT_EQ(t, (array<i64, 1>{least + 4, 5}));
  auto wide = make([](tensor<i64, dyn> &t, scalar<i64> high) {
    for_(range(0, high, 1LL << 60), [&](auto) { t[0] += 1; });
  });
  t[0] = 0;
  wide(t, most);
  EXPECT_EQ(t[0], 8);
}

// Tests literal bounds that no extent reaches.
TEST_P(ExactExecution, BoundsOutOfReach) {
  auto k = make([](tensor<int, 1, dyn> &u) {
    u[all, all] = abs(abs(u[slice(0, end, -3), slice(end, 2)]));
    u[slice(end, end, 3), slice(2305843009213693951, 2)] = u[0, all];
  });
  array<int, 2> u{{-1, 2}};
  EXPECT_EQ(k.try_call(u).status(), INLAY_USAGE_ERROR);
  auto far = make([](tensor<int, dyn> &u) {
    u[slice(2305843009213693951, end)] = 3;
    u[slice(0, end, 9223372036854775807)] = 4;
    u[slice(-1, end, least)] = 5;
  });
  array<int, 1> v{1, 2, 3};
  far(v);
  EXPECT_EQ(v, (array<int, 1>{4, 2, 5}));
}

INLAY_ON_BOTH_BACKENDS(ExactExecution);
