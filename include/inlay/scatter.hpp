// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads and new values by lists of indices: gather_nd, take, scatter_nd.
#ifndef INLAY_SCATTER_HPP
#define INLAY_SCATTER_HPP

#include "inlay/axis.hpp"
#include "inlay/detail/region.hpp"
#include "inlay/options.hpp"

namespace inlay {

namespace detail {

/// Computes the shape that gather_nd gives: the indices' without the last
/// dimension, whose extent says how many dimensions one index names, and what
/// is left of the source's.
constexpr dims gathered(const dims &source, const dims &indices) {
  dims result;
  for (int d = 0; d + 1 < indices.rank; ++d)
    result.push(indices[d]);
  for (auto d = static_cast<int>(indices[indices.rank - 1]); d < source.rank;
       ++d)
    result.push(source[d]);
  return result;
}

/// Checks that a tensor can hold indices; false after a message.
template <class I> constexpr bool check_indices() {
  static_assert(is_index<I>, "inlay: indices are integer tensors, but not of "
                             "uint64_t; convert them with cast<int64_t>(...)");
  return is_index<I>;
}

/// Checks the indices of gather_nd and scatter_nd; false after a message.
template <class Source, class I> constexpr bool check_tuples() {
  if constexpr (check_indices<I>()) {
    constexpr int rank = I::shape.rank;
    constexpr std::int64_t named = I::shape[rank - 1];
    constexpr bool known = rank >= 1 && named != dyn;
    static_assert(known, "inlay: the last extent of the indices says how many "
                         "dimensions an index names and must be static, as in "
                         "tensor<int32_t, dyn, 2>");
    constexpr bool few = !known || named <= Source::shape.rank;
    static_assert(few, "inlay: an index names more dimensions than the tensor "
                       "has");
    return known && few;
  } else {
    return false;
  }
}

template <class Source, class I>
struct gather_node : expression<gather_node<Source, I>> {
  using element = typename Source::element;
  static constexpr dims shape = gathered(Source::shape, I::shape);
  Source source;
  I indices;
  access_options options;

  gather_node(const Source &s, const I &i, access_options o)
      : source(s), indices(i), options(o) {}
  std::int32_t record() const {
    std::int32_t v = source.record();
    std::int32_t i = record_indices(indices);
    return record_value(INLAY_OP_GATHER_ND, type_code<element>, 0, v, i,
                        static_cast<int>(options.out_of_bounds),
                        static_cast<int>(options.below_zero));
  }
};

template <inlay_combiner C, class Dest, class I, class U>
struct scatter_node : expression<scatter_node<C, Dest, I, U>> {
  using element = typename Dest::element;
  static constexpr dims shape = Dest::shape;
  Dest dest;
  I indices;
  U updates;
  access_options options;

  scatter_node(const Dest &d, const I &i, const U &u, access_options o)
      : dest(d), indices(i), updates(u), options(o) {}
  std::int32_t record() const {
    std::int32_t v = dest.record();
    std::int32_t i = record_indices(indices);
    std::int32_t u = updates.record();
    if constexpr (!same_shape(U::shape, gathered(Dest::shape, I::shape)))
      u = broadcast_updates(u, v, i);
    return record_value(INLAY_OP_SCATTER_ND, type_code<element>, C, v, i, u,
                        static_cast<int>(options.out_of_bounds),
                        static_cast<int>(options.below_zero));
  }

private:
  /// Records updates `u` in the shape that indices `i` select of value `v`.
  static std::int32_t broadcast_updates(std::int32_t u, std::int32_t v,
                                        std::int32_t i) {
    constexpr dims selected = gathered(Dest::shape, I::shape);
    constexpr int leading = I::shape.rank - 1;
    std::int64_t words[2 + 2 * INLAY_MAX_RANK] = {u, selected.rank};
    for (int d = 0; d < selected.rank; ++d) {
      bool is_leading = d < leading;
      int from = is_leading ? d
                            : d - leading + Dest::shape.rank -
                                  (selected.rank - leading);
      words[2 + 2 * d] = selected[d];
      words[3 + 2 * d] = selected[d] == dyn
                             ? record_value(INLAY_OP_EXTENT, INLAY_I64, 0,
                                            is_leading ? i : v, from)
                             : constant_value(INLAY_I64, selected[d]);
    }
    return emit_value(INLAY_OP_BROADCAST_TO, type_code<element>, 0, words,
                      2 + 2 * selected.rank);
  }
};

template <class Source, class I, int Axis>
struct take_node : expression<take_node<Source, I, Axis>> {
  using element = typename Source::element;
  static constexpr dims shape = [] {
    dims result;
    for (int d = 0; d < Axis; ++d)
      result.push(Source::shape[d]);
    for (int d = 0; d < I::shape.rank; ++d)
      result.push(I::shape[d]);
    for (int d = Axis + 1; d < Source::shape.rank; ++d)
      result.push(Source::shape[d]);
    return result;
  }();
  Source source;
  I indices;
  access_options options;

