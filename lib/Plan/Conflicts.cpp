// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Step 2 of --inlay-plan-updates: reads of values that their storage no longer
// holds. A write gets in the way of a read if it can run between the definition
// of the value and the read; each such write is compared by region.

#include "PlanUpdates.h"

#include "inlay-mlir/Index/Regions.h"
#include "inlay-mlir/Index/RegionsInside.h"
#include "inlay-mlir/Plan/ProgramOrder.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Dominance.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/TypeSwitch.h"
#include <limits>

using namespace mlir;
using namespace mlir::inlay;

namespace {
/// The smallest and largest element that a region touches in a dimension, as
/// far as they are numbers.
using Hull = SmallVector<std::pair<int64_t, int64_t>, 4>;

/// One write of a storage. Without a region it may touch everything.
struct Write {
  Operation *op;
  int64_t place;
  std::optional<RegionSpec> region;
  Hull hull;
};

/// One read: operand `use` reads `region` of `value`, or all of it.
struct Read {
  OpOperand *use;
  Value value;
  std::optional<RegionSpec> region;
  Hull hull = {};
};

/// A copy that was made for a read, and may serve another.
struct Copied {
  Value value;
  Operation *anchor;
  std::optional<RegionSpec> region;
  Value result;
};

class StaleReads {
public:
  StaleReads(func::FuncOp function, Storages &storages)
      : function(function), storages(storages), order(function),
        dominance(function) {}

  void run();

private:
  void collect(Operation *op);
  void collectReads(MapOp map);
  void serve(const Read &read);
  const Write *findConflict(const Read &read, int64_t begin, int64_t end,
                            Operation *loop);
  bool isConflict(const Read &read, const Write &write, Operation *loop);
  Operation *getAnchor(const Read &read, Operation *write, Operation *loop);

  bool makeAvailable(OpFoldResult &operand, Operation *anchor, unsigned depth);
  bool makeAvailable(RegionSpec &region, Operation *anchor);
  bool moveUp(CopyOp copy, Operation *anchor);
  Value copyBefore(const Read &read, Operation *anchor, StringRef because);
  void redirect(const Read &read, Value copied, bool isRegion);
  void separateOperands(Operation *op, Value dest);

  func::FuncOp function;
  Storages &storages;
  ProgramOrder order;
  DominanceInfo dominance;
  DenseMap<int64_t, SmallVector<Write, 0>> writes;
  SmallVector<Read, 0> reads;
  DenseMap<Value, SmallVector<Copied, 0>> copies;
};
} // namespace

//===----------------------------------------------------------------------===//
// Collecting
//===----------------------------------------------------------------------===//

static Hull getHull(const RegionSpec &region) {
  Hull hull;
  constexpr int64_t kLargest = int64_t(1) << 31;
  for (int64_t dim = 0; dim < region.getRank(); ++dim) {
    int64_t first = staticOrDynamic(region.offsets[dim]);
    int64_t size = staticOrDynamic(region.sizes[dim]);
    int64_t step = region.steps[dim];
    if (first <= -kLargest || first >= kLargest || size >= kLargest ||
        size < 1 || step <= -kLargest || step >= kLargest) {
      hull.push_back({std::numeric_limits<int64_t>::min(),
                      std::numeric_limits<int64_t>::max()});
      continue;
    }
    int64_t last = first + step * (size - 1);
    hull.push_back({std::min(first, last), std::max(first, last)});
  }
  return hull;
}

/// Returns whether numbers alone keep the two apart.
static bool areApart(const Hull &a, const Hull &b) {
  for (auto [left, right] : llvm::zip(a, b))
    if (left.second < right.first || right.second < left.first)
      return true;
  return false;
}

void StaleReads::collectReads(MapOp map) {
  SmallVector<OpFoldResult> bounds = map.getMixedBounds();
  for (auto [index, operand] : llvm::enumerate(map.getReadsMutable())) {
    if (!isa<RankedTensorType>(operand.get().getType()))
      continue;
    Access access = map.getReadAccess(index);
    RegionSpec region = getRegion(bounds, access);
    reads.push_back(
        {&operand, skipCasts(operand.get()), region, getHull(region)});
  }
  if (map.getDest()) {
    RegionSpec region = getRegion(bounds, map.getDestAccess());
    writes[storages.lookup(map.getDest())].push_back(
        {map, order.getBegin(map), region, getHull(region)});
  }
}

