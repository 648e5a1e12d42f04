// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Between which numbers an index value lies, and which index arithmetic is
// exact: an index is an integer, not a machine word.

#ifndef INLAY_MLIR_INDEX_INDEXRANGE_H
#define INLAY_MLIR_INDEX_INDEXRANGE_H

#include "mlir/IR/Value.h"
#include <cstdint>
#include <limits>

namespace mlir::inlay {

/// No extent of an argument reaches this number: whoever calls is refused.
inline constexpr int64_t kExtentLimit = int64_t(1) << 61;

/// Holds the numbers from `low` to `high`, both included.
struct IndexRange {
  int64_t low = std::numeric_limits<int64_t>::min();
  int64_t high = std::numeric_limits<int64_t>::max();
};

/// Returns a range that `value`, an index or i64, lies in: from constants,
/// extents, loop bounds, clips and narrower integers. Sums and products in it
/// are taken for exact where their own ranges allow it or they say so (nsw).
IndexRange getIndexRange(Value value, unsigned depth = 8);

/// Returns whether `op`, an addi, subi or muli, computes the exact integer: it
/// carries nsw, or the ranges of its operands leave no way to overflow.
bool isExact(Operation *op, unsigned depth = 8);

} // namespace mlir::inlay

#endif // INLAY_MLIR_INDEX_INDEXRANGE_H
