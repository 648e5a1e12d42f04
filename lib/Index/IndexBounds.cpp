// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Proofs of `expr >= 0` by replacing one symbol after the other by a bound.

#include "inlay-mlir/Index/IndexBounds.h"

#include "inlay-mlir/Index/Claims.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::inlay;

namespace {
/// Searches for a proof; each step replaces a symbol by something simpler.
class Prover {
public:
  Prover(ArrayRef<LinearExpr> facts) : facts(facts) {}

  bool prove(const LinearExpr &expr, unsigned depth);

private:
  bool isNonNegativeSymbol(IndexSymbol symbol, unsigned depth);
  bool proveByTerm(const LinearExpr &expr, const LinearExpr::Term &term,
                   unsigned depth);
  bool proveByLoop(const LinearExpr &expr, const LinearExpr::Term &term,
                   unsigned depth);
  bool proveByQuotient(const LinearExpr &expr, const LinearExpr::Term &term,
                       Operation *division, unsigned depth);

  ArrayRef<LinearExpr> facts;
  /// A proof that is not found within so many steps is given up.
  unsigned budget = 256;
};
} // namespace

/// Returns whether the symbol alone is never negative.
bool Prover::isNonNegativeSymbol(IndexSymbol symbol, unsigned depth) {
  if (symbol.dim != -1)
    return true;
  Operation *op = symbol.value.getDefiningOp();
  if (!op || depth == 0)
    return false;
  if (auto max = dyn_cast<arith::MaxSIOp>(op))
    return prove(LinearExpr::of(max.getLhs()), depth - 1) ||
           prove(LinearExpr::of(max.getRhs()), depth - 1);
  if (auto min = dyn_cast<arith::MinSIOp>(op))
    return prove(LinearExpr::of(min.getLhs()), depth - 1) &&
           prove(LinearExpr::of(min.getRhs()), depth - 1);
  return false;
}

/// Bounds a quotient of e and d by e: e/d <= ceil(e/d) <= (e + d - 1)/d, and
/// (e - d + 1)/d <= floor(e/d) <= e/d; truncation is one of the two.
bool Prover::proveByQuotient(const LinearExpr &expr,
                             const LinearExpr::Term &term, Operation *division,
                             unsigned depth) {
  std::optional<int64_t> divisor =
      LinearExpr::of(division->getOperand(1)).getConstant();
  if (!divisor || *divisor <= 0 || term.coefficient % *divisor != 0)
    return false;
  LinearExpr bound = LinearExpr::of(division->getOperand(0));
  bool up = isa<arith::CeilDivSIOp>(division);
  bool down = isa<arith::FloorDivSIOp>(division);
  if (isa<arith::DivSIOp>(division)) {
    down = prove(bound, depth - 1);
    up = !down;
  }
  if (up && term.coefficient < 0)
    bound = bound + (*divisor - 1);
  if (!(up && isa<arith::CeilDivSIOp>(division)) && term.coefficient > 0)
    bound = bound - (*divisor - 1);
  LinearExpr rest = expr - LinearExpr(term.symbol) * term.coefficient;
  return prove(rest + bound * (term.coefficient / *divisor), depth - 1);
}

/// Bounds a loop's variable by the loop's bounds.
bool Prover::proveByLoop(const LinearExpr &expr, const LinearExpr::Term &term,
                         unsigned depth) {
  auto argument = dyn_cast<BlockArgument>(term.symbol.value);
  auto loop = argument
                  ? dyn_cast<scf::ForOp>(argument.getOwner()->getParentOp())
                  : scf::ForOp();
  // The step is positive, and the body runs only where lower < upper.
  if (!loop || argument != loop.getInductionVar())
    return false;
  bool positive = term.coefficient > 0;
  LinearExpr limit =
      LinearExpr::of(positive ? loop.getLowerBound() : loop.getUpperBound());
  return prove(expr.substitute(term.symbol, positive ? limit : limit - 1),
               depth - 1);
}

bool Prover::proveByTerm(const LinearExpr &expr, const LinearExpr::Term &term,
                         unsigned depth) {
  if (term.symbol.dim != -1)
    return false;
  Operation *op = term.symbol.value.getDefiningOp();
  if (!op)
    return proveByLoop(expr, term, depth);
  auto with = [&](Value replacement) {
    return prove(expr.substitute(term.symbol, LinearExpr::of(replacement)),
                 depth - 1);
  };
  bool positive = term.coefficient > 0;
  if (isa<arith::MaxSIOp, arith::MinSIOp>(op)) {
    // One operand bounds the symbol from the side that is needed; or the
    // larger one is known; or the claim holds for both.
    Value lhs = op->getOperand(0), rhs = op->getOperand(1);
    if (positive == isa<arith::MaxSIOp>(op))
      return with(lhs) || with(rhs);
    if (!with(lhs))
      return false;
    LinearExpr left = LinearExpr::of(lhs), right = LinearExpr::of(rhs);
    bool isLeft = prove(positive ? right - left : left - right, depth - 1);
    return isLeft || with(rhs);
  }
  if (auto select = dyn_cast<arith::SelectOp>(op))
    return with(select.getTrueValue()) && with(select.getFalseValue());
  if (isa<arith::CeilDivSIOp, arith::FloorDivSIOp, arith::DivSIOp>(op))
    return proveByQuotient(expr, term, op, depth);
  return false;
}

