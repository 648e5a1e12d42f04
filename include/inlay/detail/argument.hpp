// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How arrays, views and numbers become the arguments and results of a call.
#ifndef INLAY_DETAIL_ARGUMENT_HPP
#define INLAY_DETAIL_ARGUMENT_HPP

#include "inlay/array.hpp"

#include <bit>

namespace inlay::detail {

/// Fills an argument of `kind` (borrowed, inout, or owned and preserved).
template <class T, int Rank>
void set_argument(inlay_call_argument &argument, inlay_param_kind kind,
                  const view<T, Rank> &v) {
  argument.kind = static_cast<std::uint8_t>(kind);
  argument.type = type_code<T>;
  argument.rank = Rank;
  argument.donated = nullptr;
  argument.array.data = const_cast<std::remove_const_t<T> *>(v.data());
  for (int d = 0; d < Rank; ++d) {
    argument.array.extent[d] = v.extents()[d];
    argument.array.stride[d] = v.strides()[d];
  }
}

/// Fills a scalar argument.
template <element T> void set_argument(inlay_call_argument &argument, T value) {
  argument.kind = INLAY_SCALAR;
  argument.type = type_code<T>;
  argument.rank = 0;
  argument.donated = nullptr;
  argument.scalar = bits_of(value);
}

/// Reaches into arrays, for donated arguments and results.
struct array_access {
  /// Fills an owned argument that the kernel may take over. Call `settle`
  /// after the call.
  template <class T, int Rank>
  static void donate(inlay_call_argument &argument, array<T, Rank> &a) {
    set_argument(argument, INLAY_OWNED, a.all_of_mutable());
    argument.donated = &a.storage_;
  }
  /// Makes `a` a moved-from array if the call took its elements.
  template <class T, int Rank> static void settle(array<T, Rank> &a) {
    if (!a.storage_.data)
      for (auto &extent : a.extents_)
        extent = 0;
  }
  /// Makes an array of a result; the array then owns its elements.
  template <class T, int Rank>
  static array<T, Rank> take(inlay_result &result) {
    array<T, Rank> a{typename array<T, Rank>::no_elements()};
    a.storage_ = result.storage;
    result.storage = {nullptr, 0};
    for (int d = 0; d < Rank; ++d)
      a.extents_[d] = result.extent[d];
    return a;
  }
};

/// Sets type and rank of a result before the call.
template <class T, int Rank> void expect_result(inlay_result &result) {
  result.type = type_code<T>;
  result.rank = Rank;
  result.storage = {nullptr, 0};
}

} // namespace inlay::detail

#endif // INLAY_DETAIL_ARGUMENT_HPP
