// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

// Tests a[all, slice(1, end)] = a[all, slice(0, -1)];
TEST(NumPySelfUpdates, Case035) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, slice(1, end)] = a[all, slice(0, -1)];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({1.0f, 1.0f, 9.0f, 19.0f, 26.0f, 36.0f, 36.0f, 44.0f, 54.0f, 61.0f, 71.0f, 71.0f, 79.0f, 89.0f, 96.0f}, 3, 5));
  });
}

// Tests a[all, slice(1, end)] += a[all, slice(0, -1)];
TEST(NumPySelfUpdates, Case036) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, slice(1, end)] += a[all, slice(0, -1)];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({1.0f, 10.0f, 28.0f, 45.0f, 56.0f, 36.0f, 80.0f, 98.0f, 115.0f, 126.0f, 71.0f, 150.0f, 168.0f, 185.0f, 196.0f}, 3, 5));
  });
}

// Tests a[all, -1] = a[all, -2];
TEST(NumPySelfUpdates, Case037) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, -1] = a[all, -2];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 26.0f, 36.0f, 44.0f, 54.0f, 61.0f, 61.0f, 71.0f, 79.0f, 89.0f, 96.0f, 96.0f}, 3, 5));
  });
}

// Tests a[all, -1] += a[all, -2];
TEST(NumPySelfUpdates, Case038) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, -1] += a[all, -2];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 56.0f, 36.0f, 44.0f, 54.0f, 61.0f, 126.0f, 71.0f, 79.0f, 89.0f, 96.0f, 196.0f}, 3, 5));
  });
}

// Tests a[0, all] = a[-1, all];
TEST(NumPySelfUpdates, Case039) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[0, all] = a[-1, all];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({71.0f, 79.0f, 89.0f, 96.0f, 100.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5));
  });
}

// Tests a[0, all] += a[-1, all];
TEST(NumPySelfUpdates, Case040) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[0, all] += a[-1, all];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({72.0f, 88.0f, 108.0f, 122.0f, 130.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5));
  });
}

// Tests a[slice(end, end, -1), all] = a[all, slice(end, end, -1)];
TEST(NumPySelfUpdates, Case041) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(end, end, -1), all] = a[all, slice(end, end, -1)];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({100.0f, 96.0f, 89.0f, 79.0f, 71.0f, 65.0f, 61.0f, 54.0f, 44.0f, 36.0f, 30.0f, 26.0f, 19.0f, 9.0f, 1.0f}, 3, 5));
  });
}

// Tests a[slice(end, end, -1), all] += a[all, slice(end, end, -1)];
TEST(NumPySelfUpdates, Case042) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(end, end, -1), all] += a[all, slice(end, end, -1)];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({101.0f, 105.0f, 108.0f, 105.0f, 101.0f, 101.0f, 105.0f, 108.0f, 105.0f, 101.0f, 101.0f, 105.0f, 108.0f, 105.0f, 101.0f}, 3, 5));
  });
}

// Tests a[slice(1, end), slice(1, end)] = a[slice(0, -1), slice(0, -1)];
TEST(NumPySelfUpdates, Case043) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(1, end), slice(1, end)] = a[slice(0, -1), slice(0, -1)];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 1.0f, 9.0f, 19.0f, 26.0f, 71.0f, 36.0f, 44.0f, 54.0f, 61.0f}, 3, 5));
  });
}

// Tests a[slice(1, end), slice(1, end)] += a[slice(0, -1), slice(0, -1)];
TEST(NumPySelfUpdates, Case044) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(1, end), slice(1, end)] += a[slice(0, -1), slice(0, -1)];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 45.0f, 63.0f, 80.0f, 91.0f, 71.0f, 115.0f, 133.0f, 150.0f, 161.0f}, 3, 5));
  });
}

// Tests a[slice(0, -1), slice(1, end)] = a[slice(1, end), slice(0, -1)];
TEST(NumPySelfUpdates, Case045) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(0, -1), slice(1, end)] = a[slice(1, end), slice(0, -1)];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({1.0f, 36.0f, 44.0f, 54.0f, 61.0f, 36.0f, 71.0f, 79.0f, 89.0f, 96.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5));
  });
}

// Tests a[slice(0, -1), slice(1, end)] += a[slice(1, end), slice(0, -1)];
TEST(NumPySelfUpdates, Case046) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(0, -1), slice(1, end)] += a[slice(1, end), slice(0, -1)];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({1.0f, 45.0f, 63.0f, 80.0f, 91.0f, 36.0f, 115.0f, 133.0f, 150.0f, 161.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5));
  });
}

// Tests a[all, slice(0, end, 2)] = a[all, slice(2, end)];
TEST(NumPySelfUpdates, Case047) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, slice(0, end, 2)] = a[all, slice(2, end)];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({19.0f, 9.0f, 26.0f, 26.0f, 30.0f, 54.0f, 44.0f, 61.0f, 61.0f, 65.0f, 89.0f, 79.0f, 96.0f, 96.0f, 100.0f}, 3, 5));
  });
}

// Tests a[all, slice(0, end, 2)] += a[all, slice(2, end)];
TEST(NumPySelfUpdates, Case048) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, slice(0, end, 2)] += a[all, slice(2, end)];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({20.0f, 9.0f, 45.0f, 26.0f, 60.0f, 90.0f, 44.0f, 115.0f, 61.0f, 130.0f, 160.0f, 79.0f, 185.0f, 96.0f, 200.0f}, 3, 5));
  });
}

// Tests a[all, all] = a[1, all];
TEST(NumPySelfUpdates, Case049) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, all] = a[1, all];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f}, 3, 5));
  });
}

// Tests a[all, all] += a[1, all];
TEST(NumPySelfUpdates, Case050) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, all] += a[1, all];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({37.0f, 53.0f, 73.0f, 87.0f, 95.0f, 72.0f, 88.0f, 108.0f, 122.0f, 130.0f, 107.0f, 123.0f, 143.0f, 157.0f, 165.0f}, 3, 5));
  });
}

// Tests a[all, all] = a[all, 2][all, newaxis];
TEST(NumPySelfUpdates, Case051) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, all] = a[all, 2][all, newaxis];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({19.0f, 19.0f, 19.0f, 19.0f, 19.0f, 54.0f, 54.0f, 54.0f, 54.0f, 54.0f, 89.0f, 89.0f, 89.0f, 89.0f, 89.0f}, 3, 5));
  });
}

// Tests a[all, all] += a[all, 2][all, newaxis];
TEST(NumPySelfUpdates, Case052) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, all] += a[all, 2][all, newaxis];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({20.0f, 28.0f, 38.0f, 45.0f, 49.0f, 90.0f, 98.0f, 108.0f, 115.0f, 119.0f, 160.0f, 168.0f, 178.0f, 185.0f, 189.0f}, 3, 5));
  });
}

// Tests a[slice(1, end), all] = a[0, all];
TEST(NumPySelfUpdates, Case053) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(1, end), all] = a[0, all];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 3, 5));
  });
}

// Tests a[slice(1, end), all] += a[0, all];
TEST(NumPySelfUpdates, Case054) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(1, end), all] += a[0, all];
  }), [](const auto &run) {
    auto a = make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f, 54.0f, 61.0f, 65.0f, 71.0f, 79.0f, 89.0f, 96.0f, 100.0f}, 3, 5);
    run(a);
    expect_same(a, make<float, 2>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 37.0f, 53.0f, 73.0f, 87.0f, 95.0f, 72.0f, 88.0f, 108.0f, 122.0f, 130.0f}, 3, 5));
  });
}

