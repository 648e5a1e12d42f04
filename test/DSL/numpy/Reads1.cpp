// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

// Tests x[all]
TEST(NumPyReads, Case001) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[all];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(0, end, 2)]
TEST(NumPyReads, Case002) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(0, end, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({1.0f, 19.0f, 30.0f, 44.0f}, 4));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(end, end, -1)]
TEST(NumPyReads, Case003) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(end, end, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({44.0f, 36.0f, 30.0f, 26.0f, 19.0f, 9.0f, 1.0f}, 7));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(end, end, -3)]
TEST(NumPyReads, Case004) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(end, end, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({44.0f, 26.0f, 1.0f}, 3));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(0, 5)]
TEST(NumPyReads, Case005) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(0, 5)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f}, 5));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(0, 5, 2)]
TEST(NumPyReads, Case006) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(0, 5, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({1.0f, 19.0f, 30.0f}, 3));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(end, 5, -1)]
TEST(NumPyReads, Case007) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(end, 5, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({44.0f}, 1));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(end, 5, -3)]
TEST(NumPyReads, Case008) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(end, 5, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({44.0f}, 1));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(0, -1)]
TEST(NumPyReads, Case009) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(0, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f}, 6));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(0, -1, 2)]
TEST(NumPyReads, Case010) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(0, -1, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({1.0f, 19.0f, 30.0f}, 3));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(end, -1, -1)]
TEST(NumPyReads, Case011) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(end, -1, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(end, -1, -3)]
TEST(NumPyReads, Case012) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(end, -1, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(0, -8)]
TEST(NumPyReads, Case013) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(0, -8)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(0, -8, 2)]
TEST(NumPyReads, Case014) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(0, -8, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(end, -8, -1)]
TEST(NumPyReads, Case015) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(end, -8, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({44.0f, 36.0f, 30.0f, 26.0f, 19.0f, 9.0f, 1.0f}, 7));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(end, -8, -3)]
TEST(NumPyReads, Case016) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(end, -8, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({44.0f, 26.0f, 1.0f}, 3));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(2, end)]
TEST(NumPyReads, Case017) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, end)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 5));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(2, end, 2)]
TEST(NumPyReads, Case018) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, end, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({19.0f, 30.0f, 44.0f}, 3));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(2, end, -1)]
TEST(NumPyReads, Case019) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, end, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({19.0f, 9.0f, 1.0f}, 3));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(2, end, -3)]
TEST(NumPyReads, Case020) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, end, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({19.0f}, 1));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(2, 5)]
TEST(NumPyReads, Case021) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, 5)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({19.0f, 26.0f, 30.0f}, 3));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(2, 5, 2)]
TEST(NumPyReads, Case022) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, 5, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({19.0f, 30.0f}, 2));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(2, 5, -1)]
TEST(NumPyReads, Case023) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, 5, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(2, 5, -3)]
TEST(NumPyReads, Case024) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, 5, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(2, -1)]
TEST(NumPyReads, Case025) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({19.0f, 26.0f, 30.0f, 36.0f}, 4));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(2, -1, 2)]
TEST(NumPyReads, Case026) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, -1, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({19.0f, 30.0f}, 2));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(2, -1, -1)]
TEST(NumPyReads, Case027) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, -1, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(2, -1, -3)]
TEST(NumPyReads, Case028) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, -1, -3)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(2, -8)]
TEST(NumPyReads, Case029) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, -8)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(2, -8, 2)]
TEST(NumPyReads, Case030) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, -8, 2)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({}, 0));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

// Tests x[slice(2, -8, -1)]
TEST(NumPyReads, Case031) {
  check(kernel([](const tensor<float, dyn> &x) {
    return x[slice(2, -8, -1)];
  }), [](const auto &run) {
    auto x = make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7);
    auto result = run(x);
    expect_same(result, make<float, 1>({19.0f, 9.0f, 1.0f}, 3));
    expect_same(x, make<float, 1>({1.0f, 9.0f, 19.0f, 26.0f, 30.0f, 36.0f, 44.0f}, 7));
  });
}

