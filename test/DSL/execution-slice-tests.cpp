// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests slice assignments: the right-hand side is read before anything is
// written, whatever overlaps.
#include "execution.hpp"

class SliceExecution : public Execution {};

// Tests a[1:] = a[:-1].
TEST_P(SliceExecution, ShiftForward) {
  auto k =
      make([](tensor<float, dyn> &a) { a[slice(1, end)] = a[slice(0, -1)]; });
  array<float, 1> a{3, 1, 4, 1.5f, 9};
  k(a);
  EXPECT_EQ(a, (array<float, 1>{3, 3, 1, 4, 1.5f}));
}

// Tests a[:-1] = a[1:].
TEST_P(SliceExecution, ShiftBack) {
  auto k =
      make([](tensor<float, dyn> &a) { a[slice(0, -1)] = a[slice(1, end)]; });
  array<float, 1> a{3, 1, 4, 1.5f, 9};
  k(a);
  EXPECT_EQ(a, (array<float, 1>{1, 4, 1.5f, 9, 9}));
}

// Tests a[:] = a[::-1], of even and of odd extent.
TEST_P(SliceExecution, Reverse) {
  auto k =
      make([](tensor<double, dyn> &a) { a[all] = a[slice(end, end, -1)]; });
  array<double, 1> odd{1, 2, 3, 4, 5};
  k(odd);
  EXPECT_EQ(odd, (array<double, 1>{5, 4, 3, 2, 1}));
  array<double, 1> even{1, 2, 3, 4};
  k(even);
  EXPECT_EQ(even, (array<double, 1>{4, 3, 2, 1}));
}

// Tests a[1:-1] = (a[:-2] + a[2:]) / 2.
TEST_P(SliceExecution, Smooth) {
  auto k = make([](tensor<float, dyn> &a) {
    a[slice(1, -1)] = (a[slice(0, -2)] + a[slice(2, end)]) / 2;
  });
  array<float, 1> a{8, 2, 4, 10, 1, 7};
  k(a);
  EXPECT_EQ(a, (array<float, 1>{8, 6, 6, 2.5f, 8.5f, 7}));
}

// Tests old = a[0]; a[0] = a[1]; a[1] = old, on elements and on rows.
TEST_P(SliceExecution, SwapByName) {
  auto k = make([](tensor<std::int32_t, dyn> &a, tensor<float, dyn, dyn> &b) {
    auto old = a[0];
    a[0] = a[1];
    a[1] = old;
    auto row = b[0];
    b[0] = b[2];
    b[2] = row;
  });
  array<std::int32_t, 1> a{3, 1, 4};
  array<float, 2> b{{1, 2}, {3, 4}, {5, 6}};
  k(a, b);
  EXPECT_EQ(a, (array<std::int32_t, 1>{1, 3, 4}));
  EXPECT_EQ(b, (array<float, 2>{{5, 6}, {3, 4}, {1, 2}}));
}

// Tests a[::2] = a[1::2].
TEST_P(SliceExecution, EveryOther) {
  auto k = make([](tensor<std::int64_t, dyn> &a) {
    a[slice(0, end, 2)] = a[slice(1, end, 2)];
  });
  array<std::int64_t, 1> a{1, 2, 3, 4, 5, 6};
  k(a);
  EXPECT_EQ(a, (array<std::int64_t, 1>{2, 2, 4, 4, 6, 6}));
}

// Tests x[7:15] = x[2:17:2], which NumPy 2.4.6 gets wrong.
TEST_P(SliceExecution, UnequalSteps) {
  auto k = make([](tensor<std::int32_t, dyn> &x) {
    x[slice(7, 15)] = x[slice(2, 17, 2)];
  });
  auto x = array<std::int32_t, 1>::iota(20);
  k(x);
  EXPECT_EQ(x, (array<std::int32_t, 1>{0, 1,  2,  3,  4,  5,  6,  2,  4,  6,
                                       8, 10, 12, 14, 16, 15, 16, 17, 18, 19}));
}

