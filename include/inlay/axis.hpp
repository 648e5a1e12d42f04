// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Axes in the type, `axis<0, -1>`, and extents as arguments.
#ifndef INLAY_AXIS_HPP
#define INLAY_AXIS_HPP

#include "inlay/detail/pack.hpp"
#include "inlay/elementwise.hpp"

namespace inlay {

namespace detail {

/// Lists axes; negative ones count from the end.
template <int... A> struct axis_list {
  static constexpr int count = sizeof...(A);

  /// Returns the axes counted from the front.
  static constexpr dims of(int rank) {
    return make_dims((A < 0 ? A + rank : A)...);
  }
  /// Tells whether all lie in `rank` dimensions, each once.
  static constexpr bool fit(int rank) {
    dims axes = of(rank);
    for (int i = 0; i < count; ++i) {
      if (axes[i] < 0 || axes[i] >= rank)
        return false;
      for (int j = 0; j < i; ++j)
        if (axes[i] == axes[j])
          return false;
    }
    return count <= INLAY_MAX_RANK;
  }
};

/// Checks axes against a rank; false after a message.
template <class Axes, int Rank> constexpr bool check_axes() {
  static_assert(Axes::fit(Rank), "inlay: an axis is outside the tensor's "
                                 "dimensions, or stands there twice");
  return Axes::fit(Rank);
}

/// Tells whether `X` can be an extent: an integer, 3_c, or an index.
template <class X> constexpr bool is_extent() {
  if constexpr (operand<X>)
    return X::shape.rank == 0 &&
           std::same_as<typename X::element, std::int64_t>;
  else
    return integer_number<X>;
}

/// Returns the extent as far as C++ knows it.
template <class X> constexpr std::int64_t static_extent() {
  if constexpr (is_constant<X>)
    return X::value;
  else
    return dyn;
}

/// Checks extents given as arguments; false after a message.
template <class... D> constexpr bool check_extents() {
  constexpr bool ok = (is_extent<D>() && ...);
  static_assert(ok, "inlay: an extent is an integer, a constant such as 3_c, "
                    "or an index");
  constexpr bool few = sizeof...(D) <= INLAY_MAX_RANK;
  static_assert(few, "inlay: a tensor has at most 8 dimensions");
  constexpr bool positive =
      ((!is_constant<D> || static_extent<D>() >= 0) && ...);
  static_assert(positive, "inlay: an extent is not negative");
  return ok && few && positive;
}

/// Turns an extent into what a node holds.
template <class X> auto hold_extent(const X &x) {
  if constexpr (operand<X>)
    return fixed(x);
  else if constexpr (is_constant<X>)
    return x;
  else
    return static_cast<std::int64_t>(x);
}

/// Holds a list of extents.
template <class... D> struct extent_list {
  static constexpr dims shape = make_dims(static_extent<D>()...);
  static constexpr int max_words = 2 * static_cast<int>(sizeof...(D));
  pack<D...> extents;

  /// Appends, for each, the static extent and the number of the value to
  /// `out`. Where `may_be_open`, -1 stands for an extent that is left open,
  /// and for its number.
  void write(std::int64_t *&out, bool may_be_open = false) const {
    extents.each([&]<class X>(const X &x) {
      std::int64_t v;
      if constexpr (operand<X>) {
        v = x.record();
      } else {
        auto extent = static_cast<std::int64_t>(x);
        bool is_open = may_be_open && extent == -1;
        if (extent < 0 && !is_open)
          refuse("extent %lld is negative", static_cast<long long>(extent));
        v = is_open ? -1 : constant_value(INLAY_I64, extent);
      }
      *out++ = static_extent<X>();
      *out++ = v;
    });
  }
};

template <class... D>
extent_list<D...> make_extents(const pack<D...> &extents) {
  return {extents};
}

} // namespace detail

/// Names axes: `sum(t, axis<0>)`, `transpose(t, axis<1, 0>)`. Negative ones
/// count from the end.
template <int... A> inline constexpr detail::axis_list<A...> axis{};

} // namespace inlay

#endif // INLAY_AXIS_HPP
