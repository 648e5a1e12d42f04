// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Emptiness of integer systems, by the Presburger library.

#include "inlay-mlir/Index/IntegerSystem.h"

#include "inlay-mlir/Index/Claims.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::inlay;
using Sum = IntegerSystem::Sum;

Sum &Sum::add(const Sum &other, int64_t factor) {
  valid &= other.valid;
  for (auto [unknown, coefficient] : other.terms) {
    int64_t product;
    valid &= !llvm::MulOverflow(coefficient, factor, product);
    terms.push_back({unknown, product});
  }
  int64_t product;
  valid &= !llvm::MulOverflow(other.constant, factor, product) &&
           !llvm::AddOverflow(constant, product, constant);
  return *this;
}

Sum &Sum::add(int64_t number) {
  valid &= !llvm::AddOverflow(constant, number, constant);
  return *this;
}

Sum IntegerSystem::makeUnknown() {
  Sum sum;
  sum.terms.push_back({numUnknowns++, 1});
  return sum;
}

void IntegerSystem::addFact(const Sum &sum) {
  // What cannot be said is left out: that only adds solutions.
  if (sum.valid)
    inequalities.push_back(sum);
}

void IntegerSystem::addNonNegative(const Sum &sum) {
  addFact(sum);
  if (claims::areRecorded && sum.valid)
    demands.push_back(sum);
}

void IntegerSystem::addZero(const Sum &sum) {
  addNonNegative(sum);
  Sum negated;
  addNonNegative(negated.add(sum, -1));
}

//===----------------------------------------------------------------------===//
// Index values
//===----------------------------------------------------------------------===//

Sum IntegerSystem::getSum(const LinearExpr &expr, Operation *renamed) {
  auto isSmall = [](int64_t number) {
    return number > -kSystemLimit && number < kSystemLimit;
  };
  Sum sum;
  sum.valid = expr.isValid() && isSmall(expr.getConstantTerm());
  sum.constant = expr.getConstantTerm();
  for (const LinearExpr::Term &term : expr.getTerms()) {
    sum.valid &= isSmall(term.coefficient);
    if (!sum.valid)
      return sum;
    sum.add(getSymbol(term.symbol, renamed), term.coefficient);
  }
  return sum;
}

Sum IntegerSystem::getSymbol(IndexSymbol symbol, Operation *renamed) {
  Operation *owner = symbol.value.getDefiningOp();
  if (!owner)
    owner = symbol.value.getParentBlock()->getParentOp();
  Operation *tag = renamed && renamed->isAncestor(owner) ? renamed : nullptr;
  auto [entry, isNew] =
      symbols.try_emplace({symbol.value, {symbol.dim, tag}}, numUnknowns);
  Sum sum;
  sum.terms.push_back({entry->second, 1});
  if (isNew) {
    ++numUnknowns;
    undescribed.push_back({sum, symbol, tag});
  }
  return sum;
}

void IntegerSystem::hideValues(const LinearExpr &expr) {
  for (const LinearExpr::Term &term : expr.getTerms())
    if (term.symbol.dim == -1)
      if (symbols.try_emplace({term.symbol.value, {-1, nullptr}}, numUnknowns)
              .second) {
        ++numUnknowns;
        if (claims::areRecorded)
          hidden.push_back(term.symbol);
      }
}

/// Adds what is known of the symbols, of those first that are nearest to what
/// is asked: there is a limit to the choices that are gone through, and what a
/// distant operand chooses seldom decides.
void IntegerSystem::describeAll() {
  for (size_t next = 0; next < undescribed.size(); ++next) {
    Undescribed entry = undescribed[next];
    describe(entry.unknown, entry.symbol, entry.renamed);
  }
  undescribed.clear();
  // A choice of which one side cannot be said decides nothing; the others may.
  llvm::erase_if(choices, [](const Choice &choice) {
    return !llvm::all_of(
        llvm::concat<const Sum>(choice.sides[0], choice.sides[1]),
        [](const Sum &sum) { return sum.valid; });
  });
}

/// Returns the expression that is not negative where `compare` is `holds`, if
/// it is a signed comparison of numbers of 64 bits.
static std::optional<LinearExpr> getNonNegative(arith::CmpIOp compare,
                                                bool holds) {
  Type type = compare.getLhs().getType();
  if (!type.isIndex() && !type.isInteger(64))
    return std::nullopt;
  LinearExpr lhs = LinearExpr::of(compare.getLhs());
  LinearExpr rhs = LinearExpr::of(compare.getRhs());
  switch (holds ? compare.getPredicate()
                : arith::invertPredicate(compare.getPredicate())) {
  case arith::CmpIPredicate::slt:
    return rhs - lhs - 1;
  case arith::CmpIPredicate::sle:
    return rhs - lhs;
  case arith::CmpIPredicate::sgt:
    return lhs - rhs - 1;
  case arith::CmpIPredicate::sge:
    return lhs - rhs;
  default:
    return std::nullopt;
  }
}

