// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

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

// Tests a.at(all, slice(4, end, -2)).min(13.0f);
TEST(NumPyUpdates, Case069) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(all, slice(4, end, -2)).min(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({3.0f, 11.0f, 13.0f, 28.0f, 13.0f, 13.0f, 46.0f, 13.0f, 63.0f, 13.0f, 13.0f, 81.0f, 13.0f, 98.0f, 13.0f, 13.0f, 116.0f, 13.0f, 133.0f, 13.0f}, 4, 5));
  });
}

// Tests a.at(all, slice(4, end, -2)).max(13.0f);
TEST(NumPyUpdates, Case070) {
  check(kernel([](tensor<float, dyn, dyn> &a) {
    a.at(all, slice(4, end, -2)).max(13.0f);
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    run(a);
    expect_same(a, make<float, 2>({13.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
  });
}

// Tests row: a[all] = row;
TEST(NumPyUpdates, Case071) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &row) {
    a[all] = row;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto row = make<float, 1>({50.0f, 58.0f, 68.0f, 75.0f, 79.0f}, 5);
    run(a, row);
    expect_same(a, make<float, 2>({50.0f, 58.0f, 68.0f, 75.0f, 79.0f, 50.0f, 58.0f, 68.0f, 75.0f, 79.0f, 50.0f, 58.0f, 68.0f, 75.0f, 79.0f, 50.0f, 58.0f, 68.0f, 75.0f, 79.0f}, 4, 5));
    expect_same(row, make<float, 1>({50.0f, 58.0f, 68.0f, 75.0f, 79.0f}, 5));
  });
}

// Tests column: a[all] = column[all, newaxis];
TEST(NumPyUpdates, Case072) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &column) {
    a[all] = column[all, newaxis];
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto column = make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4);
    run(a, column);
    expect_same(a, make<float, 2>({70.0f, 70.0f, 70.0f, 70.0f, 70.0f, 78.0f, 78.0f, 78.0f, 78.0f, 78.0f, 88.0f, 88.0f, 88.0f, 88.0f, 88.0f, 95.0f, 95.0f, 95.0f, 95.0f, 95.0f}, 4, 5));
    expect_same(column, make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4));
  });
}

// Tests newaxis: a[newaxis, all, 1] = column;
TEST(NumPyUpdates, Case073) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &column) {
    a[newaxis, all, 1] = column;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto column = make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4);
    run(a, column);
    expect_same(a, make<float, 2>({3.0f, 70.0f, 21.0f, 28.0f, 32.0f, 38.0f, 78.0f, 56.0f, 63.0f, 67.0f, 73.0f, 88.0f, 91.0f, 98.0f, 102.0f, 108.0f, 95.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
    expect_same(column, make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4));
  });
}

// Tests row: a[all] += row;
TEST(NumPyUpdates, Case074) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &row) {
    a[all] += row;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto row = make<float, 1>({50.0f, 58.0f, 68.0f, 75.0f, 79.0f}, 5);
    run(a, row);
    expect_same(a, make<float, 2>({53.0f, 69.0f, 89.0f, 103.0f, 111.0f, 88.0f, 104.0f, 124.0f, 138.0f, 146.0f, 123.0f, 139.0f, 159.0f, 173.0f, 181.0f, 158.0f, 174.0f, 194.0f, 208.0f, 216.0f}, 4, 5));
    expect_same(row, make<float, 1>({50.0f, 58.0f, 68.0f, 75.0f, 79.0f}, 5));
  });
}

// Tests column: a[all] += column[all, newaxis];
TEST(NumPyUpdates, Case075) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &column) {
    a[all] += column[all, newaxis];
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto column = make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4);
    run(a, column);
    expect_same(a, make<float, 2>({73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 116.0f, 124.0f, 134.0f, 141.0f, 145.0f, 161.0f, 169.0f, 179.0f, 186.0f, 190.0f, 203.0f, 211.0f, 221.0f, 228.0f, 232.0f}, 4, 5));
    expect_same(column, make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4));
  });
}

