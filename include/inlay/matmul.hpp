// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Matrix products.
#ifndef INLAY_MATMUL_HPP
#define INLAY_MATMUL_HPP

#include "inlay/elementwise.hpp"

namespace inlay {

namespace detail {

/// Contracts the last dimension of `a` with the first of `b` (ranks 1, 2).
template <class A, class B> struct matmul_node : expression<matmul_node<A, B>> {
  using element = typename A::element;
  static constexpr dims shape = [] {
    dims result;
    if (A::shape.rank == 2)
      result.push(A::shape[0]);
    if (B::shape.rank == 2)
      result.push(B::shape[1]);
    return result;
  }();
  A a;
  B b;

  matmul_node(const A &left, const B &right) : a(left), b(right) {}
  std::int32_t record() const {
    std::int32_t x = a.record();
    std::int32_t y = b.record();
    return record_value(INLAY_OP_MATMUL, type_code<element>, 0, x, y);
  }
};

} // namespace detail

/// Multiplies matrices and vectors: (m, k) x (k, n), (m, k) x (k),
/// (k) x (k, n), (k) x (k).
template <detail::operand A, detail::operand B>
auto matmul(const A &a, const B &b) {
  constexpr int ra = A::shape.rank, rb = B::shape.rank;
  constexpr bool ranks = ra >= 1 && ra <= 2 && rb >= 1 && rb <= 2;
  if constexpr (detail::any_failed<A, B>) {
    return detail::failed{};
  } else if constexpr (!ranks) {
    static_assert(ranks, "inlay: matmul takes tensors of rank 1 or 2");
    return detail::failed{};
  } else if constexpr (!detail::check_elements<A, B>() ||
                       !detail::check_domain<detail::domain::arithmetic,
                                             typename A::element>()) {
    return detail::failed{};
  } else {
    constexpr std::int64_t k = A::shape[ra - 1], l = B::shape[0];
    constexpr bool fit = k == l || k == dyn || l == dyn;
    static_assert(fit, "inlay: matmul needs the last extent of the left "
                       "operand to be the first of the right one");
    if constexpr (fit)
      return detail::matmul_node<detail::fixed_t<A>, detail::fixed_t<B>>(
          detail::fixed(a), detail::fixed(b));
    else
      return detail::failed{};
  }
}

} // namespace inlay

#endif // INLAY_MATMUL_HPP
