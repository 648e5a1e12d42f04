// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Storages of a function, and the order in which it works on them.

#include "inlay-mlir/Analysis/Storage.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"

using namespace mlir;
using namespace mlir::inlay;

//===----------------------------------------------------------------------===//
// Storages
//===----------------------------------------------------------------------===//

int64_t Storages::create(Value value, StorageKind kind, Operation *creator) {
  storages.push_back({kind, creator});
  return homes[value] = storages.size() - 1;
}

void Storages::addArguments(func::FuncOp function) {
  for (BlockArgument argument : function.getArguments()) {
    if (!isa<RankedTensorType>(argument.getType()))
      continue;
    unsigned number = argument.getArgNumber();
    StorageKind kind = StorageKind::Borrowed;
    if (function.getArgAttr(number, InlayDialect::kInOut))
      kind = StorageKind::InOut;
    else if (function.getArgAttr(number, InlayDialect::kOwned))
      kind = StorageKind::Owned;
    create(argument, kind);
  }
}

//===----------------------------------------------------------------------===//
// Order
//===----------------------------------------------------------------------===//

ProgramOrder::ProgramOrder(func::FuncOp function) { number(function); }

void ProgramOrder::number(Operation *op) {
  int64_t begin = next++;
  // The body of a nest works on scalars only.
  if (!isa<MapOp>(op))
    for (Region &region : op->getRegions())
      for (Operation &inner : region.getOps())
        number(&inner);
  spans[op] = {begin, op->getNumRegions() ? next++ : begin};
}

int64_t ProgramOrder::getDefinition(Value value) const {
  if (Operation *op = value.getDefiningOp())
    return getEnd(op);
  auto argument = cast<BlockArgument>(value);
  auto loop = dyn_cast<scf::WhileOp>(argument.getOwner()->getParentOp());
  // The body of a while loop gets its values from the condition.
  if (loop && argument.getOwner() == loop.getAfterBody())
    return getEnd(loop.getConditionOp());
  return getBegin(argument.getOwner()->getParentOp());
}

Operation *inlay::getOutermostLoopBetween(Value value, Operation *op) {
  Operation *loop = nullptr;
  while (op && op->getBlock() != value.getParentBlock()) {
    op = op->getParentOp();
    if (isa_and_nonnull<scf::ForOp, scf::WhileOp>(op))
      loop = op;
  }
  return loop;
}

bool inlay::areExclusive(Operation *a, Operation *b) {
  for (Operation *at = a; at; at = at->getParentOp()) {
    auto branch = dyn_cast_or_null<scf::IfOp>(at->getParentOp());
    if (!branch || !branch->isProperAncestor(b))
      continue;
    Region *regionOfB = b->getParentRegion();
    while (regionOfB->getParentOp() != branch)
      regionOfB = regionOfB->getParentRegion();
    // The innermost branch around both decides.
    return regionOfB != at->getParentRegion();
  }
  return false;
}

bool inlay::givesOnlyExtents(Value tensor) {
  return llvm::all_of(tensor.getUses(), [](OpOperand &use) {
    if (auto fill = dyn_cast<linalg::FillOp>(use.getOwner()))
      return use.get() == fill.getOutputs().front() &&
             givesOnlyExtents(fill.getResult(0));
    auto contraction = dyn_cast<linalg::LinalgOp>(use.getOwner());
    return contraction && contraction.isDpsInit(&use);
  });
}

Value inlay::skipCasts(Value value) {
  while (auto cast = value.getDefiningOp<tensor::CastOp>())
    value = cast.getSource();
  return value;
}

bool inlay::takesStorage(OpOperand &use) {
  Operation *op = use.getOwner();
  if (!isa<RankedTensorType>(use.get().getType()))
    return false;
  if (auto map = dyn_cast<MapOp>(op))
    return map.getDest() && &use == &map.getDestMutable()[0];
  if (auto scatter = dyn_cast<ScatterOp>(op))
    return &use == &scatter.getDestMutable();
  if (auto styled = dyn_cast<DestinationStyleOpInterface>(op))
    return styled.isDpsInit(&use);
  // A cast is another name: it hands on what its result hands on.
  if (isa<tensor::CastOp>(op))
    return llvm::any_of(op->getResult(0).getUses(), takesStorage);
  return isa<scf::ForOp, scf::WhileOp, scf::YieldOp, scf::ConditionOp,
             func::ReturnOp>(op);
}
