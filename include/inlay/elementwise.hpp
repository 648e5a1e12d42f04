// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Elementwise expressions, and the checks that their operands go together.
#ifndef INLAY_ELEMENTWISE_HPP
#define INLAY_ELEMENTWISE_HPP

#include "inlay/detail/expression.hpp"

namespace inlay {
namespace detail {

/// Applies a function to every element.
template <inlay_unary Op, class T, class A>
struct unary_node : expression<unary_node<Op, T, A>> {
  using element = T;
  static constexpr dims shape = A::shape;
  A a;

  explicit unary_node(const A &operand) : a(operand) {}
  std::int32_t record() const {
    std::int32_t x = a.record();
    return record_value(INLAY_OP_UNARY, type_code<T>, Op, x);
  }
};

/// Combines two operands element by element.
template <inlay_binary Op, class T, class A, class B>
struct binary_node : expression<binary_node<Op, T, A, B>> {
  using element = T;
  static constexpr dims shape = broadcast(A::shape, B::shape).shape;
  A a;
  B b;

  binary_node(const A &left, const B &right) : a(left), b(right) {}
  std::int32_t record() const {
    std::int32_t x = a.record();
    std::int32_t y = b.record();
    return record_value(INLAY_OP_BINARY, type_code<T>, Op, x, y);
  }
};

/// Chooses between two operands element by element.
template <class C, class A, class B>
struct select_node : expression<select_node<C, A, B>> {
  using element = typename A::element;
  static constexpr dims shape =
      broadcast(C::shape, broadcast(A::shape, B::shape).shape).shape;
  C c;
  A a;
  B b;

