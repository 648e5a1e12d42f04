// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// A tool of somebody else's: reads a file of MLIR that uses the dialect, runs
// the whole pipeline on it and prints the result.
#include "inlay-mlir/Compiler/Compiler.h"
#include "inlay-mlir/Pipelines/Pipelines.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"

int main(int argc, char **argv) {
  if (argc != 2) {
    llvm::errs() << "usage: tool FILE.mlir\n";
    return 2;
  }
  mlir::DialectRegistry registry;
  mlir::inlay::registerCompilerDialects(registry);
  mlir::MLIRContext context(registry);
  auto module = mlir::parseSourceFile<mlir::ModuleOp>(argv[1], &context);
  if (!module)
    return 1;
  mlir::PassManager passes(&context);
  mlir::inlay::CpuPipelineOptions options;
  mlir::inlay::buildStages(passes, mlir::inlay::Stage::Import,
                           mlir::inlay::Stage::LLVM, options);
  if (mlir::failed(passes.run(*module)))
    return 1;
  module->print(llvm::outs());
  return 0;
}
