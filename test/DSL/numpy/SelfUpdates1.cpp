// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

// Tests x[all] = x[all];
TEST(NumPySelfUpdates, Case001) {
  check(kernel([](tensor<float, dyn> &x) {
    x[all] = x[all];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x[all] += x[slice(end, end, -1)];
TEST(NumPySelfUpdates, Case002) {
  check(kernel([](tensor<float, dyn> &x) {
    x[all] += x[slice(end, end, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({62.0f, 63.0f, 63.0f, 62.0f, 60.0f, 62.0f, 63.0f, 63.0f, 62.0f}, 9));
  });
}

// Tests x[slice(end, end, -1)] = x[all];
TEST(NumPySelfUpdates, Case003) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(end, end, -1)] = x[all];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({61.0f, 54.0f, 44.0f, 36.0f, 30.0f, 26.0f, 19.0f, 9.0f, 1.0f}, 9));
  });
}

// Tests x[slice(end, end, -1)] -= x[slice(end, end, -1)];
TEST(NumPySelfUpdates, Case004) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(end, end, -1)] -= x[slice(end, end, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f}, 9));
  });
}

// Tests x[slice(1, end)] = x[slice(1, end)];
TEST(NumPySelfUpdates, Case005) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(1, end)] = x[slice(1, end)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x.at(slice(1, end)).max(x[slice(0, -1)]);
TEST(NumPySelfUpdates, Case006) {
  check(kernel([](tensor<float, dyn> &x) {
    x.at(slice(1, end)).max(x[slice(0, -1)]);
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x[slice(0, -1)] = x[slice(1, end)];
TEST(NumPySelfUpdates, Case007) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(0, -1)] = x[slice(1, end)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 61.0f}, 9));
  });
}

// Tests x[slice(0, -1)] *= x[slice(0, -1)];
TEST(NumPySelfUpdates, Case008) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(0, -1)] *= x[slice(0, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 81.0f, 361.0f, 676.0f, 900.0f, 1296.0f, 1936.0f, 2916.0f, 61.0f}, 9));
  });
}

// Tests x[slice(0, end, 2)] = x[slice(0, end, 2)];
TEST(NumPySelfUpdates, Case009) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(0, end, 2)] = x[slice(0, end, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x[slice(0, end, 2)] += x[slice(2, 7)];
TEST(NumPySelfUpdates, Case010) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(0, end, 2)] += x[slice(2, 7)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({20.0f, 9.0f, 45.0f, 26.0f, 60.0f, 36.0f, 80.0f, 54.0f, 105.0f}, 9));
  });
}

// Tests x[slice(0, end, 2)] = x[slice(0, 5)];
TEST(NumPySelfUpdates, Case011) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(0, end, 2)] = x[slice(0, 5)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 9.0f, 26.0f, 19.0f, 36.0f, 26.0f, 54.0f, 30.0f}, 9));
  });
}

// Tests x[slice(0, end, 2)] -= x[slice(4, end)];
TEST(NumPySelfUpdates, Case012) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(0, end, 2)] -= x[slice(4, end)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({-29.0f, 9.0f, -17.0f, 26.0f, -14.0f, 36.0f, -10.0f, 54.0f, 0.0f}, 9));
  });
}

// Tests x[slice(1, end, 2)] = x[slice(1, end, 2)];
TEST(NumPySelfUpdates, Case013) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(1, end, 2)] = x[slice(1, end, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x.at(slice(1, end, 2)).max(x[slice(7, end, -2)]);
TEST(NumPySelfUpdates, Case014) {
  check(kernel([](tensor<float, dyn> &x) {
    x.at(slice(1, end, 2)).max(x[slice(7, end, -2)]);
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 54.0f, 19.0f, 36.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x[slice(1, end, 2)] = x[slice(0, 8, 2)];
TEST(NumPySelfUpdates, Case015) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(1, end, 2)] = x[slice(0, 8, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 1.0f, 19.0f, 19.0f, 30.0f, 30.0f, 44.0f, 44.0f, 61.0f}, 9));
  });
}

// Tests x[slice(2, 7)] *= x[slice(0, end, 2)];
TEST(NumPySelfUpdates, Case016) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(2, 7)] *= x[slice(0, end, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 494.0f, 900.0f, 1584.0f, 2684.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x[slice(2, 7)] = x[slice(2, 7)];
TEST(NumPySelfUpdates, Case017) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(2, 7)] = x[slice(2, 7)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x[slice(2, 7)] += x[slice(0, 5)];
TEST(NumPySelfUpdates, Case018) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(2, 7)] += x[slice(0, 5)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 20.0f, 35.0f, 49.0f, 62.0f, 74.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x[slice(2, 7)] = x[slice(4, end)];
TEST(NumPySelfUpdates, Case019) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(2, 7)] = x[slice(4, end)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x[slice(-2, 1, -1)] -= x[slice(-2, 1, -1)];
TEST(NumPySelfUpdates, Case020) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(-2, 1, -1)] -= x[slice(-2, 1, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 61.0f}, 9));
  });
}

