// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Random subscripts, in all the ways in which one index can be written.
#include "generator.hpp"

#include <algorithm>

namespace inlay_random {

/// Records `number`: as a constant, or computed from the run-time integer.
std::int64_t generator::integer(std::int64_t number) {
  program &code = test_.code;
  if (is_at_edge() && chance(dead_ ? 50 : 25)) {
    if (chance(dead_ ? 60 : 2)) {
      test_.may_misfit = true;
      return subscript(wild());
    }
    return subscript(sum_to(number, !chance(3)));
  }
  if (p_ < 0 || !chance(15))
    return code.constant(INLAY_I64, number);
  std::int64_t rest = code.constant(INLAY_I64, number - p_number_);
  return code.value(INLAY_OP_BINARY, INLAY_I64, INLAY_PLUS, {p_, rest});
}

/// Records the bound `at` (from 0 up to the extent) of dimension `dim`.
std::int64_t generator::bound(const known_value &v, std::int64_t dim,
                              std::int64_t at) {
  std::int64_t extent = v.extents[dim];
  if (at < extent && chance(35))
    return integer(at - extent);
  if (chance(5)) {
    std::int64_t n =
        test_.code.value(INLAY_OP_EXTENT, INLAY_I64, 0, {v.number, dim});
    std::int64_t back = test_.code.constant(INLAY_I64, extent - at);
    return test_.code.value(INLAY_OP_BINARY, INLAY_I64, INLAY_MINUS, {n, back});
  }
  return integer(at);
}

/// Adds an integer subscript; a loop's variable where it fits.
void generator::add_integer(words &out, const known_value &v,
                            std::int64_t dim) {
  std::int64_t extent = v.extents[dim];
  out.push_back(INLAY_SUB_INTEGER);
  for (auto [variable, end] : loops_)
    if (end <= extent && chance(60)) {
      out.push_back(variable);
      return;
    }
  out.push_back(bound(v, dim, below(extent)));
}

/// Adds a slice of `size` elements, with a step of either sign.
void generator::add_slice(words &out, const known_value &v, std::int64_t dim,
                          std::int64_t size) {
  std::int64_t extent = v.extents[dim];
  out.push_back(INLAY_SUB_SLICE);
  auto add = [&](std::int64_t flags, std::int64_t first, std::int64_t last,
                 std::int64_t step) {
    out.insert(out.end(), {flags, first, last, step});
  };
  if (size == extent && chance(30))
    return add(0, -1, -1, 1);
  if (size == 0) {
    std::int64_t at = below(extent + 1);
    std::int64_t first = bound(v, dim, at);
    return add(3, first, bound(v, dim, at), 1);
  }
  std::int64_t longest = size > 1 ? (extent - 1) / (size - 1) : 3;
  std::int64_t step = between(1, std::min<std::int64_t>(longest, 3));
  std::int64_t start = below(extent - (size - 1) * step);
  std::int64_t last = start + (size - 1) * step;
  if (chance(30)) {
    std::swap(start, last);
    step = -step;
  }
  // Any end from just behind the last element up to where the next would be.
  std::int64_t sign = step < 0 ? -1 : 1;
  std::int64_t end = last + sign * between(1, sign * step);
  bool from_start = start == (step < 0 ? extent - 1 : 0) && chance(50);
  bool is_behind = end > extent;
  bool may_be_open = last + step < 0 || last + step >= extent;
  // A negative end would count from the extent; then the slice is open.
  bool to_end = may_be_open && (end < 0 || chance(50));
  std::int64_t first = from_start ? -1 : bound(v, dim, start);
  std::int64_t behind = to_end      ? -1
                        : is_behind ? integer(end)
                                    : bound(v, dim, end);
  add((from_start ? 0 : 1) | (to_end ? 0 : 2), first, behind, step);
}

/// Writes random subscripts of `v`; `result` is the shape that they select.
words generator::region(const known_value &v, shape &result) {
  words out;
  std::int64_t count = 0, rank = std::int64_t(v.extents.size());
  std::int64_t gathered =
      index_.number >= 0 && rank > 0 && chance(8) ? below(rank) : -1;
  for (std::int64_t dim = 0; dim < rank; ++dim) {
    std::int64_t extent = v.extents[dim];
    if (chance(4) && gathered < 0) {
      out.push_back(INLAY_SUB_NEWAXIS);
      result.push_back(1);
      ++count;
    }
    ++count;
    if (dim == gathered) {
      out.insert(out.end(), {INLAY_SUB_TENSOR, index_.number});
      result.insert(result.end(), index_.extents.begin(), index_.extents.end());
    } else if (extent > 0 && gathered < 0 && chance(25)) {
      add_integer(out, v, dim);
    } else {
      std::int64_t size = extent == 0  ? 0
                          : chance(5)  ? 0
                          : chance(15) ? extent
                                       : between(1, extent);
      add_slice(out, v, dim, size);
      result.push_back(size);
    }
  }
  // Dimensions that are left out at the end are whole.
  out.insert(out.begin(), count);
  return out;
}

/// Writes subscripts of `v` that select the shape `s`, if there are any.
bool generator::region_of(const known_value &v, const shape &s, words &out) {
  std::int64_t rank = std::int64_t(v.extents.size());
  std::int64_t wanted = std::int64_t(s.size());
  if (wanted > rank)
    return false;
  // Which dimensions are kept, in their order.
  std::vector<bool> kept(rank, false);
  for (std::int64_t left = wanted; left > 0;) {
    std::int64_t dim = below(rank);
    if (!kept[dim]) {
      kept[dim] = true;
      --left;
    }
  }
  std::int64_t next = 0;
  for (std::int64_t dim = 0; dim < rank; ++dim)
    if (kept[dim] ? v.extents[dim] < s[next++] : v.extents[dim] == 0)
      return false;
  out.push_back(rank);
  next = 0;
  for (std::int64_t dim = 0; dim < rank; ++dim)
    if (kept[dim])
      add_slice(out, v, dim, s[next++]);
    else
      add_integer(out, v, dim);
  return true;
}

} // namespace inlay_random