  take_node(const Source &s, const I &i, access_options o)
      : source(s), indices(i), options(o) {}
  std::int32_t record() const {
    std::int32_t v = source.record();
    std::int32_t i = record_indices(indices);
    return record_value(INLAY_OP_TAKE, type_code<element>, 0, v, i, Axis,
                        static_cast<int>(options.out_of_bounds),
                        static_cast<int>(options.below_zero));
  }
};

/// The options of gather_nd and scatter_nd, unless told otherwise.
inline constexpr access_options refusing{bounds::error, negative::refuse};

template <class... O>
concept options = (is_option<O> && ...);

/// Makes a scatter, after the checks.
template <inlay_combiner C, class Dest, class I, class U, class... O>
auto make_scatter(const Dest &dest, const I &indices, const U &updates,
                  O... chosen) {
  using T = typename Dest::element;
  if constexpr (any_failed<Dest, I, U>) {
    return failed{};
  } else if constexpr (!check_tuples<Dest, I>() || !check_value<U>()) {
    return failed{};
  } else if constexpr (!check_conversion<T, U>() || !check_combiner<T, C>()) {
    return failed{};
  } else {
    constexpr dims shape = gathered(Dest::shape, I::shape);
    constexpr bool fits = broadcasts_into(shape_of<U>(), shape);
    static_assert(fits, "inlay: the updates do not broadcast to the shape that "
                        "the indices select");
    if constexpr (fits) {
      auto u = to_node<T>(updates);
      return scatter_node<C, fixed_t<Dest>, fixed_t<I>, decltype(u)>(
          fixed(dest), fixed(indices), u, options_of(refusing, chosen...));
    } else {
      return failed{};
    }
  }
}

} // namespace detail

/// Reads `source[indices[i, ..., :]]` for every index. Negative indices are
/// refused unless `negative::wrap` is given. An index of length 0 selects the
/// whole of `source`, here and below.
template <detail::operand Source, detail::operand I, detail::options... O>
auto gather_nd(const Source &source, const I &indices, O... options) {
  if constexpr (detail::any_failed<Source, I>)
    return detail::failed{};
  else if constexpr (!detail::check_tuples<Source, I>())
    return detail::failed{};
  else
    return detail::gather_node<detail::fixed_t<Source>, detail::fixed_t<I>>(
        detail::fixed(source), detail::fixed(indices),
        detail::options_of(detail::refusing, options...));
}

/// Reads the parts of `source` along one axis that `indices` name, as
/// `numpy.take(source, indices, axis)`: `take(t, ix, axis<1>)`.
template <detail::operand Source, detail::operand I, int X,
          detail::options... O>
auto take(const Source &source, const I &indices, detail::axis_list<X>,
          O... options) {
  constexpr int rank = Source::shape.rank;
  if constexpr (detail::any_failed<Source, I>)
    return detail::failed{};
  else if constexpr (!detail::check_indices<I>() ||
                     !detail::check_axes<detail::axis_list<X>, rank>())
    return detail::failed{};
  else
    return detail::take_node<detail::fixed_t<Source>, detail::fixed_t<I>,
                             (X < 0 ? X + rank : X)>(
        detail::fixed(source), detail::fixed(indices),
        detail::options_of({}, options...));
}

/// Returns `dest` with the elements that `indices` name replaced by `updates`;
/// `dest` keeps its value. If an index repeats, the last one wins. Negative
/// indices are refused unless `negative::wrap` is given.
template <detail::operand D, detail::operand I, class U, detail::options... O>
auto scatter_nd(const D &dest, const I &indices, const U &updates,
                O... options) {
  return detail::make_scatter<INLAY_SET>(dest, indices, updates, options...);
}

/// Returns `dest` with the elements added to `updates`; every index counts, in
/// row-major order.
template <detail::operand D, detail::operand I, class U, detail::options... O>
auto scatter_nd_add(const D &dest, const I &indices, const U &updates,
                    O... options) {
  return detail::make_scatter<INLAY_ADD>(dest, indices, updates, options...);
}

/// Returns `dest` with the elements decreased by `updates`; every index counts,
/// in row-major order.
template <detail::operand D, detail::operand I, class U, detail::options... O>
auto scatter_nd_sub(const D &dest, const I &indices, const U &updates,
                    O... options) {
  return detail::make_scatter<INLAY_SUB>(dest, indices, updates, options...);
}

/// Returns `dest` with the elements multiplied by `updates`; every index
/// counts, in row-major order.
template <detail::operand D, detail::operand I, class U, detail::options... O>
auto scatter_nd_mul(const D &dest, const I &indices, const U &updates,
                    O... options) {
  return detail::make_scatter<INLAY_MUL>(dest, indices, updates, options...);
}

/// Returns `dest` with the elements divided by `updates`; every index counts,
/// in row-major order.
template <detail::operand D, detail::operand I, class U, detail::options... O>
auto scatter_nd_div(const D &dest, const I &indices, const U &updates,
                    O... options) {
  return detail::make_scatter<INLAY_DIV>(dest, indices, updates, options...);
}

/// Returns `dest` with the elements lowered to `updates`; every index counts,
/// in row-major order.
template <detail::operand D, detail::operand I, class U, detail::options... O>
auto scatter_nd_min(const D &dest, const I &indices, const U &updates,
                    O... options) {
  return detail::make_scatter<INLAY_MIN>(dest, indices, updates, options...);
}

/// Returns `dest` with the elements raised to `updates`; every index counts, in
/// row-major order.
template <detail::operand D, detail::operand I, class U, detail::options... O>
auto scatter_nd_max(const D &dest, const I &indices, const U &updates,
                    O... options) {
  return detail::make_scatter<INLAY_MAX>(dest, indices, updates, options...);
}

} // namespace inlay

#endif // INLAY_SCATTER_HPP
