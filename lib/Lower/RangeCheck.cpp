// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Checks of ranges. The common case, in which every element is good, is a scan
// with vectors; the first bad element is looked for only when there is one.

#include "LowerNests.h"
#include "NestMath.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::inlay;

namespace {
/// Lowers one check.
class RangeCheckLowering {
public:
  RangeCheckLowering(CheckOp op, int64_t vectorBytes)
      : op(op), loc(op.getLoc()), builder(op), math(builder, loc),
        lanes(vectorBytes / 8) {}
  void run();

private:
  Value toIndex(Value value);
  Value isGood(Value value);
  Value scanAll();
  Value scanRow(ArrayRef<Value> outer, Value good);
  Value findFirst();
  SmallVector<Value> report(Value good);
  Value loop(ArrayRef<Value> counts, Value start,
             function_ref<Value(ArrayRef<Value>, Value)> emit);

  CheckOp op;
  Location loc;
  OpBuilder builder;
  NestMath math;
  int64_t lanes;
  SmallVector<Value> extents;
};
} // namespace

/// Extends integers, or vectors of them, to indices.
Value RangeCheckLowering::toIndex(Value value) {
  Type type = builder.getIndexType();
  if (auto vector = dyn_cast<VectorType>(value.getType()))
    type = vector.clone(type);
  if (value.getType() == type)
    return value;
  return arith::IndexCastOp::create(builder, loc, type, value);
}

/// Returns whether `value`, an index or a vector of them, is in the range.
Value RangeCheckLowering::isGood(Value value) {
  auto bound = [&](Value scalar) -> Value {
    if (!isa<VectorType>(value.getType()))
      return scalar;
    return vector::BroadcastOp::create(builder, loc, value.getType(), scalar);
  };
  Value above = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::sge,
                                      value, bound(op.getLow()));
  Value below = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::slt,
                                      value, bound(op.getHigh()));
  return arith::AndIOp::create(builder, loc, above, below);
}

/// Emits nested loops that carry one value; `emit` gets the position and the
/// value, and returns the new one.
Value RangeCheckLowering::loop(
    ArrayRef<Value> counts, Value start,
    function_ref<Value(ArrayRef<Value>, Value)> emit) {
  OpBuilder::InsertionGuard guard(builder);
  SmallVector<scf::ForOp> loops;
  SmallVector<Value> position;
  Value carried = start;
  for (Value count : counts) {
    loops.push_back(scf::ForOp::create(builder, loc, math.constant(0), count,
                                       math.constant(1), carried));
    position.push_back(loops.back().getInductionVar());
    carried = loops.back().getRegionIterArg(0);
    builder.setInsertionPointToStart(loops.back().getBody());
  }
  carried = emit(position, carried);
  for (scf::ForOp op : llvm::reverse(loops)) {
    builder.setInsertionPointToEnd(op.getBody());
    scf::YieldOp::create(builder, loc, carried);
    carried = op.getResult(0);
  }
  return carried;
}

/// Returns `good` and whether each element of the row at `outer` is good.
Value RangeCheckLowering::scanRow(ArrayRef<Value> outer, Value good) {
  Type element = cast<MemRefType>(op.getSubject().getType()).getElementType();
  auto type = VectorType::get({lanes}, element);
  Value count = extents.back(), zero = math.constant(0);
  Value whole = math.sub(count, math.bitAnd(count, math.constant(lanes - 1)));
  Value flags = vector::BroadcastOp::create(
      builder, loc, VectorType::get({lanes}, builder.getI1Type()), good);
  auto vectors = scf::ForOp::create(builder, loc, zero, whole,
                                    math.constant(lanes), flags);
  SmallVector<Value> index(outer);
  index.push_back(Value());
  {
    OpBuilder::InsertionGuard guard(builder);
    builder.setInsertionPointToStart(vectors.getBody());
    index.back() = vectors.getInductionVar();
    Value values =
        vector::LoadOp::create(builder, loc, type, op.getSubject(), index);
    flags = arith::AndIOp::create(builder, loc, vectors.getRegionIterArg(0),
                                  isGood(toIndex(values)));
    scf::YieldOp::create(builder, loc, flags);
  }
  good = vector::ReductionOp::create(builder, loc, vector::CombiningKind::AND,
                                     vectors.getResult(0));
  return loop(math.sub(count, whole), good, [&](ArrayRef<Value> at, Value now) {
    index.back() = math.add(whole, at[0]);
    Value value = memref::LoadOp::create(builder, loc, op.getSubject(), index);
    return math.bitAnd(now, isGood(toIndex(value)));
  });
}

