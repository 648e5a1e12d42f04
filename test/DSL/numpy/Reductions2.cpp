// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

// Tests min(n, keepdims)
TEST(NumPyReductions, Case032) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return min(n, axis<1>, keepdims);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 3>({-30, -22, 30, 34, 83, 93}, 3, 1, 2));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests max(a)
TEST(NumPyReductions, Case033) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return max(a);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 0>({166.0f}));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests max(a, axis<0>)
TEST(NumPyReductions, Case034) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return max(a, axis<0>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 2>({114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 4, 2));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests max(a, axis<1>)
TEST(NumPyReductions, Case035) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return max(a, axis<1>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 2>({44.0f, 54.0f, 100.0f, 106.0f, 159.0f, 166.0f}, 3, 2));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests max(a, axis<2>)
TEST(NumPyReductions, Case036) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return max(a, axis<2>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 2>({9.0f, 26.0f, 36.0f, 54.0f, 65.0f, 79.0f, 96.0f, 106.0f, 124.0f, 135.0f, 149.0f, 166.0f}, 3, 4));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
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

// Tests max(a, axis<1, 2>)
TEST(NumPyReductions, Case038) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return max(a, axis<1, 2>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 1>({54.0f, 106.0f, 166.0f}, 3));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests max(a, axis<0, 1, 2>)
TEST(NumPyReductions, Case039) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return max(a, axis<0, 1, 2>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 0>({166.0f}));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests max(a, keepdims)
TEST(NumPyReductions, Case040) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return max(a, axis<1>, keepdims);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2);
    auto result = run(a);
    expect_same(result, make<float, 3>({44.0f, 54.0f, 100.0f, 106.0f, 159.0f, 166.0f}, 3, 1, 2));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 4, 2));
  });
}

// Tests max(n)
TEST(NumPyReductions, Case041) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return max(n);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 0>({135}));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests max(n, axis<0>)
TEST(NumPyReductions, Case042) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return max(n, axis<0>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 2>({83, 93, 100, 104, 110, 118, 128, 135}, 4, 2));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests max(n, axis<1>)
TEST(NumPyReductions, Case043) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return max(n, axis<1>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 2>({13, 23, 69, 75, 128, 135}, 3, 2));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests max(n, axis<2>)
TEST(NumPyReductions, Case044) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return max(n, axis<2>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 2>({-22, -5, 5, 23, 34, 48, 65, 75, 93, 104, 118, 135}, 3, 4));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests max(n, axis<0, 2>)
TEST(NumPyReductions, Case045) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return max(n, axis<0, 2>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 1>({93, 104, 118, 135}, 4));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
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

// Tests max(n, axis<0, 1, 2>)
TEST(NumPyReductions, Case047) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return max(n, axis<0, 1, 2>);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 0>({135}));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests max(n, keepdims)
TEST(NumPyReductions, Case048) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &n) {
    return max(n, axis<1>, keepdims);
  }), [](const auto &run) {
    auto n = make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2);
    auto result = run(n);
    expect_same(result, make<std::int32_t, 3>({13, 23, 69, 75, 128, 135}, 3, 1, 2));
    expect_same(n, make<std::int32_t, 3>({-30, -22, -12, -5, -1, 5, 13, 23, 30, 34, 40, 48, 58, 65, 69, 75, 83, 93, 100, 104, 110, 118, 128, 135}, 3, 4, 2));
  });
}

// Tests mean
TEST(NumPyReductions, Case049) {
  check(kernel([](const tensor<double, dyn, dyn> &a) {
    return results(mean(a), mean(a, axis<0>), mean(a, axis<1>));
  }), [](const auto &run) {
    auto a = make<double, 2>({8.0, 4.0, 12.0, 16.0, 0.0, 20.0}, 2, 3);
    auto result = run(a);
    expect_same(std::get<0>(result), make<double, 0>({10.0}));
    expect_same(std::get<1>(result), make<double, 1>({12.0, 2.0, 16.0}, 3));
    expect_same(std::get<2>(result), make<double, 1>({8.0, 12.0}, 2));
    expect_same(a, make<double, 2>({8.0, 4.0, 12.0, 16.0, 0.0, 20.0}, 2, 3));
  });
}

// Tests products
TEST(NumPyReductions, Case050) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<float, dyn, dyn> &o, const tensor<float, dyn> &v, const tensor<float, dyn> &w) {
    return results(matmul(m, o), matmul(m, v), matmul(w, m), matmul(v, v));
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto o = make<float, 2>({9.0f, 17.0f, 27.0f, 34.0f, 38.0f, 44.0f, 52.0f, 62.0f}, 4, 2);
    auto v = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f}, 4);
    auto w = make<float, 1>({1.0f, 9.0f, 19.0f}, 3);
    auto result = run(m, o, v, w);
    expect_same(std::get<0>(result), make<float, 2>({2326.0f, 2771.0f, 5722.0f, 7018.0f, 9110.0f, 11269.0f}, 3, 2));
    expect_same(std::get<1>(result), make<float, 1>({1119.0f, 2594.0f, 4049.0f}, 3));
    expect_same(std::get<2>(result), make<float, 1>({1430.0f, 1568.0f, 1764.0f, 2013.0f}, 4));
    expect_same(std::get<3>(result), make<float, 0>({1119.0f}));
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(o, make<float, 2>({9.0f, 17.0f, 27.0f, 34.0f, 38.0f, 44.0f, 52.0f, 62.0f}, 4, 2));
    expect_same(v, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f}, 4));
    expect_same(w, make<float, 1>({1.0f, 9.0f, 19.0f}, 3));
  });
}

// Tests NaN in min and max
TEST(NumPyReductions, Case051) {
  check(kernel([](const tensor<float, dyn> &a) {
    return results(isnan(min(a)), isnan(max(a)));
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, NAN, 3.0f}, 3);
    auto result = run(a);
    expect_same(std::get<0>(result), make<bool, 0>({true}));
    expect_same(std::get<1>(result), make<bool, 0>({true}));
    expect_same(a, make<float, 1>({1.0f, NAN, 3.0f}, 3));
  });
}

// Tests sums of nothing
TEST(NumPyReductions, Case052) {
  check(kernel([](const tensor<float, dyn, dyn> &a) {
    return results(sum(a), sum(a, axis<0>), sum(a, axis<1>));
  }), [](const auto &run) {
    auto a = make<float, 2>({}, 0, 3);
    auto result = run(a);
    expect_same(std::get<0>(result), make<float, 0>({0.0f}));
    expect_same(std::get<1>(result), make<float, 1>({0.0f, 0.0f, 0.0f}, 3));
    expect_same(std::get<2>(result), make<float, 1>({}, 0));
    expect_same(a, make<float, 2>({}, 0, 3));
  });
}

