// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The element types of arrays and tensors.
#ifndef INLAY_ELEMENT_HPP
#define INLAY_ELEMENT_HPP

#include "inlay/c/capture.h"

#include <cstdint>

namespace inlay {

namespace detail {
/// Maps a C++ type to its inlay_type; -1 for what is no element type.
template <class T> inline constexpr int type_code = -1;
template <> inline constexpr int type_code<float> = INLAY_F32;
template <> inline constexpr int type_code<double> = INLAY_F64;
template <> inline constexpr int type_code<std::int32_t> = INLAY_I32;
template <> inline constexpr int type_code<std::int64_t> = INLAY_I64;
template <> inline constexpr int type_code<bool> = INLAY_BOOL;
template <class T> inline constexpr int type_code<const T> = type_code<T>;
} // namespace detail

/// Is satisfied by float, double, std::int32_t, std::int64_t and bool.
template <class T>
concept element = detail::type_code<T> >= 0;

} // namespace inlay

#endif // INLAY_ELEMENT_HPP
