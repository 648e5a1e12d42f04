// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Step 3 of --inlay-plan-updates: the order of each nest, a certificate for
// each read, and the elements that no order serves.

#include "PlanUpdates.h"

#include "inlay-mlir/Index/IndexBounds.h"
#include "inlay-mlir/Index/RegionsInside.h"
#include "inlay-mlir/Plan/LoopOrder.h"
#include "inlay-mlir/Plan/SavedBox.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::inlay;

namespace {
/// Plans one nest that writes into a destination.
class NestPlanner {
public:
  NestPlanner(MapOp map, Storages &storages, bool wholeReads)
      : map(map), storages(storages), wholeReads(wholeReads), builder(map),
        bounds(map.getMixedBounds()), write(map.getDestAccess()) {}

  void run();

private:
  void relate();
  void save();
  bool saveTogether(StringRef because);
  void saveAlone(unsigned read, StringRef because);
  std::optional<RegionSpec> makeRegion(const Box &box);
  OpFoldResult makeSize(const LinearExpr &size);
  OpFoldResult materialize(const LinearExpr &expr) {
    return planning::materializeIndex(builder, map.getLoc(), expr);
  }
  bool readFromCopy(const Box &box, RegionSpec region, StringRef because);
  void certify();
  void reorder(ArrayRef<unsigned> saved);

  MapOp map;
  Storages &storages;
  bool wholeReads;
  OpBuilder builder;
  SmallVector<OpFoldResult> bounds;
  Access write;

  /// The reads of the destination's storage, and their numbers in the nest.
  SmallVector<OrderedRead> related;
  SmallVector<unsigned> numbers;
  LoopOrder order;
  /// The numbers of reads that no longer read the storage.
  SmallVector<unsigned> moved;
};
} // namespace

//===----------------------------------------------------------------------===//
// Relations
//===----------------------------------------------------------------------===//

/// Returns roughly how many elements `read` touches.
static double estimateCost(ArrayRef<OpFoldResult> bounds, const Access &read) {
  double cost = 1;
  for (int64_t loop : read.loops)
    if (loop != -1)
      cost *= getConstantIntValue(bounds[loop]).value_or(1024);
  return cost;
}

void NestPlanner::relate() {
  Value dest = map.getDest();
  for (auto [index, operand] : llvm::enumerate(map.getReadsMutable())) {
    if (!isa<RankedTensorType>(operand.get().getType()) ||
        storages.lookup(operand.get()) != storages.lookup(dest))
      continue;
    Access read = map.getReadAccess(index);
    related.push_back(
        {relateAccesses(bounds, write, read), estimateCost(bounds, read)});
    numbers.push_back(index);
  }
}

//===----------------------------------------------------------------------===//
// Saving
//===----------------------------------------------------------------------===//

/// Makes a size.
OpFoldResult NestPlanner::makeSize(const LinearExpr &size) {
  if (std::optional<int64_t> number = size.getConstant())
    return builder.getIndexAttr(std::max<int64_t>(*number, 0));
  for (OpFoldResult bound : bounds)
    if ((assumePositive(bound) - size).getConstant() == 0)
      return bound;
  Location loc = map.getLoc();
  return arith::MaxSIOp::create(
             builder, loc,
             getValueOrCreateConstantIndexOp(builder, loc, materialize(size)),
             arith::ConstantIndexOp::create(builder, loc, 0))
      .getResult();
}

/// Turns `box` into a region. Where the nest has no iteration it may be any.
std::optional<RegionSpec> NestPlanner::makeRegion(const Box &box) {
  RegionSpec region;
  for (const BoxDim &dim : box) {
    std::optional<LinearExpr> steps =
        divideExactly(dim.high - dim.low, dim.step);
    if (!steps || !dim.low.isValid())
      return std::nullopt;
    region.offsets.push_back(materialize(dim.low));
    region.sizes.push_back(makeSize(*steps + 1));
    region.steps.push_back(dim.step);
  }
  return region;
}

/// Lets all saved reads use a copy of `box`, which holds all they read.
bool NestPlanner::readFromCopy(const Box &box, RegionSpec region,
                               StringRef because) {
  SmallVector<Access> accesses;
  for (unsigned index : order.saved) {
    Access access = map.getReadAccess(numbers[index]);
    for (auto [dim, from] : llvm::enumerate(box)) {
      LinearExpr offset =
          assumeNonEmpty(LinearExpr::of(access.offsets[dim]), bounds);
      std::optional<LinearExpr> distance =
          divideExactly(offset - from.low, from.step);
      if (!distance || access.steps[dim] % from.step != 0)
        return false;
      access.offsets[dim] = materialize(*distance);
      access.steps[dim] /= from.step;
    }
    accesses.push_back(access);
  }
  Value source = map.getReads()[numbers[order.saved.front()]];
  if (!planning::keepInside(builder, map.getLoc(), source, map, region))
    return false;
  auto copy = CopyOp::create(builder, map.getLoc(), source, region, because);
  storages.create(copy, StorageKind::Fresh, copy);
  for (auto [index, access] : llvm::zip(order.saved, accesses)) {
    access.value = copy;
    planning::setReadAccess(map, numbers[index], access);
    moved.push_back(numbers[index]);
  }
  return true;
}

