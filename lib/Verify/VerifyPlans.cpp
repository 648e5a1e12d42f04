// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The pass --inlay-verify-plans: runs a function's storages forward, loops
// twice, and holds against each read what has been written since its value
// was made.

#include "VerifyPlans.h"
#include "StorageWalk.h"

#include "inlay-mlir/Index/LinearExpr.h"
#include "inlay-mlir/Transforms/Passes.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "llvm/ADT/Statistic.h"

#define DEBUG_TYPE "inlay-verify-plans"

ALWAYS_ENABLED_STATISTIC(numPlans, "plans that were verified");
ALWAYS_ENABLED_STATISTIC(numReads, "reads whose certificate was proved");

namespace mlir::inlay {
#define GEN_PASS_DEF_VERIFYPLANSPASS
#include "inlay-mlir/Transforms/Passes.h.inc"
} // namespace mlir::inlay

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::verification;

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

void StorageWalk::define(Value value, int64_t storage) {
  events.resize(std::max<size_t>(events.size(), storage + 1));
  since[value] = events[storage].size();
}

void StorageWalk::defineFresh(Value value, StorageKind kind, Operation *op) {
  // In a second iteration the storage is a new one; its number may stay.
  if (storages.lookup(value) == -1)
    storages.create(value, kind, op);
  define(value, storages.lookup(value));
}

/// Returns what a write touches, or null if it may be everything.
const Touched *StorageWalk::getWritten(Operation *op) {
  auto map = dyn_cast<MapOp>(op);
  if (!map)
    return nullptr;
  std::unique_ptr<Touched> &entry = written[op];
  if (!entry)
    entry =
        std::make_unique<Touched>(map.getMixedBounds(), map.getDestAccess());
  return entry.get();
}

/// Returns what a copy reads.
static Touched getCopied(CopyOp copy) {
  RegionSpec region = copy.getRegionSpec();
  Access access;
  access.value = copy.getSource();
  access.offsets = region.offsets;
  access.steps = region.steps;
  access.loops = llvm::to_vector(llvm::seq<int64_t>(0, region.getRank()));
  return Touched(region.sizes, access);
}

LogicalResult StorageWalk::expectCurrent(Operation *op, Value value,
                                         StringRef what) {
  return expectReadable(op, value, std::nullopt, what);
}

/// Expects that nothing has written what is touched since `value` was made.
LogicalResult StorageWalk::expectReadable(Operation *op, Value value,
                                          std::optional<Touched> touched,
                                          StringRef what) {
  Value named = skipCasts(value);
  int64_t storage = storages.lookup(named);
  if (storage == -1)
    return op->emitOpError() << what << " has no known storage";
  for (const Event &event : llvm::drop_begin(events[storage], since[named])) {
    const Touched *overwritten = getWritten(event.op);
    if (touched && overwritten &&
        verification::areDisjoint(*touched, *overwritten, event.repeated))
      continue;
    InFlightDiagnostic error = op->emitOpError()
                               << what << " is not proved current: elements of "
                               << "it may have been overwritten";
    error.attachNote(event.op->getLoc()) << "by this update";
    return error;
  }
  return success();
}

LogicalResult StorageWalk::expectSame(Operation *op, Value a, Value b,
                                      StringRef what) {
  if (storages.lookup(a) != -1 && storages.lookup(a) == storages.lookup(b))
    return success();
  return op->emitOpError() << what << " is not in the storage where it has to "
                           << "be";
}

//===----------------------------------------------------------------------===//
// Updates
//===----------------------------------------------------------------------===//

/// Returns whether the nest overwrites all of its destination, so that what
/// was there means nothing.
static bool overwritesAll(Operation *op) {
  auto map = dyn_cast<MapOp>(op);
  if (!map || map.getCombiner() != Combiner::Set)
    return false;
  Access access = map.getDestAccess();
  if (access.getRank() != map.getNumLoops())
    return false;
  SmallVector<OpFoldResult> bounds = map.getMixedBounds();
  for (int64_t dim = 0; dim < access.getRank(); ++dim)
    if (getConstantIntValue(access.offsets[dim]) != 0 ||
        access.steps[dim] != 1 || access.loops[dim] != dim ||
        !(LinearExpr::of(bounds[dim]) ==
          LinearExpr::ofExtent(map.getDest(), dim)))
      return false;
  return true;
}

