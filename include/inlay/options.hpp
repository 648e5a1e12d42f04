// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What an indexed read or update does with indices outside their dimension.
#ifndef INLAY_OPTIONS_HPP
#define INLAY_OPTIONS_HPP

#include "inlay/c/capture.h"

#include <cstdint>

namespace inlay {

/// Says what happens to an index outside its dimension. A read that drops
/// gives zero there.
enum class bounds : std::uint8_t {
  /// inlay::data_error; this update and what follows it write nothing. Updates
  /// before it have been carried out, each as a whole or not at all.
  error = INLAY_BOUNDS_ERROR,
  drop = INLAY_BOUNDS_DROP, ///< this element is left out
  clip = INLAY_BOUNDS_CLIP, ///< the nearest index inside
  wrap = INLAY_BOUNDS_WRAP  ///< modulo the extent
};

/// Says what a negative index means.
enum class negative : std::uint8_t {
  refuse = INLAY_NEGATIVE_REFUSE, ///< it is outside
  wrap = INLAY_NEGATIVE_FROM_END  ///< -1 is the last element
};

namespace detail {

template <class T> inline constexpr bool is_option = false;
template <> inline constexpr bool is_option<bounds> = true;
template <> inline constexpr bool is_option<negative> = true;

/// Holds the options of one access.
struct access_options {
  bounds out_of_bounds = bounds::error;
  negative below_zero = negative::wrap;

  constexpr void apply(bounds b) { out_of_bounds = b; }
  constexpr void apply(negative n) { below_zero = n; }
  /// Passes over what is no option.
  template <class Other> constexpr void apply(const Other &) {}
  friend constexpr bool operator==(const access_options &,
                                   const access_options &) = default;
};

/// Collects the options among `arguments`, starting from `initial`.
template <class... Arguments>
constexpr access_options options_of(access_options initial,
                                    const Arguments &...arguments) {
  (initial.apply(arguments), ...);
  return initial;
}

} // namespace detail
} // namespace inlay

#endif // INLAY_OPTIONS_HPP
