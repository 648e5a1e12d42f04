// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Systems of linear inequalities over the integers, with index values as
// unknowns. A system that has no solution is a proof.

#ifndef INLAY_MLIR_INDEX_INTEGERSYSTEM_H
#define INLAY_MLIR_INDEX_INTEGERSYSTEM_H

#include "inlay-mlir/Index/LinearExpr.h"
#include "mlir/Analysis/Presburger/IntegerRelation.h"
#include "llvm/ADT/DenseMap.h"

namespace mlir::inlay {

/// Numbers of this size and larger are not said to a system: they slow the
/// solver down. Who wants a claim to be proved by one claims nothing of them.
inline constexpr int64_t kSystemLimit = int64_t(1) << 40;

/// Collects inequalities. Index values become unknowns; what is known of them
/// (extents are not negative; max, min and quotients lie between their
/// operands) is added with them.
class IntegerSystem {
public:
  /// A sum of unknowns with coefficients, and a constant. One that leaves 64
  /// bits is not valid, and proves nothing.
  struct Sum {
    SmallVector<std::pair<unsigned, int64_t>, 4> terms;
    int64_t constant = 0;
    bool valid = true;

    Sum &add(const Sum &other, int64_t factor = 1);
    Sum &add(int64_t number);
  };

  /// Adds an unknown of its own.
  Sum makeUnknown();
  /// Returns `expr`. Values that are defined inside `renamed` are other
  /// unknowns than elsewhere: they belong to another of its iterations.
  Sum getSum(const LinearExpr &expr, Operation *renamed = nullptr);

  /// Takes the values that `expr` speaks of for any numbers: how they are
  /// computed brings cases that decide nothing.
  void hideValues(const LinearExpr &expr);

  /// Demands `sum >= 0`.
  void addNonNegative(const Sum &sum);
  /// Demands `sum == 0`.
  void addZero(const Sum &sum);
  /// Adds `sum >= 0`, which follows from what values and places are.
  void addFact(const Sum &sum);
  /// Demands what holds wherever `place` runs, as far as it speaks of unknowns
  /// that are in the system: the conditions of checks that have been passed,
  /// of branches that were taken, and of loops that run.
  void addFactsAt(Operation *place);

  /// Returns whether `expr` speaks of an unknown that is in the system.
  bool mentions(const LinearExpr &expr) const;

  /// Returns whether no integers are a solution. False means "not proved".
  bool isProvedEmpty();

private:
  /// Two ways to go on: the demands of one of the sides hold.
  struct Choice {
    SmallVector<Sum, 2> sides[2];
  };

  /// An unknown that stands for a symbol whose facts are not in yet.
  struct Undescribed {
    Sum unknown;
    IndexSymbol symbol;
    Operation *renamed;
  };

  Sum getSymbol(IndexSymbol symbol, Operation *renamed);
  void describeAll();
  void describe(const Sum &unknown, IndexSymbol symbol, Operation *renamed);
  bool isEmptyFrom(SmallVectorImpl<Sum> &more, unsigned choice) const;
  /// Records the claim that the system is empty (see Claims.h).
  void recordEmpty() const;

  unsigned numUnknowns = 0;
  SmallVector<Sum> inequalities;
  SmallVector<Choice, 2> choices;
  SmallVector<Undescribed, 4> undescribed;
  DenseMap<std::pair<Value, std::pair<int64_t, Operation *>>, unsigned> symbols;
  /// What was asked, as opposed to what follows; kept where claims are
  /// recorded.
  SmallVector<Sum, 0> demands;
  SmallVector<IndexSymbol, 0> hidden;
  SmallVector<Operation *, 0> places;
};

} // namespace mlir::inlay

#endif // INLAY_MLIR_INDEX_INTEGERSYSTEM_H
