// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

// Tests a.at(all, slice(4, end, -2)).min(13.0f);
TEST(NumPyUpdates, Case069) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(all, slice(4, end, -2)).min(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 13.0f, 28.0f, 13.0f, 13.0f, 46.0f, 13.0f, 63.0f, 13.0f, 13.0f, 81.0f, 13.0f, 98.0f, 13.0f, 13.0f, 116.0f, 13.0f, 133.0f, 13.0f}, 4, 5));
  });
}

// Tests a.at(all, slice(4, end, -2)).max(13.0f);
TEST(NumPyUpdates, Case070) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(all, slice(4, end, -2)).max(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({13.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests row: a[all] = row;
TEST(NumPyUpdates, Case071) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &row) {
    a[all] = row;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto row = make<float, 1>({50.0f, 58.0f, 68.0f, 75.0f, 79.0f}, 5);
    run(a, row);
    expect_same(a, make<float, 2>({50.0f, 58.0f, 68.0f, 75.0f, 79.0f, 50.0f, 58.0f, 68.0f, 75.0f, 79.0f, 50.0f, 58.0f, 68.0f, 75.0f, 79.0f, 50.0f, 58.0f, 68.0f, 75.0f, 79.0f}, 4, 5));
    expect_same(row, make<float, 1>({50.0f, 58.0f, 68.0f, 75.0f, 79.0f}, 5));
  });
}

// Tests column: a[all] = column[all, newaxis];
TEST(NumPyUpdates, Case072) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &column) {
    a[all] = column[all, newaxis];
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto column = make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4);
    run(a, column);
    expect_same(a, make<float, 2>({70.0f, 70.0f, 70.0f, 70.0f, 70.0f, 78.0f, 78.0f, 78.0f, 78.0f, 78.0f, 88.0f, 88.0f, 88.0f, 88.0f, 88.0f, 95.0f, 95.0f, 95.0f, 95.0f, 95.0f}, 4, 5));
    expect_same(column, make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4));
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

// Tests row: a[all] += row;
TEST(NumPyUpdates, Case074) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &row) {
    a[all] += row;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto row = make<float, 1>({50.0f, 58.0f, 68.0f, 75.0f, 79.0f}, 5);
    run(a, row);
    expect_same(a, make<float, 2>({53.0f, 69.0f, 89.0f, 103.0f, 111.0f, 88.0f, 104.0f, 124.0f, 138.0f, 146.0f, 123.0f, 139.0f, 159.0f, 173.0f, 181.0f, 158.0f, 174.0f, 194.0f, 208.0f, 216.0f}, 4, 5));
    expect_same(row, make<float, 1>({50.0f, 58.0f, 68.0f, 75.0f, 79.0f}, 5));
  });
}

// Tests column: a[all] += column[all, newaxis];
TEST(NumPyUpdates, Case075) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &column) {
    a[all] += column[all, newaxis];
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto column = make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4);
    run(a, column);
    expect_same(a, make<float, 2>({73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 116.0f, 124.0f, 134.0f, 141.0f, 145.0f, 161.0f, 169.0f, 179.0f, 186.0f, 190.0f, 203.0f, 211.0f, 221.0f, 228.0f, 232.0f}, 4, 5));
    expect_same(column, make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4));
  });
}

// Tests newaxis: a[newaxis, all, 1] += column;
TEST(NumPyUpdates, Case076) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &column) {
    a[newaxis, all, 1] += column;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto column = make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4);
    run(a, column);
    expect_same(a, make<float, 2>({3.0f, 81.0f, 21.0f, 28.0f, 32.0f, 38.0f, 124.0f, 56.0f, 63.0f, 67.0f, 73.0f, 169.0f, 91.0f, 98.0f, 102.0f, 108.0f, 211.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
    expect_same(column, make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4));
  });
}

