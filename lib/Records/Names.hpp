// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The words of the text form that do not come from the table.
#ifndef INLAY_LIB_RECORDS_NAMES_HPP
#define INLAY_LIB_RECORDS_NAMES_HPP

#include "inlay/detail/records.hpp"
#include "inlay/element.hpp"

#include <iterator>

namespace inlay::records {

inline constexpr std::string_view bounds_names[] = {"error", "drop", "clip",
                                                    "wrap"};
static_assert(std::size(bounds_names) == INLAY_BOUNDS_WRAP + 1);

/// Returns whether the detail's name stands for the operation's: `plus f32`.
inline bool has_function_name(detail_kind detail) {
  return detail == detail_kind::unary || detail == detail_kind::binary;
}

/// Appends `text` in double quotes; quotes, backslashes and line ends in it
/// are escaped by a backslash.
inline void append_quoted(std::string &out, std::string_view text) {
  out += '"';
  for (char c : text) {
    if (c == '"' || c == '\\')
      out += '\\';
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  out += '"';
}

} // namespace inlay::records

#endif // INLAY_LIB_RECORDS_NAMES_HPP
