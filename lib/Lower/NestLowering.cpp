// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The loops of one nest: their order, and the division of the innermost one
// into vectors and a tail.

#include "NestLowering.h"

#include "LowerNests.h"
#include "inlay-mlir/Index/Extents.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/ADT/Statistic.h"

#define DEBUG_TYPE "inlay-lower-nests"

ALWAYS_ENABLED_STATISTIC(numOnVectors, "nests that run on vectors");
ALWAYS_ENABLED_STATISTIC(numByElement, "nests that run element by element");

using namespace mlir;
using namespace mlir::inlay;

int64_t inlay::getLanes(Type type, int64_t vectorBytes) {
  unsigned bits = type.isIntOrFloat() ? type.getIntOrFloatBitWidth() : 0;
  // An i1 is a byte in memory but a bit in a vector.
  if (bits < 8 || bits > 64)
    return 1;
  return vectorBytes * 8 / bits;
}

bool inlay::isCheapToMask(Type type, int64_t vectorBytes) {
  // AVX2 masks elements of 32 and 64 bits, AVX-512 smaller ones too.
  return vectorBytes >= 64 ||
         (vectorBytes >= 32 && type.getIntOrFloatBitWidth() >= 32);
}

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
    areCheapToMask &= isCheapToMask(element, vectorBytes);
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

/// Emits `emit` under a condition, which may be known.
void NestLowering::onlyIf(Value condition, function_ref<void()> emit) {
  if (std::optional<int64_t> known = getConstantIntValue(condition)) {
    if (*known)
      emit();
    return;
  }
  auto branch = scf::IfOp::create(builder, loc, condition, false);
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(branch.thenBlock());
  emit();
}

void NestLowering::emitLoops() {
  OpBuilder::InsertionGuard guard(builder);
  context.inner = loops.empty() ? -1 : loops.back();
  context.indices.resize(loops.size());
  hasIntervals =
      !loops.empty() && op.getSaved() && llvm::all_of(saved, [&](auto &box) {
        return !box || box->isInterval(context.inner);
      });
  if (hasIntervals)
    for (auto &box : saved)
      if (box)
        box->emitInterval(builder, loc, context.inner, bounds[context.inner]);
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
  if (loops.empty())
    return emitElement(Value());
  if (!hasIntervals)
    return emitSegment(math.constant(0), bounds[context.inner], {});
  if (findEdges())
    return emitBetweenEdges();
  emitSegments();
}

//===----------------------------------------------------------------------===//
// Segments
//===----------------------------------------------------------------------===//

/// Fixes what the accesses have in common over a segment, or for one iteration.
/// `inside` says per read whether its box serves it; null: it does.
void NestLowering::makeStreams(ArrayRef<Value> inside) {
  context.dest = makeStream(builder, loc, accesses.front(), context.inner,
                            context.indices);
  context.reads.clear();
  for (size_t read = 1; read < accesses.size(); ++read) {
    auto &box = saved[read - 1];
    if (box && !inside.empty())
      context.reads.push_back(box->select(builder, loc, context.inner,
                                          context.indices, inside[read - 1]));
    else
      context.reads.push_back(makeStream(builder, loc, accesses[read],
                                         context.inner, context.indices));
  }
}

void NestLowering::emitSegment(Value begin, Value end, ArrayRef<Value> inside) {
  makeStreams(inside);
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
    // Reversed lanes would start outside the memory.
    if (areCheapToMask && !llvm::is_contained(reversed, true)) {
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
  if (!hasIntervals && op.getSaved())
    return emitElement(i);
  context.indices[context.inner] = i;
  emitScalarBody(builder, loc, context);
}

/// Emits iteration `i`, looking up each saved read by itself. `i` is null
/// without an innermost loop.
void NestLowering::emitElement(Value i) {
  BodyContext outer = context;
  if (i)
    context.indices[context.inner] = i;
  // To the accesses all loops are fixed.
  context.inner = -2;
  makeStreams(emitFixed());
  emitScalarBody(builder, loc, context);
  context = outer;
}

void NestLowering::run() {
  context.body = &op.getBody().front();
  foldCombiner();
  chooseOrder();
  saved.resize(accesses.size() - 1);
  SmallVector<OpFoldResult> sizes;
  if (op.getSaved())
    sizes = getExtents(builder, loc, op.getSaved());
  for (int64_t read : op.getSavedReads())
    saved[read].emplace(accesses[read + 1], op.getSaved(),
                        op.getMixedSavedOffsets(), sizes,
                        SmallVector<int64_t>(op.getSavedSteps()));
  chooseLanes();
  ++(lanes > 1 ? numOnVectors : numByElement);
  for (OpFoldResult bound : op.getMixedBounds())
    bounds.push_back(math.materialize(bound));
  emitLoops();
  op.erase();
}

void inlay::lowerNest(NestOp op, int64_t vectorBytes) {
  NestLowering(op, vectorBytes).run();
}
