// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The loops of one nest: their order, the segments of the innermost one at the
// edges of saved boxes, and its division into vectors and a tail.

#include "LowerNests.h"
#include "LowerNestsBody.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::inlay;

int64_t inlay::getLanes(Type type, int64_t vectorBytes) {
  unsigned bits = type.isIntOrFloat() ? type.getIntOrFloatBitWidth() : 0;
  // An i1 is a byte in memory but a bit in a vector.
  if (bits != 32 && bits != 64)
    return 1;
  return vectorBytes * 8 / bits;
}

namespace {
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
  void emitOuterLoops();
  void emitInnerLoop();
  void emitSegments();
  void emitSegment(Value begin, Value end);
  void emitSteps(Value begin, Value end);
  void emitIteration(Value i);
  void emitVectors(Value first, Value mask);
  void makeStreams(Value begin);
  void forEach(Value count, function_ref<void(Value)> emit);
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
  bool hasIntervals = false;
  BodyContext context;
};
} // namespace

/// Makes a combiner part of the body: the old element becomes one more read.
void NestLowering::foldCombiner() {
  accesses.push_back(op.getDestAccess());
  for (unsigned read = 0; read < op.getReads().size(); ++read)
    accesses.push_back(op.getReadAccess(read));
  Combiner combiner = op.getCombiner();
  if (combiner == Combiner::Set)
    return;
  accesses.push_back(op.getDestAccess());
  Block &body = op.getBody().front();
  Operation *yield = body.getTerminator();
  Value value = yield->getOperand(0);
  Value old = body.addArgument(value.getType(), loc);
  OpBuilder inside(yield);
  yield->setOperand(0, combineScalars(inside, loc, combiner, old, value));
}

/// Takes the plan's order. Loops at its end that may run in any order are
/// exchanged so that the innermost walks the destination's rows.
void NestLowering::chooseOrder() {
  for (int64_t loop = 0; loop < op.getNumLoops(); ++loop) {
    loops.push_back(loop);
    orders.push_back(Order::Any);
  }
  if (std::optional<PlanAttr> plan = op.getPlan()) {
    loops.assign(plan->getLoops().begin(), plan->getLoops().end());
    orders.assign(plan->getOrders().begin(), plan->getOrders().end());
  }
  if (loops.empty())
    return;
  int64_t row = accesses.front().loops.back();
  for (size_t at = loops.size(); at-- > 0 && orders[at] == Order::Any;)
    if (loops[at] == row) {
      loops.erase(loops.begin() + at);
      loops.push_back(row);
      return;
    }
}

/// Decides whether the innermost loop runs on vectors, and how wide they are.
void NestLowering::chooseLanes() {
  reversed.assign(accesses.size(), false);
  if (loops.empty() || !isVectorizable(*context.body))
    return;
  int64_t inner = loops.back();
  int64_t narrowest = 0;
  for (auto [index, access] : llvm::enumerate(accesses)) {
    if (!isa<MemRefType>(access.value.getType()))
      continue;
    int64_t uses = llvm::count(access.loops, inner);
    if (uses == 0)
      continue;
    if (uses > 1 || access.loops.back() != inner ||
        std::abs(access.steps.back()) != 1)
      return;
    reversed[index] = access.steps.back() == -1;
    Type element = cast<MemRefType>(access.value.getType()).getElementType();
    int64_t fit = getLanes(element, vectorBytes);
    narrowest = narrowest ? std::min(narrowest, fit) : fit;
  }
  for (const auto &box : saved)
    if (box && !box->isInterval(inner))
      return;
  if (getConstantIntValue(op.getMixedBounds()[inner]) == 1)
    return;
  lanes = std::max<int64_t>(narrowest, 1);
}

/// Emits a loop over `count` iterations.
void NestLowering::forEach(Value count, function_ref<void(Value)> emit) {
  OpBuilder::InsertionGuard guard(builder);
  auto loop = scf::ForOp::create(builder, loc, math.constant(0), count,
                                 math.constant(1));
  builder.setInsertionPointToStart(loop.getBody());
  emit(loop.getInductionVar());
}

void NestLowering::emitOuterLoops() {
  OpBuilder::InsertionGuard guard(builder);
  context.indices.resize(loops.size());
  for (size_t at = 0; at + 1 < loops.size(); ++at) {
    Value count = bounds[loops[at]];
    auto loop = scf::ForOp::create(builder, loc, math.constant(0), count,
                                   math.constant(1));
    builder.setInsertionPointToStart(loop.getBody());
    Value i = loop.getInductionVar();
    if (orders[at] == Order::Backward)
      i = math.sub(math.sub(count, math.constant(1)), i);
    context.indices[loops[at]] = i;
  }
  emitInnerLoop();
}

void NestLowering::emitInnerLoop() {
  context.inner = loops.empty() ? -1 : loops.back();
  if (loops.empty()) {
    makeStreams(Value());
    emitScalarBody(builder, loc, context);
    return;
  }
  Value extent = bounds[context.inner];
  hasIntervals = llvm::any_of(saved, [](auto &box) { return bool(box); }) &&
                 llvm::all_of(saved, [&](auto &box) {
                   return !box || box->isInterval(context.inner);
                 });
  if (hasIntervals)
    emitSegments();
  else
    emitSegment(math.constant(0), extent);
}

