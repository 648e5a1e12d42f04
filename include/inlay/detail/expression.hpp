// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What every expression is: a small value that holds its operands by value,
// knows element type and shape, and is recorded when a statement uses it.
#ifndef INLAY_DETAIL_EXPRESSION_HPP
#define INLAY_DETAIL_EXPRESSION_HPP

#include "inlay/detail/dims.hpp"
#include "inlay/detail/recorder.hpp"
#include "inlay/element.hpp"
#include "inlay/slice.hpp"

#include <concepts>
#include <type_traits>
#include <utility>

namespace inlay {

namespace detail {
template <class Source, class... Subscripts>
auto make_sliced(const Source &source, const Subscripts &...subscripts);
template <class Source> auto make_extent(const Source &source, int dimension);
} // namespace detail

/// Is the base of all expressions. `D` has a type `element`, a constant
/// `shape`, and `record()`, which appends records and returns a value number.
template <class D> struct expression {
  /// Refuses `if (t > 0)`: what a tensor holds is not known at capture.
  template <class Bool>
    requires std::same_as<Bool, bool>
  explicit operator Bool() const {
    static_assert(detail::never<D>,
                  "inlay: a tensor expression has no value while the kernel is "
                  "captured, so C++ cannot branch on it; use if_, while_ or "
                  "where");
    return false;
  }

  /// Reads a part, as NumPy does. The result is a value.
  template <class... S> auto operator[](const S &...subscripts) const {
    return detail::make_sliced(static_cast<const D &>(*this), subscripts...);
  }

  /// Does what operator[] does, with options for indices outside.
  template <class... S> auto at(const S &...subscripts) const {
    return detail::make_sliced(static_cast<const D &>(*this), subscripts...);
  }

  /// Returns the extent of dimension `d`; a negative `d` counts from the end.
  auto extent(int d) const {
    return detail::make_extent(static_cast<const D &>(*this), d);
  }
  /// Returns the extent of dimension `Dim`: a constant if it is static.
  template <int Dim> constexpr auto extent() const {
    constexpr int at = Dim < 0 ? Dim + D::shape.rank : Dim;
    static_assert(at >= 0 && at < D::shape.rank,
                  "inlay: there is no such dimension");
    if constexpr (D::shape[at] != dyn)
      return constant<D::shape[at]>{};
    else
      return detail::make_extent(static_cast<const D &>(*this), at);
  }
  /// Returns the number of dimensions.
  static constexpr int rank() { return D::shape.rank; }
};

namespace detail {

/// Is satisfied by expressions and tensors.
template <class X>
concept operand = std::is_base_of_v<expression<std::remove_cvref_t<X>>,
                                    std::remove_cvref_t<X>>;

/// Is satisfied by plain C++ numbers and by constants such as 1_c.
template <class X>
concept number = std::is_arithmetic_v<std::remove_cvref_t<X>> ||
                 is_float_element<std::remove_cvref_t<X>> ||
                 is_constant<std::remove_cvref_t<X>>;

/// Is satisfied by integers that C++ knows: 1, 1_c.
template <class X>
concept integer_number =
    number<X> && !std::is_floating_point_v<std::remove_cvref_t<X>> &&
    !is_float_element<std::remove_cvref_t<X>> &&
    !std::same_as<std::remove_cvref_t<X>, bool>;

/// Stands for an expression that did not compile, so that one mistake gives
/// one message. Takes part in everything.
struct failed : expression<failed> {
  using element = float;
  static constexpr dims shape{};
  static std::int32_t record() { return 0; }
  static failed fixed() { return {}; }

