// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops and branches keep the storage that they carry, so that they carry no
// memory, and what is left of their tensors is erased.

#include "FunctionBufferizer.h"

using namespace mlir;
using namespace mlir::inlay;

/// Gives the tensors `inside` the memory of their counterparts.
void Bufferizer::carry(ValueRange outside, ValueRange inside) {
  for (auto [from, to] : llvm::zip_equal(outside, inside))
    if (isTensor(to))
      memory[to] = memoryOf(from);
}

/// Returns what `memory` is, static extents aside.
static Value withoutCasts(Value memory) {
  while (auto cast = memory.getDefiningOp<memref::CastOp>())
    memory = cast.getSource();
  return memory;
}

/// Verifies that each yielded tensor lives where the carried one does: that is
/// what lets control flow carry no memory.
LogicalResult Bufferizer::expectSame(Operation *op, ValueRange yielded,
                                     ValueRange carried) {
  for (auto [index, pair] : llvm::enumerate(llvm::zip(yielded, carried))) {
    auto [from, to] = pair;
    if (isTensor(from) &&
        withoutCasts(memoryOf(from)) != withoutCasts(memoryOf(to)))
      return op->emitOpError("yields value ")
             << index << " in other storage than that of the carried value; "
             << "run --inlay-plan-updates first";
  }
  return success();
}

/// Returns the memory of `tensor`, which `op` yields or passes on as a value of
/// type `type`, as something that exists outside `op`.
FailureOr<Value> Bufferizer::moveOut(Operation *op, Value tensor, Type type) {
  Value base = withoutCasts(memoryOf(tensor));
  if (op->isAncestor(base.getParentBlock()->getParentOp()))
    return op->emitOpError("yields storage that ends with it; "
                           "run --inlay-plan-updates first");
  OpBuilder builder(op);
  return castStorage(builder, op->getLoc(), base,
                     getStorageType(cast<RankedTensorType>(type)));
}

LogicalResult Bufferizer::translate(scf::ForOp op) {
  carry(op.getInits(), op.getRegionIterArgs());
  if (failed(translate(*op.getBody())) ||
      failed(expectSame(op, op.getYieldedValues(), op.getRegionIterArgs())))
    return failure();
  carry(op.getInits(), op.getResults());
  return success();
}

LogicalResult Bufferizer::translate(scf::WhileOp op) {
  scf::ConditionOp condition = op.getConditionOp();
  carry(op.getInits(), op.getBeforeArguments());
  if (failed(translate(*op.getBeforeBody())))
    return failure();
  for (auto [passed, after, result] : llvm::zip_equal(
           condition.getArgs(), op.getAfterArguments(), op.getResults())) {
    if (!isTensor(passed))
      continue;
    FailureOr<Value> outside = moveOut(op, passed, passed.getType());
    if (failed(outside))
      return failure();
    memory[after] = memory[result] = *outside;
  }
  if (failed(translate(*op.getAfterBody())))
    return failure();
  return expectSame(op, op.getYieldedValues(), op.getBeforeArguments());
}

LogicalResult Bufferizer::translate(scf::IfOp op) {
  if (failed(translate(*op.thenBlock())) ||
      (op.elseBlock() && failed(translate(*op.elseBlock()))))
    return failure();
  if (op.getNumResults() == 0)
    return success();
  scf::YieldOp thenYield = op.thenYield();
  if (failed(expectSame(op, op.elseYield().getOperands(),
                        thenYield.getOperands())))
    return failure();
  for (auto [yielded, result] :
       llvm::zip(thenYield.getOperands(), op.getResults())) {
    if (!isTensor(result))
      continue;
    FailureOr<Value> outside = moveOut(op, yielded, result.getType());
    if (failed(outside))
      return failure();
    memory[result] = *outside;
  }
  return success();
}

/// Removes `value`s of tensor type from `values`.
static SmallVector<Value> withoutTensors(ValueRange values) {
  return llvm::filter_to_vector(values,
                                [](Value value) { return !isTensor(value); });
}

/// Erases what is left of the tensors: first the uses in control flow, then the
/// operations, last the values that control flow defines.
void Bufferizer::eraseTensors() {
  for (Operation *op : structured) {
    if (auto loop = dyn_cast<scf::ForOp>(op))
      loop.getBody()->getTerminator()->setOperands(
          withoutTensors(loop.getYieldedValues()));
    else
      for (Region &region : op->getRegions())
        for (Block &block : region)
          block.getTerminator()->setOperands(
              withoutTensors(block.getTerminator()->getOperands()));
    op->setOperands(withoutTensors(op->getOperands()));
  }
  for (Operation *op : llvm::reverse(dead))
    op->erase();
  // Inner operations come after outer ones in the list; rebuilding moves
  // regions, so that both stay valid.
  for (Operation *op : structured) {
    for (Region &region : op->getRegions())
      for (Block &block : region)
        block.eraseArguments(
            [](BlockArgument argument) { return isTensor(argument); });
    SmallVector<Type> types = llvm::filter_to_vector(
        op->getResultTypes(), [](Type type) { return !isa<TensorType>(type); });
    if (types.size() == op->getNumResults())
      continue;
    OperationState state(op->getLoc(), op->getName(), op->getOperands(), types,
                         op->getAttrs());
    for (Region &region : op->getRegions())
      state.addRegion()->takeBody(region);
    OpBuilder builder(op);
    Operation *rebuilt = builder.create(state);
    unsigned next = 0;
    for (Value result : op->getResults())
      if (!isTensor(result))
        result.replaceAllUsesWith(rebuilt->getResult(next++));
    op->erase();
  }
  function.front().eraseArguments(
      [](BlockArgument argument) { return isTensor(argument); });
}
