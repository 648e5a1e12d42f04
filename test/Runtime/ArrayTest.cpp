// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Arrays: construction, ownership, access.
#include "inlay/array.hpp"

#include <gtest/gtest.h>
#include <utility>

using namespace inlay;

// Tests that extents give zeros and nested lists give their elements.
TEST(Array, Construction) {
  array<float, 2> zeros(2, 3);
  EXPECT_EQ(zeros.size(), 6);
  for (float x : zeros)
    EXPECT_EQ(x, 0.0f);
  array<std::int32_t, 3> nested{{{1, 2}, {3, 4}, {5, 6}}};
  EXPECT_EQ(nested.extent(0), 1);
  EXPECT_EQ(nested.extent(1), 3);
  EXPECT_EQ(nested.extent(-1), 2);
  EXPECT_EQ((nested[0, 2, 1]), 6);
  EXPECT_EQ((array<double, 1>{3}.size()), 1);
  EXPECT_EQ((array<double, 1>(3).size()), 3);
  auto iota = array<std::int64_t, 2>::iota(2, 3);
  EXPECT_EQ((iota[1, 2]), 5);
  auto full = array<bool, 1>::full(true, 4);
  EXPECT_TRUE(full[3]);
}

// Tests that storage begins at a multiple of 64 bytes.
TEST(Array, Alignment) {
  for (int n = 0; n < 20; ++n)
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(array<bool, 1>(n).data()) % 64,
              0u);
}

// Tests that a temporary, such as a kernel's result, gives its elements, but
// no view of them.
template <class A>
concept gives_a_row = requires(A &&a) { static_cast<A &&>(a)[0]; };
TEST(Array, ElementsOfTemporaries) {
  auto sum = [] { return array<double, 0>(2.5); };
  EXPECT_EQ(sum()(), 2.5);
  EXPECT_EQ(sum()[], 2.5);
  EXPECT_EQ((array<std::int32_t, 2>::iota(2, 3)(1, -1)), 5);
  static_assert(std::is_same_v<decltype(sum()()), double>);
  static_assert(gives_a_row<array<float, 2> &>);
  static_assert(!gives_a_row<array<float, 2>>);
}

// Tests rank 0 and extents of 0.
TEST(Array, RankZeroAndEmpty) {
  array<double, 0> scalar(2.5), zero;
  EXPECT_EQ(scalar.size(), 1);
  EXPECT_EQ(scalar[], 2.5);
  EXPECT_EQ(zero[], 0.0);
  array<float, 2> empty(0, 5), none;
  EXPECT_EQ(empty.size(), 0);
  EXPECT_EQ(empty.extent(1), 5);
  EXPECT_EQ(none.size(), 0);
  EXPECT_FALSE(empty == none);
  EXPECT_EQ(empty, (array<float, 2>(0, 5)));
}

// Tests that copies are deep and moves take the storage over.
TEST(Array, CopyAndMove) {
  array<std::int32_t, 1> a{1, 2, 3};
  array<std::int32_t, 1> b = a;
  b[0] = 9;
  EXPECT_EQ(a[0], 1);
  const std::int32_t *storage = a.data();
  array<std::int32_t, 1> c = std::move(a);
  EXPECT_EQ(c.data(), storage);
  EXPECT_EQ(a.size(), 0);
  EXPECT_EQ(a.extent(0), 0);
  array<std::int32_t, 1> d = a;
  EXPECT_EQ(d.size(), 0);
  b = std::move(c);
  EXPECT_EQ(b.data(), storage);
  auto &same = b;
  b = same;
  EXPECT_EQ(b, (array<std::int32_t, 1>{1, 2, 3}));
}

// Tests that indices outside and ragged lists are refused, in so many words.
TEST(Array, Refusals) {
  array<float, 2> a(2, 3);
  EXPECT_EQ((a[-1, -3]), 0.0f);
  auto message = [](auto action) -> std::string {
    try {
      action();
    } catch (const usage_error &e) {
      return e.what();
    } catch (const out_of_memory &e) {
      return std::string("memory: ") + e.what();
    }
    return "nothing thrown";
  };
  EXPECT_EQ(message([&] { a[0, 3] = 1; }),
            "index 3 is outside extent 3 of dimension 1");
  EXPECT_EQ(message([&] { a[-3, 0] = 1; }),
            "index -3 is outside extent 2 of dimension 0");
  EXPECT_EQ(message([] { array<float, 2>{{1, 2}, {3}}; }),
            "a list in dimension 1 has 1 elements, expected 2 as in the first "
            "one");
  EXPECT_EQ(message([] { array<float, 1>(-1); }),
            "extent -1 of dimension 0 is negative");
  EXPECT_EQ(message([] { array<double, 2>(1ll << 40, 1ll << 40); }),
            "memory: out of memory: the size in bytes exceeds 63 bits");
  EXPECT_EQ(message([] { array<float, 3>(0, 1ll << 40, 1ll << 40); }),
            "memory: out of memory: the size in bytes exceeds 63 bits");
}
