// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Random expressions of a given shape.
#include "generator.hpp"

#include <algorithm>
#include <numeric>

namespace inlay_random {

static std::int64_t count_of(const shape &s) {
  return std::accumulate(s.begin(), s.end(), std::int64_t(1),
                         std::multiplies<>());
}

/// Records a scalar of the program's element type.
std::int64_t generator::scalar() {
  if (type_ == INLAY_BOOL)
    return test_.code.constant(type_, below(2));
  return test_.code.constant(type_, between(-4, 4));
}

known_value generator::reshaped(known_value v, const shape &s) {
  words operands = {v.number, std::int64_t(s.size())};
  for (std::int64_t extent : s) {
    bool is_static = chance(70);
    std::int64_t n = test_.code.constant(INLAY_I64, extent);
    operands.push_back(is_static ? extent : INLAY_DYN);
    operands.push_back(n);
  }
  return {test_.code.value(INLAY_OP_RESHAPE, type_, 0, operands), s};
}

known_value generator::transposed(known_value v,
                                  const std::vector<std::int64_t> &p) {
  words operands = {v.number};
  shape s;
  for (std::int64_t dim : p) {
    operands.push_back(dim);
    s.push_back(v.extents[dim]);
  }
  return {test_.code.value(INLAY_OP_TRANSPOSE, type_, 0, operands), s};
}

/// Reads a region of some tensor that has shape `s`; where there is none,
/// fills one.
std::int64_t generator::leaf(const shape &s) {
  for (int attempt = 0; attempt < 4; ++attempt) {
    known_value v = any_tensor();
    words subscripts;
    if (count_of(v.extents) == count_of(s) && s != v.extents && chance(40))
      return reshaped(v, s).number;
    if (s.size() == 2 && v.extents.size() == 2 && chance(30)) {
      shape swapped = {s[1], s[0]};
      if (!region_of(v, swapped, subscripts))
        continue;
      words operands = {v.number, INLAY_BOUNDS_ERROR, INLAY_NEGATIVE_FROM_END};
      operands.insert(operands.end(), subscripts.begin(), subscripts.end());
      known_value read = {test_.code.value(INLAY_OP_SLICE, type_, 0, operands),
                          swapped};
      return transposed(read, {1, 0}).number;
    }
    if (s == v.extents && chance(25))
      return v.number;
    if (!region_of(v, s, subscripts))
      continue;
    words operands = {v.number, INLAY_BOUNDS_ERROR, INLAY_NEGATIVE_FROM_END};
    operands.insert(operands.end(), subscripts.begin(), subscripts.end());
    return test_.code.value(INLAY_OP_SLICE, type_, 0, operands);
  }
  words operands = {scalar(), std::int64_t(s.size())};
  for (std::int64_t extent : s) {
    operands.push_back(chance(50) ? extent : INLAY_DYN);
    operands.push_back(test_.code.constant(INLAY_I64, extent));
  }
  return test_.code.value(INLAY_OP_FULL, type_, 0, operands);
}

/// Reduces one more dimension away.
std::int64_t generator::reduced(const shape &s, int depth) {
  std::int64_t axis = below(std::int64_t(s.size()) + 1);
  shape longer = s;
  longer.insert(longer.begin() + axis, between(1, 3));
  std::int64_t operand = expression(longer, depth + 1);
  int how = chance(60)   ? INLAY_REDUCE_SUM
            : chance(50) ? INLAY_REDUCE_MIN
                         : INLAY_REDUCE_MAX;
  return test_.code.value(INLAY_OP_REDUCE, type_, how, {operand, 0, 1, axis});
}

/// Joins two pieces along an axis.
std::int64_t generator::joined(const shape &s, int depth) {
  std::int64_t axis = below(std::int64_t(s.size()));
  shape first = s, second = s;
  first[axis] = below(s[axis] + 1);
  second[axis] = s[axis] - first[axis];
  std::int64_t a = expression(first, depth + 1);
  std::int64_t b = expression(second, depth + 1);
  return test_.code.value(INLAY_OP_CONCAT, type_, 0, {axis, 2, a, b});
}

std::int64_t generator::logical(const shape &s, int depth) {
  std::int64_t a = expression(s, depth + 1);
  if (chance(20))
    return test_.code.value(INLAY_OP_UNARY, type_, INLAY_NOT, {a});
  std::int64_t b = expression(s, depth + 1);
  if (chance(20))
    return test_.code.value(INLAY_OP_SELECT, type_, 0,
                            {expression(s, depth + 1), a, b});
  static const int functions[] = {INLAY_AND, INLAY_OR, INLAY_XOR};
  return test_.code.value(INLAY_OP_BINARY, type_, functions[below(3)], {a, b});
}

std::int64_t generator::expression(const shape &s, int depth) {
  program &code = test_.code;
  std::int64_t kind = depth >= 3 ? 0 : below(100);
  if (type_ == INLAY_BOOL && kind >= 45 && kind < 92)
    return logical(s, depth);
  if (kind < 45)
    return leaf(s);
  if (kind < 75) {
    static const int functions[] = {INLAY_PLUS,    INLAY_MINUS,   INLAY_TIMES,
                                    INLAY_MINIMUM, INLAY_MAXIMUM, INLAY_DIVIDE,
                                    INLAY_PLUS,    INLAY_MINUS};
    int function = functions[below(std::size(functions))];
    std::int64_t a = expression(s, depth + 1);
    std::int64_t b = chance(25) ? scalar() : expression(s, depth + 1);
    if (chance(20))
      std::swap(a, b);
    return code.value(INLAY_OP_BINARY, type_, function, {a, b});
  }
  if (kind < 82)
    return code.value(INLAY_OP_UNARY, type_, chance(50) ? INLAY_NEG : INLAY_ABS,
                      {expression(s, depth + 1)});
  if (kind < 88) {
    std::int64_t a = expression(s, depth + 1), b = expression(s, depth + 1);
    std::int64_t less = code.value(INLAY_OP_BINARY, INLAY_BOOL,
                                   chance(50) ? INLAY_LT : INLAY_NE, {a, b});
    return code.value(INLAY_OP_SELECT, type_, 0, {less, b, a});
  }
  if (kind < 92)
    return reduced(s, depth);
  if (kind < 96 && !s.empty())
    return joined(s, depth);
  if (s.size() == 1 && type_ != INLAY_BOOL)
    return code.value(INLAY_OP_IOTA, type_, 0,
                      {s[0], code.constant(INLAY_I64, s[0])});
  return leaf(s);
}

} // namespace inlay_random