/// Returns whether every element is good.
Value RangeCheckLowering::scanAll() {
  Value yes =
      arith::ConstantOp::create(builder, loc, builder.getBoolAttr(true));
  if (extents.empty())
    return isGood(toIndex(
        memref::LoadOp::create(builder, loc, op.getSubject(), ValueRange())));
  return loop(
      ArrayRef(extents).drop_back(), yes,
      [&](ArrayRef<Value> outer, Value good) { return scanRow(outer, good); });
}

/// Returns the row-major number of the first bad element; there is one.
Value RangeCheckLowering::findFirst() {
  Value count = math.constant(1);
  for (Value extent : extents)
    count = math.mul(count, extent);
  return loop(extents, count, [&](ArrayRef<Value> at, Value first) {
    Value number = math.constant(0);
    for (auto [extent, coordinate] : llvm::zip(extents, at))
      number = math.add(math.mul(number, extent), coordinate);
    Value value = memref::LoadOp::create(builder, loc, op.getSubject(), at);
    Value candidate = math.select(isGood(toIndex(value)), count, number);
    return math.min(first, candidate);
  });
}

/// Returns the first bad element and its position, zeros if all are good.
SmallVector<Value> RangeCheckLowering::report(Value good) {
  SmallVector<Type> types(extents.size() + 1, builder.getIndexType());
  auto branch = scf::IfOp::create(builder, loc, types, good, true);
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToEnd(branch.thenBlock());
  scf::YieldOp::create(builder, loc,
                       SmallVector<Value>(types.size(), math.constant(0)));
  builder.setInsertionPointToEnd(branch.elseBlock());
  SmallVector<Value> found(types.size());
  Value number = findFirst();
  for (size_t dim = extents.size(); dim-- > 0;) {
    found[dim + 1] = arith::RemUIOp::create(builder, loc, number, extents[dim]);
    number = arith::DivUIOp::create(builder, loc, number, extents[dim]);
  }
  found[0] = toIndex(memref::LoadOp::create(builder, loc, op.getSubject(),
                                            ArrayRef(found).drop_front()));
  scf::YieldOp::create(builder, loc, found);
  return SmallVector<Value>(branch.getResults());
}

void RangeCheckLowering::run() {
  SmallVector<Value> values(op.getValues());
  Value good;
  if (auto type = dyn_cast<MemRefType>(op.getSubject().getType())) {
    for (int64_t dim = 0; dim < type.getRank(); ++dim)
      extents.push_back(
          type.isDynamicDim(dim)
              ? memref::DimOp::create(builder, loc, op.getSubject(), dim)
                    .getResult()
              : math.constant(type.getDimSize(dim)));
    good = scanAll();
    llvm::append_range(values, report(good));
  } else {
    Value index = toIndex(op.getSubject());
    good = isGood(index);
    values.push_back(index);
  }
  auto check = CheckOp::create(builder, loc, op.getBlame(), good,
                               /*low=*/Value(), /*high=*/Value(),
                               op.getMessage(), values);
  if (Attribute number = op->getAttr(InlayDialect::kNumber))
    check->setAttr(InlayDialect::kNumber, number);
  op.erase();
}

void inlay::lowerRangeCheck(CheckOp op, int64_t vectorBytes) {
  RangeCheckLowering(op, vectorBytes).run();
}
