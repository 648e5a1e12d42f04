// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The parameters of a kernel's lambda: what their C++ types mean, and what a
// caller may pass for them.
#ifndef INLAY_DETAIL_PARAMETER_HPP
#define INLAY_DETAIL_PARAMETER_HPP

#include "inlay/detail/argument.hpp"
#include "inlay/scalar.hpp"
#include "inlay/tensor.hpp"

namespace inlay::detail {

template <class X> inline constexpr bool is_tensor = false;
template <class T, std::int64_t... E>
inline constexpr bool is_tensor<tensor<T, E...>> = true;
template <class X> inline constexpr bool is_scalar = false;
template <class T> inline constexpr bool is_scalar<scalar<T>> = true;
template <class X> inline constexpr bool is_array = false;
template <class T, int R> inline constexpr bool is_array<array<T, R>> = true;
template <class X> inline constexpr bool is_view = false;
template <class T, int R> inline constexpr bool is_view<view<T, R>> = true;

/// Tells whether a type can be a parameter of a kernel.
template <class P> constexpr bool is_parameter() {
  using X = std::remove_cvref_t<P>;
  if constexpr (is_tensor<X>)
    return !std::is_rvalue_reference_v<P> && !std::is_volatile_v<P>;
  else
    return is_scalar<X> && (!std::is_reference_v<P> ||
                            (std::is_lvalue_reference_v<P> &&
                             std::is_const_v<std::remove_reference_t<P>>));
}

/// Reads the kind of a parameter off its type.
template <class P> constexpr inlay_param_kind parameter_kind() {
  if constexpr (is_scalar<std::remove_cvref_t<P>>)
    return INLAY_SCALAR;
  else if constexpr (!std::is_reference_v<P>)
    return INLAY_OWNED;
  else if constexpr (std::is_const_v<std::remove_reference_t<P>>)
    return INLAY_BORROWED;
  else
    return INLAY_INOUT;
}

/// Holds the variable or value that a parameter is during capture.
template <class P> struct bound_parameter {
  using handle = std::remove_cvref_t<P>;
  handle value;

  bound_parameter() : value(make()) {}
  bound_parameter(const bound_parameter &) = delete;
  bound_parameter &operator=(const bound_parameter &) = delete;
  /// Passes it to the lambda.
  decltype(auto) pass() {
    if constexpr (std::is_lvalue_reference_v<P>)
      return static_cast<P>(value);
    else
      return static_cast<handle &&>(value);
  }

private:
  static handle make() {
    constexpr int type = type_code<typename handle::element>;
    parameter p = emit_parameter(parameter_kind<P>(), type, handle::shape.rank,
                                 handle::shape.extent);
    if constexpr (is_scalar<handle>)
      return handle(p.value);
    else
      return handle(p);
  }
};

/// Checks element type and rank of an array or view; false after a message.
template <class Tensor, class X> constexpr bool check_array() {
  using T = std::remove_const_t<typename X::value_type>;
  constexpr bool type = std::same_as<T, typename Tensor::element>;
  constexpr bool rank = X::rank == Tensor::shape.rank;
  static_assert(type, "inlay: the argument's element type is not the one of "
                      "the kernel's parameter");
  static_assert(!type || rank, "inlay: the argument's rank is not the one of "
                               "the kernel's parameter");
  return type && rank;
}

/// Checks an argument of type `A`, deduced as a forwarding reference, for a
/// parameter of type `P`; false after a message.
template <class P, class A> constexpr bool check_argument() {
  using X = std::remove_cvref_t<A>;
  using H = std::remove_cvref_t<P>;
  if constexpr (is_scalar<H>) {
    using T = typename H::element;
    static_assert(number<X>, "inlay: a scalar<T> parameter takes a number");
    if constexpr (number<X>) {
      static_assert(number_fits<T, X>,
                    "inlay: this number does not go with the scalar parameter: "
                    "bool for bool, integers for integers");
      return number_fits<T, X>;
    } else {
      return false;
    }
  } else if constexpr (!is_array<X> && !is_view<X>) {
    static_assert(never<X>, "inlay: a tensor parameter takes an array or a "
                            "view");
    return false;
  } else if constexpr (!check_array<H, X>()) {
    return false;
  } else if constexpr (parameter_kind<P>() != INLAY_INOUT) {
    return true;
  } else if constexpr (is_view<X>) {
    constexpr bool writable = !std::is_const_v<
        std::remove_pointer_t<decltype(std::declval<X &>().data())>>;
    static_assert(writable, "inlay: a tensor& parameter updates its argument, "
                            "but this view is read only");
    return writable;
  } else {
    constexpr bool is_lvalue = std::is_lvalue_reference_v<A>;
    constexpr bool writable = !std::is_const_v<std::remove_reference_t<A>>;
    static_assert(writable, "inlay: a tensor& parameter updates its argument, "
                            "but this array is const");
    static_assert(is_lvalue || !writable,
                  "inlay: a tensor& parameter updates its argument, but this "
                  "array is a temporary; give it a name, or take the parameter "
                  "by value");
    return is_lvalue && writable;
  }
}

/// Fills the argument of a call.
template <class P, class A>
void pass_argument(inlay_call_argument &argument, A &&given) {
  using X = std::remove_cvref_t<A>;
  using H = std::remove_cvref_t<P>;
  constexpr inlay_param_kind kind = parameter_kind<P>();
  if constexpr (kind == INLAY_SCALAR) {
    using T = typename H::element;
    std::int64_t bits = element_bits<T>(given);
    argument.kind = INLAY_SCALAR;
    argument.type = type_code<T>;
    argument.rank = 0;
    argument.donated = nullptr;
    argument.scalar = static_cast<std::uint64_t>(bits);
  } else if constexpr (is_view<X>) {
    set_argument(argument, kind, given);
  } else if constexpr (kind == INLAY_OWNED && !std::is_lvalue_reference_v<A> &&
                       !std::is_const_v<std::remove_reference_t<A>>) {
    array_access::donate(argument, given);
  } else {
    set_argument(argument, kind, given.view());
  }
}

/// Notes, for arrays that were given away, that the call took them.
template <class P, class A> void settle_argument(A &&given) {
  using X = std::remove_cvref_t<A>;
  if constexpr (is_array<X> && parameter_kind<P>() == INLAY_OWNED &&
                !std::is_reference_v<A> && !std::is_const_v<A>)
    array_access::settle(given);
}

} // namespace inlay::detail

#endif // INLAY_DETAIL_PARAMETER_HPP
