// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Two strided arrays overlap iff a bounded linear equation has a solution:
//   sum of coefficient[k] * t[k] = target,  0 <= t[k] <= most[k]
// with one term for each loop of either array, and one for the bytes within an
// element of either. The search takes the largest coefficient first; bounds
// and the gcd of what remains cut almost everything off.
#include "Overlap.h"

#include "EqualOffsets.h"

#include "inlay/detail/strided.hpp"

#include <algorithm>
#include <numeric>

namespace inlay::runtime {
namespace {

using std::int64_t;

enum class answer { no, yes, unknown };

/// The equation. Coefficients are made positive as terms are added.
class equation {
public:
  explicit equation(int64_t target) : target_(target) {}

  /// Adds `coefficient * t` with `low <= t <= high`.
  void add(int64_t coefficient, int64_t low, int64_t high) {
    if (coefficient == 0 || low == high) {
      target_ -= coefficient * low;
      return;
    }
    if (coefficient < 0) {
      coefficient = -coefficient;
      std::swap(low, high);
      low = -low;
      high = -high;
    }
    target_ -= coefficient * low;
    for (int k = 0; k < count_; ++k)
      if (terms_[k].coefficient == coefficient) {
        terms_[k].most += high - low;
        return;
      }
    terms_[count_++] = {coefficient, high - low, 0, 0};
  }

  answer solve() {
    std::sort(terms_, terms_ + count_, [](const term &a, const term &b) {
      return a.coefficient > b.coefficient;
    });
    int64_t reach = 0, divisor = 0;
    for (int k = count_; k-- > 0;) {
      reach += terms_[k].coefficient * terms_[k].most;
      divisor = std::gcd(divisor, terms_[k].coefficient);
      terms_[k].reach = reach;
      terms_[k].divisor = divisor;
    }
    return search(0, target_);
  }

private:
  struct term {
    int64_t coefficient;
    int64_t most;
    int64_t reach;   ///< largest sum of this and the following terms
    int64_t divisor; ///< gcd of their coefficients
  };

  answer search(int k, int64_t target) {
    if (k == count_)
      return target == 0 ? answer::yes : answer::no;
    const term &t = terms_[k];
    if (target < 0 || target > t.reach || target % t.divisor != 0)
      return answer::no;
    if (--budget_ < 0)
      return answer::unknown;
    int64_t rest = t.reach - t.coefficient * t.most;
    int64_t low = target <= rest
                      ? 0
                      : (target - rest + t.coefficient - 1) / t.coefficient;
    int64_t high = std::min(t.most, target / t.coefficient);
    for (int64_t i = high; i >= low; --i)
      if (answer found = search(k + 1, target - t.coefficient * i);
          found != answer::no)
        return found;
    return answer::no;
  }

  term terms_[2 * INLAY_MAX_RANK + 2];
  int count_ = 0;
  int64_t target_;
  int budget_ = 20000;
};

bool is_empty(const inlay_call_argument &a) {
  for (unsigned d = 0; d < a.rank; ++d)
    if (a.array.extent[d] == 0)
      return true;
  return false;
}

/// The offsets in bytes of the first and behind the last byte.
struct byte_range {
  int64_t low, high;
};

byte_range range_of(const inlay_call_argument &a) {
  int64_t size = detail::element_bytes(a.type), low = 0, high = 0;
  for (unsigned d = 0; d < a.rank; ++d) {
    int64_t last = a.array.stride[d] * (a.array.extent[d] - 1);
    (last < 0 ? low : high) += last;
  }
  return {low * size, (high + 1) * size};
}

int64_t distance(const inlay_call_argument &from,
                 const inlay_call_argument &to) {
  return static_cast<int64_t>(
      reinterpret_cast<std::uintptr_t>(to.array.data) -
      reinterpret_cast<std::uintptr_t>(from.array.data));
}

} // namespace

bool ranges_meet(const inlay_call_argument &a, const inlay_call_argument &b) {
  if (is_empty(a) || is_empty(b))
    return false;
  byte_range ra = range_of(a), rb = range_of(b);
  int64_t offset = distance(a, b);
  return offset + rb.low < ra.high && ra.low < offset + rb.high;
}

bool arrays_overlap(const inlay_call_argument &a,
                    const inlay_call_argument &b) {
  if (!ranges_meet(a, b))
    return false;
  // a.data + sa * i + x = b.data + sb * j + y
  int64_t size_a = detail::element_bytes(a.type);
  int64_t size_b = detail::element_bytes(b.type);
  equation e(distance(a, b));
  for (unsigned d = 0; d < a.rank; ++d)
    e.add(a.array.stride[d] * size_a, 0, a.array.extent[d] - 1);
  for (unsigned d = 0; d < b.rank; ++d)
    e.add(-b.array.stride[d] * size_b, 0, b.array.extent[d] - 1);
  e.add(1, 0, size_a - 1);
  e.add(-1, 0, size_b - 1);
  return e.solve() != answer::no;
}

bool overlaps_itself(const inlay_call_argument &a) {
  if (is_empty(a))
    return false;
  // The usual case: each loop steps over all that the smaller ones reach.
  offset_run runs[INLAY_MAX_RANK];
  int64_t rank = 0;
  for (unsigned d = 0; d < a.rank; ++d) {
    if (a.array.extent[d] == 1)
      continue;
    int64_t s = std::abs(a.array.stride[d]), at = rank++;
    for (; at > 0 && runs[at - 1].stride > s; --at)
      runs[at] = runs[at - 1];
    runs[at] = {s, a.array.extent[d]};
  }
  int64_t reach = 0;
  bool nested = true;
  for (int64_t d = 0; d < rank; ++d) {
    nested &= runs[d].stride > reach;
    reach += runs[d].stride * (runs[d].extent - 1);
  }
  if (nested)
    return false;
  if (runs[0].stride == 0)
    return true;
  // Two indices differ first in loop k, there by at least 1, in the loops
  // after it by anything, and their offsets are equal.
  for (int64_t k = 0; k < rank; ++k) {
    equation e(0);
    e.add(runs[k].stride, 1, runs[k].extent - 1);
    for (int64_t d = k + 1; d < rank; ++d)
      e.add(runs[d].stride, 1 - runs[d].extent, runs[d].extent - 1);
    answer found = e.solve();
    if (found == answer::unknown)
      return has_equal_offsets(std::span(runs, static_cast<std::size_t>(rank)));
    if (found == answer::yes)
      return true;
  }
  return false;
}

} // namespace inlay::runtime
