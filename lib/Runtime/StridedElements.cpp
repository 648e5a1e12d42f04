// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Copying, filling, counting and comparing strided elements of any rank.
#include "inlay/detail/strided.hpp"
#include "inlay/error.hpp"

#include <cstring>

namespace inlay::detail {
namespace {

using std::int64_t;

/// A nest of loops over one or two strided operands, outermost first.
struct nest {
  int rank = 0;
  int64_t extent[INLAY_MAX_RANK];
  int64_t stride[2][INLAY_MAX_RANK];
  bool empty = false;
};

/// Makes the loops of operands of one shape: without extents of 1, neighbours
/// merged where one runs on into the other.
nest make_nest(const strided &a, const strided &b) {
  nest loops;
  for (int d = 0; d < a.rank; ++d) {
    int64_t n = a.extent[d], sa = a.stride[d], sb = b.stride[d];
    loops.empty |= n == 0;
    if (n == 1)
      continue;
    int last = loops.rank - 1;
    if (last >= 0 && loops.stride[0][last] == sa * n &&
        loops.stride[1][last] == sb * n) {
      loops.extent[last] *= n;
    } else {
      last = loops.rank++;
      loops.extent[last] = n;
    }
    loops.stride[0][last] = sa;
    loops.stride[1][last] = sb;
  }
  return loops;
}

/// Calls `row(pa, pb, n, sa, sb)` for each innermost row, in row-major order,
/// until it returns false.
template <class T, class Row>
bool for_rows(const nest &loops, T *a, T *b, int dimension, Row row) {
  if (loops.rank == 0)
    return row(a, b, int64_t(1), int64_t(1), int64_t(1));
  int64_t n = loops.extent[dimension];
  int64_t sa = loops.stride[0][dimension], sb = loops.stride[1][dimension];
  if (dimension == loops.rank - 1)
    return row(a, b, n, sa, sb);
  for (int64_t i = 0; i < n; ++i)
    if (!for_rows(loops, a + i * sa, b + i * sb, dimension + 1, row))
      return false;
  return true;
}

template <class T, class Row>
bool for_rows(const strided &a, const strided &b, Row row) {
  nest loops = make_nest(a, b);
  if (loops.empty)
    return true;
  return for_rows(loops, static_cast<T *>(a.data), static_cast<T *>(b.data), 0,
                  row);
}

template <class T> void copy(const strided &to, const strided &from) {
  for_rows<T>(to, from, [](T *t, T *f, int64_t n, int64_t st, int64_t sf) {
    if (st == 1 && sf == 1)
      std::memcpy(t, f, static_cast<std::size_t>(n) * sizeof(T));
    else
      for (int64_t i = 0; i < n; ++i)
        t[i * st] = f[i * sf];
    return true;
  });
}

template <class T> void fill(const strided &to, const void *value) {
  T v;
  std::memcpy(&v, value, sizeof v);
  for_rows<T>(to, to, [v](T *t, T *, int64_t n, int64_t st, int64_t) {
    for (int64_t i = 0; i < n; ++i)
      t[i * st] = v;
    return true;
  });
}

template <class T> void enumerate(const strided &to) {
  std::uint64_t next = 0;
  for_rows<T>(to, to, [&](T *t, T *, int64_t n, int64_t st, int64_t) {
    for (int64_t i = 0; i < n; ++i)
      t[i * st] = static_cast<T>(next++);
    return true;
  });
}

template <class T> bool equal(const strided &a, const strided &b) {
  return for_rows<T>(a, b, [](T *x, T *y, int64_t n, int64_t sx, int64_t sy) {
    for (int64_t i = 0; i < n; ++i)
      if (!(x[i * sx] == y[i * sy]))
        return false;
    return true;
  });
}

} // namespace

/// Calls `function` with an unsigned integer that is as wide as an element.
template <class F> static void visit_bits(int type, F function) {
  switch (element_bytes(type)) {
  case 1:
    return function(std::uint8_t());
  case 2:
    return function(std::uint16_t());
  case 4:
    return function(std::uint32_t());
  default:
    return function(std::uint64_t());
  }
}

void copy_elements(const strided &to, const strided &from) {
  visit_bits(to.type, [&]<class T>(T) { copy<T>(to, from); });
}

void fill_elements(const strided &to, const void *value) {
  visit_bits(to.type, [&]<class T>(T) { fill<T>(to, value); });
}

void count_elements(const strided &to) {
  visit_element(to.type, [&]<class T>(T) { enumerate<T>(to); });
}

bool equal_elements(const strided &a, const strided &b) {
  if (a.type != b.type || a.rank != b.rank)
    return false;
  for (int d = 0; d < a.rank; ++d)
    if (a.extent[d] != b.extent[d])
      return false;
  return visit_element(a.type, [&]<class T>(T) {
    // What lies in the byte of a bool is compared, not what it means.
    return equal<std::conditional_t<std::is_same_v<T, bool>, std::uint8_t, T>>(
        a, b);
  });
}

selected clip_slice(int64_t extent, bool has_first, int64_t first,
                    bool has_last, int64_t last, int64_t step) {
  if (step == 0)
    throw_usage_error("a slice has step 0, expected any other");
  // What Python's slice.indices does: bounds are clipped to [0, n], or to
  // [-1, n - 1] when going backward.
  int64_t low = step > 0 ? 0 : -1, high = step > 0 ? extent : extent - 1;
  auto clip = [&](bool given, int64_t bound, int64_t open) {
    if (!given)
      return open;
    if (bound < 0)
      bound += extent;
    return bound < low ? low : bound > high ? high : bound;
  };
  int64_t from = clip(has_first, first, step > 0 ? low : high);
  int64_t to = clip(has_last, last, step > 0 ? high : low);
  auto distance = static_cast<std::uint64_t>(step > 0 ? to - from : from - to);
  if (step > 0 ? from >= to : from <= to)
    return {from, 0};
  // Negating as unsigned keeps the smallest step defined.
  auto by = step > 0 ? static_cast<std::uint64_t>(step)
                     : std::uint64_t(0) - static_cast<std::uint64_t>(step);
  return {from, static_cast<int64_t>((distance - 1) / by + 1)};
}

} // namespace inlay::detail
