// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Boxes of elements that are both read and written, one dimension at a time.

#include "inlay-mlir/Plan/SavedBox.h"

#include "inlay-mlir/Index/IndexBounds.h"
#include "inlay-mlir/Index/IndexRange.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include <numeric>

using namespace mlir;
using namespace mlir::inlay;

LinearExpr inlay::assumeNonEmpty(LinearExpr expr,
                                 ArrayRef<OpFoldResult> bounds) {
  for (OpFoldResult bound : bounds)
    if (auto value = dyn_cast<Value>(bound))
      expr = expr.substitute(IndexSymbol{value}, assumePositive(bound));
  return expr;
}

std::optional<LinearExpr> inlay::divideExactly(const LinearExpr &expr,
                                               int64_t divisor) {
  if (!expr.isValid() || expr.getConstantTerm() % divisor != 0)
    return std::nullopt;
  LinearExpr quotient(expr.getConstantTerm() / divisor);
  for (const LinearExpr::Term &term : expr.getTerms()) {
    if (term.coefficient % divisor != 0)
      return std::nullopt;
    quotient =
        quotient + LinearExpr(term.symbol) * (term.coefficient / divisor);
  }
  return quotient;
}

static BoxDim getBoxDim(ArrayRef<OpFoldResult> bounds, const Access &access,
                        int64_t dim) {
  LinearExpr first =
      assumeNonEmpty(LinearExpr::of(access.offsets[dim]), bounds);
  int64_t loop = access.loops[dim], step = access.steps[dim];
  if (loop == -1)
    return {first, first, 1};
  LinearExpr last = first + (assumePositive(bounds[loop]) - 1) * step;
  if (getConstantIntValue(bounds[loop]) == 1)
    return {first, first, 1};
  return step > 0 ? BoxDim{first, last, step} : BoxDim{last, first, -step};
}

Box inlay::getReadBox(ArrayRef<OpFoldResult> bounds, const Access &read) {
  Box box;
  for (int64_t dim = 0; dim < read.getRank(); ++dim)
    box.push_back(getBoxDim(bounds, read, dim));
  return box;
}

/// Intersects two progressions of numbers, if they are and are short enough
/// to be gone through.
static std::optional<BoxDim> intersectNumbers(const BoxDim &write,
                                              const BoxDim &read) {
  constexpr int64_t kLongest = 4096;
  auto low = read.low.getConstant(), high = read.high.getConstant();
  auto writeLow = write.low.getConstant(), writeHigh = write.high.getConstant();
  // Numbers as large as no element's are not gone through: sums stay small.
  auto isSmall = [](int64_t number) {
    return number > -kExtentLimit && number < kExtentLimit;
  };
  if (!low || !high || !writeLow || !writeHigh || !isSmall(*low) ||
      !isSmall(*high) || !isSmall(*writeLow) || !isSmall(*writeHigh) ||
      read.step > kExtentLimit || (*high - *low) / read.step > kLongest)
    return std::nullopt;
  std::optional<int64_t> first, last;
  int64_t step = 0;
  for (int64_t element = *low; element <= *high; element += read.step) {
    if (element < *writeLow || element > *writeHigh ||
        (element - *writeLow) % write.step != 0)
      continue;
    if (last)
      step = element - *last;
    else
      first = element;
    last = element;
  }
  // No element is common; one element that is read stands for the box, which
  // must not be empty in one dimension only.
  if (!first)
    return BoxDim{*low, *low, 1};
  return BoxDim{*first, *last, step == 0 ? 1 : step};
}

static BoxDim intersect(const BoxDim &write, const BoxDim &read) {
  if (read.low == read.high)
    return read;
  if (write.low == write.high)
    return write;
  if (std::optional<BoxDim> exact = intersectNumbers(write, read))
    return *exact;
  auto lowDistance = (read.low - write.low).getConstant();
  auto highDistance = (read.high - write.high).getConstant();
  if (write.step != read.step || !lowDistance || !highDistance ||
      *lowDistance % read.step != 0 || *highDistance % read.step != 0)
    return read;
  return {*lowDistance > 0 ? read.low : write.low,
          *highDistance < 0 ? read.high : write.high, read.step};
}

Box inlay::getCommonBox(ArrayRef<OpFoldResult> bounds, const Access &write,
                        const Access &read) {
  Box box;
  for (int64_t dim = 0; dim < read.getRank(); ++dim)
    box.push_back(
        intersect(getBoxDim(bounds, write, dim), getBoxDim(bounds, read, dim)));
  return box;
}

/// Widens `hull` to hold `more`. Returns false where that is not decided.
static bool widen(BoxDim &hull, const BoxDim &more) {
  auto low = (more.low - hull.low).getConstant();
  auto high = (more.high - hull.high).getConstant();
  if (!low || !high)
    return false;
  bool single = hull.low == hull.high, moreSingle = more.low == more.high;
  int64_t step = single       ? more.step
                 : moreSingle ? hull.step
                              : std::gcd(hull.step, more.step);
  if (single && moreSingle)
    step = *low == 0 ? 1 : std::abs(*low);
  else
    step = std::gcd(step, *low);
  if (*low < 0)
    hull.low = more.low;
  if (*high > 0)
    hull.high = more.high;
  hull.step = step;
  return true;
}

std::optional<Box> inlay::getHull(ArrayRef<Box> boxes) {
  Box hull = boxes.front();
  for (const Box &box : boxes.drop_front())
    for (auto [dim, more] : llvm::zip(hull, box))
      if (!widen(dim, more))
        return std::nullopt;
  return hull;
}
