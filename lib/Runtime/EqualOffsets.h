// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whether two indices of a strided array have one offset.
#ifndef INLAY_LIB_RUNTIME_EQUALOFFSETS_H
#define INLAY_LIB_RUNTIME_EQUALOFFSETS_H

#include <cstddef>
#include <cstdint>
#include <span>

namespace inlay::runtime {

/// One dimension: `stride * i` for i in [0, extent). Both are positive, and
/// the largest offset of all dimensions fits.
struct offset_run {
  std::int64_t stride, extent;
};

/// Says whether two different indices have equal sums of offsets. Exact. Holds
/// at most `room` sums of distances, and takes a step for each other sum, but
/// for those of the longest dimension.
bool has_equal_offsets(std::span<const offset_run> runs,
                       std::size_t room = std::size_t(1) << 20);

} // namespace inlay::runtime

#endif // INLAY_LIB_RUNTIME_EQUALOFFSETS_H
