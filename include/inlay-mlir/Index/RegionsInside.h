// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Proofs that a region lies inside its tensor where an operation runs.

#ifndef INLAY_MLIR_INDEX_REGIONSINSIDE_H
#define INLAY_MLIR_INDEX_REGIONSINSIDE_H

#include "inlay-mlir/Dialect/Region.h"

namespace mlir::inlay {

/// Returns whether dimension `dim` of `region` is proved to have no element
/// outside `source` wherever `place` runs. An empty region has none. The
/// checker of plans asks this of every copy, and so does who makes one.
bool isProvedInside(const RegionSpec &region, Value source, int64_t dim,
                    Operation *place);

/// Returns whether all dimensions are.
bool isProvedInside(const RegionSpec &region, Value source, Operation *place);

} // namespace mlir::inlay

#endif // INLAY_MLIR_INDEX_REGIONSINSIDE_H
