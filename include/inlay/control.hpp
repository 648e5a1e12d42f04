// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Control flow that the kernel carries out: for_, while_, if_.
#ifndef INLAY_CONTROL_HPP
#define INLAY_CONTROL_HPP

#include "inlay/axis.hpp"
#include "inlay/detail/subscript.hpp"
#include "inlay/scalar.hpp"

namespace inlay {

namespace detail {

/// Turns a bound of a range into what it holds.
template <class X> auto hold_bound(const X &x) {
  if constexpr (is_extent<X>())
    return hold_extent(x);
  else
    return foreign{};
}
template <class X>
using range_bound_t = decltype(hold_bound(std::declval<const X &>()));

/// Checks the bounds of a range; false after a message.
template <class... X> constexpr bool check_range() {
  constexpr bool ok = (!std::same_as<X, foreign> && ...);
  static_assert(ok, "inlay: a range goes over integers or indices; convert "
                    "others with cast<int64_t>(...)");
  return ok;
}

} // namespace detail

/// Counts from `begin` to before `end` in steps of `step` > 0, an integer.
/// `begin` and `end` are integers or indices.
template <class Begin, class End> struct range {
  Begin begin;
  End end;
  std::int64_t step;

  template <class E> explicit range(const E &to) : range(std::int64_t{0}, to) {}
  template <class B, class E>
  range(const B &from, const E &to, std::int64_t by = 1)
      : begin(detail::hold_bound(from)), end(detail::hold_bound(to)), step(by) {
  }
};

template <class E>
range(const E &) -> range<std::int64_t, detail::range_bound_t<E>>;
template <class B, class E>
range(const B &, const E &)
    -> range<detail::range_bound_t<B>, detail::range_bound_t<E>>;
template <class B, class E, class S>
range(const B &, const E &, S)
    -> range<detail::range_bound_t<B>, detail::range_bound_t<E>>;

namespace detail {

/// Checks a condition; false after a message.
template <class C> constexpr bool check_condition() {
  if constexpr (operand<C>) {
    constexpr bool ok =
        std::same_as<typename C::element, bool> && C::shape.rank == 0;
    static_assert(ok, "inlay: a condition is a bool expression of rank 0, such "
                      "as t[0] > 0");
    return ok;
  } else {
    static_assert(never<C>,
                  "inlay: a condition is a bool expression of the kernel; what "
                  "C++ knows at capture is for a plain if or while");
    return false;
  }
}

/// Runs the lambda of a body.
template <class Body, class... Arguments>
void run_body(Body &body, const Arguments &...arguments) {
  body_guard guard;
  body(arguments...);
  guard.complete();
}

/// Captures an if and its first body, up to the statement that ends the body.
template <class Condition, class Then>
void run_then(const Condition &condition, Then &then,
              std::source_location where) {
  begin_statement(where);
  begin_if(condition.record());
  run_body(then);
  begin_statement(where);
}

} // namespace detail

/// Repeats `body(i)` for each i of the range, one after the other. The body is
/// captured once and takes an inlay::index (or auto).
template <class Begin, class End, class Body>
void for_(const range<Begin, End> &over, Body &&body,
          std::source_location where = std::source_location::current()) {
  constexpr bool ok = requires(Body &b, const index &i) { b(i); };
  static_assert(ok, "inlay: the body of for_ takes the loop variable, as in "
                    "[&](auto i) { ... }");
  if constexpr (ok && detail::check_range<Begin, End>()) {
    detail::begin_statement(where);
    std::int32_t from = detail::record_integer(over.begin);
    std::int32_t to = detail::record_integer(over.end);
    std::int32_t variable = detail::begin_for(from, to, over.step);
    detail::run_body(body, index(detail::fixed_value(variable)));
    detail::begin_statement(where);
    detail::end_body();
  }
}

/// Repeats `body()` as long as `condition()`, computed before each round,
/// holds. Both are captured once. The condition updates nothing.
template <class Condition, class Body>
void while_(Condition &&condition, Body &&body,
            std::source_location where = std::source_location::current()) {
  constexpr bool ok = requires(Condition &c, Body &b) {
    c();
    b();
  };
  static_assert(ok, "inlay: while_ takes two lambdas without parameters, the "
                    "first of which returns the condition");
  if constexpr (ok) {
    using C = std::remove_cvref_t<decltype(condition())>;
    if constexpr (detail::check_condition<C>()) {
      detail::begin_statement(where);
      detail::begin_while();
      detail::body_guard guard;
      std::int32_t value = condition().record();
      guard.complete();
      detail::begin_statement(where);
      detail::begin_do(value);
      detail::run_body(body);
      detail::begin_statement(where);
      detail::end_body();
    }
  }
}

/// Runs `then()` if the condition holds.
template <class Condition, class Then>
void if_(const Condition &condition, Then &&then,
         std::source_location where = std::source_location::current()) {
  if constexpr (detail::check_condition<Condition>()) {
    detail::run_then(condition, then, where);
    detail::end_body();
  }
}

/// Runs `then()` if the condition holds, else `otherwise()`.
template <class Condition, class Then, class Otherwise>
  requires requires(Otherwise &o) { o(); }
void if_(const Condition &condition, Then &&then, Otherwise &&otherwise,
         std::source_location where = std::source_location::current()) {
  if constexpr (detail::check_condition<Condition>()) {
    detail::run_then(condition, then, where);
    detail::begin_else();
    detail::run_body(otherwise);
    detail::begin_statement(where);
    detail::end_body();
  }
}

} // namespace inlay

#endif // INLAY_CONTROL_HPP
