// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The parts of --inlay-simplify.

#ifndef INLAY_LIB_SIMPLIFY_SIMPLIFY_H
#define INLAY_LIB_SIMPLIFY_SIMPLIFY_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::inlay {

/// Adds upstream's folds and canonicalizations of the dialects of imported IR,
/// but for elementwise operations whose extents are known at run time only.
void populateUpstreamPatterns(RewritePatternSet &patterns);

/// Adds the composition of a slice of a slice.
void populateSlicePatterns(RewritePatternSet &patterns);

/// Replaces reads of what an update wrote by the value that it wrote. Returns
/// how many reads were replaced.
unsigned forwardReads(func::FuncOp function);

/// Removes updates that a later one overwrites before anything reads them, and
/// updates that write what is there. Returns how many were removed.
unsigned removeOverwrittenUpdates(func::FuncOp function);

} // namespace mlir::inlay

#endif // INLAY_LIB_SIMPLIFY_SIMPLIFY_H
