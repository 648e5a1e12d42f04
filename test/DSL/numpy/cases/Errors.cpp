// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "../numpy.hpp"

// clang-format off

// Tests data error: a[k] = 0.0f;
TEST(NumPyErrors, Case001) {
  check(kernel([](tensor<float, dyn> &a, scalar<std::int64_t> k) {
    a[k] = 0.0f;
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5);
    expect_data_error([&] { run(a, 5); });
    expect_same(a, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5));
  });
}

// Tests data error: a[k] = 0.0f;
TEST(NumPyErrors, Case002) {
  check(kernel([](tensor<float, dyn> &a, scalar<std::int64_t> k) {
    a[k] = 0.0f;
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5);
    expect_data_error([&] { run(a, -6); });
    expect_same(a, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5));
  });
}

// Tests data error: a[i] = 0.0f;
TEST(NumPyErrors, Case003) {
  check(kernel([](tensor<float, dyn> &a, const tensor<std::int64_t, dyn> &i) {
    a[i] = 0.0f;
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5);
    auto i = make<std::int64_t, 1>({1, 5, 0}, 3);
    expect_data_error([&] { run(a, i); });
    expect_same(a, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5));
    expect_same(i, make<std::int64_t, 1>({1, 5, 0}, 3));
  });
}

// Tests data error: a.at(i).add(1.0f);
TEST(NumPyErrors, Case004) {
  check(kernel([](tensor<float, dyn> &a, const tensor<std::int64_t, dyn> &i) {
    a.at(i).add(1.0f);
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5);
    auto i = make<std::int64_t, 1>({-6, -2, -7}, 3);
    expect_data_error([&] { run(a, i); });
    expect_same(a, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5));
    expect_same(i, make<std::int64_t, 1>({-6, -2, -7}, 3));
  });
}

// Tests data error: a[slice(1, 3)][k] = 0.0f;
TEST(NumPyErrors, Case005) {
  check(kernel([](tensor<float, dyn> &a, scalar<std::int64_t> k) {
    a[slice(1, 3)][k] = 0.0f;
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5);
    expect_data_error([&] { run(a, 2); });
    expect_same(a, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5));
  });
}

// Tests data error: a[0] = 7.0f; a[i] = 0.0f;
TEST(NumPyErrors, Case006) {
  check(kernel([](tensor<float, dyn> &a, const tensor<std::int64_t, dyn> &i) {
    a[0] = 7.0f; a[i] = 0.0f;
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5);
    auto i = make<std::int64_t, 1>({1, 5, 0}, 3);
    expect_data_error([&] { run(a, i); });
    expect_same(i, make<std::int64_t, 1>({1, 5, 0}, 3));
  });
}

// Tests data error: take
TEST(NumPyErrors, Case007) {
  check(kernel([](const tensor<float, dyn> &a, const tensor<std::int64_t, dyn> &i) {
    return take(a, i, axis<0>);
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5);
    auto i = make<std::int64_t, 1>({1, 5, 0}, 3);
    expect_data_error([&] { run(a, i); });
    expect_same(a, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5));
    expect_same(i, make<std::int64_t, 1>({1, 5, 0}, 3));
  });
}

// Tests usage error: a[all] = b;
TEST(NumPyErrors, Case008) {
  check(kernel([](tensor<float, dyn> &a, const tensor<float, dyn> &b) {
    a[all] = b;
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5);
    auto b = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f}, 4);
    expect_usage_error([&] { run(a, b); });
    expect_same(a, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5));
    expect_same(b, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f}, 4));
  });
}

// Tests usage error: a[slice(1, end)] = a;
TEST(NumPyErrors, Case009) {
  check(kernel([](tensor<float, dyn> &a) {
    a[slice(1, end)] = a;
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5);
    expect_usage_error([&] { run(a); });
    expect_same(a, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5));
  });
}

// Tests usage error: a = b;
TEST(NumPyErrors, Case010) {
  check(kernel([](tensor<float, dyn> &a, const tensor<float, dyn> &b) {
    a = b;
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5);
    auto b = make<float, 1>({1.0f}, 1);
    expect_usage_error([&] { run(a, b); });
    expect_same(a, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5));
    expect_same(b, make<float, 1>({1.0f}, 1));
  });
}

// Tests usage error: m + b
TEST(NumPyErrors, Case011) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<float, dyn> &b) {
    return m + b;
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto b = make<float, 1>({1.0f, 9.0f, 19.0f}, 3);
    expect_usage_error([&] { run(m, b); });
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(b, make<float, 1>({1.0f, 9.0f, 19.0f}, 3));
  });
}

// Tests usage error: matmul(m, b)
TEST(NumPyErrors, Case012) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<float, dyn> &b) {
    return matmul(m, b);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto b = make<float, 1>({1.0f, 9.0f, 19.0f}, 3);
    expect_usage_error([&] { run(m, b); });
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(b, make<float, 1>({1.0f, 9.0f, 19.0f}, 3));
  });
}

// Tests usage error: reshape(m, n, 5)
TEST(NumPyErrors, Case013) {
  check(kernel([](const tensor<float, dyn, dyn> &m, scalar<std::int64_t> n) {
    return reshape(m, n, 5);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    expect_usage_error([&] { run(m, 2); });
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
  });
}

// Tests usage error: iota<float>(n)
TEST(NumPyErrors, Case014) {
  check(kernel([](scalar<std::int64_t> n) {
    return iota<float>(n);
  }), [](const auto &run) {
    expect_usage_error([&] { run(-1); });
  });
}

// Tests usage error: min(b)
TEST(NumPyErrors, Case015) {
  check(kernel([](const tensor<float, dyn> &b) {
    return min(b);
  }), [](const auto &run) {
    auto b = make<float, 1>({}, 0);
    expect_usage_error([&] { run(b); });
    expect_same(b, make<float, 1>({}, 0));
  });
}

// Tests usage error: concat(axis<0>, m, b)
TEST(NumPyErrors, Case016) {
  check(kernel([](const tensor<float, dyn, dyn> &m, const tensor<float, dyn, dyn> &b) {
    return concat(axis<0>, m, b);
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4);
    auto b = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 2, 3);
    expect_usage_error([&] { run(m, b); });
    expect_same(m, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f}, 3, 4));
    expect_same(b, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 2, 3));
  });
}
