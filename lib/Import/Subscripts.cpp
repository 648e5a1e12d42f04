// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From subscripts to regions: slices of slices compose, integers drop a
// dimension, index tensors leave theirs to gather and scatter.

#include "Subscripts.h"
#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::inlay;
using llvm::Twine;

bool mlir::inlay::hasIndexTensor(const SubscriptGroup &group) {
  return llvm::any_of(group, [](const Subscript &subscript) {
    return subscript.kind == INLAY_SUB_TENSOR;
  });
}

//===----------------------------------------------------------------------===//
// View
//===----------------------------------------------------------------------===//

Shape View::getShape(IndexMath &math) const {
  return llvm::map_to_vector<6>(axes, [&](int64_t dim) {
    return dim < 0 ? math.constant(1) : region.sizes[dim];
  });
}

SmallVector<int64_t> View::getNewAxes() const {
  SmallVector<int64_t> positions;
  for (auto [position, dim] : llvm::enumerate(axes))
    if (dim < 0)
      positions.push_back(position);
  return positions;
}

bool View::isWhole(ArrayRef<OpFoldResult> whole) const {
  if (!region.dropped.empty() || !indexed.empty())
    return false;
  for (auto [dim, extent] : llvm::enumerate(whole))
    if (staticOrDynamic(region.offsets[dim]) != 0 || region.steps[dim] != 1 ||
        region.sizes[dim] != extent)
      return false;
  return true;
}

//===----------------------------------------------------------------------===//
// Subscripts
//===----------------------------------------------------------------------===//

View Subscripts::getWhole(Value tensor) {
  View view;
  view.region.sizes = shapes.get(tensor);
  for (int64_t dim = 0; dim < int64_t(view.region.sizes.size()); ++dim) {
    view.region.offsets.push_back(math.constant(0));
    view.region.steps.push_back(1);
    view.axes.push_back(dim);
  }
  return view;
}

bool Subscripts::complete(SubscriptGroup &group, int64_t rank) {
  auto takesDim = [](const Subscript &subscript) {
    return subscript.kind != INLAY_SUB_NEWAXIS &&
           subscript.kind != INLAY_SUB_ELLIPSIS;
  };
  int64_t taken = llvm::count_if(group, takesDim);
  if (taken > rank) {
    shapes.fail(Twine(taken) + " subscripts for a tensor of rank " +
                Twine(rank));
    return false;
  }
  auto *ellipsis = llvm::find_if(group, [](const Subscript &subscript) {
    return subscript.kind == INLAY_SUB_ELLIPSIS;
  });
  SubscriptGroup whole(rank - taken);
  group.insert(ellipsis, whole.begin(), whole.end());
  return true;
}

bool Subscripts::canApply(const View &view, const SubscriptGroup &group) {
  if (hasIndexTensor(group))
    return view.getNewAxes().empty() && view.region.dropped.empty() &&
           llvm::all_of(view.region.steps, [](int64_t s) { return s == 1; });
  SubscriptGroup all = group;
  if (!complete(all, view.axes.size()))
    return true; // apply() fails too
  auto axis = view.axes.begin();
  for (const Subscript &subscript : all) {
    if (subscript.kind == INLAY_SUB_NEWAXIS ||
        subscript.kind == INLAY_SUB_ELLIPSIS || *axis++ >= 0)
      continue;
    // Of a newaxis there is one element: take it or leave it alone.
    bool isAll =
        subscript.kind == INLAY_SUB_SLICE && !subscript.begin && !subscript.end;
    bool isOnly = subscript.kind == INLAY_SUB_INTEGER &&
                  (isConstantIntValue(subscript.index, 0) ||
                   isConstantIntValue(subscript.index, -1));
    if (!isAll && !isOnly)
      return false;
  }
  return true;
}

