// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The element types of arrays and tensors.
#ifndef INLAY_ELEMENT_HPP
#define INLAY_ELEMENT_HPP

#include "inlay/c/elements.h"
#include "inlay/float16.hpp"

#include <cstdint>
#include <type_traits>

namespace inlay {

namespace detail {
/// Maps a C++ type to its inlay_type; -1 for what is no element type.
template <class T> inline constexpr int type_code = -1;
template <class T> inline constexpr int type_code<const T> = type_code<T>;
#define INLAY_ELEMENT_CODE(NAME, name, numpy, type, kind, bytes, descr)        \
  template <> inline constexpr int type_code<type> = INLAY_##NAME;             \
  static_assert(sizeof(type) == bytes);
INLAY_FOR_EACH_ELEMENT(INLAY_ELEMENT_CODE)
#undef INLAY_ELEMENT_CODE

/// The rows of the table, by inlay_type.
inline constexpr inlay_element_facts element_facts[] = {
#define INLAY_ELEMENT_FACTS(NAME, name, numpy, type, kind, bytes, descr)       \
  {#name, #numpy, descr, INLAY_KIND_##kind, bytes},
    INLAY_FOR_EACH_ELEMENT(INLAY_ELEMENT_FACTS)
#undef INLAY_ELEMENT_FACTS
};

/// Returns the bytes of one element of `type` (an inlay_type).
constexpr std::int64_t element_bytes(int type) {
  return element_facts[type].bytes;
}

/// Returns what `function` returns for a value of the C++ type of `type`.
template <class F> constexpr auto visit_element(int type, F function) {
  switch (type) {
#define INLAY_ELEMENT_CASE(NAME, name, numpy, type, kind, bytes, descr)        \
  case INLAY_##NAME:                                                           \
    return function(type{});
    INLAY_FOR_EACH_ELEMENT(INLAY_ELEMENT_CASE)
#undef INLAY_ELEMENT_CASE
  }
  __builtin_unreachable();
}

/// Is NumPy's name of an element type, as messages have it.
template <class T>
inline constexpr const char *type_name = element_facts[type_code<T>].numpy;

/// Returns the bits of one element, zero-extended.
template <class T> constexpr std::uint64_t bits_of(T value) {
  if constexpr (std::is_same_v<T, bool>)
    return value ? 1 : 0;
  else if constexpr (sizeof(T) == 8)
    return std::bit_cast<std::uint64_t>(value);
  else if constexpr (sizeof(T) == 4)
    return std::bit_cast<std::uint32_t>(value);
  else if constexpr (sizeof(T) == 2)
    return std::bit_cast<std::uint16_t>(value);
  else
    return std::bit_cast<std::uint8_t>(value);
}

/// Returns the element whose bits are the low ones of `bits`.
template <class T> constexpr T from_bits(std::uint64_t bits) {
  if constexpr (std::is_same_v<T, bool>)
    return bits != 0;
  else if constexpr (sizeof(T) == 8)
    return std::bit_cast<T>(bits);
  else if constexpr (sizeof(T) == 4)
    return std::bit_cast<T>(static_cast<std::uint32_t>(bits));
  else if constexpr (sizeof(T) == 2)
    return std::bit_cast<T>(static_cast<std::uint16_t>(bits));
  else
    return std::bit_cast<T>(static_cast<std::uint8_t>(bits));
}

template <class T>
inline constexpr bool is_float_element =
    std::is_floating_point_v<T> || std::is_same_v<T, float16> ||
    std::is_same_v<T, bfloat16>;
template <class T>
inline constexpr bool is_integer_element =
    std::is_integral_v<T> && !std::is_same_v<T, bool>;
} // namespace detail

/// Is satisfied by float, double, float16, bfloat16, bool, and the signed and
/// unsigned integers of 8, 16, 32 and 64 bits.
template <class T>
concept element = detail::type_code<T> >= 0;

} // namespace inlay

#endif // INLAY_ELEMENT_HPP
