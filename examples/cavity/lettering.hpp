// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Letters made of strokes, so that they are smooth at any size.
#ifndef INLAY_EXAMPLES_CAVITY_LETTERING_HPP
#define INLAY_EXAMPLES_CAVITY_LETTERING_HPP

#include "canvas.hpp"

namespace cavity {

/// The height of a capital letter in the units of the functions below.
inline constexpr double capital_height = 6;

/// Returns how far `text` reaches from the left end of its base line.
double text_width(std::string_view text);

/// Returns the lines to draw for `text`: x from its left end, y above the base
/// line. An unknown character is drawn as a box.
std::vector<std::vector<point>> text_strokes(std::string_view text);

} // namespace cavity

#endif // INLAY_EXAMPLES_CAVITY_LETTERING_HPP
