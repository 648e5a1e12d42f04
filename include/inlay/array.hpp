// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// inlay::array: a row-major array that owns its elements.
#ifndef INLAY_ARRAY_HPP
#define INLAY_ARRAY_HPP

#include "inlay/view.hpp"

#include <initializer_list>

namespace inlay {

namespace detail {

/// Is T for rank 0, a list of T for rank 1, a list of lists for rank 2, ...
template <class T, int Rank> struct nested {
  using type = std::initializer_list<typename nested<T, Rank - 1>::type>;
};
template <class T> struct nested<T, 0> {
  using type = T;
};
template <class T, int Rank> using nested_t = typename nested<T, Rank>::type;

/// Reads the extents of a nested list along its first elements.
template <class T, int Rank, int D = 0>
void list_extents(const nested_t<T, Rank - D> &list, std::int64_t *extent) {
  if constexpr (D < Rank) {
    extent[D] = static_cast<std::int64_t>(list.size());
    if (list.size() > 0)
      list_extents<T, Rank, D + 1>(*list.begin(), extent);
  }
}

/// Copies a nested list to `out` and throws if it is ragged.
template <class T, int Rank, int D = 0>
void copy_list(const nested_t<T, Rank - D> &list, const std::int64_t *extent,
               T *&out) {
  if constexpr (D == Rank) {
    *out++ = list;
  } else {
    if (static_cast<std::int64_t>(list.size()) != extent[D])
      throw_ragged(D, static_cast<std::int64_t>(list.size()), extent[D]);
    for (const auto &part : list)
      copy_list<T, Rank, D + 1>(part, extent, out);
  }
}

struct array_access;

} // namespace detail

/// Owns a row-major array of rank `Rank`. Copies are deep; a moved-from array
/// has extents of 0. `array<float, 2>(3, 4)` is 3 by 4 zeros,
/// `array<float, 2>{{1, 2}, {3, 4}}` has these elements.
template <class T, int Rank> class array {
  static_assert(element<T> && !std::is_const_v<T>,
                "inlay: the elements of an array are integers of 8 to 64 "
                "bits, floats of 16 to 64, or bool");
  static_assert(Rank >= 0 && Rank <= INLAY_MAX_RANK,
                "inlay: the rank of an array is 0 to 8");
  static constexpr int slots = Rank > 0 ? Rank : 1;

public:
  using value_type = T;
  static constexpr int rank = Rank;

  /// Makes an array with extents of 0; one element 0 if the rank is 0.
  array() {
    if constexpr (Rank == 0) {
      allocate();
      *data() = T();
    }
  }
  /// Makes an array of zeros. Throws usage_error for a negative extent.
  template <detail::integer... Extents>
    requires(sizeof...(Extents) == Rank && Rank > 0)
  explicit array(Extents... extents)
      : extents_{static_cast<std::int64_t>(extents)...} {
    allocate();
    fill(T());
  }
  /// Makes an array of the elements of a nested list (of one value, for rank
  /// 0). Throws usage_error if rows differ in length.
  array(detail::nested_t<T, Rank> elements) : array(no_elements()) {
    detail::list_extents<T, Rank>(elements, extents_);
    allocate();
    T *out = data();
    detail::copy_list<T, Rank>(elements, extents_, out);
  }
  /// Copies the elements of a view.
  explicit array(const inlay::view<const T, Rank> &from) { assign(from); }
  explicit array(const inlay::view<T, Rank> &from)
      : array(inlay::view<const T, Rank>(from)) {}

  array(const array &other) {
    if (other.storage_.data)
      assign(other.all_of());
  }
  array(array &&other) noexcept { swap(other); }
  array &operator=(const array &other) {
    if (this != &other)
      array(other).swap(*this);
    return *this;
  }
  array &operator=(array &&other) noexcept {
    array(static_cast<array &&>(other)).swap(*this);
    return *this;
  }
  ~array() {
    if (storage_.data)
      inlay_storage_free(&storage_);
  }

  /// Makes an array with `value` in every element.
  template <detail::integer... Extents>
    requires(sizeof...(Extents) == Rank)
  static array full(T value, Extents... extents) {
    array result = uninitialized(extents...);
    result.fill(value);
    return result;
  }
  /// Makes an array of 0, 1, 2, ... in row-major order.
  template <detail::integer... Extents>
    requires(sizeof...(Extents) == Rank)
  static array iota(Extents... extents) {
    array result = uninitialized(extents...);
    detail::count_elements(result.all_of_mutable().erased());
    return result;
  }

  /// Returns the first element; all follow in row-major order.
  T *data() { return static_cast<T *>(storage_.data); }
  const T *data() const { return static_cast<const T *>(storage_.data); }
  /// Returns the extent of dimension `d`; a negative `d` counts from the end.
  std::int64_t extent(int d) const {
    return extents_[detail::checked_index(d, 0, Rank)];
  }
  const std::int64_t *extents() const { return extents_; }
  /// Returns the number of elements.
  std::int64_t size() const {
    return storage_.data ? detail::count(Rank, extents_) : 0;
  }
  /// Iterates over the elements in row-major order.
  T *begin() { return data(); }
  T *end() { return data() + size(); }
  const T *begin() const { return data(); }
  const T *end() const { return data() + size(); }

  /// Returns one element, or the view of a part; see view::operator[].
  template <detail::array_subscript... S>
    requires(sizeof...(S) <= Rank)
  decltype(auto) operator[](S... subscripts) & {
    return all_of_mutable()[subscripts...];
  }
  template <detail::array_subscript... S>
    requires(sizeof...(S) <= Rank)
  decltype(auto) operator[](S... subscripts) const & {
    return all_of()[subscripts...];
  }
  /// Returns one element of a temporary. A part is refused: it would outlive
  /// the elements.
  template <detail::array_subscript... S>
    requires(detail::kept_rank<Rank, S...> == 0)
  T operator[](S... subscripts) && {
    return all_of()[subscripts...];
  }
  template <detail::array_subscript... S>
    requires(detail::kept_rank<Rank, S...> != 0)
  void operator[](S... subscripts) && = delete;
  /// Does the same as operator[].
  template <detail::array_subscript... S>
    requires(sizeof...(S) <= Rank)
  decltype(auto) operator()(S... subscripts) & {
    return all_of_mutable()[subscripts...];
  }
  template <detail::array_subscript... S>
    requires(sizeof...(S) <= Rank)
  decltype(auto) operator()(S... subscripts) const & {
    return all_of()[subscripts...];
  }
  template <detail::array_subscript... S>
    requires(detail::kept_rank<Rank, S...> == 0)
  T operator()(S... subscripts) && {
    return all_of()[subscripts...];
  }
  template <detail::array_subscript... S>
    requires(detail::kept_rank<Rank, S...> != 0)
  void operator()(S... subscripts) && = delete;

  /// Views the whole array.
  operator inlay::view<T, Rank>() & { return all_of_mutable(); }
  operator inlay::view<const T, Rank>() const & { return all_of(); }
  inlay::view<T, Rank> view() & { return all_of_mutable(); }
  inlay::view<const T, Rank> view() const & { return all_of(); }

  /// Writes `value` into every element.
  void fill(T value) {
    if (storage_.data)
      all_of_mutable().fill(value);
  }
  void swap(array &other) noexcept {
    inlay_storage storage = storage_;
    storage_ = other.storage_;
    other.storage_ = storage;
    for (int d = 0; d < slots; ++d) {
      std::int64_t extent = extents_[d];
      extents_[d] = other.extents_[d];
      other.extents_[d] = extent;
    }
  }

  /// Prints as NumPy does.
  friend std::ostream &operator<<(std::ostream &out, const array &a) {
    return out << a.all_of();
  }

private:
  friend struct detail::array_access;

  struct no_elements {};
  explicit array(no_elements) {}

  template <class... Extents> static array uninitialized(Extents... extents) {
    array result{no_elements()};
    std::int64_t list[slots] = {static_cast<std::int64_t>(extents)...};
    for (int d = 0; d < Rank; ++d)
      result.extents_[d] = list[d];
    result.allocate();
    return result;
  }
  void allocate() {
    storage_ = detail::allocate_elements(detail::type_code<T>, Rank, extents_);
  }
  void assign(const inlay::view<const T, Rank> &from) {
    for (int d = 0; d < Rank; ++d)
      extents_[d] = from.extents()[d];
    allocate();
    detail::copy_elements(all_of_mutable().erased(), from.erased());
  }
  /// Views the array as if it were mutable or not; rank 0 has one dummy slot.
  inlay::view<T, Rank> all_of_mutable() { return {data(), extents_}; }
  inlay::view<const T, Rank> all_of() const { return {data(), extents_}; }

  inlay_storage storage_ = {nullptr, 0};
  std::int64_t extents_[slots] = {};
};

/// Compares shapes and elements; a NaN equals nothing.
template <class T, int Rank>
bool operator==(const array<T, Rank> &a, const array<T, Rank> &b) {
  return a.view() == b.view();
}
template <class T, class U, int Rank>
  requires std::is_same_v<T, std::remove_const_t<U>>
bool operator==(const array<T, Rank> &a, const view<U, Rank> &b) {
  return a.view() == b;
}

} // namespace inlay

#endif // INLAY_ARRAY_HPP
