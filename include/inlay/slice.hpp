// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The subscripts of arrays, views and tensors: slices, `all`, `end`,
// `newaxis`, `ellipsis`, and integers that are known to the C++ compiler.
#ifndef INLAY_SLICE_HPP
#define INLAY_SLICE_HPP

#include <cstdint>

namespace inlay {

/// An integer in the type, so that bounds made of it are checked when the
/// program is compiled. Written `3_c`.
template <std::int64_t V> struct constant {
  static constexpr std::int64_t value = V;
  constexpr operator std::int64_t() const { return V; }
};

/// Negates a constant, so that `-1_c` is one too.
template <std::int64_t V> constexpr constant<-V> operator-(constant<V>) {
  return {};
}

/// Is the type of `end`.
struct end_t {};
/// Leaves a bound of a slice open, at the side where the step goes to.
inline constexpr end_t end{};

/// Is the type of `all`.
struct all_t {};
/// Selects a whole dimension.
inline constexpr all_t all{};

/// Is the type of `newaxis`.
struct newaxis_t {};
/// Adds a dimension of extent 1.
inline constexpr newaxis_t newaxis{};

/// Is the type of `ellipsis`.
struct ellipsis_t {};
/// Stands for as many `all` as make the subscripts complete.
inline constexpr ellipsis_t ellipsis{};

/// Selects the elements from `first` to before `last` in steps of `step`, as
/// NumPy does: negative bounds count from the end, bounds outside are clipped,
/// `end` is open (also as `first`, for negative steps).
template <class First, class Last, class Step = constant<1>> struct slice {
  First first;
  Last last;
  Step step;

  constexpr slice(First from, Last to, Step by = {})
      : first(from), last(to), step(by) {}
};

template <class First, class Last>
slice(First, Last) -> slice<First, Last, constant<1>>;
template <class First, class Last, class Step>
slice(First, Last, Step) -> slice<First, Last, Step>;

namespace detail {
template <class T> inline constexpr bool is_slice = false;
template <class F, class L, class S>
inline constexpr bool is_slice<slice<F, L, S>> = true;

template <class T> inline constexpr bool is_constant = false;
template <std::int64_t V> inline constexpr bool is_constant<constant<V>> = true;

/// Reads the decimal digits of a literal such as 12_c.
template <char... Digits> consteval std::int64_t parse_digits() {
  std::int64_t value = 0;
  for (char digit : {Digits...}) {
    if (digit == '\'')
      continue;
    if (digit < '0' || digit > '9')
      throw "a literal with _c is a decimal integer";
    value = value * 10 + (digit - '0');
  }
  return value;
}
} // namespace detail

/// Makes a constant of a literal: `1_c` is `constant<1>`.
template <char... Digits> consteval auto operator""_c() {
  return constant<detail::parse_digits<Digits...>()>{};
}

} // namespace inlay

#endif // INLAY_SLICE_HPP
