// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Inlines producers into the body of one nest: each maps the place of an
// element of its result to the places of the elements that it is made from.

#include "NestBuilder.h"
#include "inlay-mlir/Index/Offsets.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::inlay;

NestBuilder::NestBuilder(OpBuilder &outer, Location loc,
                         const FusionChoice &choice,
                         ArrayRef<OpFoldResult> bounds)
    : outer(outer), loc(loc), choice(choice), bounds(bounds),
      block(std::make_unique<Block>()), body(outer.getContext()) {
  for (size_t loop = 0; loop < bounds.size(); ++loop)
    block->addArgument(outer.getIndexType(), loc);
  body.setInsertionPointToEnd(block.get());
}

//===----------------------------------------------------------------------===//
// Places
//===----------------------------------------------------------------------===//

static bool isSamePlace(const Access &a, const Access &b) {
  return a.value == b.value && a.offsets == b.offsets && a.steps == b.steps &&
         a.loops == b.loops;
}

/// Appends to `to` dimension `dim` of `from`.
static void pushDim(Access &to, const Access &from, int64_t dim) {
  to.offsets.push_back(from.offsets[dim]);
  to.steps.push_back(from.steps[dim]);
  to.loops.push_back(from.loops[dim]);
}

/// Appends to `to` a dimension with a fixed index.
static void pushFixed(Access &to, OpFoldResult index) {
  to.offsets.push_back(index);
  to.steps.push_back(0);
  to.loops.push_back(-1);
}

/// Maps a place in the result of `slice` to the place in its source.
Access NestBuilder::throughSlice(SliceOp slice, const Access &access) {
  RegionSpec region = slice.getRegionSpec();
  Access source;
  source.value = slice.getSource();
  int64_t next = 0;
  for (int64_t dim = 0; dim < region.getRank(); ++dim) {
    if (region.isDropped(dim)) {
      pushFixed(source, region.offsets[dim]);
      continue;
    }
    int64_t step = region.steps[dim];
    source.offsets.push_back(
        scaleAdd(outer, loc, region.offsets[dim], step, access.offsets[next]));
    source.steps.push_back(step * access.steps[next]);
    source.loops.push_back(access.loops[next++]);
  }
  return source;
}

/// Maps a place in the result of a reshape that adds or removes unit
/// dimensions to the place in its source.
Access NestBuilder::throughReshape(Operation *reshape, const Access &access) {
  Access source;
  source.value = reshape->getOperand(0);
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(reshape)) {
    for (const ReassociationIndices &group : expand.getReassociationIndices()) {
      const auto *wide = llvm::find_if(group, [&](int64_t dim) {
        return expand.getResultType().getDimSize(dim) != 1;
      });
      if (wide == group.end())
        pushFixed(source, outer.getIndexAttr(0));
      else
        pushDim(source, access, *wide);
    }
    return source;
  }
  auto collapse = cast<tensor::CollapseShapeOp>(reshape);
  auto type = collapse.getSrcType();
  SmallVector<int64_t> from(type.getRank(), -1);
  for (auto [dim, group] : llvm::enumerate(collapse.getReassociationIndices()))
    for (int64_t wide : group)
      if (type.getDimSize(wide) != 1)
        from[wide] = dim;
  for (int64_t dim : from) {
    if (dim == -1)
      pushFixed(source, outer.getIndexAttr(0));
    else
      pushDim(source, access, dim);
  }
  return source;
}

/// Returns the index that `access` has in dimension `dim`, in the body.
Value NestBuilder::emitIndex(const Access &access, int64_t dim) {
  Value offset =
      getValueOrCreateConstantIndexOp(outer, loc, access.offsets[dim]);
  if (access.loops[dim] == -1)
    return offset;
  Value index = block->getArgument(access.loops[dim]);
  if (access.steps[dim] != 1)
    index = arith::MulIOp::create(
        body, loc, index,
        arith::ConstantIndexOp::create(outer, loc, access.steps[dim]));
  if (isZeroInteger(access.offsets[dim]))
    return index;
  return arith::AddIOp::create(body, loc, index, offset);
}

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

/// Returns the scalar that each element of `value` is, if a nest has stored it.
static Value getFill(Value value) {
  auto map = value.getDefiningOp<MapOp>();
  if (!map || map.getDest())
    return {};
  Value scalar =
      cast<YieldOp>(map.getBody().front().getTerminator()).getValue();
  return scalar.getParentRegion() == &map.getBody() ? Value() : scalar;
}

Value NestBuilder::emit(const Access &access) {
  // A scalar is cheaper than a load, and it is not 0 in the lanes of a vector
  // that read nothing, where a division would trap.
  if (Value scalar = getFill(access.value))
    return scalar;
  auto &known = emitted[access.value];
  for (auto &[place, value] : known)
    if (isSamePlace(place, access))
      return value;
  Value value =
      choice.isStored(access.value) ? emitRead(access) : emitProducer(access);
  emitted[access.value].emplace_back(access, value);
  return value;
}

Value NestBuilder::emitRead(const Access &access) {
  // A cast changes no element, so the tensor itself is read.
  if (auto cast = access.value.getDefiningOp<tensor::CastOp>()) {
    Access source = access;
    source.value = cast.getSource();
    return emit(source);
  }
  reads.push_back(access);
  return block->addArgument(getElementTypeOrSelf(access.value.getType()), loc);
}

