// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The pass --inlay-raise: what upstream says in its own words becomes regions
// and nests, and a kernel becomes one function.

#include "Raise.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Transforms/Passes.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/ADT/TypeSwitch.h"

#define DEBUG_TYPE "inlay-raise"

ALWAYS_ENABLED_STATISTIC(numRaised, "operations that were raised");
ALWAYS_ENABLED_STATISTIC(numInlined, "calls that were replaced");

namespace mlir::inlay {
#define GEN_PASS_DEF_RAISEPASS
#include "inlay-mlir/Transforms/Passes.h.inc"
} // namespace mlir::inlay

using namespace mlir;
using namespace mlir::inlay;

/// Returns whether `op` says something in upstream's words.
static bool isToRaise(Operation *op) {
  if (isa<tensor::ExtractSliceOp, tensor::InsertSliceOp, tensor::InsertOp>(op))
    return true;
  return isa<linalg::LinalgOp>(op) &&
         !isa<linalg::BroadcastOp, linalg::FillOp, linalg::TransposeOp>(op);
}

/// Returns whether `op` is a reduction or a product that later passes know.
static bool isFold(Operation *op) {
  return isa<linalg::DotOp, linalg::MatmulOp, linalg::MatvecOp,
             linalg::ReduceOp, linalg::VecmatOp>(op);
}

static LogicalResult raiseOne(Operation *op) {
  Operation *around = op->getParentOp();
  if (!isa<func::FuncOp, scf::ForOp, scf::WhileOp, scf::IfOp>(around))
    return op->emitOpError("stands in the body of '")
           << around->getName() << "', expected a function, a loop or a branch";
  return llvm::TypeSwitch<Operation *, LogicalResult>(op)
      .Case<tensor::ExtractSliceOp, tensor::InsertSliceOp, tensor::InsertOp>(
          [](auto op) { return raise(op); })
      .Default([](Operation *op) {
        auto structured = cast<linalg::LinalgOp>(op);
        return isFold(op) ? separateStart(structured) : raise(structured);
      });
}

namespace {
struct RaisePass : inlay::impl::RaisePassBase<RaisePass> {
  void runOnOperation() override {
    unsigned inlined = 0;
    if (failed(inlineCalls(getOperation(), inlined)))
      return signalPassFailure();
    numInlined += inlined;
    for (func::FuncOp function : getOperation().getOps<func::FuncOp>()) {
      replaceIndexScalars(function);
      SmallVector<Operation *> found;
      function.walk([&](Operation *op) {
        if (isToRaise(op))
          found.push_back(op);
      });
      // Of reductions and products, only the start may be another.
      numRaised += llvm::count_if(found, std::not_fn(isFold));
      for (Operation *op : found)
        if (failed(raiseOne(op)))
          return signalPassFailure();
    }
  }
};
} // namespace
