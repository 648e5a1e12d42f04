// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "../numpy.hpp"

// clang-format off

// Tests running sum
TEST(NumPyControl, Case001) {
  check(kernel([](tensor<float, dyn> &a) {
    for_(range(1, a.extent(0)), [&](inlay::index t) { a[t] += a[t - 1]; });
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6);
    run(a);
    expect_same(a, make<float, 1>({1.0f, 10.0f, 29.0f, 55.0f, 85.0f, 121.0f}, 6));
  });
}

// Tests loop with a step
TEST(NumPyControl, Case002) {
  check(kernel([](tensor<float, dyn> &a) {
    for_(range(0, a.extent(0), 2), [&](inlay::index t) {
      a[slice(t, end)] *= 2.0f;
    });
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6);
    run(a);
    expect_same(a, make<float, 1>({2.0f, 18.0f, 76.0f, 104.0f, 240.0f, 288.0f}, 6));
  });
}

// Tests branches
TEST(NumPyControl, Case003) {
  check(kernel([](tensor<float, dyn> &a) {
    for_(range(a.extent(0)), [&](inlay::index t) {
      if_(t % 2 == 0, [&] { a[t] *= 2.0f; }, [&] { a[t] -= 1.0f; });
    });
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6);
    run(a);
    expect_same(a, make<float, 1>({2.0f, 8.0f, 38.0f, 25.0f, 60.0f, 35.0f}, 6));
  });
}

// Tests transposed by swaps
TEST(NumPyControl, Case004) {
  check(kernel([](tensor<float, dyn, dyn> &m) {
    for_(range(4), [&](inlay::index i) {
      for_(range(i), [&](inlay::index j) {
        tensor old = m[i, j];
        m[i, j] = m[j, i];
        m[j, i] = old;
      });
    });
  }), [](const auto &run) {
    auto m = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 106.0f}, 4, 4);
    run(m);
    expect_same(m, make<float, 2>({1.0f, 30.0f, 61.0f, 89.0f, 9.0f, 36.0f, 65.0f, 96.0f, 19.0f, 44.0f, 71.0f, 100.0f, 26.0f, 54.0f, 79.0f, 106.0f}, 4, 4));
  });
}

// Tests while
TEST(NumPyControl, Case005) {
  check(kernel([](const tensor<float> &x) {
    tensor v = x + 0.0f;
    tensor n = full<std::int32_t>(0);
    while_([&] { return v > 10.0f; }, [&] {
      v = v / 4.0f;
      n = n + 1;
    });
    return results(v, n);
  }), [](const auto &run) {
    auto x = make<float, 0>({1000.0f});
    auto result = run(x);
    expect_same(std::get<0>(result), make<float, 0>({3.90625f}));
    expect_same(std::get<1>(result), make<std::int32_t, 0>({4}));
    expect_same(x, make<float, 0>({1000.0f}));
  });
}

// Tests two arrays change places
TEST(NumPyControl, Case006) {
  check(kernel([](tensor<float, dyn> &p, tensor<float, dyn> &q) {
    for_(range(3), [&](inlay::index) {
      tensor old = p;
      p = q;
      q = old + q;
    });
  }), [](const auto &run) {
    auto p = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f}, 4);
    auto q = make<float, 1>({60.0f, 68.0f, 78.0f, 85.0f}, 4);
    run(p, q);
    expect_same(p, make<float, 1>({121.0f, 145.0f, 175.0f, 196.0f}, 4));
    expect_same(q, make<float, 1>({182.0f, 222.0f, 272.0f, 307.0f}, 4));
  });
}

// Tests run-time bound 0
TEST(NumPyControl, Case007) {
  check(kernel([](tensor<float, dyn> &a, scalar<std::int64_t> n) {
    a[slice(0, n)] = 0.0f;
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6);
    run(a, 0);
    expect_same(a, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6));
  });
}

// Tests run-time bound 1
TEST(NumPyControl, Case008) {
  check(kernel([](tensor<float, dyn> &a, scalar<std::int64_t> n) {
    a[slice(0, n)] = 0.0f;
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6);
    run(a, 1);
    expect_same(a, make<float, 1>({0.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6));
  });
}

// Tests run-time bound 5
TEST(NumPyControl, Case009) {
  check(kernel([](tensor<float, dyn> &a, scalar<std::int64_t> n) {
    a[slice(0, n)] = 0.0f;
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6);
    run(a, 5);
    expect_same(a, make<float, 1>({0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 36.0f}, 6));
  });
}

// Tests read to run-time bound -9
TEST(NumPyControl, Case010) {
  check(kernel([](const tensor<float, dyn> &a, scalar<std::int64_t> n) {
    return results(a[slice(n, end)], a[slice(0, n)], a[slice(end, n, -2)]);
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6);
    auto result = run(a, -9);
    expect_same(std::get<0>(result), make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6));
    expect_same(std::get<1>(result), make<float, 1>({}, 0));
    expect_same(std::get<2>(result), make<float, 1>({36.0f, 26.0f, 9.0f}, 3));
    expect_same(a, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6));
  });
}

