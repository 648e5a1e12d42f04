// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Step 1 of --inlay-plan-updates: which storage each tensor lives in. A value
// hands its storage to one successor on each path; every other operation that
// wants it gets a copy.

#include "StorageAssignment.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::planning;

//===----------------------------------------------------------------------===//
// Mends
//===----------------------------------------------------------------------===//

void StorageAssignment::copy(OpOperand &use, StringRef because) {
  OpBuilder builder(use.getOwner());
  auto copied =
      CopyOp::create(builder, use.getOwner()->getLoc(), use.get(), because);
  storages.create(copied, StorageKind::Fresh, copied);
  use.set(copied);
}

/// Lets `use` take the storage of its value, or gives it a copy.
void StorageAssignment::takeOrCopy(OpOperand &use) {
  Value value = use.get();
  if (storages.get(value).kind == StorageKind::Borrowed)
    return copy(use, "the caller only lends this tensor; it is never written");
  if (storages.get(value).kind == StorageKind::Constant)
    return copy(use, "a constant is never written");
  if (!mayTake(use))
    copy(use, "the value is still needed as it is here; its storage goes on "
              "to another use");
}

MapOp planning::createMove(OpBuilder &builder, Location loc, Value value,
                           Value dest) {
  auto type = cast<RankedTensorType>(dest.getType());
  SmallVector<OpFoldResult> bounds = tensor::getMixedSizes(builder, loc, dest);
  MLIRContext *context = builder.getContext();
  Access into = identityAccess(dest, type.getRank(), context);
  Access from = identityAccess(value, type.getRank(), context);
  auto move =
      MapOp::create(builder, loc, type, bounds, Combiner::Set, into, from);
  OpBuilder body = OpBuilder::atBlockEnd(&move.getBody().front());
  YieldOp::create(body, loc, move.getReadArgument(0));
  return move;
}

/// Moves the value of `use` into the storage of `dest`, all of which is
/// overwritten.
void StorageAssignment::moveInto(OpOperand &use, Value dest) {
  Location loc = use.getOwner()->getLoc();
  OpBuilder builder(use.getOwner());
  Value value = use.get();
  if (value.getType() != dest.getType())
    value = tensor::CastOp::create(builder, loc, dest.getType(), value);
  if (value != use.get())
    storages.share(value, use.get());
  MapOp move = createMove(builder, loc, value, dest);
  storages.share(move.getResult(), dest);
  use.set(move.getResult());
}

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

LogicalResult StorageAssignment::visitBlock(Block &block) {
  for (Operation &op : llvm::make_early_inc_range(block))
    if (failed(visit(&op)))
      return failure();
  return success();
}

/// A reshape reads its operand in storage order, so it needs a contiguous one
/// that nobody else sees.
void StorageAssignment::visitReshape(Operation *op) {
  Value source = op->getOperand(0);
  Operation *maker = source.getDefiningOp();
  auto map = dyn_cast_or_null<MapOp>(maker);
  bool ownsContiguous =
      maker && source.hasOneUse() &&
      storages.get(source).kind == StorageKind::Fresh &&
      ((map && !map.getDest()) ||
       isa<CopyOp, GatherOp, tensor::CollapseShapeOp, tensor::ExpandShapeOp>(
           maker)) &&
      !getOutermostLoopBetween(source, op);
  if (!ownsContiguous)
    copy(op->getOpOperand(0), "a reshape needs its elements side by side, in "
                              "storage of their own");
}

LogicalResult StorageAssignment::visit(Operation *op) {
  if (llvm::any_of(op->getResultTypes(), llvm::IsaPred<UnrankedTensorType>))
    return op->emitOpError("makes an unranked tensor, expected a ranked one");
  if (auto loop = dyn_cast<scf::ForOp>(op))
    return visitFor(loop);
  if (auto loop = dyn_cast<scf::WhileOp>(op))
    return visitWhile(loop);
  if (auto branch = dyn_cast<scf::IfOp>(op))
    return visitIf(branch);
  if (auto exit = dyn_cast<func::ReturnOp>(op)) {
    visitReturn(exit);
    return success();
  }
  if (isa<scf::YieldOp, scf::ConditionOp>(op) || isScalarOnly(op))
    return success();
  auto access = dyn_cast<AccessInterface>(op);
  if (!access)
    return op->emitOpError("works on tensors or has regions, and is not known "
                           "to the planner");
  visitAccess(access);
  return success();
}

