// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One nest under --inlay-verify-plans: each certificate says that some system
// of inequalities has no solution, and here it is solved.

#include "VerifyPlans.h"

#include "inlay-mlir/Index/IntegerSystem.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Matchers.h"
#include <limits>

using namespace mlir;
using namespace mlir::inlay;
using Sum = IntegerSystem::Sum;

namespace {
/// One pair of iterations: i writes an element, j reads it.
class Pair {
public:
  /// Demands that both are iterations, and that they meet in each dimension,
  /// or in dimension `only`, where nothing is said of the loops that do not
  /// walk there.
  Pair(MapOp map, unsigned read, int64_t only = -1);

  /// Demands that i is before j, or after it, in `loop`.
  void demandLess(int64_t loop);
  void demandGreater(int64_t loop);
  void demandSame(int64_t loop);
  /// Demands that the element has the index `sum` in dimension `dim`.
  Sum getElement(int64_t dim) { return elements[dim]; }

  IntegerSystem system;

private:
  SmallVector<Sum> writing, reading, elements;
};
} // namespace

static Sum minus(const Sum &a, const Sum &b) {
  Sum sum = a;
  return sum.add(b, -1);
}

/// Adds one unknown per loop, in [0, bound).
static SmallVector<Sum> addIteration(IntegerSystem &system,
                                     ArrayRef<OpFoldResult> bounds,
                                     Operation *renamed = nullptr) {
  SmallVector<Sum> loops;
  for (OpFoldResult bound : bounds) {
    Sum loop = system.makeUnknown();
    system.addNonNegative(loop);
    Sum extent = system.getSum(LinearExpr::of(bound), renamed);
    system.addNonNegative(minus(extent, loop).add(-1));
    loops.push_back(loop);
  }
  return loops;
}

/// Returns the index that `access` has in `dim` in the iteration `loops`.
static Sum getIndex(IntegerSystem &system, const Access &access, int64_t dim,
                    ArrayRef<Sum> loops, Operation *renamed = nullptr) {
  Sum index = system.getSum(LinearExpr::of(access.offsets[dim]), renamed);
  if (access.loops[dim] != -1)
    index.add(loops[access.loops[dim]], access.steps[dim]);
  return index;
}

Pair::Pair(MapOp map, unsigned read, int64_t only) {
  SmallVector<OpFoldResult> bounds = map.getMixedBounds();
  Access write = map.getDestAccess(), access = map.getReadAccess(read);
  elements.resize(write.getRank());
  if (only != -1) {
    // Each symbol brings cases with it, and there is a limit to them.
    writing.resize(bounds.size());
    reading.resize(bounds.size());
    auto walk = [&](SmallVector<Sum> &iteration, int64_t loop) {
      if (loop != -1)
        iteration[loop] = addIteration(system, bounds[loop]).front();
    };
    walk(writing, write.loops[only]);
    walk(reading, access.loops[only]);
  } else {
    writing = addIteration(system, bounds);
    reading = addIteration(system, bounds);
  }
  for (int64_t dim = 0; dim < write.getRank(); ++dim) {
    if (only != -1 && only != dim)
      continue;
    elements[dim] = getIndex(system, access, dim, reading);
    system.addZero(minus(getIndex(system, write, dim, writing), elements[dim]));
  }
}

void Pair::demandLess(int64_t loop) {
  system.addNonNegative(minus(reading[loop], writing[loop]).add(-1));
}

void Pair::demandGreater(int64_t loop) {
  system.addNonNegative(minus(writing[loop], reading[loop]).add(-1));
}

void Pair::demandSame(int64_t loop) {
  system.addZero(minus(reading[loop], writing[loop]));
}

verification::Touched::Touched(SmallVector<OpFoldResult> bounds, Access access)
    : bounds(std::move(bounds)), access(std::move(access)) {
  constexpr int64_t kLargest = int64_t(1) << 31;
  auto isSmall = [](int64_t number) {
    return number > -kLargest && number < kLargest;
  };
  for (int64_t dim = 0; dim < this->access.getRank(); ++dim) {
    int64_t loop = this->access.loops[dim], step = this->access.steps[dim];
    int64_t first = staticOrDynamic(this->access.offsets[dim]);
    int64_t size = loop == -1 ? 1 : staticOrDynamic(this->bounds[loop]);
    ranges.push_back({std::numeric_limits<int64_t>::min(),
                      std::numeric_limits<int64_t>::max()});
    if (!isSmall(first) || !isSmall(step) || !isSmall(size) || size < 1)
      continue;
    int64_t last = first + step * (size - 1);
    ranges.back() = {std::min(first, last), std::max(first, last)};
  }
}

