// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "../numpy.hpp"

// clang-format off

// Tests x[all]
TEST(NumPyReads, Case001) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[all];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(0, -1, 2)]
TEST(NumPyReads, Case010) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(0, -1, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({1.0f, 19.0f, 30.0f}, 3));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(2, end, -1)]
TEST(NumPyReads, Case019) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, end, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({19.0f, 9.0f, 1.0f}, 3));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(2, -1, -3)]
TEST(NumPyReads, Case028) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, -1, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, 5)]
TEST(NumPyReads, Case037) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, 5)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({30.0f}, 1));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, -8, 2)]
TEST(NumPyReads, Case046) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, -8, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(9, 5, -1)]
TEST(NumPyReads, Case055) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(9, 5, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({44.0f}, 1));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(9, -8, -3)]
TEST(NumPyReads, Case064) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(9, -8, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({44.0f, 26.0f, 1.0f}, 3));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-9, -1)]
TEST(NumPyReads, Case073) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-9, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[3]
TEST(NumPyReads, Case082) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[3];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 0>({26.0f}));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests y[slice(1, end), newaxis]
TEST(NumPyReads, Case091) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &y) {
    return y[slice(1, end), newaxis];
  }), [](const auto &run) {
    auto y = make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5);
    auto result = run(y);
    expect_same(result, make<std::int32_t, 4>({141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 2, 1, 4, 5));
    expect_same(y, make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5));
  });
}

// Tests y[1, slice(0, -1)]
TEST(NumPyReads, Case100) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &y) {
    return y[1, slice(0, -1)];
  }), [](const auto &run) {
    auto y = make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5);
    auto result = run(y);
    expect_same(result, make<std::int32_t, 2>({141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240}, 3, 5));
    expect_same(y, make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5));
  });
}

// Tests y[ellipsis, 1]
TEST(NumPyReads, Case109) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &y) {
    return y[ellipsis, 1];
  }), [](const auto &run) {
    auto y = make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5);
    auto result = run(y);
    expect_same(result, make<std::int32_t, 2>({9, 44, 79, 114, 149, 184, 219, 254, 289, 324, 359, 394}, 3, 4));
    expect_same(y, make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5));
  });
}

// Tests y[all, -1]
TEST(NumPyReads, Case118) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &y) {
    return y[all, -1];
  }), [](const auto &run) {
    auto y = make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5);
    auto result = run(y);
    expect_same(result, make<std::int32_t, 2>({106, 114, 124, 131, 135, 246, 254, 264, 271, 275, 386, 394, 404, 411, 415}, 3, 5));
    expect_same(y, make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5));
  });
}

// Tests y[ellipsis, slice(end, end, -1), newaxis]
TEST(NumPyReads, Case127) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &y) {
    return y[ellipsis, slice(end, end, -1), newaxis];
  }), [](const auto &run) {
    auto y = make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5);
    auto result = run(y);
    expect_same(result, make<std::int32_t, 4>({30, 26, 19, 9, 1, 65, 61, 54, 44, 36, 100, 96, 89, 79, 71, 135, 131, 124, 114, 106, 170, 166, 159, 149, 141, 205, 201, 194, 184, 176, 240, 236, 229, 219, 211, 275, 271, 264, 254, 246, 310, 306, 299, 289, 281, 345, 341, 334, 324, 316, 380, 376, 369, 359, 351, 415, 411, 404, 394, 386}, 3, 4, 5, 1));
    expect_same(y, make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5));
  });
}
