// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The passes: what each needs and guarantees stands in Passes.td.

#ifndef INLAY_MLIR_TRANSFORMS_PASSES_H
#define INLAY_MLIR_TRANSFORMS_PASSES_H

#include "mlir/Pass/Pass.h"

namespace mlir::inlay {

/// The width of vectors in bytes where nobody names the processor: AVX's, which
/// every x86-64 processor of today has.
constexpr int64_t defaultVectorBytes = 32;

#define GEN_PASS_DECL
#include "inlay-mlir/Transforms/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "inlay-mlir/Transforms/Passes.h.inc"

} // namespace mlir::inlay

#endif // INLAY_MLIR_TRANSFORMS_PASSES_H
