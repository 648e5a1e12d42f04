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

/// Returns whether later passes have no form for `op`.
static bool isToRaise(Operation *op) {
  if (isa<tensor::ExtractSliceOp, tensor::InsertSliceOp, tensor::InsertOp>(op))
    return true;
  return isa<linalg::LinalgOp>(op) &&
         !isa<linalg::BroadcastOp, linalg::DotOp, linalg::FillOp,
              linalg::MatmulOp, linalg::MatvecOp, linalg::ReduceOp,
              linalg::TransposeOp, linalg::VecmatOp>(op);
}

static LogicalResult raiseOne(Operation *op) {
  Operation *around = op->getParentOp();
  if (!isa<func::FuncOp, scf::ForOp, scf::WhileOp, scf::IfOp>(around))
    return op->emitOpError("stands in the body of '")
           << around->getName() << "', expected a function, a loop or a branch";
  return llvm::TypeSwitch<Operation *, LogicalResult>(op)
      .Case<tensor::ExtractSliceOp, tensor::InsertSliceOp, tensor::InsertOp>(
          [](auto op) { return raise(op); })
      .Default([](Operation *op) { return raise(cast<linalg::LinalgOp>(op)); });
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
      for (Operation *op : found)
        if (failed(raiseOne(op)))
          return signalPassFailure();
      numRaised += found.size();
    }
  }
};
} // namespace
