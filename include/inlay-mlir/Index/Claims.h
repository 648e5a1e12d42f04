// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What index algebra has claimed to be proved, written down for another solver
// to judge. Each claim becomes a problem of SMT-LIB 2 that has no solution if
// the claim is true: the values that it speaks of are integers that satisfy
// what their operations compute, and the claim is denied. The formulas are made
// from the IR, by none of the code that found the proof.
//
// Claims are recorded if the variable INLAY_CLAIM_FOLDER names a folder, in
// builds with assertions only. test/Index/cross-check.py asks the solver.

#ifndef INLAY_MLIR_INDEX_CLAIMS_H
#define INLAY_MLIR_INDEX_CLAIMS_H

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Index/IndexRange.h"
#include "inlay-mlir/Index/LinearExpr.h"
#include "inlay-mlir/Index/Regions.h"

namespace mlir::inlay::claims {

/// Holds whether claims are recorded in this process; set as it starts.
extern const bool areRecorded;

/// Records that `value` is `expr`.
void recordReading(Value value, const LinearExpr &expr);
/// Records that extent `dim` of `tensor` is `expr`.
void recordExtent(Value tensor, int64_t dim, const LinearExpr &expr);
/// Records that `value` lies in `range`.
void recordRange(Value value, IndexRange range);
/// Records that the sum, difference or product `op` leaves 64 bits never.
void recordExact(Operation *op);

/// Records that `expr` is not negative where none of `facts` is.
void recordNonNegative(const LinearExpr &expr, ArrayRef<LinearExpr> facts);
/// Records that `expr` is not negative where `size` is positive.
void recordFactOfPositive(OpFoldResult size, const LinearExpr &expr);
/// Records that `size` is `expr` where it is positive.
void recordFormOfPositive(OpFoldResult size, const LinearExpr &expr);

/// Records how `a` and `b` lie to each other; nothing for `Unknown`.
void recordRelation(const Progression &a, const Progression &b,
                    RegionRelation relation);
/// Records that each element of `inner` is one of `outer`.
void recordContainment(const Progression &outer, const Progression &inner);

/// Records that `check`, which has not been erased yet, holds.
void recordCheck(CheckOp check);
/// Records that `value` lies in `[bounds[0], bounds[1])` where `place` runs,
/// the rest of `bounds` is positive, and none of `facts` is negative.
void recordIndex(Operation *place, const LinearExpr &value,
                 ArrayRef<LinearExpr> bounds, ArrayRef<LinearExpr> facts);

} // namespace mlir::inlay::claims

#endif // INLAY_MLIR_INDEX_CLAIMS_H
