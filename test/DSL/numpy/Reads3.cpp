// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

// Tests x[slice(9, -8, -1)]
TEST(NumPyReads, Case063) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(9, -8, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({44.0f, 36.0f, 30.0f, 26.0f, 19.0f, 9.0f, 1.0f}, 7));
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

// Tests x[slice(-9, end)]
TEST(NumPyReads, Case065) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-9, end)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-9, end, 2)]
TEST(NumPyReads, Case066) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-9, end, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({1.0f, 19.0f, 30.0f, 44.0f}, 4));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-9, end, -1)]
TEST(NumPyReads, Case067) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-9, end, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-9, end, -3)]
TEST(NumPyReads, Case068) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-9, end, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-9, 5)]
TEST(NumPyReads, Case069) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-9, 5)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-9, 5, 2)]
TEST(NumPyReads, Case070) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-9, 5, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({1.0f, 19.0f, 30.0f}, 3));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-9, 5, -1)]
TEST(NumPyReads, Case071) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-9, 5, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-9, 5, -3)]
TEST(NumPyReads, Case072) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-9, 5, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
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

// Tests x[slice(-9, -1, 2)]
TEST(NumPyReads, Case074) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-9, -1, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({1.0f, 19.0f, 30.0f}, 3));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-9, -1, -1)]
TEST(NumPyReads, Case075) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-9, -1, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-9, -1, -3)]
TEST(NumPyReads, Case076) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-9, -1, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-9, -8)]
TEST(NumPyReads, Case077) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-9, -8)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-9, -8, 2)]
TEST(NumPyReads, Case078) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-9, -8, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-9, -8, -1)]
TEST(NumPyReads, Case079) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-9, -8, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-9, -8, -3)]
TEST(NumPyReads, Case080) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-9, -8, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[0]
TEST(NumPyReads, Case081) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[0];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 0>({1.0f}));
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

// Tests x[-1]
TEST(NumPyReads, Case083) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[-1];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 0>({44.0f}));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[-7]
TEST(NumPyReads, Case084) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[-7];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 0>({1.0f}));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests y[-1, slice(0, -1), 1]
TEST(NumPyReads, Case085) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &y) {
    return y[-1, slice(0, -1), 1];
  }), [](const auto &run) {
    auto y = make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5);
    auto result = run(y);
    expect_same(result, make<std::int32_t, 1>({289, 324, 359}, 3));
    expect_same(y, make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5));
  });
}

// Tests y[all]
TEST(NumPyReads, Case086) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &y) {
    return y[all];
  }), [](const auto &run) {
    auto y = make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5);
    auto result = run(y);
    expect_same(result, make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5));
    expect_same(y, make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5));
  });
}

// Tests y[-1, newaxis]
TEST(NumPyReads, Case087) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &y) {
    return y[-1, newaxis];
  }), [](const auto &run) {
    auto y = make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5);
    auto result = run(y);
    expect_same(result, make<std::int32_t, 3>({281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 1, 4, 5));
    expect_same(y, make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5));
  });
}

// Tests y[slice(end, end, -1)]
TEST(NumPyReads, Case088) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &y) {
    return y[slice(end, end, -1)];
  }), [](const auto &run) {
    auto y = make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5);
    auto result = run(y);
    expect_same(result, make<std::int32_t, 3>({281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135}, 3, 4, 5));
    expect_same(y, make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5));
  });
}

// Tests y[slice(0, end, 2), 1]
TEST(NumPyReads, Case089) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &y) {
    return y[slice(0, end, 2), 1];
  }), [](const auto &run) {
    auto y = make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5);
    auto result = run(y);
    expect_same(result, make<std::int32_t, 2>({36, 44, 54, 61, 65, 316, 324, 334, 341, 345}, 2, 5));
    expect_same(y, make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5));
  });
}

// Tests y[ellipsis, newaxis, slice(0, end, 2), 1]
TEST(NumPyReads, Case090) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &y) {
    return y[ellipsis, newaxis, slice(0, end, 2), 1];
  }), [](const auto &run) {
    auto y = make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5);
    auto result = run(y);
    expect_same(result, make<std::int32_t, 3>({9, 79, 149, 219, 289, 359}, 3, 1, 2));
    expect_same(y, make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5));
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

// Tests y[ellipsis, -1, 1]
TEST(NumPyReads, Case092) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &y) {
    return y[ellipsis, -1, 1];
  }), [](const auto &run) {
    auto y = make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5);
    auto result = run(y);
    expect_same(result, make<std::int32_t, 1>({114, 254, 394}, 3));
    expect_same(y, make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5));
  });
}

// Tests y[slice(1, end), newaxis, ellipsis]
TEST(NumPyReads, Case093) {
  check(kernel([](const tensor<std::int32_t, dyn, dyn, dyn> &y) {
    return y[slice(1, end), newaxis, ellipsis];
  }), [](const auto &run) {
    auto y = make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5);
    auto result = run(y);
    expect_same(result, make<std::int32_t, 4>({141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 2, 1, 4, 5));
    expect_same(y, make<std::int32_t, 3>({1, 9, 19, 26, 30, 36, 44, 54, 61, 65, 71, 79, 89, 96, 100, 106, 114, 124, 131, 135, 141, 149, 159, 166, 170, 176, 184, 194, 201, 205, 211, 219, 229, 236, 240, 246, 254, 264, 271, 275, 281, 289, 299, 306, 310, 316, 324, 334, 341, 345, 351, 359, 369, 376, 380, 386, 394, 404, 411, 415}, 3, 4, 5));
  });
}

