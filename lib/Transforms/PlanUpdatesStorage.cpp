// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Step 1 of --inlay-plan-updates: which storage each tensor lives in. A value
// hands its storage to one successor on each path; every other operation that
// wants it gets a copy.

#include "PlanUpdates.h"

#include "inlay-mlir/Analysis/LinearExpr.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "llvm/ADT/SmallPtrSet.h"
#include <array>

using namespace mlir;
using namespace mlir::inlay;

namespace {
class StorageAssignment {
public:
  StorageAssignment(func::FuncOp function, Storages &storages)
      : function(function), storages(storages), order(function) {}

  LogicalResult run();

private:
  // What each operation does to storage.
  LogicalResult visitBlock(Block &block);
  LogicalResult visit(Operation *op);
  LogicalResult visitFor(scf::ForOp loop);
  LogicalResult visitWhile(scf::WhileOp loop);
  LogicalResult visitIf(scf::IfOp branch);
  Value makeRoom(scf::IfOp branch, OpResult result, ArrayRef<Value> roots);
  void visitReshape(Operation *op);
  void visitReturn(func::ReturnOp op);

  // Who gets the storage of a value.
  void preferExits();
  void prefer(OpOperand &use, Value root);
  bool trace(Value value, Value root, SmallVectorImpl<OpOperand *> &path);
  Value traceOutOf(Region &region, Value value, Value stop,
                   SmallVectorImpl<OpOperand *> &path);
  OpOperand *getPredecessor(Value value);
  bool mayTake(OpOperand &use);
  ArrayRef<OpOperand *> getTakers(Value value);

  // Mends.
  void takeOrCopy(OpOperand &use);
  void copy(OpOperand &use, StringRef because);
  void moveInto(OpOperand &use, Value dest);

  func::FuncOp function;
  Storages &storages;
  ProgramOrder order;
  llvm::SmallPtrSet<OpOperand *, 16> preferred;
  DenseMap<Value, SmallVector<OpOperand *>> takers;
};
} // namespace

static bool isTensor(Value value) {
  return isa<RankedTensorType>(value.getType());
}

//===----------------------------------------------------------------------===//
// Who gets the storage
//===----------------------------------------------------------------------===//

/// Returns the operand in whose storage `value` was made, or null.
OpOperand *StorageAssignment::getPredecessor(Value value) {
  Operation *op = value.getDefiningOp();
  if (!op) {
    auto argument = cast<BlockArgument>(value);
    auto loop = dyn_cast<scf::WhileOp>(argument.getOwner()->getParentOp());
    if (loop && argument.getOwner() == loop.getAfterBody())
      return &loop.getConditionOp()->getOpOperand(1 + argument.getArgNumber());
    return nullptr;
  }
  if (auto map = dyn_cast<MapOp>(op))
    return map.getDest() ? &map.getDestMutable()[0] : nullptr;
  if (auto scatter = dyn_cast<ScatterOp>(op))
    return &scatter.getDestMutable();
  if (isa<tensor::CastOp>(op))
    return &op->getOpOperand(0);
  unsigned number = cast<OpResult>(value).getResultNumber();
  if (auto loop = dyn_cast<scf::ForOp>(op))
    return &loop.getInitsMutable()[number];
  if (auto loop = dyn_cast<scf::WhileOp>(op))
    return number < loop.getInits().size() ? &loop.getInitsMutable()[number]
                                           : nullptr;
  if (auto styled = dyn_cast<DestinationStyleOpInterface>(op))
    return styled.getTiedOpOperand(cast<OpResult>(value));
  return nullptr;
}

/// Follows `value` back to what enters `region`, or to `stop`.
Value StorageAssignment::traceOutOf(Region &region, Value value, Value stop,
                                    SmallVectorImpl<OpOperand *> &path) {
  while (value && value != stop && region.isAncestor(value.getParentRegion())) {
    if (auto branch = value.getDefiningOp<scf::IfOp>()) {
      unsigned number = cast<OpResult>(value).getResultNumber();
      path.push_back(&branch.thenYield()->getOpOperand(number));
      path.push_back(&branch.elseYield()->getOpOperand(number));
      Value left =
          traceOutOf(branch.getThenRegion(),
                     branch.thenYield().getOperand(number), stop, path);
      Value right =
          traceOutOf(branch.getElseRegion(),
                     branch.elseYield().getOperand(number), stop, path);
      value = left == right ? left : Value();
      continue;
    }
    OpOperand *predecessor = getPredecessor(value);
    if (!predecessor)
      return isa<BlockArgument>(value) ? value : Value();
    path.push_back(predecessor);
    value = predecessor->get();
  }
  return value;
}

