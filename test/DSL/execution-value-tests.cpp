// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests that tensors are values, and how parameters treat the caller's arrays.
#include "execution.hpp"

#include <thread>
#include <vector>

class ValueExecution : public Execution {};

// Tests that composed subscripts update the tensor.
TEST_P(ValueExecution, ComposedSubscripts) {
  auto k = make([](tensor<float, dyn, dyn> &t) { t[0, all][0] = 10; });
  array<float, 2> t{{1, 2}, {3, 4}};
  k(t);
  EXPECT_EQ(t, (array<float, 2>{{10, 2}, {3, 4}}));
}

// Tests that a copied slice is a tensor of its own.
TEST_P(ValueExecution, CopiedSlice) {
  auto k = make([](tensor<float, dyn, dyn> &t) {
    tensor s = t[0, all];
    s[0] = 10;
    t[1, 0] = s[1];
    return s;
  });
  array<float, 2> t{{1, 2}, {3, 4}};
  EXPECT_EQ(k(t), (array<float, 1>{10, 2}));
  EXPECT_EQ(t, (array<float, 2>{{1, 2}, {2, 4}}));
}

// Tests that a named slice keeps what it read.
TEST_P(ValueExecution, NamedSlice) {
  auto k = make([](tensor<float, dyn, dyn> &t) {
    auto s = t[0, all];
    t[0, all] = 7;
    return s;
  });
  array<float, 2> t{{1, 2}, {3, 4}};
  EXPECT_EQ(k(t), (array<float, 1>{1, 2}));
  EXPECT_EQ(t, (array<float, 2>{{7, 7}, {3, 4}}));
}

// Tests that scatter_nd gives a new tensor and leaves the old one alone.
TEST_P(ValueExecution, ScatterIsNew) {
  auto k = make([](tensor<float, dyn, dyn> &t,
                   const tensor<std::int32_t, dyn, 2> &indices,
                   const tensor<float, dyn> &updates) {
    return scatter_nd(t, indices, updates);
  });
  array<float, 2> t{{1, 2}, {3, 4}};
  EXPECT_EQ(k(t, array<std::int32_t, 2>{{0, 0}}, array<float, 1>{10}),
            (array<float, 2>{{10, 2}, {3, 4}}));
  EXPECT_EQ(t, (array<float, 2>{{1, 2}, {3, 4}}));
}

// Tests that an lvalue for a by-value parameter stays as it is, and that the
// storage of an rvalue is used again.
TEST_P(ValueExecution, ByValue) {
  auto k = make([](tensor<float, dyn> t) {
    t[0] = 10;
    return t;
  });
  array<float, 1> a{1, 2, 3};
  EXPECT_EQ(k(a), (array<float, 1>{10, 2, 3}));
  EXPECT_EQ(a, (array<float, 1>{1, 2, 3}));
  const float *data = a.data();
  array<float, 1> b = k(std::move(a));
  EXPECT_EQ(b, (array<float, 1>{10, 2, 3}));
  if (GetParam() == backend::compiled) {
    EXPECT_EQ(b.data(), data);
  }
}

// Tests that an updated array and a view of its elements in another shape,
// returned together, do not share storage.
TEST_P(ValueExecution, UpdatedAndReshaped) {
  auto k = make([](tensor<float, dyn> a) {
    a[slice(1, end)] = a[slice(0, -1)];
    auto square = reshape(a, 2, 2);
    a[0] = 9;
    return results(a, square, transpose(square)[0]);
  });
  auto [a, square, row] = k(array<float, 1>{1, 2, 3, 4});
  EXPECT_EQ(a, (array<float, 1>{9, 1, 2, 3}));
  EXPECT_EQ(square, (array<float, 2>{{1, 1}, {2, 3}}));
  EXPECT_EQ(row, (array<float, 1>{1, 2}));
}

// Tests in-out and read-only views that overlap: all is read first.
TEST_P(ValueExecution, OverlapWithBorrowed) {
  auto k = make([](tensor<float, dyn> &out, const tensor<float, dyn> &in) {
    out[all] = in;
    out += in;
  });
  array<float, 1> a{1, 2, 3, 4, 5};
  k(a[slice(1, end)], a[slice(0, -1)]);
  EXPECT_EQ(a, (array<float, 1>{1, 2, 4, 6, 8}));
}

// Tests two in-outs that overlap: stored in the order of the parameters.
TEST_P(ValueExecution, OverlappingInOuts) {
  auto k = make([](tensor<float, dyn> &x, tensor<float, dyn> &y) {
    x += 10;
    y *= 2;
  });
  array<float, 1> a{1, 2, 3, 4};
  k(a[slice(0, 3)], a[slice(1, 4)]);
  EXPECT_EQ(a, (array<float, 1>{11, 4, 6, 8}));
}

