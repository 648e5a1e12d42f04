// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What operations compute, as formulas over the integers: machine words wrap
// unless the operation says that they do not, and nothing is approximated.
// Where an operation has no rule, its result is any number of its type: that
// only adds solutions.

#include "ClaimProblem.h"

#include "inlay-mlir/Index/IndexRange.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::claims;

/// Returns the bits of an integer, or of a tensor's element.
static unsigned getWidth(Type type) {
  type = getElementTypeOrSelf(type);
  return type.isIndex() ? 64 : type.getIntOrFloatBitWidth();
}

static __int128 powerOfTwo(unsigned exponent) {
  return __int128(1) << exponent;
}

static std::string apply(StringRef function, StringRef a, StringRef b) {
  return ("(" + function + " " + a + " " + b + ")").str();
}

/// Returns the signed number of `width` bits that is `exact` but for wrapping.
static std::string wrap(StringRef exact, unsigned width) {
  std::string half = toTerm(powerOfTwo(width - 1));
  std::string moved = apply("+", exact, half);
  return apply("-", apply("mod", moved, toTerm(powerOfTwo(width))), half);
}

/// Returns the unsigned reading of the signed `number`.
static std::string toUnsigned(StringRef number, unsigned width) {
  return "(ite (< " + number.str() + " 0) " +
         apply("+", number, toTerm(powerOfTwo(width))) + " " + number.str() +
         ")";
}

void Problem::defineAll() {
  while (!undefined.empty() && numConstants <= kMostConstants) {
    Undefined entry = undefined.front();
    undefined.pop_front();
    define(entry);
  }
}

void Problem::define(const Undefined &entry) {
  if (entry.symbol.dim != -1)
    return defineExtent(entry);
  Value value = entry.symbol.value;
  Type type = getElementTypeOrSelf(value.getType());
  if (!type.isIndex() && !type.isInteger())
    return;
  Operation *op = value.getDefiningOp();
  if (value.getType().isInteger(1))
    return op ? defineBool(entry, op) : void();
  unsigned width = getWidth(type);
  if (width > 64)
    return;
  assume("(and (<= " + toTerm(-powerOfTwo(width - 1)) + " " + entry.name +
         ") (< " + entry.name + " " + toTerm(powerOfTwo(width - 1)) + "))");
  if (isa<ShapedType>(value.getType()))
    return defineConstant(entry);
  if (!op)
    return defineArgument(entry, cast<BlockArgument>(value));
  auto operand = [&](unsigned i) {
    return get(op->getOperand(i), entry.renamed);
  };
  auto is = [&](const Twine &term) {
    assume("(= " + entry.name + " " + term + ")");
  };
  if (isa<arith::AddIOp, arith::SubIOp, arith::MulIOp>(op))
    return defineSum(entry, op);
  if (isa<arith::DivSIOp, arith::FloorDivSIOp, arith::CeilDivSIOp>(op))
    return defineQuotient(entry, op);
  if (isa<arith::MaxSIOp, arith::MinSIOp>(op)) {
    std::string lhs = operand(0), rhs = operand(1);
    return is("(ite (" + Twine(isa<arith::MaxSIOp>(op) ? ">=" : "<=") + " " +
              lhs + " " + rhs + ") " + lhs + " " + rhs + ")");
  }
  if (auto select = dyn_cast<arith::SelectOp>(op))
    return is("(ite " + getBool(select.getCondition(), entry.renamed) + " " +
              operand(1) + " " + operand(2) + ")");
  if (auto dim = dyn_cast<tensor::DimOp>(op)) {
    std::optional<int64_t> index = dim.getConstantIndex();
    auto shaped = dyn_cast<RankedTensorType>(dim.getSource().getType());
    if (index && shaped && *index >= 0 && *index < shaped.getRank())
      return is(getExtent(dim.getSource(), *index, entry.renamed));
  }
  if (isa<tensor::DimOp, memref::DimOp>(op))
    return assume("(>= " + entry.name + " 0)");
  if (isa<arith::IndexCastOp, arith::IndexCastUIOp, arith::ExtSIOp,
          arith::ExtUIOp, arith::TruncIOp>(op))
    return defineCast(entry, op);
}

