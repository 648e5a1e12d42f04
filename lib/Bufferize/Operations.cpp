// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The form in memory of each operation on tensors.

#include "FunctionBufferizer.h"
#include "Indexed.h"

#include "inlay-mlir/Dialect/Storage.h"
#include "inlay-mlir/Index/Extents.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::inlay;

Value Bufferizer::allocate(OpBuilder &builder, Operation *op,
                           RankedTensorType type,
                           ArrayRef<OpFoldResult> sizes) {
  auto site = op->getAttrOfType<IntegerAttr>(InlayDialect::kSite);
  Value storage = allocateStorage(builder, op->getLoc(), type, sizes, site);
  allocations.push_back(
      getStorageRoot(storage).getDefiningOp<memref::AllocOp>());
  return storage;
}

//===----------------------------------------------------------------------===//
// Nests and copies
//===----------------------------------------------------------------------===//

LogicalResult Bufferizer::translateMap(OpBuilder &builder, MapOp op) {
  SmallVector<OpFoldResult> bounds = op.getMixedBounds();
  Access dest = op.getDestAccess();
  auto type = cast<RankedTensorType>(op.getType());
  dest.value = op.getDest() ? memoryOf(op.getDest())
                            : allocate(builder, op, type, bounds);
  if (Value root = getStorageRoot(dest.value); ahead.contains(root))
    RequireOp::create(builder, op.getLoc(), root);
  SmallVector<Access> reads;
  for (unsigned read = 0; read < op.getReads().size(); ++read) {
    reads.push_back(op.getReadAccess(read));
    if (isTensor(reads.back().value))
      reads.back().value = memoryOf(reads.back().value);
  }
  auto nest = NestOp::create(builder, op.getLoc(), bounds, op.getCombiner(),
                             dest, reads);
  nest.getBody().takeBody(op.getBody());
  if (std::optional<PlanAttr> plan = op.getPlan())
    nest.setPlanAttr(*plan);
  if (op.getSaved()) {
    SmallVector<int64_t> statics;
    SmallVector<Value> dynamics, offsets(nest.getOffsets());
    dispatchIndexOpFoldResults(op.getMixedSavedOffsets(), dynamics, statics);
    llvm::append_range(offsets, dynamics);
    nest.getOffsetsMutable().assign(offsets);
    nest.getSavedMutable().assign(memoryOf(op.getSaved()));
    nest.setStaticSavedOffsets(statics);
    nest.setSavedSteps(op.getSavedSteps());
    nest.setSavedReads(op.getSavedReads());
  }
  memory[op.getResult()] = dest.value;
  return success();
}

void Bufferizer::translateCopy(OpBuilder &builder, CopyOp op) {
  Location loc = op.getLoc();
  RegionSpec region = op.getRegionSpec();
  auto type = cast<RankedTensorType>(op.getType());
  SmallVector<OpFoldResult> sizes = region.getKeptSizes();
  Value storage = allocate(builder, op, type, sizes);
  Access source;
  source.value = memoryOf(op.getSource());
  source.offsets = region.offsets;
  source.steps = region.steps;
  int64_t loop = 0;
  for (int64_t dim = 0; dim < region.getRank(); ++dim) {
    bool dropped = region.isDropped(dim);
    source.loops.push_back(dropped ? -1 : loop++);
    if (dropped)
      source.steps[dim] = 0;
  }
  auto nest = NestOp::create(
      builder, loc, sizes, Combiner::Set,
      identityAccess(storage, type.getRank(), op.getContext()), source);
  OpBuilder::InsertionGuard guard(builder);
  OpBuilder body = OpBuilder::atBlockEnd(&nest.getBody().front());
  YieldOp::create(body, loc, nest.getReadArgument(0));
  int64_t elementBytes =
      (type.getElementType().getIntOrFloatBitWidth() + 7) / 8;
  Value bytes = arith::ConstantIndexOp::create(builder, loc, elementBytes);
  for (OpFoldResult size : sizes)
    bytes = arith::MulIOp::create(
        builder, loc, bytes,
        getValueOrCreateConstantIndexOp(builder, loc, size));
  auto site = op->getAttrOfType<IntegerAttr>(InlayDialect::kSite);
  CountCopyOp::create(builder, loc, bytes, site ? site.getInt() : -1);
  memory[op.getResult()] = storage;
}

