// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The walk of --inlay-verify-plans over the storages of a function.

#ifndef INLAY_LIB_VERIFY_STORAGEWALK_H
#define INLAY_LIB_VERIFY_STORAGEWALK_H

#include "VerifyPlans.h"
#include "inlay-mlir/Dialect/Storage.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

namespace mlir::inlay::verification {

/// One write that has happened, and the outermost loop that has started a new
/// iteration since.
struct Event {
  Operation *op;
  Operation *repeated = nullptr;
};

/// Follows the storages of one function through its operations, in the order
/// in which they run.
class StorageWalk {
public:
  explicit StorageWalk(func::FuncOp function) : function(function) {}

  /// Walks the body. Fails at the first value that is not proved current.
  LogicalResult run();

private:
  //===--- Operations (VerifyPlans.cpp) ----------------------------------===//
  LogicalResult walk(Operation *op);
  LogicalResult walkAccess(AccessInterface op);
  LogicalResult walkName(AccessInterface op, OpOperand &operand, Value result);
  LogicalResult walkReads(Operation *op);
  LogicalResult walkUpdate(Operation *op, OpOperand &dest, Value result);
  LogicalResult walkReturn(func::ReturnOp op);
  void define(Value value, int64_t storage);
  void defineFresh(Value value, StorageKind kind, Operation *op);
  LogicalResult expectCurrent(Operation *op, Value value, StringRef what);
  LogicalResult expectReadable(Operation *op, Value value,
                               std::optional<Touched> touched, StringRef what);
  LogicalResult expectSame(Operation *op, Value a, Value b, StringRef what);
  const Touched *getWritten(Operation *op);

  //===--- Control flow (VerifyPlansControlFlow.cpp) ---------------------===//
  LogicalResult walkBlock(Block &block);
  LogicalResult walkFor(scf::ForOp loop);
  LogicalResult walkWhile(scf::WhileOp loop);
  LogicalResult walkIf(scf::IfOp branch);
  LogicalResult enterLoop(Operation *loop, ValueRange inits,
                          ValueRange arguments);
  void defineCarried(ValueRange arguments);
  LogicalResult expectCarried(Operation *loop, ValueRange yielded,
                              ValueRange arguments);
  void startIteration(Operation *loop, const SmallVector<size_t> &eventsBefore);
  SmallVector<size_t> countEvents();

  func::FuncOp function;
  Storages storages;
  /// The writes of each storage, and how many there were when a value was
  /// made.
  std::vector<std::vector<Event>> events;
  DenseMap<Value, size_t> since;
  DenseMap<Operation *, std::unique_ptr<Touched>> written;
  /// Whether a loop around is in an iteration that is not its first.
  bool isAgain = false;
};

} // namespace mlir::inlay::verification

#endif // INLAY_LIB_VERIFY_STORAGEWALK_H
