// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Index tensors in memory: gathers and scatters.

#include "Indexed.h"

#include "Memory.h"
#include "inlay-mlir/Index/Extents.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::inlay;

static Value constantIndex(OpBuilder &builder, Location loc, int64_t value) {
  return arith::ConstantIndexOp::create(builder, loc, value);
}

static Value compare(OpBuilder &builder, Location loc,
                     arith::CmpIPredicate predicate, Value lhs, Value rhs) {
  return arith::CmpIOp::create(builder, loc, predicate, lhs, rhs);
}

/// Opens row-major loops over the elements of `memory`; the builder is left in
/// the innermost. Returns the position.
static SmallVector<Value> openLoops(OpBuilder &builder, Location loc,
                                    Value memory) {
  SmallVector<Value> position;
  Value zero = constantIndex(builder, loc, 0);
  Value one = constantIndex(builder, loc, 1);
  SmallVector<Value> extents;
  for (OpFoldResult extent : getExtents(builder, loc, memory))
    extents.push_back(getValueOrCreateConstantIndexOp(builder, loc, extent));
  for (Value extent : extents) {
    auto loop = scf::ForOp::create(builder, loc, zero, extent, one);
    position.push_back(loop.getInductionVar());
    builder.setInsertionPointToStart(loop.getBody());
  }
  return position;
}

/// Loads an integer and extends it to an index.
static Value loadIndex(OpBuilder &builder, Location loc, Value memory,
                       ValueRange position) {
  Value value = memref::LoadOp::create(builder, loc, memory, position);
  if (value.getType().isIndex())
    return value;
  return arith::IndexCastOp::create(builder, loc, builder.getIndexType(),
                                    value);
}

/// Returns the element that `index` names in a dimension of `extent`. With
/// `drop`, `inside` is combined with whether there is one.
static Value resolveIndex(OpBuilder &builder, Location loc, Bounds bounds,
                          bool fromEnd, Value index, Value extent,
                          Value &inside) {
  Value zero = constantIndex(builder, loc, 0);
  Value one = constantIndex(builder, loc, 1);
  auto isNegative = [&](Value value) {
    return compare(builder, loc, arith::CmpIPredicate::slt, value, zero);
  };
  auto fromTheEnd = [&](Value value) -> Value {
    Value moved = arith::AddIOp::create(builder, loc, value, extent);
    return arith::SelectOp::create(builder, loc, isNegative(value), moved,
                                   value);
  };
  if (bounds == Bounds::Wrap) {
    // An empty dimension is never read; the divisor must not be 0 all the same.
    Value divisor = arith::MaxSIOp::create(builder, loc, extent, one);
    return fromTheEnd(arith::RemSIOp::create(builder, loc, index, divisor));
  }
  if (fromEnd)
    index = fromTheEnd(index);
  if (bounds == Bounds::Clip) {
    Value last = arith::SubIOp::create(builder, loc, extent, one);
    index = arith::MinSIOp::create(builder, loc, index, last);
    return arith::MaxSIOp::create(builder, loc, index, zero);
  }
  if (bounds == Bounds::Drop) {
    Value here =
        compare(builder, loc, arith::CmpIPredicate::ult, index, extent);
    inside = inside
                 ? arith::AndIOp::create(builder, loc, inside, here).getResult()
                 : here;
  }
  return index;
}

namespace {
/// The two accesses of the nest over the window of one occurrence.
struct Window {
  SmallVector<OpFoldResult> bounds;
  Access indexed, shaped;
  Value inside;
};
} // namespace

/// Loads the indices at `position` and describes the window that they name.
template <typename IndexedOp>
static Window makeWindow(OpBuilder &builder, IndexedOp op, Value memory,
                         Value shaped, ValueRange indices,
                         ArrayRef<Value> position) {
  Location loc = op.getLoc();
  RegionSpec region = op.getRegionSpec();
  ArrayRef<int64_t> indexedDims = op.getIndexedDims();
  Window window;
  window.indexed.value = memory;
  window.shaped.value = shaped;
  auto add = [](Access &access, OpFoldResult offset, int64_t step,
                int64_t loop) {
    access.offsets.push_back(offset);
    access.steps.push_back(step);
    access.loops.push_back(loop);
  };
  for (Value coordinate : position)
    add(window.shaped, coordinate, 0, -1);
  for (int64_t dim = 0; dim < region.getRank(); ++dim) {
    const int64_t *found = llvm::find(indexedDims, dim);
    if (found != indexedDims.end()) {
      Value index = loadIndex(builder, loc,
                              indices[found - indexedDims.begin()], position);
      Value extent = memref::DimOp::create(builder, loc, memory, dim);
      add(window.indexed,
          resolveIndex(builder, loc, op.getBounds(), op.getFromEnd(), index,
                       extent, window.inside),
          0, -1);
    } else if (region.isDropped(dim)) {
      add(window.indexed, region.offsets[dim], 0, -1);
    } else {
      int64_t loop = window.bounds.size();
      window.bounds.push_back(region.sizes[dim]);
      add(window.indexed, region.offsets[dim], region.steps[dim], loop);
      add(window.shaped, builder.getIndexAttr(0), 1, loop);
    }
  }
  return window;
}

/// Emits a nest that combines `source`, memory or a scalar, into `dest`.
static void emitMove(OpBuilder &builder, Location loc,
                     ArrayRef<OpFoldResult> bounds, Combiner combiner,
                     const Access &dest, const Access &source) {
  auto nest = NestOp::create(builder, loc, bounds, combiner, dest, source);
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToEnd(&nest.getBody().front());
  YieldOp::create(builder, loc, nest.getReadArgument(0));
}

void inlay::emitGather(OpBuilder &builder, GatherOp op, Value source,
                       ValueRange indices, Value result) {
  OpBuilder::InsertionGuard guard(builder);
  Location loc = op.getLoc();
  SmallVector<Value> position = openLoops(builder, loc, indices.front());
  Window window = makeWindow(builder, op, source, result, indices, position);
  auto move = [&](OpBuilder &inner, const Access &from) {
    emitMove(inner, loc, window.bounds, Combiner::Set, window.shaped, from);
  };
  if (!window.inside)
    return move(builder, window.indexed);
  auto branch = scf::IfOp::create(builder, loc, window.inside,
                                  /*withElseRegion=*/true);
  OpBuilder thenBuilder = branch.getThenBodyBuilder();
  move(thenBuilder, window.indexed);
  OpBuilder elseBuilder = branch.getElseBodyBuilder();
  Type element = cast<MemRefType>(result.getType()).getElementType();
  Access zero;
  zero.value = arith::ConstantOp::create(elseBuilder, loc,
                                         elseBuilder.getZeroAttr(element));
  move(elseBuilder, zero);
}

void inlay::emitScatter(OpBuilder &builder, ScatterOp op, Value value,
                        Value dest, ValueRange indices) {
  OpBuilder::InsertionGuard guard(builder);
  Location loc = op.getLoc();
  SmallVector<Value> position = openLoops(builder, loc, indices.front());
  Window window = makeWindow(builder, op, dest, value, indices, position);
  if (window.inside) {
    auto branch = scf::IfOp::create(builder, loc, window.inside,
                                    /*withElseRegion=*/false);
    builder.setInsertionPointToStart(branch.thenBlock());
  }
  emitMove(builder, loc, window.bounds, op.getCombiner(), window.indexed,
           window.shaped);
}