// Tests row: a[all] /= row;
TEST(NumPyUpdates, Case077) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &row) {
    a[all] /= row;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto row = make<float, 1>({50.0f, 58.0f, 68.0f, 75.0f, 79.0f}, 5);
    run(a, row);
    expect_same(a, make<float, 2>({0.06f, 0.18965517f, 0.30882353f, 0.37333333f, 0.4050633f, 0.76f, 0.79310346f, 0.8235294f, 0.84f, 0.84810126f, 1.46f, 1.3965517f, 1.3382353f, 1.3066666f, 1.2911392f, 2.16f, 2.0f, 1.8529412f, 1.7733333f, 1.7341772f}, 4, 5));
    expect_same(row, make<float, 1>({50.0f, 58.0f, 68.0f, 75.0f, 79.0f}, 5));
  });
}

// Tests column: a[all] /= column[all, newaxis];
TEST(NumPyUpdates, Case078) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &column) {
    a[all] /= column[all, newaxis];
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto column = make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4);
    run(a, column);
    expect_same(a, make<float, 2>({0.042857144f, 0.15714286f, 0.3f, 0.4f, 0.45714286f, 0.4871795f, 0.5897436f, 0.71794873f, 0.8076923f, 0.85897434f, 0.82954544f, 0.92045456f, 1.0340909f, 1.1136364f, 1.1590909f, 1.1368421f, 1.2210526f, 1.3263158f, 1.4f, 1.4421053f}, 4, 5));
    expect_same(column, make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4));
  });
}

// Tests newaxis: a[newaxis, all, 1] /= column;
TEST(NumPyUpdates, Case079) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &column) {
    a[newaxis, all, 1] /= column;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto column = make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4);
    run(a, column);
    expect_same(a, make<float, 2>({3.0f, 0.15714286f, 21.0f, 28.0f, 32.0f, 38.0f, 0.5897436f, 56.0f, 63.0f, 67.0f, 73.0f, 0.92045456f, 91.0f, 98.0f, 102.0f, 108.0f, 1.2210526f, 126.0f, 133.0f, 137.0f}, 4, 5));
    expect_same(column, make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4));
  });
}

// Tests integers: n add
TEST(NumPyUpdates, Case080) {
  check(kernel([](tensor<std::int32_t, dyn> &n, const tensor<std::int32_t, dyn> &by) {
    n[all] += by;
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-20, -12, -2, 5, 9, 15}, 6);
    auto by = make<std::int32_t, 1>({3, -2, 0, -1, 7, -5}, 6);
    run(n, by);
    expect_same(n, make<std::int32_t, 1>({-17, -14, -2, 4, 16, 10}, 6));
    expect_same(by, make<std::int32_t, 1>({3, -2, 0, -1, 7, -5}, 6));
  });
}

// Tests integers: n sub
TEST(NumPyUpdates, Case081) {
  check(kernel([](tensor<std::int32_t, dyn> &n, const tensor<std::int32_t, dyn> &by) {
    n[all] -= by;
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-20, -12, -2, 5, 9, 15}, 6);
    auto by = make<std::int32_t, 1>({3, -2, 0, -1, 7, -5}, 6);
    run(n, by);
    expect_same(n, make<std::int32_t, 1>({-23, -10, -2, 6, 2, 20}, 6));
    expect_same(by, make<std::int32_t, 1>({3, -2, 0, -1, 7, -5}, 6));
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

// Tests integers: n div
TEST(NumPyUpdates, Case083) {
  check(kernel([](tensor<std::int32_t, dyn> &n, const tensor<std::int32_t, dyn> &by) {
    n[all] /= by;
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-20, -12, -2, 5, 9, 15}, 6);
    auto by = make<std::int32_t, 1>({3, -2, 0, -1, 7, -5}, 6);
    run(n, by);
    expect_same(n, make<std::int32_t, 1>({-6, 6, 0, -5, 1, -3}, 6));
    expect_same(by, make<std::int32_t, 1>({3, -2, 0, -1, 7, -5}, 6));
  });
}

// Tests integers: n min
TEST(NumPyUpdates, Case084) {
  check(kernel([](tensor<std::int32_t, dyn> &n, const tensor<std::int32_t, dyn> &by) {
    n.at(all).min(by);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-20, -12, -2, 5, 9, 15}, 6);
    auto by = make<std::int32_t, 1>({3, -2, 0, -1, 7, -5}, 6);
    run(n, by);
    expect_same(n, make<std::int32_t, 1>({-20, -12, -2, -1, 7, -5}, 6));
    expect_same(by, make<std::int32_t, 1>({3, -2, 0, -1, 7, -5}, 6));
  });
}

