// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Mathematical functions, element by element with broadcasting.
#ifndef INLAY_MATH_HPP
#define INLAY_MATH_HPP

#include "inlay/elementwise.hpp"

namespace inlay {

/// Absolute value.
template <detail::operand A> auto abs(const A &a) {
  return detail::make_unary<INLAY_ABS, detail::domain::arithmetic>(a);
}

/// Square root.
template <detail::operand A> auto sqrt(const A &a) {
  return detail::make_unary<INLAY_SQRT, detail::domain::floating>(a);
}

/// Exponential function.
template <detail::operand A> auto exp(const A &a) {
  return detail::make_unary<INLAY_EXP, detail::domain::floating>(a);
}

/// Natural logarithm.
template <detail::operand A> auto log(const A &a) {
  return detail::make_unary<INLAY_LOG, detail::domain::floating>(a);
}

/// Sine.
template <detail::operand A> auto sin(const A &a) {
  return detail::make_unary<INLAY_SIN, detail::domain::floating>(a);
}

/// Cosine.
template <detail::operand A> auto cos(const A &a) {
  return detail::make_unary<INLAY_COS, detail::domain::floating>(a);
}

/// Tangent.
template <detail::operand A> auto tan(const A &a) {
  return detail::make_unary<INLAY_TAN, detail::domain::floating>(a);
}

/// Hyperbolic tangent.
template <detail::operand A> auto tanh(const A &a) {
  return detail::make_unary<INLAY_TANH, detail::domain::floating>(a);
}

/// Largest integer that is not above.
template <detail::operand A> auto floor(const A &a) {
  return detail::make_unary<INLAY_FLOOR, detail::domain::floating>(a);
}

/// Smallest integer that is not below.
template <detail::operand A> auto ceil(const A &a) {
  return detail::make_unary<INLAY_CEIL, detail::domain::floating>(a);
}

/// Nearest integer, halves to even.
template <detail::operand A> auto round(const A &a) {
  return detail::make_unary<INLAY_ROUND, detail::domain::floating>(a);
}

/// Tells where a NaN is.
template <detail::operand A> auto isnan(const A &a) {
  return detail::make_unary<INLAY_ISNAN, detail::domain::floating>(a);
}

/// Power.
template <class A, class B>
  requires detail::operands<A, B>
auto pow(const A &a, const B &b) {
  return detail::make_binary<INLAY_POW, detail::domain::floating>(a, b);
}

/// Angle of the point (b, a), as in C.
template <class A, class B>
  requires detail::operands<A, B>
auto atan2(const A &a, const B &b) {
  return detail::make_binary<INLAY_ATAN2, detail::domain::floating>(a, b);
}

/// Smaller operand; a NaN gives NaN.
template <class A, class B>
  requires detail::operands<A, B>
auto min(const A &a, const B &b) {
  return detail::make_binary<INLAY_MINIMUM, detail::domain::ordered>(a, b);
}

/// Larger operand; a NaN gives NaN.
template <class A, class B>
  requires detail::operands<A, B>
auto max(const A &a, const B &b) {
  return detail::make_binary<INLAY_MAXIMUM, detail::domain::ordered>(a, b);
}

} // namespace inlay

#endif // INLAY_MATH_HPP
