// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

// Tests 2.0f - f * g + g
TEST(NumPyElementwise, Case029) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return 2.0f - f * g + g;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<float, 1>({16.0f, 1.5f, 5.0f, 6.0f, 2.75f, 0.0f, 1.71875f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests -n
TEST(NumPyElementwise, Case030) {
  check(kernel([](const tensor<std::int32_t, dyn> &n) {
    return -n;
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 1>({7, -7, -5, 5, 0, -3, -9}, 7));
    expect_same(n, make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7));
  });
}

// Tests abs(n)
TEST(NumPyElementwise, Case031) {
  check(kernel([](const tensor<std::int32_t, dyn> &n) {
    return abs(n);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 1>({7, 7, 5, 5, 0, 3, 9}, 7));
    expect_same(n, make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7));
  });
}

// Tests n + m
TEST(NumPyElementwise, Case032) {
  check(kernel([](const tensor<std::int32_t, dyn> &n, const tensor<std::int32_t, dyn> &m) {
    return n + m;
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7);
    auto m = make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7);
    auto result = run(n, m);
    expect_same(result, make<std::int32_t, 1>({-5, 5, 5, -2, 4, 2, 18}, 7));
    expect_same(n, make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7));
    expect_same(m, make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7));
  });
}

// Tests n - m
TEST(NumPyElementwise, Case033) {
  check(kernel([](const tensor<std::int32_t, dyn> &n, const tensor<std::int32_t, dyn> &m) {
    return n - m;
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7);
    auto m = make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7);
    auto result = run(n, m);
    expect_same(result, make<std::int32_t, 1>({-9, 9, 5, -8, -4, 4, 0}, 7));
    expect_same(n, make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7));
    expect_same(m, make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7));
  });
}

// Tests n * m
TEST(NumPyElementwise, Case034) {
  check(kernel([](const tensor<std::int32_t, dyn> &n, const tensor<std::int32_t, dyn> &m) {
    return n * m;
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7);
    auto m = make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7);
    auto result = run(n, m);
    expect_same(result, make<std::int32_t, 1>({-14, -14, 0, -15, 0, -3, 81}, 7));
    expect_same(n, make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7));
    expect_same(m, make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7));
  });
}

// Tests n / m
TEST(NumPyElementwise, Case035) {
  check(kernel([](const tensor<std::int32_t, dyn> &n, const tensor<std::int32_t, dyn> &m) {
    return n / m;
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7);
    auto m = make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7);
    auto result = run(n, m);
    expect_same(result, make<std::int32_t, 1>({-3, -3, 0, -1, 0, -3, 1}, 7));
    expect_same(n, make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7));
    expect_same(m, make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7));
  });
}

// Tests n % m
TEST(NumPyElementwise, Case036) {
  check(kernel([](const tensor<std::int32_t, dyn> &n, const tensor<std::int32_t, dyn> &m) {
    return n % m;
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7);
    auto m = make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7);
    auto result = run(n, m);
    expect_same(result, make<std::int32_t, 1>({-1, 1, 0, -2, 0, 0, 0}, 7));
    expect_same(n, make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7));
    expect_same(m, make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7));
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

// Tests n < m
TEST(NumPyElementwise, Case038) {
  check(kernel([](const tensor<std::int32_t, dyn> &n, const tensor<std::int32_t, dyn> &m) {
    return n < m;
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7);
    auto m = make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7);
    auto result = run(n, m);
    expect_same(result, make<bool, 1>({true, false, false, true, true, false, false}, 7));
    expect_same(n, make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7));
    expect_same(m, make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7));
  });
}

// Tests n == m
TEST(NumPyElementwise, Case039) {
  check(kernel([](const tensor<std::int32_t, dyn> &n, const tensor<std::int32_t, dyn> &m) {
    return n == m;
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7);
    auto m = make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7);
    auto result = run(n, m);
    expect_same(result, make<bool, 1>({false, false, false, false, false, false, true}, 7));
    expect_same(n, make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7));
    expect_same(m, make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7));
  });
}

// Tests cast<std::int64_t>(n) * 3000000000
TEST(NumPyElementwise, Case040) {
  check(kernel([](const tensor<std::int32_t, dyn> &n) {
    return cast<std::int64_t>(n) * 3000000000;
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7);
    auto result = run(n);
    expect_same(result, make<std::int64_t, 1>({-21000000000, 21000000000, 15000000000, -15000000000, 0, 9000000000, 27000000000}, 7));
    expect_same(n, make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7));
  });
}

// Tests cast<float>(n) / 8.0f
TEST(NumPyElementwise, Case041) {
  check(kernel([](const tensor<std::int32_t, dyn> &n) {
    return cast<float>(n) / 8.0f;
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7);
    auto result = run(n);
    expect_same(result, make<float, 1>({-0.875f, 0.875f, 0.625f, -0.625f, 0.0f, 0.375f, 1.125f}, 7));
    expect_same(n, make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7));
  });
}