/// Emits a scalar that fills a tensor.
Value NestBuilder::emitScalar(Value scalar) {
  auto extract = scalar.getDefiningOp<tensor::ExtractOp>();
  if (!extract || choice.isStored(scalar))
    return scalar;
  Access access;
  access.value = extract.getTensor();
  for (Value index : extract.getIndices())
    pushFixed(access, getAsOpFoldResult(index));
  return emit(access);
}

Value NestBuilder::emitElementwise(Operation *op, const Access &access) {
  SmallVector<Value> operands;
  for (Value operand : op->getOperands()) {
    if (!isa<RankedTensorType>(operand.getType())) {
      operands.push_back(operand);
      continue;
    }
    Access same = access;
    same.value = operand;
    operands.push_back(emit(same));
  }
  OperationState state(op->getLoc(), op->getName().getIdentifier(), operands,
                       getElementTypeOrSelf(op->getResult(0).getType()),
                       op->getAttrs());
  return body.create(state)->getResult(0);
}

Value NestBuilder::emitGenerate(Operation *op, const Access &access) {
  IRMapping mapping;
  Block &from = op->getRegion(0).front();
  for (BlockArgument argument : from.getArguments())
    mapping.map(argument, emitIndex(access, argument.getArgNumber()));
  for (Operation &inner : from.without_terminator())
    body.clone(inner, mapping);
  return mapping.lookupOrDefault(from.getTerminator()->getOperand(0));
}

Value NestBuilder::emitBody(MapOp map, const Access &loops) {
  IRMapping mapping;
  for (int64_t loop = 0; loop < map.getNumLoops(); ++loop)
    if (!map.getLoopArgument(loop).use_empty())
      mapping.map(map.getLoopArgument(loop), emitIndex(loops, loop));
  for (unsigned read = 0; read < map.getReads().size(); ++read) {
    Access access = map.getReadAccess(read);
    if (!isa<ShapedType>(access.value.getType())) {
      mapping.map(map.getReadArgument(read), access.value);
      continue;
    }
    for (int64_t dim = 0; dim < access.getRank(); ++dim) {
      int64_t loop = access.loops[dim], step = access.steps[dim];
      if (loop == -1)
        continue;
      access.offsets[dim] =
          scaleAdd(outer, loc, access.offsets[dim], step, loops.offsets[loop]);
      access.steps[dim] = step * loops.steps[loop];
      access.loops[dim] = loops.loops[loop];
    }
    mapping.map(map.getReadArgument(read), emit(access));
  }
  Block &from = map.getBody().front();
  for (Operation &inner : from.without_terminator())
    body.clone(inner, mapping);
  return mapping.lookupOrDefault(from.getTerminator()->getOperand(0));
}

/// Returns the place that a broadcast or a transposition reads.
static Access throughPermutation(Operation *op, const Access &access) {
  Access source;
  if (auto broadcast = dyn_cast<linalg::BroadcastOp>(op)) {
    source.value = broadcast.getInput();
    for (int64_t dim = 0; dim < access.getRank(); ++dim)
      if (!llvm::is_contained(broadcast.getDimensions(), dim))
        pushDim(source, access, dim);
    return source;
  }
  auto transpose = cast<linalg::TransposeOp>(op);
  source = access;
  source.value = transpose.getInput();
  for (auto [dim, from] : llvm::enumerate(transpose.getPermutation())) {
    source.offsets[from] = access.offsets[dim];
    source.steps[from] = access.steps[dim];
    source.loops[from] = access.loops[dim];
  }
  return source;
}

Value NestBuilder::emitProducer(const Access &access) {
  Operation *op = access.value.getDefiningOp();
  if (auto constant = dyn_cast<arith::ConstantOp>(op))
    return arith::ConstantOp::create(
        outer, loc,
        cast<SplatElementsAttr>(constant.getValue())
            .getSplatValue<TypedAttr>());
  if (auto slice = dyn_cast<SliceOp>(op))
    return emit(throughSlice(slice, access));
  if (auto map = dyn_cast<MapOp>(op))
    return emitBody(map, access);
  if (isa<tensor::GenerateOp>(op))
    return emitGenerate(op, access);
  if (isa<tensor::SplatOp, tensor::FromElementsOp, linalg::FillOp>(op))
    return emitScalar(op->getOperand(0));
  if (isa<linalg::BroadcastOp, linalg::TransposeOp>(op))
    return emit(throughPermutation(op, access));
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
    return emit(throughReshape(op, access));
  if (auto cast = dyn_cast<tensor::CastOp>(op)) {
    Access source = access;
    source.value = cast.getSource();
    return emit(source);
  }
  return emitElementwise(op, access);
}

//===----------------------------------------------------------------------===//
// The nest
//===----------------------------------------------------------------------===//

MapOp NestBuilder::finish(Type type, Combiner combiner,
                          std::optional<Access> dest, Value value) {
  YieldOp::create(body, loc, value);
  auto map = MapOp::create(outer, loc, type, bounds, combiner, dest, reads);
  Block &target = map.getBody().front();
  for (auto [from, to] :
       llvm::zip_equal(block->getArguments(), target.getArguments()))
    from.replaceAllUsesWith(to);
  target.getOperations().splice(target.end(), block->getOperations());
  return map;
}
