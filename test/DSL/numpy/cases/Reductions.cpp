// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "../numpy.hpp"

// clang-format off

// Tests sum(a)
TEST(NumPyReductions, Case001) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return sum(a);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 0>({2005.0f}));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests sum(n, axis<0>)
TEST(NumPyReductions, Case010) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return sum(n, axis<0>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 2>({83, 105, 128, 147, 167, 188, 210, 233}, 4, 2));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests min(a, axis<1>)
TEST(NumPyReductions, Case019) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return min(a, axis<1>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 2>({1.0f, 9.0f, 61.0f, 65.0f, 114.0f, 124.0f}, 3, 2));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests min(n, axis<2>)
TEST(NumPyReductions, Case028) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return min(n, axis<2>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 2>({-30, -12, -1, 13, 30, 40, 58, 69, 83, 100, 110, 128}, 3, 4));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests max(a, axis<0, 2>)
TEST(NumPyReductions, Case037) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return max(a, axis<0, 2>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 1>({124.0f, 135.0f, 149.0f, 166.0f}, 4));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests max(n, axis<1, 2>)
TEST(NumPyReductions, Case046) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return max(n, axis<1, 2>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 1>({23, 75, 135}, 3));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}
