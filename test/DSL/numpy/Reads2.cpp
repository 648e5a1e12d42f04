// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

// Tests x[slice(2, -8, -3)]
TEST(NumPyReads, Case032) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, -8, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({19.0f}, 1));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, end)]
TEST(NumPyReads, Case033) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, end)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({30.0f, 36.0f, 44.0f}, 3));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, end, 2)]
TEST(NumPyReads, Case034) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, end, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({30.0f, 44.0f}, 2));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, end, -1)]
TEST(NumPyReads, Case035) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, end, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({30.0f, 26.0f, 19.0f, 9.0f, 1.0f}, 5));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, end, -3)]
TEST(NumPyReads, Case036) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, end, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({30.0f, 9.0f}, 2));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, 5)]
TEST(NumPyReads, Case037) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, 5)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({30.0f}, 1));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, 5, 2)]
TEST(NumPyReads, Case038) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, 5, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({30.0f}, 1));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, 5, -1)]
TEST(NumPyReads, Case039) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, 5, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, 5, -3)]
TEST(NumPyReads, Case040) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, 5, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, -1)]
TEST(NumPyReads, Case041) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({30.0f, 36.0f}, 2));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, -1, 2)]
TEST(NumPyReads, Case042) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, -1, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({30.0f}, 1));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, -1, -1)]
TEST(NumPyReads, Case043) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, -1, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, -1, -3)]
TEST(NumPyReads, Case044) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, -1, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, -8)]
TEST(NumPyReads, Case045) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, -8)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, -8, 2)]
TEST(NumPyReads, Case046) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, -8, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, -8, -1)]
TEST(NumPyReads, Case047) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, -8, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({30.0f, 26.0f, 19.0f, 9.0f, 1.0f}, 5));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(-3, -8, -3)]
TEST(NumPyReads, Case048) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(-3, -8, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({30.0f, 9.0f}, 2));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(9, end)]
TEST(NumPyReads, Case049) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(9, end)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(9, end, 2)]
TEST(NumPyReads, Case050) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(9, end, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(9, end, -1)]
TEST(NumPyReads, Case051) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(9, end, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({44.0f, 36.0f, 30.0f, 26.0f, 19.0f, 9.0f, 1.0f}, 7));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(9, end, -3)]
TEST(NumPyReads, Case052) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(9, end, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({44.0f, 26.0f, 1.0f}, 3));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(9, 5)]
TEST(NumPyReads, Case053) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(9, 5)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(9, 5, 2)]
TEST(NumPyReads, Case054) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(9, 5, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(9, 5, -1)]
TEST(NumPyReads, Case055) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(9, 5, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({44.0f}, 1));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(9, 5, -3)]
TEST(NumPyReads, Case056) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(9, 5, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({44.0f}, 1));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(9, -1)]
TEST(NumPyReads, Case057) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(9, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(9, -1, 2)]
TEST(NumPyReads, Case058) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(9, -1, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(9, -1, -1)]
TEST(NumPyReads, Case059) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(9, -1, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(9, -1, -3)]
TEST(NumPyReads, Case060) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(9, -1, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(9, -8)]
TEST(NumPyReads, Case061) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(9, -8)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(9, -8, 2)]
TEST(NumPyReads, Case062) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(9, -8, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