bool Prover::prove(const LinearExpr &expr, unsigned depth) {
  if (!expr.isValid() || depth == 0 || budget == 0)
    return false;
  --budget;
  if (expr.getConstantTerm() >= 0 &&
      llvm::all_of(expr.getTerms(), [&](const LinearExpr::Term &term) {
        return term.coefficient > 0 && isNonNegativeSymbol(term.symbol, depth);
      }))
    return true;
  for (const LinearExpr::Term &term : expr.getTerms())
    if (proveByTerm(expr, term, depth))
      return true;
  // `expr - fact >= 0` and `fact >= 0` give the claim.
  for (const LinearExpr &fact : facts) {
    LinearExpr rest = expr - fact;
    if (rest.isValid() && rest.getTerms().size() < expr.getTerms().size() &&
        prove(rest, depth - 1))
      return true;
  }
  return false;
}

bool inlay::isProvedNonNegative(const LinearExpr &expr,
                                ArrayRef<LinearExpr> facts) {
  if (!Prover(facts).prove(expr, 8))
    return false;
  if (claims::areRecorded)
    claims::recordNonNegative(expr, facts);
  return true;
}

/// Returns the other operand of a `max` with 0, else the size itself.
static LinearExpr getFormOfPositive(OpFoldResult size) {
  if (auto value = dyn_cast<Value>(size))
    if (auto max = value.getDefiningOp<arith::MaxSIOp>()) {
      if (matchPattern(max.getRhs(), m_Zero()))
        return LinearExpr::of(max.getLhs());
      if (matchPattern(max.getLhs(), m_Zero()))
        return LinearExpr::of(max.getRhs());
    }
  return LinearExpr::of(size);
}

LinearExpr inlay::assumePositive(OpFoldResult size) {
  LinearExpr form = getFormOfPositive(size);
  if (claims::areRecorded)
    claims::recordFormOfPositive(size, form);
  return form;
}

/// Adds what follows from `value >= least` for a positive `least`.
static void addFacts(const LinearExpr &value, int64_t least,
                     SmallVectorImpl<LinearExpr> &facts, unsigned depth) {
  facts.push_back(value - least);
  if (value.getTerms().size() != 1 || depth == 0)
    return;
  const LinearExpr::Term &term = value.getTerms().front();
  Operation *op =
      term.symbol.dim == -1 ? term.symbol.value.getDefiningOp() : nullptr;
  int64_t rest;
  if (!op || term.coefficient != 1 ||
      llvm::SubOverflow(least, value.getConstantTerm(), rest) || rest <= 0)
    return;
  auto operand = [&](unsigned i) { return LinearExpr::of(op->getOperand(i)); };
  // What is at least `rest > 0` is not the 0 of a clip.
  if (isa<arith::MaxSIOp>(op))
    for (unsigned i : {0, 1})
      if (operand(1 - i).getConstant() == 0)
        addFacts(operand(i), rest, facts, depth - 1);
  if (isa<arith::MinSIOp>(op))
    for (unsigned i : {0, 1})
      addFacts(operand(i), rest, facts, depth - 1);
  // floor(e / d) >= r asks for e >= r * d; truncation does so for r > 0.
  std::optional<int64_t> divisor;
  if (isa<arith::DivSIOp, arith::FloorDivSIOp>(op))
    divisor = operand(1).getConstant();
  int64_t product;
  if (divisor && *divisor > 0 && !llvm::MulOverflow(rest, *divisor, product))
    addFacts(operand(0), product, facts, depth - 1);
  // ceil(e / d) >= r asks for e >= (r - 1) * d + 1.
  if (isa<arith::CeilDivSIOp>(op))
    if (auto by = operand(1).getConstant();
        by && *by > 0 && !llvm::MulOverflow(rest - 1, *by, product))
      addFacts(operand(0), product + 1, facts, depth - 1);
}

void inlay::addFactsOfPositive(OpFoldResult size,
                               SmallVectorImpl<LinearExpr> &facts) {
  size_t before = facts.size();
  addFacts(LinearExpr::of(size), 1, facts, 6);
  if (claims::areRecorded)
    for (const LinearExpr &fact : ArrayRef(facts).drop_front(before))
      claims::recordFactOfPositive(size, fact);
}
