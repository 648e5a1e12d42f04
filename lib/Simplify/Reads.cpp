// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads: slices of slices, and slices of what an update wrote.

#include "Simplify.h"
#include "inlay-mlir/Index/Offsets.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Index/LinearExpr.h"
#include "inlay-mlir/Index/Regions.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::inlay;

/// A read looks at no more updates than this, so that chains stay linear.
static constexpr int kLookBack = 16;

//===----------------------------------------------------------------------===//
// Slices of slices
//===----------------------------------------------------------------------===//

/// Composes `outer`, a slice of the slice `inner`, into one region of what
/// `inner` reads. Both lie inside their tensors, so the composition does.
static LogicalResult composeSlices(SliceOp outer, PatternRewriter &rewriter) {
  auto inner = outer.getSource().getDefiningOp<SliceOp>();
  if (!inner)
    return rewriter.notifyMatchFailure(outer, "source is no slice");
  RegionSpec first = inner.getRegionSpec(), second = outer.getRegionSpec();
  RegionSpec both;
  int64_t next = 0;
  for (int64_t dim = 0; dim < first.getRank(); ++dim) {
    if (first.isDropped(dim)) {
      both.offsets.push_back(first.offsets[dim]);
      both.sizes.push_back(rewriter.getIndexAttr(1));
      both.steps.push_back(1);
      both.dropped.push_back(dim);
      continue;
    }
    int64_t step = first.steps[dim], product;
    if (llvm::MulOverflow(step, second.steps[next], product) ||
        product == ShapedType::kDynamic)
      return rewriter.notifyMatchFailure(outer, "steps overflow");
    both.offsets.push_back(scaleAdd(rewriter, outer.getLoc(),
                                    first.offsets[dim], step,
                                    second.offsets[next]));
    both.sizes.push_back(second.sizes[next]);
    both.steps.push_back(product);
    if (second.isDropped(next))
      both.dropped.push_back(dim);
    ++next;
  }
  rewriter.replaceOpWithNewOp<SliceOp>(outer, inner.getSource(), both);
  return success();
}

/// Makes a slice of a copy that somebody wrote by hand: before there are plans,
/// storage of its own means nothing, and the plan decides where a copy is
/// needed and may stand.
static LogicalResult replaceCopy(CopyOp copy, PatternRewriter &rewriter) {
  // A nest that has been planned takes its saved elements from a copy.
  if (llvm::any_of(copy->getUsers(), llvm::IsaPred<MapOp>))
    return rewriter.notifyMatchFailure(copy, "a nest may have been planned");
  Value slice = SliceOp::create(rewriter, copy.getLoc(), copy.getSource(),
                                copy.getRegionSpec());
  if (slice.getType() != copy.getType())
    slice =
        tensor::CastOp::create(rewriter, copy.getLoc(), copy.getType(), slice);
  rewriter.replaceOp(copy, slice);
  return success();
}

void inlay::populateSlicePatterns(RewritePatternSet &patterns) {
  patterns.add(composeSlices);
  patterns.add(replaceCopy);
}

//===----------------------------------------------------------------------===//
// Slices of updates
//===----------------------------------------------------------------------===//

/// Returns where `inner`, which lies in `outer`, lies relative to it: a region
/// of the value that was written to `outer`. Nothing if that has no short form.
static std::optional<RegionSpec> makeRelative(OpBuilder &builder, Location loc,
                                              const RegionSpec &outer,
                                              const RegionSpec &inner) {
  RegionSpec relative;
  for (int64_t dim = 0; dim < outer.getRank(); ++dim) {
    // The value has no such dimension, so the read must not have it either.
    if (outer.isDropped(dim)) {
      if (!inner.isDropped(dim))
        return std::nullopt;
      continue;
    }
    int64_t step = outer.steps[dim];
    std::optional<int64_t> distance =
        constantDifference(inner.offsets[dim], outer.offsets[dim]);
    bool single = getConstantIntValue(inner.sizes[dim]) == 1;
    if (!single && inner.steps[dim] % step != 0)
      return std::nullopt;
    if (distance && *distance % step == 0) {
      relative.offsets.push_back(builder.getIndexAttr(*distance / step));
    } else if (step == 1) {
      relative.offsets.push_back(
          getAsOpFoldResult(builder.createOrFold<arith::SubIOp>(
              loc,
              getValueOrCreateConstantIndexOp(builder, loc, inner.offsets[dim]),
              getValueOrCreateConstantIndexOp(builder, loc,
                                              outer.offsets[dim]))));
    } else {
      return std::nullopt;
    }
    if (inner.isDropped(dim))
      relative.dropped.push_back(relative.sizes.size());
    relative.sizes.push_back(inner.sizes[dim]);
    relative.steps.push_back(single ? 1 : inner.steps[dim] / step);
  }
  return relative;
}

/// Returns the value that `slice` reads out of what `update` wrote, or null if
/// it is not known to read just that.
static Value forward(SliceOp slice, UpdateOp update) {
  if (update.getCombiner() != Combiner::Set)
    return Value();
  RegionSpec read = slice.getRegionSpec(), written = update.getRegionSpec();
  OpBuilder builder(slice);
  Location loc = slice.getLoc();
  Value value = update.getValue();
  if (compareRegions(read, written) == RegionRelation::Equal &&
      read.dropped == written.dropped)
    return builder.createOrFold<tensor::CastOp>(loc, slice.getType(), value);
  if (!containsRegion(written, read))
    return Value();
  std::optional<RegionSpec> relative =
      makeRelative(builder, loc, written, read);
  return relative ? SliceOp::create(builder, loc, value, *relative).getResult()
                  : Value();
}

unsigned inlay::forwardReads(func::FuncOp function) {
  unsigned forwarded = 0;
  function.walk([&](SliceOp slice) {
    RegionSpec read = slice.getRegionSpec();
    Value tensor = slice.getSource();
    for (int step = 0; step < kLookBack; ++step) {
      auto update = tensor.getDefiningOp<UpdateOp>();
      if (!update)
        return;
      if (compareRegions(read, update.getRegionSpec()) ==
          RegionRelation::Disjoint) {
        // This update wrote nothing of what is read.
        tensor = update.getDest();
        continue;
      }
      if (Value value = forward(slice, update)) {
        slice.replaceAllUsesWith(value);
        slice.erase();
        ++forwarded;
      }
      return;
    }
  });
  return forwarded;
}
