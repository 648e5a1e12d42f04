// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What holds where an operation runs. A check holds from where it stands to the
// end of its block, a branch's condition and a loop's bounds inside of it, and
// nothing of all this anywhere else.

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Index/Claims.h"
#include "inlay-mlir/Index/IntegerSystem.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::inlay;
using Sum = IntegerSystem::Sum;

namespace {
/// Adds facts to a system, the nearest first.
class FactCollector {
public:
  explicit FactCollector(IntegerSystem &system) : system(system) {}

  void collectAt(Operation *place);

private:
  void collect(CheckOp check);
  void collectFromParent(Region *region);
  void addCondition(Value condition, bool holds, unsigned depth = 8);
  void addComparison(arith::CmpIOp compare, bool holds);
  void addNonNegative(const LinearExpr &expr);
  bool isRefuted(Value condition, bool holds, unsigned depth = 8);
  bool isRefuted(const LinearExpr &nonNegative);
  bool isNonNegative(const LinearExpr &expr) {
    return isRefuted(expr * -1 - 1);
  }
  Value chooseSide(Value value);

  IntegerSystem &system;
  /// Each fact makes the solver slower; the nearest ones matter most.
  unsigned budget = 24;
};
} // namespace

void FactCollector::addNonNegative(const LinearExpr &expr) {
  if (budget == 0 || !expr.isValid() || expr.getConstant() ||
      !system.mentions(expr))
    return;
  --budget;
  system.addFact(system.getSum(expr));
}

/// Returns whether `expr >= 0` contradicts what is in the system.
bool FactCollector::isRefuted(const LinearExpr &nonNegative) {
  if (std::optional<int64_t> number = nonNegative.getConstant())
    return *number < 0;
  if (!nonNegative.isValid() || !system.mentions(nonNegative))
    return false;
  IntegerSystem trial = system;
  trial.addNonNegative(trial.getSum(nonNegative));
  return trial.isProvedEmpty();
}

/// Returns `a` and `b` of the claim `a >= b` that a signed comparison makes.
static std::optional<std::pair<LinearExpr, LinearExpr>>
getGreaterEqual(arith::CmpIPredicate predicate, const LinearExpr &lhs,
                const LinearExpr &rhs) {
  switch (predicate) {
  case arith::CmpIPredicate::slt:
    return std::pair(rhs, lhs + 1);
  case arith::CmpIPredicate::sle:
    return std::pair(rhs, lhs);
  case arith::CmpIPredicate::sgt:
    return std::pair(lhs, rhs + 1);
  case arith::CmpIPredicate::sge:
    return std::pair(lhs, rhs);
  default:
    return std::nullopt;
  }
}

/// Returns whether the operands are numbers of 64 bits, which LinearExpr takes
/// for the integers that they are.
static bool comparesIndices(arith::CmpIOp compare) {
  Type type = compare.getLhs().getType();
  return type.isIndex() || type.isInteger(64);
}

void FactCollector::addComparison(arith::CmpIOp compare, bool holds) {
  if (!comparesIndices(compare))
    return;
  LinearExpr lhs = LinearExpr::of(compare.getLhs());
  LinearExpr rhs = LinearExpr::of(compare.getRhs());
  arith::CmpIPredicate predicate =
      holds ? compare.getPredicate()
            : arith::invertPredicate(compare.getPredicate());
  if (auto sides = getGreaterEqual(predicate, lhs, rhs)) {
    addNonNegative(sides->first - sides->second);
  } else if (predicate == arith::CmpIPredicate::eq) {
    addNonNegative(lhs - rhs);
    addNonNegative(rhs - lhs);
  } else if (predicate == arith::CmpIPredicate::ult ||
             predicate == arith::CmpIPredicate::ule) {
    // Below a limit that is not negative, the number is not negative either.
    if (!isNonNegative(rhs))
      return;
    addNonNegative(lhs);
    addNonNegative(rhs - lhs -
                   (predicate == arith::CmpIPredicate::ult ? 1 : 0));
  }
}