  select_node(const C &condition, const A &yes, const B &no)
      : c(condition), a(yes), b(no) {}
  std::int32_t record() const {
    std::int32_t x = c.record();
    std::int32_t y = a.record();
    std::int32_t z = b.record();
    return record_value(INLAY_OP_SELECT, type_code<element>, 0, x, y, z);
  }
};

/// Converts every element.
template <class T, class A> struct cast_node : expression<cast_node<T, A>> {
  using element = T;
  static constexpr dims shape = A::shape;
  A a;

  explicit cast_node(const A &operand) : a(operand) {}
  std::int32_t record() const {
    std::int32_t x = a.record();
    return record_value(INLAY_OP_CAST, type_code<T>, 0, x);
  }
};

/// Is the element type that an operand has, or none for a number.
template <class X> struct element_of {
  using type = void;
};
template <operand X> struct element_of<X> {
  using type = typename X::element;
};

/// Turns an operand or number into a node whose elements are `T`.
template <class T, class X> auto to_node(const X &x) {
  if constexpr (operand<X>)
    return fixed(x);
  else
    return literal<T>(x);
}

template <class X> constexpr dims shape_of() {
  if constexpr (operand<X>)
    return X::shape;
  else
    return {};
}

/// Checks element types and numbers of two operands; false after a message.
template <class A, class B> constexpr bool check_elements() {
  using a = typename element_of<A>::type;
  using b = typename element_of<B>::type;
  if constexpr (operand<A> && operand<B>) {
    static_assert(std::same_as<a, b>,
                  "inlay: the operands have different element types; convert "
                  "one with cast<...>");
    return std::same_as<a, b>;
  } else if constexpr (operand<A>) {
    static_assert(number_fits<a, B>,
                  "inlay: this number does not go with the tensor's element "
                  "type: a floating-point number needs a floating-point "
                  "tensor, a bool a bool tensor; convert with cast<...>");
    return number_fits<a, B>;
  } else {
    return check_elements<B, A>();
  }
}

/// Checks that two shapes broadcast; false after a message.
template <class A, class B> constexpr bool check_shapes() {
  constexpr bool ok = broadcast(shape_of<A>(), shape_of<B>()).ok;
  static_assert(ok, "inlay: the shapes do not broadcast: two static extents "
                    "differ and neither is 1");
  return ok;
}

/// The classes of operators, by the element types that they take.
enum class domain { arithmetic, floating, ordered, any, logical };

/// Checks that elements of type `T` may take part; false after a message.
template <domain D, class T> constexpr bool check_domain() {
  constexpr bool is_bool = std::same_as<T, bool>;
  if constexpr (D == domain::arithmetic || D == domain::ordered) {
    static_assert(!is_bool, "inlay: bool tensors take && || ! ^ == !=; to "
                            "compute with them, convert with cast<...>");
    return !is_bool;
  } else if constexpr (D == domain::floating) {
    static_assert(is_float_element<T>,
                  "inlay: this function takes floating-point tensors; convert "
                  "with cast<...>");
    return is_float_element<T>;
  } else if constexpr (D == domain::logical) {
    static_assert(is_bool, "inlay: && || ! and ^ take bool tensors; compare "
                           "first, as in t != 0");
    return is_bool;
  } else {
    return true;
  }
}

/// Makes a binary node, after the checks.
template <inlay_binary Op, domain D, class A, class B>
auto make_binary(const A &a, const B &b) {
  using common = std::conditional_t<operand<A>, element_of<A>, element_of<B>>;
  using T = typename common::type;
  if constexpr (any_failed<A, B>) {
    return failed{};
  } else if constexpr (!check_elements<A, B>()) {
    return failed{};
  } else if constexpr (!check_domain<D, T>()) {
    return failed{};
  } else if constexpr (!check_shapes<A, B>()) {
    return failed{};
  } else {
    using R = std::conditional_t<(Op >= INLAY_EQ), bool, T>;
    auto x = to_node<T>(a);
    auto y = to_node<T>(b);
    return binary_node<Op, R, decltype(x), decltype(y)>(x, y);
  }
}

/// Makes a unary node, after the checks.
template <inlay_unary Op, domain D, class A> auto make_unary(const A &a) {
  using T = typename A::element;
  if constexpr (any_failed<A>) {
    return failed{};
  } else if constexpr (!check_domain<D, T>()) {
    return failed{};
  } else {
    using R = std::conditional_t<Op == INLAY_ISNAN, bool, T>;
    return unary_node<Op, R, fixed_t<A>>(fixed(a));
  }
}

/// Is satisfied by the operand pairs of our operators: at least one of them
/// is an expression, and the other is one or a number.
template <class A, class B>
concept operands =
    (operand<A> && (operand<B> || number<B>)) || (number<A> && operand<B>);

} // namespace detail

/// Converts every element to `T`. Floating point to integer truncates,
/// saturates, and takes NaN to 0; to bool is x != 0.
template <element T, detail::operand A> auto cast(const A &a) {
  if constexpr (detail::any_failed<A>)
    return detail::failed{};
  else if constexpr (std::same_as<T, typename A::element>)
    return detail::fixed(a);
  else
    return detail::cast_node<T, detail::fixed_t<A>>(detail::fixed(a));
}

/// Takes `yes` where `condition` holds, else `no`. All three broadcast; both
/// are computed everywhere.
template <detail::operand C, class A, class B>
  requires detail::operands<A, B>
auto where(const C &condition, const A &yes, const B &no) {
  using common = std::conditional_t<detail::operand<A>, detail::element_of<A>,
                                    detail::element_of<B>>;
  using T = typename common::type;
  constexpr bool is_bool = std::same_as<typename C::element, bool>;
  if constexpr (detail::any_failed<C, A, B>) {
    return detail::failed{};
  } else if constexpr (!is_bool) {
    static_assert(is_bool, "inlay: the condition of where is a bool tensor; "
                           "compare first, as in where(t > 0, ...)");
    return detail::failed{};
  } else if constexpr (!detail::check_elements<A, B>()) {
    return detail::failed{};
  } else if constexpr (!detail::check_shapes<A, B>()) {
    return detail::failed{};
  } else {
    auto x = detail::to_node<T>(yes);
    auto y = detail::to_node<T>(no);
    using branches =
        detail::binary_node<INLAY_PLUS, T, decltype(x), decltype(y)>;
    if constexpr (!detail::check_shapes<C, branches>())
      return detail::failed{};
    else
      return detail::select_node<detail::fixed_t<C>, decltype(x), decltype(y)>(
          detail::fixed(condition), x, y);
  }
}

} // namespace inlay

#endif // INLAY_ELEMENTWISE_HPP