// Tests x[:, 1:] = x[:, :-1].
TEST_P(SliceExecution, ShiftColumns) {
  auto k = make([](tensor<float, dyn, dyn> &x) {
    x[all, slice(1, end)] = x[all, slice(0, -1)];
  });
  array<float, 2> x{{1, 2, 3}, {4, 5, 6}};
  k(x);
  EXPECT_EQ(x, (array<float, 2>{{1, 1, 2}, {4, 4, 5}}));
}

// Tests p[:, -1] = p[:, -2].
TEST_P(SliceExecution, LastColumn) {
  auto k = make([](tensor<double, dyn, dyn> &p) { p[all, -1] = p[all, -2]; });
  array<double, 2> p{{1, 2, 3}, {4, 5, 6}};
  k(p);
  EXPECT_EQ(p, (array<double, 2>{{1, 2, 2}, {4, 5, 5}}));
}

// Tests a sweep in place, in two dimensions and with a boundary update.
TEST_P(SliceExecution, FivePoints) {
  auto k = make([](tensor<float, dyn, dyn> &u, scalar<float> c) {
    auto in = slice(1, -1);
    u[in, in] +=
        c * (u[slice(0, -2), in] + u[slice(2, end), in] + u[in, slice(0, -2)] +
             u[in, slice(2, end)] - 4.0f * u[in, in]);
    u[0, all] = u[1, all];
  });
  auto u = array<float, 2>::iota(5, 7);
  u(2, 3) = 100;
  array<float, 2> expected = u;
  for (int i = 1; i < 4; ++i)
    for (int j = 1; j < 6; ++j)
      expected(i, j) =
          u(i, j) + 0.25f * (u(i - 1, j) + u(i + 1, j) + u(i, j - 1) +
                             u(i, j + 1) - 4.0f * u(i, j));
  for (int j = 0; j < 7; ++j)
    expected(0, j) = expected(1, j);
  k(u, 0.25f);
  EXPECT_EQ(u, expected);
}

// Tests a square transpose in place.
TEST_P(SliceExecution, TransposeInPlace) {
  auto k = make([](tensor<float, dyn, dyn> &x) { x[all] = transpose(x); });
  array<float, 2> x{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
  k(x);
  EXPECT_EQ(x, (array<float, 2>{{1, 4, 7}, {2, 5, 8}, {3, 6, 9}}));
}

// Tests empty slices, and arrays of extent 0 and 1.
TEST_P(SliceExecution, EmptyAndSmall) {
  auto k = make([](tensor<float, dyn> &a) {
    a[slice(3, 3)] = 7;
    a[slice(1, end)] = a[slice(0, -1)];
    a[slice(2, -2)] += a[slice(2, -2)];
    a[all] = a[slice(end, end, -1)];
  });
  array<float, 1> none(0);
  k(none);
  EXPECT_EQ(none.size(), 0);
  array<float, 1> one{5};
  k(one);
  EXPECT_EQ(one, (array<float, 1>{5}));
  array<float, 1> four{1, 2, 3, 4};
  k(four);
  EXPECT_EQ(four, (array<float, 1>{3, 2, 1, 1}));
}

// Tests static extents and constant bounds.
TEST_P(SliceExecution, StaticExtents) {
  auto k = make([](tensor<float, 2, 4> &a) {
    a[1, slice(1_c, -1_c)] = a[0, slice(2_c, end)] * a[1, slice(0_c, 2_c)];
  });
  array<float, 2> a{{1, 2, 3, 4}, {5, 6, 7, 8}};
  k(a);
  EXPECT_EQ(a, (array<float, 2>{{1, 2, 3, 4}, {5, 15, 24, 8}}));
}

// Tests newaxis, ellipsis and broadcasting of a static extent of 1.
TEST_P(SliceExecution, NewAxes) {
  auto k = make([](const tensor<float, dyn> &a, const tensor<float, dyn> &b) {
    return a[all, newaxis] * b[newaxis, ellipsis];
  });
  EXPECT_EQ(k(array<float, 1>{1, 2, 3}, array<float, 1>{10, 20}),
            (array<float, 2>{{10, 20}, {20, 40}, {30, 60}}));
}

INLAY_ON_BOTH_BACKENDS(SliceExecution);
