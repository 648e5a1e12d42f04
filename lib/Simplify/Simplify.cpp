// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The pass --inlay-simplify: extents first, so that equal sizes are the same
// value; then patterns; then CSE, and patterns again if that found something.

#include "Simplify.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Index/Extents.h"
#include "inlay-mlir/Transforms/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Dominance.h"
#include "mlir/Transforms/CSE.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "llvm/ADT/Statistic.h"

#define DEBUG_TYPE "inlay-simplify"

ALWAYS_ENABLED_STATISTIC(numForwarded,
                         "reads replaced by the value that was written");
ALWAYS_ENABLED_STATISTIC(
    numRemoved, "updates that were overwritten, or wrote what was there");

namespace mlir::inlay {
#define GEN_PASS_DEF_SIMPLIFYPASS
#include "inlay-mlir/Transforms/Passes.h.inc"
} // namespace mlir::inlay

using namespace mlir;
using namespace mlir::inlay;

namespace {
struct SimplifyPass : inlay::impl::SimplifyPassBase<SimplifyPass> {
  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet set(context);
    populateUpstreamPatterns(set);
    populateSlicePatterns(set);
    patterns = std::move(set);
    return success();
  }

  void runOnOperation() override {
    // CSE makes sizes equal that the patterns compare; a few rounds settle.
    constexpr int kRounds = 4;
    for (int round = 0; round < kRounds; ++round) {
      bool merged = false;
      resolveExtents(getOperation());
      GreedyRewriteConfig config;
      // One of the patterns folds.
      config.enableFolding(false);
      config.setRegionSimplificationLevel(GreedySimplifyRegionLevel::Normal);
      if (failed(applyPatternsGreedily(getOperation(), patterns, config))) {
        getOperation().emitError("simplification does not come to an end");
        return signalPassFailure();
      }
      IRRewriter rewriter(&getContext());
      DominanceInfo dominance(getOperation());
      eliminateCommonSubExpressions(rewriter, dominance, getOperation(),
                                    &merged);
      unsigned reads = forwardReads(getOperation());
      unsigned writes = removeOverwrittenUpdates(getOperation());
      numForwarded += reads;
      numRemoved += writes;
      if (!merged && reads == 0 && writes == 0)
        break;
    }
  }

  FrozenRewritePatternSet patterns;
};
} // namespace
