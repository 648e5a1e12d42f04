// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// In which iterations a nest reads what it writes: the relation between the
// access of the destination and one read of the same storage.

#ifndef INLAY_MLIR_PLAN_ACCESSRELATION_H
#define INLAY_MLIR_PLAN_ACCESSRELATION_H

#include "inlay-mlir/Dialect/Region.h"
#include "llvm/ADT/BitmaskEnum.h"

namespace mlir::inlay {

LLVM_ENABLE_BITMASK_ENUMS_IN_NAMESPACE();

/// The signs that `i - j` takes over the pairs of a loop, where iteration i
/// writes an element that iteration j reads.
enum class PairSigns : unsigned {
  None = 0,
  /// The write may run in an earlier iteration than the read.
  Less = 1,
  /// Both may be the same iteration.
  Same = 2,
  /// The write may run in a later iteration than the read.
  Greater = 4,
  All = 7,
  LLVM_MARK_AS_BITMASK_ENUM(Greater)
};

/// Returns whether each sign of `signs` is one of `allowed`.
inline bool isWithin(PairSigns signs, PairSigns allowed) {
  return (signs & ~allowed) == PairSigns::None;
}

/// Describes the pairs of one loop.
struct LoopRelation {
  PairSigns signs = PairSigns::All;
};

/// Describes the pairs of a nest: each is a pair of every loop's relation, so
/// the loops may be ordered one by one. May describe more pairs than exist.
struct AccessRelation {
  SmallVector<LoopRelation> loops;
  /// The storage dimension in which the accesses never meet, or -1.
  int64_t disjointDim = -1;

  bool isDisjoint() const { return disjointDim != -1; }
  /// Returns whether only the iteration that writes an element reads it.
  bool isEqual() const {
    return llvm::all_of(loops, [](const LoopRelation &loop) {
      return isWithin(loop.signs, PairSigns::Same);
    });
  }
};

/// Relates `write` and `read`, accesses of one storage in a nest of `bounds`.
/// Loop variables run over [0, bound).
AccessRelation relateAccesses(ArrayRef<OpFoldResult> bounds,
                              const Access &write, const Access &read);

} // namespace mlir::inlay

#endif // INLAY_MLIR_PLAN_ACCESSRELATION_H
