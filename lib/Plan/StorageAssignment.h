// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Step 1 of --inlay-plan-updates: which storage each tensor lives in.

#ifndef INLAY_LIB_PLAN_STORAGEASSIGNMENT_H
#define INLAY_LIB_PLAN_STORAGEASSIGNMENT_H

#include "PlanUpdates.h"

#include "inlay-mlir/Plan/ProgramOrder.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace mlir::inlay::planning {

/// Walks a function forward and gives each tensor its storage.
class StorageAssignment {
public:
  StorageAssignment(func::FuncOp function, Storages &storages)
      : function(function), storages(storages), order(function) {}

  LogicalResult run();

private:
  // What each operation does to storage.
  LogicalResult visitBlock(Block &block);
  LogicalResult visit(Operation *op);
  LogicalResult visitFor(scf::ForOp loop);
  LogicalResult visitWhile(scf::WhileOp loop);
  LogicalResult visitIf(scf::IfOp branch);
  void visitReshape(Operation *op);
  void visitAccess(AccessInterface op);
  void visitReturn(func::ReturnOp op);

  // Who gets the storage of a value.
  void preferExits();
  void prefer(OpOperand &use, Value root);
  bool trace(Value value, Value root, SmallVectorImpl<OpOperand *> &path);
  Value traceOutOf(Region &region, Value value, Value stop,
                   SmallVectorImpl<OpOperand *> &path);
  OpOperand *getPredecessor(Value value);
  bool mayTake(OpOperand &use);
  ArrayRef<OpOperand *> getTakers(Value value);

  // Mends.
  void takeOrCopy(OpOperand &use);
  void copy(OpOperand &use, StringRef because);
  Value allocateBefore(Operation *op, Value value);
  Value getOuterStorage(scf::IfOp branch, OpOperand &use);
  void moveInto(OpOperand &use, Value dest);

  func::FuncOp function;
  Storages &storages;
  ProgramOrder order;
  llvm::SmallPtrSet<OpOperand *, 16> preferred;
  DenseMap<Value, SmallVector<OpOperand *>> takers;
};

/// Gives the branches of `function` results of one shape each, known before
/// the branch, so that one storage can hold what either side makes.
void settleBranchExtents(func::FuncOp function);

/// Returns extent `dim` of `tensor`, read off in front of the loops that carry
/// it: --inlay-insert-checks has seen to it that they keep it.
LinearExpr getExtentBeforeLoops(Value tensor, int64_t dim);

/// Returns whether `expr` can be computed before `op`.
bool isKnownBefore(const LinearExpr &expr, Operation *op);

/// Emits the nest that overwrites all of `dest` by `value`, which has its
/// shape and element type.
MapOp createMove(OpBuilder &builder, Location loc, Value value, Value dest);

} // namespace mlir::inlay::planning

#endif // INLAY_LIB_PLAN_STORAGEASSIGNMENT_H
