// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The pairs of one linear equation against all that there are.

#include "inlay-mlir/Index/Meetings.h"

#include "gtest/gtest.h"

#include <set>
#include <utility>

using namespace mlir::inlay;

namespace {
using Pairs = std::set<std::pair<int64_t, int64_t>>;

/// Goes through all pairs below the limits.
Pairs search(int64_t alpha, int64_t beta, int64_t gamma, int64_t n, int64_t m) {
  Pairs pairs;
  for (int64_t i = 0; i < n; ++i)
    for (int64_t j = 0; j < m; ++j)
      if (alpha * i == beta * j + gamma)
        pairs.insert({i, j});
  return pairs;
}

/// Lists the pairs that were found, of those without an end the first `most`.
Pairs list(const std::optional<Meetings> &found, int64_t most) {
  Pairs pairs;
  for (int64_t t = 0; found && t < found->count.value_or(most); ++t)
    pairs.insert({found->i + t * found->stepI, found->j + t * found->stepJ});
  return pairs;
}
} // namespace

// Tests all small equations with both limits.
TEST(Meetings, Limited) {
  for (int64_t alpha = -6; alpha <= 6; ++alpha)
    for (int64_t beta = -6; beta <= 6; ++beta)
      for (int64_t gamma = -13; gamma <= 13; ++gamma)
        for (int64_t n : {0, 1, 2, 5})
          for (int64_t m : {0, 1, 3, 7}) {
            if (alpha == 0 || beta == 0)
              continue;
            ASSERT_EQ(list(findMeetings(alpha, beta, gamma, n, m), 0),
                      search(alpha, beta, gamma, n, m))
                << alpha << " i = " << beta << " j + " << gamma << ", i < " << n
                << ", j < " << m;
          }
}

// Tests small equations in which one or both numbers have no limit.
TEST(Meetings, Unlimited) {
  constexpr int64_t far = 40;
  for (int64_t alpha : {-5, -2, -1, 1, 3, 4})
    for (int64_t beta : {-4, -3, -1, 1, 2, 6})
      for (int64_t gamma = -9; gamma <= 9; ++gamma)
        for (std::optional<int64_t> n :
             {std::optional<int64_t>(), std::optional<int64_t>(4)}) {
          Pairs found =
              list(findMeetings(alpha, beta, gamma, n, std::nullopt), far);
          for (auto pair : search(alpha, beta, gamma, n.value_or(far), far))
            ASSERT_TRUE(found.contains(pair));
          for (auto [i, j] : found)
            ASSERT_TRUE(i >= 0 && j >= 0 && alpha * i == beta * j + gamma &&
                        (!n || i < *n));
        }
}

// Tests numbers whose products do not fit 64 bits.
TEST(Meetings, Large) {
  constexpr int64_t big = kMeetingLimit - 1; // a prime, and so no multiple
  auto meet = findMeetings(big, big - 1, 0, big, std::nullopt);
  ASSERT_TRUE(meet);
  EXPECT_EQ(meet->i, 0);
  EXPECT_EQ(meet->count, 2);
  EXPECT_EQ(meet->stepI, big - 1);
  EXPECT_EQ(meet->stepJ, big);
  EXPECT_FALSE(findMeetings(big, big - 1, 1, big - 1, 1));
  EXPECT_TRUE(findMeetings(big, -(big - 1), big, big, big));
  EXPECT_FALSE(findMeetings(2 * 3, -(big - 1), 1, big, big));
}
