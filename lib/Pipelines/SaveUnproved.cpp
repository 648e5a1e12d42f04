// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The pass --inlay-save-unproved: the one place that knows both the planner
// and the checker.

#include "../Plan/PlanUpdates.h"
#include "../Verify/VerifyPlans.h"
#include "inlay-mlir/Transforms/Passes.h"
#include "llvm/ADT/Statistic.h"

#define DEBUG_TYPE "inlay-save-unproved"

ALWAYS_ENABLED_STATISTIC(numGivenUp, "plans given up");

namespace mlir::inlay {
#define GEN_PASS_DEF_SAVEUNPROVEDPASS
#include "inlay-mlir/Transforms/Passes.h.inc"
} // namespace mlir::inlay

using namespace mlir;
using namespace mlir::inlay;

/// Returns whether the checker follows the plan of `map`, of which the plan
/// itself says what shares the storage.
static bool isProved(MapOp map) {
  auto shares = llvm::map_to_vector(
      map.getPlan()->getReads(), [](CertificateAttr certificate) {
        return certificate.getRelation() != Relation::Unrelated;
      });
  ScopedDiagnosticHandler quiet(map.getContext(),
                                [](Diagnostic &) { return success(); });
  return succeeded(verification::verifyNest(map, shares));
}

/// Lets no read of the storage depend on the order any more.
static void giveUp(MapOp map) {
  map.emitRemark("plan given up: no proof was found that the reads come first; "
                 "they are copied");
  ++numGivenUp;
  map.dropSaved();
  MLIRContext *context = map.getContext();
  auto unrelated = CertificateAttr::get(context, Relation::Unrelated, -1);
  SmallVector<CertificateAttr> reads(map.getPlan()->getReads());
  for (auto [number, certificate] : llvm::enumerate(reads)) {
    if (certificate.getRelation() == Relation::Unrelated)
      continue;
    planning::saveRead(map, number,
                       "the update reads elements that it may overwrite, and "
                       "no proof was found that it reads them first");
    certificate = unrelated;
  }
  auto loops = llvm::to_vector(llvm::seq<int64_t>(0, map.getNumLoops()));
  SmallVector<Order> orders(loops.size(), Order::Any);
  map.setPlanAttr(PlanAttr::get(context, loops, orders, reads));
}

namespace {
struct SaveUnprovedPass
    : public inlay::impl::SaveUnprovedPassBase<SaveUnprovedPass> {
  using SaveUnprovedPassBase::SaveUnprovedPassBase;

  void runOnOperation() override {
    getOperation().walk([](MapOp map) {
      if (map.getPlan() && map.getDest() && !isProved(map))
        giveUp(map);
    });
  }
};
} // namespace
