// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The CPU pipeline.

#include "inlay-mlir/Pipelines/Pipelines.h"

#include "inlay-mlir/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/PassRegistry.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::inlay;

std::optional<Stage> inlay::symbolizeStage(StringRef name) {
  return llvm::StringSwitch<std::optional<Stage>>(name)
      .Case("import", Stage::Import)
      .Case("check", Stage::Check)
      .Case("simplify", Stage::Simplify)
      .Case("fuse", Stage::Fuse)
      .Case("plan", Stage::Plan)
      .Case("bufferize", Stage::Bufferize)
      .Case("lower", Stage::Lower)
      .Case("llvm", Stage::LLVM)
      .Default(std::nullopt);
}

/// Adds the passes that do stage `stage`.
static void addStage(OpPassManager &passes, Stage stage,
                     const CpuPipelineOptions &options) {
  switch (stage) {
  case Stage::Import:
    break;
  case Stage::Check:
    passes.addPass(createRaisePass());
    passes.addNestedPass<func::FuncOp>(createInsertChecksPass());
    break;
  case Stage::Simplify:
    passes.addNestedPass<func::FuncOp>(createSimplifyPass());
    break;
  case Stage::Fuse:
    passes.addNestedPass<func::FuncOp>(createFusePass());
    break;
  case Stage::Plan:
    passes.addNestedPass<func::FuncOp>(createPlanUpdatesPass());
    passes.addNestedPass<func::FuncOp>(createSaveUnprovedPass());
    break;
  case Stage::Bufferize:
    // Runs --inlay-verify-plans on what it is given.
    passes.addPass(createBufferizePass());
    break;
  case Stage::Lower: {
    LowerNestsPassOptions nests;
    nests.vectorBytes = options.vectorBytes;
    passes.addPass(createLowerNestsPass(nests));
    break;
  }
  case Stage::LLVM: {
    ToLLVMPassOptions conversion;
    conversion.nativeF16 = options.nativeF16;
    passes.addPass(createToLLVMPass(conversion));
    break;
  }
  }
}

void inlay::buildStages(OpPassManager &passes, Stage from, Stage to,
                        const CpuPipelineOptions &options) {
  for (int stage = int(from) + 1; stage <= int(to); ++stage)
    addStage(passes, Stage(stage), options);
}

void inlay::registerPipelines() {
  PassPipelineRegistration<CpuPipelineOptions>(
      "inlay-cpu-pipeline",
      "lower the imported form to LLVM IR with explicit vectors",
      [](OpPassManager &passes, const CpuPipelineOptions &options) {
        buildStages(passes, Stage::Import, Stage::LLVM, options);
      });
}