/// Takes an extent for what the op that made the tensor was given; only of a
/// function's argument is it known that nobody passes more than the limit.
void Problem::defineExtent(const Undefined &entry) {
  assume("(and (<= 0 " + entry.name + ") (< " + entry.name + " " +
         toTerm(powerOfTwo(63)) + "))");
  Value tensor = entry.symbol.value;
  int64_t dim = entry.symbol.dim;
  auto type = cast<ShapedType>(tensor.getType());
  if (auto argument = dyn_cast<BlockArgument>(tensor)) {
    if (isa<func::FuncOp>(argument.getOwner()->getParentOp()))
      assume("(< " + entry.name + " " + toTerm(kExtentLimit) + ")");
    return;
  }
  auto is = [&](OpFoldResult size) {
    std::string term = isa<Attribute>(size)
                           ? get(size)
                           : get(cast<Value>(size), entry.renamed);
    assume("(= " + entry.name + " " + term + ")");
  };
  Operation *op = tensor.getDefiningOp();
  if (auto cast = dyn_cast<tensor::CastOp>(op);
      cast && isa<RankedTensorType>(cast.getSource().getType()))
    return assume("(= " + entry.name + " " +
                  getExtent(cast.getSource(), dim, entry.renamed) + ")");
  if (isa<SliceOp, CopyOp>(op)) {
    auto slice = dyn_cast<SliceOp>(op);
    RegionSpec region =
        slice ? slice.getRegionSpec() : cast<CopyOp>(op).getRegionSpec();
    return is(region.getKeptSizes()[dim]);
  }
  if (auto map = dyn_cast<MapOp>(op))
    return is(map.getMixedBounds()[dim]);
  if (auto empty = dyn_cast<tensor::EmptyOp>(op))
    return is(empty.getMixedSizes()[dim]);
  unsigned dynamic = cast<RankedTensorType>(type).getDynamicDimIndex(dim);
  if (auto splat = dyn_cast<tensor::SplatOp>(op))
    return is(OpFoldResult(splat.getDynamicSizes()[dynamic]));
  if (auto generate = dyn_cast<tensor::GenerateOp>(op))
    return is(OpFoldResult(generate.getDynamicExtents()[dynamic]));
}

void Problem::defineBool(const Undefined &entry, Operation *op) {
  auto is = [&](const Twine &term) {
    assume("(= " + entry.name + " " + term + ")");
  };
  if (isa<arith::AndIOp, arith::OrIOp, arith::XOrIOp>(op))
    return is("(" +
              Twine(isa<arith::AndIOp>(op)  ? "and"
                    : isa<arith::OrIOp>(op) ? "or"
                                            : "xor") +
              " " + getBool(op->getOperand(0), entry.renamed) + " " +
              getBool(op->getOperand(1), entry.renamed) + ")");
  auto compare = dyn_cast<arith::CmpIOp>(op);
  if (!compare)
    return;
  Type type = compare.getLhs().getType();
  if ((!type.isIndex() && !type.isInteger()) || getWidth(type) == 1 ||
      getWidth(type) > 64)
    return;
  std::string lhs = get(compare.getLhs(), entry.renamed);
  std::string rhs = get(compare.getRhs(), entry.renamed);
  arith::CmpIPredicate predicate = compare.getPredicate();
  if (predicate == arith::CmpIPredicate::eq)
    return is(apply("=", lhs, rhs));
  if (predicate == arith::CmpIPredicate::ne)
    return is(apply("distinct", lhs, rhs));
  StringRef name = arith::stringifyCmpIPredicate(predicate);
  if (name.consume_front("u")) {
    lhs = toUnsigned(lhs, getWidth(type));
    rhs = toUnsigned(rhs, getWidth(type));
  } else {
    name.consume_front("s");
  }
  is(apply(name == "lt"   ? "<"
           : name == "le" ? "<="
           : name == "gt" ? ">"
                          : ">=",
           lhs, rhs));
}

