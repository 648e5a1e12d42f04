// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Accesses as the innermost loop sees them, and the choice between a saved box
// and the original.

#include "LowerNestsStreams.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace mlir::inlay;

bool Stream::isMemory() const { return isa<MemRefType>(memory.getType()); }

SmallVector<Value> Stream::at(NestMath &math, Value i) const {
  SmallVector<Value> index(offsets);
  for (auto [dim, step] : llvm::enumerate(steps))
    if (step)
      index[dim] = math.add(offsets[dim], math.mul(i, step));
  return index;
}

Stream inlay::makeStream(OpBuilder &builder, Location loc, const Access &access,
                         int64_t inner, ArrayRef<Value> indices) {
  NestMath math(builder, loc);
  Stream stream;
  stream.memory = access.value;
  for (int64_t dim = 0; dim < access.getRank(); ++dim) {
    Value offset = math.materialize(access.offsets[dim]);
    int64_t loop = access.loops[dim], step = access.steps[dim];
    if (loop != -1 && loop != inner)
      offset = math.affine(offset, step, indices[loop]);
    stream.offsets.push_back(offset);
    stream.steps.push_back(loop != -1 && loop == inner ? math.constant(step)
                                                       : Value());
  }
  return stream;
}

//===----------------------------------------------------------------------===//
// Saved reads
//===----------------------------------------------------------------------===//

bool SavedStream::isInterval(int64_t inner) const {
  for (int64_t dim = 0; dim < access.getRank(); ++dim)
    if (access.loops[dim] == inner && access.steps[dim] % boxSteps[dim] != 0)
      return false;
  return true;
}

/// Returns whether `distance` from the box's start lies in a box of `count`
/// elements at distances of `step`.
static Value isInside(NestMath &math, Value distance, int64_t step,
                      Value count) {
  Value inside =
      math.bitAnd(math.lessOrEqual(math.constant(0), distance),
                  math.less(distance, math.mul(count, math.constant(step))));
  if (step == 1)
    return inside;
  return math.bitAnd(inside,
                     math.equal(math.rem(distance, step), math.constant(0)));
}

void SavedStream::emitInterval(OpBuilder &builder, Location loc, int64_t inner,
                               ArrayRef<Value> indices, Value extent) {
  NestMath math(builder, loc);
  fixedInside = Value();
  low = math.constant(0);
  high = extent;
  auto require = [&](Value condition) {
    fixedInside = fixedInside ? math.bitAnd(fixedInside, condition) : condition;
  };
  for (int64_t dim = 0; dim < access.getRank(); ++dim) {
    int64_t loop = access.loops[dim], step = access.steps[dim];
    int64_t boxStep = boxSteps[dim];
    Value count = memref::DimOp::create(builder, loc, saved, dim);
    Value distance = math.sub(math.materialize(access.offsets[dim]),
                              math.materialize(boxOffsets[dim]));
    if (loop == -1 || loop != inner) {
      if (loop != -1)
        distance = math.affine(distance, step, indices[loop]);
      require(isInside(math, distance, boxStep, count));
      continue;
    }
    // 0 <= distance + step * i < boxStep * count, solved for i.
    if (boxStep != 1)
      require(math.equal(math.rem(distance, boxStep), math.constant(0)));
    Value beyond = math.sub(distance, math.mul(count, math.constant(boxStep)));
    Value first, end;
    if (step > 0) {
      Value zero = math.constant(0);
      first = math.ceilDiv(math.sub(zero, distance), step);
      end = math.ceilDiv(math.sub(zero, beyond), step);
    } else {
      Value one = math.constant(1);
      first = math.add(math.floorDiv(beyond, -step), one);
      end = math.add(math.floorDiv(distance, -step), one);
    }
    low = math.max(low, first);
    high = math.min(high, end);
  }
  if (fixedInside)
    high = math.select(fixedInside, high, math.constant(0));
  // An empty interval is [0, 0), so that it cuts nothing.
  Value some = math.less(low, high);
  low = math.select(some, low, math.constant(0));
  high = math.select(some, high, math.constant(0));
}

/// Returns `memory` with run-time extents, so that two memories have one type.
static Value eraseExtents(OpBuilder &builder, Location loc, Value memory) {
  auto type = cast<MemRefType>(memory.getType());
  SmallVector<int64_t> shape(type.getRank(), ShapedType::kDynamic), strides;
  strides = shape;
  if (!strides.empty())
    strides.back() = 1;
  auto erased = MemRefType::get(
      shape, type.getElementType(),
      StridedLayoutAttr::get(type.getContext(), /*offset=*/0, strides));
  if (erased == type)
    return memory;
  return memref::CastOp::create(builder, loc, erased, memory);
}

Stream SavedStream::selectWhere(OpBuilder &builder, Location loc, int64_t inner,
                                ArrayRef<Value> indices, Value inside) const {
  NestMath math(builder, loc);
  Stream stream = makeStream(builder, loc, access, inner, indices);
  stream.memory = arith::SelectOp::create(
      builder, loc, inside, eraseExtents(builder, loc, saved),
      eraseExtents(builder, loc, access.value));
  for (int64_t dim = 0; dim < access.getRank(); ++dim) {
    int64_t boxStep = boxSteps[dim];
    Value distance =
        math.sub(stream.offsets[dim], math.materialize(boxOffsets[dim]));
    stream.offsets[dim] =
        math.select(inside, math.div(distance, boxStep), stream.offsets[dim]);
    if (stream.steps[dim] && boxStep != 1)
      stream.steps[dim] =
          math.select(inside, math.constant(access.steps[dim] / boxStep),
                      stream.steps[dim]);
  }
  return stream;
}

Stream SavedStream::select(OpBuilder &builder, Location loc, int64_t inner,
                           ArrayRef<Value> indices, Value begin) const {
  NestMath math(builder, loc);
  Value inside =
      math.bitAnd(math.lessOrEqual(low, begin), math.less(begin, high));
  return selectWhere(builder, loc, inner, indices, inside);
}

Stream SavedStream::selectElement(OpBuilder &builder, Location loc,
                                  ArrayRef<Value> indices) {
  NestMath math(builder, loc);
  // With no inner loop the interval of one iteration is [0, 1) or empty.
  emitInterval(builder, loc, /*inner=*/-2, indices, math.constant(1));
  return select(builder, loc, /*inner=*/-2, indices, math.constant(0));
}
