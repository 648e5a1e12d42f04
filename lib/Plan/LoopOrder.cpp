// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A search over the nestings of the loops and their directions. A read is
// resolved by the first loop in which its relation has no pair i = j; a loop
// whose direction puts some pair's write first makes the read a saved one.

#include "inlay-mlir/Plan/LoopOrder.h"

#include <limits>

using namespace mlir;
using namespace mlir::inlay;

namespace {
class OrderSearch {
public:
  OrderSearch(int64_t numLoops, ArrayRef<OrderedRead> reads)
      : numLoops(numLoops), reads(reads),
        mayPermute(numLoops <= kMostPermuted) {}

  LoopOrder run();

private:
  /// The state of one partial order.
  struct State {
    LoopOrder order;
    SmallVector<unsigned> unresolved;
    double cost = 0;
  };

  void descend(const State &state);
  void descendInto(const State &state, int64_t loop, Order order);

  /// With more loops than this only their directions are searched.
  static constexpr int64_t kMostPermuted = 4;

  int64_t numLoops;
  ArrayRef<OrderedRead> reads;
  bool mayPermute;
  LoopOrder best;
  double bestCost = std::numeric_limits<double>::infinity();
};
} // namespace

PairSigns inlay::getServedSigns(Order order) {
  switch (order) {
  case Order::Any:
    return PairSigns::Same;
  case Order::Forward:
    return PairSigns::Same | PairSigns::Greater;
  case Order::Backward:
    return PairSigns::Same | PairSigns::Less;
  }
  llvm_unreachable("unknown order");
}

void OrderSearch::descendInto(const State &state, int64_t loop, Order order) {
  State next = state;
  next.order.loops.push_back(loop);
  next.order.orders.push_back(order);
  next.unresolved.clear();
  for (unsigned read : state.unresolved) {
    PairSigns signs = reads[read].relation.loops[loop].signs;
    if (!isWithin(signs, getServedSigns(order))) {
      next.order.saved.push_back(read);
      next.cost += reads[read].cost;
      continue;
    }
    if ((signs & PairSigns::Same) != PairSigns::None)
      next.unresolved.push_back(read);
  }
  descend(next);
}

void OrderSearch::descend(const State &state) {
  if (state.cost >= bestCost)
    return;
  if (int64_t(state.order.loops.size()) == numLoops) {
    bestCost = state.cost;
    best = state.order;
    return;
  }
  for (int64_t loop = 0; loop < numLoops; ++loop) {
    if (llvm::is_contained(state.order.loops, loop))
      continue;
    // A direction is bound only where some read asks for one.
    PairSigns asked = PairSigns::None;
    for (unsigned read : state.unresolved)
      asked |= reads[read].relation.loops[loop].signs;
    if (isWithin(asked, PairSigns::Same)) {
      descendInto(state, loop, Order::Any);
    } else {
      descendInto(state, loop, Order::Forward);
      descendInto(state, loop, Order::Backward);
    }
    if (!mayPermute || bestCost == 0)
      return;
  }
}

LoopOrder OrderSearch::run() {
  State start;
  for (auto [index, read] : llvm::enumerate(reads))
    if (!read.relation.isDisjoint() && !read.relation.isEqual())
      start.unresolved.push_back(index);
  descend(start);
  llvm::sort(best.saved);
  return best;
}

LoopOrder inlay::chooseLoopOrder(int64_t numLoops,
                                 ArrayRef<OrderedRead> reads) {
  return OrderSearch(numLoops, reads).run();
}
