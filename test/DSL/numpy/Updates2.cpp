// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

// Tests a.at(all, slice(1, end, 2)).max(13.0f);
TEST(NumPyUpdates, Case035) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(all, slice(1, end, 2)).max(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 13.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[slice(1, 3), slice(end, end, -1)] = 13.0f;
TEST(NumPyUpdates, Case036) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(1, 3), slice(end, end, -1)] = 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[slice(1, 3), slice(end, end, -1)] += 13.0f;
TEST(NumPyUpdates, Case037) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(1, 3), slice(end, end, -1)] += 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 51.0f, 59.0f, 69.0f, 76.0f, 80.0f, 86.0f, 94.0f, 104.0f, 111.0f, 115.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[slice(1, 3), slice(end, end, -1)] -= 13.0f;
TEST(NumPyUpdates, Case038) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(1, 3), slice(end, end, -1)] -= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 25.0f, 33.0f, 43.0f, 50.0f, 54.0f, 60.0f, 68.0f, 78.0f, 85.0f, 89.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[slice(1, 3), slice(end, end, -1)] *= 13.0f;
TEST(NumPyUpdates, Case039) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(1, 3), slice(end, end, -1)] *= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 494.0f, 598.0f, 728.0f, 819.0f, 871.0f, 949.0f, 1053.0f, 1183.0f, 1274.0f, 1326.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[slice(1, 3), slice(end, end, -1)] /= 13.0f;
TEST(NumPyUpdates, Case040) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(1, 3), slice(end, end, -1)] /= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 2.9230769f, 3.5384614f, 4.3076925f, 4.8461537f, 5.1538463f, 5.6153846f, 6.230769f, 7.0f, 7.5384617f, 7.8461537f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a.at(slice(1, 3), slice(end, end, -1)).min(13.0f);
TEST(NumPyUpdates, Case041) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(slice(1, 3), slice(end, end, -1)).min(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 13.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a.at(slice(1, 3), slice(end, end, -1)).max(13.0f);
TEST(NumPyUpdates, Case042) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(slice(1, 3), slice(end, end, -1)).max(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[2, 3] = 13.0f;
TEST(NumPyUpdates, Case043) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[2, 3] = 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 13.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[2, 3] += 13.0f;
TEST(NumPyUpdates, Case044) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[2, 3] += 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 111.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[2, 3] -= 13.0f;
TEST(NumPyUpdates, Case045) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[2, 3] -= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 85.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[2, 3] *= 13.0f;
TEST(NumPyUpdates, Case046) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[2, 3] *= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 1274.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[2, 3] /= 13.0f;
TEST(NumPyUpdates, Case047) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[2, 3] /= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 7.5384617f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a.at(2, 3).min(13.0f);
TEST(NumPyUpdates, Case048) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(2, 3).min(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 13.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a.at(2, 3).max(13.0f);
TEST(NumPyUpdates, Case049) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(2, 3).max(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[slice(2, 2), all] = 13.0f;
TEST(NumPyUpdates, Case050) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(2, 2), all] = 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[slice(2, 2), all] += 13.0f;
TEST(NumPyUpdates, Case051) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(2, 2), all] += 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[slice(2, 2), all] -= 13.0f;
TEST(NumPyUpdates, Case052) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(2, 2), all] -= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[slice(2, 2), all] *= 13.0f;
TEST(NumPyUpdates, Case053) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(2, 2), all] *= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[slice(2, 2), all] /= 13.0f;
TEST(NumPyUpdates, Case054) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[slice(2, 2), all] /= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a.at(slice(2, 2), all).min(13.0f);
TEST(NumPyUpdates, Case055) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(slice(2, 2), all).min(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a.at(slice(2, 2), all).max(13.0f);
TEST(NumPyUpdates, Case056) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(slice(2, 2), all).max(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[ellipsis, 0] = 13.0f;
TEST(NumPyUpdates, Case057) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[ellipsis, 0] = 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({13.0f, 11.0f, 21.0f, 28.0f, 32.0f, 13.0f, 46.0f, 56.0f, 63.0f, 67.0f, 13.0f, 81.0f, 91.0f, 98.0f, 102.0f, 13.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[ellipsis, 0] += 13.0f;
TEST(NumPyUpdates, Case058) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[ellipsis, 0] += 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({16.0f, 11.0f, 21.0f, 28.0f, 32.0f, 51.0f, 46.0f, 56.0f, 63.0f, 67.0f, 86.0f, 81.0f, 91.0f, 98.0f, 102.0f, 121.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[ellipsis, 0] -= 13.0f;
TEST(NumPyUpdates, Case059) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[ellipsis, 0] -= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({-10.0f, 11.0f, 21.0f, 28.0f, 32.0f, 25.0f, 46.0f, 56.0f, 63.0f, 67.0f, 60.0f, 81.0f, 91.0f, 98.0f, 102.0f, 95.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[ellipsis, 0] *= 13.0f;
TEST(NumPyUpdates, Case060) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[ellipsis, 0] *= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({39.0f, 11.0f, 21.0f, 28.0f, 32.0f, 494.0f, 46.0f, 56.0f, 63.0f, 67.0f, 949.0f, 81.0f, 91.0f, 98.0f, 102.0f, 1404.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[ellipsis, 0] /= 13.0f;
TEST(NumPyUpdates, Case061) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[ellipsis, 0] /= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({0.23076923f, 11.0f, 21.0f, 28.0f, 32.0f, 2.9230769f, 46.0f, 56.0f, 63.0f, 67.0f, 5.6153846f, 81.0f, 91.0f, 98.0f, 102.0f, 8.307693f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a.at(ellipsis, 0).min(13.0f);
TEST(NumPyUpdates, Case062) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(ellipsis, 0).min(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 13.0f, 46.0f, 56.0f, 63.0f, 67.0f, 13.0f, 81.0f, 91.0f, 98.0f, 102.0f, 13.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a.at(ellipsis, 0).max(13.0f);
TEST(NumPyUpdates, Case063) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(ellipsis, 0).max(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({13.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests a[all, slice(4, end, -2)] = 13.0f;
TEST(NumPyUpdates, Case064) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, slice(4, end, -2)] = 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({13.0f, 11.0f, 13.0f, 28.0f, 13.0f, 13.0f, 46.0f, 13.0f, 63.0f, 13.0f, 13.0f, 81.0f, 13.0f, 98.0f, 13.0f, 13.0f, 116.0f, 13.0f, 133.0f, 13.0f}, 4, 5));
  });
}

// Tests a[all, slice(4, end, -2)] += 13.0f;
TEST(NumPyUpdates, Case065) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, slice(4, end, -2)] += 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({16.0f, 11.0f, 34.0f, 28.0f, 45.0f, 51.0f, 46.0f, 69.0f, 63.0f, 80.0f, 86.0f, 81.0f, 104.0f, 98.0f, 115.0f, 121.0f, 116.0f, 139.0f, 133.0f, 150.0f}, 4, 5));
  });
}

// Tests a[all, slice(4, end, -2)] -= 13.0f;
TEST(NumPyUpdates, Case066) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, slice(4, end, -2)] -= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({-10.0f, 11.0f, 8.0f, 28.0f, 19.0f, 25.0f, 46.0f, 43.0f, 63.0f, 54.0f, 60.0f, 81.0f, 78.0f, 98.0f, 89.0f, 95.0f, 116.0f, 113.0f, 133.0f, 124.0f}, 4, 5));
  });
}

// Tests a[all, slice(4, end, -2)] *= 13.0f;
TEST(NumPyUpdates, Case067) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, slice(4, end, -2)] *= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({39.0f, 11.0f, 273.0f, 28.0f, 416.0f, 494.0f, 46.0f, 728.0f, 63.0f, 871.0f, 949.0f, 81.0f, 1183.0f, 98.0f, 1326.0f, 1404.0f, 116.0f, 1638.0f, 133.0f, 1781.0f}, 4, 5));
  });
}

// Tests a[all, slice(4, end, -2)] /= 13.0f;
TEST(NumPyUpdates, Case068) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a[all, slice(4, end, -2)] /= 13.0f;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({0.23076923f, 11.0f, 1.6153846f, 28.0f, 2.4615386f, 2.9230769f, 46.0f, 4.3076925f, 63.0f, 5.1538463f, 5.6153846f, 81.0f, 7.0f, 98.0f, 7.8461537f, 8.307693f, 116.0f, 9.692307f, 133.0f, 10.538462f}, 4, 5));
  });
}

