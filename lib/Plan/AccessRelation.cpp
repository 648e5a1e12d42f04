// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The relation of a write and a read, one storage dimension at a time. Each
// dimension gives an equation alpha * i = beta * j + gamma for the loops that
// it walks; what an equation cannot say is left open, never guessed.

#include "inlay-mlir/Plan/AccessRelation.h"

#include "inlay-mlir/Index/IndexBounds.h"
#include "inlay-mlir/Index/LinearExpr.h"
#include "inlay-mlir/Index/Meetings.h"
#include "inlay-mlir/Index/Regions.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::inlay;

namespace {
/// One equation `alpha * i = beta * j + gamma` with 0 <= i, j < n. A loop that
/// one side does not walk has the coefficient 0 there.
struct Equation {
  int64_t alpha, beta;
  LinearExpr gamma, n;
};
} // namespace

//===----------------------------------------------------------------------===//
// Numbers
//===----------------------------------------------------------------------===//

/// Beyond this size numbers are left to the symbolic path, which proves
/// little, so that nothing below overflows.
static constexpr int64_t kLargest = int64_t(1) << 30;

/// One side stands still: i = f and j runs, with `f` in [0, n) or no pair.
static PairSigns signsOfFixed(int64_t coefficient, int64_t product,
                              std::optional<int64_t> n, bool writeIsFixed) {
  if (product % coefficient != 0)
    return PairSigns::None;
  int64_t fixed = product / coefficient;
  if (fixed < 0 || (n && fixed >= *n))
    return PairSigns::None;
  PairSigns signs = PairSigns::Same;
  PairSigns low = writeIsFixed ? PairSigns::Greater : PairSigns::Less;
  PairSigns high = writeIsFixed ? PairSigns::Less : PairSigns::Greater;
  if (fixed > 0)
    signs |= low;
  if (!n || fixed < *n - 1)
    signs |= high;
  return signs;
}

/// Both sides move. `n` empty: no upper limit is known.
static PairSigns signsOfMoving(int64_t alpha, int64_t beta, int64_t gamma,
                               std::optional<int64_t> n) {
  std::optional<Meetings> pairs = findMeetings(alpha, beta, gamma, n, n);
  if (!pairs)
    return PairSigns::None;
  // From pair to pair i - j changes by one number: its signs are those at the
  // ends, and 0 where the root is a pair.
  int64_t first = pairs->i - pairs->j, slope = pairs->stepI - pairs->stepJ;
  bool anyPositive = first > 0, anyNegative = first < 0;
  if (pairs->count) {
    int64_t last = first + slope * (*pairs->count - 1);
    anyPositive |= last > 0;
    anyNegative |= last < 0;
  } else {
    anyPositive |= slope > 0;
    anyNegative |= slope < 0;
  }
  bool anyZero = first == 0;
  if (slope != 0 && first % slope == 0) {
    int64_t root = -first / slope;
    anyZero |= root >= 0 && (!pairs->count || root < *pairs->count);
  }
  PairSigns signs = PairSigns::None;
  if (anyPositive)
    signs |= PairSigns::Greater;
  if (anyNegative)
    signs |= PairSigns::Less;
  if (anyZero)
    signs |= PairSigns::Same;
  return signs;
}

/// Decides an equation whose gamma is a number.
static PairSigns signsOfNumbers(const Equation &equation, int64_t gamma) {
  std::optional<int64_t> n = equation.n.getConstant();
  if (n && *n <= 0)
    return PairSigns::None;
  if (n && *n > kLargest)
    n = std::nullopt;
  for (int64_t number : {gamma, equation.alpha, equation.beta})
    if (number < -kLargest || number > kLargest)
      return PairSigns::All;
  if (equation.beta == 0)
    return signsOfFixed(equation.alpha, gamma, n, /*writeIsFixed=*/true);
  if (equation.alpha == 0)
    return signsOfFixed(equation.beta, -gamma, n, /*writeIsFixed=*/false);
  return signsOfMoving(equation.alpha, equation.beta, gamma, n);
}

