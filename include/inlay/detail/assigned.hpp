// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The right-hand side of a statement: checked against its target, with the
// place of the statement in the user's program.
#ifndef INLAY_DETAIL_ASSIGNED_HPP
#define INLAY_DETAIL_ASSIGNED_HPP

#include "inlay/elementwise.hpp"

namespace inlay::detail {

/// Checks what may be recorded at all; false after a message.
template <class X> constexpr bool check_value() {
  constexpr bool ok = operand<X> || number<X>;
  static_assert(ok, "inlay: expected a tensor, an expression or a number; what "
                    "is computed outside of the kernel comes in as a "
                    "parameter");
  return ok;
}

/// Checks the element type of a value against the target's; false after a
/// message.
template <class T, class X> constexpr bool check_conversion() {
  if constexpr (operand<X>) {
    constexpr bool same = std::same_as<T, typename X::element>;
    static_assert(same, "inlay: the value has another element type than what "
                        "it is assigned to; convert it with cast<...>");
    return same;
  } else {
    static_assert(number_fits<T, X>,
                  "inlay: this number does not go with the element type of "
                  "what it is assigned to; convert it in C++ first");
    return number_fits<T, X>;
  }
}

/// Is what an assignment takes. `Target` has a type `element`, a constant
/// `shape`, and `whole`: whether the value replaces all of a variable, and so
/// needs the very shape, or fills a region, and may be broadcast.
template <class Target> class assigned {
  using T = typename Target::element;

public:
  /// Takes any expression, tensor or number. Implicit, so that an assignment
  /// finds its own line.
  template <class X>
  assigned(const X &x,
           std::source_location where = std::source_location::current())
      : object_(&x), where_(where) {
    if constexpr (!any_failed<X>) {
      if constexpr (check_value<X>()) {
        if constexpr (check_conversion<T, X>()) {
          if constexpr (check_target<X>()) {
            record_ = [](const void *object) {
              return to_node<T>(*static_cast<const X *>(object)).record();
            };
            exact_ = shape_of<X>() == Target::shape;
          }
        }
      }
    }
  }

  /// Starts the statement, records the value and returns its number.
  std::int32_t record() const {
    begin_statement(where_);
    return record_ ? record_(object_) : 0;
  }
  /// Tells whether the value has the target's static shape.
  bool is_exact() const { return exact_; }

private:
  template <class X> static constexpr bool check_target() {
    if constexpr (Target::whole) {
      constexpr bool same = same_shape(shape_of<X>(), Target::shape);
      static_assert(same,
                    "inlay: t = e replaces the whole tensor and needs the same "
                    "shape; to fill it by broadcasting, write t[ellipsis] = e");
      return same;
    } else {
      constexpr bool fits = broadcasts_into(shape_of<X>(), Target::shape);
      static_assert(fits, "inlay: the value does not broadcast to the shape of "
                          "the region that it is assigned to");
      return fits;
    }
  }

  const void *object_;
  std::int32_t (*record_)(const void *) = nullptr;
  bool exact_ = false;
  std::source_location where_;
};

} // namespace inlay::detail

#endif // INLAY_DETAIL_ASSIGNED_HPP