/// A loop counts from its lower bound by steps, which are positive, up to but
/// not including its upper bound.
void Problem::defineArgument(const Undefined &entry, BlockArgument argument) {
  auto loop = dyn_cast_or_null<scf::ForOp>(argument.getOwner()->getParentOp());
  if (!loop || argument != loop.getInductionVar() || loop.getUnsignedCmp())
    return;
  std::string low = get(loop.getLowerBound(), entry.renamed);
  assume("(and (<= " + low + " " + entry.name + ") (< " + entry.name + " " +
         get(loop.getUpperBound(), entry.renamed) + "))");
  if (std::optional<APInt> step = loop.getConstantStep())
    if (step->isStrictlyPositive() && !step->isOne())
      assume("(= 0 (mod (- " + entry.name + " " + low + ") " +
             toTerm(step->getSExtValue()) + "))");
}

void Problem::defineSum(const Undefined &entry, Operation *op) {
  StringRef function = isa<arith::AddIOp>(op)   ? "+"
                       : isa<arith::SubIOp>(op) ? "-"
                                                : "*";
  std::string exact = apply(function, get(op->getOperand(0), entry.renamed),
                            get(op->getOperand(1), entry.renamed));
  bool isExact =
      cast<arith::ArithIntegerOverflowFlagsInterface>(op).hasNoSignedWrap();
  assume("(= " + entry.name + " " +
         (isExact ? exact : wrap(exact, getWidth(op->getResult(0).getType()))) +
         ")");
}

void Problem::defineQuotient(const Undefined &entry, Operation *op) {
  std::string lhs = get(op->getOperand(0), entry.renamed);
  APInt number;
  if (!matchPattern(op->getOperand(1), m_ConstantInt(&number)) ||
      !number.isStrictlyPositive()) {
    // Rounded in any way, a quotient by a positive number is no farther from 0
    // than its dividend, but for rounding -1 / 2 down or 1 / 2 up.
    std::string rhs = get(op->getOperand(1), entry.renamed);
    return assume("(=> (> " + rhs + " 0) (and (=> (>= " + lhs + " 0) (<= 0 " +
                  entry.name + " " + lhs + ")) (=> (< " + lhs +
                  " 0) (<= " + lhs + " " + entry.name + " 0))))");
  }
  std::string divisor = toTerm(number.getSExtValue());
  // `div` rounds down where the divisor is positive.
  std::string down = apply("div", lhs, divisor);
  std::string up = "(- " + apply("div", "(- " + lhs + ")", divisor) + ")";
  std::string quotient =
      isa<arith::FloorDivSIOp>(op) ? down
      : isa<arith::CeilDivSIOp>(op)
          ? up
          : "(ite (>= " + lhs + " 0) " + down + " " + up + ")";
  assume("(= " + entry.name + " " + quotient + ")");
}

void Problem::defineCast(const Undefined &entry, Operation *op) {
  Type from = op->getOperand(0).getType();
  unsigned width = getWidth(op->getResult(0).getType());
  if (isa<ShapedType>(from) || getWidth(from) == 1 || getWidth(from) > 64)
    return;
  std::string number = get(op->getOperand(0), entry.renamed);
  if (isa<arith::ExtUIOp, arith::IndexCastUIOp>(op))
    number = toUnsigned(number, getWidth(from));
  assume("(= " + entry.name + " " +
         (getWidth(from) > width || isa<arith::IndexCastUIOp>(op)
              ? wrap(number, width)
              : number) +
         ")");
}

/// Of a constant tensor, an element lies between the least and the most.
void Problem::defineConstant(const Undefined &entry) {
  DenseIntElementsAttr elements;
  if (!matchPattern(entry.symbol.value, m_Constant(&elements)) ||
      elements.getNumElements() == 0)
    return;
  auto values = llvm::map_range(elements.getValues<APInt>(), [](APInt number) {
    return number.getSExtValue();
  });
  assume("(<= " + toTerm(*std::min_element(values.begin(), values.end())) +
         " " + entry.name + " " +
         toTerm(*std::max_element(values.begin(), values.end())) + ")");
}