//===----------------------------------------------------------------------===//
// Symbols
//===----------------------------------------------------------------------===//

/// Proves signs of `i - j` where gamma or n is known at run time only.
static PairSigns signsOfSymbols(const Equation &equation) {
  int64_t slope = equation.beta - equation.alpha;
  LinearExpr last = equation.n - 1;
  LinearExpr facts[] = {last};
  // c * (i - j) is linear in j (c = alpha) and in i (c = beta), with these
  // values at the two ends of the range.
  LinearExpr ends[] = {equation.gamma, last * slope + equation.gamma};
  auto isAtLeast = [&](int64_t least, int64_t direction) {
    for (int64_t c : {equation.alpha, equation.beta}) {
      if (c == 0)
        continue;
      int64_t sign = c > 0 ? direction : -direction;
      if (llvm::all_of(ends, [&](const LinearExpr &end) {
            return isProvedNonNegative(end * sign - least, facts);
          }))
        return true;
    }
    return false;
  };
  PairSigns signs = PairSigns::All;
  if (isAtLeast(0, 1)) {
    signs &= ~PairSigns::Less;
    if (isAtLeast(1, 1))
      signs &= ~PairSigns::Same;
  }
  if (isAtLeast(0, -1)) {
    signs &= ~PairSigns::Greater;
    if (isAtLeast(1, -1))
      signs &= ~PairSigns::Same;
  }
  return signs;
}

//===----------------------------------------------------------------------===//
// Loops and accesses
//===----------------------------------------------------------------------===//

static PairSigns solve(const Equation &equation) {
  PairSigns signs = PairSigns::All;
  std::optional<int64_t> gamma = equation.gamma.getConstant();
  if (gamma)
    signs = signsOfNumbers(equation, *gamma);
  if (!gamma || !equation.n.getConstant())
    signs &= signsOfSymbols(equation);
  return signs;
}

/// Adds what another dimension says about the same loop.
static void intersect(LoopRelation &known, PairSigns more) {
  // Two dimensions that exclude each other make the read disjoint; one of
  // them alone says enough for an order, and is simpler to certify.
  if (PairSigns both = known.signs & more; both != PairSigns::None)
    known.signs = both;
}

AccessRelation inlay::relateAccesses(ArrayRef<OpFoldResult> bounds,
                                     const Access &write, const Access &read) {
  AccessRelation relation;
  relation.loops.resize(bounds.size());
  for (auto [loop, bound] : llvm::zip(relation.loops, bounds))
    // A loop of one iteration has no other pair, whatever is addressed.
    if (getConstantIntValue(bound) == 1)
      loop.signs = PairSigns::Same;
  RegionSpec written = getRegion(bounds, write);
  RegionSpec wanted = getRegion(bounds, read);
  for (int64_t dim = 0; dim < write.getRank(); ++dim) {
    if (compareProgressions(getProgression(written, dim),
                            getProgression(wanted, dim)) ==
        RegionRelation::Disjoint) {
      relation.disjointDim = dim;
      return relation;
    }
    int64_t writeLoop = write.loops[dim], readLoop = read.loops[dim];
    LinearExpr gamma =
        LinearExpr::of(read.offsets[dim]) - LinearExpr::of(write.offsets[dim]);
    // Two loops in one dimension couple them; leaving the equation out only
    // adds pairs.
    if (writeLoop != -1 && readLoop != -1 && writeLoop != readLoop)
      continue;
    int64_t loop = std::max(writeLoop, readLoop);
    if (loop == -1)
      continue;
    PairSigns here = solve({write.steps[dim], read.steps[dim], gamma,
                            assumePositive(bounds[loop])});
    if (here == PairSigns::None) {
      relation.disjointDim = dim;
      return relation;
    }
    intersect(relation.loops[loop], here);
  }
  return relation;
}