/// Writes `scalar` to all of `target`.
void Bufferizer::fill(OpBuilder &builder, Location loc, Value scalar,
                      Value target) {
  int64_t rank = cast<MemRefType>(target.getType()).getRank();
  Access source;
  source.value = scalar;
  auto nest = NestOp::create(
      builder, loc, getExtents(builder, loc, target), Combiner::Set,
      identityAccess(target, rank, builder.getContext()), source);
  OpBuilder body = OpBuilder::atBlockEnd(&nest.getBody().front());
  YieldOp::create(body, loc, nest.getReadArgument(0));
}

//===----------------------------------------------------------------------===//
// Upstream's operations
//===----------------------------------------------------------------------===//

/// Reductions and products of matrices define all of their result; what their
/// output operand holds is not read, only its extents are.
LogicalResult Bufferizer::translateContraction(OpBuilder &builder,
                                               Operation *op) {
  auto linalgOp = cast<linalg::LinalgOp>(op);
  if (linalgOp.getNumDpsInits() != 1)
    return op->emitOpError("has ")
           << linalgOp.getNumDpsInits() << " results, expected 1";
  Value init = linalgOp.getDpsInits()[0];
  SmallVector<OpFoldResult> sizes =
      getExtents(builder, op->getLoc(), memoryOf(init));
  Value storage =
      allocate(builder, op, cast<RankedTensorType>(init.getType()), sizes);
  SmallVector<Value> operands = memoryOf(linalgOp.getDpsInputs());
  operands.push_back(storage);
  IRMapping mapping;
  for (auto [tensor, buffer] : llvm::zip(op->getOperands(), operands))
    mapping.map(tensor, buffer);
  OperationState state(op->getLoc(), op->getName(), operands, TypeRange(),
                       op->getDiscardableAttrDictionary().getValue());
  state.propertiesAttr = op->getPropertiesAsAttribute();
  for (Region &region : op->getRegions())
    region.cloneInto(state.addRegion(), mapping);
  builder.create(state);
  memory[op->getResult(0)] = storage;
  return success();
}

LogicalResult Bufferizer::translateReshape(OpBuilder &builder, Operation *op) {
  Location loc = op->getLoc();
  Value source = memoryOf(op->getOperand(0));
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  // Storage that was allocated here is packed; an argument need not be.
  if (!getStorageRoot(source).getDefiningOp() &&
      cast<MemRefType>(source.getType()).getRank() > 1)
    return op->emitOpError(
        "reshapes the storage of an argument, which may have gaps between its "
        "rows; expected a copy before it");
  SmallVector<OpFoldResult> sizes;
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op)) {
    sizes = expand.getMixedOutputShape();
  } else {
    SmallVector<OpFoldResult> extents = getExtents(builder, loc, source);
    auto groups = cast<tensor::CollapseShapeOp>(op).getReassociationIndices();
    for (const ReassociationIndices &group : groups) {
      Value size = arith::ConstantIndexOp::create(builder, loc, 1);
      for (int64_t dim : group)
        size = arith::MulIOp::create(
            builder, loc, size,
            getValueOrCreateConstantIndexOp(builder, loc, extents[dim]));
      sizes.push_back(size);
    }
  }
  memory[op->getResult(0)] =
      reshapeStorage(builder, loc, source, getStorageType(type), sizes);
  return success();
}

void Bufferizer::translateConstant(OpBuilder &builder, arith::ConstantOp op) {
  auto type = cast<RankedTensorType>(op.getType());
  auto module = function->getParentOfType<ModuleOp>();
  auto packed = MemRefType::get(type.getShape(), type.getElementType());
  std::string name;
  for (unsigned number = 0; name.empty() || module.lookupSymbol(name); ++number)
    name = ("constant_" + Twine(number)).str();
  OpBuilder top = OpBuilder::atBlockBegin(module.getBody());
  memref::GlobalOp::create(top, op.getLoc(), name, top.getStringAttr("private"),
                           packed, op.getValue(),
                           /*constant=*/true, /*alignment=*/IntegerAttr());
  Value global =
      memref::GetGlobalOp::create(builder, op.getLoc(), packed, name);
  memory[op.getResult()] =
      castStorage(builder, op.getLoc(), global, getStorageType(type));
}

void Bufferizer::translateGather(OpBuilder &builder, GatherOp op) {
  Location loc = op.getLoc();
  Value indices = memoryOf(op.getIndices().front());
  SmallVector<OpFoldResult> sizes = getExtents(builder, loc, indices);
  RegionSpec region = op.getRegionSpec();
  for (int64_t dim : region.getKeptDims())
    if (!llvm::is_contained(op.getIndexedDims(), dim))
      sizes.push_back(region.sizes[dim]);
  Value result =
      allocate(builder, op, cast<RankedTensorType>(op.getType()), sizes);
  emitGather(builder, op, memoryOf(op.getSource()), memoryOf(op.getIndices()),
             result);
  memory[op.getResult()] = result;
}