/// Sees to it that `op` finds its operands as it needs them, and puts its
/// results where its model says.
void StorageAssignment::visitAccess(AccessInterface op) {
  for (OpOperand &use : op->getOpOperands()) {
    if (!isTensor(use.get()))
      continue;
    switch (op.getOperandAccess(use)) {
    case OperandAccess::Update:
      takeOrCopy(use);
      break;
    case OperandAccess::Name:
      if (storages.isWritable(use.get()) && takesStorage(use) && !mayTake(use))
        takeOrCopy(use);
      break;
    case OperandAccess::Reshape:
      visitReshape(op);
      break;
    case OperandAccess::Extents:
    case OperandAccess::Read:
      break;
    }
  }
  for (OpResult result : op->getResults()) {
    if (!isTensor(result))
      continue;
    if (OpOperand *tied = op.getTiedOperand(result))
      storages.share(result, tied->get());
    else
      storages.create(
          result,
          op.makesConstants() ? StorageKind::Constant : StorageKind::Fresh, op);
  }
}

//===----------------------------------------------------------------------===//
// Driver
//===----------------------------------------------------------------------===//

LogicalResult StorageAssignment::run() {
  for (auto [index, type] : llvm::enumerate(function.getArgumentTypes()))
    if (isa<UnrankedTensorType>(type))
      return function.emitOpError("argument ")
             << index << " is of type " << type
             << ", expected a ranked tensor or a scalar";
  storages.addArguments(function);
  preferExits();
  return visitBlock(function.getBody().front());
}

/// Gives each use of an uninitialized or filled tensor one of its own: what
/// was merged because it is equal must not be copied because it is shared.
static void separateFreshTensors(func::FuncOp function) {
  auto separate = [](Operation *op) {
    Value result = op->getResult(0);
    for (OpOperand &use : llvm::make_early_inc_range(
             llvm::drop_begin(result.getUses(), !result.use_empty()))) {
      OpBuilder builder(op);
      if (takesStorage(use))
        use.set(builder.clone(*op)->getResult(0));
    }
  };
  SmallVector<Operation *> fills, empties;
  function.walk([&](Operation *op) {
    if (isa<tensor::EmptyOp>(op))
      empties.push_back(op);
    else if (op->getName().getStringRef() == "linalg.fill" &&
             op->getNumResults() == 1)
      fills.push_back(op);
  });
  llvm::for_each(fills, separate);
  // Fills that were cloned use one empty tensor now.
  llvm::for_each(empties, separate);
}

/// Turns a choice between two tensors into a branch, which may carry storage.
static void expandSelects(func::FuncOp function) {
  SmallVector<arith::SelectOp> selects;
  function.walk([&](arith::SelectOp op) {
    if (isTensor(op.getResult()) && !isTensor(op.getCondition()))
      selects.push_back(op);
  });
  for (arith::SelectOp op : selects) {
    OpBuilder builder(op);
    auto branch = scf::IfOp::create(
        builder, op.getLoc(), op.getCondition(),
        [&](OpBuilder &inner, Location loc) {
          scf::YieldOp::create(inner, loc, op.getTrueValue());
        },
        [&](OpBuilder &inner, Location loc) {
          scf::YieldOp::create(inner, loc, op.getFalseValue());
        });
    op.replaceAllUsesWith(branch.getResult(0));
    op.erase();
  }
}

LogicalResult planning::assignStorage(func::FuncOp function,
                                      Storages &storages) {
  separateFreshTensors(function);
  expandSelects(function);
  settleBranchExtents(function);
  return StorageAssignment(function, storages).run();
}

std::string planning::describeLine(Location loc) {
  if (auto file = loc->findInstanceOf<FileLineColLoc>())
    return "line " + std::to_string(file.getLine());
  return "another update";
}