// Tests integers: n max
TEST(NumPyUpdates, Case085) {
  check(kernel([](tensor<std::int32_t, dyn> &n, const tensor<std::int32_t, dyn> &by) {
    n.at(all).max(by);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-20, -12, -2, 5, 9, 15}, 6);
    auto by = make<std::int32_t, 1>({3, -2, 0, -1, 7, -5}, 6);
    run(n, by);
    expect_same(n, make<std::int32_t, 1>({3, -2, 0, 5, 9, 15}, 6));
    expect_same(by, make<std::int32_t, 1>({3, -2, 0, -1, 7, -5}, 6));
  });
}

// Tests least integer divided by -1
TEST(NumPyUpdates, Case086) {
  check(kernel([](tensor<std::int32_t, dyn> &n) {
    n[0] /= -1;
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({std::numeric_limits<std::int32_t>::min(), 5, -9, 8, 0, 1}, 6);
    run(n);
    expect_same(n, make<std::int32_t, 1>({std::numeric_limits<std::int32_t>::min(), 5, -9, 8, 0, 1}, 6));
  });
}

// Tests a[1, all][0] = -3.0f;
TEST(NumPyUpdates, Case087) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[1, all][0] = -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, -3.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests read [1, all][0]
TEST(NumPyUpdates, Case088) {
  check(kernel([](const tensor<float, dyn, dyn> &a) {
    return a[1, all][0];
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto result = run(a);
    expect_same(result, make<float, 0>({38.0f}));
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[1, all][0] += -3.0f;
TEST(NumPyUpdates, Case089) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[1, all][0] += -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 35.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[1, all][0] *= -3.0f;
TEST(NumPyUpdates, Case090) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[1, all][0] *= -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, -114.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
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

// Tests read [all, 2][slice(1, 3)]
TEST(NumPyUpdates, Case092) {
  check(kernel([](const tensor<float, dyn, dyn> &a) {
    return a[all, 2][slice(1, 3)];
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto result = run(a);
    expect_same(result, make<float, 1>({56.0f, 91.0f}, 2));
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[all, 2][slice(1, 3)] += -3.0f;
TEST(NumPyUpdates, Case093) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, 2][slice(1, 3)] += -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 53.0f, 63.0f, 67.0f, 73.0f, 81.0f, 88.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[all, 2][slice(1, 3)] *= -3.0f;
TEST(NumPyUpdates, Case094) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, 2][slice(1, 3)] *= -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, -168.0f, 63.0f, 67.0f, 73.0f, 81.0f, -273.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[slice(end, end, -1)][0, slice(1, end)] = -3.0f;
TEST(NumPyUpdates, Case095) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(end, end, -1)][0, slice(1, end)] = -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, -3.0f, -3.0f, -3.0f, -3.0f}, 4, 5));
  });
}

// Tests read [slice(end, end, -1)][0, slice(1, end)]
TEST(NumPyUpdates, Case096) {
  check(kernel([](const tensor<float, dyn, dyn> &a) {
    return a[slice(end, end, -1)][0, slice(1, end)];
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto result = run(a);
    expect_same(result, make<float, 1>({116.0f, 126.0f, 133.0f, 137.0f}, 4));
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[slice(end, end, -1)][0, slice(1, end)] += -3.0f;
TEST(NumPyUpdates, Case097) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(end, end, -1)][0, slice(1, end)] += -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 113.0f, 123.0f, 130.0f, 134.0f}, 4, 5));
  });
}

// Tests a[slice(end, end, -1)][0, slice(1, end)] *= -3.0f;
TEST(NumPyUpdates, Case098) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(end, end, -1)][0, slice(1, end)] *= -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, -348.0f, -378.0f, -399.0f, -411.0f}, 4, 5));
  });
}

// Tests a[slice(1, end)][slice(1, end), slice(end, end, -2)] = -3.0f;
TEST(NumPyUpdates, Case099) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(1, end)][slice(1, end), slice(end, end, -2)] = -3.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, -3.0f, 81.0f, -3.0f, 98.0f, -3.0f, -3.0f, 116.0f, -3.0f, 133.0f, -3.0f}, 4, 5));
  });
}

