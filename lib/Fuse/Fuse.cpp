// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The pass --inlay-fuse: chooses what to store, makes nests, and sees to it
// that nothing else is left that works on whole tensors.

#include "NestBuilder.h"
#include "Producers.h"
#include "inlay-mlir/Index/Extents.h"
#include "inlay-mlir/Transforms/Passes.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/CSE.h"
#include "llvm/ADT/Statistic.h"

#define DEBUG_TYPE "inlay-fuse"

ALWAYS_ENABLED_STATISTIC(numNests, "nests that were made");
ALWAYS_ENABLED_STATISTIC(numStored, "producers that are stored");

namespace mlir::inlay {
#define GEN_PASS_DEF_FUSEPASS
#include "inlay-mlir/Transforms/Passes.h.inc"
} // namespace mlir::inlay

using namespace mlir;
using namespace mlir::inlay;

/// Gives each reduction and contraction a start of its own: it accumulates in
/// place, and two of them must not share the storage.
static void separateStarts(func::FuncOp function) {
  function.walk([](linalg::LinalgOp op) {
    for (OpOperand &init : op.getDpsInitsMutable()) {
      auto fill = init.get().getDefiningOp<linalg::FillOp>();
      if (!fill)
        continue;
      OpBuilder builder(op);
      Operation *own = builder.clone(*fill);
      if (auto empty =
              fill.getOutputs().front().getDefiningOp<tensor::EmptyOp>()) {
        builder.setInsertionPoint(own);
        own->setOperand(1, builder.clone(*empty)->getResult(0));
      }
      init.set(own->getResult(0));
    }
  });
}

/// Erases what nothing uses any more.
static void eraseDead(func::FuncOp function) {
  SmallVector<Operation *> operations;
  function.walk<WalkOrder::PreOrder>([&](Operation *op) {
    operations.push_back(op);
    return isa<MapOp, linalg::LinalgOp>(op) ? WalkResult::skip()
                                            : WalkResult::advance();
  });
  for (Operation *op : llvm::reverse(operations))
    if (isOpTriviallyDead(op))
      op->erase();
}

/// Returns whether `op` may not be left: it works on whole tensors outside a
/// nest.
static bool isLeftOver(Operation *op) {
  if (isa<UpdateOp, tensor::ConcatOp, tensor::GenerateOp>(op))
    return true;
  if (isa<MapOp, tensor::ExtractOp>(op))
    return false;
  if (isa<linalg::FillOp>(op))
    return !llvm::all_of(op->getUses(), isStartOfFold);
  return isFusible(op) ||
         (OpTrait::hasElementwiseMappableTraits(op) &&
          llvm::any_of(op->getResultTypes(), llvm::IsaPred<RankedTensorType>));
}

namespace {
struct FusePass : inlay::impl::FusePassBase<FusePass> {
  void runOnOperation() override {
    func::FuncOp function = getOperation();
    resolveExtents(function);
    FusionChoice choice(function);
    for (Operation *root : choice.getRoots()) {
      ++numNests;
      numStored += isFusible(root);
      buildNest(root, choice);
    }
    for (Operation *root : llvm::reverse(choice.getRoots()))
      if (isOpTriviallyDead(root))
        root->erase();
    eraseDead(function);
    IRRewriter rewriter(&getContext());
    DominanceInfo dominance(function);
    eliminateCommonSubExpressions(rewriter, dominance, function);
    // After CSE, which would join the starts again.
    separateStarts(function);
    eraseDead(function);
    if (failed(verifyFused(function)))
      signalPassFailure();
  }

  LogicalResult verifyFused(func::FuncOp function) {
    WalkResult result = function.walk<WalkOrder::PreOrder>([](Operation *op) {
      if (isLeftOver(op)) {
        op->emitError("fusion leaves '")
            << op->getName() << "' on a whole tensor, expected a nest";
        return WalkResult::interrupt();
      }
      return isa<MapOp, linalg::LinalgOp>(op) ? WalkResult::skip()
                                              : WalkResult::advance();
    });
    return failure(result.wasInterrupted());
  }
};
} // namespace