LogicalResult StorageWalk::walkUpdate(Operation *op, OpOperand &dest,
                                      Value result) {
  Value value = dest.get();
  if (storages.lookup(skipCasts(value)) == -1)
    return op->emitOpError("destination has no known storage");
  if (!storages.isWritable(value))
    return op->emitOpError("destination may not be written: it is a constant "
                           "or a borrowed argument");
  if (!overwritesAll(op) && failed(expectCurrent(op, value, "destination")))
    return failure();
  int64_t storage = storages.lookup(value);
  if (auto map = dyn_cast<MapOp>(op)) {
    SmallVector<bool> shares;
    for (Value read : map.getReads())
      shares.push_back(isTensor(read) && storages.lookup(read) == storage);
    if (map.getSaved() && storages.lookup(map.getSaved()) == storage)
      return map.emitOpError("saved box is in the storage that is written");
    if (failed(verification::verifyNest(map, shares)))
      return failure();
  } else {
    for (OpOperand &use : op->getOpOperands())
      if (&use != &dest && isTensor(use.get()) &&
          storages.lookup(use.get()) == storage)
        return op->emitOpError() << "operand " << use.getOperandNumber()
                                 << " is in the storage that is written";
  }
  events[storage].push_back({op});
  if (storages.lookup(result) == -1)
    storages.share(result, value);
  define(result, storage);
  return success();
}

/// Expects that what the operation reads is current.
LogicalResult StorageWalk::walkReads(Operation *op) {
  auto map = dyn_cast<MapOp>(op);
  for (OpOperand &use : op->getOpOperands()) {
    OperandAccess access = getOperandAccess(use);
    if (!isTensor(use.get()) ||
        (access != OperandAccess::Read && access != OperandAccess::Reshape))
      continue;
    std::optional<Touched> touched;
    std::string what = "operand " + std::to_string(use.getOperandNumber());
    if (map && use.get() != map.getSaved()) {
      unsigned read = use.getOperandNumber() -
                      map.getReadsMutable().begin()->getOperandNumber();
      touched = Touched(map.getMixedBounds(), map.getReadAccess(read));
      what = "read " + std::to_string(read);
    } else if (auto copy = dyn_cast<CopyOp>(op)) {
      touched = getCopied(copy);
    }
    if (failed(expectReadable(op, use.get(), touched, what)))
      return failure();
  }
  return success();
}

LogicalResult StorageWalk::walk(Operation *op) {
  if (auto loop = dyn_cast<scf::ForOp>(op))
    return walkFor(loop);
  if (auto loop = dyn_cast<scf::WhileOp>(op))
    return walkWhile(loop);
  if (auto branch = dyn_cast<scf::IfOp>(op))
    return walkIf(branch);
  if (auto exit = dyn_cast<func::ReturnOp>(op))
    return walkReturn(exit);
  if (isa<scf::YieldOp, scf::ConditionOp>(op) || isScalarOnly(op))
    return success();
  auto access = dyn_cast<AccessInterface>(op);
  if (!access)
    return op->emitOpError("works on tensors or has regions, and is not known "
                           "to the checker of plans");
  return walkAccess(access);
}

/// Puts `result` where `operand` is: it is another name of it, or its elements
/// in another shape.
LogicalResult StorageWalk::walkName(AccessInterface op, OpOperand &operand,
                                    Value result) {
  Value source = operand.get();
  if (storages.lookup(source) == -1)
    return op->emitOpError("operand has no known storage");
  if (op.getOperandAccess(operand) == OperandAccess::Reshape) {
    if (storages.get(source).kind != StorageKind::Fresh || !source.hasOneUse())
      return op->emitOpError("operand is not a tensor of its own");
    if (storages.lookup(result) == -1)
      storages.share(result, source);
    define(result, storages.lookup(source));
    return success();
  }
  storages.share(result, source);
  // Another name of the value: what has been written since counts.
  since[result] = since[source];
  return success();
}