// Tests newaxis: a[newaxis, all, 1] += column;
TEST(NumPyUpdates, Case076) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &column) {
    a[newaxis, all, 1] += column;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto column = make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4);
    run(a, column);
    expect_same(a, make<float, 2>({3.0f, 81.0f, 21.0f, 28.0f, 32.0f, 38.0f, 124.0f, 56.0f, 63.0f, 67.0f, 73.0f, 169.0f, 91.0f, 98.0f, 102.0f, 108.0f, 211.0f, 126.0f, 133.0f, 137.0f}, 4, 5));
    expect_same(column, make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4));
  });
}

// Tests row: a[all] /= row;
TEST(NumPyUpdates, Case077) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &row) {
    a[all] /= row;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto row = make<float, 1>({50.0f, 58.0f, 68.0f, 75.0f, 79.0f}, 5);
    run(a, row);
    expect_same(a, make<float, 2>({0.06f, 0.18965517f, 0.30882353f, 0.37333333f, 0.4050633f, 0.76f, 0.79310346f, 0.8235294f, 0.84f, 0.84810126f, 1.46f, 1.3965517f, 1.3382353f, 1.3066666f, 1.2911392f, 2.16f, 2.0f, 1.8529412f, 1.7733333f, 1.7341772f}, 4, 5));
    expect_same(row, make<float, 1>({50.0f, 58.0f, 68.0f, 75.0f, 79.0f}, 5));
  });
}

// Tests column: a[all] /= column[all, newaxis];
TEST(NumPyUpdates, Case078) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &column) {
    a[all] /= column[all, newaxis];
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto column = make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4);
    run(a, column);
    expect_same(a, make<float, 2>({0.042857144f, 0.15714286f, 0.3f, 0.4f, 0.45714286f, 0.4871795f, 0.5897436f, 0.71794873f, 0.8076923f, 0.85897434f, 0.82954544f, 0.92045456f, 1.0340909f, 1.1136364f, 1.1590909f, 1.1368421f, 1.2210526f, 1.3263158f, 1.4f, 1.4421053f}, 4, 5));
    expect_same(column, make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4));
  });
}

// Tests newaxis: a[newaxis, all, 1] /= column;
TEST(NumPyUpdates, Case079) {
  check(kernel([](tensor<float, dyn, dyn> &a, const tensor<float, dyn> &column) {
    a[newaxis, all, 1] /= column;
  }), [](const auto &run) {
    auto a = make<float, 2>({3.0f, 11.0f, 21.0f, 28.0f, 32.0f, 38.0f, 46.0f, 56.0f, 63.0f, 67.0f, 73.0f, 81.0f, 91.0f, 98.0f, 102.0f, 108.0f, 116.0f, 126.0f, 133.0f, 137.0f}, 4, 5);
    auto column = make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4);
    run(a, column);
    expect_same(a, make<float, 2>({3.0f, 0.15714286f, 21.0f, 28.0f, 32.0f, 38.0f, 0.5897436f, 56.0f, 63.0f, 67.0f, 73.0f, 0.92045456f, 91.0f, 98.0f, 102.0f, 108.0f, 1.2210526f, 126.0f, 133.0f, 137.0f}, 4, 5));
    expect_same(column, make<float, 1>({70.0f, 78.0f, 88.0f, 95.0f}, 4));
  });
}

// Tests integers: n add
TEST(NumPyUpdates, Case080) {
  check(kernel([](tensor<std::int32_t, dyn> &n, const tensor<std::int32_t, dyn> &by) {
    n[all] += by;
  }), [](const auto &run) {
    auto n = make<std::int32_t, 1>({-20, -12, -2, 5, 9, 15}, 6);
    auto by = make<std::int32_t, 1>({3, -2, 0, -1, 7, -5}, 6);
    run(n, by);
    expect_same(n, make<std::int32_t, 1>({-17, -14, -2, 4, 16, 10}, 6));
    expect_same(by, make<std::int32_t, 1>({3, -2, 0, -1, 7, -5}, 6));
  });
}

