// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// All passes and pipelines, ours and upstream's, on files of MLIR.

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Pipelines/Pipelines.h"
#include "inlay-mlir/Transforms/Passes.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  mlir::registerAllDialects(registry);
  mlir::registerAllExtensions(registry);
  registry.insert<mlir::inlay::InlayDialect>();
  mlir::registerAllPasses();
  mlir::inlay::registerInlayPasses();
  mlir::inlay::registerPipelines();
  return mlir::asMainReturnCode(
      mlir::MlirOptMain(argc, argv, "Inlay's optimizer driver\n", registry));
}