LogicalResult Bufferizer::translateElements(OpBuilder &builder,
                                            tensor::FromElementsOp op) {
  Location loc = op.getLoc();
  auto type = cast<RankedTensorType>(op.getType());
  if (type.getRank() > 1)
    return op.emitOpError("of rank ") << type.getRank() << ", expected 0 or 1";
  Value storage = allocate(builder, op, type, {});
  for (auto [index, element] : llvm::enumerate(op.getElements())) {
    SmallVector<Value> at;
    if (type.getRank() == 1)
      at.push_back(arith::ConstantIndexOp::create(builder, loc, index));
    memref::StoreOp::create(builder, loc, element, storage, at);
  }
  memory[op.getResult()] = storage;
  return success();
}

LogicalResult Bufferizer::translateTensorOp(Operation *op) {
  OpBuilder builder(op);
  return TypeSwitch<Operation *, LogicalResult>(op)
      .Case([&](MapOp map) { return translateMap(builder, map); })
      .Case([&](CopyOp copy) {
        translateCopy(builder, copy);
        return success();
      })
      .Case([&](GatherOp gather) {
        translateGather(builder, gather);
        return success();
      })
      .Case([&](ScatterOp scatter) {
        Value dest = memoryOf(scatter.getDest());
        emitScatter(builder, scatter, memoryOf(scatter.getValue()), dest,
                    memoryOf(scatter.getIndices()));
        memory[scatter.getResult()] = dest;
        return success();
      })
      .Default([&](Operation *other) { return translateUpstream(other); });
}

/// Translates what upstream has for shapes, elements and contractions.
LogicalResult Bufferizer::translateUpstream(Operation *op) {
  OpBuilder builder(op);
  Location loc = op->getLoc();
  return TypeSwitch<Operation *, LogicalResult>(op)
      .Case([&](tensor::EmptyOp empty) {
        Value storage =
            allocate(builder, op, empty.getType(), empty.getMixedSizes());
        if (empty->hasAttr(InlayDialect::kAhead))
          ahead.insert(getStorageRoot(storage));
        memory[empty.getResult()] = storage;
        return success();
      })
      .Case([&](tensor::SplatOp splat) {
        auto type = cast<RankedTensorType>(splat.getType());
        Value storage =
            allocate(builder, op, type,
                     getMixedValues(type.getShape(), splat.getDynamicSizes(),
                                    builder.getContext()));
        fill(builder, loc, splat.getInput(), storage);
        memory[splat.getResult()] = storage;
        return success();
      })
      .Case([&](linalg::FillOp fillOp) {
        Value target = memoryOf(fillOp.getOutputs().front());
        memory[op->getResult(0)] = target;
        // Reductions and products start from nothing: only other users see it.
        if (!givesOnlyExtents(op->getResult(0)))
          fill(builder, loc, fillOp.getInputs().front(), target);
        return success();
      })
      .Case<linalg::ReduceOp, linalg::MatmulOp, linalg::MatvecOp,
            linalg::VecmatOp, linalg::DotOp>(
          [&](auto) { return translateContraction(builder, op); })
      .Case([&](tensor::CastOp castOp) {
        memory[castOp.getResult()] = castStorage(
            builder, loc, memoryOf(castOp.getSource()),
            getStorageType(cast<RankedTensorType>(castOp.getType())));
        return success();
      })
      .Case([&](tensor::DimOp dim) {
        dim.replaceAllUsesWith(memref::DimOp::create(builder, loc,
                                                     memoryOf(dim.getSource()),
                                                     dim.getIndex())
                                   .getResult());
        return success();
      })
      .Case([&](tensor::ExtractOp extract) {
        extract.replaceAllUsesWith(
            memref::LoadOp::create(builder, loc, memoryOf(extract.getTensor()),
                                   extract.getIndices())
                .getResult());
        return success();
      })
      .Case([&](tensor::FromElementsOp from) {
        return translateElements(builder, from);
      })
      .Case<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(
          [&](auto) { return translateReshape(builder, op); })
      .Case([&](arith::ConstantOp constant) {
        translateConstant(builder, constant);
        return success();
      })
      .Default([](Operation *other) -> LogicalResult {
        return other->emitOpError("has no form in memory");
      });
}
