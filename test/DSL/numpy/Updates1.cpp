// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

// Tests a[all] = 13.0f;
TEST(NumPyUpdates, Case001) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all] = 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f}, 4, 5));
  });
}

// Tests a[all] += 13.0f;
TEST(NumPyUpdates, Case002) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all] += 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({16.0f, 24.0f, 34.0f, 41.0f, 45.0f, 51.0f, 59.0f, 69.0f, 76.0f, 80.0f, 86.0f, 94.0f, 104.0f, 111.0f, 115.0f, 121.0f, 129.0f, 139.0f, 146.0f, 150.0f}, 4, 5));
  });
}

// Tests a[all] -= 13.0f;
TEST(NumPyUpdates, Case003) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all] -= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({-10.0f, -2.0f, 8.0f, 15.0f, 19.0f, 25.0f, 33.0f, 43.0f, 50.0f, 54.0f, 60.0f, 68.0f, 78.0f, 85.0f, 89.0f, 95.0f, 103.0f, 113.0f, 120.0f, 124.0f}, 4, 5));
  });
}

// Tests a[all] *= 13.0f;
TEST(NumPyUpdates, Case004) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all] *= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({39.0f, 143.0f, 273.0f, 364.0f, 416.0f, 494.0f, 598.0f, 728.0f, 819.0f, 871.0f, 949.0f, 1053.0f, 1183.0f, 1274.0f, 1326.0f, 1404.0f, 1508.0f, 1638.0f, 1729.0f, 1781.0f}, 4, 5));
  });
}

// Tests a[all] /= 13.0f;
TEST(NumPyUpdates, Case005) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all] /= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({0.23076923f, 0.84615386f, 1.6153846f, 2.1538463f, 2.4615386f, 2.9230769f, 3.5384614f, 4.3076925f, 4.8461537f, 5.1538463f, 5.6153846f, 6.230769f, 7.0f, 7.5384617f, 7.8461537f, 8.307693f, 8.923077f, 9.692307f, 10.230769f, 10.538462f}, 4, 5));
  });
}

// Tests a.at(all).min(13.0f);
TEST(NumPyUpdates, Case006) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(all).min(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f}, 4, 5));
  });
}

// Tests a.at(all).max(13.0f);
TEST(NumPyUpdates, Case007) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(all).max(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({13.0f, 13.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[1] = 13.0f;
TEST(NumPyUpdates, Case008) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[1] = 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[1] += 13.0f;
TEST(NumPyUpdates, Case009) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[1] += 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 51.0f, 59.0f, 69.0f, 76.0f, 80.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[1] -= 13.0f;
TEST(NumPyUpdates, Case010) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[1] -= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 25.0f, 33.0f, 43.0f, 50.0f, 54.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[1] *= 13.0f;
TEST(NumPyUpdates, Case011) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[1] *= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 494.0f, 598.0f, 728.0f, 819.0f, 871.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[1] /= 13.0f;
TEST(NumPyUpdates, Case012) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[1] /= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 2.9230769f, 3.5384614f, 4.3076925f, 4.8461537f, 5.1538463f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a.at(1).min(13.0f);
TEST(NumPyUpdates, Case013) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(1).min(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a.at(1).max(13.0f);
TEST(NumPyUpdates, Case014) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(1).max(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[-1, slice(1, 4)] = 13.0f;
TEST(NumPyUpdates, Case015) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[-1, slice(1, 4)] = 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 13.0f, 13.0f, 13.0f, 137.0f}, 4, 5));
  });
}

// Tests a[-1, slice(1, 4)] += 13.0f;
TEST(NumPyUpdates, Case016) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[-1, slice(1, 4)] += 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 129.0f, 139.0f, 146.0f, 137.0f}, 4, 5));
  });
}

// Tests a[-1, slice(1, 4)] -= 13.0f;
TEST(NumPyUpdates, Case017) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[-1, slice(1, 4)] -= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 103.0f, 113.0f, 120.0f, 137.0f}, 4, 5));
  });
}

// Tests a[-1, slice(1, 4)] *= 13.0f;
TEST(NumPyUpdates, Case018) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[-1, slice(1, 4)] *= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 1508.0f, 1638.0f, 1729.0f, 137.0f}, 4, 5));
  });
}

// Tests a[-1, slice(1, 4)] /= 13.0f;
TEST(NumPyUpdates, Case019) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[-1, slice(1, 4)] /= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 8.923077f, 9.692307f, 10.230769f, 137.0f}, 4, 5));
  });
}

// Tests a.at(-1, slice(1, 4)).min(13.0f);
TEST(NumPyUpdates, Case020) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(-1, slice(1, 4)).min(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 13.0f, 13.0f, 13.0f, 137.0f}, 4, 5));
  });
}

