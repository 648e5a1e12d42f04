// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

// Tests reshape(a, 24)
TEST(NumPyShapes, Case001) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return reshape(a, 24);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 24));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests reshape(a, 6, 4)
TEST(NumPyShapes, Case002) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return reshape(a, 6, 4);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 6, 4));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests reshape(a, 4, 6)
TEST(NumPyShapes, Case003) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return reshape(a, 4, 6);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 4, 6));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests reshape(a, 2, 12)
TEST(NumPyShapes, Case004) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return reshape(a, 2, 12);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 12));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests reshape(a, 1, 24)
TEST(NumPyShapes, Case005) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return reshape(a, 1, 24);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 1, 24));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests reshape(a, 2, 1, 3, 4)
TEST(NumPyShapes, Case006) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return reshape(a, 2, 1, 3, 4);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 4>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 1, 3, 4));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests reshape(a, 4, 3, 2)
TEST(NumPyShapes, Case007) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return reshape(a, 4, 3, 2);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 4, 3, 2));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests transpose(a, axis<0, 1, 2>)
TEST(NumPyShapes, Case008) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return transpose(a, axis<0, 1, 2>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests transpose(a, axis<0, 2, 1>)
TEST(NumPyShapes, Case009) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return transpose(a, axis<0, 2, 1>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 3>({1.0f, 30.0f, 61.0f, 9.0f, 36.0f, 65.0f, 19.0f, 44.0f, 71.0f, 26.0f, 54.0f, 79.0f, 89.0f, 114.0f, 141.0f, 96.0f, 124.0f, 149.0f, 100.0f, 131.0f, 159.0f, 106.0f, 135.0f, 166.0f}, 2, 4, 3));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests transpose(a, axis<1, 0, 2>)
TEST(NumPyShapes, Case010) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return transpose(a, axis<1, 0, 2>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 89.0f, 96.0f, 100.0f, 106.0f, 30.0f, 36.0f, 44.0f, 54.0f, 114.0f, 124.0f, 131.0f, 135.0f, 61.0f, 65.0f, 71.0f, 79.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 3, 2, 4));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests transpose(a, axis<1, 2, 0>)
TEST(NumPyShapes, Case011) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return transpose(a, axis<1, 2, 0>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 3>({1.0f, 89.0f, 9.0f, 96.0f, 19.0f, 100.0f, 26.0f, 106.0f, 30.0f, 114.0f, 36.0f, 124.0f, 44.0f, 131.0f, 54.0f, 135.0f, 61.0f, 141.0f, 65.0f, 149.0f, 71.0f, 159.0f, 79.0f, 166.0f}, 3, 4, 2));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests transpose(a, axis<2, 0, 1>)
TEST(NumPyShapes, Case012) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return transpose(a, axis<2, 0, 1>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 3>({1.0f, 30.0f, 61.0f, 89.0f, 114.0f, 141.0f, 9.0f, 36.0f, 65.0f, 96.0f, 124.0f, 149.0f, 19.0f, 44.0f, 71.0f, 100.0f, 131.0f, 159.0f, 26.0f, 54.0f, 79.0f, 106.0f, 135.0f, 166.0f}, 4, 2, 3));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests transpose(a, axis<2, 1, 0>)
TEST(NumPyShapes, Case013) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return transpose(a, axis<2, 1, 0>);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 3>({1.0f, 89.0f, 30.0f, 114.0f, 61.0f, 141.0f, 9.0f, 96.0f, 36.0f, 124.0f, 65.0f, 149.0f, 19.0f, 100.0f, 44.0f, 131.0f, 71.0f, 159.0f, 26.0f, 106.0f, 54.0f, 135.0f, 79.0f, 166.0f}, 4, 3, 2));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests transpose(a)
TEST(NumPyShapes, Case014) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return transpose(a);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 3>({1.0f, 89.0f, 30.0f, 114.0f, 61.0f, 141.0f, 9.0f, 96.0f, 36.0f, 124.0f, 65.0f, 149.0f, 19.0f, 100.0f, 44.0f, 131.0f, 71.0f, 159.0f, 26.0f, 106.0f, 54.0f, 135.0f, 79.0f, 166.0f}, 4, 3, 2));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests concat along 0
TEST(NumPyShapes, Case015) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a, const tensor<float, dyn, dyn, dyn> &c) {
    return concat(axis<0>, a, c, a);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto c = make<float, 3>({200.0f, 208.0f, 218.0f, 225.0f, 229.0f, 235.0f, 243.0f, 253.0f, 260.0f, 264.0f, 270.0f, 278.0f, 288.0f, 295.0f, 299.0f, 305.0f, 313.0f, 323.0f, 330.0f, 334.0f, 340.0f, 348.0f, 358.0f, 365.0f}, 2, 3, 4);
    auto result = run(a, c);
    expect_same(result, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f, 200.0f, 208.0f, 218.0f, 225.0f, 229.0f, 235.0f, 243.0f, 253.0f, 260.0f, 264.0f, 270.0f, 278.0f, 288.0f, 295.0f, 299.0f, 305.0f, 313.0f, 323.0f, 330.0f, 334.0f, 340.0f, 348.0f, 358.0f, 365.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 6, 3, 4));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
    expect_same(c, make<float, 3>({200.0f, 208.0f, 218.0f, 225.0f, 229.0f, 235.0f, 243.0f, 253.0f, 260.0f, 264.0f, 270.0f, 278.0f, 288.0f, 295.0f, 299.0f, 305.0f, 313.0f, 323.0f, 330.0f, 334.0f, 340.0f, 348.0f, 358.0f, 365.0f}, 2, 3, 4));
  });
}

