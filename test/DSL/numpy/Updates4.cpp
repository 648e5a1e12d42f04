// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

// Tests read [slice(1, end)][slice(1, end), slice(end, end, -2)]
TEST(NumPyUpdates, Case100) {
  check(kernel([](const tensor<float, dyn, dyn> &a) {
    return a[slice(1, end)][slice(1, end), slice(end, end, -2)];
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto result = run(a);
    expect_same(result, make<float, 2>({102.0f, 91.0f, 73.0f, 137.0f, 126.0f, 108.0f}, 2, 3));
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[slice(1, end)][slice(1, end), slice(end, end, -2)] += -3.0f;
TEST(NumPyUpdates, Case101) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(1, end)][slice(1, end), slice(end, end, -2)] += -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 70.0f, 81.0f, 88.0f, 98.0f, 99.0f, 105.0f, 116.0f, 123.0f, 133.0f, 134.0f}, 4, 5));
  });
}

// Tests a[slice(1, end)][slice(1, end), slice(end, end, -2)] *= -3.0f;
TEST(NumPyUpdates, Case102) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(1, end)][slice(1, end), slice(end, end, -2)] *= -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, -219.0f, 81.0f, -273.0f, 98.0f, -306.0f, -324.0f, 116.0f, -378.0f, 133.0f, -411.0f}, 4, 5));
  });
}

// Tests a[slice(0, end, 2), slice(1, end)][all, -1] = -3.0f;
TEST(NumPyUpdates, Case103) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(0, end, 2), slice(1, end)][all, -1] = -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, -3.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, -3.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests read [slice(0, end, 2), slice(1, end)][all, -1]
TEST(NumPyUpdates, Case104) {
  check(kernel([](const tensor<float, dyn, dyn> &a) {
    return a[slice(0, end, 2), slice(1, end)][all, -1];
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto result = run(a);
    expect_same(result, make<float, 1>({32.0f, 102.0f}, 2));
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[slice(0, end, 2), slice(1, end)][all, -1] += -3.0f;
TEST(NumPyUpdates, Case105) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(0, end, 2), slice(1, end)][all, -1] += -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 29.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 99.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[slice(0, end, 2), slice(1, end)][all, -1] *= -3.0f;
TEST(NumPyUpdates, Case106) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(0, end, 2), slice(1, end)][all, -1] *= -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, -96.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, -306.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[all, newaxis, slice(0, 2)][1, 0] = -3.0f;
TEST(NumPyUpdates, Case107) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, newaxis, slice(0, 2)][1, 0] = -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, -3.0f, -3.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests read [all, newaxis, slice(0, 2)][1, 0]
TEST(NumPyUpdates, Case108) {
  check(kernel([](const tensor<float, dyn, dyn> &a) {
    return a[all, newaxis, slice(0, 2)][1, 0];
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto result = run(a);
    expect_same(result, make<float, 1>({38.0f, 46.0f}, 2));
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[all, newaxis, slice(0, 2)][1, 0] += -3.0f;
TEST(NumPyUpdates, Case109) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, newaxis, slice(0, 2)][1, 0] += -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 35.0f, 43.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[all, newaxis, slice(0, 2)][1, 0] *= -3.0f;
TEST(NumPyUpdates, Case110) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, newaxis, slice(0, 2)][1, 0] *= -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, -114.0f, -138.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

