// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What arrays and views share: operations on strided memory, compiled once in
// libinlay for all element types and ranks.
#ifndef INLAY_DETAIL_STRIDED_HPP
#define INLAY_DETAIL_STRIDED_HPP

#include "inlay/c/runtime.h"
#include "inlay/element.hpp"

#include <cstdint>
#include <iosfwd>

namespace inlay::detail {

/// Strided memory of an element type that is known at run time only.
struct strided {
  void *data;
  int type; ///< inlay_type
  int rank;
  const std::int64_t *extent;
  const std::int64_t *stride; ///< in elements, of any sign
};

/// Copies the elements of `from` into `to`, of the same type and shape. The
/// two must not overlap.
INLAY_EXPORT void copy_elements(const strided &to, const strided &from);

/// Writes `value`, the bits of one element, into all elements of `to`.
INLAY_EXPORT void fill_elements(const strided &to, const void *value);

/// Writes 0, 1, 2, ... into the elements of `to` in row-major order.
INLAY_EXPORT void count_elements(const strided &to);

/// Compares shapes and elements; a NaN equals nothing.
INLAY_EXPORT bool equal_elements(const strided &a, const strided &b);

/// Prints as NumPy's str() does, with "..." for the middle of large arrays.
INLAY_EXPORT void print_elements(std::ostream &out, const strided &a);

/// Allocates storage for `rank` extents of `type`; throws usage_error for a
/// negative extent and out_of_memory.
INLAY_EXPORT inlay_storage allocate_elements(int type, int rank,
                                             const std::int64_t *extent);

/// Fills `stride` row-major. Wraps around where an array is too large to exist.
constexpr void set_row_major(int rank, const std::int64_t *extent,
                             std::int64_t *stride) {
  std::uint64_t next = 1;
  for (int d = rank; d-- > 0; next *= static_cast<std::uint64_t>(extent[d]))
    stride[d] = static_cast<std::int64_t>(next);
}

/// Holds the strides of row-major memory.
template <int Rank> struct row_major {
  constexpr explicit row_major(const std::int64_t *extent) {
    set_row_major(Rank, extent, stride);
  }
  std::int64_t stride[Rank > 0 ? Rank : 1] = {};
};

/// Counts elements.
constexpr std::int64_t count(int rank, const std::int64_t *extent) {
  for (int d = 0; d < rank; ++d)
    if (extent[d] == 0)
      return 0;
  std::int64_t n = 1;
  for (int d = 0; d < rank; ++d)
    n *= extent[d];
  return n;
}

/// No extent reaches this number, not even that of an array without elements.
inline constexpr std::int64_t extent_limit = std::int64_t(1) << 61;

/// Returns the binary digits of an extent and of the stride beside it.
constexpr std::uint64_t digits_of(std::int64_t extent, std::int64_t stride) {
  return static_cast<std::uint64_t>(extent | (stride ^ (stride >> 63)));
}

/// Returns whether numbers with no other `digits` than these are so small that
/// `is_addressable` holds of an array of any rank: 8 extents, an element of 8
/// bytes.
constexpr bool are_small(int rank, std::uint64_t digits) {
  return rank <= 2 ? digits < std::uint64_t(1) << 27
                   : digits < std::uint64_t(1) << 7;
}

/// Returns whether an array of these extents and strides can exist: its count
/// of elements in bytes, and the distance between any two, fit 63 bits.
constexpr bool is_addressable(int rank, const std::int64_t *extent,
                              const std::int64_t *stride, std::int64_t bytes) {
  std::int64_t size = bytes, reach = bytes;
  bool empty = false, fits = true;
  for (int d = 0; d < rank; ++d) {
    std::int64_t way = 0;
    empty |= extent[d] == 0;
    if (extent[d] >= extent_limit)
      return false;
    fits &= !__builtin_mul_overflow(size, extent[d], &size) &&
            !__builtin_mul_overflow(extent[d] - 1, stride[d], &way) &&
            way != INT64_MIN &&
            !__builtin_mul_overflow(way < 0 ? -way : way, bytes, &way) &&
            !__builtin_add_overflow(reach, way, &reach);
  }
  return empty || fits;
}

/// Throws the usage_error of an index outside its dimension.
[[noreturn]] INLAY_EXPORT void throw_index(std::int64_t index, int dimension,
                                           std::int64_t extent);

/// Throws the usage_error of a list whose parts differ in length.
[[noreturn]] INLAY_EXPORT void throw_ragged(int dimension, std::int64_t found,
                                            std::int64_t expected);

/// The part of a dimension that a slice selects.
struct selected {
  std::int64_t first;
  std::int64_t count;
};

/// Clips a slice to a dimension as NumPy does; throws usage_error for a step
/// of 0. An open bound is given by its flag.
INLAY_EXPORT selected clip_slice(std::int64_t extent, bool has_first,
                                 std::int64_t first, bool has_last,
                                 std::int64_t last, std::int64_t step);

/// Returns `index` counted from the front, or throws if it is outside.
inline std::int64_t checked_index(std::int64_t index, int dimension,
                                  std::int64_t extent) {
  std::int64_t i = index < 0 ? index + extent : index;
  if (static_cast<std::uint64_t>(i) >= static_cast<std::uint64_t>(extent))
      [[unlikely]]
    throw_index(index, dimension, extent);
  return i;
}

} // namespace inlay::detail

#endif // INLAY_DETAIL_STRIDED_HPP
