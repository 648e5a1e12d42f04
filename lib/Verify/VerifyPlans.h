// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The parts of --inlay-verify-plans. None uses what the planner
// decided with, apart from reading index values off the IR.

#ifndef INLAY_LIB_VERIFY_VERIFYPLANS_H
#define INLAY_LIB_VERIFY_VERIFYPLANS_H

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::inlay::verification {

/// Proves the certificates of one nest. `sharesStorage` says of each read
/// whether it reads the storage that the nest writes.
LogicalResult verifyNest(MapOp map, ArrayRef<bool> sharesStorage);

/// Proves that every element which `copy` reads lies inside its source, by
/// what holds where the copy stands.
LogicalResult verifyCopy(CopyOp copy);

/// Follows the storages through `function` and proves that every read, every
/// destination and every value that is carried or returned is current, and
/// that nothing is written that may not be. Calls verifyNest for each nest.
LogicalResult verifyStorage(func::FuncOp function);

/// Names what an operation touches: an access of a nest with its bounds, or a
/// region.
struct Touched {
  Touched(SmallVector<OpFoldResult> bounds, Access access);

  SmallVector<OpFoldResult> bounds;
  Access access;
  /// Per dimension the smallest and the largest index; where they are not
  /// numbers, the limits of the type.
  SmallVector<std::pair<int64_t, int64_t>> ranges;
};

/// Returns whether the two are proved to have no element in common. Values
/// defined inside `renamed` are not the same for both.
bool areDisjoint(const Touched &a, const Touched &b, Operation *renamed);

} // namespace mlir::inlay::verification

#endif // INLAY_LIB_VERIFY_VERIFYPLANS_H
