// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Traces extents through every operation that may stand in imported IR.

#include "inlay-mlir/Index/Extents.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Index/LinearExpr.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::inlay;

/// Returns the extent of dimension `dim` of what gather makes: the shape of
/// the indices, then the region without its indexed and dropped dimensions.
static OpFoldResult getGatheredExtent(OpBuilder &builder, Location loc,
                                      GatherOp gather, int64_t dim) {
  Value indices = gather.getIndices().front();
  int64_t rank = cast<RankedTensorType>(indices.getType()).getRank();
  if (dim < rank)
    return getExtent(builder, loc, indices, dim);
  RegionSpec region = gather.getRegionSpec();
  for (int64_t d = 0, next = rank; d < region.getRank(); ++d) {
    if (region.isDropped(d) || llvm::is_contained(gather.getIndexedDims(), d))
      continue;
    if (next++ == dim)
      return region.sizes[d];
  }
  llvm_unreachable("the verifier ties the result's rank to the region");
}

/// Returns extent `dim` of a concatenation.
static OpFoldResult getConcatExtent(OpBuilder &builder, Location loc,
                                    tensor::ConcatOp concat, int64_t dim) {
  if (dim != int64_t(concat.getDim()))
    return getExtent(builder, loc, concat.getInputs().front(), dim);
  Value sum;
  for (Value input : concat.getInputs()) {
    Value extent = getValueOrCreateConstantIndexOp(
        builder, loc, getExtent(builder, loc, input, dim));
    sum = sum ? builder.createOrFold<arith::AddIOp>(loc, sum, extent) : extent;
  }
  return getAsOpFoldResult(sum);
}

/// Returns extent `dim` of a collapsed tensor: the product of those that it
/// stands for.
static OpFoldResult getCollapsedExtent(OpBuilder &builder, Location loc,
                                       tensor::CollapseShapeOp collapse,
                                       int64_t dim) {
  Value product;
  // Named, since a loop over a part of a temporary would outlive it.
  SmallVector<ReassociationIndices> groups = collapse.getReassociationIndices();
  for (int64_t d : groups[dim]) {
    OpFoldResult extent = getExtent(builder, loc, collapse.getSrc(), d);
    if (isConstantIntValue(extent, 1))
      continue;
    Value factor = getValueOrCreateConstantIndexOp(builder, loc, extent);
    product = product
                  ? builder.createOrFold<arith::MulIOp>(loc, product, factor)
                  : factor;
  }
  if (!product)
    return builder.getIndexAttr(1);
  return getAsOpFoldResult(product);
}

/// Returns the dynamic size that `sizes` holds for dimension `dim` of `type`.
static Value getDynamicSize(ValueRange sizes, RankedTensorType type,
                            int64_t dim) {
  return sizes[type.getDynamicDimIndex(dim)];
}

/// Returns an operand of `op` that has the extents of its result, or null.
static Value getOperandOfSameShape(Operation *op) {
  if (!OpTrait::hasElementwiseMappableTraits(op))
    return Value();
  for (Value operand : op->getOperands())
    if (isa<RankedTensorType>(operand.getType()))
      return operand;
  return Value();
}

/// Returns the extent where the op that made `tensor` tells it, else null.
static OpFoldResult getExtentFromOp(OpBuilder &builder, Location loc,
                                    Value tensor, int64_t dim) {
  Operation *op = tensor.getDefiningOp();
  auto type = cast<RankedTensorType>(tensor.getType());
  if (!op)
    return {};
  if (Value operand = getOperandOfSameShape(op))
    return getExtent(builder, loc, operand, dim);
  if (auto cast = dyn_cast<tensor::CastOp>(op))
    return getExtent(builder, loc, cast.getSource(), dim);
  if (auto slice = dyn_cast<SliceOp>(op)) {
    RegionSpec region = slice.getRegionSpec();
    return region.sizes[region.getKeptDims()[dim]];
  }
  if (auto copy = dyn_cast<CopyOp>(op)) {
    RegionSpec region = copy.getRegionSpec();
    return region.sizes[region.getKeptDims()[dim]];
  }
  if (auto map = dyn_cast<MapOp>(op))
    return map.getMixedBounds()[dim];
  if (auto gather = dyn_cast<GatherOp>(op))
    return getGatheredExtent(builder, loc, gather, dim);
  if (auto concat = dyn_cast<tensor::ConcatOp>(op))
    return getConcatExtent(builder, loc, concat, dim);
  if (auto empty = dyn_cast<tensor::EmptyOp>(op))
    return getDynamicSize(empty.getDynamicSizes(), type, dim);
  if (auto splat = dyn_cast<tensor::SplatOp>(op))
    return getDynamicSize(splat.getDynamicSizes(), type, dim);
  if (auto generate = dyn_cast<tensor::GenerateOp>(op))
    return getDynamicSize(generate.getDynamicExtents(), type, dim);
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
    return expand.getMixedOutputShape()[dim];
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op))
    return getCollapsedExtent(builder, loc, collapse, dim);
  if (auto structured = dyn_cast<linalg::LinalgOp>(op))
    return getExtent(builder, loc, structured.getDpsInits().front(), dim);
  return {};
}

OpFoldResult inlay::getExtent(OpBuilder &builder, Location loc, Value tensor,
                              int64_t dim) {
  auto type = cast<RankedTensorType>(tensor.getType());
  if (!type.isDynamicDim(dim))
    return builder.getIndexAttr(type.getDimSize(dim));
  tensor = getExtentRoot(tensor);
  if (OpFoldResult extent = getExtentFromOp(builder, loc, tensor, dim))
    return extent;
  return builder.createOrFold<tensor::DimOp>(loc, tensor, dim);
}

void inlay::resolveExtents(Operation *root) {
  root->walk([](tensor::DimOp op) {
    std::optional<int64_t> dim = op.getConstantIndex();
    auto type = dyn_cast<RankedTensorType>(op.getSource().getType());
    if (!dim || !type || *dim < 0 || *dim >= type.getRank())
      return;
    // A dimension of an argument is where every walk ends.
    if (isa<BlockArgument>(op.getSource()) &&
        getExtentRoot(op.getSource()) == op.getSource())
      return;
    OpBuilder builder(op);
    OpFoldResult extent = getExtent(builder, op.getLoc(), op.getSource(), *dim);
    op.replaceAllUsesWith(
        getValueOrCreateConstantIndexOp(builder, op.getLoc(), extent));
    op.erase();
  });
}

SmallVector<OpFoldResult> inlay::getExtents(OpBuilder &builder, Location loc,
                                            Value memory) {
  auto type = cast<MemRefType>(memory.getType());
  Value base = memory;
  while (auto cast = base.getDefiningOp<memref::CastOp>())
    base = cast.getSource();
  // An allocation knows its extents; asking it would keep it alive.
  if (auto alloc = base.getDefiningOp<memref::AllocOp>())
    return alloc.getMixedSizes();
  SmallVector<OpFoldResult> extents;
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    if (type.isDynamicDim(dim))
      extents.push_back(
          memref::DimOp::create(builder, loc, memory, dim).getResult());
    else
      extents.push_back(builder.getIndexAttr(type.getDimSize(dim)));
  }
  return extents;
}
