// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests that options for indices outside hold for integers and scalars as they
// do for index tensors.
#include "execution.hpp"

using i64 = std::int64_t;

class AccessExecution : public Execution {};

/// Returns the place that rules give an index in a dimension of extent n, or
/// -1 where the access is dropped, -2 where it is an error.
static i64 place(i64 index, i64 n, bounds rule, negative below) {
  if (index < 0 && below == negative::wrap && index >= -n)
    index += n;
  if (index >= 0 && index < n)
    return index;
  switch (rule) {
  case bounds::error:
    return -2;
  case bounds::drop:
    return -1;
  case bounds::clip:
    return index < 0 ? 0 : n - 1;
  default:
    return ((index % n) + n) % n;
  }
}

/// Compares an update with the rules at all indices around a dimension.
template <bounds Rule, negative Below, class Kernel>
static void compare(Kernel &k) {
  constexpr i64 n = 4;
  for (i64 index = -2 * n - 1; index <= 2 * n + 1; ++index) {
    auto u = array<int, 2>::iota(n, 3), expected = u;
    const i64 at = place(index, n, Rule, Below);
    for (int column = 0; at >= 0 && column < 3; ++column)
      expected(at, column) += 10;
    auto outcome = k.try_call(u, index);
    EXPECT_EQ(outcome.status(), at == -2 ? INLAY_DATA_ERROR : INLAY_OK)
        << index << ": " << outcome.message();
    EXPECT_EQ(u, expected) << index;
  }
}

template <bounds Rule, negative Below> static auto add_row() {
  return [](tensor<int, dyn, dyn> &u, scalar<i64> i) {
    u.at(i, all, Rule, Below).add(10);
  };
}

// Tests each rule with a run-time index.
TEST_P(AccessExecution, Scalars) {
  auto check = [&]<bounds Rule, negative Below>() {
    auto k = make(add_row<Rule, Below>());
    compare<Rule, Below>(k);
  };
  check.template operator()<bounds::error, negative::wrap>();
  check.template operator()<bounds::error, negative::refuse>();
  check.template operator()<bounds::drop, negative::wrap>();
  check.template operator()<bounds::drop, negative::refuse>();
  check.template operator()<bounds::clip, negative::wrap>();
  check.template operator()<bounds::clip, negative::refuse>();
  check.template operator()<bounds::wrap, negative::wrap>();
  check.template operator()<bounds::wrap, negative::refuse>();
}

// Tests literals, loop variables, and integers beside slices and tensors.
TEST_P(AccessExecution, Forms) {
  auto k = make([](tensor<int, dyn> &x) {
    x.at(5, bounds::drop).add(1);
    x.at(-1, bounds::drop, negative::refuse).set(7);
    x.at(9, bounds::clip).add(100);
    for_(range(-1, 5),
         [&](auto i) { x.at(i, bounds::drop, negative::refuse).mul(2); });
  });
  array<int, 1> x{1, 2, 3};
  k(x);
  EXPECT_EQ(x, (array<int, 1>{2, 4, 206}));

  auto mixed = make([](tensor<int, dyn, dyn> &u, const tensor<i64, dyn> &ix) {
    u.at(7, slice(0, 2), bounds::wrap).set(50);
    u.at(ix, 9, bounds::drop).set(60);
    u.at(ix, -1, bounds::drop).add(1000);
  });
  auto u = array<int, 2>::iota(3, 4);
  mixed(u, array<i64, 1>{2, 0, 8});
  EXPECT_EQ(u,
            (array<int, 2>{{0, 1, 2, 1003}, {50, 50, 6, 7}, {8, 9, 10, 1011}}));
}

// Tests reads, and updates through two pairs of brackets.
TEST_P(AccessExecution, ReadsAndParts) {
  auto k = make([](tensor<int, dyn, dyn> &u, scalar<i64> i) {
    tensor row = u.at(i, all, bounds::clip);
    u[0, all].at(i, bounds::drop).set(row[1]);
    return row;
  });
  auto u = array<int, 2>::iota(3, 4);
  EXPECT_EQ(k(u, 9), (array<int, 1>{8, 9, 10, 11}));
  EXPECT_EQ(u, (array<int, 2>::iota(3, 4)));
  EXPECT_EQ(k(u, 2), (array<int, 1>{8, 9, 10, 11}));
  EXPECT_EQ(u(0, 2), 9);
}

INLAY_ON_BOTH_BACKENDS(AccessExecution);
