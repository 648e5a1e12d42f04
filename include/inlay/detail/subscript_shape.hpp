// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What subscripts make of a shape, and what is wrong with them, computed while
// the user's program is compiled.
#ifndef INLAY_DETAIL_SUBSCRIPT_SHAPE_HPP
#define INLAY_DETAIL_SUBSCRIPT_SHAPE_HPP

#include "inlay/detail/dims.hpp"

namespace inlay::detail {

enum class subscript_kind {
  integer,  ///< drops the dimension
  range,    ///< a slice, or `all`
  newaxis,  ///< adds a dimension of extent 1
  ellipsis, ///< stands for the dimensions that are left
  indices,  ///< an integer tensor
  mask,     ///< a bool tensor: refused
  floating, ///< a floating-point number or tensor: refused
  foreign   ///< anything else: refused
};

/// What C++ knows of one subscript.
struct subscript_fact {
  subscript_kind kind = subscript_kind::foreign;
  bool first_known = false; ///< a constant, or open
  bool last_known = false;
  bool first_open = false;
  bool last_open = false;
  bool bounds_fit = true; ///< the bounds of a slice are integers
  std::int64_t first = 0; ///< of an integer: its value
  std::int64_t last = 0;
  std::int64_t step = 0; ///< 0 if it is not a constant
  bool step_is_zero = false;
  dims shape; ///< of indices
};

enum class subscript_error {
  none,
  foreign,
  floating,
  mask,
  slice_bound,
  zero_step,
  too_many,
  two_ellipses,
  outside,
  index_shapes,
  rank
};

/// A shape after subscripts, or what is wrong with them.
struct subscripted {
  subscript_error error = subscript_error::none;
  dims shape;
};

/// Clips one bound as Python's slice.indices does.
constexpr std::int64_t clip_bound(std::int64_t bound, std::int64_t extent,
                                  bool forward) {
  if (bound < 0)
    bound += extent;
  std::int64_t low = forward ? 0 : -1;
  std::int64_t high = forward ? extent : extent - 1;
  return bound < low ? low : bound > high ? high : bound;
}

/// Counts what a slice selects of `extent`; `dyn` if C++ cannot know.
constexpr std::int64_t selected_extent(const subscript_fact &s,
                                       std::int64_t extent) {
  if (s.first_open && s.last_open && (s.step == 1 || s.step == -1))
    return extent;
  if (extent == dyn || !s.first_known || !s.last_known || s.step == 0)
    return dyn;
  bool forward = s.step > 0;
  std::int64_t first = s.first_open ? (forward ? 0 : extent - 1)
                                    : clip_bound(s.first, extent, forward);
  std::int64_t last = s.last_open ? (forward ? extent : -1)
                                  : clip_bound(s.last, extent, forward);
  std::int64_t distance = forward ? last - first : first - last;
  std::int64_t stride = forward ? s.step : -s.step;
  return distance <= 0 ? 0 : (distance - 1) / stride + 1;
}

/// Finds what is wrong with the subscripts by themselves.
constexpr subscript_error find_error(const dims &in, const subscript_fact *s,
                                     int n) {
  int taken = 0, ellipses = 0;
  for (int i = 0; i < n; ++i) {
    switch (s[i].kind) {
    case subscript_kind::foreign:
      return subscript_error::foreign;
    case subscript_kind::floating:
      return subscript_error::floating;
    case subscript_kind::mask:
      return subscript_error::mask;
    case subscript_kind::newaxis:
      break;
    case subscript_kind::ellipsis:
      ++ellipses;
      break;
    case subscript_kind::range:
      if (!s[i].bounds_fit)
        return subscript_error::slice_bound;
      if (s[i].step_is_zero)
        return subscript_error::zero_step;
      [[fallthrough]];
    default:
      ++taken;
    }
  }
  if (ellipses > 1)
    return subscript_error::two_ellipses;
  return taken > in.rank ? subscript_error::too_many : subscript_error::none;
}

/// Finds where the dimensions of index tensors stand in the result: -1 for
/// its front, else the number of the first subscript that is an index tensor,
/// or an integer beside one. NumPy's rule: in place if these are neighbours.
constexpr int index_position(const subscript_fact *s, int n) {
  int first = -1, last = -1;
  for (int i = 0; i < n; ++i)
    if (s[i].kind == subscript_kind::indices ||
        s[i].kind == subscript_kind::integer) {
      first = first < 0 ? i : first;
      last = i;
    }
  for (int i = first; i < last; ++i)
    if (s[i].kind != subscript_kind::indices &&
        s[i].kind != subscript_kind::integer)
      return -1;
  return first;
}

/// Applies subscripts to a shape.
constexpr subscripted subscript(const dims &in, const subscript_fact *s,
                                int n) {
  subscripted result{find_error(in, s, n), {}};
  if (result.error != subscript_error::none)
    return result;
  int taken = 0;
  bool indexed = false;
  dims index_shape;
  for (int i = 0; i < n; ++i) {
    taken += s[i].kind != subscript_kind::newaxis &&
             s[i].kind != subscript_kind::ellipsis;
    if (s[i].kind == subscript_kind::indices) {
      broadcast_result both = broadcast(index_shape, s[i].shape);
      if (!both.ok)
        result.error = subscript_error::index_shapes;
      index_shape = indexed ? both.shape : s[i].shape;
      indexed = true;
    }
  }
  int position = indexed ? index_position(s, n) : -1;
  auto push_indices = [&] {
    for (int d = 0; d < index_shape.rank; ++d)
      result.shape.push(index_shape[d]);
  };
  if (indexed && position < 0)
    push_indices();
  int d = 0;
  for (int i = 0; i < n; ++i) {
    if (indexed && i == position)
      push_indices();
    switch (s[i].kind) {
    case subscript_kind::newaxis:
      result.shape.push(1);
      break;
    case subscript_kind::ellipsis:
      for (int left = in.rank - taken; left > 0; --left)
        result.shape.push(in[d++]);
      break;
    case subscript_kind::range:
      result.shape.push(selected_extent(s[i], in[d++]));
      break;
    default:
      if (s[i].kind == subscript_kind::integer && s[i].first_known &&
          in[d] != dyn && (s[i].first >= in[d] || s[i].first < -in[d]))
        result.error = subscript_error::outside;
      ++d;
    }
  }
  while (d < in.rank)
    result.shape.push(in[d++]);
  if (result.shape.rank > INLAY_MAX_RANK)
    result.error = subscript_error::rank;
  return result;
}

} // namespace inlay::detail

#endif // INLAY_DETAIL_SUBSCRIPT_SHAPE_HPP
