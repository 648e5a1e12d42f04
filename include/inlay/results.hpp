// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a kernel returns.
#ifndef INLAY_RESULTS_HPP
#define INLAY_RESULTS_HPP

#include "inlay/detail/argument.hpp"
#include "inlay/detail/assigned.hpp"
#include "inlay/detail/pack.hpp"

#include <tuple>
#include <utility>

namespace inlay {

namespace detail {

/// Holds what a kernel returns if that is more than one value.
template <class... X> struct result_list {
  pack<X...> values;
};

/// Checks what is returned; false after a message.
template <class... X> constexpr bool check_results() {
  constexpr bool ok = (operand<X> && ...);
  static_assert(ok, "inlay: a kernel returns nothing, a tensor, an expression, "
                    "or results(a, b, ...) of these");
  return ok;
}

/// Tells how the return type of a kernel's lambda reaches the caller: the C++
/// type, and how many values there are.
template <class R> struct returned {
  static constexpr bool ok = false;
  static constexpr int count = 1;
  using type = int;
};
template <operand R> struct returned<R> {
  static constexpr bool ok = true;
  static constexpr int count = 1;
  using type = array<typename R::element, R::shape.rank>;

  static void write(const R &value, std::int64_t *out) {
    *out = value.record();
  }
};
template <> struct returned<void> {
  static constexpr bool ok = true;
  static constexpr int count = 0;
  using type = void;
};
template <operand... X> struct returned<result_list<X...>> {
  static constexpr bool ok = true;
  static constexpr int count = sizeof...(X);
  using type = std::tuple<array<typename X::element, X::shape.rank>...>;

  static void write(const result_list<X...> &list, std::int64_t *out) {
    list.values.each([&](const auto &value) { *out++ = value.record(); });
  }
};

/// Gives the message for a return type that is none.
template <class R> constexpr void check_returned() {
  if constexpr (!returned<R>::ok)
    check_results<R>();
}

/// Makes room for the results of a call, whose C++ type is `T`.
template <class T> struct result_access {
  static void expect(inlay_result *) {}
  static T take(inlay_result *) { return T(); }
};
template <class T, int R> struct result_access<array<T, R>> {
  static void expect(inlay_result *results) { expect_result<T, R>(*results); }
  static array<T, R> take(inlay_result *results) {
    return array_access::take<T, R>(*results);
  }
};
template <class... A> struct result_access<std::tuple<A...>> {
  static void expect(inlay_result *results) {
    (result_access<A>::expect(results++), ...);
  }
  static std::tuple<A...> take(inlay_result *results) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return std::tuple<A...>{result_access<A>::take(results + I)...};
    }(std::index_sequence_for<A...>{});
  }
};

template <class T> void expect_results(inlay_result *results) {
  result_access<T>::expect(results);
}
template <class T> T take_results(inlay_result *results) {
  return result_access<T>::take(results);
}

} // namespace detail

/// Returns several values from a kernel; the caller gets a std::tuple of
/// arrays: `auto [a, b] = k(x);`.
template <class... X> auto results(const X &...values) {
  if constexpr (detail::check_results<X...>())
    return detail::result_list<detail::fixed_t<X>...>{
        detail::make_pack(detail::fixed(values)...)};
  else
    return detail::failed{};
}

} // namespace inlay

#endif // INLAY_RESULTS_HPP
