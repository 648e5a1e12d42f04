// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reductions: sum, min, max and mean over all axes or some.
#ifndef INLAY_REDUCE_HPP
#define INLAY_REDUCE_HPP

#include "inlay/axis.hpp"

namespace inlay {

/// Is the type of `keepdims`.
struct keepdims_t {};
/// Keeps reduced dimensions with an extent of 1.
inline constexpr keepdims_t keepdims{};

namespace detail {

/// Reduces the axes listed in `Axes`, all if the list is empty.
template <inlay_reduce Op, class A, class Axes, bool Keep>
struct reduce_node : expression<reduce_node<Op, A, Axes, Keep>> {
  using element = typename A::element;
  static constexpr int rank_before = A::shape.rank;

  static constexpr bool is_reduced(int d) {
    dims axes = Axes::of(rank_before);
    for (int i = 0; i < Axes::count; ++i)
      if (axes[i] == d)
        return true;
    return Axes::count == 0;
  }
  static constexpr dims shape = [] {
    dims result;
    for (int d = 0; d < rank_before; ++d) {
      if (!is_reduced(d))
        result.push(A::shape[d]);
      else if (Keep)
        result.push(1);
    }
    return result;
  }();
  A a;

  explicit reduce_node(const A &operand) : a(operand) {}
  std::int32_t record() const {
    std::int64_t words[3 + INLAY_MAX_RANK] = {a.record(), Keep, 0};
    for (int d = 0; d < rank_before; ++d)
      if (is_reduced(d))
        words[3 + words[2]++] = d;
    return emit_value(INLAY_OP_REDUCE, type_code<element>, Op, words,
                      static_cast<std::uint32_t>(3 + words[2]));
  }
};

/// Makes a reduction, after the checks.
template <inlay_reduce Op, domain D, bool Keep, class A, class Axes>
auto make_reduce(const A &a, Axes) {
  if constexpr (any_failed<A>)
    return failed{};
  else if constexpr (!check_domain<D, typename A::element>())
    return failed{};
  else if constexpr (!check_axes<Axes, A::shape.rank>())
    return failed{};
  else
    return reduce_node<Op, fixed_t<A>, Axes, Keep>(fixed(a));
}

} // namespace detail

/// Adds the elements; an empty sum is 0.
template <detail::operand A, int... X>
auto sum(const A &a, detail::axis_list<X...> axes = {}) {
  return detail::make_reduce<INLAY_REDUCE_SUM, detail::domain::arithmetic,
                             false>(a, axes);
}
template <detail::operand A, int... X>
auto sum(const A &a, detail::axis_list<X...> axes, keepdims_t) {
  return detail::make_reduce<INLAY_REDUCE_SUM, detail::domain::arithmetic,
                             true>(a, axes);
}
template <detail::operand A> auto sum(const A &a, keepdims_t) {
  return sum(a, axis<>, keepdims);
}

/// Finds the smallest element; a NaN gives NaN. Of no element: usage_error.
template <detail::operand A, int... X>
auto min(const A &a, detail::axis_list<X...> axes = {}) {
  return detail::make_reduce<INLAY_REDUCE_MIN, detail::domain::ordered, false>(
      a, axes);
}
template <detail::operand A, int... X>
auto min(const A &a, detail::axis_list<X...> axes, keepdims_t) {
  return detail::make_reduce<INLAY_REDUCE_MIN, detail::domain::ordered, true>(
      a, axes);
}
template <detail::operand A> auto min(const A &a, keepdims_t) {
  return min(a, axis<>, keepdims);
}

/// Finds the largest element; a NaN gives NaN. Of no element: usage_error.
template <detail::operand A, int... X>
auto max(const A &a, detail::axis_list<X...> axes = {}) {
  return detail::make_reduce<INLAY_REDUCE_MAX, detail::domain::ordered, false>(
      a, axes);
}
template <detail::operand A, int... X>
auto max(const A &a, detail::axis_list<X...> axes, keepdims_t) {
  return detail::make_reduce<INLAY_REDUCE_MAX, detail::domain::ordered, true>(
      a, axes);
}
template <detail::operand A> auto max(const A &a, keepdims_t) {
  return max(a, axis<>, keepdims);
}

/// Averages the elements.
template <detail::operand A, int... X>
auto mean(const A &a, detail::axis_list<X...> axes = {}) {
  return detail::make_reduce<INLAY_REDUCE_MEAN, detail::domain::floating,
                             false>(a, axes);
}
template <detail::operand A, int... X>
auto mean(const A &a, detail::axis_list<X...> axes, keepdims_t) {
  return detail::make_reduce<INLAY_REDUCE_MEAN, detail::domain::floating, true>(
      a, axes);
}
template <detail::operand A> auto mean(const A &a, keepdims_t) {
  return mean(a, axis<>, keepdims);
}

} // namespace inlay

#endif // INLAY_REDUCE_HPP
