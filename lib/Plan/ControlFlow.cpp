// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Storage through loops, branches and the exit of the function: what arrives
// in the wrong place is moved.

#include "StorageAssignment.h"

#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::planning;

LogicalResult StorageAssignment::visitFor(scf::ForOp loop) {
  for (OpOperand &init : loop.getInitsMutable())
    if (isTensor(init.get()))
      takeOrCopy(init);
  for (auto [argument, init] :
       llvm::zip(loop.getRegionIterArgs(), loop.getInits()))
    if (isTensor(init))
      storages.share(argument, init);
  if (failed(visitBlock(*loop.getBody())))
    return failure();
  for (auto [use, argument] : llvm::zip(loop.getYieldedValuesMutable().value(),
                                        loop.getRegionIterArgs()))
    if (isTensor(argument) &&
        (storages.lookup(use.get()) != storages.lookup(argument) ||
         !mayTake(use)))
      moveInto(use, argument);
  for (auto [result, init] : llvm::zip(loop.getResults(), loop.getInits()))
    if (isTensor(init))
      storages.share(result, init);
  return success();
}

/// Returns whether both tensors are known to have one shape.
static bool haveSameShape(Value a, Value b) {
  auto type = dyn_cast<RankedTensorType>(a.getType());
  if (!type || type != b.getType())
    return false;
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (!(getExtentBeforeLoops(a, dim) == getExtentBeforeLoops(b, dim)))
      return false;
  return true;
}

LogicalResult StorageAssignment::visitWhile(scf::WhileOp loop) {
  for (OpOperand &init : loop.getInitsMutable())
    if (isTensor(init.get()))
      takeOrCopy(init);
  for (auto [argument, init] :
       llvm::zip(loop.getBeforeArguments(), loop.getInits()))
    if (isTensor(init))
      storages.share(argument, init);
  if (failed(visitBlock(*loop.getBeforeBody())))
    return failure();
  // What the condition hands on stays in the storage that the loop carries in
  // the same place, or goes into one that was made before the loop.
  for (auto [index, use] :
       llvm::enumerate(loop.getConditionOp().getArgsMutable())) {
    if (!isTensor(use.get()))
      continue;
    Value target;
    if (index < loop.getInits().size() &&
        haveSameShape(loop.getBeforeArguments()[index], use.get()))
      target = loop.getBeforeArguments()[index];
    else
      target = allocateBefore(loop, use.get());
    if (!target)
      return loop.emitOpError() << "result " << index << " has extents that "
                                << "are not known before the loop";
    if (storages.lookup(use.get()) != storages.lookup(target) || !mayTake(use))
      moveInto(use, target);
    storages.share(loop.getAfterArguments()[index], use.get());
    storages.share(loop.getResult(index), use.get());
  }
  if (failed(visitBlock(*loop.getAfterBody())))
    return failure();
  for (auto [use, init] :
       llvm::zip(loop.getYieldOp()->getOpOperands(), loop.getInits()))
    // The start value names the loop's storage; all of it is overwritten.
    if (isTensor(init) &&
        (storages.lookup(use.get()) != storages.lookup(init) || !mayTake(use)))
      moveInto(use, init);
  return success();
}

/// Returns an uninitialized tensor before `op` that a value like `value` from
/// inside it fits, or null if its extents are not known there.
Value StorageAssignment::allocateBefore(Operation *op, Value value) {
  OpBuilder builder(op);
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<Value> extents;
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    if (!type.isDynamicDim(dim))
      continue;
    LinearExpr extent = getExtentBeforeLoops(value, dim);
    if (!isKnownBefore(extent, op))
      return Value();
    OpFoldResult size =
        planning::materializeIndex(builder, op->getLoc(), extent);
    extents.push_back(
        getValueOrCreateConstantIndexOp(builder, op->getLoc(), size));
  }
  auto empty = tensor::EmptyOp::create(builder, op->getLoc(), type, extents);
  empty->setAttr(InlayDialect::kAhead, builder.getUnitAttr());
  storages.create(empty, StorageKind::Fresh, empty);
  return empty;
}

