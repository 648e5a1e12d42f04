// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entry: checks the records, builds the function, and sweeps out what
// nobody uses.

#include "inlay-mlir/Import/Import.h"
#include "Importer.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Verifier.h"

using namespace mlir;
using namespace mlir::inlay;

/// Returns whether `op`, or something in it, may find an index that is wrong:
/// that is reported even if nobody uses the result. What else may be wrong has
/// checks of its own already.
static bool mayBeWrong(Operation &op) {
  return op
      .walk([](Operation *inner) {
        auto gather = dyn_cast<GatherOp>(inner);
        auto scatter = dyn_cast<ScatterOp>(inner);
        bool asks = (gather && gather.getBounds() != Bounds::Drop) ||
                    (scatter && scatter.getBounds() != Bounds::Drop);
        return asks ? WalkResult::interrupt() : WalkResult::advance();
      })
      .wasInterrupted();
}

/// Erases operations without uses or effects, users before what they use.
static void eraseUnused(Region &region) {
  for (Block &block : region)
    for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block))) {
      for (Region &inner : op.getRegions())
        eraseUnused(inner);
      if (isOpTriviallyDead(&op) && !mayBeWrong(op))
        op.erase();
    }
}

OwningOpRef<ModuleOp> mlir::inlay::importProgram(const inlay_program &program,
                                                 MLIRContext &context,
                                                 std::string &error) {
  context.loadDialect<InlayDialect, arith::ArithDialect, func::FuncDialect,
                      linalg::LinalgDialect, math::MathDialect, scf::SCFDialect,
                      tensor::TensorDialect>();

  Failure failure;
  records::structure structure;
  if (std::string found = records::check(program, &structure); !found.empty())
    failure.set(found);
  OwningOpRef<ModuleOp> module = ModuleOp::create(UnknownLoc::get(&context));
  if (!failure) {
    OpBuilder builder = OpBuilder::atBlockEnd(module->getBody());
    Importer(program, structure, builder, failure).run();
  }
  if (!failure) {
    eraseUnused(module->getBodyRegion());
    // A verifier that refuses shows a fault of the importer; its message must
    // not get lost.
    ScopedDiagnosticHandler handler(&context, [&](Diagnostic &diagnostic) {
      failure.set("internal: " + diagnostic.str());
      return success();
    });
    if (failed(verify(*module)))
      failure.set("internal: the imported module is not valid");
  }
  if (!failure)
    return module;
  error = failure.getText();
  return {};
}