/// Returns whether `condition` cannot be `holds` by what is known.
bool FactCollector::isRefuted(Value condition, bool holds, unsigned depth) {
  APInt number;
  if (matchPattern(condition, m_ConstantInt(&number)))
    return number.isZero() == holds;
  Operation *op = condition.getDefiningOp();
  if (!op || depth == 0)
    return false;
  if (isa<arith::AndIOp, arith::OrIOp>(op)) {
    bool left = isRefuted(op->getOperand(0), holds, depth - 1);
    bool right = isRefuted(op->getOperand(1), holds, depth - 1);
    // Both must hold for an `and` that holds and an `or` that does not.
    return isa<arith::AndIOp>(op) == holds ? left || right : left && right;
  }
  auto compare = dyn_cast<arith::CmpIOp>(op);
  if (!compare || !comparesIndices(compare))
    return false;
  LinearExpr lhs = LinearExpr::of(compare.getLhs());
  LinearExpr rhs = LinearExpr::of(compare.getRhs());
  arith::CmpIPredicate predicate =
      holds ? compare.getPredicate()
            : arith::invertPredicate(compare.getPredicate());
  if (auto sides = getGreaterEqual(predicate, lhs, rhs))
    return isRefuted(sides->first - sides->second);
  return predicate == arith::CmpIPredicate::eq &&
         (isRefuted(lhs - rhs) || isRefuted(rhs - lhs));
}

/// Adds that `condition` is `holds`.
void FactCollector::addCondition(Value condition, bool holds, unsigned depth) {
  Operation *op = condition.getDefiningOp();
  if (!op || depth == 0 || budget == 0)
    return;
  if (auto compare = dyn_cast<arith::CmpIOp>(op))
    return addComparison(compare, holds);
  if (!isa<arith::AndIOp, arith::OrIOp>(op))
    return;
  Value left = op->getOperand(0), right = op->getOperand(1);
  if (isa<arith::AndIOp>(op) == holds) {
    addCondition(left, holds, depth - 1);
    addCondition(right, holds, depth - 1);
  } else if (isRefuted(right, holds)) {
    // One of the two: it is the one that is still possible.
    addCondition(left, holds, depth - 1);
  } else if (isRefuted(left, holds)) {
    addCondition(right, holds, depth - 1);
  }
}

/// Looks through choices whose condition is known.
Value FactCollector::chooseSide(Value value) {
  while (auto select = value.getDefiningOp<arith::SelectOp>()) {
    if (isRefuted(select.getCondition(), true))
      value = select.getFalseValue();
    else if (isRefuted(select.getCondition(), false))
      value = select.getTrueValue();
    else
      break;
  }
  return value;
}

/// Adds what a check that has been passed says.
void FactCollector::collect(CheckOp check) {
  if (!check.getLow())
    return addCondition(check.getSubject(), true);
  Type type = check.getSubject().getType();
  if (!type.isIndex() && !type.isInteger(64))
    return;
  LinearExpr subject = LinearExpr::of(check.getSubject());
  if (!system.mentions(subject))
    return;
  addNonNegative(subject - LinearExpr::of(chooseSide(check.getLow())));
  addNonNegative(LinearExpr::of(chooseSide(check.getHigh())) - subject - 1);
}

/// Adds what the operation around `region` asks before it runs the region.
void FactCollector::collectFromParent(Region *region) {
  Operation *parent = region->getParentOp();
  if (auto branch = dyn_cast<scf::IfOp>(parent))
    addCondition(branch.getCondition(), region == &branch.getThenRegion());
  if (auto loop = dyn_cast<scf::ForOp>(parent))
    addNonNegative(LinearExpr::of(loop.getUpperBound()) -
                   LinearExpr::of(loop.getLowerBound()) - 1);
}

void FactCollector::collectAt(Operation *place) {
  for (Operation *at = place; at && !isa<FunctionOpInterface>(at);
       at = at->getParentOp()) {
    for (Operation *op = at->getPrevNode(); op; op = op->getPrevNode())
      if (auto check = dyn_cast<CheckOp>(op))
        collect(check);
    if (Region *region = at->getParentRegion())
      collectFromParent(region);
  }
}

void IntegerSystem::addFactsAt(Operation *place) {
  if (claims::areRecorded)
    places.push_back(place);
  describeAll();
  FactCollector(*this).collectAt(place);
}

bool IntegerSystem::mentions(const LinearExpr &expr) const {
  return llvm::any_of(expr.getTerms(), [&](const LinearExpr::Term &term) {
    return symbols.contains({term.symbol.value, {term.symbol.dim, nullptr}});
  });
}
