// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The extents of tensors and expressions as far as the C++ compiler knows
// them, and what broadcasting makes of them.
#ifndef INLAY_DETAIL_DIMS_HPP
#define INLAY_DETAIL_DIMS_HPP

#include "inlay/c/capture.h"

#include <cstdint>

namespace inlay {

/// Is an extent that is known at the call only: `tensor<float, dyn, 3>`.
inline constexpr std::int64_t dyn = INLAY_DYN;

namespace detail {

/// Is false, but only once the template that uses it is instantiated.
template <class...> inline constexpr bool never = false;

/// Holds rank and extents, each static or `dyn`.
struct dims {
  int rank = 0;
  std::int64_t extent[INLAY_MAX_RANK] = {};

  /// Appends a dimension. Ranks above the limit are counted, not stored.
  constexpr void push(std::int64_t e) {
    if (rank < INLAY_MAX_RANK)
      extent[rank] = e;
    ++rank;
  }
  /// Reads dimension `d`; callers have checked the rank.
  constexpr std::int64_t operator[](int d) const {
    return d >= 0 && d < INLAY_MAX_RANK ? extent[d] : 0;
  }
  friend constexpr bool operator==(const dims &, const dims &) = default;
};

/// Makes dims of a list of extents.
template <class... E> constexpr dims make_dims(E... e) {
  dims result;
  (result.push(e), ...);
  return result;
}

/// The shape that two shapes broadcast to, if they do.
struct broadcast_result {
  bool ok = true;
  dims shape;
};

/// Broadcasts as NumPy does, except that only a static extent of 1 stretches;
/// a run-time extent must equal the other one, which the call checks.
constexpr broadcast_result broadcast(const dims &a, const dims &b) {
  broadcast_result result;
  result.shape.rank = a.rank > b.rank ? a.rank : b.rank;
  for (int back = 1; back <= result.shape.rank; ++back) {
    std::int64_t x = back <= a.rank ? a[a.rank - back] : 1;
    std::int64_t y = back <= b.rank ? b[b.rank - back] : 1;
    std::int64_t both = x == 1 || x == dyn ? y : x;
    if (y == 1)
      both = x;
    if (x != y && x != 1 && y != 1 && x != dyn && y != dyn)
      result.ok = false;
    result.shape.extent[result.shape.rank - back] = both;
  }
  return result;
}

/// Tells whether a value of shape `value` may be broadcast into `target`.
constexpr bool broadcasts_into(const dims &value, const dims &target) {
  if (value.rank > target.rank)
    return false;
  for (int back = 1; back <= value.rank; ++back) {
    std::int64_t v = value[value.rank - back];
    std::int64_t t = target[target.rank - back];
    if (v != t && v != 1 && v != dyn && t != dyn)
      return false;
  }
  return true;
}

/// Tells whether two shapes may turn out the same without stretching.
constexpr bool same_shape(const dims &a, const dims &b) {
  if (a.rank != b.rank)
    return false;
  for (int d = 0; d < a.rank; ++d)
    if (a[d] != b[d] && a[d] != dyn && b[d] != dyn)
      return false;
  return true;
}

/// Counts elements; `dyn` if an extent is.
constexpr std::int64_t static_size(const dims &shape) {
  std::int64_t n = 1;
  for (int d = 0; d < shape.rank; ++d) {
    if (shape[d] == dyn)
      return dyn;
    n *= shape[d];
  }
  return n;
}

} // namespace detail
} // namespace inlay

#endif // INLAY_DETAIL_DIMS_HPP