// Tests cast<std::int32_t>(n > m)
TEST(NumPyElementwise, Case042) {
  check(kernel([](const tensor<std::int32_t, dyn> &n, const tensor<std::int32_t, dyn> &m) {
    return cast<std::int32_t>(n > m);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7);
    auto m = make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7);
    auto result = run(n, m);
    expect_same(result, make<std::int32_t, 1>({0, 1, 1, 0, 0, 1, 0}, 7));
    expect_same(n, make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7));
    expect_same(m, make<std::int32_t, 1>({2, -2, 0, 3, 4, -1, 9}, 7));
  });
}

// Tests cast<std::int32_t>(cast<std::int64_t>(n) * 3000000000)
TEST(NumPyElementwise, Case043) {
  check(kernel([](const tensor<std::int32_t, dyn> &n) {
    return cast<std::int32_t>(cast<std::int64_t>(n) * 3000000000);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 1>({474836480, -474836480, 2115098112, -2115098112, 0, 410065408, 1230196224}, 7));
    expect_same(n, make<std::int32_t, 1>({-7, 7, 5, -5, 0, 3, 9}, 7));
  });
}

// Tests casts that do not fit
TEST(NumPyElementwise, Case044) {
  check(kernel([](const tensor<float, dyn> &f) {
    return cast<std::int32_t>(f);
  }), [](const auto &run) {
    auto f = make<float, 1>({NAN, INFINITY, -INFINITY, 3000000000.0f, -3000000000.0f, 2.75f, -2.75f}, 7);
    auto result = run(f);
    expect_same(result, make<std::int32_t, 1>({0, 2147483647, std::numeric_limits<std::int32_t>::min(), 2147483647, std::numeric_limits<std::int32_t>::min(), 2, -2}, 7));
    expect_same(f, make<float, 1>({NAN, INFINITY, -INFINITY, 3000000000.0f, -3000000000.0f, 2.75f, -2.75f}, 7));
  });
}

