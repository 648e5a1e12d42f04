// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// New tensors: iota, full, zeros.
#ifndef INLAY_CREATE_HPP
#define INLAY_CREATE_HPP

#include "inlay/axis.hpp"

namespace inlay {

namespace detail {

/// Counts 0, 1, 2, ...
template <class T, class Extents>
struct iota_node : expression<iota_node<T, Extents>> {
  using element = T;
  static constexpr dims shape = Extents::shape;
  Extents extents;

  explicit iota_node(const Extents &e) : extents(e) {}
  std::int32_t record() const {
    std::int64_t words[Extents::max_words + 1];
    std::int64_t *out = words;
    extents.write(out);
    return emit_value(INLAY_OP_IOTA, type_code<T>, 0, words, 2);
  }
};

/// Has one value everywhere.
template <class Fill, class Extents>
struct full_node : expression<full_node<Fill, Extents>> {
  using element = typename Fill::element;
  static constexpr dims shape = Extents::shape;
  Fill fill;
  Extents extents;

  full_node(const Fill &f, const Extents &e) : fill(f), extents(e) {}
  std::int32_t record() const {
    std::int64_t words[2 + Extents::max_words];
    std::int64_t *out = words;
    *out++ = fill.record();
    *out++ = shape.rank;
    extents.write(out);
    return emit_value(INLAY_OP_FULL, type_code<element>, 0, words,
                      static_cast<std::uint32_t>(out - words));
  }
};

} // namespace detail

/// Makes the tensor 0, 1, ..., n - 1. `n` is an integer, 3_c or an index.
template <element T, class N> auto iota(const N &n) {
  constexpr bool ok = !std::same_as<T, bool>;
  static_assert(ok, "inlay: iota counts in numbers, not in bool");
  if constexpr (!ok || !detail::check_extents<N>()) {
    return detail::failed{};
  } else {
    auto extents =
        detail::make_extents(detail::make_pack(detail::hold_extent(n)));
    return detail::iota_node<T, decltype(extents)>(extents);
  }
}

/// Makes a tensor with `value`, a number or an expression of rank 0, in every
/// element.
template <element T, class V, class... D>
auto full(const V &value, const D &...extents) {
  if constexpr (detail::any_failed<V, D...> || !detail::check_extents<D...>()) {
    return detail::failed{};
  } else if constexpr (detail::operand<V>) {
    constexpr bool ok =
        V::shape.rank == 0 && std::same_as<typename V::element, T>;
    static_assert(ok, "inlay: full<T>(value, ...) takes a number, or an "
                      "expression of rank 0 whose element type is T");
    if constexpr (!ok) {
      return detail::failed{};
    } else {
      auto list = detail::make_extents(
          detail::make_pack(detail::hold_extent(extents)...));
      return detail::full_node<detail::fixed_t<V>, decltype(list)>(
          detail::fixed(value), list);
    }
  } else {
    static_assert(detail::number_fits<T, V>,
                  "inlay: full<T>(value, ...) takes a number that T can hold");
    if constexpr (!detail::number_fits<T, V>)
      return detail::failed{};
    else
      return full<T>(detail::literal<T>(value), extents...);
  }
}

/// Makes a tensor of zeros.
template <element T, class... D> auto zeros(const D &...extents) {
  return full<T>(detail::literal<T>(T()), extents...);
}

} // namespace inlay

#endif // INLAY_CREATE_HPP
