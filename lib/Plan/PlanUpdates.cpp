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

void PlanUpdatesPass::runOnOperation() {
  func::FuncOp function = getOperation();
  if (function.isExternal())
    return;
  if (!function.getBody().hasOneBlock()) {
    function.emitOpError("has more than one block, expected structured "
                         "control flow");
    return signalPassFailure();
  }
  Storages storages;
  if (failed(planning::assignStorage(function, storages)))
    return signalPassFailure();
  planning::serveStaleReads(function, storages);
  planning::planNests(function, storages, wholeReads);
  function.walk([&](Operation *op) {
    if (isa<CopyOp>(op))
      ++numCopies;
    else if (auto map = dyn_cast<MapOp>(op); map && map.getDest())
      ++(map.getPlan()->isAnyOrder() ? numAnyOrder : numOrdered);
  });
}
