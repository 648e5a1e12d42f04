// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Proofs of checks, by constants, by index arithmetic, and by earlier checks.

#include "InsertChecks.h"

#include "inlay-mlir/Index/Claims.h"
#include "inlay-mlir/Index/IndexBounds.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/Hashing.h"

using namespace mlir;
using namespace mlir::inlay;

//===----------------------------------------------------------------------===//
// What is known
//===----------------------------------------------------------------------===//

static uint64_t hash(ArrayRef<LinearExpr> key) {
  llvm::hash_code code = key.size();
  for (const LinearExpr &expr : key) {
    code = llvm::hash_combine(code, expr.getConstantTerm());
    for (const LinearExpr::Term &term : expr.getTerms())
      code = llvm::hash_combine(code, term.symbol.value.getAsOpaquePointer(),
                                term.symbol.dim, term.coefficient);
  }
  // Two values are reserved by the table.
  return uint64_t(code) >> 2;
}

void KnownConditions::addRange(const LinearExpr &value,
                               ArrayRef<LinearExpr> bounds) {
  auto &ranges = scopes.back().ranges[hash(bounds)];
  ranges.push_back({SmallVector<LinearExpr, 2>(bounds), value});
}

void KnownConditions::addZero(const LinearExpr &expr) {
  for (const LinearExpr &zero : {expr, expr * -1})
    scopes.back().zeros[hash(zero)].push_back(zero);
}

/// Returns the values that were checked against `bounds`, the latest first.
SmallVector<LinearExpr>
KnownConditions::getChecked(ArrayRef<LinearExpr> bounds) const {
  // Programs ask for few different indices; more are not worth a search.
  constexpr size_t kMost = 8;
  SmallVector<LinearExpr> values;
  uint64_t code = hash(bounds);
  for (const Scope &scope : llvm::reverse(scopes)) {
    auto found = scope.ranges.find(code);
    if (found == scope.ranges.end())
      continue;
    for (const Range &range : llvm::reverse(found->second))
      if (values.size() < kMost && ArrayRef(range.bounds) == bounds)
        values.push_back(range.value);
  }
  return values;
}

bool KnownConditions::hasRange(const LinearExpr &value,
                               ArrayRef<LinearExpr> bounds,
                               ArrayRef<LinearExpr> facts) const {
  SmallVector<LinearExpr> checked = getChecked(bounds);
  // What was asked for without a condition holds under one, too.
  if (bounds.size() > 2)
    llvm::append_range(checked, getChecked(bounds.take_front(2)));
  bool above = isProvedNonNegative(value - bounds[0], facts);
  bool below = isProvedNonNegative(bounds[1] - value - 1, facts);
  for (const LinearExpr &other : checked) {
    above = above || isProvedNonNegative(value - other, facts);
    below = below || isProvedNonNegative(other - value, facts);
  }
  return above && below;
}

bool KnownConditions::hasZero(const LinearExpr &expr) const {
  uint64_t code = hash(expr);
  return llvm::any_of(scopes, [&](const Scope &scope) {
    auto found = scope.zeros.find(code);
    return found != scope.zeros.end() &&
           llvm::is_contained(found->second, expr);
  });
}

Value KnownConditions::getExtentRoot(Value tensor) {
  SmallVector<Value> chain;
  Value root = tensor;
  while (true) {
    if (Value known = roots.lookup(root)) {
      root = known;
      break;
    }
    chain.push_back(root);
    if (auto update = root.getDefiningOp<UpdateOp>())
      root = update.getDest();
    else if (auto scatter = root.getDefiningOp<ScatterOp>())
      root = scatter.getDest();
    else
      break;
  }
  root = inlay::getExtentRoot(root);
  for (Value link : chain)
    roots[link] = root;
  return root;
}

//===----------------------------------------------------------------------===//
// Proofs
//===----------------------------------------------------------------------===//

/// Returns whether `lhs predicate rhs` is proved for signed integers.
static bool isProvedComparison(arith::CmpIPredicate predicate,
                               const LinearExpr &lhs, const LinearExpr &rhs,
                               const KnownConditions &known) {
  switch (predicate) {
  case arith::CmpIPredicate::eq: {
    LinearExpr difference = lhs - rhs;
    return difference.getConstant() == 0 || known.hasZero(difference);
  }
  case arith::CmpIPredicate::sge:
    return isProvedNonNegative(lhs - rhs);
  case arith::CmpIPredicate::sgt:
    return isProvedNonNegative(lhs - rhs - 1);
  case arith::CmpIPredicate::sle:
    return isProvedNonNegative(rhs - lhs);
  case arith::CmpIPredicate::slt:
    return isProvedNonNegative(rhs - lhs - 1);
  default:
    return false;
  }
}

static bool isProvedCondition(Value condition, const KnownConditions &known,
                              unsigned depth) {
  if (matchPattern(condition, m_One()))
    return true;
  Operation *op = condition.getDefiningOp();
  if (!op || depth == 0)
    return false;
  auto operand = [&](unsigned i) {
    return isProvedCondition(op->getOperand(i), known, depth - 1);
  };
  if (isa<arith::AndIOp>(op))
    return operand(0) && operand(1);
  if (isa<arith::OrIOp>(op))
    return operand(0) || operand(1);
  if (auto compare = dyn_cast<arith::CmpIOp>(op))
    if (compare.getLhs().getType().isIndex())
      return isProvedComparison(compare.getPredicate(),
                                LinearExpr::of(compare.getLhs()),
                                LinearExpr::of(compare.getRhs()), known);
  return false;
}

/// Returns whether the elements of `subject` are constants within the bounds.
static bool areConstantsWithin(Value subject, const LinearExpr &low,
                               const LinearExpr &high) {
  DenseIntElementsAttr elements;
  std::optional<int64_t> least = low.getConstant(), end = high.getConstant();
  if (!matchPattern(subject, m_Constant(&elements)) || !least || !end)
    return false;
  return llvm::all_of(elements.getValues<APInt>(), [&](const APInt &element) {
    return element.getSExtValue() >= *least && element.getSExtValue() < *end;
  });
}

static bool prove(CheckOp check, const KnownConditions &known) {
  Value subject = check.getSubject();
  if (!check.getLow())
    return isProvedCondition(subject, known, 8);
  LinearExpr low = LinearExpr::of(check.getLow());
  LinearExpr high = LinearExpr::of(check.getHigh());
  if (auto type = dyn_cast<RankedTensorType>(subject.getType())) {
    if (llvm::is_contained(type.getShape(), 0))
      return true;
    return areConstantsWithin(subject, low, high) ||
           known.hasRange(LinearExpr::of(subject), {low, high});
  }
  return known.hasRange(LinearExpr::of(subject), {low, high});
}

bool inlay::isProvedCheck(CheckOp check, const KnownConditions &known) {
  if (!prove(check, known))
    return false;
  if (claims::areRecorded)
    claims::recordCheck(check);
  return true;
}

void inlay::noteCheck(CheckOp check, KnownConditions &known) {
  if (check.getLow()) {
    known.addRange(
        LinearExpr::of(check.getSubject()),
        {LinearExpr::of(check.getLow()), LinearExpr::of(check.getHigh())});
    return;
  }
  auto compare = check.getSubject().getDefiningOp<arith::CmpIOp>();
  if (compare && compare.getPredicate() == arith::CmpIPredicate::eq &&
      compare.getLhs().getType().isIndex())
    known.addZero(LinearExpr::of(compare.getLhs()) -
                  LinearExpr::of(compare.getRhs()));
}
