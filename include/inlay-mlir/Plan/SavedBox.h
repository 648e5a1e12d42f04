// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The box of old elements that a nest needs besides its order.

#ifndef INLAY_MLIR_PLAN_SAVEDBOX_H
#define INLAY_MLIR_PLAN_SAVEDBOX_H

#include "inlay-mlir/Dialect/Region.h"
#include "inlay-mlir/Index/LinearExpr.h"

namespace mlir::inlay {

/// Holds the elements low, low + step, ..., high of one dimension; none if
/// high < low. The step is positive. The ends mean what they say only where
/// the nest has an iteration.
struct BoxDim {
  LinearExpr low, high;
  int64_t step = 1;

  bool operator==(const BoxDim &other) const {
    return low == other.low && high == other.high && step == other.step;
  }
};
using Box = SmallVector<BoxDim>;

/// Returns `expr` in the form that it has where every bound is positive.
LinearExpr assumeNonEmpty(LinearExpr expr, ArrayRef<OpFoldResult> bounds);

/// Returns the elements that `read` touches in a nest of `bounds`.
Box getReadBox(ArrayRef<OpFoldResult> bounds, const Access &read);

/// Returns a box that holds every element which both accesses touch, and none
/// outside the tensor: exactly these elements where the steps allow it and
/// the distance is known, else in that dimension all that is read.
Box getCommonBox(ArrayRef<OpFoldResult> bounds, const Access &write,
                 const Access &read);

/// Returns the smallest box around `boxes`, or nothing if their distances are
/// not known.
std::optional<Box> getHull(ArrayRef<Box> boxes);

/// Returns `expr / divisor` if no remainder is possible.
std::optional<LinearExpr> divideExactly(const LinearExpr &expr,
                                        int64_t divisor);

} // namespace mlir::inlay

#endif // INLAY_MLIR_PLAN_SAVEDBOX_H
