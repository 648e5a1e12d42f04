// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests what explain says of the copies of a call.
#include "inlay/inlay.hpp"

#include <gmock/gmock.h>

using namespace inlay;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// Returns the report on `k`.
template <class K> std::string said(const K &k) { return k.explain().c_str(); }

// Tests a copy in a loop whose memory is there before the first round: where no
// round comes, nothing was copied.
TEST(Explain, LoopsWithoutRounds) {
  auto k = kernel([](tensor<int, dyn> &x, inlay::index n) {
    for_(range(0, n),
         [&](auto) { x[slice(0, end, 2)] = x[slice(end, end, -2)]; });
  });
  array<int, 1> x{1, 2, 3, 4, 5};
  k(x, 0);
  EXPECT_THAT(said(k), AllOf(HasSubstr("copy not reached in the last call, "
                                       "12 B allocated ahead of its loop:"),
                             HasSubstr("12 B allocated, 0 B copied"),
                             Not(HasSubstr("copy of"))));
  k(x, 1);
  EXPECT_THAT(said(k), AllOf(HasSubstr("copy of 12 B:"),
                             HasSubstr("12 B allocated, 12 B copied")));
  k(x, 3);
  EXPECT_THAT(said(k), HasSubstr("copy of 12 B, 3 times, 36 B in all:"));
}

// Tests a copy whose size follows the loop, and which is allocated in it.
TEST(Explain, SizesThatVary) {
  auto k = kernel([](tensor<int, dyn> &x, inlay::index n) {
    for_(range(0, n), [&](auto i) {
      tensor old = x[slice(0, i)];
      x[slice(1, i + 1)] = 7;
      x[slice(0, i)] = old;
    });
  });
  array<int, 1> x{1, 2, 3, 4, 5};
  k(x, 0);
  EXPECT_THAT(said(k),
              AllOf(HasSubstr("copy not reached in the last call:"),
                    HasSubstr("last call: 0 B allocated, 0 B copied")));
  k(x, 3);
  EXPECT_THAT(said(k),
              HasSubstr("copy of sizes that vary, 3 times, 12 B in all:"));
}
