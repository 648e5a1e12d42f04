// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What --inlay-lower-nests turns into loops: nests, reductions, products of
// matrices. Each function replaces its operation.

#ifndef INLAY_LIB_LOWER_LOWERNESTS_H
#define INLAY_LIB_LOWER_LOWERNESTS_H

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

namespace mlir::inlay {

/// Lowers a nest to loops in the order of its plan, the innermost with vectors
/// of `vectorBytes` where its accesses are contiguous.
void lowerNest(NestOp op, int64_t vectorBytes);

/// Lowers a linalg.reduce on memory, with the fixed association of sixteen
/// interleaved partial results.
LogicalResult lowerReduction(Operation *op, int64_t vectorBytes);

/// Lowers a product of matrices or vectors on memory; each result is folded in
/// ascending order of the contracted index.
LogicalResult lowerContraction(Operation *op, int64_t vectorBytes);

/// Lowers a check of a range to one of a condition. Elements in memory are
/// scanned with vectors; only if one is bad, the first is looked for.
void lowerRangeCheck(CheckOp op, int64_t vectorBytes);

/// Lets `loop` count its iterations from 0 unless its variable is known to stay
/// in 64 bits when it passes the end.
void countIterations(scf::ForOp loop);

/// Returns how many elements of `type` a vector of `vectorBytes` holds; 1 if
/// memory does not hold vectors of them.
int64_t getLanes(Type type, int64_t vectorBytes);

/// Returns whether a vector of `vectorBytes` with elements of `type` may load
/// and store some of its lanes in one instruction.
bool isCheapToMask(Type type, int64_t vectorBytes);

} // namespace mlir::inlay

#endif // INLAY_LIB_LOWER_LOWERNESTS_H
