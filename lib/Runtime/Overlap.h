// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whether strided arrays share memory: a cheap test of ranges first, then the
// exact question.
#ifndef INLAY_LIB_RUNTIME_OVERLAP_H
#define INLAY_LIB_RUNTIME_OVERLAP_H

#include "inlay/c/runtime.h"

namespace inlay::runtime {

/// Compares the address ranges only; false is certain.
bool ranges_meet(const inlay_call_argument &a, const inlay_call_argument &b);

/// Says whether the two have a byte in common. Exact, except that a search
/// that grows out of hand ends with true, which costs a copy.
bool arrays_overlap(const inlay_call_argument &a, const inlay_call_argument &b);

/// Says whether two indices of `a` name the same memory. Exact.
bool overlaps_itself(const inlay_call_argument &a);

} // namespace inlay::runtime

#endif // INLAY_LIB_RUNTIME_OVERLAP_H
