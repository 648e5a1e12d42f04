// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls: arguments that share memory, must be preserved, are donated, or are
// not contiguous.
#include "TestKernel.h"

#include <thread>
#include <utility>

using namespace inlay;
using test::call;
using test::load;

using floats = array<float, 2>;
using doubles = array<double, 1>;
using longs = array<std::int64_t, 1>;
using ints = array<std::int32_t, 1>;
using tables = array<std::int32_t, 2>;

// Tests a call whose arguments are taken as they are.
TEST(Call, Plain) {
  floats u{{1, 2, 3}, {4, 5, 6}}, v{{10, 20, 30}, {40, 50, 60}};
  inlay_kernel *kernel = load("add_scaled");
  EXPECT_EQ(call().inout(u.view()).in(v.view()).scalar(0.5f).run(kernel),
            INLAY_OK);
  EXPECT_EQ(u, (floats{{6, 12, 18}, {24, 30, 36}}));
  EXPECT_EQ(inlay_kernel_counters(kernel).argument_bytes, 0u);
}

// Tests that rows of any stride are taken as they are, and other last
// dimensions are copied in and out.
TEST(Call, Strides) {
  floats u = floats::iota(4, 6), v = floats::full(1, 2, 3);
  inlay_kernel *kernel = load("add_scaled");
  EXPECT_EQ(call()
                .inout(u[slice(end, end, -2), slice(0, 3)])
                .in(v.view())
                .scalar(100.0f)
                .run(kernel),
            INLAY_OK);
  EXPECT_EQ(inlay_kernel_counters(kernel).argument_bytes, 0u);
  EXPECT_EQ((u[3, 2]), 120.0f);
  EXPECT_EQ((u[1, 0]), 106.0f);
  EXPECT_EQ((u[1, 3]), 9.0f);
  floats w = floats::iota(4, 6);
  EXPECT_EQ(call()
                .inout(w[slice(0, 2), slice(end, end, -2)])
                .in(v.view())
                .scalar(100.0f)
                .run(kernel),
            INLAY_OK);
  EXPECT_EQ((w[slice(0, 2), all]),
            (floats{{0, 101, 2, 103, 4, 105}, {6, 107, 8, 109, 10, 111}}));
  // 24 bytes in, and out again.
  EXPECT_EQ(inlay_kernel_counters(kernel).argument_bytes, 48u);
  // A single column is contiguous however far its rows are apart.
  floats one = floats::full(1, 4, 1);
  EXPECT_EQ(
      call().inout(w[all, slice(2, 3)]).in(one.view()).scalar(1.0f).run(kernel),
      INLAY_OK);
  EXPECT_EQ(inlay_kernel_counters(kernel).last_argument_bytes, 0u);
}

