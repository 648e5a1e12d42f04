// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Evaluation of the postfix formulas that give the size of a planned copy.
#include "InfoText.h"

#include <algorithm>
#include <sstream>

namespace inlay::runtime {
namespace {

using std::int64_t;

/// Divides towards minus infinity.
int64_t floor_divide(int64_t a, int64_t b) {
  int64_t q = a / b;
  return a % b != 0 && (a < 0) != (b < 0) ? q - 1 : q;
}

/// Applies an operator; false if there is no such operator or no result.
bool apply(const std::string &name, int64_t a, int64_t b, int64_t &result) {
  if (name == "+")
    return !__builtin_add_overflow(a, b, &result);
  if (name == "-")
    return !__builtin_sub_overflow(a, b, &result);
  if (name == "*")
    return !__builtin_mul_overflow(a, b, &result);
  if (name == "min" || name == "max") {
    result = name == "min" ? std::min(a, b) : std::max(a, b);
    return true;
  }
  if (b == 0 || (b == -1 && a == INT64_MIN))
    return false;
  if (name == "/") {
    result = floor_divide(a, b);
    return true;
  }
  if (name == "ceildiv") {
    result = floor_divide(a, b) + (a % b != 0);
    return true;
  }
  return false;
}

/// Reads an integer, "aI.D" or "sI"; false if it is none.
bool operand(const std::string &word, const std::vector<int64_t> &values,
             int64_t &result) {
  std::istringstream in(word);
  char kind = 'n', point = 0;
  if (word[0] == 'a' || word[0] == 's')
    in >> kind;
  std::uint64_t parameter = 0, dimension = 0;
  if (kind == 'n')
    return in >> result && in.eof();
  if (!(in >> parameter))
    return false;
  if (kind == 'a' && (!(in >> point >> dimension) || point != '.'))
    return false;
  if (!in.eof() || dimension >= INLAY_MAX_RANK ||
      parameter >= values.size() / INLAY_MAX_RANK)
    return false;
  result = values[parameter * INLAY_MAX_RANK + dimension];
  return true;
}

} // namespace

int64_t evaluate_bytes(const std::string &formula,
                       const std::vector<int64_t> &values) {
  std::vector<int64_t> stack;
  std::istringstream in(formula);
  for (std::string word; in >> word;) {
    int64_t result;
    if (operand(word, values, result)) {
      stack.push_back(result);
      continue;
    }
    if (stack.size() < 2)
      return -1;
    int64_t b = stack.back();
    stack.pop_back();
    if (!apply(word, stack.back(), b, stack.back()))
      return -1;
  }
  return stack.size() == 1 ? stack[0] : -1;
}

} // namespace inlay::runtime