// Tests comparisons with NaN
TEST(NumPyElementwise, Case045) {
  check(kernel([](const tensor<float, dyn> &f) {
    return results(f == f, f != f, f < 0.0f, isnan(f));
  }), [](const auto &run) {
    auto f = make<float, 1>({NAN, INFINITY, -INFINITY, 3000000000.0f, -3000000000.0f, 2.75f, -2.75f}, 7);
    auto result = run(f);
    expect_same(std::get<0>(result), make<bool, 1>({false, true, true, true, true, true, true}, 7));
    expect_same(std::get<1>(result), make<bool, 1>({true, false, false, false, false, false, false}, 7));
    expect_same(std::get<2>(result), make<bool, 1>({false, false, true, false, true, false, true}, 7));
    expect_same(std::get<3>(result), make<bool, 1>({true, false, false, false, false, false, false}, 7));
    expect_same(f, make<float, 1>({NAN, INFINITY, -INFINITY, 3000000000.0f, -3000000000.0f, 2.75f, -2.75f}, 7));
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

// Tests column + row
TEST(NumPyElementwise, Case047) {
  check(kernel([](const tensor<float, dyn, 1> &column, const tensor<float, dyn> &row) {
    return column + row;
  }), [](const auto &run) {
    auto column = make<float, 2>({90.0f, 98.0f, 108.0f}, 3, 1);
    auto row = make<float, 1>({30.0f, 38.0f, 48.0f, 55.0f}, 4);
    auto result = run(column, row);
    expect_same(result, make<float, 2>({120.0f, 128.0f, 138.0f, 145.0f, 128.0f, 136.0f, 146.0f, 153.0f, 138.0f, 146.0f, 156.0f, 163.0f}, 3, 4));
    expect_same(column, make<float, 2>({90.0f, 98.0f, 108.0f}, 3, 1));
    expect_same(row, make<float, 1>({30.0f, 38.0f, 48.0f, 55.0f}, 4));
  });
}

// Tests a - row
TEST(NumPyElementwise, Case048) {
  check(kernel([](const tensor<float, dyn, dyn> &a, const tensor<float, dyn> &row) {
    return a - row;
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto row = make<float, 1>({30.0f, 38.0f, 48.0f, 55.0f}, 4);
    auto result = run(a, row);
    expect_same(result, make<float, 2>({-29.0f, -29.0f, -29.0f, -29.0f, 0.0f, -2.0f, -4.0f, -1.0f, 31.0f, 27.0f, 23.0f, 24.0f}, 3, 4));
    expect_same(a, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(row, make<float, 1>({30.0f, 38.0f, 48.0f, 55.0f}, 4));
  });
}

// Tests column - row
TEST(NumPyElementwise, Case049) {
  check(kernel([](const tensor<float, dyn, 1> &column, const tensor<float, dyn> &row) {
    return column - row;
  }), [](const auto &run) {
    auto column = make<float, 2>({90.0f, 98.0f, 108.0f}, 3, 1);
    auto row = make<float, 1>({30.0f, 38.0f, 48.0f, 55.0f}, 4);
    auto result = run(column, row);
    expect_same(result, make<float, 2>({60.0f, 52.0f, 42.0f, 35.0f, 68.0f, 60.0f, 50.0f, 43.0f, 78.0f, 70.0f, 60.0f, 53.0f}, 3, 4));
    expect_same(column, make<float, 2>({90.0f, 98.0f, 108.0f}, 3, 1));
    expect_same(row, make<float, 1>({30.0f, 38.0f, 48.0f, 55.0f}, 4));
  });
}

// Tests a * row
TEST(NumPyElementwise, Case050) {
  check(kernel([](const tensor<float, dyn, dyn> &a, const tensor<float, dyn> &row) {
    return a * row;
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto row = make<float, 1>({30.0f, 38.0f, 48.0f, 55.0f}, 4);
    auto result = run(a, row);
    expect_same(result, make<float, 2>({30.0f, 342.0f, 912.0f, 1430.0f, 900.0f, 1368.0f, 2112.0f, 2970.0f, 1830.0f, 2470.0f, 3408.0f, 4345.0f}, 3, 4));
    expect_same(a, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(row, make<float, 1>({30.0f, 38.0f, 48.0f, 55.0f}, 4));
  });
}

// Tests column * row
TEST(NumPyElementwise, Case051) {
  check(kernel([](const tensor<float, dyn, 1> &column, const tensor<float, dyn> &row) {
    return column * row;
  }), [](const auto &run) {
    auto column = make<float, 2>({90.0f, 98.0f, 108.0f}, 3, 1);
    auto row = make<float, 1>({30.0f, 38.0f, 48.0f, 55.0f}, 4);
    auto result = run(column, row);
    expect_same(result, make<float, 2>({2700.0f, 3420.0f, 4320.0f, 4950.0f, 2940.0f, 3724.0f, 4704.0f, 5390.0f, 3240.0f, 4104.0f, 5184.0f, 5940.0f}, 3, 4));
    expect_same(column, make<float, 2>({90.0f, 98.0f, 108.0f}, 3, 1));
    expect_same(row, make<float, 1>({30.0f, 38.0f, 48.0f, 55.0f}, 4));
  });
}

// Tests a / row
TEST(NumPyElementwise, Case052) {
  check(kernel([](const tensor<float, dyn, dyn> &a, const tensor<float, dyn> &row) {
    return a / row;
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto row = make<float, 1>({30.0f, 38.0f, 48.0f, 55.0f}, 4);
    auto result = run(a, row);
    expect_same(result, make<float, 2>({0.033333335f, 0.23684211f, 0.39583334f, 0.47272727f, 1.0f, 0.94736844f, 0.9166667f, 0.9818182f, 2.0333333f, 1.7105263f, 1.4791666f, 1.4363636f}, 3, 4));
    expect_same(a, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(row, make<float, 1>({30.0f, 38.0f, 48.0f, 55.0f}, 4));
  });
}

// Tests column / row
TEST(NumPyElementwise, Case053) {
  check(kernel([](const tensor<float, dyn, 1> &column, const tensor<float, dyn> &row) {
    return column / row;
  }), [](const auto &run) {
    auto column = make<float, 2>({90.0f, 98.0f, 108.0f}, 3, 1);
    auto row = make<float, 1>({30.0f, 38.0f, 48.0f, 55.0f}, 4);
    auto result = run(column, row);
    expect_same(result, make<float, 2>({3.0f, 2.368421f, 1.875f, 1.6363636f, 3.2666667f, 2.5789473f, 2.0416667f, 1.7818182f, 3.6f, 2.8421052f, 2.25f, 1.9636364f}, 3, 4));
    expect_same(column, make<float, 2>({90.0f, 98.0f, 108.0f}, 3, 1));
    expect_same(row, make<float, 1>({30.0f, 38.0f, 48.0f, 55.0f}, 4));
  });
}

// Tests scalars
TEST(NumPyElementwise, Case054) {
  check(kernel([](const tensor<float, dyn, dyn> &a, scalar<float> k) {
    return (a - k) * k;
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(a, 1.5f);
    expect_same(result, make<float, 2>({-0.75f, 11.25f, 26.25f, 36.75f, 42.75f, 51.75f, 63.75f, 78.75f, 89.25f, 95.25f, 104.25f, 116.25f}, 3, 4));
    expect_same(a, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
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

