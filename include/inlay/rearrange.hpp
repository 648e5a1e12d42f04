// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The same elements in another shape or order: reshape, transpose,
// broadcast_to.
#ifndef INLAY_REARRANGE_HPP
#define INLAY_REARRANGE_HPP

#include "inlay/axis.hpp"

namespace inlay {

namespace detail {

/// Gives an operand another shape: INLAY_OP_RESHAPE or INLAY_OP_BROADCAST_TO.
template <inlay_op Op, class A, class Extents>
struct reshape_node : expression<reshape_node<Op, A, Extents>> {
  using element = typename A::element;
  static constexpr dims shape = Extents::shape;
  A a;
  Extents extents;

  reshape_node(const A &operand, const Extents &e) : a(operand), extents(e) {}
  std::int32_t record() const {
    std::int64_t words[2 + Extents::max_words];
    std::int64_t *out = words;
    *out++ = a.record();
    *out++ = shape.rank;
    extents.write(out, Op == INLAY_OP_RESHAPE);
    close_extent(words, A::shape.rank, shape.rank);
    return emit_value(Op, type_code<element>, 0, words,
                      static_cast<std::uint32_t>(out - words));
  }
};

/// Reorders dimensions.
template <class A, class Axes>
struct transpose_node : expression<transpose_node<A, Axes>> {
  using element = typename A::element;
  static constexpr dims permutation = Axes::of(A::shape.rank);
  static constexpr dims shape = [] {
    dims result;
    for (int d = 0; d < permutation.rank; ++d)
      result.push(A::shape[static_cast<int>(permutation[d])]);
    return result;
  }();
  A a;

  explicit transpose_node(const A &operand) : a(operand) {}
  std::int32_t record() const {
    std::int64_t words[1 + INLAY_MAX_RANK] = {a.record()};
    for (int d = 0; d < permutation.rank; ++d)
      words[1 + d] = permutation[d];
    return emit_value(INLAY_OP_TRANSPOSE, type_code<element>, 0, words,
                      static_cast<std::uint32_t>(1 + permutation.rank));
  }
};

template <int Rank, class Sequence> struct reversed_axes;
template <int Rank, int... D>
struct reversed_axes<Rank, std::integer_sequence<int, D...>> {
  using type = axis_list<(Rank - 1 - D)...>;
};

} // namespace detail

/// Gives `a` another shape with as many elements, in row-major order. Extents
/// are integers (3_c if they shall be static) or indices; one may be -1, which
/// is what the others leave.
template <detail::operand A, class... D>
auto reshape(const A &a, const D &...extents) {
  if constexpr (detail::any_failed<A, D...> || !detail::check_extents<D...>()) {
    return detail::failed{};
  } else {
    auto list = detail::make_extents(
        detail::make_pack(detail::hold_extent(extents)...));
    constexpr std::int64_t before = detail::static_size(A::shape);
    constexpr std::int64_t after = detail::static_size(list.shape);
    constexpr bool ok = before == dyn || after == dyn || before == after;
    static_assert(ok, "inlay: reshape keeps the number of elements");
    if constexpr (ok)
      return detail::reshape_node<INLAY_OP_RESHAPE, detail::fixed_t<A>,
                                  decltype(list)>(detail::fixed(a), list);
    else
      return detail::failed{};
  }
}

/// Broadcasts `a` to the extents given; only static extents of 1 stretch.
template <detail::operand A, class... D>
auto broadcast_to(const A &a, const D &...extents) {
  if constexpr (detail::any_failed<A, D...> || !detail::check_extents<D...>()) {
    return detail::failed{};
  } else {
    auto list = detail::make_extents(
        detail::make_pack(detail::hold_extent(extents)...));
    constexpr bool ok = detail::broadcasts_into(A::shape, list.shape);
    static_assert(ok, "inlay: the tensor does not broadcast to this shape");
    if constexpr (ok)
      return detail::reshape_node<INLAY_OP_BROADCAST_TO, detail::fixed_t<A>,
                                  decltype(list)>(detail::fixed(a), list);
    else
      return detail::failed{};
  }
}

/// Puts dimension `X[d]` of `a` at place d.
template <detail::operand A, int... X>
auto transpose(const A &a, detail::axis_list<X...>) {
  constexpr bool ok = sizeof...(X) == A::shape.rank &&
                      detail::axis_list<X...>::fit(A::shape.rank);
  static_assert(ok, "inlay: the axes of transpose name every dimension once");
  if constexpr (ok)
    return detail::transpose_node<detail::fixed_t<A>, detail::axis_list<X...>>(
        detail::fixed(a));
  else
    return detail::failed{};
}

/// Reverses the order of the dimensions.
template <detail::operand A> auto transpose(const A &a) {
  constexpr int rank = A::shape.rank;
  return transpose(a, typename detail::reversed_axes<
                          rank, std::make_integer_sequence<int, rank>>::type{});
}

} // namespace inlay

#endif // INLAY_REARRANGE_HPP