// Tests concat along 1
TEST(NumPyShapes, Case016) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a, const tensor<float, dyn, dyn, dyn> &c) {
    return concat(axis<1>, a, c, a);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto c = make<float, 3>({200.0f, 208.0f, 218.0f, 225.0f, 229.0f, 235.0f, 243.0f, 253.0f, 260.0f, 264.0f, 270.0f, 278.0f, 288.0f, 295.0f, 299.0f, 305.0f}, 2, 2, 4);
    auto result = run(a, c);
    expect_same(result, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 200.0f, 208.0f, 218.0f, 225.0f, 229.0f, 235.0f, 243.0f, 253.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f, 260.0f, 264.0f, 270.0f, 278.0f, 288.0f, 295.0f, 299.0f, 305.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 8, 4));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
    expect_same(c, make<float, 3>({200.0f, 208.0f, 218.0f, 225.0f, 229.0f, 235.0f, 243.0f, 253.0f, 260.0f, 264.0f, 270.0f, 278.0f, 288.0f, 295.0f, 299.0f, 305.0f}, 2, 2, 4));
  });
}

// Tests concat along 2
TEST(NumPyShapes, Case017) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a, const tensor<float, dyn, dyn, dyn> &c) {
    return concat(axis<2>, a, c, a);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto c = make<float, 3>({200.0f, 208.0f, 218.0f, 225.0f, 229.0f, 235.0f, 243.0f, 253.0f, 260.0f, 264.0f, 270.0f, 278.0f}, 2, 3, 2);
    auto result = run(a, c);
    expect_same(result, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 200.0f, 208.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 218.0f, 225.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 229.0f, 235.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 243.0f, 253.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 260.0f, 264.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f, 270.0f, 278.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 10));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
    expect_same(c, make<float, 3>({200.0f, 208.0f, 218.0f, 225.0f, 229.0f, 235.0f, 243.0f, 253.0f, 260.0f, 264.0f, 270.0f, 278.0f}, 2, 3, 2));
  });
}

