// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Sizes as formulas over what a call passes (see kernel_abi.h).
#ifndef INLAY_LIB_RUNTIME_FORMULA_H
#define INLAY_LIB_RUNTIME_FORMULA_H

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace inlay::runtime {

/// A number, an extent or scalar of a parameter, or an operation on formulas.
struct formula {
  enum operation : std::uint8_t {
    sum,
    difference,
    product,
    quotient, ///< rounds down
    ceiling,  ///< a quotient that rounds up
    minimum,
    maximum,
    number,
    extent,
    scalar
  };
  operation op = number;
  std::int64_t value = 0;      ///< of a number
  std::uint32_t parameter = 0; ///< of an extent or scalar
  std::uint32_t dimension = 0; ///< of an extent
  std::vector<formula> operands{};
};

/// What the operations from sum to maximum are called, in their order.
inline constexpr std::initializer_list<const char *> formula_names = {
    "+", "-", "*", "/", "ceildiv", "min", "max"};

/// Returns the exact value of `f`, or nothing where it is not a size: a
/// division by zero, less than 0 or more than 63 bits. `values` holds
/// INLAY_MAX_RANK numbers for each parameter: its extents, or first the value
/// of a scalar.
std::optional<std::int64_t>
evaluate_size(const formula &f, const std::vector<std::int64_t> &values);

/// Returns "4 * (arg1.extent(0) - 2)" and the like; arguments count from 1.
std::string formula_text(const formula &f);

} // namespace inlay::runtime

#endif // INLAY_LIB_RUNTIME_FORMULA_H