/// Saves one box for all reads that no order serves. Returns false where
/// their distances are not known.
bool NestPlanner::saveTogether(StringRef because) {
  SmallVector<Box> common, whole;
  Value source = map.getReads()[numbers[order.saved.front()]];
  SmallVector<int64_t> reads;
  for (unsigned index : order.saved) {
    Access read = map.getReadAccess(numbers[index]);
    if (read.value != source)
      return false;
    common.push_back(getCommonBox(bounds, write, read));
    whole.push_back(getReadBox(bounds, read));
    reads.push_back(numbers[index]);
  }
  std::optional<Box> wholeHull = getHull(whole), hull = getHull(common);
  if (!hull)
    return false;
  // Where all that is read is overwritten, the reads need no choice.
  if (wholeHull && (wholeReads || *wholeHull == *hull))
    if (std::optional<RegionSpec> region = makeRegion(*wholeHull))
      if (readFromCopy(*wholeHull, *region, because))
        return true;
  if (wholeReads)
    return false;
  // The nest takes an element from where it is in the box, so that the box
  // cannot be clipped.
  std::optional<RegionSpec> region = makeRegion(*hull);
  if (!region || !isProvedInside(*region, source, map))
    return false;
  auto copy = CopyOp::create(builder, map.getLoc(), source, *region, because);
  storages.create(copy, StorageKind::Fresh, copy);
  map.setSaved(copy, region->offsets, region->steps, reads);
  return true;
}

void NestPlanner::saveAlone(unsigned read, StringRef because) {
  CopyOp copy = planning::saveRead(map, read, because);
  storages.create(copy, StorageKind::Fresh, copy);
  moved.push_back(read);
}

void NestPlanner::save() {
  if (order.saved.empty())
    return;
  std::string because = planning::explainSaved(map, numbers, related, order);
  if (order.saved.size() == 1) {
    Access read = map.getReadAccess(numbers[order.saved.front()]);
    if (wholeReads ||
        getCommonBox(bounds, write, read) == getReadBox(bounds, read)) {
      saveAlone(numbers[order.saved.front()], because);
      return;
    }
  }
  if (saveTogether(because))
    return;
  for (unsigned index : order.saved)
    saveAlone(numbers[index], because);
}

//===----------------------------------------------------------------------===//
// Certificates
//===----------------------------------------------------------------------===//

void NestPlanner::certify() {
  MLIRContext *context = map.getContext();
  SmallVector<CertificateAttr> reads(
      map.getReads().size(),
      CertificateAttr::get(context, Relation::Unrelated, -1));
  for (auto [index, number] : llvm::enumerate(numbers)) {
    const AccessRelation &relation = related[index].relation;
    if (llvm::is_contained(moved, number))
      continue;
    auto certificate = [&](Relation kind, int64_t dim = -1) {
      reads[number] = CertificateAttr::get(context, kind, dim);
    };
    if (map.isSavedRead(number))
      certificate(Relation::Saved);
    else if (relation.isDisjoint())
      certificate(Relation::Disjoint, relation.disjointDim);
    else if (relation.isEqual())
      certificate(Relation::Equal);
    else
      certificate(Relation::Ordered);
  }
  map.setPlanAttr(PlanAttr::get(context, order.loops, order.orders, reads));
}

/// Chooses the order again for what is still read from the storage.
void NestPlanner::reorder(ArrayRef<unsigned> saved) {
  for (unsigned index : saved)
    for (LoopRelation &loop : related[index].relation.loops)
      loop.signs = PairSigns::Same;
  order = chooseLoopOrder(map.getNumLoops(), related);
}

void NestPlanner::run() {
  // What some earlier plan has saved, this one may not need.
  map.dropSaved();
  relate();
  order = chooseLoopOrder(map.getNumLoops(), related);
  save();
  if (!order.saved.empty())
    reorder(SmallVector<unsigned>(order.saved));
  certify();
}

/// Plans a nest that makes a new tensor: it overwrites nothing.
static void planFresh(MapOp map) {
  MLIRContext *context = map.getContext();
  auto loops = llvm::to_vector(llvm::seq<int64_t>(0, map.getNumLoops()));
  SmallVector<Order> orders(loops.size(), Order::Any);
  SmallVector<CertificateAttr> reads(
      map.getReads().size(),
      CertificateAttr::get(context, Relation::Unrelated, -1));
  map.setPlanAttr(PlanAttr::get(context, loops, orders, reads));
}

void planning::planNests(func::FuncOp function, Storages &storages,
                         bool wholeReads) {
  function.walk([&](MapOp map) {
    if (map.getDest())
      NestPlanner(map, storages, wholeReads).run();
    else
      planFresh(map);
  });
}
