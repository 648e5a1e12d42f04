// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The overlap test against the enumeration of every byte.
#include "Overlap.h"

#include "EqualOffsets.h"

#include "inlay/detail/strided.hpp"

#include <gtest/gtest.h>
#include <random>
#include <set>

using namespace inlay;
using runtime::arrays_overlap;
using runtime::overlaps_itself;

static char buffer[4096];

static inlay_call_argument make(int type, std::int64_t offset,
                                std::vector<std::int64_t> extents,
                                std::vector<std::int64_t> strides) {
  inlay_call_argument a = {};
  a.type = static_cast<std::uint8_t>(type);
  a.rank = static_cast<std::uint8_t>(extents.size());
  a.array.data = buffer + offset;
  for (std::size_t d = 0; d < extents.size(); ++d) {
    a.array.extent[d] = extents[d];
    a.array.stride[d] = strides[d];
  }
  return a;
}

/// Lists the first byte of each element, one entry for each index.
static std::vector<std::int64_t> elements(const inlay_call_argument &a) {
  std::vector<std::int64_t> offsets = {static_cast<char *>(a.array.data) -
                                       buffer};
  for (unsigned d = 0; d < a.rank; ++d) {
    std::vector<std::int64_t> next;
    for (auto offset : offsets)
      for (std::int64_t i = 0; i < a.array.extent[d]; ++i)
        next.push_back(offset +
                       i * a.array.stride[d] * detail::element_bytes(a.type));
    offsets = next;
  }
  return offsets;
}

static std::set<std::int64_t> bytes(const inlay_call_argument &a) {
  std::set<std::int64_t> all;
  for (auto first : elements(a))
    for (std::int64_t b = 0; b < detail::element_bytes(a.type); ++b)
      all.insert(first + b);
  return all;
}

// Tests 6,000 random pairs of strided arrays of any types and ranks.
TEST(Overlap, RandomPairs) {
  std::mt19937 random(7);
  auto pick = [&](int low, int high) {
    return std::uniform_int_distribution<int>(low, high)(random);
  };
  auto any = [&] {
    std::vector<std::int64_t> extents, strides;
    for (int d = pick(0, 3); d > 0; --d) {
      extents.push_back(pick(0, 9) ? pick(1, 5) : 0);
      strides.push_back(pick(-9, 9));
    }
    return make(pick(0, 4), 2000 + pick(-100, 100), extents, strides);
  };
  int overlapping = 0, disjoint = 0;
  for (int n = 0; n < 6000; ++n) {
    inlay_call_argument a = any(), b = any();
    std::set<std::int64_t> of_a = bytes(a);
    bool expected = false;
    for (auto byte : bytes(b))
      expected |= of_a.contains(byte);
    ASSERT_EQ(arrays_overlap(a, b), expected) << n;
    ASSERT_EQ(arrays_overlap(b, a), expected) << n;
    (expected ? overlapping : disjoint)++;
    std::vector<std::int64_t> offsets = elements(a);
    std::set<std::int64_t> distinct(offsets.begin(), offsets.end());
    ASSERT_EQ(overlaps_itself(a), distinct.size() != offsets.size()) << n;
  }
  EXPECT_GT(overlapping, 1000);
  EXPECT_GT(disjoint, 1000);
}

// Tests the search for two indices of one offset against all offsets, with
// little room, so that most sums are gone through.
TEST(Overlap, EqualOffsets) {
  std::mt19937 random(11);
  auto pick = [&](int low, int high) {
    return std::uniform_int_distribution<int>(low, high)(random);
  };
  int equal = 0, different = 0;
  for (int n = 0; n < 4000; ++n) {
    std::vector<runtime::offset_run> runs;
    std::vector<std::int64_t> offsets = {0};
    for (int d = pick(1, 5); d > 0; --d) {
      runs.push_back({pick(1, 60), pick(1, 5)});
      std::vector<std::int64_t> next;
      for (std::int64_t i = 0; i < runs.back().extent; ++i)
        for (std::int64_t offset : offsets)
          next.push_back(offset + i * runs.back().stride);
      offsets = next;
    }
    std::set<std::int64_t> distinct(offsets.begin(), offsets.end());
    bool expected = distinct.size() != offsets.size();
    for (std::size_t room : {1, 7, 100, 100000})
      ASSERT_EQ(runtime::has_equal_offsets(runs, room), expected) << n;
    (expected ? equal : different)++;
  }
  EXPECT_GT(equal, 1000);
  EXPECT_GT(different, 1000);
}

// Tests an array of 2^32 elements whose strides are no larger than what the
// others reach: its offsets could not be listed.
TEST(Overlap, ManyElements) {
  std::mt19937_64 random(3);
  std::vector<std::int64_t> extents(8, 16), strides;
  for (int d = 0; d < 8; ++d)
    strides.push_back((std::int64_t(1) << 45) +
                      static_cast<std::int64_t>(random() >> 19));
  EXPECT_FALSE(overlaps_itself(make(INLAY_BOOL, 0, extents, strides)));
  strides[5] = strides[0] + 7 * strides[2] - 4 * strides[7] + strides[1];
  EXPECT_TRUE(overlaps_itself(make(INLAY_BOOL, 0, extents, strides)));
  // More elements than there are places.
  EXPECT_TRUE(
      overlaps_itself(make(INLAY_BOOL, 0, std::vector<std::int64_t>(8, 100),
                           {1000, 999, 998, 997, 996, 995, 994, 993})));
}

// Tests columns of a large matrix that interleave without meeting.
TEST(Overlap, InterleavedColumns) {
  auto column = [](std::int64_t j, std::int64_t step) {
    return make(INLAY_F32, 4 * j, {1000000, 3}, {4096, step});
  };
  EXPECT_FALSE(arrays_overlap(column(0, 2), column(1, 2)));
  EXPECT_TRUE(arrays_overlap(column(0, 2), column(4, 2)));
  EXPECT_FALSE(overlaps_itself(column(0, 2)));
  EXPECT_TRUE(overlaps_itself(make(INLAY_F32, 0, {5, 2}, {1, 4})));
}
