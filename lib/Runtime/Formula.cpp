// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Evaluation of the formulas that give the size of a planned copy.
#include "Formula.h"

#include "inlay/c/kernel_abi.h"

#include <algorithm>

namespace inlay::runtime {
namespace {

/// Holds what 64 bits do not on the way to a result that they hold.
__extension__ using wide = __int128;

/// Divides towards minus infinity, or up; false if there is no quotient.
bool divide(wide a, wide b, bool up, wide &result) {
  if (b == 0)
    return false;
  // The one quotient of two 128-bit numbers that 128 bits do not hold.
  if (b == -1)
    return !__builtin_sub_overflow(wide(0), a, &result);
  bool exact = a % b == 0;
  bool negative = (a < 0) != (b < 0);
  result = a / b;
  if (!exact)
    result += up ? !negative : -wide(negative);
  return true;
}

/// Applies an operation; false if it has no result.
bool apply(formula::operation op, wide a, wide b, wide &result) {
  switch (op) {
  case formula::sum:
    return !__builtin_add_overflow(a, b, &result);
  case formula::difference:
    return !__builtin_sub_overflow(a, b, &result);
  case formula::product:
    return !__builtin_mul_overflow(a, b, &result);
  case formula::minimum:
    result = std::min(a, b);
    return true;
  case formula::maximum:
    result = std::max(a, b);
    return true;
  case formula::quotient:
  case formula::ceiling:
    return divide(a, b, op == formula::ceiling, result);
  default:
    return false;
  }
}

bool evaluate(const formula &f, const std::vector<std::int64_t> &values,
              wide &result) {
  if (f.op == formula::number) {
    result = f.value;
    return true;
  }
  if (f.op >= formula::extent) {
    std::size_t at = std::size_t(f.parameter) * INLAY_MAX_RANK + f.dimension;
    if (at >= values.size())
      return false;
    result = values[at];
    return true;
  }
  for (std::size_t i = 0; i < f.operands.size(); ++i) {
    wide operand;
    if (!evaluate(f.operands[i], values, operand))
      return false;
    if (i == 0)
      result = operand;
    else if (!apply(f.op, result, operand, result))
      return false;
  }
  return !f.operands.empty();
}

} // namespace

std::optional<std::int64_t>
evaluate_size(const formula &f, const std::vector<std::int64_t> &values) {
  wide result;
  if (!evaluate(f, values, result) || result < 0 || result > INT64_MAX)
    return std::nullopt;
  return static_cast<std::int64_t>(result);
}

std::string formula_text(const formula &f) {
  if (f.op == formula::number)
    return std::to_string(f.value);
  if (f.op >= formula::extent) {
    std::string text = "arg" + std::to_string(f.parameter + 1);
    return f.op == formula::scalar
               ? text
               : text + ".extent(" + std::to_string(f.dimension) + ")";
  }
  bool infix = f.op <= formula::quotient;
  std::string name = formula_names.begin()[f.op], text;
  for (const formula &operand : f.operands) {
    if (!text.empty())
      text += infix ? " " + name + " " : ", ";
    bool bare = !infix || operand.op > formula::quotient;
    text += bare ? formula_text(operand) : "(" + formula_text(operand) + ")";
  }
  return infix ? text : name + "(" + text + ")";
}

} // namespace inlay::runtime
