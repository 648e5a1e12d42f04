// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "../numpy.hpp"

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