/// Collects the uses that lead from `root` to `value` in one storage. Returns
/// false if there is no such way.
bool StorageAssignment::trace(Value value, Value root,
                              SmallVectorImpl<OpOperand *> &path) {
  return traceOutOf(*root.getParentRegion(), value, root, path) == root;
}

/// Prefers the uses on the way from `root` to `use`: if they take the storage,
/// the value arrives where it has to be.
void StorageAssignment::prefer(OpOperand &use, Value root) {
  if (!isTensor(root))
    return;
  SmallVector<OpOperand *> path = {&use};
  if (trace(use.get(), root, path))
    preferred.insert(path.begin(), path.end());
}

void StorageAssignment::preferExits() {
  function.walk([&](Operation *op) {
    if (auto loop = dyn_cast<scf::ForOp>(op)) {
      for (auto [use, argument] :
           llvm::zip(loop.getYieldedValuesMutable().value(),
                     loop.getRegionIterArgs()))
        prefer(use, argument);
    } else if (auto loop = dyn_cast<scf::WhileOp>(op)) {
      for (auto [use, argument] :
           llvm::zip(loop.getConditionOp().getArgsMutable(),
                     loop.getBeforeArguments()))
        prefer(use, argument);
      for (auto [use, argument] : llvm::zip(loop.getYieldOp()->getOpOperands(),
                                            loop.getAfterArguments()))
        prefer(use, argument);
    } else if (isa<func::ReturnOp>(op)) {
      unsigned result = 0;
      for (BlockArgument argument : function.getArguments())
        if (function.getArgAttr(argument.getArgNumber(),
                                InlayDialect::kInOut) &&
            result < op->getNumOperands())
          prefer(op->getOpOperand(result++), argument);
    }
  });
}

/// Returns the uses that take the storage of `value`: at most one on a path.
ArrayRef<OpOperand *> StorageAssignment::getTakers(Value value) {
  auto [entry, isNew] = takers.try_emplace(value);
  if (!isNew)
    return entry->second;
  SmallVector<OpOperand *> candidates;
  for (OpOperand &use : value.getUses())
    // A loop would take the storage again in its next iteration.
    if (takesStorage(use) && order.contains(use.getOwner()) &&
        !getOutermostLoopBetween(value, use.getOwner()))
      candidates.push_back(&use);
  llvm::sort(candidates, [&](OpOperand *a, OpOperand *b) {
    bool preferA = preferred.contains(a), preferB = preferred.contains(b);
    if (preferA != preferB)
      return preferA;
    int64_t beginA = order.getBegin(a->getOwner());
    int64_t beginB = order.getBegin(b->getOwner());
    if (beginA != beginB)
      return beginA < beginB;
    return a->getOperandNumber() < b->getOperandNumber();
  });
  SmallVector<OpOperand *> chosen;
  for (OpOperand *candidate : candidates)
    if (llvm::all_of(chosen, [&](OpOperand *other) {
          return areExclusive(candidate->getOwner(), other->getOwner());
        }))
      chosen.push_back(candidate);
  return takers[value] = std::move(chosen);
}

bool StorageAssignment::mayTake(OpOperand &use) {
  return llvm::is_contained(getTakers(use.get()), &use);
}

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
  auto type = cast<RankedTensorType>(dest.getType());
  SmallVector<OpFoldResult> bounds = tensor::getMixedSizes(builder, loc, dest);
  MLIRContext *context = builder.getContext();
  Access into = identityAccess(dest, type.getRank(), context);
  Access from = identityAccess(value, type.getRank(), context);
  auto move =
      MapOp::create(builder, loc, type, bounds, Combiner::Set, into, from);
  OpBuilder body = OpBuilder::atBlockEnd(&move.getBody().front());
  YieldOp::create(body, loc, move.getReadArgument(0));
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
  storages.share(op->getResult(0), op->getOperand(0));
}

