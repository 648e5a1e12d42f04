// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The order of a nest's loops in which every read comes first.

#ifndef INLAY_MLIR_PLAN_LOOPORDER_H
#define INLAY_MLIR_PLAN_LOOPORDER_H

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Plan/AccessRelation.h"

namespace mlir::inlay {

/// Holds one read of the destination's storage, as the search sees it.
struct OrderedRead {
  AccessRelation relation;
  /// Roughly how many elements saving this read costs.
  double cost = 0;
};

/// Returns the signs of i - j that `order` puts right: reads first.
PairSigns getServedSigns(Order order);

/// Holds an order of loops, and what no order served.
struct LoopOrder {
  /// The loops from the outermost inwards, and the direction of each.
  SmallVector<int64_t> loops;
  SmallVector<Order> orders;
  /// The reads that no loop serves.
  SmallVector<unsigned> saved;
};

/// Chooses the order that saves least. Among equals it keeps the loops as they
/// are and runs forward.
LoopOrder chooseLoopOrder(int64_t numLoops, ArrayRef<OrderedRead> reads);

} // namespace mlir::inlay

#endif // INLAY_MLIR_PLAN_LOOPORDER_H
