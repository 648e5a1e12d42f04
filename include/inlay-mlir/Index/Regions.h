// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What two regions of one tensor have in common.

#ifndef INLAY_MLIR_INDEX_REGIONS_H
#define INLAY_MLIR_INDEX_REGIONS_H

#include "inlay-mlir/Dialect/Region.h"

namespace mlir::inlay {

/// Says how two sets of elements of one tensor lie to each other. `Unknown`
/// is no weaker form of any of the others.
enum class RegionRelation {
  /// The same elements in the same order.
  Equal,
  /// No element in common; an empty region is disjoint from everything.
  Disjoint,
  /// At least one element in common, and not Equal.
  Overlap,
  /// Not decided.
  Unknown,
};

/// Holds the elements `offset + step * k`, `0 <= k < size`, of a dimension.
struct Progression {
  OpFoldResult offset, size;
  int64_t step;
};

/// Returns dimension `dim` of `region`.
Progression getProgression(const RegionSpec &region, int64_t dim);

/// Compares two progressions in one dimension.
RegionRelation compareProgressions(const Progression &a, const Progression &b);

/// Compares two regions of one tensor, or of two tensors of equal extents.
/// Whether a dimension is dropped makes no difference.
RegionRelation compareRegions(const RegionSpec &a, const RegionSpec &b);

/// Returns whether each element of `inner` is proved to be one of `outer`.
bool containsRegion(const RegionSpec &outer, const RegionSpec &inner);

} // namespace mlir::inlay

#endif // INLAY_MLIR_INDEX_REGIONS_H
