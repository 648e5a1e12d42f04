// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

// Tests x[all] = x[slice(end, end, -1)]; then again reshape(x, 12)
TEST(NumPyShapes, Case030) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[all] = x[slice(end, end, -1)];
    tensor kept = reshape(x, 12);
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 1>({61.0f, 65.0f, 71.0f, 79.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 12));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; beside reshape(x, 12)
TEST(NumPyShapes, Case031) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = reshape(x, 12);
    x[slice(0, -1)] += x[slice(1, end)];
    return results(reshape(x, 12), before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 1>({31.0f, 45.0f, 63.0f, 80.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 12));
    expect_same(std::get<1>(result), make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 12));
    expect_same(x, make<float, 2>({31.0f, 45.0f, 63.0f, 80.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; instead reshape(x, 12)
TEST(NumPyShapes, Case032) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[slice(0, -1)] += x[slice(1, end)];
    return reshape(x, 12);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 1>({31.0f, 45.0f, 63.0f, 80.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 12));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; then again reshape(x, 12)
TEST(NumPyShapes, Case033) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[slice(0, -1)] += x[slice(1, end)];
    tensor kept = reshape(x, 12);
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 1>({31.0f, 45.0f, 63.0f, 80.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 12));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; beside reshape(x, 4, 3)
TEST(NumPyShapes, Case034) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = reshape(x, 4, 3);
    x[slice(1, end)] = x[slice(0, -1)];
    return results(reshape(x, 4, 3), before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 4, 3));
    expect_same(std::get<1>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 4, 3));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; instead reshape(x, 4, 3)
TEST(NumPyShapes, Case035) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[slice(1, end)] = x[slice(0, -1)];
    return reshape(x, 4, 3);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 4, 3));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; then again reshape(x, 4, 3)
TEST(NumPyShapes, Case036) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[slice(1, end)] = x[slice(0, -1)];
    tensor kept = reshape(x, 4, 3);
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 4, 3));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 3, 4));
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

// Tests x[all] = x[slice(end, end, -1)]; instead reshape(x, 4, 3)
TEST(NumPyShapes, Case038) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[all] = x[slice(end, end, -1)];
    return reshape(x, 4, 3);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({61.0f, 65.0f, 71.0f, 79.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 4, 3));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[all] = x[slice(end, end, -1)]; then again reshape(x, 4, 3)
TEST(NumPyShapes, Case039) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[all] = x[slice(end, end, -1)];
    tensor kept = reshape(x, 4, 3);
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({61.0f, 65.0f, 71.0f, 79.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 4, 3));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; beside reshape(x, 4, 3)
TEST(NumPyShapes, Case040) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = reshape(x, 4, 3);
    x[slice(0, -1)] += x[slice(1, end)];
    return results(reshape(x, 4, 3), before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 2>({31.0f, 45.0f, 63.0f, 80.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 4, 3));
    expect_same(std::get<1>(result), make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 4, 3));
    expect_same(x, make<float, 2>({31.0f, 45.0f, 63.0f, 80.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; instead reshape(x, 4, 3)
TEST(NumPyShapes, Case041) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[slice(0, -1)] += x[slice(1, end)];
    return reshape(x, 4, 3);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({31.0f, 45.0f, 63.0f, 80.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 4, 3));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; then again reshape(x, 4, 3)
TEST(NumPyShapes, Case042) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[slice(0, -1)] += x[slice(1, end)];
    tensor kept = reshape(x, 4, 3);
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({31.0f, 45.0f, 63.0f, 80.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 4, 3));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; beside transpose(x)
TEST(NumPyShapes, Case043) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = transpose(x);
    x[slice(1, end)] = x[slice(0, -1)];
    return results(transpose(x), before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 2>({1.0f, 1.0f, 30.0f, 9.0f, 9.0f, 36.0f, 19.0f, 19.0f, 44.0f, 26.0f, 26.0f, 54.0f}, 4, 3));
    expect_same(std::get<1>(result), make<float, 2>({1.0f, 30.0f, 61.0f, 9.0f, 36.0f, 65.0f, 19.0f, 44.0f, 71.0f, 26.0f, 54.0f, 79.0f}, 4, 3));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; instead transpose(x)
TEST(NumPyShapes, Case044) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[slice(1, end)] = x[slice(0, -1)];
    return transpose(x);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({1.0f, 1.0f, 30.0f, 9.0f, 9.0f, 36.0f, 19.0f, 19.0f, 44.0f, 26.0f, 26.0f, 54.0f}, 4, 3));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; then again transpose(x)
TEST(NumPyShapes, Case045) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[slice(1, end)] = x[slice(0, -1)];
    tensor kept = transpose(x);
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({1.0f, 1.0f, 30.0f, 9.0f, 9.0f, 36.0f, 19.0f, 19.0f, 44.0f, 26.0f, 26.0f, 54.0f}, 4, 3));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 3, 4));
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