LogicalResult StorageWalk::walkAccess(AccessInterface op) {
  // A nest with a destination is verified with the storage that it writes.
  auto map = dyn_cast<MapOp>(op.getOperation());
  if (map && !map.getDest())
    if (failed(verifyNest(map, SmallVector<bool>(map.getReads().size()))))
      return failure();
  // Reads come before the write of the same operation.
  if (failed(walkReads(op)))
    return failure();
  auto copy = dyn_cast<CopyOp>(op.getOperation());
  if (copy && failed(verifyCopy(copy)))
    return failure();
  for (OpResult result : op->getResults()) {
    if (!isTensor(result))
      continue;
    OpOperand *tied = op.getTiedOperand(result);
    if (!tied) {
      defineFresh(
          result,
          op.makesConstants() ? StorageKind::Constant : StorageKind::Fresh, op);
      continue;
    }
    bool writes = op.getOperandAccess(*tied) == OperandAccess::Update;
    if (failed(writes ? walkUpdate(op, *tied, result)
                      : walkName(op, *tied, result)))
      return failure();
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

LogicalResult StorageWalk::walkReturn(func::ReturnOp op) {
  SmallVector<BlockArgument> inOuts;
  for (BlockArgument argument : function.getArguments())
    if (function.getArgAttr(argument.getArgNumber(), InlayDialect::kInOut))
      inOuts.push_back(argument);
  if (op.getNumOperands() < inOuts.size())
    return op.emitOpError() << "returns " << op.getNumOperands()
                            << " values for " << inOuts.size() << " in-outs";
  llvm::SmallDenseSet<int64_t> used;
  for (auto [index, value] : llvm::enumerate(op.getOperands())) {
    if (!isTensor(value))
      continue;
    std::string what = "result " + std::to_string(index);
    if (failed(expectCurrent(op, value, what)))
      return failure();
    if (index < inOuts.size()) {
      if (failed(expectSame(op, value, inOuts[index], what)))
        return failure();
      continue;
    }
    StorageKind kind = storages.get(value).kind;
    if ((kind != StorageKind::Fresh && kind != StorageKind::Owned) ||
        !used.insert(storages.lookup(value)).second)
      return op.emitOpError() << what << " has no storage of its own";
  }
  return success();
}

LogicalResult StorageWalk::run() {
  storages.addArguments(function);
  for (BlockArgument argument : function.getArguments())
    if (isTensor(argument))
      define(argument, storages.lookup(argument));
  return walkBlock(function.getBody().front());
}

LogicalResult verification::verifyStorage(func::FuncOp function) {
  return StorageWalk(function).run();
}

namespace {
struct VerifyPlansPass : inlay::impl::VerifyPlansPassBase<VerifyPlansPass> {
  using VerifyPlansPassBase::VerifyPlansPassBase;

  /// Returns whether `op` is one that is planned, and is not: passes before
  /// this one were free to move it.
  static bool isUnplanned(Operation *op) {
    if (auto map = dyn_cast<MapOp>(op))
      return !map.getPlan();
    if (auto gather = dyn_cast<GatherOp>(op))
      return !gather.getPlanned();
    auto scatter = dyn_cast<ScatterOp>(op);
    return scatter && !scatter.getPlanned();
  }

  /// Fails unless each nest, gather and scatter on tensors has a plan.
  static LogicalResult verifyPlanned(func::FuncOp function) {
    WalkResult found = function.walk([](Operation *op) {
      if (!isUnplanned(op))
        return WalkResult::advance();
      op->emitOpError("has no plan; run --inlay-plan-updates first");
      return WalkResult::interrupt();
    });
    if (found.wasInterrupted())
      return failure();
    if (llvm::any_of(function.getArgumentTypes(),
                     llvm::IsaPred<BaseMemRefType>))
      return function.emitOpError("has arguments in memory, expected tensors; "
                                  "this pass runs before --inlay-bufferize");
    return success();
  }

  void runOnOperation() override {
    func::FuncOp function = getOperation();
    if (function.isExternal())
      return;
    if (failed(verifyPlanned(function)) ||
        failed(verification::verifyStorage(function)))
      return signalPassFailure();
    function.walk([](MapOp map) {
      ++numPlans;
      for (auto certificate : map.getPlan()->getReads())
        numReads += certificate.getRelation() != Relation::Unrelated;
    });
  }
};
} // namespace
