// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The parts of --inlay-insert-checks: what is known, what is asked, and where
// a check may stand.

#ifndef INLAY_LIB_CHECKS_INSERTCHECKS_H
#define INLAY_LIB_CHECKS_INSERTCHECKS_H

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Index/LinearExpr.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/ADT/DenseMap.h"

namespace mlir::inlay {

/// Remembers which conditions hold because an earlier check asked for them.
/// A scope ends with the block that it was opened for.
class KnownConditions {
public:
  void openScope() { scopes.emplace_back(); }
  void closeScope() { scopes.pop_back(); }
  /// Notes that `low <= value < high` from here on, where `bounds` starts with
  /// low and high. Further sizes make it conditional: it holds only where none
  /// of them is 0.
  void addRange(const LinearExpr &value, ArrayRef<LinearExpr> bounds);
  /// Notes that `expr` is 0 from here on.
  void addZero(const LinearExpr &expr);
  /// Returns whether `value` lies in the range that `bounds` describe as for
  /// addRange: by arithmetic under `facts`, or between two values that do.
  bool hasRange(const LinearExpr &value, ArrayRef<LinearExpr> bounds,
                ArrayRef<LinearExpr> facts = {}) const;
  bool hasZero(const LinearExpr &expr) const;
  /// Returns a tensor with the extents of `tensor` at the start of its chain
  /// of updates. Remembers it, so that long chains are walked once.
  Value getExtentRoot(Value tensor);

private:
  /// What was checked, by the hash of the bounds.
  struct Range {
    SmallVector<LinearExpr, 2> bounds;
    LinearExpr value;
  };
  struct Scope {
    DenseMap<uint64_t, SmallVector<Range, 1>> ranges;
    DenseMap<uint64_t, SmallVector<LinearExpr, 1>> zeros;
  };
  SmallVector<LinearExpr> getChecked(ArrayRef<LinearExpr> bounds) const;

  SmallVector<Scope> scopes;
  DenseMap<Value, Value> roots;
};

/// Returns whether `check` is proved to hold.
bool isProvedCheck(CheckOp check, const KnownConditions &known);

/// Notes what holds behind `check`.
void noteCheck(CheckOp check, KnownConditions &known);

/// Counts what was done for one operation.
struct CheckCounts {
  int64_t inserted = 0, proved = 0;
};

/// Inserts before `op`, index arithmetic that may leave 64 bits, the check that
/// it does not, and marks it as exact.
CheckCounts insertIndexChecks(Operation *op);

/// Inserts before `op` the checks that it needs: its regions, what its index
/// tensors name, and what its accesses touch lie inside the tensors. Other
/// operations need none.
CheckCounts insertChecks(Operation *op, KnownConditions &known);

/// Inserts the checks that a loop keeps the extents of what it carries, and
/// that the final value of an in-out argument fits it. Those of a loop stand
/// in its body. Other operations need none.
CheckCounts insertExtentChecks(Operation *op);

/// Inserts before `op`, an operation of upstream, the checks that its run-time
/// extents and indices are what it is defined for. Other operations need none.
CheckCounts insertUpstreamChecks(Operation *op, KnownConditions &known);

/// Fails, with an error that names it, if `function` has an operation whose
/// conditions the checks do not cover.
LogicalResult verifyAccepted(func::FuncOp function);

/// Moves each check of `block` up to the check before it, past updates, as
/// far as its operands allow. Operations that make its scalar operands move
/// along.
void hoistChecks(Block &block);

} // namespace mlir::inlay

#endif // INLAY_LIB_CHECKS_INSERTCHECKS_H
