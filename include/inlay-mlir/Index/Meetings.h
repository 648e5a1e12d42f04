// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where two progressions of numbers meet.

#ifndef INLAY_MLIR_INDEX_MEETINGS_H
#define INLAY_MLIR_INDEX_MEETINGS_H

#include <cstdint>
#include <optional>

namespace mlir::inlay {

/// Numbers that findMeetings is asked about are smaller than this in size.
inline constexpr int64_t kMeetingLimit = int64_t(1) << 61;

/// Holds the pairs `(i + t * stepI, j + t * stepJ)`, `0 <= t < count`, of which
/// there is at least one. Without a count they have no end.
struct Meetings {
  int64_t i, j, stepI, stepJ;
  std::optional<int64_t> count;
};

/// Finds all pairs with `alpha * i == beta * j + gamma`, `0 <= i < n` and
/// `0 <= j < m`; an empty limit is none. Neither coefficient is 0.
std::optional<Meetings> findMeetings(int64_t alpha, int64_t beta, int64_t gamma,
                                     std::optional<int64_t> n,
                                     std::optional<int64_t> m);

} // namespace mlir::inlay

#endif // INLAY_MLIR_INDEX_MEETINGS_H
