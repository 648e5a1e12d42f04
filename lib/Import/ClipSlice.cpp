// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Slices of a dimension, clipped as in NumPy. Bounds that are literals give
// short formulas on purpose: u[1:-1], u[:-2] and u[2:] all have the size
// max(n - 2, 0), and offsets that are numbers.

#include "Subscripts.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace mlir::inlay;

/// No extent reaches this number, so larger literals mean the same.
static constexpr int64_t kBeyond = int64_t(1) << 61;

static int64_t clamp(int64_t value) {
  return std::clamp(value, -kBeyond, kBeyond);
}

/// Returns the literal that `bound` is, if it is one.
static std::optional<int64_t> getLiteral(OpFoldResult bound) {
  if (!bound)
    return std::nullopt;
  std::optional<int64_t> value = getConstantIntValue(bound);
  return value ? std::optional(clamp(*value)) : std::nullopt;
}

/// Returns k if `bound` is the literal -k.
static std::optional<int64_t> getFromEnd(OpFoldResult bound) {
  std::optional<int64_t> value = getLiteral(bound);
  return value && *value < 0 ? std::optional(-*value) : std::nullopt;
}

/// Returns how many elements lie between `first` and `last`, none if they are
/// the wrong way round.
static OpFoldResult distance(IndexMath &math, OpFoldResult first,
                             OpFoldResult last) {
  return math.max(math.sub(last, first), math.constant(0));
}

static SliceProgression clipForward(IndexMath &math, const Subscript &slice,
                                    OpFoldResult extent) {
  OpFoldResult zero = math.constant(0);
  std::optional<int64_t> begin = getLiteral(slice.begin);
  std::optional<int64_t> end = getLiteral(slice.end);
  OpFoldResult first = zero, last = extent;
  // A first element past the end makes the distance negative, hence 0; it
  // needs no clip. A last one before the start needs none next to a literal;
  // next to a run-time number it does, lest the difference wraps.
  if (begin && *begin >= 0)
    first = math.constant(*begin);
  else if (begin)
    first = math.max(math.add(extent, math.constant(*begin)), zero);
  else if (slice.begin)
    first = math.max(math.fromEnd(slice.begin, extent), zero);
  if (end && *end >= 0)
    last = math.min(extent, math.constant(*end));
  else if (end)
    last = math.add(extent, math.constant(*end));
  if (end && *end < 0 && slice.begin && !begin)
    last = math.max(last, zero);
  if (!end && slice.end)
    last = math.max(math.min(math.fromEnd(slice.end, extent), extent), zero);

  OpFoldResult size = distance(math, first, last);
  // last - max(n - k, 0) is min(last - (n - k), last).
  std::optional<int64_t> before = slice.end ? getFromEnd(slice.end) : 0;
  if (std::optional<int64_t> back = getFromEnd(slice.begin); back && before)
    size = math.max(math.min(last, math.constant(*back - *before)), zero);
  return {first, math.ceilDiv(size, slice.step), slice.step};
}

static SliceProgression clipBackward(IndexMath &math, const Subscript &slice,
                                     OpFoldResult extent) {
  OpFoldResult before = math.constant(-1);
  OpFoldResult top = math.add(extent, before);
  std::optional<int64_t> begin = getLiteral(slice.begin);
  std::optional<int64_t> end = getLiteral(slice.end);
  OpFoldResult first = top, last = before;
  if (begin && *begin >= 0)
    first = math.min(top, math.constant(*begin));
  else if (begin)
    first = math.add(extent, math.constant(*begin));
  else if (slice.begin)
    first = math.max(math.min(math.fromEnd(slice.begin, extent), top), before);
  if (end && *end >= 0)
    last = math.constant(*end);
  else if (end)
    last = math.max(math.add(extent, math.constant(*end)), before);
  else if (slice.end)
    last = math.min(math.max(math.fromEnd(slice.end, extent), before), extent);

  OpFoldResult size = distance(math, last, first);
  // first - max(n - m, -1) is min(first - (n - m), first + 1).
  std::optional<int64_t> start = slice.begin ? getFromEnd(slice.begin) : 1;
  if (std::optional<int64_t> stop = getFromEnd(slice.end); stop && start)
    size = math.max(math.min(math.add(first, math.constant(1)),
                             math.constant(*stop - *start)),
                    math.constant(0));
  return {first, math.ceilDiv(size, -slice.step), slice.step};
}

SliceProgression mlir::inlay::clipSlice(IndexMath &math, const Subscript &slice,
                                        OpFoldResult extent) {
  Subscript bounded = slice;
  bounded.step = clamp(slice.step);
  if (bounded.step > 0)
    return clipForward(math, bounded, extent);
  return clipBackward(math, bounded, extent);
}
