// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests slice assignments whose bounds are known at the call only, for all
// pairs of steps, against a right-hand side that is copied first.
#include "execution.hpp"

#include <random>
#include <utility>
#include <vector>

class BoundsExecution : public Execution {};

/// Returns the elements that a slice selects, as Python's slice.indices.
static std::vector<std::int64_t> selected(std::int64_t extent,
                                          std::int64_t first, std::int64_t last,
                                          std::int64_t step) {
  auto clip = [&](std::int64_t bound) {
    if (bound < 0)
      bound += extent;
    std::int64_t low = step > 0 ? 0 : -1;
    return std::min(std::max(bound, low), step > 0 ? extent : extent - 1);
  };
  std::vector<std::int64_t> list;
  for (std::int64_t i = clip(first); step > 0 ? i < clip(last) : i > clip(last);
       i += step)
    list.push_back(i);
  return list;
}

/// Compares a[b:e:To] op= a[f:g:From] + a[b:e:To] with the same on a copy, for
/// random bounds.
template <int To, int From> void compare(backend chosen, int rounds) {
  auto k = kernel([](tensor<std::int32_t, dyn> &a, scalar<std::int64_t> b,
                     scalar<std::int64_t> e, scalar<std::int64_t> f,
                     scalar<std::int64_t> g) {
             a[slice(b, e, To)] =
                 10 * a[slice(f, g, From)] + a[slice(b, e, To)];
           }).with(chosen);
  std::mt19937 random(100 * To + From);
  std::uniform_int_distribution<std::int64_t> extents(0, 20), bounds(-24, 24);
  for (int round = 0; round < rounds;) {
    std::int64_t n = extents(random), b = bounds(random), e = bounds(random);
    std::int64_t f = bounds(random), g = bounds(random);
    auto written = selected(n, b, e, To), read = selected(n, f, g, From);
    if (written.size() != read.size() || (written.empty() && round % 8 != 0))
      continue;
    ++round;
    auto a = array<std::int32_t, 1>::iota(n);
    array<std::int32_t, 1> expected = a;
    for (std::size_t i = 0; i < read.size(); ++i)
      expected(written[i]) = 10 * a(read[i]) + a(written[i]);
    k(a, b, e, f, g);
    ASSERT_EQ(a, expected) << "extent " << n << ": [" << b << ":" << e << ":"
                           << To << "] from [" << f << ":" << g << ":" << From
                           << "]";
  }
}

/// Does so for all pairs of the steps listed.
template <int... Steps>
static void compare_all(backend chosen, int rounds,
                        std::integer_sequence<int, Steps...>) {
  auto with = [&]<int To>(std::integral_constant<int, To>) {
    (compare<To, Steps>(chosen, rounds), ...);
  };
  (with(std::integral_constant<int, Steps>()), ...);
}

// Tests bounds of any sign, open and clipped, for steps of up to 3.
TEST_P(BoundsExecution, AllPairsOfSteps) {
  compare_all(GetParam(), GetParam() == backend::compiled ? 400 : 25,
              std::integer_sequence<int, -3, -2, -1, 1, 2, 3>());
}

INLAY_ON_BOTH_BACKENDS(BoundsExecution);
