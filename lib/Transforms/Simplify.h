// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The pattern groups of --inlay-simplify.

#ifndef INLAY_LIB_TRANSFORMS_SIMPLIFY_H
#define INLAY_LIB_TRANSFORMS_SIMPLIFY_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::inlay {

/// Adds upstream's canonicalizations of the dialects of imported IR.
void populateUpstreamPatterns(RewritePatternSet &patterns);

} // namespace mlir::inlay

#endif // INLAY_LIB_TRANSFORMS_SIMPLIFY_H
