// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// inlay::view: strided memory that somebody else owns.
#ifndef INLAY_VIEW_HPP
#define INLAY_VIEW_HPP

#include "inlay/detail/strided.hpp"
#include "inlay/element.hpp"
#include "inlay/error.hpp"
#include "inlay/slice.hpp"

#include <type_traits>

namespace inlay {

namespace detail {

template <class T>
concept integer = std::is_integral_v<T> && !std::is_same_v<T, bool>;

/// What may stand between the brackets of an array: an integer.
template <class S>
concept index_subscript = integer<S> || is_constant<S>;

template <class S>
concept bound = index_subscript<S> || std::is_same_v<S, end_t>;

template <class S> inline constexpr bool is_array_slice = false;
template <class F, class L, class S>
inline constexpr bool is_array_slice<slice<F, L, S>> =
    bound<F> && bound<L> && index_subscript<S>;

/// What may stand between the brackets of an array: anything.
template <class S>
concept array_subscript =
    index_subscript<S> || is_array_slice<S> || std::is_same_v<S, all_t>;

/// Counts the dimensions that `Subscripts` keep of `Rank`.
template <int Rank, class... Subscripts>
inline constexpr int kept_rank =
    Rank - (0 + ... + int(index_subscript<Subscripts>));

} // namespace detail

/// Is a window of rank `Rank` into memory that it does not own: a pointer,
/// extents, and strides in elements, of any sign. Copying a view copies no
/// elements. `view<const T, Rank>` only reads.
template <class T, int Rank> class view {
  static_assert(element<T>,
                "inlay: the elements of a view are integers of 8 to 64 "
                "bits, floats of 16 to 64, or bool");
  static_assert(Rank >= 0 && Rank <= INLAY_MAX_RANK,
                "inlay: the rank of a view is 0 to 8");
  static constexpr int slots = Rank > 0 ? Rank : 1;

public:
  using value_type = std::remove_const_t<T>;
  static constexpr int rank = Rank;

  /// Views `data` with one extent and one stride for each dimension, in
  /// elements and of any sign. Throws usage_error for a negative extent, and
  /// where the elements, or the way between two of them, exceed 63 bits.
  view(T *data, const std::int64_t (&extents)[slots],
       const std::int64_t (&strides)[slots])
      : data_(data) {
    for (int d = 0; d < Rank; ++d) {
      if (extents[d] < 0)
        throw_usage_error("extent %lld of dimension %d is negative",
                          static_cast<long long>(extents[d]), d);
      extents_[d] = extents[d];
      strides_[d] = strides[d];
    }
    if (!detail::is_addressable(Rank, extents_, strides_, sizeof(T)))
      throw_usage_error("a view has too many elements, or elements too far "
                        "apart, for 63 bits");
  }
  /// Views row-major memory.
  view(T *data, const std::int64_t (&extents)[slots])
      : view(data, extents, detail::row_major<Rank>(extents).stride) {}
  /// Reads what another view may also write.
  view(const view<value_type, Rank> &other)
    requires std::is_const_v<T>
      : view(other.data(), other.extents_, other.strides_) {}

  view(const view &) = default;
  view &operator=(const view &) = default;

  /// Returns the element at offset 0; the first in row-major order.
  T *data() const { return data_; }
  /// Returns the extent of dimension `d`; a negative `d` counts from the end.
  std::int64_t extent(int d) const {
    return extents_[detail::checked_index(d, 0, Rank)];
  }
  /// Returns the stride of dimension `d` in elements.
  std::int64_t stride(int d) const {
    return strides_[detail::checked_index(d, 0, Rank)];
  }
  const std::int64_t *extents() const { return extents_; }
  const std::int64_t *strides() const { return strides_; }
  /// Returns the number of elements.
  std::int64_t size() const { return detail::count(Rank, extents_); }

  /// Returns one element, or the view of a part. Integers drop a dimension and
  /// count from the end when negative, slices are clipped, missing subscripts
  /// are `all`. Throws usage_error for an integer outside; copies nothing.
  template <detail::array_subscript... S>
    requires(sizeof...(S) <= Rank)
  decltype(auto) operator[](S... subscripts) const {
    if constexpr (detail::kept_rank<Rank, S...> == 0) {
      return *part(subscripts...).data_;
    } else {
      return part(subscripts...);
    }
  }
  /// Does the same as operator[].
  template <detail::array_subscript... S>
    requires(sizeof...(S) <= Rank)
  decltype(auto) operator()(S... subscripts) const {
    return operator[](subscripts...);
  }

  /// Returns the view with its dimensions in reverse order.
  view transposed() const {
    view result = *this;
    for (int d = 0; d < Rank; ++d) {
      result.extents_[d] = extents_[Rank - 1 - d];
      result.strides_[d] = strides_[Rank - 1 - d];
    }
    return result;
  }

  /// Writes `value` into every element.
  void fill(value_type value) const
    requires(!std::is_const_v<T>)
  {
    detail::fill_elements(erased(), &value);
  }

  /// Prints as NumPy does.
  friend std::ostream &operator<<(std::ostream &out, const view &v) {
    detail::print_elements(out, v.erased());
    return out;
  }

  /// Forgets type and rank, for the functions of libinlay.
  detail::strided erased() const {
    return {const_cast<value_type *>(data_), detail::type_code<T>, Rank,
            extents_, strides_};
  }

private:
  template <class, int> friend class view;
  view() = default;

  template <class B> static constexpr bool is_open = std::is_same_v<B, end_t>;
  template <class B> static std::int64_t bound_value(B bound) {
    if constexpr (is_open<B>)
      return 0;
    else
      return static_cast<std::int64_t>(bound);
  }

  template <class... S>
  view<T, detail::kept_rank<Rank, S...>> part(S... subscripts) const {
    view<T, detail::kept_rank<Rank, S...>> result;
    result.data_ = data_;
    int from = 0, to = 0;
    (take(result, subscripts, from, to), ...);
    while (from < Rank)
      take(result, all, from, to);
    return result;
  }

  template <class Result, class S>
  void take(Result &result, S subscript, int &from, int &to) const {
    int d = from++;
    if constexpr (detail::index_subscript<S>) {
      result.data_ +=
          detail::checked_index(subscript, d, extents_[d]) * strides_[d];
    } else if constexpr (std::is_same_v<S, all_t>) {
      result.extents_[to] = extents_[d];
      result.strides_[to++] = strides_[d];
    } else {
      auto [first, last, step] = subscript;
      auto by = static_cast<std::int64_t>(step);
      auto chosen = detail::clip_slice(
          extents_[d], !is_open<decltype(first)>, bound_value(first),
          !is_open<decltype(last)>, bound_value(last), by);
      if (chosen.count > 0)
        result.data_ += chosen.first * strides_[d];
      result.extents_[to] = chosen.count;
      // A step is multiplied only where it is taken, so it cannot overflow.
      result.strides_[to++] = chosen.count > 1 ? by * strides_[d] : strides_[d];
    }
  }

  T *data_ = nullptr;
  std::int64_t extents_[slots] = {};
  std::int64_t strides_[slots] = {};
};

/// Compares shapes and elements; a NaN equals nothing.
template <class T, class U, int Rank>
  requires std::is_same_v<std::remove_const_t<T>, std::remove_const_t<U>>
bool operator==(const view<T, Rank> &a, const view<U, Rank> &b) {
  return detail::equal_elements(a.erased(), b.erased());
}

} // namespace inlay

#endif // INLAY_VIEW_HPP
