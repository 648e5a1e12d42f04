// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What each root of fusion looks like as a nest.

#include "NestBuilder.h"
#include "inlay-mlir/Index/Extents.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::inlay;

/// Replaces `root` by `value`. A fill that a contraction or a reduction starts
/// from stays for it.
static void replaceRoot(Operation *root, Value value, FusionChoice &choice) {
  choice.addStored(value);
  root->getResult(0).replaceUsesWithIf(
      value, [](OpOperand &use) { return !isStartOfFold(use); });
}

/// Returns bounds that cover `tensor`: numbers exactly where the type has
/// them, since the result's type has the shape of the bounds.
static SmallVector<OpFoldResult> getBounds(OpBuilder &builder, Location loc,
                                           Value tensor) {
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<OpFoldResult> bounds;
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    OpFoldResult extent = getExtent(builder, loc, tensor, dim);
    if (type.isDynamicDim(dim))
      extent = getValueOrCreateConstantIndexOp(builder, loc, extent);
    bounds.push_back(extent);
  }
  return bounds;
}

/// Makes an update the nest over its region.
static void buildUpdate(UpdateOp update, FusionChoice &choice) {
  OpBuilder builder(update);
  MLIRContext *context = builder.getContext();
  RegionSpec region = update.getRegionSpec();
  SmallVector<OpFoldResult> bounds = region.getKeptSizes();
  NestBuilder nest(builder, update.getLoc(), choice, bounds);
  Access dest;
  dest.value = update.getDest();
  int64_t loop = 0;
  for (int64_t dim = 0; dim < region.getRank(); ++dim) {
    bool dropped = region.isDropped(dim);
    dest.offsets.push_back(region.offsets[dim]);
    dest.steps.push_back(dropped ? 0 : region.steps[dim]);
    dest.loops.push_back(dropped ? -1 : loop++);
  }
  Value value = nest.emit(identityAccess(update.getValue(), loop, context));
  MapOp map = nest.finish(update.getType(), update.getCombiner(), dest, value);
  replaceRoot(update, map.getResult(), choice);
}

/// Makes a stored producer a nest without destination.
static void buildStored(Operation *op, FusionChoice &choice) {
  OpBuilder builder(op);
  Value result = op->getResult(0);
  SmallVector<OpFoldResult> bounds = getBounds(builder, op->getLoc(), result);
  NestBuilder nest(builder, op->getLoc(), choice, bounds);
  Value value = nest.emitProducer(
      identityAccess(result, bounds.size(), builder.getContext()));
  MapOp map = nest.finish(result.getType(), Combiner::Set, std::nullopt, value);
  replaceRoot(op, map.getResult(), choice);
}

/// Inlines producers into a nest with destination.
static void buildMap(MapOp old, FusionChoice &choice) {
  OpBuilder builder(old);
  NestBuilder nest(builder, old.getLoc(), choice, old.getMixedBounds());
  Value value = nest.emitBody(
      old, identityAccess(Value(), old.getNumLoops(), builder.getContext()));
  MapOp map =
      nest.finish(old.getType(), old.getCombiner(), old.getDestAccess(), value);
  replaceRoot(old, map.getResult(), choice);
}

/// Makes a concatenation one nest per piece, each into its place.
static void buildConcat(tensor::ConcatOp concat, FusionChoice &choice) {
  OpBuilder builder(concat);
  Location loc = concat.getLoc();
  MLIRContext *context = builder.getContext();
  RankedTensorType type = concat.getResultType();
  int64_t rank = type.getRank(), joined = concat.getDim();
  Value chain = tensor::EmptyOp::create(
      builder, loc, getBounds(builder, loc, concat), type.getElementType());
  OpFoldResult offset = builder.getIndexAttr(0);
  for (Value piece : concat.getInputs()) {
    SmallVector<OpFoldResult> bounds = getBounds(builder, loc, piece);
    NestBuilder nest(builder, loc, choice, bounds);
    Access dest = identityAccess(chain, rank, context);
    dest.offsets[joined] = offset;
    Value value = nest.emit(identityAccess(piece, rank, context));
    chain = nest.finish(type, Combiner::Set, dest, value);
    choice.addStored(chain);
    Value before = getValueOrCreateConstantIndexOp(builder, loc, offset);
    Value size = getValueOrCreateConstantIndexOp(builder, loc, bounds[joined]);
    offset = getAsOpFoldResult(
        builder.createOrFold<arith::AddIOp>(loc, before, size));
  }
  replaceRoot(concat, chain, choice);
}

void inlay::buildNest(Operation *root, FusionChoice &choice) {
  if (auto update = dyn_cast<UpdateOp>(root))
    return buildUpdate(update, choice);
  if (auto concat = dyn_cast<tensor::ConcatOp>(root))
    return buildConcat(concat, choice);
  if (auto map = dyn_cast<MapOp>(root); map && map.getDest())
    return buildMap(map, choice);
  buildStored(root, choice);
}