/// Steps this long select one element at most; longer ones mean the same.
static int64_t multiplySteps(int64_t lhs, int64_t rhs) {
  constexpr int64_t kLong = int64_t(1) << 61;
  int64_t product;
  if (!llvm::MulOverflow(lhs, rhs, product) && product > -kLong &&
      product < kLong)
    return product;
  return (lhs < 0) == (rhs < 0) ? kLong : -kLong;
}

bool Subscripts::applyInteger(View &view, Value tensor, int64_t dim,
                              OpFoldResult index) {
  RegionSpec &region = view.region;
  OpFoldResult extent = region.sizes[dim];
  OpFoldResult position = math.fromEnd(index, extent);
  int64_t number = staticOrDynamic(position), limit = staticOrDynamic(extent);
  bool known = !ShapedType::isDynamic(number) && !ShapedType::isDynamic(limit);
  if (known && (number < 0 || number >= limit)) {
    shapes.fail("index " + Twine(staticOrDynamic(index)) +
                " is outside extent " + Twine(limit) + " of dimension " +
                Twine(dim));
    return false;
  }
  // An index into a part of a dimension must lie in the part. The check names
  // the index as it was written: what is used counts from the front.
  if (!known)
    CheckOp::create(
        builder, shapes.getLocation(), Blame::Data, math.toValue(position),
        math.toValue(math.constant(0)), math.toValue(extent),
        builder.getStringAttr("index {0} is outside extent {1} of dimension " +
                              Twine(dim) + "; nothing was written"),
        ValueRange{math.toValue(index), math.toValue(extent)});
  // The check above has been passed where the sum is used.
  region.offsets[dim] =
      math.addWithin(region.offsets[dim], region.steps[dim], position);
  region.sizes[dim] = math.constant(1);
  region.steps[dim] = 1;
  region.dropped.insert(llvm::lower_bound(region.dropped, dim), dim);
  return true;
}

void Subscripts::applySlice(View &view, int64_t dim,
                            const Subscript &subscript) {
  RegionSpec &region = view.region;
  SliceProgression part = clipSlice(math, subscript, region.sizes[dim]);
  // An offset past the end belongs to an empty part, and is not used.
  region.offsets[dim] =
      math.addWithin(region.offsets[dim], region.steps[dim], part.offset);
  region.sizes[dim] = part.size;
  region.steps[dim] = multiplySteps(region.steps[dim], part.step);
}

bool Subscripts::apply(View &view, Value tensor, SubscriptGroup group) {
  if (!complete(group, view.axes.size()))
    return false;
  SmallVector<int64_t> before = std::move(view.axes);
  view.axes.clear();
  bool indexes = hasIndexTensor(group);
  // Where the advanced subscripts start, and whether one follows a gap.
  std::optional<size_t> advancedAt;
  bool gap = false, apart = false;
  auto noteAdvanced = [&](bool advanced) {
    if (advanced && !advancedAt)
      advancedAt = view.axes.size();
    apart |= advanced && gap;
    gap |= !advanced && advancedAt;
  };
  auto *axis = before.begin();
  for (const Subscript &subscript : group) {
    noteAdvanced(subscript.kind == INLAY_SUB_TENSOR ||
                 subscript.kind == INLAY_SUB_INTEGER);
    if (subscript.kind == INLAY_SUB_ELLIPSIS)
      continue;
    if (subscript.kind == INLAY_SUB_NEWAXIS) {
      view.axes.push_back(-1);
      continue;
    }
    int64_t dim = *axis++;
    if (subscript.kind == INLAY_SUB_TENSOR) {
      view.indexed.push_back(dim);
      view.indices.push_back(subscript.tensor);
      view.region.sizes[dim] = math.constant(1);
    } else if (subscript.kind == INLAY_SUB_SLICE) {
      if (dim >= 0)
        applySlice(view, dim, subscript);
      view.axes.push_back(dim);
    } else if (dim >= 0 && !applyInteger(view, tensor, dim, subscript.index)) {
      return false;
    }
  }
  view.indicesAt = indexes && !apart ? *advancedAt : 0;
  return true;
}