void StaleReads::collect(Operation *op) {
  if (auto map = dyn_cast<MapOp>(op))
    return collectReads(map);
  if (op->getParentOfType<MapOp>())
    return;
  for (OpOperand &use : op->getOpOperands()) {
    if (!isa<RankedTensorType>(use.get().getType()))
      continue;
    OperandAccess access = getOperandAccess(use);
    if (access == OperandAccess::Update)
      writes[storages.lookup(use.get())].push_back(
          {op, order.getBegin(op), std::nullopt, {}});
    // What hands a storage on finds it as it is: step 1 saw to that.
    if (access == OperandAccess::Extents || access == OperandAccess::Name ||
        takesStorage(use))
      continue;
    Read read = {&use, skipCasts(use.get()), std::nullopt};
    if (auto copy = dyn_cast<CopyOp>(op)) {
      read.region = copy.getRegionSpec();
      read.hull = getHull(*read.region);
    }
    reads.push_back(read);
  }
}

//===----------------------------------------------------------------------===//
// Conflicts
//===----------------------------------------------------------------------===//

/// Returns whether `value` is the same in every iteration of `loop`.
static bool isInvariant(Value value, Operation *loop, unsigned depth = 12) {
  Operation *op = value.getDefiningOp();
  Operation *owner = op ? op : value.getParentBlock()->getParentOp();
  if (!loop->isAncestor(owner))
    return true;
  if (!op || depth == 0)
    return false;
  if (auto dim = dyn_cast<tensor::DimOp>(op)) {
    std::optional<int64_t> index = dim.getConstantIndex();
    if (!index)
      return false;
    LinearExpr extent = LinearExpr::ofExtent(dim.getSource(), *index);
    return llvm::all_of(extent.getTerms(), [&](const LinearExpr::Term &term) {
      return term.symbol.value != value &&
             isInvariant(term.symbol.value, loop, depth - 1);
    });
  }
  if (!isMemoryEffectFree(op) || op->getNumRegions() != 0)
    return false;
  return llvm::all_of(op->getOperands(), [&](Value operand) {
    return !isa<ShapedType>(operand.getType()) &&
           isInvariant(operand, loop, depth - 1);
  });
}

static bool isInvariant(const RegionSpec &region, Operation *loop) {
  auto check = [&](OpFoldResult operand) {
    auto value = dyn_cast<Value>(operand);
    return !value || isInvariant(value, loop);
  };
  return llvm::all_of(region.offsets, check) &&
         llvm::all_of(region.sizes, check);
}

bool StaleReads::isConflict(const Read &read, const Write &write,
                            Operation *loop) {
  // In another iteration of a loop around both, equal names are no longer
  // equal numbers.
  if (!read.region || !write.region ||
      read.region->getRank() != write.region->getRank())
    return true;
  if (loop &&
      (!isInvariant(*read.region, loop) || !isInvariant(*write.region, loop)))
    return true;
  return compareRegions(*read.region, *write.region) !=
         RegionRelation::Disjoint;
}

/// Returns the first write that gets in the way of `read`.
const Write *StaleReads::findConflict(const Read &read, int64_t begin,
                                      int64_t end, Operation *loop) {
  auto found = writes.find(storages.lookup(read.value));
  if (found == writes.end())
    return nullptr;
  Operation *reader = read.use->getOwner();
  ArrayRef<Write> all = found->second;
  auto first = llvm::partition_point(
      all, [&](const Write &write) { return write.place <= begin; });
  // A read that numbers do not keep apart from so many writes is copied.
  unsigned budget = 512;
  for (const Write &write : llvm::make_range(first, all.end())) {
    if (write.place >= end)
      break;
    if (write.op == reader && !loop)
      continue;
    if (areApart(read.hull, write.hull) ||
        areExclusive(loop ? loop : reader, write.op))
      continue;
    if (budget-- == 0 || isConflict(read, write, loop))
      return &write;
  }
  return nullptr;
}

/// Returns before what the copy stands: in a block around the reader and
/// outside `loop`, the last place before `write` can run.
Operation *StaleReads::getAnchor(const Read &read, Operation *write,
                                 Operation *loop) {
  Operation *top = loop ? loop : read.use->getOwner();
  for (Operation *at = write;; at = at->getParentOp())
    if (at->getParentRegion()->isAncestor(top->getParentRegion()))
      return at;
}