// Tests x[slice(0, 5)] = x[slice(0, end, 2)];
TEST(NumPySelfUpdates, Case021) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(0, 5)] = x[slice(0, end, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 19.0f, 30.0f, 44.0f, 61.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x.at(slice(0, 5)).max(x[slice(2, 7)]);
TEST(NumPySelfUpdates, Case022) {
  check(kernel([](tensor<float, dyn> &x) {
    x.at(slice(0, 5)).max(x[slice(2, 7)]);
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x[slice(0, 5)] = x[slice(0, 5)];
TEST(NumPySelfUpdates, Case023) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(0, 5)] = x[slice(0, 5)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x[slice(0, 5)] *= x[slice(4, end)];
TEST(NumPySelfUpdates, Case024) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(0, 5)] *= x[slice(4, end)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({30.0f, 324.0f, 836.0f, 1404.0f, 1830.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x[slice(4, end)] = x[slice(0, end, 2)];
TEST(NumPySelfUpdates, Case025) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(4, end)] = x[slice(0, end, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 1.0f, 19.0f, 30.0f, 44.0f, 61.0f}, 9));
  });
}

// Tests x[slice(4, end)] += x[slice(2, 7)];
TEST(NumPySelfUpdates, Case026) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(4, end)] += x[slice(2, 7)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 49.0f, 62.0f, 74.0f, 90.0f, 105.0f}, 9));
  });
}

// Tests x[slice(4, end)] = x[slice(0, 5)];
TEST(NumPySelfUpdates, Case027) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(4, end)] = x[slice(0, 5)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 9));
  });
}

// Tests x[slice(4, end)] -= x[slice(4, end)];
TEST(NumPySelfUpdates, Case028) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(4, end)] -= x[slice(4, end)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f}, 9));
  });
}

// Tests x[slice(7, end, -2)] = x[slice(1, end, 2)];
TEST(NumPySelfUpdates, Case029) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(7, end, -2)] = x[slice(1, end, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 54.0f, 19.0f, 36.0f, 30.0f, 26.0f, 44.0f, 9.0f, 61.0f}, 9));
  });
}

// Tests x.at(slice(7, end, -2)).max(x[slice(7, end, -2)]);
TEST(NumPySelfUpdates, Case030) {
  check(kernel([](tensor<float, dyn> &x) {
    x.at(slice(7, end, -2)).max(x[slice(7, end, -2)]);
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x[slice(7, end, -2)] = x[slice(0, 8, 2)];
TEST(NumPySelfUpdates, Case031) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(7, end, -2)] = x[slice(0, 8, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({1.0f, 44.0f, 19.0f, 30.0f, 30.0f, 19.0f, 44.0f, 1.0f, 61.0f}, 9));
  });
}

// Tests x[slice(0, 8, 2)] *= x[slice(1, end, 2)];
TEST(NumPySelfUpdates, Case032) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(0, 8, 2)] *= x[slice(1, end, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({9.0f, 9.0f, 494.0f, 26.0f, 1080.0f, 36.0f, 2376.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x[slice(0, 8, 2)] = x[slice(7, end, -2)];
TEST(NumPySelfUpdates, Case033) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(0, 8, 2)] = x[slice(7, end, -2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({54.0f, 9.0f, 36.0f, 26.0f, 26.0f, 36.0f, 9.0f, 54.0f, 61.0f}, 9));
  });
}

// Tests x[slice(0, 8, 2)] += x[slice(0, 8, 2)];
TEST(NumPySelfUpdates, Case034) {
  check(kernel([](tensor<float, dyn> &x) {
    x[slice(0, 8, 2)] += x[slice(0, 8, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 9);
    run(x);
    expect_same(x, make<float, 1>({2.0f, 9.0f, 38.0f, 26.0f, 60.0f, 36.0f, 88.0f, 54.0f, 61.0f}, 9));
  });
}

