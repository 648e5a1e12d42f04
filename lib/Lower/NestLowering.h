// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The lowering of one nest to loops.

#ifndef INLAY_LIB_LOWER_NESTLOWERING_H
#define INLAY_LIB_LOWER_NESTLOWERING_H

#include "Body.h"

namespace mlir::inlay {

/// Lowers one nest.
class NestLowering {
public:
  NestLowering(NestOp op, int64_t vectorBytes)
      : op(op), loc(op.getLoc()), builder(op), math(builder, loc),
        vectorBytes(vectorBytes) {}
  void run();

private:
  void foldCombiner();
  void chooseOrder();
  void chooseLanes();
  void emitLoops();
  void emitInnerLoop();
  SmallVector<Value> emitFixed();
  bool findEdges();
  void emitBetweenEdges();
  void emitHead();
  void emitTail();
  void emitSegments();
  void emitSegment(Value begin, Value end, ArrayRef<Value> inside);
  void emitSteps(Value begin, Value end);
  void emitIteration(Value i);
  void emitElement(Value i);
  void emitVectors(Value first, Value mask);
  void makeStreams(ArrayRef<Value> inside);
  void forEach(Value count, function_ref<void(Value)> emit);
  void onlyIf(Value condition, function_ref<void()> emit);
  bool isBackward() { return orders.back() == Order::Backward; }

  NestOp op;
  Location loc;
  OpBuilder builder;
  NestMath math;
  int64_t vectorBytes;

  SmallVector<Value> bounds;
  SmallVector<int64_t> loops;
  SmallVector<Order> orders;
  /// The destination, then the reads; an old element of dest is a read too.
  SmallVector<Access> accesses;
  SmallVector<std::optional<SavedStream>, 0> saved;
  SmallVector<bool> reversed;
  int64_t lanes = 1;
  bool areCheapToMask = true;
  /// Whether each box is an interval of the innermost loop, and how many of its
  /// iterations at either end lie outside of some box.
  bool hasIntervals = false;
  int64_t head = 0, tail = 0;
  BodyContext context;
};

} // namespace mlir::inlay

#endif // INLAY_LIB_LOWER_NESTLOWERING_H