/// Adds what is known of a symbol.
void IntegerSystem::describe(const Sum &unknown, IndexSymbol symbol,
                             Operation *renamed) {
  auto difference = [](const Sum &a, const Sum &b, int64_t factor = 1) {
    Sum sum = a;
    return sum.add(b, -factor);
  };
  if (symbol.dim != -1)
    return addFact(unknown);
  Operation *op = symbol.value.getDefiningOp();
  if (!op) {
    // The step is positive, and the body runs only where lower < upper.
    auto loop = dyn_cast<scf::ForOp>(
        cast<BlockArgument>(symbol.value).getOwner()->getParentOp());
    if (!loop || symbol.value != loop.getInductionVar())
      return;
    addFact(difference(unknown,
                       getSum(LinearExpr::of(loop.getLowerBound()), renamed)));
    addFact(difference(getSum(LinearExpr::of(loop.getUpperBound()), renamed),
                       unknown)
                .add(-1));
    return;
  }
  if (auto select = dyn_cast<arith::SelectOp>(op)) {
    Choice choice;
    for (auto [side, value] : {std::pair(0, select.getTrueValue()),
                               std::pair(1, select.getFalseValue())}) {
      Sum same = getSum(LinearExpr::of(value), renamed);
      choice.sides[side] = {difference(unknown, same),
                            difference(same, unknown)};
      // What the comparison says is a fact of its side.
      if (auto compare = select.getCondition().getDefiningOp<arith::CmpIOp>())
        if (std::optional<LinearExpr> fact = getNonNegative(compare, side == 0))
          if (Sum sum = getSum(*fact, renamed); sum.valid)
            choice.sides[side].push_back(sum);
    }
    choices.push_back(choice);
    return;
  }
  if (!isa<arith::MaxSIOp, arith::MinSIOp, arith::CeilDivSIOp,
           arith::FloorDivSIOp, arith::DivSIOp>(op))
    return;
  Sum left = getSum(LinearExpr::of(op->getOperand(0)), renamed);
  Sum right = getSum(LinearExpr::of(op->getOperand(1)), renamed);
  if (isa<arith::MaxSIOp, arith::MinSIOp>(op)) {
    bool isMax = isa<arith::MaxSIOp>(op);
    for (const Sum &operand : {left, right})
      addFact(isMax ? difference(unknown, operand)
                    : difference(operand, unknown));
    // The unknown is one of the two operands.
    Choice choice;
    choice.sides[0] = {isMax ? difference(left, unknown)
                             : difference(unknown, left)};
    choice.sides[1] = {isMax ? difference(right, unknown)
                             : difference(unknown, right)};
    choices.push_back(choice);
    return;
  }
  if (!right.terms.empty() || !right.valid || right.constant <= 0)
    return;
  // d * q lies within d - 1 of the dividend, on the side of the rounding.
  int64_t divisor = right.constant;
  Sum product;
  product.add(unknown, divisor);
  if (isa<arith::DivSIOp>(op)) {
    // Truncation: down where the dividend is not negative, else up.
    Sum rest = difference(left, product);
    addFact(Sum(rest).add(divisor - 1));
    addFact(Sum().add(rest, -1).add(divisor - 1));
    Choice choice;
    choice.sides[0] = {left, rest};
    choice.sides[1] = {Sum().add(left, -1), Sum().add(rest, -1)};
    choices.push_back(choice);
    return;
  }
  bool ceil = isa<arith::CeilDivSIOp>(op);
  Sum above = ceil ? difference(product, left) : difference(left, product);
  addFact(above);
  Sum below;
  addFact(below.add(above, -1).add(divisor - 1));
}

//===----------------------------------------------------------------------===//
// Emptiness
//===----------------------------------------------------------------------===//

/// Goes on with choice number `choice`: both ways must be empty.
bool IntegerSystem::isEmptyFrom(SmallVectorImpl<Sum> &more,
                                unsigned choice) const {
  using namespace presburger;
  IntegerPolyhedron polyhedron(PresburgerSpace::getSetSpace(numUnknowns));
  for (const Sum &sum : llvm::concat<const Sum>(inequalities, more)) {
    SmallVector<int64_t> row(numUnknowns + 1, 0);
    // An inequality that cannot be said is left out: that only adds solutions.
    bool fits = sum.valid;
    for (auto [unknown, coefficient] : sum.terms)
      fits &= !llvm::AddOverflow(row[unknown], coefficient, row[unknown]);
    row.back() = sum.constant;
    if (fits)
      polyhedron.addInequality(row);
  }
  if (polyhedron.isIntegerEmpty())
    return true;
  // Each choice may double the work; a nest seldom has that many.
  if (choice == choices.size() || choice == 12)
    return false;
  for (const SmallVector<Sum, 2> &side : choices[choice].sides) {
    llvm::append_range(more, side);
    bool isEmpty = isEmptyFrom(more, choice + 1);
    more.pop_back_n(side.size());
    if (!isEmpty)
      return false;
  }
  return true;
}

bool IntegerSystem::isProvedEmpty() {
  describeAll();
  SmallVector<Sum> more;
  if (!isEmptyFrom(more, 0))
    return false;
  if (claims::areRecorded)
    recordEmpty();
  return true;
}