LogicalResult StorageAssignment::visit(Operation *op) {
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
  if (isa<tensor::CollapseShapeOp, tensor::ExpandShapeOp>(op)) {
    visitReshape(op);
    return success();
  }
  if (isa<tensor::CastOp>(op)) {
    OpOperand &use = op->getOpOperand(0);
    if (storages.isWritable(use.get()) && takesStorage(use) && !mayTake(use))
      takeOrCopy(use);
    storages.share(op->getResult(0), op->getOperand(0));
    return success();
  }
  if (isa<arith::ConstantOp>(op)) {
    if (isTensor(op->getResult(0)))
      storages.create(op->getResult(0), StorageKind::Constant, op);
    return success();
  }
  if (op->getNumRegions() != 0 &&
      !isa<MapOp, tensor::GenerateOp, DestinationStyleOpInterface>(op))
    return op->emitOpError("has regions that the planner does not know");
  bool takes = false;
  for (OpOperand &use : op->getOpOperands())
    if (isa<MapOp, ScatterOp, DestinationStyleOpInterface>(op) &&
        takesStorage(use)) {
      takeOrCopy(use);
      takes = true;
    }
  for (Value result : op->getResults()) {
    if (!isTensor(result))
      continue;
    if (takes)
      storages.share(result, getPredecessor(result)->get());
    else if (isa<MapOp, CopyOp, GatherOp, tensor::EmptyOp,
                 tensor::FromElementsOp, tensor::SplatOp, tensor::GenerateOp>(
                 op))
      storages.create(result, StorageKind::Fresh, op);
    else
      return op->emitOpError("makes a tensor whose storage is not known to "
                             "the planner");
  }
  return success();
}

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
  // Each value that the condition hands on has a storage of its own, or the
  // next iteration would write two of them at a time.
  for (auto [index, use] :
       llvm::enumerate(loop.getConditionOp().getArgsMutable())) {
    if (!isTensor(use.get()))
      continue;
    takeOrCopy(use);
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

/// Makes room for `result` before `branch`, if its extents are known there;
/// else returns null. `roots` are the tensors that the branches' values have
/// their extents from.
Value StorageAssignment::makeRoom(scf::IfOp branch, OpResult result,
                                  ArrayRef<Value> roots) {
  auto isKnownBefore = [&](Value value) {
    return !branch->isAncestor(value.getParentBlock()->getParentOp());
  };
  OpBuilder builder(branch);
  auto type = cast<RankedTensorType>(result.getType());
  for (Value root : roots) {
    auto map = root.getDefiningOp<MapOp>();
    SmallVector<OpFoldResult> sizes;
    if (isKnownBefore(root))
      sizes = tensor::getMixedSizes(builder, branch.getLoc(), root);
    else if (map && !map.getDest() &&
             llvm::all_of(map.getBounds(), isKnownBefore))
      sizes = map.getMixedBounds();
    else
      continue;
    SmallVector<Value> dynamic;
    for (auto [dim, size] : llvm::enumerate(sizes))
      if (type.isDynamicDim(dim))
        dynamic.push_back(
            getValueOrCreateConstantIndexOp(builder, branch.getLoc(), size));
    auto room =
        tensor::EmptyOp::create(builder, branch.getLoc(), type, dynamic);
    storages.create(room, StorageKind::Fresh, room);
    return room;
  }
  return Value();
}

LogicalResult StorageAssignment::visitIf(scf::IfOp branch) {
  auto getYields = [&](OpResult result) {
    unsigned number = result.getResultNumber();
    return std::array<OpOperand *, 2>{
        &branch.thenYield()->getOpOperand(number),
        &branch.elseYield()->getOpOperand(number)};
  };
  // Copies and moves hide where a value has its extents from.
  SmallVector<SmallVector<Value, 2>> roots;
  for (OpResult result : branch.getResults()) {
    roots.emplace_back();
    if (isTensor(result))
      for (OpOperand *use : getYields(result))
        roots.back().push_back(getExtentRoot(use->get()));
  }
  if (failed(visitBlock(*branch.thenBlock())) ||
      (branch.elseBlock() && failed(visitBlock(*branch.elseBlock()))))
    return failure();
  for (OpResult result : branch.getResults()) {
    if (!isTensor(result))
      continue;
    std::array<OpOperand *, 2> yields = getYields(result);
    auto mayStay = [&](OpOperand *use) {
      StorageKind kind = storages.get(use->get()).kind;
      return kind != StorageKind::Borrowed && kind != StorageKind::Constant &&
             mayTake(*use);
    };
    if (storages.lookup(yields[0]->get()) ==
            storages.lookup(yields[1]->get()) &&
        llvm::all_of(yields, mayStay)) {
      storages.share(result, yields[0]->get());
      continue;
    }
    // Two storages meet: both branches write into a third.
    Value room = makeRoom(branch, result, roots[result.getResultNumber()]);
    if (!room)
      return branch.emitOpError("result ")
             << result.getResultNumber()
             << " joins two storages, and its extents are not known before";
    for (OpOperand *use : yields)
      moveInto(*use, room);
    storages.share(result, room);
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

//===----------------------------------------------------------------------===//
// Driver
//===----------------------------------------------------------------------===//

LogicalResult StorageAssignment::run() {
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
  return StorageAssignment(function, storages).run();
}

std::string planning::describeLine(Location loc) {
  if (auto file = loc->findInstanceOf<FileLineColLoc>())
    return "line " + std::to_string(file.getLine());
  return "another update";
}