/// Returns the index that `touched` has in `dim`, with an unknown for the loop
/// that walks there.
static Sum getAnyIndex(IntegerSystem &system,
                       const verification::Touched &touched, int64_t dim,
                       Operation *renamed = nullptr) {
  int64_t loop = touched.access.loops[dim];
  SmallVector<Sum> loops(touched.bounds.size());
  if (loop != -1)
    loops[loop] = addIteration(system, touched.bounds[loop], renamed).front();
  return getIndex(system, touched.access, dim, loops, renamed);
}

/// Returns whether the two never have the same index in `dim`.
static bool isApart(const verification::Touched &a,
                    const verification::Touched &b, int64_t dim,
                    Operation *renamed) {
  IntegerSystem system;
  system.addZero(
      minus(getAnyIndex(system, a, dim), getAnyIndex(system, b, dim, renamed)));
  return system.isProvedEmpty();
}

bool verification::areDisjoint(const Touched &a, const Touched &b,
                               Operation *renamed) {
  if (a.access.getRank() != b.access.getRank())
    return false;
  // Numbers that lie apart need no solver.
  for (auto [left, right] : llvm::zip(a.ranges, b.ranges))
    if (left.second < right.first || right.second < left.first)
      return true;
  // A dimension that keeps them apart by itself is found with few symbols.
  for (int64_t dim = 0; dim < a.access.getRank(); ++dim)
    if (isApart(a, b, dim, renamed))
      return true;
  if (a.access.getRank() == 1)
    return false;
  IntegerSystem system;
  SmallVector<Sum> loopsA = addIteration(system, a.bounds);
  SmallVector<Sum> loopsB = addIteration(system, b.bounds, renamed);
  for (int64_t dim = 0; dim < a.access.getRank(); ++dim)
    system.addZero(minus(getIndex(system, a.access, dim, loopsA),
                         getIndex(system, b.access, dim, loopsB, renamed)));
  return system.isProvedEmpty();
}

//===----------------------------------------------------------------------===//
// Certificates
//===----------------------------------------------------------------------===//

static LogicalResult verifyDisjoint(MapOp map, unsigned read,
                                    CertificateAttr certificate) {
  int64_t dim = certificate.getDimension();
  if (dim < 0 || dim >= map.getReadAccess(read).getRank())
    return map.emitOpError()
           << "certificate of read " << read << " names dimension " << dim
           << " of " << map.getReadAccess(read).getRank();
  if (Pair(map, read, dim).system.isProvedEmpty())
    return success();
  return map.emitOpError() << "read " << read << " is not proved disjoint in "
                           << "dimension " << dim
                           << ": write = read there has a solution";
}

static LogicalResult verifyEqual(MapOp map, unsigned read) {
  for (int64_t loop = 0; loop < map.getNumLoops(); ++loop) {
    Pair before(map, read), after(map, read);
    before.demandLess(loop);
    after.demandGreater(loop);
    if (!before.system.isProvedEmpty() || !after.system.isProvedEmpty())
      return map.emitOpError()
             << "read " << read << " is not proved equal: loop " << loop
             << " may read in one iteration what another writes";
  }
  return success();
}

static LogicalResult verifyOrdered(MapOp map, unsigned read, PlanAttr plan) {
  for (auto [depth, loop] : llvm::enumerate(plan.getLoops())) {
    // The write runs first if it does so in this loop, and the loops outside
    // it are in the same iteration.
    auto isNever = [&](bool less) {
      Pair pair(map, read);
      for (int64_t outer : plan.getLoops().take_front(depth))
        pair.demandSame(outer);
      if (less)
        pair.demandLess(loop);
      else
        pair.demandGreater(loop);
      return pair.system.isProvedEmpty();
    };
    Order order = plan.getOrders()[depth];
    if (order != Order::Backward && !isNever(/*less=*/true))
      return map.emitOpError()
             << "read " << read << " is not proved to come first: in loop "
             << loop << ", " << stringifyOrder(order)
             << ", write iteration < read iteration has a solution";
    if (order != Order::Forward && !isNever(/*less=*/false))
      return map.emitOpError()
             << "read " << read << " is not proved to come first: in loop "
             << loop << ", " << stringifyOrder(order)
             << ", write iteration > read iteration has a solution";
  }
  return success();
}