// Tests x[all] = x[slice(end, end, -1)]; instead transpose(x)
TEST(NumPyShapes, Case047) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[all] = x[slice(end, end, -1)];
    return transpose(x);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({61.0f, 30.0f, 1.0f, 65.0f, 36.0f, 9.0f, 71.0f, 44.0f, 19.0f, 79.0f, 54.0f, 26.0f}, 4, 3));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[all] = x[slice(end, end, -1)]; then again transpose(x)
TEST(NumPyShapes, Case048) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[all] = x[slice(end, end, -1)];
    tensor kept = transpose(x);
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({61.0f, 30.0f, 1.0f, 65.0f, 36.0f, 9.0f, 71.0f, 44.0f, 19.0f, 79.0f, 54.0f, 26.0f}, 4, 3));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; beside transpose(x)
TEST(NumPyShapes, Case049) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = transpose(x);
    x[slice(0, -1)] += x[slice(1, end)];
    return results(transpose(x), before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 2>({31.0f, 91.0f, 61.0f, 45.0f, 101.0f, 65.0f, 63.0f, 115.0f, 71.0f, 80.0f, 133.0f, 79.0f}, 4, 3));
    expect_same(std::get<1>(result), make<float, 2>({1.0f, 30.0f, 61.0f, 9.0f, 36.0f, 65.0f, 19.0f, 44.0f, 71.0f, 26.0f, 54.0f, 79.0f}, 4, 3));
    expect_same(x, make<float, 2>({31.0f, 45.0f, 63.0f, 80.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; instead transpose(x)
TEST(NumPyShapes, Case050) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[slice(0, -1)] += x[slice(1, end)];
    return transpose(x);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({31.0f, 91.0f, 61.0f, 45.0f, 101.0f, 65.0f, 63.0f, 115.0f, 71.0f, 80.0f, 133.0f, 79.0f}, 4, 3));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(0, -1)] += x[slice(1, end)]; then again transpose(x)
TEST(NumPyShapes, Case051) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[slice(0, -1)] += x[slice(1, end)];
    tensor kept = transpose(x);
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 2>({31.0f, 91.0f, 61.0f, 45.0f, 101.0f, 65.0f, 63.0f, 115.0f, 71.0f, 80.0f, 133.0f, 79.0f}, 4, 3));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 91.0f, 101.0f, 115.0f, 133.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; beside x[all, 1]
TEST(NumPyShapes, Case052) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = x[all, 1];
    x[slice(1, end)] = x[slice(0, -1)];
    return results(x[all, 1], before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 1>({9.0f, 9.0f, 36.0f}, 3));
    expect_same(std::get<1>(result), make<float, 1>({9.0f, 36.0f, 65.0f}, 3));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; instead x[all, 1]
TEST(NumPyShapes, Case053) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[slice(1, end)] = x[slice(0, -1)];
    return x[all, 1];
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 1>({9.0f, 9.0f, 36.0f}, 3));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; then again x[all, 1]
TEST(NumPyShapes, Case054) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[slice(1, end)] = x[slice(0, -1)];
    tensor kept = x[all, 1];
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 1>({9.0f, 9.0f, 36.0f}, 3));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 3, 4));
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

