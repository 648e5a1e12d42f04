// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests that what a check, a branch or a loop guards is not touched outside of
// it. The old value of `u` is needed after it is overwritten, so that it is
// saved ahead of the guard; what is asked for lies far outside of it.
#include "execution.hpp"

class GuardExecution : public Execution {
protected:
  static constexpr std::int64_t far = 4'000'000;

  array<float, 1> u{1, 2, 3};
  array<float, 1> small{0, 0, 0};
  array<float, 1> large = array<float, 1>(far);
};

// Tests a subscript that its branch keeps inside.
TEST_P(GuardExecution, BranchAroundSubscript) {
  auto k = make(
      [](tensor<float, dyn> &u, tensor<float, dyn> &v, scalar<std::int64_t> n) {
        auto old = u[all];
        u[all] = 0;
        if_(n < u.extent(0), [&] { v[0] = old[n]; });
      });
  EXPECT_EQ(k.try_call(u, small, far).status(), 0);
  EXPECT_EQ(small, (array<float, 1>{0, 0, 0}));
  u = {1, 2, 3};
  k(u, small, 2);
  EXPECT_EQ(small, (array<float, 1>{3, 0, 0}));
  EXPECT_EQ(u, (array<float, 1>{0, 0, 0}));
}

// Tests a subscript that a check in a branch refuses.
TEST_P(GuardExecution, CheckInBranch) {
  auto k = make(
      [](tensor<float, dyn> &u, tensor<float, dyn> &v, scalar<std::int64_t> n) {
        auto old = u[all];
        u[all] = 0;
        if_(n > 0, [&] { v[0] = old[n]; });
      });
  EXPECT_EQ(k.try_call(u, small, far).status(), INLAY_DATA_ERROR);
  EXPECT_EQ(k.try_call(u, small, -far).status(), 0);
  EXPECT_EQ(small, (array<float, 1>{0, 0, 0}));
}

// Tests extents that a check in a loop, which may not run, holds equal.
TEST_P(GuardExecution, ExtentsEqualInLoop) {
  auto k = make(
      [](tensor<float, dyn> &u, tensor<float, dyn> &v, scalar<std::int64_t> n) {
        auto old = u[slice(0, -1)];
        u[all] = 0;
        for_(range(0, n), [&](auto) { v[all] += old; });
      });
  EXPECT_EQ(k.try_call(u, large, 0).status(), 0);
  EXPECT_EQ(k.try_call(u, large, 1).status(), INLAY_USAGE_ERROR);
  array<float, 1> two{10, 20};
  u = {1, 2, 3};
  k(u, two, 2);
  EXPECT_EQ(two, (array<float, 1>{12, 24}));
}

// Tests the same in the condition and the body of a loop.
TEST_P(GuardExecution, ExtentsEqualInWhile) {
  auto k = make([](tensor<float, dyn> &u, tensor<float, dyn> &v) {
    auto old = u[all];
    u[all] = 0;
    while_([&] { return v[0] > 5; }, [&] { v[all] = old; });
  });
  large(0) = 0;
  EXPECT_EQ(k.try_call(u, large).status(), 0);
  large(0) = 6;
  EXPECT_EQ(k.try_call(u, large).status(), INLAY_USAGE_ERROR);
}

// Tests a step, and a read that is forwarded past the update between.
TEST_P(GuardExecution, ForwardedReadInLoop) {
  auto k = make([](tensor<float, dyn, 7> &u, tensor<float, dyn> &v,
                   scalar<std::int64_t> n) {
    u[all, slice(1, 6)] = u[all, slice(0, 5)];
    for_(range(0, n), [&](auto) { v[all] = u[slice(0, end, 3), 5]; });
  });
  auto rows = array<float, 2>::iota(5, 7);
  EXPECT_EQ(k.try_call(rows, large, 0).status(), 0);
  EXPECT_EQ(k.try_call(rows, large, 1).status(), INLAY_USAGE_ERROR);
  rows = array<float, 2>::iota(5, 7);
  array<float, 1> two{0, 0};
  k(rows, two, 1);
  EXPECT_EQ(two, (array<float, 1>{4, 25}));
}

// Tests a reversed read with a step, in a branch.
TEST_P(GuardExecution, ReversedReadInBranch) {
  auto k = make(
      [](tensor<float, dyn> &u, tensor<float, dyn> &v, scalar<std::int64_t> n) {
        auto old = u[slice(end, end, -2)];
        u[all] = 0;
        if_(n > 0, [&] { v[all] = old; });
      });
  EXPECT_EQ(k.try_call(u, large, 0).status(), 0);
  EXPECT_EQ(k.try_call(u, large, 1).status(), INLAY_USAGE_ERROR);
  array<float, 1> two{0, 0};
  u = {1, 2, 3};
  k(u, two, 1);
  EXPECT_EQ(two, (array<float, 1>{3, 1}));
}

// Tests that memory which no trip of a loop asks for is not missed.
TEST_P(GuardExecution, MemoryOfLoopThatDoesNotRun) {
  auto k = make([](tensor<float, dyn> &v, scalar<std::int64_t> n,
                   scalar<std::int64_t> m) {
    for_(range(0, n), [&](auto i) {
      tensor t = full<float>(1.0f, m);
      t[0] = v[0];
      v[i] = sum(t);
    });
  });
  EXPECT_EQ(k.try_call(u, 0, std::int64_t(1) << 42).status(), 0);
  k(u, 2, 5);
  EXPECT_EQ(u, (array<float, 1>{5, 9, 3}));
}

// Tests that a check in a loop comes before the memory whose size it asks for.
TEST_P(GuardExecution, CheckBeforeMemory) {
  auto k = make([](tensor<float, dyn> &u, scalar<std::int64_t> trips) {
    auto n = u.extent(0) - 4;
    for_(range(0, trips), [&](auto) {
      tensor t = full<float>(1.0f, n);
      t[all] += 1;
      u[0] = sum(t);
    });
  });
  EXPECT_EQ(k.try_call(u, 0).status(), 0);
  EXPECT_EQ(k.try_call(u, 1).status(), INLAY_USAGE_ERROR);
}

// Tests that a subscript which is refused comes before memory that cannot be
// had.
TEST_P(GuardExecution, SubscriptBeforeMemory) {
  auto k = make([](tensor<float, dyn> &u, scalar<std::int64_t> trips,
                   scalar<std::int64_t> m, scalar<std::int64_t> n) {
    for_(range(0, trips), [&](auto i) {
      u[i + n] = 7;
      tensor t = full<float>(1.0f, m);
      t[0] = u[0];
      u[i] = sum(t);
    });
  });
  EXPECT_EQ(k.try_call(u, 1, std::int64_t(1) << 60, 9).status(),
            INLAY_DATA_ERROR);
}

// Tests the same of memory that a branch may or may not ask for.
TEST_P(GuardExecution, MemoryOfBranch) {
  auto k = make([](tensor<float, dyn> &u, scalar<std::int64_t> n,
                   scalar<std::int64_t> m) {
    tensor t = full<float>(1.0f, 2);
    if_(n > 0, [&] {
      tensor s = full<float>(2.0f, m);
      s[0] = u[1];
      u[0] = sum(s);
    });
    u[1] = sum(t);
  });
  EXPECT_EQ(k.try_call(u, 0, std::int64_t(1) << 60).status(), 0);
  EXPECT_EQ(k.try_call(u, 0, -5).status(), 0);
  EXPECT_EQ(k.try_call(u, 1, -5).status(), INLAY_USAGE_ERROR);
}

INLAY_ON_BOTH_BACKENDS(GuardExecution);
