// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the tests of element types share: operands of each type, and the
// operations of the specification on single elements, in plain C++.
#ifndef INLAY_TEST_DSL_ELEMENTS_HPP
#define INLAY_TEST_DSL_ELEMENTS_HPP

#include "execution.hpp"

#include <cmath>
#include <deque>
#include <limits>
#include <random>

namespace elements {

using inlay::detail::bits_of;
using inlay::detail::from_bits;
using inlay::detail::is_float_element;
using inlay::detail::is_integer_element;

/// Holds elements; a vector of bool would hold none.
template <class T> using list = std::deque<T>;

/// Returns numbers at which types behave differently, and random ones.
template <class T> list<T> operands(unsigned seed, std::size_t random) {
  list<T> values;
  if constexpr (std::is_same_v<T, bool>) {
    for (std::size_t i = 0; i < random; ++i)
      values.push_back((seed >> (i % 7)) % 2);
  } else if constexpr (is_integer_element<T>) {
    using limits = std::numeric_limits<T>;
    values = {0,
              1,
              2,
              3,
              7,
              T(-1),
              T(-2),
              limits::min(),
              limits::max(),
              T(limits::min() + 1),
              T(limits::max() - 1),
              limits::max() / 2};
  } else {
    for (double number :
         {0.0,    -0.0,     1.0,       -1.0,       0.5,          1.5,
          2.5,    -2.5,     3.0,       0.1,        255.0,        256.0,
          257.0,  -129.0,   2049.0,    65504.0,    65520.0,      1e5,
          6e-8,   3e-5,     1e-41,     3e38,       2147483648.0, -9.3e18,
          1.9e19, HUGE_VAL, -HUGE_VAL, double(NAN)})
      values.push_back(T(number));
  }
  std::mt19937_64 generator(seed);
  for (std::size_t i = 0; i < random && !std::is_same_v<T, bool>; ++i) {
    if (is_float_element<T> && i % 3 == 0)
      values.push_back(
          T(static_cast<double>(static_cast<std::int64_t>(generator() % 4001) -
                                2000) /
            16));
    else
      values.push_back(from_bits<T>(generator()));
  }
  return values;
}

template <class T> array<T, 1> to_array(const list<T> &values) {
  array<T, 1> a(static_cast<std::int64_t>(values.size()));
  for (std::size_t i = 0; i < values.size(); ++i)
    a[static_cast<std::int64_t>(i)] = values[i];
  return a;
}

/// Tells whether two elements are the same bits, NaNs among each other aside.
template <class T> bool same(T a, T b) {
  if constexpr (is_float_element<T>)
    if (a != a && b != b)
      return true;
  return bits_of(a) == bits_of(b);
}

/// Is the type in which an operation on `T` is computed before it is rounded.
template <class T>
using computed =
    std::conditional_t<sizeof(T) == 2 && is_float_element<T>, float, T>;

enum class op { add, sub, mul, div, rem, min, max };

template <class T> T integer(op o, T a, T b) {
  using U = std::make_unsigned_t<T>;
  using W = unsigned __int128;
  switch (o) {
  case op::add:
    return T(U(W(U(a)) + W(U(b))));
  case op::sub:
    return T(U(W(U(a)) - W(U(b))));
  case op::mul:
    return T(U(W(U(a)) * W(U(b))));
  case op::div:
    // In 128 bits the least number has a negative.
    return b == 0 ? T(0) : T(__int128(a) / __int128(b));
  case op::rem:
    return b == 0 ? T(0) : T(__int128(a) % __int128(b));
  case op::min:
    return a < b ? a : b;
  default:
    return a > b ? a : b;
  }
}

template <class F> F floating(op o, F a, F b) {
  switch (o) {
  case op::add:
    return a + b;
  case op::sub:
    return a - b;
  case op::mul:
    return a * b;
  case op::div:
    return a / b;
  case op::rem:
    return std::fmod(a, b);
  default:
    break;
  }
  if (std::isnan(a) || std::isnan(b))
    return std::numeric_limits<F>::quiet_NaN();
  bool is_less = a < b || (a == b && std::signbit(a) && !std::signbit(b));
  return is_less == (o == op::min) ? a : b;
}

/// Returns what the specification says `a o b` is.
template <class T> T apply(op o, T a, T b) {
  if constexpr (is_integer_element<T>)
    return integer(o, a, b);
  else
    return T(floating<computed<T>>(o, a, b));
}

/// Returns what the specification says the conversion of `x` is.
template <class To, class From> To convert(From x) {
  if constexpr (std::is_same_v<To, bool>) {
    return x != From(0);
  } else if constexpr (is_float_element<From> && is_integer_element<To>) {
    using limits = std::numeric_limits<To>;
    const auto value = static_cast<long double>(computed<From>(x));
    if (value != value)
      return 0;
    if (value <= static_cast<long double>(limits::min()))
      return limits::min();
    return value >= static_cast<long double>(limits::max())
               ? limits::max()
               : static_cast<To>(value);
  } else if constexpr (is_float_element<From>) {
    return To(computed<From>(x));
  } else if constexpr (sizeof(To) == 2 && is_float_element<To>) {
    // To f64, an inexact one to an odd neighbour: rounding again is right.
    const auto exact = static_cast<long double>(x);
    auto number = static_cast<double>(exact);
    if (const auto again = static_cast<long double>(number); again != exact)
      if ((std::bit_cast<std::uint64_t>(number) & 1) == 0)
        number = std::nextafter(number, again < exact ? HUGE_VAL : -HUGE_VAL);
    return To(number);
  } else {
    return static_cast<To>(x);
  }
}

} // namespace elements

#endif // INLAY_TEST_DSL_ELEMENTS_HPP