  failed() = default;
  failed(const failed &) = default;
  void operator=(const failed &) const {}
  template <class X> void operator=(const X &) const {}
  template <class X> void operator+=(const X &) const {}
  template <class X> void operator-=(const X &) const {}
  template <class X> void operator*=(const X &) const {}
  template <class X> void operator/=(const X &) const {}
  template <class X> void set(const X &) const {}
  template <class X> void add(const X &) const {}
  template <class X> void sub(const X &) const {}
  template <class X> void mul(const X &) const {}
  template <class X> void div(const X &) const {}
  template <class X> void min(const X &) const {}
  template <class X> void max(const X &) const {}
  template <class... S> failed operator[](const S &...) const { return {}; }
  template <class... S> failed at(const S &...) const { return {}; }
};

template <class... X>
inline constexpr bool any_failed = (std::same_as<X, failed> || ...);

/// Is the value of a variable as it was when the read was written down, or a
/// value that never changes.
template <class T, std::int64_t... E> struct read : expression<read<T, E...>> {
  using element = T;
  static constexpr dims shape = make_dims(E...);
  version value;

  explicit read(version v) : value(v) {}
  std::int32_t record() const { return value_of(value); }
};

/// Turns an operand into what expressions hold: variables become reads.
template <operand X> auto fixed(const X &x) {
  if constexpr (requires { x.fixed(); })
    return x.fixed();
  else
    return x;
}
template <operand X> using fixed_t = decltype(fixed(std::declval<const X &>()));

/// Tells whether a number of type `N` may stand for an element of type `T`:
/// integers for all but bool, floating point for floating point.
template <class T, class N>
inline constexpr bool number_fits =
    std::same_as<T, bool> ? std::same_as<N, bool>
    : std::same_as<N, bool>
        ? false
        : (is_float_element<T> ||
           !(std::is_floating_point_v<N> || is_float_element<N>));

/// Returns the bits of `number` as one element of type `T`, zero-extended.
/// Throws usage_error if an integer is not exactly representable.
template <class T, class N> std::int64_t element_bits(N number) {
  if constexpr (is_constant<N>) {
    return element_bits<T>(N::value);
  } else if constexpr (std::same_as<T, bool>) {
    return number ? 1 : 0;
  } else if constexpr (is_integer_element<T>) {
    if (!std::in_range<T>(number))
      refuse_integer(static_cast<std::int64_t>(number), type_name<T>);
    return static_cast<std::int64_t>(
        static_cast<std::make_unsigned_t<T>>(number));
  } else if constexpr (is_float_element<N> && !std::is_floating_point_v<N>) {
    return element_bits<T>(static_cast<float>(number));
  } else {
    auto value = static_cast<T>(number);
    if constexpr (std::is_integral_v<N>) {
      if (static_cast<long double>(value) != static_cast<long double>(number))
        refuse_integer(static_cast<std::int64_t>(number), type_name<T>);
    } else {
      constexpr auto huge = static_cast<N>(__builtin_inff());
      auto rounded = static_cast<N>(value);
      if ((rounded == huge || rounded == -huge) && number != huge &&
          number != -huge)
        refuse_number(static_cast<double>(number), type_name<T>);
    }
    return static_cast<std::int64_t>(bits_of(value));
  }
}

/// Is a number in an expression, converted to its element type.
template <class T> struct literal : expression<literal<T>> {
  using element = T;
  static constexpr dims shape{};
  std::int64_t bits;

  template <class N>
  explicit literal(N number) : bits(element_bits<T>(number)) {}
  std::int32_t record() const { return constant_value(type_code<T>, bits); }
};

/// Is an extent of another expression.
template <class Source> struct extent_node : expression<extent_node<Source>> {
  using element = std::int64_t;
  static constexpr dims shape{};
  Source source;
  int dimension;

  extent_node(const Source &s, int d) : source(s), dimension(d) {}
  std::int32_t record() const {
    std::int32_t v = source.record();
    return record_value(INLAY_OP_EXTENT, INLAY_I64, 0, v, dimension);
  }
};

template <class Source> auto make_extent(const Source &source, int dimension) {
  constexpr int rank = Source::shape.rank;
  int from_front = dimension < 0 ? dimension + rank : dimension;
  if (from_front < 0 || from_front >= rank)
    refuse("extent(%d) of a tensor of rank %d", dimension, rank);
  return extent_node<fixed_t<Source>>(fixed(source), from_front);
}

} // namespace detail
} // namespace inlay

#endif // INLAY_DETAIL_EXPRESSION_HPP
