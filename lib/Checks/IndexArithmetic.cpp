// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An index is an integer: a sum, difference or product of indices that leaves
// 64 bits is an error in the data, reported where it is made. What has been
// checked carries nsw, so that later stages may compute with it.

#include "InsertChecks.h"

#include "inlay-mlir/Index/IndexRange.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"
#include <limits>

using namespace mlir;
using namespace mlir::inlay;

namespace {
/// Emits conditions on the operands of one operation.
class OverflowCondition {
public:
  OverflowCondition(Operation *op) : builder(op), loc(op->getLoc()) {}

  /// Returns whether `lhs op rhs` stays in 64 bits, as an i1.
  Value emit(Operation *op) {
    Value lhs = op->getOperand(0), rhs = op->getOperand(1);
    if (isa<arith::AddIOp>(op))
      return emitSum(lhs, rhs);
    if (isa<arith::SubIOp>(op))
      return emitDifference(lhs, rhs);
    return emitProduct(lhs, rhs);
  }

private:
  static constexpr int64_t kLeast = std::numeric_limits<int64_t>::min();
  static constexpr int64_t kMost = std::numeric_limits<int64_t>::max();

  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(builder, loc, value);
  }
  Value compare(arith::CmpIPredicate predicate, Value lhs, Value rhs) {
    return arith::CmpIOp::create(builder, loc, predicate, lhs, rhs);
  }
  template <typename Op> Value make(Value lhs, Value rhs) {
    return Op::create(builder, loc, lhs, rhs);
  }
  Value isNotNegative(Value value) {
    return compare(arith::CmpIPredicate::sge, value, constant(0));
  }

  Value emitSum(Value lhs, Value rhs) {
    if (std::optional<int64_t> number = getConstantIntValue(rhs)) {
      if (*number >= 0)
        return compare(arith::CmpIPredicate::sle, lhs,
                       constant(kMost - *number));
      return compare(arith::CmpIPredicate::sge, lhs,
                     constant(kLeast - *number));
    }
    // The sum has the sign of one of its operands, unless it has wrapped.
    Value sum = make<arith::AddIOp>(lhs, rhs);
    Value wrapped = make<arith::AndIOp>(make<arith::XOrIOp>(lhs, sum),
                                        make<arith::XOrIOp>(rhs, sum));
    return isNotNegative(wrapped);
  }

  Value emitDifference(Value lhs, Value rhs) {
    // Operands of different signs give the sign of the first.
    Value difference = make<arith::SubIOp>(lhs, rhs);
    return isNotNegative(make<arith::AndIOp>(
        make<arith::XOrIOp>(lhs, rhs), make<arith::XOrIOp>(lhs, difference)));
  }

  Value emitProduct(Value lhs, Value rhs) {
    // The product divided by one factor is the other one. Factors that cannot
    // be divided by are asked for themselves.
    Value product = make<arith::MulIOp>(lhs, rhs);
    Value zero = constant(0), minusOne = constant(-1);
    Value isZero = compare(arith::CmpIPredicate::eq, rhs, zero);
    Value isMinusOne = compare(arith::CmpIPredicate::eq, rhs, minusOne);
    Value isOdd = make<arith::OrIOp>(isZero, isMinusOne);
    Value divisor =
        arith::SelectOp::create(builder, loc, isOdd, constant(1), rhs);
    Value isBack = compare(arith::CmpIPredicate::eq,
                           make<arith::DivSIOp>(product, divisor), lhs);
    Value isNotLeast = compare(arith::CmpIPredicate::ne, lhs, constant(kLeast));
    Value holds =
        make<arith::OrIOp>(isZero, make<arith::AndIOp>(isMinusOne, isNotLeast));
    Value isPlain = make<arith::AndIOp>(
        compare(arith::CmpIPredicate::ne, rhs, minusOne), isBack);
    return make<arith::OrIOp>(holds, isPlain);
  }

  OpBuilder builder;
  Location loc;
};
} // namespace

/// Returns whether `op` stands where checks may stand: not in the body of an
/// operation on elements.
static bool isInControlFlow(Operation *op) {
  return isa<func::FuncOp, scf::ForOp, scf::WhileOp, scf::IfOp>(
      op->getParentOp());
}

CheckCounts inlay::insertIndexChecks(Operation *op) {
  CheckCounts counts;
  if (!isa<arith::AddIOp, arith::SubIOp, arith::MulIOp>(op) ||
      !op->getResult(0).getType().isIndex() || !isInControlFlow(op))
    return counts;
  if (isExact(op)) {
    ++counts.proved;
    return counts;
  }
  StringRef sign = isa<arith::AddIOp>(op)   ? "+"
                   : isa<arith::SubIOp>(op) ? "-"
                                            : "*";
  Value holds = OverflowCondition(op).emit(op);
  OpBuilder builder(op);
  CheckOp::create(
      builder, op->getLoc(), Blame::Data, holds, Value(), Value(),
      builder.getStringAttr("index arithmetic leaves 64 bits: {0} " + sign +
                            " {1}; nothing was written"),
      op->getOperands());
  // From here on the operation is the one of integers.
  op->setAttr(arith::AddIOp::getIntegerOverflowAttrName(),
              arith::IntegerOverflowFlagsAttr::get(
                  op->getContext(), arith::IntegerOverflowFlags::nsw));
  ++counts.inserted;
  return counts;
}
