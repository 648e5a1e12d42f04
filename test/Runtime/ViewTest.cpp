// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Views: slicing as NumPy does, strides of any sign.
#include "inlay/array.hpp"

#include <gtest/gtest.h>

using namespace inlay;

// Tests every slice of extents up to 6 against the definition by enumeration.
TEST(View, SlicesAsPython) {
  for (int n = 0; n <= 6; ++n) {
    auto a = array<std::int32_t, 1>::iota(n);
    for (int b = -8; b <= 8; ++b)
      for (int e = -8; e <= 8; ++e)
        for (int s : {-7, -3, -2, -1, 1, 2, 3, 7}) {
          std::vector<int> expected;
          int from = b < 0 ? b + n : b, to = e < 0 ? e + n : e;
          // Python: i runs from `from` in steps of s, only indices inside.
          if (s > 0)
            for (int i = std::max(from, 0); i < std::min(to, n); i += s)
              expected.push_back(i);
          else
            for (int i = std::min(from, n - 1); i > std::max(to, -1); i += s)
              expected.push_back(i);
          auto part = a[slice(b, e, s)];
          ASSERT_EQ(part.size(), std::int64_t(expected.size()))
              << n << ": " << b << ":" << e << ":" << s;
          for (std::size_t k = 0; k < expected.size(); ++k)
            ASSERT_EQ(part[k], expected[k]);
        }
  }
}

// Tests open bounds, also for negative steps, and constants.
TEST(View, OpenBounds) {
  auto a = array<std::int32_t, 1>::iota(5);
  EXPECT_EQ((a[slice(2, end)]), (array<std::int32_t, 1>{2, 3, 4}));
  EXPECT_EQ((a[slice(end, end, -2)]), (array<std::int32_t, 1>{4, 2, 0}));
  EXPECT_EQ((a[slice(1_c, -1_c)]), (array<std::int32_t, 1>{1, 2, 3}));
  EXPECT_EQ((a[slice(end, 1, -1)]), (array<std::int32_t, 1>{4, 3, 2}));
  EXPECT_EQ((a[slice(0, end, INT64_MAX)]), (array<std::int32_t, 1>{0}));
  EXPECT_EQ((a[slice(end, end, INT64_MIN)]), (array<std::int32_t, 1>{4}));
  EXPECT_THROW((a[slice(0, 1, 0)]), usage_error);
}

// Tests that integers drop dimensions and that slices compose.
TEST(View, Ranks) {
  auto a = array<std::int32_t, 3>::iota(2, 3, 4);
  auto row = a[1, 2];
  static_assert(decltype(row)::rank == 1);
  EXPECT_EQ(row, (array<std::int32_t, 1>{20, 21, 22, 23}));
  auto column = a[all, -1, slice(1, end, 2)];
  EXPECT_EQ(column, (array<std::int32_t, 2>{{9, 11}, {21, 23}}));
  EXPECT_EQ((column[slice(end, end, -1), 1]), (array<std::int32_t, 1>{23, 11}));
  EXPECT_EQ(
      (a[0].transposed()),
      (array<std::int32_t, 2>{{0, 4, 8}, {1, 5, 9}, {2, 6, 10}, {3, 7, 11}}));
}

// Tests that a view writes through, and that a copy of it owns its elements.
TEST(View, WritesThrough) {
  array<float, 2> a(3, 4);
  a[slice(0, end, 2), 1].fill(5);
  a[1, 3] = 7;
  EXPECT_EQ(a, (array<float, 2>{{0, 5, 0, 0}, {0, 0, 0, 7}, {0, 5, 0, 0}}));
  array<float, 1> column(a[all, 1]);
  a[0, 1] = 1;
  EXPECT_EQ(column, (array<float, 1>{5, 0, 5}));
  const auto &fixed = a;
  static_assert(std::is_same_v<decltype(fixed[0]), view<const float, 1>>);
  static_assert(std::is_same_v<decltype(fixed[0, 0]), const float &>);
}

// Tests views of memory that is not an array's.
TEST(View, RawMemory) {
  int raw[12] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
  view<int, 2> v(raw + 11, {3, 2}, {-4, -1});
  EXPECT_EQ(v, (array<int, 2>{{11, 10}, {7, 6}, {3, 2}}));
  view<const int, 2> rows(raw, {3, 4});
  EXPECT_EQ((rows[2, 1]), 9);
  EXPECT_THROW((view<int, 1>(raw, {-1})), usage_error);
  view<int, 1> nothing(nullptr, {0});
  EXPECT_EQ(nothing.size(), 0);
}

/// Returns the error of making a view, or the empty string.
template <int Rank, class... Args> static std::string refusal(Args &&...args) {
  try {
    view<const float, Rank> made(std::forward<Args>(args)...);
    return made.size() < 0 ? "a negative size" : "";
  } catch (const usage_error &error) {
    return error.what();
  }
}

// Tests that views whose elements or distances cannot be counted are refused.
TEST(View, TooLarge) {
  static const float data[4] = {1, 2, 3, 4};
  using numbers = const std::int64_t[2];
  const char *too_large = "a view has too many elements, or elements too far "
                          "apart, for 63 bits";
  constexpr std::int64_t half = std::int64_t(1) << 32;
  constexpr std::int64_t most = INT64_MAX, least = INT64_MIN;
  EXPECT_EQ(refusal<2>(data, (numbers){half, half}, (numbers){0, 0}),
            too_large);
  EXPECT_EQ(refusal<2>(data, (numbers){(std::int64_t(1) << 62) + 1, 4},
                       (numbers){0, 1}),
            too_large);
  EXPECT_EQ(refusal<2>(data, (numbers){half, half}), too_large);
  EXPECT_EQ(refusal<2>(data, (numbers){2, 2}, (numbers){most, 1}), too_large);
  EXPECT_EQ(refusal<2>(data, (numbers){2, 2}, (numbers){least, 1}), too_large);
  EXPECT_EQ(refusal<2>(data, (numbers){2, 2}, (numbers){most / 7, most / 7}),
            too_large);
  EXPECT_EQ(refusal<2>(data, (numbers){std::int64_t(1) << 61, 0}), too_large);
  EXPECT_EQ(refusal<2>(data, (numbers){half, half / 16}, (numbers){0, 0}), "");
  EXPECT_EQ(refusal<2>(data, (numbers){1, 4}, (numbers){most, 1}), "");
  EXPECT_EQ(refusal<2>(data, (numbers){0, half}, (numbers){most, least}), "");
}
