// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The pass --inlay-plan-updates: three steps, one function at a time.

#include "PlanUpdates.h"

#include "inlay-mlir/Transforms/Passes.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/ADT/Statistic.h"

#define DEBUG_TYPE "inlay-plan-updates"

ALWAYS_ENABLED_STATISTIC(numAnyOrder, "updates in place, in any order");
ALWAYS_ENABLED_STATISTIC(numOrdered, "updates in place, in a fixed order");
ALWAYS_ENABLED_STATISTIC(numCopies, "copies that are needed");

namespace mlir::inlay {
#define GEN_PASS_DEF_PLANUPDATESPASS
#include "inlay-mlir/Transforms/Passes.h.inc"
} // namespace mlir::inlay

using namespace mlir;
using namespace mlir::inlay;

namespace {
struct PlanUpdatesPass : inlay::impl::PlanUpdatesPassBase<PlanUpdatesPass> {
  using PlanUpdatesPassBase::PlanUpdatesPassBase;

  void runOnOperation() override;
};
} // namespace

/// Fails unless `function` works on tensors, and returns a final value for
/// each in-out argument.
static LogicalResult verifyOnTensors(func::FuncOp function) {
  auto isMemory = llvm::IsaPred<BaseMemRefType>;
  WalkResult found = function.walk([&](Operation *op) {
    if (llvm::none_of(op->getOperandTypes(), isMemory) &&
        llvm::none_of(op->getResultTypes(), isMemory))
      return WalkResult::advance();
    op->emitOpError("works on memory, expected tensors; this pass runs before "
                    "--inlay-bufferize");
    return WalkResult::interrupt();
  });
  if (found.wasInterrupted())
    return failure();
  if (llvm::any_of(function.getArgumentTypes(), isMemory))
    return function.emitOpError("has arguments in memory, expected tensors; "
                                "this pass runs before --inlay-bufferize");
  unsigned inouts = 0;
  for (unsigned number = 0; number < function.getNumArguments(); ++number)
    inouts += bool(function.getArgAttr(number, InlayDialect::kInOut));
  if (function.getNumResults() < inouts)
    return function.emitOpError("returns ")
           << function.getNumResults() << " values, expected a final value for "
           << "each of " << inouts << " in-out arguments";
  return success();
}

void PlanUpdatesPass::runOnOperation() {
  func::FuncOp function = getOperation();
  if (function.isExternal())
    return;
  if (!function.getBody().hasOneBlock()) {
    function.emitOpError("has more than one block, expected structured "
                         "control flow");
    return signalPassFailure();
  }
  if (failed(verifyOnTensors(function)))
    return signalPassFailure();
  Storages storages;
  if (failed(planning::assignStorage(function, storages)))
    return signalPassFailure();
  planning::serveStaleReads(function, storages);
  planning::planNests(function, storages, wholeReads);
  function.walk([&](Operation *op) {
    if (auto gather = dyn_cast<GatherOp>(op))
      gather.setPlanned(true);
    else if (auto scatter = dyn_cast<ScatterOp>(op))
      scatter.setPlanned(true);
    else if (isa<CopyOp>(op))
      ++numCopies;
    else if (auto map = dyn_cast<MapOp>(op); map && map.getDest())
      ++(map.getPlan()->isAnyOrder() ? numAnyOrder : numOrdered);
  });
}
