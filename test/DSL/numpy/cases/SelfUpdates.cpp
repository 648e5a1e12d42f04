// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "../numpy.hpp"

// clang-format off

// Tests x[all] = x[all];
TEST(NumPySelfUpdates, Case001) {
  check(kernel([](tensor<float, dyn> &x) {
    x[all] = x[all];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x[slice(0, end, 2)] += x[slice(2, 7)];
TEST(NumPySelfUpdates, Case010) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(0, end, 2)] += x[slice(2, 7)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({20.0f, 9.0f, 45.0f, 26.0f, 60.0f, 36.0f, 80.0f, 54.0f, 105.0f}, 9));
  });
}

// Tests x[slice(2, 7)] = x[slice(4, end)];
TEST(NumPySelfUpdates, Case019) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(2, 7)] = x[slice(4, end)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x[slice(4, end)] -= x[slice(4, end)];
TEST(NumPySelfUpdates, Case028) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(4, end)] -= x[slice(4, end)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f}, 9));
  });
}

// Tests a[all, -1] = a[all, -2];
TEST(NumPySelfUpdates, Case037) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, -1] = a[all, -2];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 26.0f, 36.0f, 44.0f, 54.0f, 61.0f, 61.0f, 71.0f, 79.0f, 89.0f, 96.0f, 96.0f}, 3, 5));
  });
}

// Tests a[slice(0, -1), slice(1, end)] += a[slice(1, end), slice(0, -1)];
TEST(NumPySelfUpdates, Case046) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(0, -1), slice(1, end)] += a[slice(1, end), slice(0, -1)];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({1.0f, 45.0f, 63.0f, 80.0f, 91.0f, 36.0f, 115.0f, 133.0f, 150.0f, 161.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5));
  });
}
