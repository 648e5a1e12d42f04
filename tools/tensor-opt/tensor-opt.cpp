// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// All passes and pipelines, ours and upstream's, on files of MLIR.

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Pipelines/Pipelines.h"
#include "inlay-mlir/Transforms/Passes.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Support/FileUtilities.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/ToolOutputFile.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;

static llvm::cl::opt<bool> statistics(
    "inlay-statistics",
    llvm::cl::desc("Print to stderr what the passes of Inlay counted"));

/// Runs the passes and prints their counts. The driver in MlirOptMain ends with
/// llvm_shutdown, which forgets the counters, so that its parts are run here.
static LogicalResult runWithStatistics(StringRef inputName,
                                       StringRef outputName,
                                       DialectRegistry &registry) {
  // Before any pass counts: a counter registers itself once.
  llvm::EnableStatistics(/*DoPrintOnExit=*/false);
  std::string error;
  auto input = openInputFile(inputName, &error);
  auto output = input ? openOutputFile(outputName, &error) : nullptr;
  if (!output) {
    llvm::errs() << error << "\n";
    return failure();
  }
  LogicalResult result = MlirOptMain(output->os(), std::move(input), registry,
                                     MlirOptMainConfig::createFromCLOptions());
  if (succeeded(result))
    output->keep();
  output->os().flush();
  llvm::PrintStatistics(llvm::errs());
  return result;
}

int main(int argc, char **argv) {
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registry.insert<inlay::InlayDialect>();
  registerAllPasses();
  inlay::registerInlayPasses();
  inlay::registerPipelines();
  llvm::cl::SetVersionPrinter([](raw_ostream &os) {
    os << "tensor-opt of Inlay " INLAY_VERSION ", LLVM " LLVM_VERSION_STRING
          "\n";
  });
  auto [input, output] = registerAndParseCLIOptions(
      argc, argv, "Inlay's optimizer driver\n", registry);
  return asMainReturnCode(
      statistics ? runWithStatistics(input, output, registry)
                 : MlirOptMain(argc, argv, input, output, registry));
}
