// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Proofs of `expr >= 0` by replacing one symbol after the other by a bound.

#include "inlay-mlir/Analysis/IndexBounds.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
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

/// Uses e/d <= ceil(e/d) <= (e + d - 1)/d, and (e - d + 1)/d <= floor(e/d)
/// <= e/d, where the coefficient is a multiple of d.
bool Prover::proveByQuotient(const LinearExpr &expr,
                             const LinearExpr::Term &term, Operation *division,
                             unsigned depth) {
  std::optional<int64_t> divisor =
      LinearExpr::of(division->getOperand(1)).getConstant();
  if (!divisor || *divisor <= 0 || term.coefficient % *divisor != 0)
    return false;
  LinearExpr bound = LinearExpr::of(division->getOperand(0));
  bool ceil = isa<arith::CeilDivSIOp>(division);
  if (ceil && term.coefficient < 0)
    bound = bound + (*divisor - 1);
  if (!ceil && term.coefficient > 0)
    bound = bound - (*divisor - 1);
  LinearExpr rest = expr - LinearExpr(term.symbol) * term.coefficient;
  return prove(rest + bound * (term.coefficient / *divisor), depth - 1);
}

bool Prover::proveByTerm(const LinearExpr &expr, const LinearExpr::Term &term,
                         unsigned depth) {
  Operation *op =
      term.symbol.dim == -1 ? term.symbol.value.getDefiningOp() : nullptr;
  if (!op)
    return false;
  auto with = [&](Value replacement) {
    return prove(expr.substitute(term.symbol, LinearExpr::of(replacement)),
                 depth - 1);
  };
  bool positive = term.coefficient > 0;
  if (isa<arith::MaxSIOp, arith::MinSIOp>(op)) {
    // One operand bounds the symbol from the side that is needed, or the
    // claim holds for both and the symbol is one of them.
    Value lhs = op->getOperand(0), rhs = op->getOperand(1);
    if (positive == isa<arith::MaxSIOp>(op))
      return with(lhs) || with(rhs);
    return with(lhs) && with(rhs);
  }
  if (auto select = dyn_cast<arith::SelectOp>(op))
    return with(select.getTrueValue()) && with(select.getFalseValue());
  if (isa<arith::CeilDivSIOp, arith::FloorDivSIOp>(op))
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
  return Prover(facts).prove(expr, 8);
}

LinearExpr inlay::assumePositive(OpFoldResult size) {
  if (auto value = dyn_cast<Value>(size))
    if (auto max = value.getDefiningOp<arith::MaxSIOp>()) {
      if (matchPattern(max.getRhs(), m_Zero()))
        return LinearExpr::of(max.getLhs());
      if (matchPattern(max.getLhs(), m_Zero()))
        return LinearExpr::of(max.getRhs());
    }
  return LinearExpr::of(size);
}
