// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Regions of copies. A copy may stand above the check, the branch or the loop
// that guards the read which it serves, where the read's region means nothing:
// so a copy reads what is proved to lie inside its source where the copy
// stands, a region that is clipped to the source there, or the whole source.

#include "PlanUpdates.h"

#include "inlay-mlir/Index/RegionsInside.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include <limits>

using namespace mlir;
using namespace mlir::inlay;

/// Clips dimension `dim` of `region` to `[0, extent)`: it ends at the border,
/// and is empty if it starts outside. So its elements are some of those that it
/// had, all of them where it lies inside, and what was proved of them holds. No
/// step of the arithmetic can overflow.
static void clip(OpBuilder &builder, Location loc, RegionSpec &region,
                 int64_t dim, Value source) {
  auto constant = [&](int64_t number) -> Value {
    return arith::ConstantIndexOp::create(builder, loc, number);
  };
  auto flags = arith::IntegerOverflowFlags::nsw;
  Value extent = getValueOrCreateConstantIndexOp(
      builder, loc, tensor::getMixedSize(builder, loc, source, dim));
  Value last = arith::SubIOp::create(builder, loc, extent, constant(1), flags);
  Value first =
      getValueOrCreateConstantIndexOp(builder, loc, region.offsets[dim]);
  Value size = getValueOrCreateConstantIndexOp(builder, loc, region.sizes[dim]);
  // The way that is left from the first element in the step's direction.
  int64_t step = region.steps[dim];
  Value way, starts;
  if (step > 0) {
    starts = builder.createOrFold<arith::CmpIOp>(loc, arith::CmpIPredicate::sge,
                                                 first, constant(0));
    Value from = builder.createOrFold<arith::MaxSIOp>(loc, first, constant(0));
    way = arith::SubIOp::create(builder, loc, last, from, flags);
  } else {
    starts = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::sle,
                                   first, last);
    way = arith::MinSIOp::create(builder, loc, first, last);
  }
  // One element is at hand where the way is not negative, and one more for
  // each step of it.
  Value most = arith::AddIOp::create(builder, loc, way, constant(1), flags);
  size = arith::MinSIOp::create(builder, loc, size, most);
  if (std::abs(step) != 1) {
    Value steps = arith::DivSIOp::create(
        builder, loc, arith::MaxSIOp::create(builder, loc, way, constant(0)),
        constant(std::abs(step)));
    size = arith::MinSIOp::create(
        builder, loc, size,
        arith::AddIOp::create(builder, loc, steps, constant(1), flags));
  }
  size = arith::MaxSIOp::create(builder, loc, size, constant(0));
  region.sizes[dim] =
      builder.createOrFold<arith::SelectOp>(loc, starts, size, constant(0));
}

bool planning::keepInside(OpBuilder &builder, Location loc, Value source,
                          Operation *place, RegionSpec &region) {
  Operation *before = place->getPrevNode();
  // What is clipped brings cases into the proofs of the other dimensions: they
  // are proved again.
  SmallVector<bool> isClipped(region.getRank(), false);
  for (bool changes = true; changes;) {
    changes = false;
    SmallVector<int64_t> doubtful;
    for (int64_t dim = 0; dim < region.getRank(); ++dim)
      if (!isClipped[dim] && !isProvedInside(region, source, dim, place))
        doubtful.push_back(dim);
    for (int64_t dim : doubtful) {
      // No tensor has two elements at such a distance.
      if (region.steps[dim] == std::numeric_limits<int64_t>::min())
        region.steps[dim] = 1;
      clip(builder, loc, region, dim, source);
      isClipped[dim] = changes = true;
    }
  }
  // Nor is all that is clipped proved: numbers near the ends of 64 bits, and
  // choices in choices, are past what a system is asked.
  if (isProvedInside(region, source, place))
    return true;
  while (place->getPrevNode() != before)
    place->getPrevNode()->erase();
  return false;
}

CopyOp planning::saveRead(MapOp map, unsigned read, StringRef because) {
  OpBuilder builder(map);
  Access access = map.getReadAccess(read);
  RegionSpec region = getRegion(map.getMixedBounds(), access);
  Location loc = map.getLoc();
  bool isInside = keepInside(builder, loc, access.value, map, region);
  CopyOp copy =
      isInside ? CopyOp::create(builder, loc, access.value, region, because)
               : CopyOp::create(builder, loc, access.value, because);
  access.value = copy;
  // A copy of the region starts at its own element 0 and has no gaps.
  for (int64_t dim = 0; isInside && dim < access.getRank(); ++dim) {
    access.offsets[dim] = builder.getIndexAttr(0);
    access.steps[dim] = access.loops[dim] == -1 ? 0 : 1;
  }
  setReadAccess(map, read, access);
  return copy;
}