//===----------------------------------------------------------------------===//
// Copies
//===----------------------------------------------------------------------===//

/// Takes back that `op` does not overflow: the check which has promised that
/// may stand further down than it does now.
static void dropOverflowFlags(Operation *op) {
  constexpr auto none = arith::IntegerOverflowFlags::none;
  llvm::TypeSwitch<Operation *>(op)
      .Case<arith::AddIOp, arith::SubIOp, arith::MulIOp, arith::ShLIOp>(
          [&](auto sum) { sum.setOverflowFlags(none); });
}

/// Makes `operand` usable at `anchor`: it is, or what computes it is cloned.
bool StaleReads::makeAvailable(OpFoldResult &operand, Operation *anchor,
                               unsigned depth) {
  auto value = dyn_cast<Value>(operand);
  if (!value || dominance.properlyDominates(value, anchor))
    return true;
  Operation *op = value.getDefiningOp();
  if (!op || depth == 0)
    return false;
  OpBuilder builder(anchor);
  if (auto dim = dyn_cast<tensor::DimOp>(op)) {
    std::optional<int64_t> index = dim.getConstantIndex();
    Value root = getExtentRoot(dim.getSource());
    if (!index || !dominance.properlyDominates(root, anchor))
      return false;
    operand =
        tensor::DimOp::create(builder, op->getLoc(), root, *index).getResult();
    return true;
  }
  if (!isPure(op) || op->getNumRegions() != 0 ||
      llvm::any_of(op->getOperandTypes(),
                   [](Type type) { return isa<ShapedType>(type); }))
    return false;
  IRMapping mapping;
  for (Value inner : op->getOperands()) {
    OpFoldResult available = inner;
    if (!makeAvailable(available, anchor, depth - 1))
      return false;
    mapping.map(inner, cast<Value>(available));
  }
  Operation *clone = builder.clone(*op, mapping);
  dropOverflowFlags(clone);
  operand = clone->getResult(0);
  return true;
}

bool StaleReads::makeAvailable(RegionSpec &region, Operation *anchor) {
  auto available = [&](OpFoldResult &operand) {
    return makeAvailable(operand, anchor, 12);
  };
  return llvm::all_of(region.offsets, available) &&
         llvm::all_of(region.sizes, available);
}

/// Moves a copy that is itself the reader. Returns false where its region is
/// not known that early.
bool StaleReads::moveUp(CopyOp copy, Operation *anchor) {
  SmallVector<Value> operands = {skipCasts(copy.getSource())};
  for (Value operand : llvm::drop_begin(copy->getOperands())) {
    OpFoldResult available = operand;
    if (!makeAvailable(available, anchor, 12))
      return false;
    operands.push_back(cast<Value>(available));
  }
  auto ahead = cast<CopyOp>(OpBuilder(anchor).clone(*copy));
  ahead->setOperands(operands);
  // What guards the copy here may not do so there.
  bool isInside =
      isProvedInside(ahead.getRegionSpec(), ahead.getSource(), anchor);
  ahead.erase();
  if (!isInside)
    return false;
  copy->setOperands(operands);
  copy->moveBefore(anchor);
  order.placeBefore(copy, anchor);
  return true;
}

/// Copies what is read before `anchor`. Returns null where the region is not
/// proved to lie inside there.
Value StaleReads::copyBefore(const Read &read, Operation *anchor,
                             StringRef because) {
  std::optional<RegionSpec> region = read.region;
  for (const Copied &copied : copies[read.value])
    if (copied.anchor == anchor &&
        copied.region.has_value() == region.has_value() &&
        (!region || (copied.region->offsets == region->offsets &&
                     copied.region->sizes == region->sizes &&
                     copied.region->steps == region->steps)))
      return copied.result;
  OpBuilder builder(anchor);
  Location loc = read.use->getOwner()->getLoc();
  if (region &&
      !planning::keepInside(builder, loc, read.value, anchor, *region))
    return {};
  Value result =
      region ? CopyOp::create(builder, loc, read.value, *region, because)
             : CopyOp::create(builder, loc, read.value, because);
  storages.create(result, StorageKind::Fresh, result.getDefiningOp());
  copies[read.value].push_back({read.value, anchor, read.region, result});
  return result;
}

