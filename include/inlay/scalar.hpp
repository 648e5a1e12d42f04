// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Run-time numbers in a kernel.
#ifndef INLAY_SCALAR_HPP
#define INLAY_SCALAR_HPP

#include "inlay/detail/assigned.hpp"

namespace inlay {

/// Is a number that is known at the call: a parameter, a loop variable, or
/// what an expression of rank 0 gave. It never changes; what changes is a
/// `tensor<T>` of rank 0.
template <class T> class scalar : public expression<scalar<T>> {
  static_assert(inlay::element<T> && !std::is_const_v<T>,
                "inlay: a scalar is an integer of 8 to 64 bits, a float of "
                "16 to 64, or a bool");

public:
  using element = T;
  static constexpr detail::dims shape{};
  static constexpr bool whole = true;

  /// Computes an expression of rank 0, now.
  template <class X>
    requires(!std::same_as<X, scalar> && !std::same_as<X, detail::version>)
  scalar(const X &x,
         std::source_location where = std::source_location::current())
      : value_(
            detail::fixed_value(detail::assigned<scalar>(x, where).record())) {}
  /// Is a value that was recorded.
  explicit scalar(detail::version value) : value_(value) {}
  scalar(const scalar &) = default;

  /// Refuses assignment.
  template <class X> void operator=(const X &) { refuse_update(); }
  void operator=(const scalar &) { refuse_update(); }
  template <class X> void operator+=(const X &) { refuse_update(); }
  template <class X> void operator-=(const X &) { refuse_update(); }
  template <class X> void operator*=(const X &) { refuse_update(); }
  template <class X> void operator/=(const X &) { refuse_update(); }

  std::int32_t record() const { return detail::value_of(value_); }

private:
  static void refuse_update() {
    static_assert(detail::never<T>,
                  "inlay: a scalar or index never changes; for a number that "
                  "does, make a tensor<T> of rank 0");
  }

  detail::version value_;
};

/// Is an integer of the index arithmetic: loop variables, extents, bounds.
/// POSIX has a function `index` in <string.h> and <strings.h>, so that after
/// `using namespace inlay` the plain name may be ambiguous: write `auto` for a
/// loop variable, and `inlay::index` elsewhere.
using index = scalar<std::int64_t>;

} // namespace inlay

#endif // INLAY_SCALAR_HPP
