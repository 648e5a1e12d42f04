// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// --inlay-bufferize: gives each tensor value the memory that its plan says.
// Every update takes over its destination's storage, and loops and branches
// keep theirs, so that each value maps to one memory reference and no control
// flow carries memory.

#include "FunctionBufferizer.h"

#include "inlay-mlir/Transforms/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/ADT/TypeSwitch.h"

#define DEBUG_TYPE "inlay-bufferize"

ALWAYS_ENABLED_STATISTIC(numAllocations, "allocations that are left");
ALWAYS_ENABLED_STATISTIC(numCopies, "copies");

namespace mlir::inlay {
#define GEN_PASS_DEF_BUFFERIZEPASS
#include "inlay-mlir/Transforms/Passes.h.inc"
} // namespace mlir::inlay

using namespace mlir;
using namespace mlir::inlay;

void Bufferizer::addArguments() {
  Block &entry = function.front();
  llvm::append_range(arguments, entry.getArguments());
  for (Value argument : arguments)
    if (isTensor(argument))
      memory[argument] = entry.insertArgument(
          cast<BlockArgument>(argument).getArgNumber() + 1,
          getStorageType(cast<RankedTensorType>(argument.getType())),
          argument.getLoc());
}

/// Returns whether `memory` is that of an owned argument.
bool Bufferizer::isOwned(Value root) {
  for (auto [index, argument] : llvm::enumerate(arguments))
    if (isTensor(argument) && memoryOf(argument) == root)
      return bool(function.getArgAttr(index, InlayDialect::kOwned));
  return false;
}

LogicalResult Bufferizer::translateReturn(func::ReturnOp op) {
  SmallVector<Value> results(op.getOperands()), kept;
  unsigned next = 0;
  for (unsigned index = 0; index < function.getNumArguments(); ++index) {
    if (!function.getArgAttr(index, InlayDialect::kInOut))
      continue;
    if (next == results.size() || !isTensor(results[next]))
      return op.emitOpError("returns no final value of in-out argument ")
             << index;
    if (getStorageRoot(memoryOf(results[next])) != memoryOf(arguments[index]))
      return op.emitOpError("in-out argument ")
             << index << " does not end in its own storage; "
             << "run --inlay-plan-updates first";
    ++next;
  }
  llvm::SmallDenseSet<Value, 4> roots;
  for (Value result : llvm::drop_begin(results, next)) {
    if (!isTensor(result)) {
      kept.push_back(result);
      continue;
    }
    Value root = getStorageRoot(memoryOf(result));
    if (!roots.insert(root).second)
      return op.emitOpError("returns one storage twice; "
                            "run --inlay-plan-updates first");
    if (auto alloc = root.getDefiningOp<memref::AllocOp>())
      escaping.insert(alloc);
    else if (!isOwned(root))
      return op.emitOpError("returns the storage of an argument that is not "
                            "owned; run --inlay-plan-updates first");
    kept.push_back(memoryOf(result));
  }
  op->setOperands(kept);
  return success();
}

LogicalResult Bufferizer::translate(Operation *op) {
  bool touchesTensors =
      llvm::any_of(op->getOperandTypes(), llvm::IsaPred<TensorType>) ||
      llvm::any_of(op->getResultTypes(), llvm::IsaPred<TensorType>);
  if (isa<scf::ForOp, scf::WhileOp, scf::IfOp>(op)) {
    structured.push_back(op);
    return TypeSwitch<Operation *, LogicalResult>(op)
        .Case<scf::ForOp, scf::WhileOp, scf::IfOp>(
            [&](auto structuredOp) { return translate(structuredOp); });
  }
  if (isa<scf::YieldOp, scf::ConditionOp>(op))
    return success();
  if (auto check = dyn_cast<CheckOp>(op)) {
    if (isTensor(check.getSubject()))
      check.getSubjectMutable().assign(memoryOf(check.getSubject()));
    return success();
  }
  if (!touchesTensors)
    return success();
  if (auto returnOp = dyn_cast<func::ReturnOp>(op))
    return translateReturn(returnOp);

  dead.push_back(op);
  return translateTensorOp(op);
}

LogicalResult Bufferizer::translate(Block &block) {
  for (Operation &op : llvm::make_early_inc_range(block))
    if (failed(translate(&op)))
      return failure();
  return success();
}

LogicalResult Bufferizer::run() {
  if (!function.getBody().hasOneBlock())
    return function.emitOpError("has several blocks; expected structured "
                                "control flow");
  addArguments();
  if (failed(translate(function.front())))
    return failure();
  eraseTensors();
  SmallVector<Type> results(
      function.front().getTerminator()->getOperandTypes());
  function.setType(FunctionType::get(
      function.getContext(), function.front().getArgumentTypes(), results));
  placeLifetimes(allocations, escaping);
  function.walk([](memref::AllocOp) { ++numAllocations; });
  function.walk([](CountCopyOp) { ++numCopies; });
  return success();
}

namespace {
struct BufferizePass : public inlay::impl::BufferizePassBase<BufferizePass> {
  using BufferizePassBase::BufferizePassBase;

  void runOnOperation() override {
    WalkResult unranked = getOperation().walk([](Operation *op) {
      if (llvm::none_of(op->getResultTypes(),
                        llvm::IsaPred<UnrankedTensorType>))
        return WalkResult::advance();
      op->emitOpError("makes an unranked tensor, expected a ranked one");
      return WalkResult::interrupt();
    });
    if (unranked.wasInterrupted())
      return signalPassFailure();
    // Operations of upstream do not say that they read memory, and a pass since
    // the plan may have moved one past a write.
    OpPassManager checker(ModuleOp::getOperationName());
    checker.addNestedPass<func::FuncOp>(createVerifyPlansPass());
    if (failed(runPipeline(checker, getOperation())))
      return signalPassFailure();
    for (auto function : getOperation().getOps<func::FuncOp>())
      if (!function.isExternal() && failed(Bufferizer(function).run()))
        return signalPassFailure();
  }
};
} // namespace
