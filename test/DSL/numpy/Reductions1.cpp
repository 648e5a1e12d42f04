// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

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

// Tests sum(a, axis<0>)
TEST(NumPyReductions, Case002) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return sum(a, axis<0>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 2>({176.0f, 198.0f, 221.0f, 240.0f, 260.0f, 281.0f, 303.0f, 326.0f}, 4, 2));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests sum(a, axis<1>)
TEST(NumPyReductions, Case003) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return sum(a, axis<1>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 2>({94.0f, 125.0f, 321.0f, 346.0f, 545.0f, 574.0f}, 3, 2));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests sum(a, axis<2>)
TEST(NumPyReductions, Case004) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return sum(a, axis<2>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 2>({10.0f, 45.0f, 66.0f, 98.0f, 126.0f, 150.0f, 185.0f, 206.0f, 238.0f, 266.0f, 290.0f, 325.0f}, 3, 4));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests sum(a, axis<0, 2>)
TEST(NumPyReductions, Case005) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return sum(a, axis<0, 2>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 1>({374.0f, 461.0f, 541.0f, 629.0f}, 4));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests sum(a, axis<1, 2>)
TEST(NumPyReductions, Case006) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return sum(a, axis<1, 2>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 1>({219.0f, 667.0f, 1119.0f}, 3));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests sum(a, axis<0, 1, 2>)
TEST(NumPyReductions, Case007) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return sum(a, axis<0, 1, 2>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 0>({2005.0f}));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests sum(a, keepdims)
TEST(NumPyReductions, Case008) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return sum(a, axis<1>, keepdims);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 3>({94.0f, 125.0f, 321.0f, 346.0f, 545.0f, 574.0f}, 3, 1, 2));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests sum(n)
TEST(NumPyReductions, Case009) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return sum(n);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 0>({1261}));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
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

// Tests sum(n, axis<1>)
TEST(NumPyReductions, Case011) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return sum(n, axis<1>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 2>({-30, 1, 197, 222, 421, 450}, 3, 2));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests sum(n, axis<2>)
TEST(NumPyReductions, Case012) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return sum(n, axis<2>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 2>({-52, -17, 4, 36, 64, 88, 123, 144, 176, 204, 228, 263}, 3, 4));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests sum(n, axis<0, 2>)
TEST(NumPyReductions, Case013) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return sum(n, axis<0, 2>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 1>({188, 275, 355, 443}, 4));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests sum(n, axis<1, 2>)
TEST(NumPyReductions, Case014) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return sum(n, axis<1, 2>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 1>({-29, 419, 871}, 3));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests sum(n, axis<0, 1, 2>)
TEST(NumPyReductions, Case015) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return sum(n, axis<0, 1, 2>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 0>({1261}));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests sum(n, keepdims)
TEST(NumPyReductions, Case016) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return sum(n, axis<1>, keepdims);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 3>({-30, 1, 197, 222, 421, 450}, 3, 1, 2));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests min(a)
TEST(NumPyReductions, Case017) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return min(a);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 0>({1.0f}));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests min(a, axis<0>)
TEST(NumPyReductions, Case018) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return min(a, axis<0>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 4, 2));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
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

// Tests min(a, axis<2>)
TEST(NumPyReductions, Case020) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return min(a, axis<2>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 2>({1.0f, 19.0f, 30.0f, 44.0f, 61.0f, 71.0f, 89.0f, 100.0f, 114.0f, 131.0f, 141.0f, 159.0f}, 3, 4));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests min(a, axis<0, 2>)
TEST(NumPyReductions, Case021) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return min(a, axis<0, 2>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 1>({1.0f, 19.0f, 30.0f, 44.0f}, 4));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests min(a, axis<1, 2>)
TEST(NumPyReductions, Case022) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return min(a, axis<1, 2>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 1>({1.0f, 61.0f, 114.0f}, 3));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests min(a, axis<0, 1, 2>)
TEST(NumPyReductions, Case023) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return min(a, axis<0, 1, 2>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 0>({1.0f}));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests min(a, keepdims)
TEST(NumPyReductions, Case024) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return min(a, axis<1>, keepdims);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 3>({1.0f, 9.0f, 61.0f, 65.0f, 114.0f, 124.0f}, 3, 1, 2));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests min(n)
TEST(NumPyReductions, Case025) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return min(n);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 0>({-30}));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests min(n, axis<0>)
TEST(NumPyReductions, Case026) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return min(n, axis<0>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 2>({-30, -22, -12, -5, -1, 5, 13, 23}, 4, 2));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests min(n, axis<1>)
TEST(NumPyReductions, Case027) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return min(n, axis<1>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 2>({-30, -22, 30, 34, 83, 93}, 3, 2));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
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

// Tests min(n, axis<0, 2>)
TEST(NumPyReductions, Case029) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return min(n, axis<0, 2>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 1>({-30, -12, -1, 13}, 4));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests min(n, axis<1, 2>)
TEST(NumPyReductions, Case030) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return min(n, axis<1, 2>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 1>({-30, 30, 83}, 3));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests min(n, axis<0, 1, 2>)
TEST(NumPyReductions, Case031) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return min(n, axis<0, 1, 2>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 0>({-30}));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

