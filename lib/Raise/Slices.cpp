// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Upstream's slices and element writes. What upstream leaves undefined, a
// region outside its tensor, is an error here: the checks ask for it as they
// ask for every region.

#include "Raise.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/IR/Verifier.h"

using namespace mlir;
using namespace mlir::inlay;

/// Returns the region that `op` names, where `dropped` tells which dimensions
/// the slice does not have; nothing, with an error, if a stride has no step.
template <typename Op>
static FailureOr<RegionSpec> readRegion(Op op,
                                        const llvm::SmallBitVector &dropped) {
  RegionSpec region(op.getMixedOffsets(), op.getMixedSizes(), {}, {});
  for (auto [dim, stride] : llvm::enumerate(op.getMixedStrides())) {
    std::optional<int64_t> step = getConstantIntValue(stride);
    if (!step || *step == 0 || *step == ShapedType::kDynamic)
      return op.emitOpError("has stride ")
             << (step ? std::to_string(*step) : "that is no constant")
             << " in dimension " << dim << ", expected a constant other than 0";
    region.steps.push_back(*step);
    // Upstream drops dimensions of size 1 only.
    if (dropped.test(dim)) {
      region.dropped.push_back(dim);
      region.sizes[dim] = OpBuilder(op).getIndexAttr(1);
    }
  }
  return region;
}

/// Replaces `op`, which makes `dest` with `value` in `region`.
static LogicalResult replaceByUpdate(Operation *op, Value value, Value dest,
                                     const RegionSpec &region) {
  OpBuilder builder(op);
  auto update = UpdateOp::create(builder, op->getLoc(), Combiner::Set, value,
                                 dest, region);
  if (failed(verify(update)))
    return failure();
  op->getResult(0).replaceAllUsesWith(update.getResult());
  op->erase();
  return success();
}

LogicalResult inlay::raise(tensor::ExtractSliceOp op) {
  FailureOr<RegionSpec> region = readRegion(op, op.getDroppedDims());
  if (failed(region))
    return failure();
  OpBuilder builder(op);
  auto slice = SliceOp::create(builder, op.getLoc(), op.getSource(), *region);
  if (failed(verify(slice)))
    return failure();
  op.replaceAllUsesWith(slice.getResult());
  op.erase();
  return success();
}

LogicalResult inlay::raise(tensor::InsertSliceOp op) {
  FailureOr<RegionSpec> region = readRegion(op, op.getDroppedDims());
  if (failed(region))
    return failure();
  return replaceByUpdate(op, op.getSource(), op.getDest(), *region);
}

LogicalResult inlay::raise(tensor::InsertOp op) {
  OpBuilder builder(op);
  RegionSpec region;
  for (auto [dim, index] : llvm::enumerate(op.getIndices())) {
    region.offsets.push_back(getAsOpFoldResult(index));
    region.sizes.push_back(builder.getIndexAttr(1));
    region.steps.push_back(1);
    region.dropped.push_back(dim);
  }
  auto type = RankedTensorType::get({}, op.getScalar().getType());
  Value value = tensor::FromElementsOp::create(builder, op.getLoc(), type,
                                               op.getScalar());
  return replaceByUpdate(op, value, op.getDest(), region);
}
