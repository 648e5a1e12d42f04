// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Subscripts as expressions hold them, and how they are recorded.
#ifndef INLAY_DETAIL_SUBSCRIPT_HPP
#define INLAY_DETAIL_SUBSCRIPT_HPP

#include "inlay/detail/expression.hpp"
#include "inlay/detail/pack.hpp"
#include "inlay/detail/subscript_shape.hpp"
#include "inlay/options.hpp"

namespace inlay::detail {

/// Stands for a subscript, or a bound, that is none.
struct foreign {};

/// Turns an integer, a constant or an index into what a node holds.
template <class X> auto hold_integer(const X &x) {
  if constexpr (is_constant<X> || std::same_as<X, end_t>)
    return x;
  else if constexpr (integer_number<X>)
    return static_cast<std::int64_t>(x);
  else if constexpr (operand<X>)
    return fixed(x);
  else
    return foreign{};
}

/// Turns a subscript into what a node holds.
template <class X> auto hold_subscript(const X &x) {
  if constexpr (is_slice<X>) {
    auto first = hold_integer(x.first);
    auto last = hold_integer(x.last);
    auto step = hold_integer(x.step);
    return slice<decltype(first), decltype(last), decltype(step)>(first, last,
                                                                  step);
  } else if constexpr (std::same_as<X, all_t> || std::same_as<X, newaxis_t> ||
                       std::same_as<X, ellipsis_t> ||
                       std::is_floating_point_v<X> || is_float_element<X>) {
    return x;
  } else {
    return hold_integer(x);
  }
}

/// Tells whether elements may be indices: integers that 64 bits with a sign
/// hold.
template <class X>
inline constexpr bool is_index =
    is_integer_element<typename X::element> &&
    !std::same_as<typename X::element, std::uint64_t>;

/// Records index tensors, as the elements that records take for them.
template <class X> std::int32_t record_indices(const X &x) {
  using E = typename X::element;
  std::int32_t v = x.record();
  if constexpr (std::same_as<E, std::int32_t> || std::same_as<E, std::int64_t>)
    return v;
  else
    return record_value(INLAY_OP_CAST, sizeof(E) < 4 ? INLAY_I32 : INLAY_I64, 0,
                        v);
}

/// Tells whether a held value may bound a slice.
template <class X> constexpr bool is_bound() {
  if constexpr (operand<X>)
    return is_index<X> && X::shape.rank == 0;
  else
    return std::same_as<X, std::int64_t> || is_constant<X> ||
           std::same_as<X, end_t>;
}

/// Says what C++ knows of a held slice.
template <class F, class L, class S>
constexpr subscript_fact slice_fact(const slice<F, L, S> *) {
  subscript_fact fact;
  fact.kind = subscript_kind::range;
  fact.first_open = std::same_as<F, end_t>;
  fact.last_open = std::same_as<L, end_t>;
  fact.first_known = is_constant<F> || fact.first_open;
  fact.last_known = is_constant<L> || fact.last_open;
  fact.bounds_fit = is_bound<F>() && is_bound<L>() &&
                    (is_constant<S> || std::same_as<S, std::int64_t>);
  if constexpr (is_constant<F>)
    fact.first = F::value;
  if constexpr (is_constant<L>)
    fact.last = L::value;
  if constexpr (is_constant<S>) {
    fact.step = S::value;
    fact.step_is_zero = S::value == 0;
  }
  return fact;
}

/// Says what C++ knows of a held subscript.
template <class X> constexpr subscript_fact fact_of() {
  subscript_fact fact;
  if constexpr (is_slice<X>) {
    fact = slice_fact(static_cast<const X *>(nullptr));
  } else if constexpr (std::same_as<X, all_t>) {
    fact.kind = subscript_kind::range;
    fact.first_known = fact.last_known = true;
    fact.first_open = fact.last_open = true;
    fact.step = 1;
  } else if constexpr (std::same_as<X, newaxis_t>) {
    fact.kind = subscript_kind::newaxis;
  } else if constexpr (std::same_as<X, ellipsis_t>) {
    fact.kind = subscript_kind::ellipsis;
  } else if constexpr (is_constant<X>) {
    fact.kind = subscript_kind::integer;
    fact.first_known = true;
    fact.first = X::value;
  } else if constexpr (std::same_as<X, std::int64_t>) {
    fact.kind = subscript_kind::integer;
  } else if constexpr (std::is_floating_point_v<X> || is_float_element<X>) {
    fact.kind = subscript_kind::floating;
  } else if constexpr (operand<X>) {
    fact.shape = X::shape;
    fact.kind = std::same_as<typename X::element, bool> ? subscript_kind::mask
                : !is_index<X>      ? subscript_kind::floating
                : X::shape.rank > 0 ? subscript_kind::indices
                                    : subscript_kind::integer;
  }
  return fact;
}

/// Records an integer and returns its value number.
template <class X> std::int32_t record_integer(const X &x) {
  if constexpr (operand<X>) {
    std::int32_t v = x.record();
    if constexpr (!std::same_as<typename X::element, std::int64_t>)
      v = record_value(INLAY_OP_CAST, INLAY_I64, 0, v);
    return v;
  } else {
    return constant_value(INLAY_I64, static_cast<std::int64_t>(x));
  }
}

/// Appends a held subscript to `out`, after recording what it names.
template <class X> void write_subscript(const X &x, std::int64_t *&out) {
  if constexpr (is_slice<X>) {
    constexpr bool from_start = std::same_as<decltype(x.first), end_t>;
    constexpr bool to_end = std::same_as<decltype(x.last), end_t>;
    std::int64_t first = -1, last = -1;
    if constexpr (!from_start)
      first = record_integer(x.first);
    if constexpr (!to_end)
      last = record_integer(x.last);
    auto step = static_cast<std::int64_t>(x.step);
    if (step == 0)
      refuse("the step of a slice is 0");
    *out++ = INLAY_SUB_SLICE;
    *out++ = (from_start ? 0 : 1) + (to_end ? 0 : 2);
    *out++ = first;
    *out++ = last;
    *out++ = step;
  } else if constexpr (std::same_as<X, all_t>) {
    for (std::int64_t word :
         {std::int64_t{INLAY_SUB_SLICE}, std::int64_t{0}, std::int64_t{-1},
          std::int64_t{-1}, std::int64_t{1}})
      *out++ = word;
  } else if constexpr (std::same_as<X, newaxis_t>) {
    *out++ = INLAY_SUB_NEWAXIS;
  } else if constexpr (std::same_as<X, ellipsis_t>) {
    *out++ = INLAY_SUB_ELLIPSIS;
  } else if constexpr (fact_of<X>().kind == subscript_kind::indices) {
    std::int64_t v = record_indices(x);
    *out++ = INLAY_SUB_TENSOR;
    *out++ = v;
  } else {
    std::int64_t v = record_integer(x);
    *out++ = INLAY_SUB_INTEGER;
    *out++ = v;
  }
}

/// Is one pair of brackets: the subscripts that stand in it.
template <class... S> struct group {
  static constexpr int max_words = 1 + 5 * static_cast<int>(sizeof...(S));
  /// The number of dimensions that the subscripts take.
  static constexpr int taken =
      (0 + ... +
       int(!std::same_as<S, newaxis_t> && !std::same_as<S, ellipsis_t>));
  pack<S...> subscripts;

  /// Returns the shape of the part of `in` that the subscripts select.
  static constexpr subscripted apply(const dims &in) {
    constexpr int n = static_cast<int>(sizeof...(S));
    const subscript_fact facts[n + 1] = {fact_of<S>()..., {}};
    return subscript(in, facts, n);
  }
  /// Appends the count and the subscripts to `out`.
  void write(std::int64_t *&out) const {
    *out++ = sizeof...(S);
    subscripts.each([&](const auto &s) { write_subscript(s, out); });
  }
};

template <class... S> group<S...> make_group(const pack<S...> &subscripts) {
  return {subscripts};
}

/// Holds subscripts, leaving out the options among them.
inline pack<> hold_all() { return {}; }
template <class First, class... Rest>
auto hold_all(const First &first, const Rest &...rest) {
  if constexpr (is_option<First>)
    return hold_all(rest...);
  else
    return prepend(hold_subscript(first), hold_all(rest...));
}

/// Gives the message for what is wrong with subscripts. A class, so that the
/// message appears once for each kind of subscripts.
template <subscript_error E, int Given, int Rank> struct report_subscripts {
  using enum subscript_error;
  static_assert(E != foreign,
                "inlay: a subscript is an integer, a slice, all, newaxis, "
                "ellipsis, an index or an integer tensor");
  static_assert(E != floating,
                "inlay: a subscript has a floating-point type or uint64_t; "
                "convert it with cast<int64_t>(...)");
  static_assert(E != mask, "inlay: a bool mask is no subscript; choose with "
                           "where(mask, a, b) instead");
  static_assert(E != slice_bound,
                "inlay: a slice takes integers, constants such as 1_c, end or "
                "an index as bounds, and an integer as step");
  static_assert(E != zero_step, "inlay: the step of a slice is 0");
  static_assert(Given <= Rank,
                "inlay: more subscripts than the tensor has dimensions; remove "
                "one, or add newaxis");
  static_assert(E != two_ellipses, "inlay: only one ellipsis may stand among "
                                   "the subscripts");
  static_assert(E != outside, "inlay: a constant subscript is outside the "
                              "static extent of its dimension");
  static_assert(E != index_shapes,
                "inlay: the shapes of the index tensors do not broadcast");
  static_assert(E != rank, "inlay: the result has more than 8 dimensions");
  /// Gives the messages.
  static constexpr void now() {}
};

} // namespace inlay::detail

#endif // INLAY_DETAIL_SUBSCRIPT_HPP
