// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops that count their iterations: the variable of a loop may not reach past
// its end without leaving 64 bits.

#include "LowerNests.h"

#include "inlay-mlir/Index/IndexRange.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include <limits>

using namespace mlir;
using namespace mlir::inlay;

/// Returns whether the last sum of variable and step fits 64 bits.
static bool staysInRange(scf::ForOp loop) {
  IndexRange upper = getIndexRange(loop.getUpperBound());
  IndexRange step = getIndexRange(loop.getStep());
  int64_t last;
  // The variable is below the end whenever the body runs.
  return step.low >= 1 && !llvm::AddOverflow(upper.high, step.high - 1, last);
}

void inlay::countIterations(scf::ForOp loop) {
  if (staysInRange(loop))
    return;
  OpBuilder builder(loop);
  Location loc = loop.getLoc();
  Value low = loop.getLowerBound(), high = loop.getUpperBound();
  Value step = loop.getStep();
  auto constant = [&](int64_t value) {
    return arith::ConstantIndexOp::create(builder, loc, value);
  };
  Value zero = constant(0), one = constant(1);
  // (high - low - 1) / step + 1 rounds as it has to, and none of it can wrap
  // as a number without sign; more iterations than 2^63-1 never end anyway.
  Value way = arith::SubIOp::create(
      builder, loc, arith::SubIOp::create(builder, loc, high, low), one);
  Value count = arith::AddIOp::create(
      builder, loc, arith::DivUIOp::create(builder, loc, way, step), one);
  count = arith::MinUIOp::create(builder, loc, count,
                                 constant(std::numeric_limits<int64_t>::max()));
  Value runs =
      arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::slt, low, high);
  count = arith::SelectOp::create(builder, loc, runs, count, zero);
  loop.getLowerBoundMutable().assign(zero);
  loop.getUpperBoundMutable().assign(count);
  loop.getStepMutable().assign(one);
  builder.setInsertionPointToStart(loop.getBody());
  Value number = loop.getInductionVar();
  auto product = arith::MulIOp::create(builder, loc, number, step);
  auto variable = arith::AddIOp::create(builder, loc, low, product);
  number.replaceAllUsesExcept(variable, product);
}
