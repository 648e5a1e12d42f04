// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The order in which a function works: before, inside of, and instead of.

#ifndef INLAY_MLIR_PLAN_PROGRAMORDER_H
#define INLAY_MLIR_PLAN_PROGRAMORDER_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Operation.h"
#include "llvm/ADT/DenseMap.h"

namespace mlir::inlay {

/// Numbers the operations of a function in program order. An operation with
/// regions spans the numbers of what is inside.
class ProgramOrder {
public:
  explicit ProgramOrder(func::FuncOp function);

  bool contains(Operation *op) const { return spans.contains(op); }
  int64_t getBegin(Operation *op) const { return spans.at(op).first; }
  int64_t getEnd(Operation *op) const { return spans.at(op).second; }
  /// Returns the number from which on `value` exists.
  int64_t getDefinition(Value value) const;
  /// Gives a new operation the place of `anchor`, which it stands before.
  void placeBefore(Operation *op, Operation *anchor) {
    spans[op] = {getBegin(anchor), getBegin(anchor)};
  }

private:
  void number(Operation *op);

  DenseMap<Operation *, std::pair<int64_t, int64_t>> spans;
  int64_t next = 0;
};

/// Returns the outermost loop around `op` that does not contain the
/// definition of `value`, or null: `op` may run again before `value` is
/// defined anew.
Operation *getOutermostLoopBetween(Value value, Operation *op);

/// Returns whether `a` and `b` are in different branches of one scf.if, so
/// that one execution of it runs at most one of them.
bool areExclusive(Operation *a, Operation *b);

} // namespace mlir::inlay

#endif // INLAY_MLIR_PLAN_PROGRAMORDER_H