/// Returns the value outside `branch` in whose storage `use` yields, or null if
/// there is none or the storage is spoken for.
Value StorageAssignment::getOuterStorage(scf::IfOp branch, OpOperand &use) {
  Value value = use.get();
  if (!storages.isWritable(value) || !mayTake(use))
    return Value();
  SmallVector<OpOperand *> path;
  Value outer =
      traceOutOf(*use.getOwner()->getParentRegion(), value, Value(), path);
  if (!outer || branch->isAncestor(outer.getParentBlock()->getParentOp()) ||
      outer.getType() != value.getType() ||
      storages.lookup(outer) != storages.lookup(value))
    return Value();
  return outer;
}

LogicalResult StorageAssignment::visitIf(scf::IfOp branch) {
  if (failed(visitBlock(*branch.thenBlock())) ||
      (branch.elseBlock() && failed(visitBlock(*branch.elseBlock()))))
    return failure();
  // First what both branches leave where it is, then what has to move there
  // or elsewhere.
  llvm::SmallDenseSet<int64_t> taken;
  SmallVector<OpResult> apart;
  for (OpResult result : branch.getResults()) {
    if (!isTensor(result))
      continue;
    unsigned number = result.getResultNumber();
    OpOperand &left = branch.thenYield()->getOpOperand(number);
    OpOperand &right = branch.elseYield()->getOpOperand(number);
    bool isSame = storages.lookup(left.get()) == storages.lookup(right.get());
    bool isKept = isSame && (!storages.isWritable(left.get()) ||
                             (mayTake(left) && mayTake(right)));
    if (!isKept || (storages.isWritable(left.get()) &&
                    !taken.insert(storages.lookup(left.get())).second)) {
      apart.push_back(result);
      continue;
    }
    storages.share(result, left.get());
  }
  for (OpResult result : apart) {
    unsigned number = result.getResultNumber();
    OpOperand *left = &branch.thenYield()->getOpOperand(number);
    OpOperand *right = &branch.elseYield()->getOpOperand(number);
    if (!preferred.contains(left) && preferred.contains(right))
      std::swap(left, right);
    Value target;
    for (OpOperand *use : {left, right})
      if (Value outer = getOuterStorage(branch, *use);
          outer && !target && taken.insert(storages.lookup(outer)).second)
        target = outer;
    // Both sides have the same extents, known here: settleBranchExtents has
    // seen to it.
    if (!target)
      target = allocateBefore(branch, left->get());
    if (!target)
      return branch.emitOpError()
             << "result " << number << " has extents that are not known before "
             << "the branches";
    for (OpOperand *use : {left, right})
      if (storages.lookup(use->get()) != storages.lookup(target) ||
          !mayTake(*use))
        moveInto(*use, target);
    storages.share(result, target);
  }
  return success();
}

void StorageAssignment::visitReturn(func::ReturnOp op) {
  SmallVector<BlockArgument> inOuts;
  for (BlockArgument argument : function.getArguments())
    if (function.getArgAttr(argument.getArgNumber(), InlayDialect::kInOut))
      inOuts.push_back(argument);
  // The other results come first: moves into the arguments overwrite.
  llvm::SmallDenseSet<int64_t> used;
  for (OpOperand &use : op->getOpOperands().drop_front(inOuts.size())) {
    if (!isTensor(use.get()))
      continue;
    StorageKind kind = storages.get(use.get()).kind;
    bool ownsStorage = kind == StorageKind::Fresh || kind == StorageKind::Owned;
    if (!ownsStorage || !mayTake(use) ||
        !used.insert(storages.lookup(use.get())).second)
      copy(use, "a result needs storage of its own");
  }
  for (auto [argument, use] : llvm::zip(inOuts, op->getOpOperands()))
    if (storages.lookup(use.get()) != storages.lookup(argument) ||
        !mayTake(use))
      moveInto(use, argument);
}
