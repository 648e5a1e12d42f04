// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tensors put together: concat along a dimension, stack along a new one.
#ifndef INLAY_JOIN_HPP
#define INLAY_JOIN_HPP

#include "inlay/axis.hpp"

namespace inlay {

namespace detail {

/// Tells whether two shapes agree everywhere, or everywhere but in `except`.
constexpr bool agree(const dims &a, const dims &b, int except) {
  if (a.rank != b.rank)
    return false;
  for (int d = 0; d < a.rank; ++d)
    if (d != except && a[d] != b[d] && a[d] != dyn && b[d] != dyn)
      return false;
  return true;
}

/// Takes the static extents of `b` where `a` has run-time ones.
constexpr dims refine(dims a, const dims &b) {
  for (int d = 0; d < a.rank; ++d)
    if (a[d] == dyn)
      a.extent[d] = b[d];
  return a;
}

/// Computes the shape of a concat.
template <int Axis, class First, class... Rest> constexpr dims concat_shape() {
  dims shape = First::shape;
  ((shape = refine(shape, Rest::shape)), ...);
  bool known = First::shape[Axis] != dyn;
  known = (known && ... && (Rest::shape[Axis] != dyn));
  shape.extent[Axis] =
      known ? (First::shape[Axis] + ... + Rest::shape[Axis]) : dyn;
  return shape;
}

/// Computes the shape of a stack.
template <int Axis, class First, class... Rest> constexpr dims stack_shape() {
  dims all = First::shape;
  ((all = refine(all, Rest::shape)), ...);
  dims shape;
  for (int d = 0; d <= all.rank; ++d)
    shape.push(d == Axis ? static_cast<std::int64_t>(1 + sizeof...(Rest))
                         : all[d < Axis ? d : d - 1]);
  return shape;
}

/// Joins its operands: INLAY_OP_CONCAT or INLAY_OP_STACK.
template <inlay_op Op, int Axis, class First, class... Rest>
struct join_node : expression<join_node<Op, Axis, First, Rest...>> {
  using element = typename First::element;
  static constexpr dims shape = Op == INLAY_OP_CONCAT
                                    ? concat_shape<Axis, First, Rest...>()
                                    : stack_shape<Axis, First, Rest...>();
  pack<First, Rest...> parts;

  explicit join_node(const pack<First, Rest...> &p) : parts(p) {}
  std::int32_t record() const {
    constexpr int n = 1 + sizeof...(Rest);
    std::int64_t words[2 + n] = {Axis, n};
    std::int64_t *out = words + 2;
    parts.each([&](const auto &part) { *out++ = part.record(); });
    return emit_value(Op, type_code<element>, 0, words, 2 + n);
  }
};

/// Makes a join, after the checks. `Rank` is the rank of the result.
template <inlay_op Op, int Rank, int Axis, class First, class... Rest>
auto make_join(const First &first, const Rest &...rest) {
  constexpr int at = Axis < 0 ? Axis + Rank : Axis;
  constexpr bool axis_fits = at >= 0 && at < Rank && Rank <= INLAY_MAX_RANK;
  constexpr bool same_type =
      (std::same_as<typename First::element, typename Rest::element> && ...);
  constexpr bool shapes_agree =
      (agree(First::shape, Rest::shape, Op == INLAY_OP_CONCAT ? at : -1) &&
       ...);
  static_assert(axis_fits, "inlay: concat and stack take one axis among the "
                           "dimensions of the result");
  static_assert(same_type, "inlay: the tensors have different element types; "
                           "convert them with cast<...>");
  static_assert(shapes_agree, "inlay: tensors that are put together have the "
                              "same extents, but for concat along its axis");
  if constexpr (axis_fits && same_type && shapes_agree)
    return join_node<Op, at, fixed_t<First>, fixed_t<Rest>...>(
        make_pack(fixed(first), fixed(rest)...));
  else
    return failed{};
}

} // namespace detail

/// Puts tensors one after the other: `concat(axis<0>, a, b)`.
template <int X, detail::operand First, detail::operand... Rest>
auto concat(detail::axis_list<X>, const First &first, const Rest &...rest) {
  if constexpr (detail::any_failed<First, Rest...>)
    return detail::failed{};
  else
    return detail::make_join<INLAY_OP_CONCAT, First::shape.rank, X>(first,
                                                                    rest...);
}

/// Puts tensors of one shape along a new dimension: `stack(axis<0>, a, b)`.
template <int X, detail::operand First, detail::operand... Rest>
auto stack(detail::axis_list<X>, const First &first, const Rest &...rest) {
  if constexpr (detail::any_failed<First, Rest...>)
    return detail::failed{};
  else
    return detail::make_join<INLAY_OP_STACK, First::shape.rank + 1, X>(first,
                                                                       rest...);
}

} // namespace inlay

#endif // INLAY_JOIN_HPP