// Tests that a read argument keeps what it held when the call began.
TEST(Call, ReadOverlapsInOut) {
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
TEST(Call, InterleavedWithoutOverlap) {
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

/// Does what the exchange kernel does, from inputs that were read first, and
/// stores in the order of the parameters.
static void exchange(view<std::int64_t, 1> a, view<std::int64_t, 1> b) {
  longs old_a(a), old_b(b);
  for (std::int64_t i = 0; i < a.size(); ++i)
    a[i] = 10 * old_a[i] + old_b[i];
  for (std::int64_t i = 0; i < b.size(); ++i)
    b[i] = 100 + old_b[i];
}

// Tests two in-outs of one buffer, in all positions, steps and directions.
TEST(Call, TwoInOuts) {
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

// Tests that an owned lvalue keeps its value and the result is another array.
TEST(Call, OwnedLvalue) {
  doubles a{1, 2, 3}, b{10, 20, 30};
  inlay_kernel *kernel = load("reverse");
  call c;
  EXPECT_EQ(c.owned(a.view()).in(b.view()).result<doubles>().run(kernel),
            INLAY_OK);
  doubles result = c.take<doubles>(0);
  EXPECT_EQ(a, (doubles{1, 2, 3}));
  EXPECT_EQ(result, (doubles{13, 22, 31}));
  // The preserving copy is the result: nothing is copied twice.
  EXPECT_EQ(inlay_kernel_counters(kernel).argument_bytes, 24u);
}

// Tests that a donated array's storage comes back as the result.
TEST(Call, Donated) {
  doubles a{1, 2, 3}, b{10, 20, 30};
  const double *storage = a.data();
  inlay_kernel *kernel = load("reverse");
  call c;
  EXPECT_EQ(c.donate(a).in(b.view()).result<doubles>().run(kernel), INLAY_OK);
  detail::array_access::settle(a);
  doubles result = c.take<doubles>(0);
  EXPECT_EQ(result.data(), storage);
  EXPECT_EQ(result, (doubles{13, 22, 31}));
  EXPECT_EQ(a.size(), 0);
  EXPECT_EQ(a.extent(0), 0);
  EXPECT_EQ(inlay_kernel_counters(kernel).argument_bytes, 0u);
}

// Tests that a donated array that another argument reads is preserved.
TEST(Call, DonatedButShared) {
  doubles a{1, 2, 3};
  inlay_kernel *kernel = load("reverse");
  call c;
  EXPECT_EQ(c.donate(a).in(a.view()).result<doubles>().run(kernel), INLAY_OK);
  EXPECT_EQ((c.take<doubles>(0)), (doubles{4, 4, 4}));
  EXPECT_EQ(a, (doubles{1, 2, 3}));
}

// Tests that a donated array that is no result is gone after the call, and
// still the caller's if the call fails; an lvalue is preserved in either case.
TEST(Call, DonatedWithoutResult) {
  inlay_kernel *kernel = load("sink");
  doubles a{1, 2, 3};
  call failing, working;
  EXPECT_EQ(failing.donate(a).scalar(std::int32_t(-4)).run(kernel),
            INLAY_DATA_ERROR);
  EXPECT_STREQ(failing.error.message, "sink.cpp:2: -4 is negative");
  detail::array_access::settle(a);
  EXPECT_EQ(a.size(), 3);
  EXPECT_EQ(working.donate(a).scalar(std::int32_t(4)).run(kernel), INLAY_OK);
  detail::array_access::settle(a);
  EXPECT_EQ(a.size(), 0);
  EXPECT_EQ(a.data(), nullptr);
  doubles b{1, 2, 3};
  for (std::int32_t number : {-4, 4})
    (void)call().owned(b.view()).scalar(number).run(kernel);
  EXPECT_EQ(b, (doubles{1, 2, 3}));
}

// Tests that an unwritten owned argument is not copied before the call, and
// its value is the result even if an in-out overwrites its memory.
TEST(Call, UnwrittenOwned) {
  inlay_kernel *kernel = load("give_back");
  ints a{1, 2, 3}, b{4, 5};
  call apart;
  EXPECT_EQ(apart.owned(a.view()).inout(b.view()).result<ints>().run(kernel),
            INLAY_OK);
  ints result = apart.take<ints>(0);
  EXPECT_EQ(result, (ints{1, 2, 3}));
  EXPECT_NE(result.data(), a.data());
  EXPECT_EQ(b, (ints{0, 0}));
  EXPECT_EQ(inlay_kernel_counters(kernel).argument_bytes, 12u);
  for (int step : {1, 2}) {
    ints c{1, 2, 3, 4};
    call shared;
    EXPECT_EQ(shared.owned(c.view())
                  .inout(c[slice(0, 3, step)])
                  .result<ints>()
                  .run(kernel),
              INLAY_OK);
    EXPECT_EQ((shared.take<ints>(0)), (ints{1, 2, 3, 4}));
    EXPECT_EQ(c, step == 1 ? (ints{0, 0, 0, 4}) : (ints{0, 2, 0, 4}));
  }
  ints d{7, 8};
  const std::int32_t *storage = d.data();
  call donated;
  EXPECT_EQ(donated.donate(d).inout(b.view()).result<ints>().run(kernel),
            INLAY_OK);
  detail::array_access::settle(d);
  EXPECT_EQ((donated.take<ints>(0).data()), storage);
}

// Tests results that share one allocation: each gets memory of its own.
TEST(Call, ResultsOfOneAllocation) {
  inlay_kernel *kernel = load("parts");
  call c;
  EXPECT_EQ(
      c.scalar(false).result<tables>().result<tables>().result<ints>().run(
          kernel),
      INLAY_OK);
  auto whole = c.take<tables>(0), turned = c.take<tables>(1);
  ints row = c.take<ints>(2);
  EXPECT_EQ(whole, (array<std::int32_t, 2>::iota(3, 4)));
  EXPECT_EQ(turned, whole.view().transposed());
  EXPECT_EQ(row, whole[2]);
  whole.fill(0);
  EXPECT_EQ(row, (ints{8, 9, 10, 11}));
}

// Tests empty arrays in every role.
TEST(Call, Empty) {
  floats u(0, 3), v(0, 3);
  EXPECT_EQ(
      call().inout(u.view()).in(v.view()).scalar(1.0f).run(load("add_scaled")),
      INLAY_OK);
  floats none;
  EXPECT_EQ(call()
                .inout(none.view())
                .in(none.view())
                .scalar(1.0f)
                .run(load("add_scaled")),
            INLAY_OK);
  doubles a(0), b(0);
  call c;
  EXPECT_EQ(c.donate(a).in(b.view()).result<doubles>().run(load("reverse")),
            INLAY_OK);
  EXPECT_EQ((c.take<doubles>(0).size()), 0);
}

// Tests that one kernel runs in several threads at once.
TEST(Call, Threads) {
  inlay_kernel *kernel = load("exchange");
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([=] {
      for (int n = 0; n < 500; ++n) {
        longs a{t, n}, b{n, t};
        EXPECT_EQ(call().inout(a.view()).inout(b.view()).run(kernel), INLAY_OK);
        EXPECT_EQ(a, (longs{10 * t + n, 10 * n + t}));
      }
    });
  for (auto &thread : threads)
    thread.join();
  EXPECT_EQ(inlay_kernel_counters(kernel).calls, 2000u);
}
