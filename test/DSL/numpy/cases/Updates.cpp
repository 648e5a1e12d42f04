// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "../numpy.hpp"

// clang-format off

// Tests a[all] = 13.0f;
TEST(NumPyUpdates, Case001) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all] = 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f}, 4, 5));
  });
}

// Tests a[1] -= 13.0f;
TEST(NumPyUpdates, Case010) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[1] -= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 25.0f, 33.0f, 43.0f, 50.0f, 54.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[-1, slice(1, 4)] /= 13.0f;
TEST(NumPyUpdates, Case019) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[-1, slice(1, 4)] /= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 8.923077f, 9.692307f, 10.230769f, 137.0f}, 4, 5));
  });
}

// Tests a.at(slice(end, end, -2), all).max(13.0f);
TEST(NumPyUpdates, Case028) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(slice(end, end, -2), all).max(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[slice(1, 3), slice(end, end, -1)] += 13.0f;
TEST(NumPyUpdates, Case037) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(1, 3), slice(end, end, -1)] += 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 51.0f, 59.0f, 69.0f, 76.0f, 80.0f, 86.0f, 94.0f, 104.0f, 111.0f, 115.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[2, 3] *= 13.0f;
TEST(NumPyUpdates, Case046) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[2, 3] *= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 1274.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a.at(slice(2, 2), all).min(13.0f);
TEST(NumPyUpdates, Case055) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(slice(2, 2), all).min(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[all, slice(4, end, -2)] = 13.0f;
TEST(NumPyUpdates, Case064) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, slice(4, end, -2)] = 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({13.0f, 11.0f, 13.0f, 28.0f, 13.0f, 13.0f, 46.0f, 13.0f, 63.0f, 13.0f, 13.0f, 81.0f, 13.0f, 98.0f, 13.0f, 13.0f, 116.0f, 13.0f, 133.0f, 13.0f}, 4, 5));
  });
}

// Tests newaxis: a[newaxis, all, 1] = column;
TEST(NumPyUpdates, Case073) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &column) {
    a[newaxis, all, 1] = column;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto column = make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4);
    run(a, column);
    expect_same(a, make<float, 2>({3.0f, 70.0f, 21.0f, 28.0f, 32.0f, 38.0f, 78.0f, 56.0f, 63.0f, 67.0f, 73.0f, 88.0f, 91.0f, 98.0f, 102.0f, 108.0f, 95.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
    expect_same(column, make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4));
  });
}

// Tests integers: n mul
TEST(NumPyUpdates, Case082) {
  check(kernel([](tensor<std::int32_t, dyn> &n, const tensor<std::int32_t, dyn> &by) {
    n[all] *= by;
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-20, -12, -2, 5, 9, 15}, 6);
    auto by = make<std::int32_t, 1>({3, -2, 0, -1, 7, -5}, 6);
    run(n, by);
    expect_same(n, make<std::int32_t, 1>({-60, 24, 0, -5, 63, -75}, 6));
    expect_same(by, make<std::int32_t, 1>({3, -2, 0, -1, 7, -5}, 6));
  });
}

// Tests a[all, 2][slice(1, 3)] = -3.0f;
TEST(NumPyUpdates, Case091) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, 2][slice(1, 3)] = -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, -3.0f, 63.0f, 67.0f, 73.0f, 81.0f, -3.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

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
