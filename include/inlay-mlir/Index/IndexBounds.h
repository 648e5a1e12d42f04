// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Proofs that an index expression is not negative.

#ifndef INLAY_MLIR_INDEX_INDEXBOUNDS_H
#define INLAY_MLIR_INDEX_INDEXBOUNDS_H

#include "inlay-mlir/Index/LinearExpr.h"

namespace mlir::inlay {

/// Returns whether `expr >= 0` is proved, given that every expression in
/// `facts` is not negative. Knows that extents are not negative, and looks
/// into arith.maxsi, minsi, select, divisions by a positive number, and the
/// bounds of scf.for. False means "not proved".
bool isProvedNonNegative(const LinearExpr &expr,
                         ArrayRef<LinearExpr> facts = {});

/// Returns `size` in a form that is equal to it where `size > 0`: the
/// `max(e, 0)` of a clipped slice becomes `e`.
LinearExpr assumePositive(OpFoldResult size);

/// Adds to `facts` what follows from `size > 0`.
void addFactsOfPositive(OpFoldResult size, SmallVectorImpl<LinearExpr> &facts);

} // namespace mlir::inlay

#endif // INLAY_MLIR_INDEX_INDEXBOUNDS_H
