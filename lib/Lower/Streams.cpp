// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Accesses as the innermost loop sees them, and the choice between a saved box
// and the original.

#include "Streams.h"

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

void SavedStream::emitInterval(OpBuilder &builder, Location loc, int64_t inner,
                               Value extent) {
  NestMath math(builder, loc);
  low = math.constant(0);
  high = extent;
  for (int64_t dim = 0; dim < access.getRank(); ++dim) {
    if (access.loops[dim] != inner)
      continue;
    // 0 <= distance + step * i < boxStep * count, solved for i.
    int64_t step = access.steps[dim];
    Value count = math.materialize(boxSizes[dim]);
    Value distance = math.sub(math.materialize(access.offsets[dim]),
                              math.materialize(boxOffsets[dim]));
    Value reach = math.mul(count, math.constant(boxSteps[dim]));
    Value first, end;
    if (step > 0) {
      first = math.ceilDiv(math.sub(math.constant(0), distance), step);
      end = math.ceilDiv(math.sub(reach, distance), step);
    } else {
      Value one = math.constant(1);
      first = math.add(math.floorDiv(math.sub(distance, reach), -step), one);
      end = math.add(math.floorDiv(distance, -step), one);
    }
    low = math.max(low, first);
    high = math.min(high, end);
  }
}

Value SavedStream::emitFixed(OpBuilder &builder, Location loc, int64_t inner,
                             ArrayRef<Value> bounds,
                             ArrayRef<Value> indices) const {
  NestMath math(builder, loc);
  Value inside;
  auto require = [&](Value condition) {
    if (getConstantIntValue(condition) != 1)
      inside = inside ? math.bitAnd(inside, condition) : condition;
  };
  for (int64_t dim = 0; dim < access.getRank(); ++dim) {
    int64_t loop = access.loops[dim], step = access.steps[dim];
    int64_t boxStep = boxSteps[dim];
    Value zero = math.constant(0);
    Value distance = math.sub(math.materialize(access.offsets[dim]),
                              math.materialize(boxOffsets[dim]));
    if (loop != -1 && loop == inner) {
      if (boxStep != 1)
        require(math.equal(math.rem(distance, boxStep), zero));
      continue;
    }
    Value count = math.materialize(boxSizes[dim]);
    bool isAbove = false, isBelow = false;
    if (loop != -1) {
      // What holds for the loop's first and last iteration needs no test.
      std::optional<int64_t> first = getConstantIntValue(distance);
      std::optional<int64_t> more = NestMath::getDistance(bounds[loop], count);
      isAbove = first && step > 0 && *first >= 0;
      isBelow = first && more && step == boxStep && *first < step * (*more + 1);
      distance = math.affine(distance, step, indices[loop]);
    }
    if (!isAbove)
      require(math.lessOrEqual(zero, distance));
    if (!isBelow)
      require(math.less(distance, math.mul(count, math.constant(boxStep))));
    if (boxStep != 1)
      require(math.equal(math.rem(distance, boxStep), zero));
  }
  return inside;
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

Stream SavedStream::select(OpBuilder &builder, Location loc, int64_t inner,
                           ArrayRef<Value> indices, Value inside) const {
  NestMath math(builder, loc);
  Stream stream = makeStream(builder, loc, access, inner, indices);
  auto choose = [&](Value box, Value original) {
    return inside ? math.select(inside, box, original) : box;
  };
  stream.memory = choose(eraseExtents(builder, loc, saved),
                         eraseExtents(builder, loc, access.value));
  for (int64_t dim = 0; dim < access.getRank(); ++dim) {
    int64_t boxStep = boxSteps[dim];
    Value distance =
        math.sub(stream.offsets[dim], math.materialize(boxOffsets[dim]));
    stream.offsets[dim] =
        choose(math.div(distance, boxStep), stream.offsets[dim]);
    if (stream.steps[dim] && boxStep != 1)
      stream.steps[dim] =
          choose(math.constant(access.steps[dim] / boxStep), stream.steps[dim]);
  }
  return stream;
}
