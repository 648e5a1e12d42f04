// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A list of values of different types, as nodes hold their operands; cheaper
// to compile than std::tuple.
#ifndef INLAY_DETAIL_PACK_HPP
#define INLAY_DETAIL_PACK_HPP

namespace inlay::detail {

/// Holds one value of each type, in order.
template <class... T> struct pack {
  /// Calls `f` with each value, first to last.
  template <class F> void each(F &&) const {}
};

template <class First, class... Rest> struct pack<First, Rest...> {
  First first;
  pack<Rest...> rest;

  template <class F> void each(F &&f) const {
    f(first);
    rest.each(f);
  }
};

/// Makes a pack of its arguments.
inline pack<> make_pack() { return {}; }
template <class First, class... Rest>
pack<First, Rest...> make_pack(const First &first, const Rest &...rest) {
  return {first, make_pack(rest...)};
}

/// Puts a value before the others.
template <class First, class... Rest>
pack<First, Rest...> prepend(const First &first, const pack<Rest...> &rest) {
  return {first, rest};
}

} // namespace inlay::detail

#endif // INLAY_DETAIL_PACK_HPP
