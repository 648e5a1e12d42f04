// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The way through the compiler, as one straight list of passes.

#ifndef INLAY_MLIR_PIPELINES_PIPELINES_H
#define INLAY_MLIR_PIPELINES_PIPELINES_H

#include "inlay-mlir/Transforms/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

namespace mlir::inlay {

/// The stages, in their order; each is done by the passes up to the next.
enum class Stage {
  Import,
  Check,
  Simplify,
  Fuse,
  Plan,
  Bufferize,
  Lower,
  LLVM
};

/// Returns the stage called `name`, or nothing.
std::optional<Stage> symbolizeStage(StringRef name);

/// Says for what the pipeline lowers.
struct CpuPipelineOptions : public PassPipelineOptions<CpuPipelineOptions> {
  Option<int64_t> vectorBytes{
      *this, "vector-bytes",
      llvm::cl::desc("width of the vectors in bytes: 64 with AVX-512, 32 with "
                     "AVX, 16 without"),
      llvm::cl::init(defaultVectorBytes)};
  Option<bool> nativeF16{
      *this, "native-f16",
      llvm::cl::desc("the processor converts between f16 and f32 (F16C)"),
      llvm::cl::init(false)};
};

/// Adds the passes behind stage `from` up to and including stage `to`.
void buildStages(OpPassManager &passes, Stage from, Stage to,
                 const CpuPipelineOptions &options);

/// Registers `--inlay-cpu-pipeline`: every stage, as the JIT runs them.
void registerPipelines();

} // namespace mlir::inlay

#endif // INLAY_MLIR_PIPELINES_PIPELINES_H
