// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls whose arguments share memory: as if every input had been read first.
#include "TestKernel.h"

using namespace inlay;
using test::call;
using test::load;

using floats = array<float, 2>;
using longs = array<std::int64_t, 1>;

// Tests that a read argument keeps what it held when the call began.
TEST(OverlappingArguments, ReadOverlapsInOut) {
  for (auto order : {1, -1}) {
    floats u = floats::iota(5, 3), expected = u;
    auto to = slice(1, end);
    auto from = slice(0, -1);
    for (int i = 0; i < 4; ++i)
      for (int j = 0; j < 3; ++j)
        (order > 0 ? expected[i + 1, j] : expected[i, j]) +=
            2 * (order > 0 ? u[i, j] : u[i + 1, j]);
    inlay_kernel *kernel = load("add_scaled");
    call c;
    if (order > 0)
      c.inout(u[to, all]).in(u[from, all]);
    else
      c.inout(u[from, all]).in(u[to, all]);
    EXPECT_EQ(c.scalar(2.0f).run(kernel), INLAY_OK);
    EXPECT_EQ(u, expected);
    EXPECT_EQ(inlay_kernel_counters(kernel).argument_bytes, 48u);
  }
}

// Tests that interleaved columns, which share a range but no element, are not
// copied.
TEST(OverlappingArguments, InterleavedWithoutOverlap) {
  floats u = floats::iota(3, 8);
  inlay_kernel *kernel = load("add_scaled");
  EXPECT_EQ(call()
                .inout(u[all, slice(0, 4)])
                .in(u[all, slice(4, 8)])
                .scalar(1.0f)
                .run(kernel),
            INLAY_OK);
  EXPECT_EQ(inlay_kernel_counters(kernel).argument_bytes, 0u);
  EXPECT_EQ((u[2, 0]), 36.0f);
}

/// stores in the order of the parameters.
static void exchange(view<std::int64_t, 1> a, view<std::int64_t, 1> b) {
  longs old_a(a), old_b(b);
  for (std::int64_t i = 0; i < a.size(); ++i)
    a[i] = 10 * old_a[i] + old_b[i];
  for (std::int64_t i = 0; i < b.size(); ++i)
    b[i] = 100 + old_b[i];
}

// Tests two in-outs of one buffer, in all positions, steps and directions.
TEST(OverlappingArguments, TwoInOuts) {
  inlay_kernel *kernel = load("exchange");
  for (int first = 0; first < 8; ++first)
    for (int second = 0; second < 8; ++second)
      for (int sa : {1, 2, -1})
        for (int sb : {1, 3, -2}) {
          longs u = longs::iota(40), expected = u;
          auto part = [](longs &x, int at, int step) {
            return x[slice(at + 8, at + 8 + 4 * step, step)];
          };
          exchange(part(expected, first, sa), part(expected, second, sb));
          EXPECT_EQ(call()
                        .inout(part(u, first, sa))
                        .inout(part(u, second, sb))
                        .run(kernel),
                    INLAY_OK);
          ASSERT_EQ(u, expected)
              << first << " by " << sa << ", " << second << " by " << sb;
        }
}
