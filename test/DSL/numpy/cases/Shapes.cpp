// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "../numpy.hpp"

// clang-format off

// Tests reshape(a, 24)
TEST(NumPyShapes, Case001) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return reshape(a, 24);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 24));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests transpose(a, axis<1, 0, 2>)
TEST(NumPyShapes, Case010) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return transpose(a, axis<1, 0, 2>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 89.0f, 96.0f, 100.0f, 106.0f, 30.0f, 36.0f, 44.0f, 54.0f, 114.0f, 124.0f, 131.0f, 135.0f, 61.0f, 65.0f, 71.0f, 79.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 2, 4));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests stack along 1
TEST(NumPyShapes, Case019) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return stack(axis<1>, a, a + 1.0f);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 4>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 2.0f, 10.0f, 20.0f, 27.0f, 31.0f, 37.0f, 45.0f, 55.0f, 62.0f, 66.0f, 72.0f, 80.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f, 90.0f, 97.0f, 101.0f, 107.0f, 115.0f, 125.0f, 132.0f, 136.0f, 142.0f, 150.0f, 160.0f, 167.0f}, 2, 2, 3, 4));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests x[all] = x[slice(end, end, -1)]; beside reshape(x, 12)
TEST(NumPyShapes, Case028) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = reshape(x, 12);
    x[all] = x[slice(end, end, -1)];
    return results(reshape(x, 12), before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 1>({61.0f, 65.0f, 71.0f, 79.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 12));
    expect_same(std::get<1>(result), make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 12));
    expect_same(x, make<float, 2>({61.0f, 65.0f, 71.0f, 79.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
  });
}

// Tests x[all] = x[slice(end, end, -1)]; beside reshape(x, 4, 3)
TEST(NumPyShapes, Case037) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = reshape(x, 4, 3);
    x[all] = x[slice(end, end, -1)];
    return results(reshape(x, 4, 3), before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 2>({61.0f, 65.0f, 71.0f, 79.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 4, 3));
    expect_same(std::get<1>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 4, 3));
    expect_same(x, make<float, 2>({61.0f, 65.0f, 71.0f, 79.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
  });
}

// Tests x[all] = x[slice(end, end, -1)]; beside transpose(x)
TEST(NumPyShapes, Case046) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = transpose(x);
    x[all] = x[slice(end, end, -1)];
    return results(transpose(x), before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 2>({61.0f, 30.0f, 1.0f, 65.0f, 36.0f, 9.0f, 71.0f, 44.0f, 19.0f, 79.0f, 54.0f, 26.0f}, 4, 3));
    expect_same(std::get<1>(result), make<float, 2>({1.0f, 30.0f, 61.0f, 9.0f, 36.0f, 65.0f, 19.0f, 44.0f, 71.0f, 26.0f, 54.0f, 79.0f}, 4, 3));
    expect_same(x, make<float, 2>({61.0f, 65.0f, 71.0f, 79.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
  });
}

// Tests x[all] = x[slice(end, end, -1)]; beside x[all, 1]
TEST(NumPyShapes, Case055) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = x[all, 1];
    x[all] = x[slice(end, end, -1)];
    return results(x[all, 1], before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 1>({65.0f, 36.0f, 9.0f}, 3));
    expect_same(std::get<1>(result), make<float, 1>({9.0f, 36.0f, 65.0f}, 3));
    expect_same(x, make<float, 2>({61.0f, 65.0f, 71.0f, 79.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
  });
}

// Tests x[all] = x[slice(end, end, -1)]; beside x[slice(end, end, -1)]
TEST(NumPyShapes, Case064) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = x[slice(end, end, -1)];
    x[all] = x[slice(end, end, -1)];
    return results(x[slice(end, end, -1)], before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(std::get<1>(result), make<float, 2>({61.0f, 65.0f, 71.0f, 79.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
    expect_same(x, make<float, 2>({61.0f, 65.0f, 71.0f, 79.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
  });
}

// Tests x[all] = x[slice(end, end, -1)]; beside x[slice(1, end), slice(0, 2)]
TEST(NumPyShapes, Case073) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = x[slice(1, end), slice(0, 2)];
    x[all] = x[slice(end, end, -1)];
    return results(x[slice(1, end), slice(0, 2)], before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 2>({30.0f, 36.0f, 1.0f, 9.0f}, 2, 2));
    expect_same(std::get<1>(result), make<float, 2>({30.0f, 36.0f, 61.0f, 65.0f}, 2, 2));
    expect_same(x, make<float, 2>({61.0f, 65.0f, 71.0f, 79.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
  });
}