// Tests stack along 0
TEST(NumPyShapes, Case018) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return stack(axis<0>, a, a + 1.0f);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 4>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f, 2.0f, 10.0f, 20.0f, 27.0f, 31.0f, 37.0f, 45.0f, 55.0f, 62.0f, 66.0f, 72.0f, 80.0f, 90.0f, 97.0f, 101.0f, 107.0f, 115.0f, 125.0f, 132.0f, 136.0f, 142.0f, 150.0f, 160.0f, 167.0f}, 2, 2, 3, 4));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests stack along 1
TEST(NumPyShapes, Case019) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return stack(axis<1>, a, a + 1.0f);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 4>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 2.0f, 10.0f, 20.0f, 27.0f, 31.0f, 37.0f, 45.0f, 55.0f, 62.0f, 66.0f, 72.0f, 80.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f, 90.0f, 97.0f, 101.0f, 107.0f, 115.0f, 125.0f, 132.0f, 136.0f, 142.0f, 150.0f, 160.0f, 167.0f}, 2, 2, 3, 4));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests stack along 2
TEST(NumPyShapes, Case020) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return stack(axis<2>, a, a + 1.0f);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 4>({1.0f, 9.0f, 19.0f, 26.0f, 2.0f, 10.0f, 20.0f, 27.0f, 30.0f, 36.0f, 44.0f, 54.0f, 31.0f, 37.0f, 45.0f, 55.0f, 61.0f, 65.0f, 71.0f, 79.0f, 62.0f, 66.0f, 72.0f, 80.0f, 89.0f, 96.0f, 100.0f, 106.0f, 90.0f, 97.0f, 101.0f, 107.0f, 114.0f, 124.0f, 131.0f, 135.0f, 115.0f, 125.0f, 132.0f, 136.0f, 141.0f, 149.0f, 159.0f, 166.0f, 142.0f, 150.0f, 160.0f, 167.0f}, 2, 3, 2, 4));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests stack along 3
TEST(NumPyShapes, Case021) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return stack(axis<3>, a, a + 1.0f);
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(result, make<float, 4>({1.0f, 2.0f, 9.0f, 10.0f, 19.0f, 20.0f, 26.0f, 27.0f, 30.0f, 31.0f, 36.0f, 37.0f, 44.0f, 45.0f, 54.0f, 55.0f, 61.0f, 62.0f, 65.0f, 66.0f, 71.0f, 72.0f, 79.0f, 80.0f, 89.0f, 90.0f, 96.0f, 97.0f, 100.0f, 101.0f, 106.0f, 107.0f, 114.0f, 115.0f, 124.0f, 125.0f, 131.0f, 132.0f, 135.0f, 136.0f, 141.0f, 142.0f, 149.0f, 150.0f, 159.0f, 160.0f, 166.0f, 167.0f}, 2, 3, 4, 2));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests broadcast_to
TEST(NumPyShapes, Case022) {
  check(kernel([](const tensor<float, dyn, 1, dyn> &b) {
    return broadcast_to(b, 3, 2, 5_c, 4);
  }), [](const auto &run) {
    auto b = make<float, 3>({70.0f, 78.0f, 88.0f, 95.0f, 99.0f, 105.0f, 113.0f, 123.0f}, 2, 1, 4);
    auto result = run(b);
    expect_same(result, make<float, 4>({70.0f, 78.0f, 88.0f, 95.0f, 70.0f, 78.0f, 88.0f, 95.0f, 70.0f, 78.0f, 88.0f, 95.0f, 70.0f, 78.0f, 88.0f, 95.0f, 70.0f, 78.0f, 88.0f, 95.0f, 99.0f, 105.0f, 113.0f, 123.0f, 99.0f, 105.0f, 113.0f, 123.0f, 99.0f, 105.0f, 113.0f, 123.0f, 99.0f, 105.0f, 113.0f, 123.0f, 99.0f, 105.0f, 113.0f, 123.0f, 70.0f, 78.0f, 88.0f, 95.0f, 70.0f, 78.0f, 88.0f, 95.0f, 70.0f, 78.0f, 88.0f, 95.0f, 70.0f, 78.0f, 88.0f, 95.0f, 70.0f, 78.0f, 88.0f, 95.0f, 99.0f, 105.0f, 113.0f, 123.0f, 99.0f, 105.0f, 113.0f, 123.0f, 99.0f, 105.0f, 113.0f, 123.0f, 99.0f, 105.0f, 113.0f, 123.0f, 99.0f, 105.0f, 113.0f, 123.0f, 70.0f, 78.0f, 88.0f, 95.0f, 70.0f, 78.0f, 88.0f, 95.0f, 70.0f, 78.0f, 88.0f, 95.0f, 70.0f, 78.0f, 88.0f, 95.0f, 70.0f, 78.0f, 88.0f, 95.0f, 99.0f, 105.0f, 113.0f, 123.0f, 99.0f, 105.0f, 113.0f, 123.0f, 99.0f, 105.0f, 113.0f, 123.0f, 99.0f, 105.0f, 113.0f, 123.0f, 99.0f, 105.0f, 113.0f, 123.0f}, 3, 2, 5, 4));
    expect_same(b, make<float, 3>({70.0f, 78.0f, 88.0f, 95.0f, 99.0f, 105.0f, 113.0f, 123.0f}, 2, 1, 4));
  });
}

