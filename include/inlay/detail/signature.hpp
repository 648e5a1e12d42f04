// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the type of a kernel's lambda says, and how the lambda is captured.
#ifndef INLAY_DETAIL_SIGNATURE_HPP
#define INLAY_DETAIL_SIGNATURE_HPP

#include "inlay/detail/parameter.hpp"
#include "inlay/results.hpp"

namespace inlay::detail {

/// Holds the parameters of a kernel during capture, in order.
template <class... P> struct parameter_list {
  template <class Call, class... Done>
  decltype(auto) apply(Call &call, Done &&...done) {
    return call(static_cast<Done &&>(done)...);
  }
};
template <class First, class... Rest> struct parameter_list<First, Rest...> {
  bound_parameter<First> first;
  parameter_list<Rest...> rest;

  /// Calls `call` with the parameters behind `done`.
  template <class Call, class... Done>
  decltype(auto) apply(Call &call, Done &&...done) {
    return rest.apply(call, static_cast<Done &&>(done)..., first.pass());
  }
};

/// Takes a member function type apart.
template <class Member> struct member_signature;
template <class R, class C, class... P>
struct member_signature<R (C::*)(P...)> {
  using result = std::remove_cvref_t<R>;
  static constexpr int count = sizeof...(P);
  static constexpr bool parameters_fit = (is_parameter<P>() && ...);

  /// Checks the arguments of a call; false after a message.
  template <class... A> static constexpr bool check() {
    return (check_argument<P, A>() && ...);
  }
  /// Fills the arguments of a call.
  template <class... A>
  static void pass(inlay_call_argument *arguments, A &&...given) {
    (pass_argument<P, A>(*arguments++, static_cast<A &&>(given)), ...);
  }
  template <class... A> static void settle(A &&...given) {
    (settle_argument<P, A>(static_cast<A &&>(given)), ...);
  }
  /// Runs the lambda once, on handles, and returns what it recorded.
  template <class F>
  static program capture(F f, const char *name,
                         const std::source_location &where) {
    capture_scope scope(name, where);
    parameter_list<P...> parameters;
    if constexpr (std::is_void_v<R>) {
      parameters.apply(f);
      return scope.finish(nullptr, 0);
    } else {
      result value = parameters.apply(f);
      begin_statement(where);
      std::int64_t words[returned<result>::count + 1];
      returned<result>::write(value, words);
      return scope.finish(words, returned<result>::count);
    }
  }
};
template <class R, class C, class... P>
struct member_signature<R (C::*)(P...) const>
    : member_signature<R (C::*)(P...)> {};
template <class R, class C, class... P>
struct member_signature<R (C::*)(P...) noexcept>
    : member_signature<R (C::*)(P...)> {};
template <class R, class C, class... P>
struct member_signature<R (C::*)(P...) const noexcept>
    : member_signature<R (C::*)(P...)> {};

/// Says what is right with the type of a kernel's lambda.
template <class F> struct lambda_facts {
  static constexpr bool callable = false;
  static constexpr bool parameters_fit = true;
  static constexpr bool ok = false;
};
template <class F>
  requires requires { &F::operator(); }
struct lambda_facts<F> {
  using signature = member_signature<decltype(&F::operator())>;
  static constexpr bool callable = true;
  static constexpr bool parameters_fit = signature::parameters_fit;
  static constexpr bool ok = std::is_empty_v<F> && parameters_fit &&
                             returned<typename signature::result>::ok;
};

/// Gives the messages for what is wrong. A class, so that each appears once.
template <class F> struct report_lambda {
  static_assert(lambda_facts<F>::callable,
                "inlay: the parameters of a kernel have types, such as "
                "tensor<float, dyn>& or scalar<float>, not auto");
  static_assert(std::is_empty_v<F>,
                "inlay: the lambda of a kernel captures nothing, so that "
                "nothing freezes at the first call; pass it as a scalar<T> or "
                "tensor parameter");
  static_assert(lambda_facts<F>::parameters_fit,
                "inlay: a parameter of a kernel is const tensor<...>&, "
                "tensor<...>&, tensor<...> or scalar<T>");
  static constexpr void now() {
    if constexpr (lambda_facts<F>::callable && lambda_facts<F>::parameters_fit)
      check_returned<typename lambda_facts<F>::signature::result>();
  }
};

/// The signature of a lambda that passed the check.
template <class F>
using signature_of = member_signature<decltype(&F::operator())>;

} // namespace inlay::detail

#endif // INLAY_DETAIL_SIGNATURE_HPP