/// Proves that what `read` takes from the saved box is the element that it
/// names: the box is a copy of the tensor that it reads, from the same place.
static LogicalResult verifySavedSource(MapOp map, int64_t read) {
  auto copy = map.getSaved().getDefiningOp<CopyOp>();
  if (!copy || copy->getBlock() != map->getBlock() ||
      copy.getSource() != map.getReads()[read])
    return map.emitOpError()
           << "saved box of read " << read
           << " is not an inlay.copy of what is read, in the same block";
  RegionSpec region = copy.getRegionSpec();
  if (region.offsets != map.getMixedSavedOffsets() ||
      llvm::ArrayRef(region.steps) != map.getSavedSteps())
    return map.emitOpError() << "saved box of read " << read
                             << " starts or steps otherwise than its copy";
  return success();
}

/// Proves that the saved box holds each element that `read` shares with the
/// write.
static LogicalResult verifySavedRead(MapOp map, unsigned read) {
  if (!map.isSavedRead(read))
    return map.emitOpError()
           << "certificate says that read " << read << " is saved, but the "
           << "nest saves nothing for it";
  auto copy = map.getSaved().getDefiningOp<CopyOp>();
  RegionSpec region = copy.getRegionSpec();
  for (int64_t dim = 0; dim < region.getRank(); ++dim) {
    // Four ways to miss the box: below, above, between, and no way left.
    auto distance = [&](Pair &pair) {
      Sum low = pair.system.getSum(LinearExpr::of(region.offsets[dim]));
      return minus(pair.getElement(dim), low);
    };
    Pair below(map, read), above(map, read);
    Sum negative;
    below.system.addNonNegative(negative.add(distance(below), -1).add(-1));
    Sum size = above.system.getSum(LinearExpr::of(region.sizes[dim]));
    Sum past = distance(above);
    above.system.addNonNegative(past.add(size, -region.steps[dim]));
    bool holds = below.system.isProvedEmpty() && above.system.isProvedEmpty();
    if (region.steps[dim] != 1) {
      Pair between(map, read);
      Sum quotient = between.system.makeUnknown();
      Sum rest = distance(between);
      rest.add(quotient, -region.steps[dim]);
      between.system.addNonNegative(Sum(rest).add(-1));
      Sum upper;
      between.system.addNonNegative(
          upper.add(rest, -1).add(region.steps[dim] - 1));
      holds &= between.system.isProvedEmpty();
    }
    if (!holds)
      return map.emitOpError()
             << "saved box does not hold all that read " << read
             << " shares with the write in dimension " << dim;
  }
  return success();
}

LogicalResult verification::verifyNest(MapOp map,
                                       ArrayRef<bool> sharesStorage) {
  std::optional<PlanAttr> plan = map.getPlan();
  if (!plan)
    return map.emitOpError("has no plan");
  for (int64_t read : map.getSavedReads())
    if (failed(verifySavedSource(map, read)))
      return failure();
  for (auto [read, certificate] : llvm::enumerate(plan->getReads())) {
    Relation relation = certificate.getRelation();
    if (!sharesStorage[read])
      continue;
    LogicalResult result = success();
    switch (relation) {
    case Relation::Unrelated:
      return map.emitOpError() << "read " << read << " is said to be unrelated,"
                               << " but it reads the storage that is written";
    case Relation::Disjoint:
      result = verifyDisjoint(map, read, certificate);
      break;
    case Relation::Equal:
      result = verifyEqual(map, read);
      break;
    case Relation::Ordered:
      result = verifyOrdered(map, read, *plan);
      break;
    case Relation::Saved:
      result = verifySavedRead(map, read);
      break;
    }
    if (failed(result))
      return failure();
  }
  return success();
}
