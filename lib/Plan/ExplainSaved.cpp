// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Why a read is saved, in the user's words: from the two accesses in the
// dimension in which the loop that does not serve the read writes.

#include "PlanUpdates.h"

#include "inlay-mlir/Index/LinearExpr.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::inlay;
using llvm::Twine;

/// Says how `read` lies to `write` in the dimension that `loop` writes along.
static std::string describePair(const Access &write, const Access &read,
                                int64_t loop) {
  int64_t dim = llvm::find(write.loops, loop) - write.loops.begin();
  std::string place = ("dimension " + Twine(dim)).str();
  if (read.loops[dim] == -1)
    return "at one index of " + place;
  if (read.loops[dim] != loop)
    return "along another loop in " + place + " than the one that writes there";
  int64_t writeStep = write.steps[dim], readStep = read.steps[dim];
  if (readStep == -writeStep)
    return "reversed in " + place;
  if (readStep != writeStep)
    return ("with step " + Twine(readStep) + " in " + place +
            ", where it writes with step " + Twine(writeStep))
        .str();
  std::optional<int64_t> distance =
      (LinearExpr::of(read.offsets[dim]) - LinearExpr::of(write.offsets[dim]))
          .getConstant();
  if (!distance)
    return "in " + place + " at a distance that is known only at run time";
  return ("shifted by " + Twine(*distance) + " in " + place +
          ", against the order of the loop")
      .str();
}

std::string planning::explainSaved(MapOp map, ArrayRef<unsigned> numbers,
                                   ArrayRef<OrderedRead> reads,
                                   const LoopOrder &order) {
  SmallVector<std::string> ways;
  for (unsigned index : order.saved)
    for (auto [loop, direction] : llvm::zip(order.loops, order.orders)) {
      if (isWithin(reads[index].relation.loops[loop].signs,
                   getServedSigns(direction)))
        continue;
      std::string way = describePair(map.getDestAccess(),
                                     map.getReadAccess(numbers[index]), loop);
      if (!llvm::is_contained(ways, way))
        ways.push_back(way);
      break;
    }
  return "the update reads elements that it overwrites (" +
         llvm::join(ways, "; ") +
         "), and no order of its loops reads all of them first";
}
