// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

// Tests -f
TEST(NumPyElementwise, Case001) {
  check(kernel([](const tensor<float, dyn> &f) {
    return -f;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto result = run(f);
    expect_same(result, make<float, 1>({2.5f, 1.0f, 0.5f, -0.5f, -1.5f, -2.0f, -3.25f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
  });
}

// Tests abs(f)
TEST(NumPyElementwise, Case002) {
  check(kernel([](const tensor<float, dyn> &f) {
    return abs(f);
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto result = run(f);
    expect_same(result, make<float, 1>({2.5f, 1.0f, 0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
  });
}

// Tests floor(f)
TEST(NumPyElementwise, Case003) {
  check(kernel([](const tensor<float, dyn> &f) {
    return floor(f);
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto result = run(f);
    expect_same(result, make<float, 1>({-3.0f, -1.0f, -1.0f, 0.0f, 1.0f, 2.0f, 3.0f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
  });
}

// Tests ceil(f)
TEST(NumPyElementwise, Case004) {
  check(kernel([](const tensor<float, dyn> &f) {
    return ceil(f);
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto result = run(f);
    expect_same(result, make<float, 1>({-2.0f, -1.0f, -0.0f, 1.0f, 2.0f, 2.0f, 4.0f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
  });
}

// Tests round(f)
TEST(NumPyElementwise, Case005) {
  check(kernel([](const tensor<float, dyn> &f) {
    return round(f);
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto result = run(f);
    expect_same(result, make<float, 1>({-2.0f, -1.0f, -0.0f, 0.0f, 2.0f, 2.0f, 3.0f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
  });
}

// Tests sqrt(abs(f))
TEST(NumPyElementwise, Case006) {
  check(kernel([](const tensor<float, dyn> &f) {
    return sqrt(abs(f));
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto result = run(f);
    expect_same(result, make<float, 1>({1.5811388f, 1.0f, 0.70710677f, 0.70710677f, 1.2247449f, 1.4142135f, 1.8027756f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
  });
}

// Tests f + g
TEST(NumPyElementwise, Case007) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return f + g;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<float, 1>({1.5f, -1.25f, 1.5f, 8.5f, 0.0f, 4.0f, 3.375f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests f - g
TEST(NumPyElementwise, Case008) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return f - g;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<float, 1>({-6.5f, -0.75f, -2.5f, -7.5f, 3.0f, 0.0f, 3.125f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests f * g
TEST(NumPyElementwise, Case009) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return f * g;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<float, 1>({-10.0f, 0.25f, -1.0f, 4.0f, -2.25f, 4.0f, 0.40625f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests f / g
TEST(NumPyElementwise, Case010) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return f / g;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<float, 1>({-0.625f, 4.0f, -0.25f, 0.0625f, -1.0f, 1.0f, 26.0f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests min(f, g)
TEST(NumPyElementwise, Case011) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return min(f, g);
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, -1.5f, 2.0f, 0.125f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests max(f, g)
TEST(NumPyElementwise, Case012) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return max(f, g);
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests f == g
TEST(NumPyElementwise, Case013) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return f == g;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<bool, 1>({false, false, false, false, false, true, false}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests f != g
TEST(NumPyElementwise, Case014) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return f != g;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<bool, 1>({true, true, true, true, true, false, true}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests f < g
TEST(NumPyElementwise, Case015) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return f < g;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<bool, 1>({true, true, true, true, false, false, false}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests f <= g
TEST(NumPyElementwise, Case016) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return f <= g;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<bool, 1>({true, true, true, true, false, true, false}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests f > g
TEST(NumPyElementwise, Case017) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return f > g;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<bool, 1>({false, false, false, false, true, false, true}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests f >= g
TEST(NumPyElementwise, Case018) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return f >= g;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<bool, 1>({false, false, false, false, true, true, true}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests f % g
TEST(NumPyElementwise, Case019) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return f % g;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<float, 1>({-2.5f, -0.0f, -0.5f, 0.5f, 0.0f, 0.0f, 0.0f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests where(f < g, f, g * 2.0f)
TEST(NumPyElementwise, Case020) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return where(f < g, f, g * 2.0f);
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, -3.0f, 4.0f, 0.25f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests !(f < g) || f > 0.0f
TEST(NumPyElementwise, Case021) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return !(f < g) || f > 0.0f;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<bool, 1>({false, false, false, true, true, true, true}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests (f < g) && (f > 0.0f)
TEST(NumPyElementwise, Case022) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return (f < g) && (f > 0.0f);
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<bool, 1>({false, false, false, true, false, false, false}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests (f < g) ^ (f > 0.0f)
TEST(NumPyElementwise, Case023) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return (f < g) ^ (f > 0.0f);
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<bool, 1>({true, true, true, false, true, true, true}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests isnan(f / g)
TEST(NumPyElementwise, Case024) {
  check(kernel([](const tensor<float, dyn> &f, const tensor<float, dyn> &g) {
    return isnan(f / g);
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto g = make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7);
    auto result = run(f, g);
    expect_same(result, make<bool, 1>({false, false, false, false, false, false, false}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
    expect_same(g, make<float, 1>({4.0f, -0.25f, 2.0f, 8.0f, -1.5f, 2.0f, 0.125f}, 7));
  });
}

// Tests cast<std::int32_t>(f)
TEST(NumPyElementwise, Case025) {
  check(kernel([](const tensor<float, dyn> &f) {
    return cast<std::int32_t>(f);
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto result = run(f);
    expect_same(result, make<std::int32_t, 1>({-2, -1, 0, 0, 1, 2, 3}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
  });
}

// Tests cast<double>(f) / 3.0
TEST(NumPyElementwise, Case026) {
  check(kernel([](const tensor<float, dyn> &f) {
    return cast<double>(f) / 3.0;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto result = run(f);
    expect_same(result, make<double, 1>({-0.8333333333333334, -0.3333333333333333, -0.16666666666666666, 0.16666666666666666, 0.5, 0.6666666666666666, 1.0833333333333333}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
  });
}

// Tests cast<bool>(floor(abs(f)))
TEST(NumPyElementwise, Case027) {
  check(kernel([](const tensor<float, dyn> &f) {
    return cast<bool>(floor(abs(f)));
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto result = run(f);
    expect_same(result, make<bool, 1>({true, true, false, false, true, true, true}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
  });
}

// Tests 1.0f / f
TEST(NumPyElementwise, Case028) {
  check(kernel([](const tensor<float, dyn> &f) {
    return 1.0f / f;
  }), [](const auto &run) {
    auto f = make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7);
    auto result = run(f);
    expect_same(result, make<float, 1>({-0.4f, -1.0f, -2.0f, 2.0f, 0.6666667f, 0.5f, 0.30769232f}, 7));
    expect_same(f, make<float, 1>({-2.5f, -1.0f, -0.5f, 0.5f, 1.5f, 2.0f, 3.25f}, 7));
  });
}

