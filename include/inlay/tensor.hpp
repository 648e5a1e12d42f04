// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// inlay::tensor: a variable of a kernel that holds a tensor.
#ifndef INLAY_TENSOR_HPP
#define INLAY_TENSOR_HPP

#include "inlay/detail/region.hpp"

namespace inlay {

/// Is a tensor in a kernel, with one extent for each dimension, static or
/// `dyn`. As a parameter, `const tensor&` is read only, `tensor&` updates the
/// caller's array, and `tensor` is the kernel's own. A variable initialized
/// with an expression is a new tensor, which has the static extents that it is
/// declared with: a value with others does not compile, or is a usage_error of
/// the call. Copies are values of their own.
template <class T, std::int64_t... E>
class tensor : public expression<tensor<T, E...>> {
  static_assert(inlay::element<T> && !std::is_const_v<T>,
                "inlay: the elements of a tensor are integers of 8 to 64 "
                "bits, floats of 16 to 64, or bool");
  static_assert(sizeof...(E) <= INLAY_MAX_RANK,
                "inlay: a tensor has at most 8 dimensions");
  static_assert(((E >= 0 || E == dyn) && ...),
                "inlay: an extent of a tensor is not negative, or dyn");

public:
  using element = T;
  static constexpr detail::dims shape = detail::make_dims(E...);
  static constexpr bool whole = true;
  using value = detail::assigned<tensor>;
  using filling = typename detail::region<
      detail::part<detail::root<T, E...>, detail::group<ellipsis_t>>>::value;

  /// Makes a new variable that starts with the value of an expression, a
  /// tensor or (for rank 0) a number.
  tensor(value v) : slot_{-1, 0}, fixed_{} {
    std::int32_t number = v.record();
    if (!v.is_exact() && (... || (E != dyn)))
      number = detail::record_value(INLAY_OP_ENSURE_SHAPE, detail::type_code<T>,
                                    0, number, sizeof...(E), E...);
    slot_ = detail::new_variable(detail::type_code<T>, number);
  }
  template <class X>
    requires(!std::same_as<X, tensor>)
  tensor(const X &x,
         std::source_location where = std::source_location::current())
      : tensor(value(x, where)) {}
  tensor(const tensor &other,
         std::source_location where = std::source_location::current())
      : tensor(value(other, where)) {}
  /// Takes the variable over; using `other` afterwards is a usage_error.
  tensor(tensor &&other) noexcept : slot_(other.slot_), fixed_(other.fixed_) {
    other.slot_.slot = -1;
    other.fixed_.serial = 0;
  }
  /// Is the handle of a parameter.
  explicit tensor(const detail::parameter &p)
      : slot_(p.slot), fixed_(p.value) {}

  /// Replaces the whole value by one of the same shape.
  void operator=(value v) & {
    std::int32_t number = v.record();
    detail::store_variable(slot_, number, v.is_exact());
  }
  /// Combines all elements with a value that broadcasts.
  void operator+=(filling v) & { (*this)[ellipsis] += v; }
  void operator-=(filling v) & { (*this)[ellipsis] -= v; }
  void operator*=(filling v) & { (*this)[ellipsis] *= v; }
  void operator/=(filling v) & { (*this)[ellipsis] /= v; }
  /// Refuses to update a const tensor.
  void operator=(value) const & { refuse_const(); }
  void operator+=(filling) const & { refuse_const(); }
  void operator-=(filling) const & { refuse_const(); }
  void operator*=(filling) const & { refuse_const(); }
  void operator/=(filling) const & { refuse_const(); }
  /// Keeps `u = v` on the operator above, which knows its line.
  tensor &operator=(const tensor &) && = delete;

  /// Selects a part, as NumPy does: it can be read, and updated in the same
  /// expression.
  template <class... S> auto operator[](const S &...subscripts) & {
    return all_of().make_part(subscripts...);
  }
  template <class... S> auto operator[](const S &...subscripts) const & {
    return detail::make_sliced(*this, subscripts...);
  }
  /// Does what operator[] does, with options for indices outside:
  /// `t.at(ix, bounds::drop).add(e)`.
  template <class... S> auto at(const S &...subscripts) & {
    return all_of().make_part(subscripts...);
  }
  template <class... S> auto at(const S &...subscripts) const & {
    return detail::make_sliced(*this, subscripts...);
  }

  /// Fixes the value that the variable has now.
  detail::read<T, E...> fixed() const {
    return detail::read<T, E...>(is_variable() ? detail::read_variable(slot_)
                                               : fixed_);
  }
  std::int32_t record() const { return fixed().record(); }

private:
  bool is_variable() const { return slot_.slot >= 0 || fixed_.serial == 0; }
  detail::region<detail::root<T, E...>> all_of() const {
    using root = detail::root<T, E...>;
    return {root{fixed(), slot_}, detail::access_options{}};
  }
  static void refuse_const() {
    static_assert(detail::never<T>,
                  "inlay: a const tensor is read only; take the parameter as "
                  "tensor<...>& to update the caller's array, or copy it into "
                  "a tensor");
  }

  detail::variable slot_;
  detail::version fixed_;
};

/// Makes `tensor s = t[0, all];` a tensor of the expression's type.
template <detail::operand X>
  requires(X::shape.rank == 0)
tensor(const X &) -> tensor<typename X::element>;
template <detail::number X> tensor(X) -> tensor<X>;
template <detail::operand X>
  requires(X::shape.rank == 1)
tensor(const X &) -> tensor<typename X::element, X::shape[0]>;
template <detail::operand X>
  requires(X::shape.rank == 2)
tensor(const X &) -> tensor<typename X::element, X::shape[0], X::shape[1]>;
template <detail::operand X>
  requires(X::shape.rank == 3)
tensor(const X &)
    -> tensor<typename X::element, X::shape[0], X::shape[1], X::shape[2]>;
template <detail::operand X>
  requires(X::shape.rank == 4)
tensor(const X &) -> tensor<typename X::element, X::shape[0], X::shape[1],
                            X::shape[2], X::shape[3]>;
template <detail::operand X>
  requires(X::shape.rank == 5)
tensor(const X &) -> tensor<typename X::element, X::shape[0], X::shape[1],
                            X::shape[2], X::shape[3], X::shape[4]>;
template <detail::operand X>
  requires(X::shape.rank == 6)
tensor(const X &) -> tensor<typename X::element, X::shape[0], X::shape[1],
                            X::shape[2], X::shape[3], X::shape[4], X::shape[5]>;
template <detail::operand X>
  requires(X::shape.rank == 7)
tensor(const X &)
    -> tensor<typename X::element, X::shape[0], X::shape[1], X::shape[2],
              X::shape[3], X::shape[4], X::shape[5], X::shape[6]>;
template <detail::operand X>
  requires(X::shape.rank == 8)
tensor(const X &)
    -> tensor<typename X::element, X::shape[0], X::shape[1], X::shape[2],
              X::shape[3], X::shape[4], X::shape[5], X::shape[6], X::shape[7]>;

} // namespace inlay

#endif // INLAY_TENSOR_HPP
