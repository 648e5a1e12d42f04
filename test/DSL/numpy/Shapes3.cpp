// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

// Tests x[all] = x[slice(end, end, -1)]; instead x[all, 1]
TEST(NumPyShapes, Case056) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[all] = x[slice(end, end, -1)];
    return x[all, 1];
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 1>({65.0f, 36.0f, 9.0f}, 3));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[all] = x[slice(end, end, -1)]; then again x[all, 1]
TEST(NumPyShapes, Case057) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[all] = x[slice(end, end, -1)];
    tensor kept = x[all, 1];
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 1>({65.0f, 36.0f, 9.0f}, 3));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; beside x[all, 1]
TEST(NumPyShapes, Case058) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = x[all, 1];
    x[slice(0, -1)] += x[slice(1, end)];
    return results(x[all, 1], before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 1>({45.0f, 101.0f, 65.0f}, 3));
    expect_same(std::get<1>(result), make<float, 1>({9.0f, 36.0f, 65.0f}, 3));
    expect_same(x, make<float, 2>({31.0f, 45.0f, 63.0f, 80.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; instead x[all, 1]
TEST(NumPyShapes, Case059) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[slice(0, -1)] += x[slice(1, end)];
    return x[all, 1];
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 1>({45.0f, 101.0f, 65.0f}, 3));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; then again x[all, 1]
TEST(NumPyShapes, Case060) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[slice(0, -1)] += x[slice(1, end)];
    tensor kept = x[all, 1];
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 1>({45.0f, 101.0f, 65.0f}, 3));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; beside x[slice(end, end, -1)]
TEST(NumPyShapes, Case061) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = x[slice(end, end, -1)];
    x[slice(1, end)] = x[slice(0, -1)];
    return results(x[slice(end, end, -1)], before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 2>({30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
    expect_same(std::get<1>(result), make<float, 2>({61.0f, 65.0f, 71.0f, 79.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; instead x[slice(end, end, -1)]
TEST(NumPyShapes, Case062) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[slice(1, end)] = x[slice(0, -1)];
    return x[slice(end, end, -1)];
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; then again x[slice(end, end, -1)]
TEST(NumPyShapes, Case063) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[slice(1, end)] = x[slice(0, -1)];
    tensor kept = x[slice(end, end, -1)];
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 3, 4));
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

// Tests x[all] = x[slice(end, end, -1)]; instead x[slice(end, end, -1)]
TEST(NumPyShapes, Case065) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[all] = x[slice(end, end, -1)];
    return x[slice(end, end, -1)];
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[all] = x[slice(end, end, -1)]; then again x[slice(end, end, -1)]
TEST(NumPyShapes, Case066) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[all] = x[slice(end, end, -1)];
    tensor kept = x[slice(end, end, -1)];
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; beside x[slice(end, end, -1)]
TEST(NumPyShapes, Case067) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = x[slice(end, end, -1)];
    x[slice(0, -1)] += x[slice(1, end)];
    return results(x[slice(end, end, -1)], before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 2>({61.0f, 65.0f, 71.0f, 79.0f, 91.0f, 101.0f, 115.0f, 133.0f, 31.0f, 45.0f, 63.0f, 80.0f}, 3, 4));
    expect_same(std::get<1>(result), make<float, 2>({61.0f, 65.0f, 71.0f, 79.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
    expect_same(x, make<float, 2>({31.0f, 45.0f, 63.0f, 80.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; instead x[slice(end, end, -1)]
TEST(NumPyShapes, Case068) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[slice(0, -1)] += x[slice(1, end)];
    return x[slice(end, end, -1)];
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({61.0f, 65.0f, 71.0f, 79.0f, 91.0f, 101.0f, 115.0f, 133.0f, 31.0f, 45.0f, 63.0f, 80.0f}, 3, 4));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; then again x[slice(end, end, -1)]
TEST(NumPyShapes, Case069) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[slice(0, -1)] += x[slice(1, end)];
    tensor kept = x[slice(end, end, -1)];
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({61.0f, 65.0f, 71.0f, 79.0f, 91.0f, 101.0f, 115.0f, 133.0f, 31.0f, 45.0f, 63.0f, 80.0f}, 3, 4));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; beside x[slice(1, end), slice(0, 2)]
TEST(NumPyShapes, Case070) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = x[slice(1, end), slice(0, 2)];
    x[slice(1, end)] = x[slice(0, -1)];
    return results(x[slice(1, end), slice(0, 2)], before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 2>({1.0f, 9.0f, 30.0f, 36.0f}, 2, 2));
    expect_same(std::get<1>(result), make<float, 2>({30.0f, 36.0f, 61.0f, 65.0f}, 2, 2));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; instead x[slice(1, end), slice(0, 2)]
TEST(NumPyShapes, Case071) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[slice(1, end)] = x[slice(0, -1)];
    return x[slice(1, end), slice(0, 2)];
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({1.0f, 9.0f, 30.0f, 36.0f}, 2, 2));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; then again x[slice(1, end), slice(0, 2)]
TEST(NumPyShapes, Case072) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[slice(1, end)] = x[slice(0, -1)];
    tensor kept = x[slice(1, end), slice(0, 2)];
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({1.0f, 9.0f, 30.0f, 36.0f}, 2, 2));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 3, 4));
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

// Tests x[all] = x[slice(end, end, -1)]; instead x[slice(1, end), slice(0, 2)]
TEST(NumPyShapes, Case074) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[all] = x[slice(end, end, -1)];
    return x[slice(1, end), slice(0, 2)];
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({30.0f, 36.0f, 1.0f, 9.0f}, 2, 2));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[all] = x[slice(end, end, -1)]; then again x[slice(1, end), slice(0, 2)]
TEST(NumPyShapes, Case075) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[all] = x[slice(end, end, -1)];
    tensor kept = x[slice(1, end), slice(0, 2)];
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({30.0f, 36.0f, 1.0f, 9.0f}, 2, 2));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; beside x[slice(1, end), slice(0, 2)]
TEST(NumPyShapes, Case076) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = x[slice(1, end), slice(0, 2)];
    x[slice(0, -1)] += x[slice(1, end)];
    return results(x[slice(1, end), slice(0, 2)], before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 2>({91.0f, 101.0f, 61.0f, 65.0f}, 2, 2));
    expect_same(std::get<1>(result), make<float, 2>({30.0f, 36.0f, 61.0f, 65.0f}, 2, 2));
    expect_same(x, make<float, 2>({31.0f, 45.0f, 63.0f, 80.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; instead x[slice(1, end), slice(0, 2)]
TEST(NumPyShapes, Case077) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[slice(0, -1)] += x[slice(1, end)];
    return x[slice(1, end), slice(0, 2)];
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({91.0f, 101.0f, 61.0f, 65.0f}, 2, 2));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; then again x[slice(1, end), slice(0, 2)]
TEST(NumPyShapes, Case078) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[slice(0, -1)] += x[slice(1, end)];
    tensor kept = x[slice(1, end), slice(0, 2)];
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({91.0f, 101.0f, 61.0f, 65.0f}, 2, 2));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

