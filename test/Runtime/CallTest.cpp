// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls: signatures, arguments of any strides, results, empty arrays, threads.
#include "TestKernel.h"

#include <thread>

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

// Tests what a kernel says of its parameters and results.
TEST(Call, Signature) {
  inlay_signature taken = inlay_kernel_signature(load("add_scaled"));
  ASSERT_EQ(taken.param_count, 3u);
  EXPECT_EQ(taken.result_count, 0u);
  EXPECT_EQ(taken.params[0].kind, INLAY_INOUT);
  EXPECT_EQ(taken.params[0].written, 1);
  EXPECT_EQ(taken.params[0].rank, 2);
  EXPECT_EQ(taken.params[0].extent[1], INLAY_DYN);
  EXPECT_EQ(taken.params[1].kind, INLAY_BORROWED);
  EXPECT_EQ(taken.params[1].written, 0);
  EXPECT_EQ(taken.params[2].kind, INLAY_SCALAR);
  EXPECT_EQ(taken.params[2].type, INLAY_F32);
  inlay_signature given = inlay_kernel_signature(load("parts"));
  ASSERT_EQ(given.result_count, 3u);
  EXPECT_EQ(given.results[1].type, INLAY_I32);
  EXPECT_EQ(given.results[1].rank, 2);
  EXPECT_EQ(given.results[1].extent[0], 4);
  EXPECT_EQ(given.results[1].extent[1], 3);
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

/// Does what the exchange kernel does, from inputs that were read first, and
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
