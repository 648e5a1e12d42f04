// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the proofs of index algebra claim, and how it is denied.

#include "inlay-mlir/Index/Claims.h"

#include "ClaimProblem.h"
#include "inlay-mlir/Index/IntegerSystem.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::claims;

void claims::recordReading(Value value, const LinearExpr &expr) {
  // A number, or the value itself, is no claim.
  if (!expr.isValid() || matchPattern(value, m_Constant()) ||
      expr == LinearExpr(IndexSymbol{value}))
    return;
  Problem problem("reading");
  problem.demand("(distinct " + problem.get(value) + " " + problem.get(expr) +
                 ")");
  problem.claim();
}

void claims::recordExtent(Value tensor, int64_t dim, const LinearExpr &expr) {
  if (!expr.isValid() ||
      !cast<ShapedType>(tensor.getType()).isDynamicDim(dim) ||
      expr == LinearExpr(IndexSymbol{getExtentRoot(tensor), dim}))
    return;
  Problem problem("extent");
  problem.demand("(distinct " + problem.getExtent(tensor, dim) + " " +
                 problem.get(expr) + ")");
  problem.claim();
}

void claims::recordRange(Value value, IndexRange range) {
  Problem problem("range");
  std::string number = problem.get(value);
  problem.demand("(not (<= " + toTerm(range.low) + " " + number + " " +
                 toTerm(range.high) + "))");
  problem.claim();
}

void claims::recordExact(Operation *op) {
  Problem problem("exact");
  StringRef function = isa<arith::AddIOp>(op)   ? "+"
                       : isa<arith::SubIOp>(op) ? "-"
                                                : "*";
  problem.demand("(not (<= " + toTerm(std::numeric_limits<int64_t>::min()) +
                 " (" + function + " " + problem.get(op->getOperand(0)) + " " +
                 problem.get(op->getOperand(1)) + ") " +
                 toTerm(std::numeric_limits<int64_t>::max()) + "))");
  problem.claim();
}

//===----------------------------------------------------------------------===//
// Signs
//===----------------------------------------------------------------------===//

static void demandFacts(Problem &problem, ArrayRef<LinearExpr> facts) {
  for (const LinearExpr &fact : facts)
    if (fact.isValid())
      problem.demand("(>= " + problem.get(fact) + " 0)");
}

void claims::recordNonNegative(const LinearExpr &expr,
                               ArrayRef<LinearExpr> facts) {
  Problem problem("non-negative");
  demandFacts(problem, facts);
  problem.demand("(< " + problem.get(expr) + " 0)");
  problem.claim();
}

void claims::recordFactOfPositive(OpFoldResult size, const LinearExpr &expr) {
  if (!expr.isValid())
    return;
  Problem problem("fact-of-positive");
  problem.demand("(> " + problem.get(size) + " 0)");
  problem.demand("(< " + problem.get(expr) + " 0)");
  problem.claim();
}

void claims::recordFormOfPositive(OpFoldResult size, const LinearExpr &expr) {
  if (!expr.isValid())
    return;
  Problem problem("form-of-positive");
  std::string number = problem.get(size);
  problem.demand("(> " + number + " 0)");
  problem.demand("(distinct " + number + " " + problem.get(expr) + ")");
  problem.claim();
}

//===----------------------------------------------------------------------===//
// Regions
//===----------------------------------------------------------------------===//

/// Returns that `k` counts an element of `p`.
static std::string isCount(Problem &problem, const Progression &p,
                           const Twine &k) {
  return ("(and (<= 0 " + k + ") (< " + k + " " + problem.get(p.size) + "))")
      .str();
}

/// Returns element number `k` of `p`.
static std::string getElement(Problem &problem, const Progression &p,
                              const Twine &k) {
  return ("(+ " + problem.get(p.offset) + " (* " + toTerm(p.step) + " " + k +
          "))")
      .str();
}

/// Returns that `element` is one of `p`.
static std::string isElement(Problem &problem, const Progression &p,
                             const Twine &element) {
  std::string distance =
      ("(- " + element + " " + problem.get(p.offset) + ")").str();
  std::string step = toTerm(p.step);
  return "(and (= 0 (mod " + distance + " " + step + ")) " +
         isCount(problem, p, "(div " + distance + " " + step + ")") + ")";
}

