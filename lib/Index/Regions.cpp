// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Comparison of regions, one dimension at a time.

#include "inlay-mlir/Index/Regions.h"

#include "inlay-mlir/Index/Claims.h"
#include "inlay-mlir/Index/IndexBounds.h"
#include "inlay-mlir/Index/IntegerSystem.h"
#include "inlay-mlir/Index/Meetings.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace mlir::inlay;

Progression inlay::getProgression(const RegionSpec &region, int64_t dim) {
  return {region.offsets[dim], region.sizes[dim], region.steps[dim]};
}

namespace {
/// The smallest and the largest element of a progression that is not empty.
struct Hull {
  explicit Hull(const Progression &p) {
    LinearExpr first = LinearExpr::of(p.offset);
    LinearExpr last = first + (assumePositive(p.size) - 1) * p.step;
    low = p.step > 0 ? first : last;
    high = p.step > 0 ? last : first;
  }
  LinearExpr low, high;
};
} // namespace

/// Returns the step, or 0 for a single element, whose step means nothing.
static int64_t effectiveStep(const Progression &p) {
  return getConstantIntValue(p.size) == 1 ? 0 : p.step;
}

/// Returns whether two progressions that start at a known distance share an
/// element. Where a size is not known, all elements that it may give count.
static std::optional<bool> mayMeet(const Progression &a, const Progression &b) {
  std::optional<int64_t> distance = constantDifference(b.offset, a.offset);
  std::optional<int64_t> sizeA = getConstantIntValue(a.size);
  std::optional<int64_t> sizeB = getConstantIntValue(b.size);
  if (!distance)
    return std::nullopt;
  for (int64_t number :
       {*distance, a.step, b.step, sizeA.value_or(0), sizeB.value_or(0)})
    if (number <= -kMeetingLimit || number >= kMeetingLimit)
      return std::nullopt;
  return findMeetings(a.step, b.step, *distance, sizeA, sizeB).has_value();
}

/// Returns whether `low` is proved to lie behind `high`, by numbers that a
/// solver will be asked about.
static bool isBehind(const LinearExpr &low, const LinearExpr &high,
                     ArrayRef<LinearExpr> facts) {
  auto isSmall = [](const LinearExpr &expr) {
    return std::abs(expr.getConstantTerm()) < kSystemLimit;
  };
  return isSmall(low) && isSmall(high) &&
         isProvedNonNegative(low - high - 1, facts);
}

static bool areDisjoint(const Progression &a, const Progression &b) {
  if (getConstantIntValue(a.size) == 0 || getConstantIntValue(b.size) == 0)
    return true;
  if (mayMeet(a, b) == false)
    return true;
  // An empty progression is disjoint anyway, so both may be taken to have an
  // element.
  Hull hullA(a), hullB(b);
  SmallVector<LinearExpr> facts;
  addFactsOfPositive(a.size, facts);
  addFactsOfPositive(b.size, facts);
  return isBehind(hullA.low, hullB.high, facts) ||
         isBehind(hullB.low, hullA.high, facts);
}

static bool areEqual(const Progression &a, const Progression &b) {
  return LinearExpr::of(a.offset) == LinearExpr::of(b.offset) &&
         LinearExpr::of(a.size) == LinearExpr::of(b.size) &&
         effectiveStep(a) == effectiveStep(b);
}

/// Returns the relation that is proved.
static RegionRelation prove(const Progression &a, const Progression &b) {
  if (areDisjoint(a, b))
    return RegionRelation::Disjoint;
  if (areEqual(a, b))
    return RegionRelation::Equal;
  bool areKnown = getConstantIntValue(a.size) && getConstantIntValue(b.size);
  return areKnown && mayMeet(a, b) == true ? RegionRelation::Overlap
                                           : RegionRelation::Unknown;
}

RegionRelation inlay::compareProgressions(const Progression &a,
                                          const Progression &b) {
  RegionRelation relation = prove(a, b);
  if (claims::areRecorded)
    claims::recordRelation(a, b, relation);
  return relation;
}

RegionRelation inlay::compareRegions(const RegionSpec &a, const RegionSpec &b) {
  RegionRelation result = RegionRelation::Equal;
  for (int64_t dim = 0; dim < a.getRank(); ++dim) {
    RegionRelation here =
        compareProgressions(getProgression(a, dim), getProgression(b, dim));
    if (here == RegionRelation::Disjoint)
      return here;
    if (here == RegionRelation::Unknown)
      result = here;
    if (here == RegionRelation::Overlap && result == RegionRelation::Equal)
      result = here;
  }
  if (result != RegionRelation::Overlap)
    return result;
  // A dimension in which both are equal may be empty, and then the overlap in
  // another means nothing.
  for (int64_t dim = 0; dim < a.getRank(); ++dim)
    if (!isProvedNonNegative(LinearExpr::of(a.sizes[dim]) - 1))
      return RegionRelation::Unknown;
  return result;
}

static bool contains(const Progression &outer, const Progression &inner) {
  if (areEqual(outer, inner))
    return true;
  int64_t modulus = std::abs(outer.step);
  std::optional<int64_t> distance =
      constantDifference(inner.offset, outer.offset);
  if (modulus != 1 && (!distance || *distance % modulus != 0 ||
                       effectiveStep(inner) % modulus != 0))
    return false;
  // Only the inner one may be taken to have an element.
  Hull innerHull(inner);
  LinearExpr first = LinearExpr::of(outer.offset);
  LinearExpr last = first + (LinearExpr::of(outer.size) - 1) * outer.step;
  LinearExpr low = outer.step > 0 ? first : last;
  LinearExpr high = outer.step > 0 ? last : first;
  SmallVector<LinearExpr> facts;
  addFactsOfPositive(inner.size, facts);
  return isProvedNonNegative(innerHull.low - low, facts) &&
         isProvedNonNegative(high - innerHull.high, facts);
}

bool inlay::containsRegion(const RegionSpec &outer, const RegionSpec &inner) {
  for (int64_t dim = 0; dim < outer.getRank(); ++dim)
    if (getConstantIntValue(inner.sizes[dim]) == 0)
      return true;
  for (int64_t dim = 0; dim < outer.getRank(); ++dim) {
    Progression out = getProgression(outer, dim);
    Progression in = getProgression(inner, dim);
    if (!contains(out, in))
      return false;
    if (claims::areRecorded)
      claims::recordContainment(out, in);
  }
  return true;
}
