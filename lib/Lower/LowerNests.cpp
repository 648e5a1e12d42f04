// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// --inlay-lower-nests: turns what --inlay-bufferize leaves into loops with
// explicit vectors.

#include "LowerNests.h"

#include "inlay-mlir/Transforms/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/Dominance.h"
#include "mlir/Transforms/CSE.h"
#include "llvm/ADT/Statistic.h"

#define DEBUG_TYPE "inlay-lower-nests"

ALWAYS_ENABLED_STATISTIC(numReductions, "reductions that were lowered");
ALWAYS_ENABLED_STATISTIC(numContractions, "products that were lowered");
ALWAYS_ENABLED_STATISTIC(numCheckLoops, "loops that check a tensor's elements");

namespace mlir::inlay {
#define GEN_PASS_DEF_LOWERNESTSPASS
#include "inlay-mlir/Transforms/Passes.h.inc"
} // namespace mlir::inlay

using namespace mlir;
using namespace mlir::inlay;

namespace {
struct LowerNestsPass : public inlay::impl::LowerNestsPassBase<LowerNestsPass> {
  using LowerNestsPassBase::LowerNestsPassBase;

  void runOnOperation() override {
    int64_t bytes = vectorBytes;
    if (bytes != 16 && bytes != 32 && bytes != 64) {
      emitError(getOperation()->getLoc(), "vector-bytes is ")
          << bytes << ", expected 16, 32 or 64";
      return signalPassFailure();
    }
    getOperation()->walk([](scf::ForOp loop) { countIterations(loop); });
    SmallVector<Operation *> work;
    getOperation()->walk([&](Operation *op) {
      if (isa<NestOp, CheckOp>(op) ||
          op->getName().getDialectNamespace() == "linalg")
        work.push_back(op);
    });
    for (Operation *op : work)
      if (isa<linalg::LinalgOp>(op) &&
          llvm::any_of(op->getOperandTypes(), llvm::IsaPred<TensorType>)) {
        op->emitOpError("works on tensors; run --inlay-bufferize first");
        return signalPassFailure();
      }
    for (Operation *op : work)
      if (failed(lower(op)))
        return signalPassFailure();
    // Each nest makes its own constants.
    IRRewriter rewriter(&getContext());
    auto &dominance = getAnalysis<DominanceInfo>();
    eliminateCommonSubExpressions(rewriter, dominance, getOperation());
  }

private:
  LogicalResult lower(Operation *op) {
    // What stands inside a linalg op is lowered with it.
    if (auto nest = dyn_cast<NestOp>(op)) {
      lowerNest(nest, vectorBytes);
      return success();
    }
    if (auto check = dyn_cast<CheckOp>(op)) {
      if (check.getLow()) {
        numCheckLoops += isa<MemRefType>(check.getSubject().getType());
        lowerRangeCheck(check, vectorBytes);
      }
      return success();
    }
    if (op->getName().getStringRef() == "linalg.yield")
      return success();
    if (op->getName().getStringRef() == "linalg.reduce") {
      ++numReductions;
      return lowerReduction(op, vectorBytes);
    }
    ++numContractions;
    return lowerContraction(op, vectorBytes);
  }
};
} // namespace
