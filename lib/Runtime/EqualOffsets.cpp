// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Two indices have one offset iff their distance d is a solution of
//   sum of stride[k] * d[k] = 0,  |d[k]| < extent[k],  d not 0.
// The longest dimension is solved by a division. Of the others, as many as
// there is room for are held as a sorted list of sums, and the rest is gone
// through, with one search of the list for each of its sums.
#include "EqualOffsets.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace inlay::runtime {
namespace {

using std::int64_t;

/// Calls `visit(sum, is_zero)` for the sums of all distances in `runs`, and
/// stops where it returns true. Of the first run only distances that are not
/// negative are taken if `is_half`.
template <class Visit>
bool any_distance(std::span<const offset_run> runs, bool is_half, int64_t sum,
                  bool is_zero, Visit &&visit) {
  if (runs.empty())
    return visit(sum, is_zero);
  for (int64_t d = is_half ? 0 : 1 - runs[0].extent; d < runs[0].extent; ++d)
    if (any_distance(runs.subspan(1), false, sum + runs[0].stride * d,
                     is_zero && d == 0, visit))
      return true;
  return false;
}

/// A sum as `stride * quotient + rest` of the longest dimension.
struct split_sum {
  int64_t rest, quotient;

  split_sum(int64_t sum, int64_t stride)
      : rest(sum % stride), quotient(sum / stride) {
    if (rest < 0) {
      rest += stride;
      --quotient;
    }
  }
  auto operator<=>(const split_sum &) const = default;
};

} // namespace

bool has_equal_offsets(std::span<const offset_run> runs, std::size_t room) {
  // More indices than offsets.
  int64_t offsets = 1, indices = 1;
  for (offset_run run : runs)
    offsets += run.stride * (run.extent - 1);
  for (offset_run run : runs)
    if (__builtin_mul_overflow(indices, run.extent, &indices) ||
        indices > offsets)
      return true;

  std::vector<offset_run> order(runs.begin(), runs.end());
  std::sort(order.begin(), order.end(),
            [](offset_run a, offset_run b) { return a.extent < b.extent; });
  if (order.empty())
    return false;
  offset_run longest = order.back();
  order.pop_back();
  std::size_t listed = 0, count = 1;
  for (; listed < order.size(); ++listed) {
    auto distances = static_cast<std::size_t>(2 * order[listed].extent - 1);
    if (distances > room / count)
      break;
    count *= distances;
  }
  std::span<const offset_run> all(order);
  std::vector<split_sum> list;
  list.reserve(count);
  any_distance(all.first(listed), false, 0, true,
               [&](int64_t sum, bool is_zero) {
                 if (!is_zero)
                   list.emplace_back(sum, longest.stride);
                 return false;
               });
  std::sort(list.begin(), list.end());

  // What the longest dimension adds is at most this often its stride.
  int64_t most = longest.extent - 1;
  auto is_solved = [&](int64_t sum, bool is_zero) {
    split_sum wanted(-sum, longest.stride);
    if (!is_zero && wanted.rest == 0 && std::abs(wanted.quotient) <= most)
      return true;
    split_sum low = wanted;
    low.quotient -= most;
    auto found = std::lower_bound(list.begin(), list.end(), low);
    return found != list.end() && found->rest == wanted.rest &&
           found->quotient <= wanted.quotient + most;
  };
  // With each solution its negative is one.
  return any_distance(all.subspan(listed), true, 0, true, is_solved);
}

} // namespace inlay::runtime
