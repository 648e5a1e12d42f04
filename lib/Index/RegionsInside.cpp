// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whether a region lies inside its tensor at a place of the program.

#include "inlay-mlir/Index/RegionsInside.h"

#include "inlay-mlir/Index/IntegerSystem.h"

using namespace mlir;
using namespace mlir::inlay;
using Sum = IntegerSystem::Sum;

/// Returns whether the region starts at 0 and is as large as the source, or
/// where everything is a number, lies inside.
static bool isInsideByName(const LinearExpr &first, const LinearExpr &size,
                           int64_t step, const LinearExpr &extent) {
  if (step == 1 && first.getConstant() == 0 && size == extent)
    return true;
  LinearExpr last = first + (size - 1) * step;
  auto isIndex = [&](const LinearExpr &element) {
    LinearExpr rest = extent - element - 1;
    return element.getConstant().value_or(-1) >= 0 &&
           rest.getConstant().value_or(-1) >= 0;
  };
  return size.getConstant() == 0 || (isIndex(first) && isIndex(last));
}

/// How much of what is known goes into a proof: each value brings cases, and
/// there is a limit to them.
namespace {
enum class Depth { SizeAlone, Dimension, AllDimensions };
} // namespace

/// Proves that no element of dimension `dim` is outside: a region that has
/// one is a solution of the system.
static bool isProvedInside(const RegionSpec &region, Value source, int64_t dim,
                           Operation *place, Depth depth) {
  LinearExpr first = LinearExpr::of(region.offsets[dim]);
  LinearExpr size = LinearExpr::of(region.sizes[dim]);
  LinearExpr extent = LinearExpr::ofExtent(source, dim);
  if (isInsideByName(first, size, region.steps[dim], extent))
    return true;
  IntegerSystem system;
  if (depth == Depth::SizeAlone)
    system.hideValues(first);
  // Some element of the region: its number, and its index in the dimension.
  Sum number = system.makeUnknown();
  system.addNonNegative(number);
  system.addNonNegative(Sum(system.getSum(size)).add(number, -1).add(-1));
  Sum index = system.getSum(first);
  index.add(number, region.steps[dim]);
  Sum limit = system.getSum(extent);
  if (!index.valid || !limit.valid)
    return false;
  if (depth == Depth::AllDimensions)
    for (OpFoldResult other : region.sizes)
      system.addNonNegative(system.getSum(LinearExpr::of(other)).add(-1));
  if (depth != Depth::SizeAlone)
    system.addFactsAt(place);
  IntegerSystem below = system, above = system;
  below.addNonNegative(Sum().add(index, -1).add(-1));
  above.addNonNegative(Sum(index).add(limit, -1));
  return below.isProvedEmpty() && above.isProvedEmpty();
}

bool inlay::isProvedInside(const RegionSpec &region, Value source, int64_t dim,
                           Operation *place) {
  for (Depth depth : {Depth::SizeAlone, Depth::Dimension, Depth::AllDimensions})
    if (::isProvedInside(region, source, dim, place, depth))
      return true;
  return false;
}

bool inlay::isProvedInside(const RegionSpec &region, Value source,
                           Operation *place) {
  return llvm::all_of(llvm::seq(region.getRank()), [&](int64_t dim) {
    return isProvedInside(region, source, dim, place);
  });
}