// Tests iota
TEST(NumPyShapes, Case023) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return results(iota<float>(a.extent(1)), iota<std::int32_t>(5), iota<std::int64_t>(0));
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(std::get<0>(result), make<float, 1>({0.0f, 1.0f, 2.0f}, 3));
    expect_same(std::get<1>(result), make<std::int32_t, 1>({0, 1, 2, 3, 4}, 5));
    expect_same(std::get<2>(result), make<std::int64_t, 1>({}, 0));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests full and zeros
TEST(NumPyShapes, Case024) {
  check(kernel([](const tensor<float, dyn, dyn, dyn> &a) {
    return results(full<std::int32_t>(7, 2, 3), zeros<double>(4), full<float>(sum(a), 2));
  }), [](const auto &run) {
    auto a = make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4);
    auto result = run(a);
    expect_same(std::get<0>(result), make<std::int32_t, 2>({7, 7, 7, 7, 7, 7}, 2, 3));
    expect_same(std::get<1>(result), make<double, 1>({0.0, 0.0, 0.0, 0.0}, 4));
    expect_same(std::get<2>(result), make<float, 1>({2005.0f, 2005.0f}, 2));
    expect_same(a, make<float, 3>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f, 114.0f, 124.0f, 131.0f, 135.0f, 141.0f, 149.0f, 159.0f, 166.0f}, 2, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; beside reshape(x, 12)
TEST(NumPyShapes, Case025) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = reshape(x, 12);
    x[slice(1, end)] = x[slice(0, -1)];
    return results(reshape(x, 12), before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 12));
    expect_same(std::get<1>(result), make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 12));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; instead reshape(x, 12)
TEST(NumPyShapes, Case026) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[slice(1, end)] = x[slice(0, -1)];
    return reshape(x, 12);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 12));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests x[slice(1, end)] = x[slice(0, -1)]; then again reshape(x, 12)
TEST(NumPyShapes, Case027) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    x[slice(1, end)] = x[slice(0, -1)];
    tensor kept = reshape(x, 12);
    x[0] = 5.0f;
    return kept;
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 12));
    expect_same(x, make<float, 2>({5.0f, 5.0f, 5.0f, 5.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f}, 3, 4));
  });
}

// Tests x[all] = x[slice(end, end, -1)]; beside reshape(x, 12)
TEST(NumPyShapes, Case028) {
  check(kernel([](tensor<float, dyn, dyn> &x) {
    tensor before = reshape(x, 12);
    x[all] = x[slice(end, end, -1)];
    return results(reshape(x, 12), before);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 1>({61.0f, 65.0f, 71.0f, 79.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 12));
    expect_same(std::get<1>(result), make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 12));
    expect_same(x, make<float, 2>({61.0f, 65.0f, 71.0f, 79.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 3, 4));
  });
}

// Tests x[all] = x[slice(end, end, -1)]; instead reshape(x, 12)
TEST(NumPyShapes, Case029) {
  check(kernel([](tensor<float, dyn, dyn> x) {
    x[all] = x[slice(end, end, -1)];
    return reshape(x, 12);
  }), [](const auto &run) {
    auto x = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto result = run(x);
    expect_same(result, make<float, 1>({61.0f, 65.0f, 71.0f, 79.0f, 30.0f, 36.0f, 44.0f, 54.0f, 1.0f, 9.0f, 19.0f, 26.0f}, 12));
    expect_same(x, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

