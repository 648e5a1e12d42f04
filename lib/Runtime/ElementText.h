// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Elements as text of one common format, as NumPy chooses it for an array.
#ifndef INLAY_LIB_RUNTIME_ELEMENTTEXT_H
#define INLAY_LIB_RUNTIME_ELEMENTTEXT_H

#include "inlay/float16.hpp"

#include <string>
#include <vector>

namespace inlay::runtime {

/// Formats numbers so that they align: one width, one position of the point,
/// and scientific notation for all if one of them calls for it.
std::vector<std::string> align_floats(const std::vector<float> &values);
std::vector<std::string> align_floats(const std::vector<double> &values);
std::vector<std::string> align_floats(const std::vector<float16> &values);
std::vector<std::string> align_floats(const std::vector<bfloat16> &values);

/// Pads texts on the left to one width.
std::vector<std::string> align_right(std::vector<std::string> texts);

/// Formats a number that stands alone, always with a point or an exponent.
std::string float_text(float value);
std::string float_text(double value);
std::string float_text(float16 value);
std::string float_text(bfloat16 value);

} // namespace inlay::runtime

#endif // INLAY_LIB_RUNTIME_ELEMENTTEXT_H
