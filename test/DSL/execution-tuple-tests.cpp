// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests gather_nd and scatter_nd with tuples of no index, each of which selects
// the whole tensor.
#include "execution.hpp"

class TupleExecution : public Execution {};

/// Makes tuples of no index, in two dimensions or in one.
static array<std::int64_t, 3> tuples(std::int64_t rows, std::int64_t columns) {
  return array<std::int64_t, 3>(rows, columns, 0);
}
static array<std::int32_t, 2> tuples(std::int64_t count) {
  return array<std::int32_t, 2>(count, 0);
}

// Tests that all of the tensor is read for each tuple.
TEST_P(TupleExecution, Gather) {
  auto k = make([](const tensor<float, dyn, 3> &t,
                   const tensor<std::int64_t, dyn, dyn, 0> &ix) {
    return gather_nd(t, ix, bounds::clip);
  });
  const array<float, 2> t{{1, 2, 3}, {4, 5, 6}};
  EXPECT_EQ(k(t, tuples(2, 1)), (array<float, 4>{{{{1, 2, 3}, {4, 5, 6}}},
                                                 {{{1, 2, 3}, {4, 5, 6}}}}));
  EXPECT_EQ(k(t, tuples(0, 4)).size(), 0);
  EXPECT_EQ(k(array<float, 2>(0, 3), tuples(2, 1)).size(), 0);
}

// Tests that one tuple without a dimension in front selects it once, and that a
// number has no dimension to name.
TEST_P(TupleExecution, OneTuple) {
  auto k = make([](const tensor<float, dyn> &t, const tensor<float> &number,
                   const tensor<std::int32_t, 0> &ix,
                   const tensor<std::int32_t, dyn, 0> &many) {
    return results(gather_nd(t, ix), scatter_nd_sub(t, ix, 2),
                   scatter_nd_add(number, many, 5), gather_nd(number, many));
  });
  const array<float, 1> t{3, 7};
  array<float, 0> number;
  number() = 1;
  auto [all, less, sum, numbers] =
      k(t, number, array<std::int32_t, 1>(0), tuples(4));
  EXPECT_EQ(all, t);
  EXPECT_EQ(less, (array<float, 1>{1, 5}));
  EXPECT_EQ(sum(), 21);
  EXPECT_EQ(numbers, (array<float, 1>{1, 1, 1, 1}));
}

// Tests that updates are taken one after the other, in place too, and that no
// tuple leaves everything as it is.
TEST_P(TupleExecution, Scatter) {
  auto k = make([](tensor<std::int32_t, dyn> &t, tensor<std::int32_t, dyn> &s,
                   const tensor<std::int64_t, dyn, dyn, 0> &ix,
                   const tensor<std::int32_t, dyn, dyn, dyn> &u) {
    tensor old = t;
    s = scatter_nd(t, ix, u);
    t = scatter_nd_div(t, ix, u);
    return old;
  });
  const array<std::int32_t, 1> before{1000, 2000};
  array<std::int32_t, 1> t = before, s{0, 0};
  const array<std::int32_t, 3> u{{{3, 7}, {9, 2}, {2, 5}}};
  EXPECT_EQ(k(t, s, tuples(1, 3), u), before);
  EXPECT_EQ(s, (array<std::int32_t, 1>{2, 5}));
  EXPECT_EQ(t, (array<std::int32_t, 1>{1000 / 3 / 9 / 2, 2000 / 7 / 2 / 5}));
  t = before;
  k(t, s, tuples(2, 0), array<std::int32_t, 3>(2, 0, 2));
  EXPECT_EQ(s, before);
  EXPECT_EQ(t, before);
}

// Tests that updates of another shape are refused.
TEST_P(TupleExecution, Misfits) {
  auto k = make([](tensor<std::int32_t, dyn> &t,
                   const tensor<std::int32_t, dyn, 0> &ix,
                   const tensor<std::int32_t, dyn, dyn> &u) {
    t = scatter_nd_add(t, ix, u);
  });
  array<std::int32_t, 1> t{1, 2, 3};
  EXPECT_THROW(k(t, tuples(2), array<std::int32_t, 2>(3, 3)), usage_error);
  EXPECT_THROW(k(t, tuples(2), array<std::int32_t, 2>(2, 2)), usage_error);
  EXPECT_EQ(t, (array<std::int32_t, 1>{1, 2, 3}));
}

INLAY_ON_BOTH_BACKENDS(TupleExecution);
