// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The pass --inlay-insert-checks: makes every precondition explicit, proves
// what it can, and moves the rest up.

#include "InsertChecks.h"

#include "inlay-mlir/Transforms/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/Statistic.h"

#define DEBUG_TYPE "inlay-insert-checks"

ALWAYS_ENABLED_STATISTIC(numInserted, "checks that were inserted");
ALWAYS_ENABLED_STATISTIC(numProved, "conditions that were proved");

namespace mlir::inlay {
#define GEN_PASS_DEF_INSERTCHECKSPASS
#include "inlay-mlir/Transforms/Passes.h.inc"
} // namespace mlir::inlay

using namespace mlir;
using namespace mlir::inlay;

namespace {
struct InsertChecksPass : inlay::impl::InsertChecksPassBase<InsertChecksPass> {
  void runOnOperation() override {
    if (failed(verifyAccepted(getOperation())))
      return signalPassFailure();
    KnownConditions known;
    for (Block &block : getOperation().getBody())
      runOnBlock(block, known);
  }

  void runOnBlock(Block &block, KnownConditions &known) {
    // What a branch or an iteration has checked says nothing outside of it.
    known.openScope();
    for (Operation &op : llvm::make_early_inc_range(block)) {
      if (auto check = dyn_cast<CheckOp>(op)) {
        if (isProvedCheck(check, known)) {
          check.erase();
          ++numProved;
        } else {
          noteCheck(check, known);
        }
        continue;
      }
      for (CheckCounts counts :
           {insertIndexChecks(&op), insertChecks(&op, known),
            insertUpstreamChecks(&op, known), insertExtentChecks(&op)}) {
        numInserted += counts.inserted;
        numProved += counts.proved;
      }
      // Bodies of nests and of upstream's structured operations hold scalars.
      if (isa<MapOp, tensor::GenerateOp, linalg::LinalgOp>(op))
        continue;
      for (Region &region : op.getRegions())
        for (Block &inner : region)
          runOnBlock(inner, known);
    }
    known.closeScope();
    hoistChecks(block);
    eraseUnused(block);
  }

  /// Erases the arithmetic of checks that were proved.
  void eraseUnused(Block &block) {
    for (Operation &op :
         llvm::make_early_inc_range(llvm::reverse(block.getOperations())))
      if (isa_and_present<arith::ArithDialect>(op.getDialect()) &&
          isOpTriviallyDead(&op))
        op.erase();
  }
};
} // namespace
