// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests loops, branches, and what they carry.
#include "execution.hpp"

class ControlExecution : public Execution {};

// Tests loops over indices, with steps and bounds of the caller.
TEST_P(ControlExecution, For) {
  auto k = make([](tensor<std::int64_t, dyn> &a, scalar<std::int64_t> first) {
    for_(range(first, a.extent(0), 2), [&](auto i) { a[i] = a[i - 1] + i; });
  });
  array<std::int64_t, 1> a{1, 2, 3, 4, 5, 6};
  k(a, 1);
  EXPECT_EQ(a, (array<std::int64_t, 1>{1, 2, 3, 6, 5, 10}));
}

// Tests nested loops and a variable that a loop carries.
TEST_P(ControlExecution, NestedFor) {
  auto k = make([](const tensor<std::int64_t, dyn, 3> &a) {
    tensor<std::int64_t> total = 0;
    tensor<std::int64_t, 3> columns = zeros<std::int64_t>(3_c);
    for_(range(a.extent(0)), [&](auto i) {
      for_(range(a.template extent<1>()), [&](auto j) {
        total += a[i, j] * (i + 1);
        columns[j] += a[i, j];
      });
    });
    return results(total, columns);
  });
  auto [total, columns] = k(array<std::int64_t, 2>{{1, 2, 3}, {4, 5, 6}});
  EXPECT_EQ(total, (array<std::int64_t, 0>(36)));
  EXPECT_EQ(columns, (array<std::int64_t, 1>{5, 7, 9}));
}

// Tests a named slice that each round of a loop reads anew.
TEST_P(ControlExecution, NamedSliceInALoop) {
  auto k = make([](tensor<float, dyn, dyn> &u) {
    for_(range(1, u.extent(0)), [&](auto i) {
      auto above = u[i - 1];
      u[i] += above;
      u[0] = above;
    });
  });
  array<float, 2> u{{1, 2}, {10, 20}, {100, 200}};
  k(u);
  EXPECT_EQ(u, (array<float, 2>{{11, 22}, {11, 22}, {111, 222}}));
}

// Tests that two variables exchange their values in a loop.
TEST_P(ControlExecution, Exchange) {
  auto k = make(
      [](tensor<float, dyn> a, tensor<float, dyn> b, scalar<std::int64_t> n) {
        for_(range(n), [&](auto) {
          auto old = a + 0.0f;
          a = b;
          b = old;
        });
        return results(a, b);
      });
  array<float, 1> x{1, 2}, y{3, 4};
  auto [a, b] = k(x, y, 3);
  EXPECT_EQ(a, y);
  EXPECT_EQ(b, x);
  auto [c, d] = k(std::move(x), std::move(y), 2);
  EXPECT_EQ(c, (array<float, 1>{1, 2}));
  EXPECT_EQ(d, (array<float, 1>{3, 4}));
}

// Tests a loop that stops by a value.
TEST_P(ControlExecution, While) {
  auto k = make([](tensor<double, dyn> &x, scalar<double> limit) {
    tensor<std::int32_t> rounds = 0;
    while_([&] { return max(x) < limit; },
           [&] {
             x *= 2;
             rounds += 1;
           });
    return rounds;
  });
  array<double, 1> x{1, 3};
  EXPECT_EQ(k(x, 20), (array<std::int32_t, 0>(3)));
  EXPECT_EQ(x, (array<double, 1>{8, 24}));
  EXPECT_EQ(k(x, 20), (array<std::int32_t, 0>(0)));
}

// Tests branches that update different parts, and one without an else.
TEST_P(ControlExecution, If) {
  auto k = make([](tensor<float, dyn> &x) {
    if_(
        x[0] > 0, [&] { x[1] = 1; },
        [&] { x[slice(1, end)] = x[slice(0, -1)]; });
    if_(isnan(x[2]) || x[2] == 4, [&] { x[2] = -4; });
  });
  array<float, 1> yes{5, 6, 4};
  k(yes);
  EXPECT_EQ(yes, (array<float, 1>{5, 1, -4}));
  array<float, 1> no{-5, 6, 4};
  k(no);
  EXPECT_EQ(no, (array<float, 1>{-5, -5, 6}));
}

// Tests a loop without a round, and slices by the loop's variable.
TEST_P(ControlExecution, RunTimeSlices) {
  auto k = make([](tensor<std::int32_t, dyn> &a, scalar<std::int64_t> n) {
    for_(range(n), [&](auto i) { a[slice(i + 1, end)] += a[slice(i, -1)]; });
  });
  array<std::int32_t, 1> a{1, 1, 1, 1};
  k(a, 0);
  EXPECT_EQ(a, (array<std::int32_t, 1>{1, 1, 1, 1}));
  k(a, 3);
  // [1 2 2 2], then [1 2 4 4], then [1 2 4 8].
  EXPECT_EQ(a, (array<std::int32_t, 1>{1, 2, 4, 8}));
}

// Tests extents that are computed from data inside a branch.
TEST_P(ControlExecution, ExtentsFromData) {
  auto k = make([](tensor<float, dyn> &a, const tensor<std::int64_t, dyn> &n) {
    tensor v = a[slice(0, n[0])];
    if_(
        n[1] > 0,
        [&] {
          tensor w = a[slice(n[1], end)];
          w += 10;
          v = w[slice(0, n[2])];
          a[slice(0, n[2])] = v;
        },
        [&] {
          auto head = a[slice(0, n[2])];
          v = head * 2;
        });
    return v;
  });
  array<float, 1> a{1, 2, 3, 4, 5};
  EXPECT_EQ(k(a, array<std::int64_t, 1>{2, 3, 2}), (array<float, 1>{14, 15}));
  EXPECT_EQ(a, (array<float, 1>{14, 15, 3, 4, 5}));
  EXPECT_EQ(k(a, array<std::int64_t, 1>{3, 0, 3}),
            (array<float, 1>{28, 30, 6}));
  EXPECT_THROW(k(a, array<std::int64_t, 1>{2, 1, 3}), usage_error);
  EXPECT_THROW(k(a, array<std::int64_t, 1>{2, 0, 3}), usage_error);
  EXPECT_EQ(a, (array<float, 1>{14, 15, 3, 4, 5}));
}

INLAY_ON_BOTH_BACKENDS(ControlExecution);
