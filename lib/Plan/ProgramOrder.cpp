// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Numbers a function's operations, and compares them.

#include "inlay-mlir/Plan/ProgramOrder.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::inlay;

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
