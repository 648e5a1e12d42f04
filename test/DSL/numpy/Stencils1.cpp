// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

// Tests mean of neighbours
TEST(NumPyStencils, Case001) {
  check(kernel([](tensor<float, dyn> &a) {
    a[slice(1, -1)] = (a[slice(0, -2)] + a[slice(2, end)]) / 2.0f;
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 8);
    run(a);
    expect_same(a, make<float, 1>({1.0f, 10.0f, 17.5f, 24.5f, 31.0f, 37.0f, 45.0f, 54.0f}, 8));
  });
}

// Tests five points in place
TEST(NumPyStencils, Case002) {
  check(kernel([](tensor<float, dyn, dyn> &u) {
    auto in = slice(1, -1);
    u[in, in] += 0.25f * (u[slice(0, -2), in] + u[slice(2, end), in] + u[in, slice(0, -2)] + u[in, slice(2, end)] - 4.0f * u[in, in]);
  }), [](const auto &run) {
    auto u = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f, 170.0f, 176.0f, 184.0f, 194.0f, 201.0f, 205.0f}, 5, 6);
    run(u);
    expect_same(u, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 52.5f, 59.5f, 66.0f, 72.0f, 79.0f, 89.0f, 94.5f, 101.0f, 107.0f, 115.0f, 124.0f, 131.0f, 136.0f, 142.0f, 150.0f, 157.5f, 166.0f, 170.0f, 176.0f, 184.0f, 194.0f, 201.0f, 205.0f}, 5, 6));
  });
}

// Tests swap through a named value
TEST(NumPyStencils, Case003) {
  check(kernel([](tensor<float, dyn> &a) {
    tensor old = a[0];
    a[0] = a[1];
    a[1] = old;
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 8);
    run(a);
    expect_same(a, make<float, 1>({9.0f, 1.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 8));
  });
}

// Tests a named slice keeps what it read
TEST(NumPyStencils, Case004) {
  check(kernel([](tensor<float, dyn> &a) {
    auto old = a[slice(0, 3)];
    a[0] = a[1];
    return old + a[slice(0, 3)];
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 8);
    auto result = run(a);
    expect_same(result, make<float, 1>({10.0f, 18.0f, 38.0f}, 3));
    expect_same(a, make<float, 1>({9.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 8));
  });
}

// Tests shifted 1 times
TEST(NumPyStencils, Case005) {
  check(kernel([](tensor<float, dyn> &a) {
    for_(range(1), [&](inlay::index) {
      a[slice(1, end)] = 0.5f * a[slice(0, -1)];
    });
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 8);
    run(a);
    expect_same(a, make<float, 1>({1.0f, 0.5f, 4.5f, 9.5f, 13.0f, 15.0f, 18.0f, 22.0f}, 8));
  });
}

// Tests shifted 3 times
TEST(NumPyStencils, Case006) {
  check(kernel([](tensor<float, dyn> &a) {
    for_(range(3), [&](inlay::index) {
      a[slice(1, end)] = 0.5f * a[slice(0, -1)];
    });
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 8);
    run(a);
    expect_same(a, make<float, 1>({1.0f, 0.5f, 0.25f, 0.125f, 1.125f, 2.375f, 3.25f, 3.75f}, 8));
  });
}

