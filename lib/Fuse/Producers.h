// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which tensors a nest can compute element by element, and which of them are
// worth storage of their own.

#ifndef INLAY_LIB_FUSE_PRODUCERS_H
#define INLAY_LIB_FUSE_PRODUCERS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SetVector.h"

namespace mlir::inlay {

/// Returns whether each element of the result of `op` is computed from
/// elements at known places of its operands: arithmetic, regions, splats,
/// broadcasts, transpositions, unit dimensions, nests without destination.
/// Also a tensor.extract whose scalar only fills tensors.
bool isFusible(Operation *op);

/// Returns whether `reshape` (expand or collapse) only adds or removes
/// dimensions of static extent 1.
bool isUnitReshape(Operation *reshape);

/// Returns whether `use` reads elements of a fill that a contraction or a
/// reduction starts from; such a fill stays what it is.
bool isStartOfFold(OpOperand &use);

/// Decides, for one function, which fusible tensors are computed once and
/// stored, and which are computed again in each nest that reads them.
class FusionChoice {
public:
  explicit FusionChoice(func::FuncOp function);

  /// Returns the operations that become nests of their own, in program order:
  /// stored producers, updates, concatenations, nests with reads to inline.
  ArrayRef<Operation *> getRoots() const { return roots; }
  /// Returns whether a nest has to read `value` rather than compute it.
  bool isStored(Value value) const;
  /// Notes that `value` is what a root has become.
  void addStored(Value value) { stored.insert(value); }

private:
  struct Facts {
    /// The one place that evaluates the producer, or itself if there are more.
    Operation *site = nullptr;
    bool manySites = false, forced = false, outside = false;
    bool expensive = false;
    unsigned weight = 0, depth = 0;
    /// The tensors and regions that an evaluation reads.
    llvm::SmallSetVector<Value, 8> leaves;
  };

  void collect(func::FuncOp function);
  void findSites(Operation *op);
  void addUse(Operation *op, OpOperand &use);
  void weigh(Operation *op);
  void addOperand(Operation *op, Value operand);
  void store(Operation *op);
  bool isWorthStoring(Operation *op, const Facts &facts) const;

  SmallVector<Operation *> producers, roots;
  DenseMap<Operation *, Facts> facts;
  DenseSet<Value> stored;
};

} // namespace mlir::inlay

#endif // INLAY_LIB_FUSE_PRODUCERS_H