/// Lets the reader use `copied`, which holds the read region or everything.
void StaleReads::redirect(const Read &read, Value copied, bool isRegion) {
  Operation *reader = read.use->getOwner();
  OpBuilder builder(reader);
  auto map = dyn_cast<MapOp>(reader);
  if (!map) {
    if (copied.getType() != read.use->get().getType())
      copied = tensor::CastOp::create(builder, reader->getLoc(),
                                      read.use->get().getType(), copied);
    if (storages.lookup(copied) == -1)
      storages.share(copied, copied.getDefiningOp()->getOperand(0));
    read.use->set(copied);
    return;
  }
  unsigned index = read.use->getOperandNumber() -
                   map.getReadsMutable().begin()->getOperandNumber();
  if (!isRegion) {
    read.use->set(copied);
    return;
  }
  // The copy starts at its own element 0 and has no gaps.
  Access access = map.getReadAccess(index);
  access.value = copied;
  for (int64_t dim = 0; dim < access.getRank(); ++dim) {
    access.offsets[dim] = builder.getIndexAttr(0);
    access.steps[dim] = access.loops[dim] == -1 ? 0 : 1;
  }
  planning::setReadAccess(map, index, access);
}

static std::string explainStale(Operation *reader, Operation *write) {
  return "the old elements are read in " +
         planning::describeLine(reader->getLoc()) + ", after " +
         planning::describeLine(write->getLoc()) + " overwrites them";
}

void StaleReads::serve(const Read &read) {
  Operation *reader = read.use->getOwner();
  if (storages.lookup(read.value) == -1)
    return;
  Operation *loop = getOutermostLoopBetween(read.value, reader);
  int64_t begin = order.getDefinition(read.value);
  int64_t end = loop ? order.getEnd(loop) : order.getBegin(reader);
  const Write *write = findConflict(read, begin, end, loop);
  if (!write)
    return;
  Operation *anchor = getAnchor(read, write->op, loop);
  if (auto copy = dyn_cast<CopyOp>(reader))
    // A copy stays in its block: it may be what a branch hands on.
    if (!loop && copy->getBlock() == anchor->getBlock() && moveUp(copy, anchor))
      return;
  std::string because = explainStale(reader, write->op);
  // A copy that stays reads its region from a copy of everything.
  Read wanted = read;
  Value copied;
  if (read.region && !isa<CopyOp>(reader) &&
      makeAvailable(*wanted.region, anchor))
    copied = copyBefore(wanted, anchor, because);
  bool isRegion = copied != nullptr;
  if (!isRegion) {
    // Now every write of the value gets in the way.
    wanted.region = std::nullopt, wanted.hull.clear();
    write = findConflict(wanted, begin, end, loop);
    copied = copyBefore(wanted, getAnchor(read, write->op, loop), because);
  }
  redirect(read, copied, isRegion);
}

//===----------------------------------------------------------------------===//
// Driver
//===----------------------------------------------------------------------===//

/// Copies operands that share the storage which `op` writes without an order
/// of its own.
void StaleReads::separateOperands(Operation *op, Value dest) {
  for (OpOperand &use : op->getOpOperands()) {
    if (!isa<RankedTensorType>(use.get().getType()) || takesStorage(use) ||
        storages.lookup(use.get()) != storages.lookup(dest))
      continue;
    OpBuilder builder(op);
    auto copied = CopyOp::create(builder, op->getLoc(), use.get(),
                                 "it is read while the tensor that it is part "
                                 "of is updated in no fixed order");
    storages.create(copied, StorageKind::Fresh, copied);
    use.set(copied);
  }
}

void StaleReads::run() {
  function.walk<WalkOrder::PreOrder>([&](Operation *op) { collect(op); });
  for (const Read &read : reads)
    serve(read);
  function.walk([&](Operation *op) {
    // A nest has an order of its own.
    if (isa<MapOp>(op))
      return;
    for (OpOperand &use : op->getOpOperands())
      if (isTensor(use.get()) && getOperandAccess(use) == OperandAccess::Update)
        separateOperands(op, use.get());
  });
}

void planning::serveStaleReads(func::FuncOp function, Storages &storages) {
  StaleReads(function, storages).run();
}
