// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Sums of integers near the ends of 64 bits, with what they are.
#include "generator.hpp"

#include <algorithm>

namespace inlay_random {

exact generator::plus(exact a, exact b) {
  exact sum = {test_.code.value(INLAY_OP_BINARY, INLAY_I64, INLAY_PLUS,
                                {a.number, b.number}),
               0, a.has_left || b.has_left};
  sum.has_left |= __builtin_add_overflow(a.is, b.is, &sum.is);
  return sum;
}

exact generator::times(exact a, std::int64_t factor) {
  exact product = {
      test_.code.value(INLAY_OP_BINARY, INLAY_I64, INLAY_TIMES,
                       {a.number, test_.code.constant(INLAY_I64, factor)}),
      0, a.has_left};
  product.has_left |= __builtin_mul_overflow(a.is, factor, &product.is);
  return product;
}

exact generator::literal(std::int64_t number) {
  return {test_.code.constant(INLAY_I64, number), number, false};
}

exact generator::any_scalar() {
  exact s = scalars_[below(std::int64_t(scalars_.size()))];
  if (chance(20))
    return {test_.code.value(INLAY_OP_BINARY, INLAY_I64, INLAY_MAXIMUM,
                             {s.number, test_.code.constant(INLAY_I64, 0)}),
            std::max<std::int64_t>(s.is, 0), false};
  return s;
}

/// Records a sum of scalars, whatever it comes to.
exact generator::wild() {
  exact sum = any_scalar();
  if (chance(50))
    sum = plus(sum, any_scalar());
  if (chance(30))
    sum = times(sum, chance(30) ? -1 : between(2, 3));
  if (chance(50))
    sum = plus(sum, chance(50) ? any_scalar() : literal(between(-9, 9)));
  return sum;
}

/// Records a sum that is `number` modulo 2^64, and where `must_fit` also in
/// integers without end.
exact generator::sum_to(std::int64_t number, bool must_fit) {
  for (int attempt = 0; attempt < 8; ++attempt) {
    exact sum = any_scalar();
    std::int64_t factor = chance(25) ? between(-1, 3) : 1;
    std::int64_t scaled, rest;
    bool fits = !__builtin_mul_overflow(sum.is, factor, &scaled);
    fits &= !__builtin_sub_overflow(number, scaled, &rest);
    if (!fits && must_fit)
      continue;
    if (factor != 1)
      sum = times(sum, factor);
    sum = chance(50) ? plus(sum, literal(rest)) : plus(literal(rest), sum);
    return sum;
  }
  return literal(number);
}

/// Notes that a subscript which every run reaches is `sum`.
std::int64_t generator::subscript(exact sum) {
  if (sum.has_left && inner_ == 0)
    test_.must_fail = true;
  return sum.number;
}

} // namespace inlay_random
