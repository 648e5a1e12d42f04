// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The segments of a nest's innermost loop, each inside or outside of every
// saved box.

#include "NestLowering.h"

#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::inlay;

/// Emits per read whether the loops that are fixed now are inside its box; null
/// where they always are.
SmallVector<Value> NestLowering::emitFixed() {
  SmallVector<Value> inside;
  for (auto &box : saved)
    inside.push_back(box ? box->emitFixed(builder, loc, context.inner, bounds,
                                          context.indices)
                         : Value());
  return inside;
}

/// Finds out whether the boxes serve all iterations but a few, of a known
/// number, at either end.
bool NestLowering::findEdges() {
  int64_t most = std::max<int64_t>(lanes, 4);
  for (auto &box : saved) {
    if (!box)
      continue;
    std::optional<int64_t> before = getConstantIntValue(box->low);
    std::optional<int64_t> behind =
        NestMath::getDistance(box->high, bounds[context.inner]);
    if (!before || !behind || *before >= most || *behind >= most)
      return false;
    head = std::max(head, *before);
    tail = std::max(tail, *behind);
  }
  return true;
}

/// Emits the iterations that every box serves as one segment, and those at the
/// ends one by one.
void NestLowering::emitBetweenEdges() {
  SmallVector<Value> inside = emitFixed();
  Value begin = math.constant(head);
  Value end = math.sub(bounds[context.inner], math.constant(tail));
  if (isBackward())
    emitTail();
  else
    emitHead();
  if (head + tail > 0)
    onlyIf(math.less(begin, end), [&] { emitSegment(begin, end, inside); });
  else
    emitSegment(begin, end, inside);
  if (isBackward())
    emitHead();
  else
    emitTail();
}

/// Emits the first `head` iterations, as many as there are.
void NestLowering::emitHead() {
  Value extent = bounds[context.inner];
  if (head == 1)
    return onlyIf(math.less(math.constant(0), extent),
                  [&] { emitElement(math.constant(0)); });
  if (head == 0)
    return;
  Value count = math.min(math.constant(head), extent);
  Value last = math.sub(count, math.constant(1));
  forEach(count,
          [&](Value i) { emitElement(isBackward() ? math.sub(last, i) : i); });
}

/// Emits the last `tail` iterations, as many as the head has left.
void NestLowering::emitTail() {
  Value extent = bounds[context.inner];
  Value last = math.sub(extent, math.constant(1));
  if (tail == 1)
    return onlyIf(math.less(math.constant(head), extent),
                  [&] { emitElement(last); });
  if (tail == 0)
    return;
  Value begin = math.max(math.min(math.constant(head), extent),
                         math.sub(extent, math.constant(tail)));
  forEach(math.sub(extent, begin), [&](Value i) {
    emitElement(isBackward() ? math.sub(last, i) : math.add(begin, i));
  });
}

/// Cuts the loop where a saved read enters or leaves its box. Segments run in
/// the loop's direction, so that the order of iterations stays the plan's.
void NestLowering::emitSegments() {
  Value extent = bounds[context.inner], zero = math.constant(0);
  SmallVector<Value> cuts, fixed = emitFixed();
  for (auto [box, others] : llvm::zip(saved, fixed)) {
    if (!box)
      continue;
    for (Value cut : {box->low, box->high})
      if (NestMath::getDistance(cut, zero) != 0 &&
          NestMath::getDistance(cut, extent) != 0)
        cuts.push_back(others ? math.select(others, cut, zero) : cut);
  }
  Type index = builder.getIndexType();
  auto loop = scf::WhileOp::create(builder, loc, TypeRange(index),
                                   ValueRange(isBackward() ? extent : zero));
  OpBuilder::InsertionGuard guard(builder);
  Block *before = builder.createBlock(&loop.getBefore(), {}, index, loc);
  Value at = before->getArgument(0);
  Value more = isBackward() ? math.less(zero, at) : math.less(at, extent);
  scf::ConditionOp::create(builder, loc, more, at);
  Block *after = builder.createBlock(&loop.getAfter(), {}, index, loc);
  at = after->getArgument(0);
  // The nearest cut on the way.
  Value next = isBackward() ? zero : extent;
  for (Value cut : cuts) {
    if (isBackward())
      next = math.select(math.less(cut, at), math.max(next, cut), next);
    else
      next = math.select(math.less(at, cut), math.min(next, cut), next);
  }
  Value begin = isBackward() ? next : at, end = isBackward() ? at : next;
  SmallVector<Value> inside;
  for (auto [box, others] : llvm::zip(saved, fixed)) {
    inside.push_back(others);
    if (!box)
      continue;
    Value here = math.bitAnd(math.lessOrEqual(box->low, begin),
                             math.less(begin, box->high));
    inside.back() = others ? math.bitAnd(others, here) : here;
  }
  emitSegment(begin, end, inside);
  scf::YieldOp::create(builder, loc, next);
}
