// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who takes over the storage of a value: one use on each path, chosen
// backwards from where values have to arrive.

#include "StorageAssignment.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::planning;

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
  if (auto access = dyn_cast<AccessInterface>(op)) {
    OpOperand *tied = access.getTiedOperand(cast<OpResult>(value));
    bool isCopied =
        tied && access.getOperandAccess(*tied) == OperandAccess::Reshape;
    return isCopied ? nullptr : tied;
  }
  unsigned number = cast<OpResult>(value).getResultNumber();
  if (auto loop = dyn_cast<scf::ForOp>(op))
    return &loop.getInitsMutable()[number];
  if (auto loop = dyn_cast<scf::WhileOp>(op))
    return number < loop.getInits().size() ? &loop.getInitsMutable()[number]
                                           : nullptr;
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
