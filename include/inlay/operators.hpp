// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The operators on tensors and expressions, element by element with
// broadcasting.
#ifndef INLAY_OPERATORS_HPP
#define INLAY_OPERATORS_HPP

#include "inlay/elementwise.hpp"

namespace inlay {

/// Adds.
template <class A, class B>
  requires detail::operands<A, B>
auto operator+(const A &a, const B &b) {
  return detail::make_binary<INLAY_PLUS, detail::domain::arithmetic>(a, b);
}

/// Subtracts.
template <class A, class B>
  requires detail::operands<A, B>
auto operator-(const A &a, const B &b) {
  return detail::make_binary<INLAY_MINUS, detail::domain::arithmetic>(a, b);
}

/// Multiplies.
template <class A, class B>
  requires detail::operands<A, B>
auto operator*(const A &a, const B &b) {
  return detail::make_binary<INLAY_TIMES, detail::domain::arithmetic>(a, b);
}

/// Divides; integers truncate, and x / 0 is 0 for them.
template <class A, class B>
  requires detail::operands<A, B>
auto operator/(const A &a, const B &b) {
  return detail::make_binary<INLAY_DIVIDE, detail::domain::arithmetic>(a, b);
}

/// Remainder with the sign of the dividend; integers: x % 0 is 0.
template <class A, class B>
  requires detail::operands<A, B>
auto operator%(const A &a, const B &b) {
  return detail::make_binary<INLAY_REMAINDER, detail::domain::arithmetic>(a, b);
}

/// Compares for equality; false on NaN.
template <class A, class B>
  requires detail::operands<A, B>
auto operator==(const A &a, const B &b) {
  return detail::make_binary<INLAY_EQ, detail::domain::any>(a, b);
}

/// Compares for inequality; true on NaN.
template <class A, class B>
  requires detail::operands<A, B>
auto operator!=(const A &a, const B &b) {
  return detail::make_binary<INLAY_NE, detail::domain::any>(a, b);
}

/// Compares; false on NaN.
template <class A, class B>
  requires detail::operands<A, B>
auto operator<(const A &a, const B &b) {
  return detail::make_binary<INLAY_LT, detail::domain::ordered>(a, b);
}

/// Compares; false on NaN.
template <class A, class B>
  requires detail::operands<A, B>
auto operator<=(const A &a, const B &b) {
  return detail::make_binary<INLAY_LE, detail::domain::ordered>(a, b);
}

/// Compares; false on NaN.
template <class A, class B>
  requires detail::operands<A, B>
auto operator>(const A &a, const B &b) {
  return detail::make_binary<INLAY_GT, detail::domain::ordered>(a, b);
}

/// Compares; false on NaN.
template <class A, class B>
  requires detail::operands<A, B>
auto operator>=(const A &a, const B &b) {
  return detail::make_binary<INLAY_GE, detail::domain::ordered>(a, b);
}

/// Logical and of bool operands; both are computed.
template <class A, class B>
  requires detail::operands<A, B>
auto operator&&(const A &a, const B &b) {
  return detail::make_binary<INLAY_AND, detail::domain::logical>(a, b);
}

/// Logical or of bool operands; both are computed.
template <class A, class B>
  requires detail::operands<A, B>
auto operator||(const A &a, const B &b) {
  return detail::make_binary<INLAY_OR, detail::domain::logical>(a, b);
}

/// Logical exclusive or of bool operands.
template <class A, class B>
  requires detail::operands<A, B>
auto operator^(const A &a, const B &b) {
  return detail::make_binary<INLAY_XOR, detail::domain::logical>(a, b);
}

/// Changes the sign.
template <detail::operand A> auto operator-(const A &a) {
  return detail::make_unary<INLAY_NEG, detail::domain::arithmetic>(a);
}

/// Logical not of a bool operand.
template <detail::operand A> auto operator!(const A &a) {
  return detail::make_unary<INLAY_NOT, detail::domain::logical>(a);
}

} // namespace inlay

#endif // INLAY_OPERATORS_HPP