// Tests read to run-time bound -2
TEST(NumPyControl, Case011) {
  check(kernel([](const tensor<float, dyn> &a, scalar<std::int64_t> n) {
    return results(a[slice(n, end)], a[slice(0, n)], a[slice(end, n, -2)]);
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6);
    auto result = run(a, -2);
    expect_same(std::get<0>(result), make<float, 1>({30.0f, 36.0f}, 2));
    expect_same(std::get<1>(result), make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f}, 4));
    expect_same(std::get<2>(result), make<float, 1>({36.0f}, 1));
    expect_same(a, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6));
  });
}

// Tests read to run-time bound 0
TEST(NumPyControl, Case012) {
  check(kernel([](const tensor<float, dyn> &a, scalar<std::int64_t> n) {
    return results(a[slice(n, end)], a[slice(0, n)], a[slice(end, n, -2)]);
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6);
    auto result = run(a, 0);
    expect_same(std::get<0>(result), make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6));
    expect_same(std::get<1>(result), make<float, 1>({}, 0));
    expect_same(std::get<2>(result), make<float, 1>({36.0f, 26.0f, 9.0f}, 3));
    expect_same(a, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6));
  });
}

// Tests read to run-time bound 3
TEST(NumPyControl, Case013) {
  check(kernel([](const tensor<float, dyn> &a, scalar<std::int64_t> n) {
    return results(a[slice(n, end)], a[slice(0, n)], a[slice(end, n, -2)]);
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6);
    auto result = run(a, 3);
    expect_same(std::get<0>(result), make<float, 1>({26.0f, 30.0f, 36.0f}, 3));
    expect_same(std::get<1>(result), make<float, 1>({1.0f, 9.0f, 19.0f}, 3));
    expect_same(std::get<2>(result), make<float, 1>({36.0f}, 1));
    expect_same(a, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6));
  });
}

// Tests read to run-time bound 8
TEST(NumPyControl, Case014) {
  check(kernel([](const tensor<float, dyn> &a, scalar<std::int64_t> n) {
    return results(a[slice(n, end)], a[slice(0, n)], a[slice(end, n, -2)]);
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6);
    auto result = run(a, 8);
    expect_same(std::get<0>(result), make<float, 1>({}, 0));
    expect_same(std::get<1>(result), make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6));
    expect_same(std::get<2>(result), make<float, 1>({}, 0));
    expect_same(a, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6));
  });
}

// Tests extent 0
TEST(NumPyControl, Case015) {
  check(kernel([](tensor<float, dyn> &a) {
    a[slice(1, end)] = a[slice(0, -1)];
    a[all] = a[slice(end, end, -1)];
    return a + a;
  }), [](const auto &run) {
    auto a = make<float, 1>({}, 0);
    auto result = run(a);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(a, make<float, 1>({}, 0));
  });
}

// Tests extent 1
TEST(NumPyControl, Case016) {
  check(kernel([](tensor<float, dyn> &a) {
    a[slice(1, end)] = a[slice(0, -1)];
    a[all] = a[slice(end, end, -1)];
    return a + a;
  }), [](const auto &run) {
    auto a = make<float, 1>({1.0f}, 1);
    auto result = run(a);
    expect_same(result, make<float, 1>({2.0f}, 1));
    expect_same(a, make<float, 1>({1.0f}, 1));
  });
}

// Tests shape (0, 3)
TEST(NumPyControl, Case017) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(1, end)] += a[slice(0, -1)];
    return transpose(a);
  }), [](const auto &run) {
    auto a = make<float, 2>({}, 0, 3);
    auto result = run(a);
    expect_same(result, make<float, 2>({}, 3, 0));
    expect_same(a, make<float, 2>({}, 0, 3));
  });
}

// Tests shape (3, 0)
TEST(NumPyControl, Case018) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(1, end)] += a[slice(0, -1)];
    return transpose(a);
  }), [](const auto &run) {
    auto a = make<float, 2>({}, 3, 0);
    auto result = run(a);
    expect_same(result, make<float, 2>({}, 0, 3));
    expect_same(a, make<float, 2>({}, 3, 0));
  });
}

// Tests shape (1, 3)
TEST(NumPyControl, Case019) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(1, end)] += a[slice(0, -1)];
    return transpose(a);
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f}, 1, 3);
    auto result = run(a);
    expect_same(result, make<float, 2>({1.0f, 9.0f, 19.0f}, 3, 1));
    expect_same(a, make<float, 2>({1.0f, 9.0f, 19.0f}, 1, 3));
  });
}

// Tests rank 0 in out
TEST(NumPyControl, Case020) {
  check(kernel([](tensor<float> &r) {
    r = r * 2.0f;
    r[ellipsis] += 1.0f;
  }), [](const auto &run) {
    auto r = make<float, 0>({4.0f});
    run(r);
    expect_same(r, make<float, 0>({9.0f}));
  });
}
