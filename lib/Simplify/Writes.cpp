// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Writes that nobody sees.

#include "Simplify.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Index/Regions.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::inlay;

/// A write looks at no more earlier ones than this, so that chains stay
/// linear.
static constexpr int kLookBack = 16;

/// Returns whether nothing but `next` needs what `update` wrote. Slices that
/// read beside it are collected: they can read the older tensor.
static bool isSeenOnlyBy(UpdateOp update, UpdateOp next,
                         SmallVectorImpl<OpOperand *> &beside) {
  for (OpOperand &use : update->getUses()) {
    Operation *user = use.getOwner();
    if (user == next && use.get() != next.getValue())
      continue;
    if (isa<tensor::DimOp>(user)) {
      beside.push_back(&use);
      continue;
    }
    auto slice = dyn_cast<SliceOp>(user);
    if (!slice ||
        compareRegions(slice.getRegionSpec(), update.getRegionSpec()) !=
            RegionRelation::Disjoint)
      return false;
    beside.push_back(&use);
  }
  return true;
}

/// Removes the updates before `last` that it overwrites.
static unsigned removeOverwrittenBy(UpdateOp last) {
  if (last.getCombiner() != Combiner::Set)
    return 0;
  unsigned removed = 0;
  RegionSpec region = last.getRegionSpec();
  UpdateOp next = last;
  SmallVector<RegionSpec> combined;
  for (int step = 0; step < kLookBack; ++step) {
    auto update = next.getDest().getDefiningOp<UpdateOp>();
    // A value of another block is seen by the next iteration, or a branch.
    if (!update || update->getBlock() != next->getBlock())
      break;
    SmallVector<OpOperand *> beside;
    RegionSpec written = update.getRegionSpec();
    if (!isSeenOnlyBy(update, next, beside))
      break;
    bool isRead = llvm::any_of(combined, [&](const RegionSpec &other) {
      return compareRegions(other, written) != RegionRelation::Disjoint;
    });
    if (!isRead && containsRegion(region, written)) {
      for (OpOperand *use : beside)
        use->set(update.getDest());
      next.getDestMutable().assign(update.getDest());
      update.erase();
      ++removed;
      continue;
    }
    if (update.getCombiner() != Combiner::Set)
      combined.push_back(written);
    // Reads beside it that name this update stay, so its own result is seen.
    if (!beside.empty())
      break;
    next = update;
  }
  return removed;
}

/// Returns whether `update` writes what it just read from the same place.
static bool writesWhatIsThere(UpdateOp update) {
  auto slice = update.getValue().getDefiningOp<SliceOp>();
  return slice && update.getCombiner() == Combiner::Set &&
         slice.getSource() == update.getDest() &&
         compareRegions(slice.getRegionSpec(), update.getRegionSpec()) ==
             RegionRelation::Equal;
}

unsigned inlay::removeOverwrittenUpdates(func::FuncOp function) {
  unsigned removed = 0;
  SmallVector<UpdateOp> updates;
  function.walk([&](UpdateOp update) { updates.push_back(update); });
  for (UpdateOp update : llvm::reverse(updates)) {
    // Walking backwards, what is erased is not visited again.
    if (writesWhatIsThere(update)) {
      update.replaceAllUsesWith(update.getDest());
      update.erase();
      ++removed;
    }
  }
  updates.clear();
  function.walk([&](UpdateOp update) { updates.push_back(update); });
  // Walking forwards, only updates that came earlier are erased.
  for (UpdateOp update : updates)
    removed += removeOverwrittenBy(update);
  return removed;
}
