// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests bools in a caller's memory whose bytes are neither 0 nor 1: true, for
// every operation and in both backends.
#include "execution.hpp"

#include <vector>

class BoolExecution : public Execution {
protected:
  /// Bytes of seven bools, five of them true.
  std::vector<unsigned char> bytes{0, 1, 2, 128, 0, 255, 254};
  view<const bool, 1> bools() {
    return {reinterpret_cast<const bool *>(bytes.data()), {7}};
  }
};

// Tests sums, casts and arithmetic.
TEST_P(BoolExecution, Numbers) {
  auto k = make([](const tensor<bool, dyn> &b) {
    return results(sum(cast<std::int32_t>(b)), cast<double>(b),
                   sum(cast<float>(b[slice(end, end, -2)])));
  });
  auto [count, doubles, some] = k(bools());
  EXPECT_EQ(count(), 5);
  EXPECT_EQ(doubles, (array<double, 1>{0, 1, 1, 1, 0, 1, 1}));
  EXPECT_EQ(some(), 2);
}

// Tests selections, comparisons and logic, whose results are 0 and 1.
TEST_P(BoolExecution, Logic) {
  auto k = make([](const tensor<bool, dyn> &b, const tensor<int, dyn> &i,
                   const tensor<int, dyn> &j) {
    return results(where(b, i, j), !b, b == !b, b && b[slice(end, end, -1)],
                   cast<int>(b[2]) + cast<int>(b[4]));
  });
  auto i = array<int, 1>::iota(7);
  auto [chosen, inverse, same, both, two] =
      k(bools(), i, i[slice(end, end, -1)]);
  EXPECT_EQ(chosen, (array<int, 1>{6, 1, 2, 3, 2, 5, 6}));
  EXPECT_EQ(inverse,
            (array<bool, 1>{true, false, false, false, true, false, false}));
  EXPECT_EQ(same, (array<bool, 1>(7)));
  EXPECT_EQ(both,
            (array<bool, 1>{false, true, false, true, false, true, false}));
  EXPECT_EQ(two(), 1);
}

// Tests conditions, gathers and copies.
TEST_P(BoolExecution, ControlAndCopies) {
  auto k = make([](const tensor<bool, dyn> &b, const tensor<int, dyn> &ix,
                   tensor<int, dyn> &n) {
    tensor copy = b;
    tensor picked = b[ix];
    for_(range(0, 7), [&](auto i) { if_(copy[i], [&] { n[i] += 1; }); });
    return sum(cast<int>(picked)) + 10 * sum(cast<int>(copy));
  });
  array<int, 1> n(7);
  EXPECT_EQ(k(bools(), array<int, 1>{2, 4, 5}, n)(), 52);
  EXPECT_EQ(n, (array<int, 1>{0, 1, 1, 1, 0, 1, 1}));
}

INLAY_ON_BOTH_BACKENDS(BoolExecution);
