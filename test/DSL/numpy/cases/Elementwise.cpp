// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "../numpy.hpp"

// clang-format off

// Tests -f
TEST(NumPyElementwise, Case001) {
  check(kernel([](const tensor<float, dyn> &f) {
    return -f;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto result = run(f);
    expect_same(result, make<float, 1>({2.5f, 1.0f, 0.5f, -0.5f, -1.5f, -2.0f, -3.25f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
  });
}

// Tests f / g
TEST(NumPyElementwise, Case010) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return f / g;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<float, 1>({-0.625f, 4.0f, -0.25f, 0.0625f, -1.0f, 1.0f, 26.0f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests f % g
TEST(NumPyElementwise, Case019) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return f % g;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<float, 1>({-2.5f, -0.0f, -0.5f, 0.5f, 0.0f, 0.0f, 0.0f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests 1.0f / f
TEST(NumPyElementwise, Case028) {
  check(kernel([](const tensor<float, dyn> &f) {
    return 1.0f / f;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto result = run(f);
    expect_same(result, make<float, 1>({-0.4f, -1.0f, -2.0f, 2.0f, 0.6666667f, 0.5f, 0.30769232f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
  });
}

// Tests min(n, m)
TEST(NumPyElementwise, Case037) {
  check(kernel([](const tensor<std::int32_t, dyn> &n, const tensor<std::int32_t, dyn> &m) {
    return min(n, m);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7);
    auto m = make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7);
    auto result = run(n, m);
    expect_same(result, make<std::int32_t, 1>({-7, -2, 0, -5, 0, -1, 9}, 7));
    expect_same(n, make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7));
    expect_same(m, make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7));
  });
}

// Tests a + row
TEST(NumPyElementwise, Case046) {
  check(kernel([](const tensor<float, dyn, dyn> &a, const tensor<float, dyn> &row) {
    return a + row;
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto row = make<float, 1>({30.0f, 38.0f, 48.0f, 55.0f}, 4);
    auto result = run(a, row);
    expect_same(result, make<float, 2>({31.0f, 47.0f, 67.0f, 81.0f, 60.0f, 74.0f, 92.0f, 109.0f, 91.0f, 103.0f, 119.0f, 134.0f}, 3, 4));
    expect_same(a, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(row, make<float, 1>({30.0f, 38.0f, 48.0f, 55.0f}, 4));
  });
}

// Tests rank 0
TEST(NumPyElementwise, Case055) {
  check(kernel([](const tensor<float, dyn, dyn> &a, const tensor<float> &r) {
    return a * r;
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto r = make<float, 0>({2.5f});
    auto result = run(a, r);
    expect_same(result, make<float, 2>({2.5f, 22.5f, 47.5f, 65.0f, 75.0f, 90.0f, 110.0f, 135.0f, 152.5f, 162.5f, 177.5f, 197.5f}, 3, 4));
    expect_same(a, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(r, make<float, 0>({2.5f}));
  });
}