void claims::recordRelation(const Progression &a, const Progression &b,
                            RegionRelation relation) {
  switch (relation) {
  case RegionRelation::Unknown:
    return;
  case RegionRelation::Equal: {
    Problem problem("equal");
    std::string size = problem.get(a.size);
    problem.demand("(or (distinct " + size + " " + problem.get(b.size) +
                   ") (and (> " + size + " 0) (distinct " +
                   problem.get(a.offset) + " " + problem.get(b.offset) +
                   ")) (and (> " + size + " 1) (distinct " + toTerm(a.step) +
                   " " + toTerm(b.step) + ")))");
    return problem.claim();
  }
  case RegionRelation::Disjoint: {
    Problem problem("disjoint");
    std::string i = problem.makeUnknown(), j = problem.makeUnknown();
    problem.demand(isCount(problem, a, i));
    problem.demand(isCount(problem, b, j));
    problem.demand("(= " + getElement(problem, a, i) + " " +
                   getElement(problem, b, j) + ")");
    return problem.claim();
  }
  case RegionRelation::Overlap: {
    Problem problem("overlap");
    problem.demand("(forall ((k Int)) (not (and " + isCount(problem, b, "k") +
                   " " + isElement(problem, a, getElement(problem, b, "k")) +
                   ")))");
    return problem.claim();
  }
  }
}

void claims::recordContainment(const Progression &outer,
                               const Progression &inner) {
  Problem problem("containment");
  std::string k = problem.makeUnknown();
  problem.demand(isCount(problem, inner, k));
  problem.demand(
      "(not " + isElement(problem, outer, getElement(problem, inner, k)) + ")");
  problem.claim();
}

//===----------------------------------------------------------------------===//
// Checks
//===----------------------------------------------------------------------===//

void claims::recordCheck(CheckOp check) {
  // Of a tensor without elements nothing is asked.
  if (auto type = dyn_cast<RankedTensorType>(check.getSubject().getType());
      type && llvm::is_contained(type.getShape(), 0))
    return;
  Problem problem("check");
  problem.demand("(not " + problem.getCheck(check) + ")");
  problem.assumeFactsAt(check);
  problem.claim();
}

void claims::recordIndex(Operation *place, const LinearExpr &value,
                         ArrayRef<LinearExpr> bounds,
                         ArrayRef<LinearExpr> facts) {
  Problem problem("index");
  demandFacts(problem, facts);
  for (const LinearExpr &size : bounds.drop_front(2))
    problem.demand("(> " + problem.get(size) + " 0)");
  std::string number = problem.get(value);
  problem.demand("(not (and (<= " + problem.get(bounds[0]) + " " + number +
                 ") (< " + number + " " + problem.get(bounds[1]) + ")))");
  problem.assumeFactsAt(place);
  problem.claim();
}

//===----------------------------------------------------------------------===//
// Systems
//===----------------------------------------------------------------------===//

void IntegerSystem::recordEmpty() const {
  Problem problem("empty");
  for (IndexSymbol symbol : hidden)
    problem.hide(symbol);
  SmallVector<std::pair<IndexSymbol, Operation *>> meanings(numUnknowns);
  for (const auto &[key, number] : symbols)
    meanings[number] = {{key.first, key.second.first}, key.second.second};
  SmallVector<std::string> terms(numUnknowns);
  auto getTerm = [&](unsigned number) {
    std::string &term = terms[number];
    auto [symbol, renamed] = meanings[number];
    if (term.empty())
      term =
          symbol.value ? problem.get(symbol, renamed) : problem.makeUnknown();
    return term;
  };
  for (const Sum &sum : demands) {
    std::string text = "(+ " + toTerm(sum.constant);
    for (auto [unknown, coefficient] : sum.terms)
      text += " (* " + toTerm(coefficient) + " " + getTerm(unknown) + ")";
    problem.demand("(>= " + text + ") 0)");
  }
  for (Operation *place : places)
    problem.assumeFactsAt(place);
  problem.claim();
}