// Tests a.at(-1, slice(1, 4)).max(13.0f);
TEST(NumPyUpdates, Case021) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(-1, slice(1, 4)).max(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[slice(end, end, -2), all] = 13.0f;
TEST(NumPyUpdates, Case022) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(end, end, -2), all] = 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f}, 4, 5));
  });
}

// Tests a[slice(end, end, -2), all] += 13.0f;
TEST(NumPyUpdates, Case023) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(end, end, -2), all] += 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 51.0f, 59.0f, 69.0f, 76.0f, 80.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 121.0f, 129.0f, 139.0f, 146.0f, 150.0f}, 4, 5));
  });
}

// Tests a[slice(end, end, -2), all] -= 13.0f;
TEST(NumPyUpdates, Case024) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(end, end, -2), all] -= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 25.0f, 33.0f, 43.0f, 50.0f, 54.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 95.0f, 103.0f, 113.0f, 120.0f, 124.0f}, 4, 5));
  });
}

// Tests a[slice(end, end, -2), all] *= 13.0f;
TEST(NumPyUpdates, Case025) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(end, end, -2), all] *= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 494.0f, 598.0f, 728.0f, 819.0f, 871.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 1404.0f, 1508.0f, 1638.0f, 1729.0f, 1781.0f}, 4, 5));
  });
}

// Tests a[slice(end, end, -2), all] /= 13.0f;
TEST(NumPyUpdates, Case026) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(end, end, -2), all] /= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 2.9230769f, 3.5384614f, 4.3076925f, 4.8461537f, 5.1538463f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 8.307693f, 8.923077f, 9.692307f, 10.230769f, 10.538462f}, 4, 5));
  });
}

// Tests a.at(slice(end, end, -2), all).min(13.0f);
TEST(NumPyUpdates, Case027) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(slice(end, end, -2), all).min(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f}, 4, 5));
  });
}

// Tests a.at(slice(end, end, -2), all).max(13.0f);
TEST(NumPyUpdates, Case028) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(slice(end, end, -2), all).max(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[all, slice(1, end, 2)] = 13.0f;
TEST(NumPyUpdates, Case029) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, slice(1, end, 2)] = 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 13.0f, 21.0f, 13.0f, 32.0f, 38.0f, 13.0f, 56.0f, 13.0f, 67.0f, 73.0f, 13.0f, 91.0f, 13.0f, 102.0f, 108.0f, 13.0f, 126.0f, 13.0f, 137.0f}, 4, 5));
  });
}

// Tests a[all, slice(1, end, 2)] += 13.0f;
TEST(NumPyUpdates, Case030) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, slice(1, end, 2)] += 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 24.0f, 21.0f, 41.0f, 32.0f, 38.0f, 59.0f, 56.0f, 76.0f, 67.0f, 73.0f, 94.0f, 91.0f, 111.0f, 102.0f, 108.0f, 129.0f, 126.0f, 146.0f, 137.0f}, 4, 5));
  });
}

// Tests a[all, slice(1, end, 2)] -= 13.0f;
TEST(NumPyUpdates, Case031) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, slice(1, end, 2)] -= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, -2.0f, 21.0f, 15.0f, 32.0f, 38.0f, 33.0f, 56.0f, 50.0f, 67.0f, 73.0f, 68.0f, 91.0f, 85.0f, 102.0f, 108.0f, 103.0f, 126.0f, 120.0f, 137.0f}, 4, 5));
  });
}

// Tests a[all, slice(1, end, 2)] *= 13.0f;
TEST(NumPyUpdates, Case032) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, slice(1, end, 2)] *= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 143.0f, 21.0f, 364.0f, 32.0f, 38.0f, 598.0f, 56.0f, 819.0f, 67.0f, 73.0f, 1053.0f, 91.0f, 1274.0f, 102.0f, 108.0f, 1508.0f, 126.0f, 1729.0f, 137.0f}, 4, 5));
  });
}

// Tests a[all, slice(1, end, 2)] /= 13.0f;
TEST(NumPyUpdates, Case033) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, slice(1, end, 2)] /= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 0.84615386f, 21.0f, 2.1538463f, 32.0f, 38.0f, 3.5384614f, 56.0f, 4.8461537f, 67.0f, 73.0f, 6.230769f, 91.0f, 7.5384617f, 102.0f, 108.0f, 8.923077f, 126.0f, 10.230769f, 137.0f}, 4, 5));
  });
}

// Tests a.at(all, slice(1, end, 2)).min(13.0f);
TEST(NumPyUpdates, Case034) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(all, slice(1, end, 2)).min(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 13.0f, 32.0f, 38.0f, 13.0f, 56.0f, 13.0f, 67.0f, 73.0f, 13.0f, 91.0f, 13.0f, 102.0f, 108.0f, 13.0f, 126.0f, 13.0f, 137.0f}, 4, 5));
  });
}

