// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Extents that must not change, since storage stays: of what a loop carries
// from round to round, and of an in-out argument.

#include "inlay-mlir/Index/Extents.h"
#include "InsertChecks.h"

#include "inlay-mlir/Index/IndexBounds.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::inlay;

namespace {
/// Asks, at the end of a block, that tensors have expected extents.
class ExtentChecker {
public:
  explicit ExtentChecker(Operation *terminator)
      : builder(terminator), loc(terminator->getLoc()) {}

  /// Assumes that `tensor` has the extents of `start`: the round before, or
  /// the start of the loop, has seen to it.
  void assume(Value tensor, Value start) { starts[tensor] = start; }
  /// Asks that `found` has the extents of `expected`. `what` names the value
  /// and `when` the place where it had those extents.
  void check(Value found, Value expected, const Twine &what, StringRef when);

  CheckCounts counts;

private:
  LinearExpr resolve(Value tensor, int64_t dim);

  OpBuilder builder;
  Location loc;
  DenseMap<Value, Value> starts;
};
} // namespace

/// Returns extent `dim` of `tensor`, in terms of the starts where it depends on
/// what is assumed.
LinearExpr ExtentChecker::resolve(Value tensor, int64_t dim) {
  const LinearExpr whole = LinearExpr::ofExtent(tensor, dim);
  LinearExpr expr = whole;
  for (const LinearExpr::Term &term : whole.getTerms())
    if (term.symbol.dim != -1)
      if (Value start = starts.lookup(term.symbol.value))
        expr = expr.substitute(term.symbol,
                               LinearExpr::ofExtent(start, term.symbol.dim));
  return expr;
}

void ExtentChecker::check(Value found, Value expected, const Twine &what,
                          StringRef when) {
  auto type = dyn_cast<RankedTensorType>(expected.getType());
  if (!type)
    return;
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    if (!type.isDynamicDim(dim))
      continue;
    if (resolve(found, dim) == resolve(expected, dim)) {
      ++counts.proved;
      continue;
    }
    auto get = [&](Value tensor) {
      return getValueOrCreateConstantIndexOp(
          builder, loc, getExtent(builder, loc, tensor, dim));
    };
    Value before = get(expected), now = get(found);
    Value same = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq,
                                       now, before);
    CheckOp::create(
        builder, loc, Blame::Usage, same, Value(), Value(),
        builder.getStringAttr(what + " has extent {1} in dimension " +
                              Twine(dim) + ", expected {0} as " + when),
        ValueRange{before, now});
    ++counts.inserted;
  }
}

static CheckCounts checkLoop(scf::ForOp loop) {
  ExtentChecker checker(loop.getBody()->getTerminator());
  for (auto [argument, init] :
       llvm::zip(loop.getRegionIterArgs(), loop.getInits()))
    checker.assume(argument, init);
  for (auto [index, yielded, argument] :
       llvm::enumerate(loop.getYieldedValues(), loop.getRegionIterArgs()))
    checker.check(yielded, argument, "carried value " + Twine(index),
                  "before the round");
  return checker.counts;
}

static CheckCounts checkLoop(scf::WhileOp loop) {
  ExtentChecker checker(loop.getAfterBody()->getTerminator());
  for (auto [argument, init] :
       llvm::zip(loop.getBeforeArguments(), loop.getInits()))
    checker.assume(argument, init);
  // What the condition hands on is what the body starts from.
  for (auto [argument, passed] :
       llvm::zip(loop.getAfterArguments(), loop.getConditionOp().getArgs())) {
    Value root = getExtentRoot(passed);
    auto carried = dyn_cast<BlockArgument>(root);
    bool isCarried = carried && carried.getOwner() == loop.getBeforeBody();
    checker.assume(argument, isCarried ? loop.getInits()[carried.getArgNumber()]
                                       : argument);
  }
  // The start is seen from the body, the condition's argument is not.
  for (auto [index, yielded, init] :
       llvm::enumerate(loop.getYieldedValues(), loop.getInits()))
    checker.check(yielded, init, "carried value " + Twine(index),
                  "before the loop");
  return checker.counts;
}

static CheckCounts checkExit(func::ReturnOp exit) {
  auto function = exit->getParentOfType<func::FuncOp>();
  ExtentChecker checker(exit);
  unsigned result = 0;
  for (BlockArgument argument : function.getArguments()) {
    unsigned number = argument.getArgNumber();
    if (!function.getArgAttr(number, InlayDialect::kInOut) ||
        result == exit.getNumOperands())
      continue;
    Value last = exit.getOperand(result++);
    if (last.getType() == argument.getType())
      checker.check(last, argument,
                    "the final value of in-out argument " + Twine(number),
                    "in the argument");
  }
  return checker.counts;
}

CheckCounts inlay::insertExtentChecks(Operation *op) {
  if (auto loop = dyn_cast<scf::ForOp>(op))
    return checkLoop(loop);
  if (auto loop = dyn_cast<scf::WhileOp>(op))
    return checkLoop(loop);
  if (auto exit = dyn_cast<func::ReturnOp>(op))
    return checkExit(exit);
  return {};
}