// Tests views that are reversed or strided.
TEST_P(ValueExecution, StridedViews) {
  auto k = make(
      [](tensor<std::int32_t, dyn> &x, const tensor<std::int32_t, dyn> &y) {
        x[slice(1, end)] = y[slice(0, -1)];
      });
  auto a = array<std::int32_t, 1>::iota(6);
  array<std::int32_t, 2> b{{10, 11}, {20, 21}, {30, 31}};
  k(a[slice(end, end, -2)], b[all, 1]);
  EXPECT_EQ(a, (array<std::int32_t, 1>{0, 21, 2, 11, 4, 5}));
}

// Tests reshapes of arguments whose rows do not follow each other in memory,
// however they are passed.
TEST_P(ValueExecution, ReshapedRowsWithGaps) {
  auto owned = make([](tensor<std::int32_t, dyn, dyn> t) {
    auto flat = reshape(t, -1);
    tensor pairs = reshape(t, 2, -1);
    pairs[1] = 7;
    t[0, 0] = 50;
    return results(flat, pairs, reshape(t, -1), t);
  });
  auto borrowed = make([](const tensor<std::int32_t, dyn, dyn, 2> &t) {
    return results(reshape(t, -1), reshape(t[all, 1], -1, 1),
                   reshape(t, t.extent(1), -1) + 1);
  });
  auto updated = make([](tensor<std::int32_t, dyn, 4> &t) {
    t[2] = reshape(t[slice(0, 2)], 2, 4)[1];
    auto flat = reshape(t, 2, -1);
    t[0] = flat[1, slice(1, 5)];
    return reshape(t, -1);
  });
  const auto whole = array<std::int32_t, 2>::iota(5, 6);
  {
    auto [flat, pairs, after, t] = owned(whole[slice(1, 3), slice(1, 4)]);
    EXPECT_EQ(flat, (array<std::int32_t, 1>{7, 8, 9, 13, 14, 15}));
    EXPECT_EQ(pairs, (array<std::int32_t, 2>{{7, 8, 9}, {7, 7, 7}}));
    EXPECT_EQ(after, (array<std::int32_t, 1>{50, 8, 9, 13, 14, 15}));
    EXPECT_EQ(t, (array<std::int32_t, 2>{{50, 8, 9}, {13, 14, 15}}));
  }
  {
    auto cube = array<std::int32_t, 3>::iota(3, 4, 3);
    auto [flat, column, turned] =
        borrowed(cube[slice(0, end, 2), slice(1, 4), slice(0, 2)]);
    EXPECT_EQ(flat, (array<std::int32_t, 1>{3, 4, 6, 7, 9, 10, 27, 28, 30, 31,
                                            33, 34}));
    EXPECT_EQ(column, (array<std::int32_t, 2>{{6}, {7}, {30}, {31}}));
    EXPECT_EQ(turned, (array<std::int32_t, 2>{
                          {4, 5, 7, 8}, {10, 11, 28, 29}, {31, 32, 34, 35}}));
  }
  auto u = whole;
  EXPECT_EQ(updated(u[slice(0, 3), slice(2, 6)]),
            (array<std::int32_t, 1>{11, 8, 9, 10, 8, 9, 10, 11, 8, 9, 10, 11}));
  auto expected = whole;
  for (int j = 0; j < 4; ++j) {
    expected(0, 2 + j) = j == 0 ? 11 : 7 + j;
    expected(2, 2 + j) = 8 + j;
  }
  EXPECT_EQ(u, expected);
}

// Tests tensors of rank 0, bool tensors, and the other element types.
TEST_P(ValueExecution, RankZeroAndBool) {
  auto k = make([](tensor<double> &x, tensor<bool, dyn> &flags, scalar<bool> b,
                   scalar<std::int32_t> n) {
    x = x + 1;
    flags[1] = !flags[0] && b;
    tensor<std::int32_t> count = n;
    count *= 3;
    return results(count, flags || b);
  });
  array<double, 0> x = 1.5;
  array<bool, 1> flags{false, false, true};
  auto [count, any] = k(x, flags, true, 14);
  EXPECT_EQ(x, (array<double, 0>(2.5)));
  EXPECT_EQ(flags, (array<bool, 1>{false, true, true}));
  EXPECT_EQ(count, (array<std::int32_t, 0>(42)));
  EXPECT_EQ(any, (array<bool, 1>{true, true, true}));
}

// Tests that threads may call one kernel at once, the first time too.
TEST_P(ValueExecution, Threads) {
  auto k = make([](tensor<std::int64_t, dyn> &a, scalar<std::int64_t> n) {
    for_(range(n), [&](auto i) { a += i; });
  });
  std::vector<array<std::int64_t, 1>> arrays(8, array<std::int64_t, 1>{1, 2});
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t)
    threads.emplace_back([&, t] {
      for (int round = 0; round < 20; ++round)
        k(arrays[t], t + 1);
    });
  for (std::thread &thread : threads)
    thread.join();
  for (int t = 0; t < 8; ++t)
    EXPECT_EQ(arrays[t], (array<std::int64_t, 1>{1 + 10 * t * (t + 1),
                                                 2 + 10 * t * (t + 1)}));
}

INLAY_ON_BOTH_BACKENDS(ValueExecution);