/// Cuts the loop where a saved read enters or leaves its box. Segments run in
/// the loop's direction, so that the order of iterations stays the plan's.
void NestLowering::emitSegments() {
  Value extent = bounds[context.inner];
  for (auto &box : saved)
    if (box)
      box->emitInterval(builder, loc, context.inner, context.indices, extent);
  Value zero = math.constant(0);
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
  for (auto &box : saved)
    for (Value cut :
         box ? SmallVector<Value>{box->low, box->high} : SmallVector<Value>{}) {
      if (isBackward())
        next = math.select(math.less(cut, at), math.max(next, cut), next);
      else
        next = math.select(math.less(at, cut), math.min(next, cut), next);
    }
  if (isBackward())
    emitSegment(next, at);
  else
    emitSegment(at, next);
  scf::YieldOp::create(builder, loc, next);
}

/// Fixes what the accesses have in common over a segment, or, without an inner
/// loop, for the one iteration.
void NestLowering::makeStreams(Value begin) {
  context.dest = makeStream(builder, loc, accesses.front(), context.inner,
                            context.indices);
  context.reads.clear();
  for (size_t read = 1; read < accesses.size(); ++read) {
    auto &box = saved[read - 1];
    if (box && hasIntervals)
      context.reads.push_back(
          box->select(builder, loc, context.inner, context.indices, begin));
    else if (box && context.inner < 0)
      context.reads.push_back(
          box->selectElement(builder, loc, context.indices));
    else
      context.reads.push_back(makeStream(builder, loc, accesses[read],
                                         context.inner, context.indices));
  }
}

void NestLowering::emitSegment(Value begin, Value end) {
  makeStreams(begin);
  emitSteps(begin, end);
}

/// Emits iterations [begin, end) in the loop's direction: whole vectors first,
/// the rest as one masked vector, or one by one.
void NestLowering::emitSteps(Value begin, Value end) {
  Value count = math.sub(end, begin), zero = math.constant(0);
  Value done = zero;
  if (lanes > 1) {
    std::optional<int64_t> known = getConstantIntValue(count);
    Value rest = math.bitAnd(count, math.constant(lanes - 1));
    done = math.sub(count, rest);
    if (!known || *known >= lanes) {
      OpBuilder::InsertionGuard guard(builder);
      auto loop =
          scf::ForOp::create(builder, loc, zero, done, math.constant(lanes));
      builder.setInsertionPointToStart(loop.getBody());
      Value k = loop.getInductionVar();
      Value first = isBackward()
                        ? math.sub(math.sub(end, math.constant(lanes)), k)
                        : math.add(begin, k);
      emitVectors(first, Value());
    }
    if (known && *known % lanes == 0)
      return;
    // Masked lanes are cheap from 32 bytes on; reversed ones would start
    // outside the memory.
    if (vectorBytes >= 32 && !llvm::is_contained(reversed, true)) {
      auto some = math.less(zero, rest);
      auto branch = scf::IfOp::create(builder, loc, some, false);
      OpBuilder::InsertionGuard guard(builder);
      builder.setInsertionPointToStart(branch.thenBlock());
      Value mask = vector::CreateMaskOp::create(
          builder, loc, VectorType::get({lanes}, builder.getI1Type()), rest);
      emitVectors(isBackward() ? begin : math.add(begin, done), mask);
      return;
    }
  }
  forEach(math.sub(count, done), [&](Value i) {
    i = math.add(i, done);
    emitIteration(isBackward() ? math.sub(math.sub(end, math.constant(1)), i)
                               : math.add(begin, i));
  });
}

void NestLowering::emitVectors(Value first, Value mask) {
  context.indices[context.inner] = first;
  SmallVector<bool> backwards(llvm::drop_begin(reversed));
  backwards.push_back(reversed.front());
  emitVectorBody(builder, loc, context, lanes, mask, backwards);
}

void NestLowering::emitIteration(Value i) {
  context.indices[context.inner] = i;
  bool hasElements =
      !hasIntervals && llvm::any_of(saved, [](auto &box) { return bool(box); });
  if (!hasElements)
    return emitScalarBody(builder, loc, context);
  // The box is no interval here: each element is looked up by itself.
  int64_t inner = context.inner;
  context.inner = -2;
  SmallVector<Stream> reads = context.reads;
  Stream dest = context.dest;
  makeStreams(Value());
  emitScalarBody(builder, loc, context);
  context.inner = inner;
  context.reads = reads;
  context.dest = dest;
}

void NestLowering::run() {
  context.body = &op.getBody().front();
  foldCombiner();
  chooseOrder();
  saved.resize(accesses.size() - 1);
  for (int64_t read : op.getSavedReads())
    saved[read].emplace(accesses[read + 1], op.getSaved(),
                        op.getMixedSavedOffsets(),
                        SmallVector<int64_t>(op.getSavedSteps()));
  chooseLanes();
  for (OpFoldResult bound : op.getMixedBounds())
    bounds.push_back(math.materialize(bound));
  emitOuterLoops();
  op.erase();
}

void inlay::lowerNest(NestOp op, int64_t vectorBytes) {
  NestLowering(op, vectorBytes).run();
}
