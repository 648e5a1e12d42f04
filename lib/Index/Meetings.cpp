// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Pairs of one linear equation, by the extended algorithm of Euclid.

#include "inlay-mlir/Index/Meetings.h"

#include "mlir/Support/LLVM.h"
#include <cassert>
#include <cstdlib>
#include <numeric>

using namespace mlir;
using namespace mlir::inlay;

namespace {
/// Products of two numbers below the limit fit.
using Wide = __int128;
} // namespace

static Wide floorDivide(Wide a, Wide b) {
  Wide quotient = a / b;
  return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

static Wide ceilDivide(Wide a, Wide b) { return -floorDivide(-a, b); }

/// Returns x in [0, modulus) with `number * x` one more than a multiple of
/// `modulus`; the two have no common divisor.
static Wide invert(int64_t number, int64_t modulus) {
  Wide before = modulus, now = number % modulus;
  Wide factorBefore = 0, factor = 1;
  if (now < 0)
    now += modulus;
  while (now > 1) {
    Wide quotient = before / now;
    Wide next = before - quotient * now;
    before = now, now = next;
    next = factorBefore - quotient * factor;
    factorBefore = factor, factor = next;
  }
  factor %= modulus;
  return factor < 0 ? factor + modulus : factor;
}

std::optional<Meetings> inlay::findMeetings(int64_t alpha, int64_t beta,
                                            int64_t gamma,
                                            std::optional<int64_t> n,
                                            std::optional<int64_t> m) {
  auto isSmall = [](int64_t number) {
    return number > -kMeetingLimit && number < kMeetingLimit;
  };
  assert(alpha && beta && isSmall(alpha) && isSmall(beta) && isSmall(gamma) &&
         isSmall(n.value_or(0)) && isSmall(m.value_or(0)));
  if ((n && *n <= 0) || (m && *m <= 0))
    return std::nullopt;
  int64_t gcd = std::gcd(alpha, beta);
  if (gamma % gcd != 0)
    return std::nullopt;
  alpha /= gcd, beta /= gcd, gamma /= gcd;
  // i is determined modulo beta. From one pair to the next i grows by |beta|,
  // and j by as many steps of alpha, in its direction.
  int64_t modulus = std::abs(beta);
  Wide rest = gamma % modulus;
  Wide i = modulus == 1 ? 0 : rest * invert(alpha, modulus) % modulus;
  if (i < 0)
    i += modulus;
  Wide j = (alpha * i - gamma) / beta;
  Wide stepI = modulus, stepJ = beta > 0 ? alpha : -Wide(alpha);
  // The first t with all of i >= 0, j >= 0 and the limits, and the last one.
  Wide first = 0;
  std::optional<Wide> last;
  auto limitLast = [&](Wide t) { last = last && *last < t ? *last : t; };
  auto limitFirst = [&](Wide t) { first = first < t ? t : first; };
  if (n)
    limitLast(floorDivide(*n - 1 - i, stepI));
  if (stepJ > 0) {
    limitFirst(ceilDivide(-j, stepJ));
    if (m)
      limitLast(floorDivide(*m - 1 - j, stepJ));
  } else {
    limitLast(floorDivide(j, -stepJ));
    if (m)
      limitFirst(ceilDivide(j - (*m - 1), -stepJ));
  }
  if (last && *last < first)
    return std::nullopt;
  Meetings found{int64_t(i + first * stepI), int64_t(j + first * stepJ),
                 int64_t(stepI), int64_t(stepJ), std::nullopt};
  if (last)
    found.count = int64_t(*last - first + 1);
  return found;
}
