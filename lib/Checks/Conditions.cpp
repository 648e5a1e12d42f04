// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the operations ask of their regions and index tensors, as checks.

#include "InsertChecks.h"
#include "inlay-mlir/Index/Extents.h"

#include "inlay-mlir/Index/Claims.h"
#include "inlay-mlir/Index/IndexBounds.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"

using namespace mlir;
using namespace mlir::inlay;

namespace {
/// Emits the checks of one operation on one tensor. Nothing is touched where a
/// size of the region is 0, or one of `others`.
class RegionChecker {
public:
  RegionChecker(Operation *op, Value tensor, RegionSpec region,
                KnownConditions &known, SmallVector<OpFoldResult> others = {})
      : builder(op), loc(op->getLoc()), tensor(known.getExtentRoot(tensor)),
        region(std::move(region)), others(std::move(others)), known(known) {
    for (OpFoldResult size : this->region.sizes)
      addFactsOfPositive(size, facts);
  }

  /// Asks that dimension `dim` of the region lies inside the tensor.
  void checkDim(int64_t dim);
  /// Asks that each element of `indices` is an index of dimension `dim`.
  void checkIndices(Value indices, int64_t dim, Bounds bounds, bool fromEnd);

  CheckCounts counts;

private:
  bool isInside(const LinearExpr &index, const LinearExpr &extent) {
    return isProvedNonNegative(index, facts) &&
           isProvedNonNegative(extent - index - 1, facts);
  }
  Value toValue(OpFoldResult index) {
    return getValueOrCreateConstantIndexOp(builder, loc, index);
  }
  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(builder, loc, value);
  }
  SmallVector<OpFoldResult> getDoubtfulSizes(int64_t except);
  Value getEmptiness(int64_t except);
  void askIndex(Value subject, int64_t dim, OpFoldResult extent, bool fromEnd,
                const Twine &place);
  void emit(Blame blame, Value subject, Value low, Value high,
            const Twine &message, ValueRange values);
  void checkProgression(int64_t dim, OpFoldResult extent);

  OpBuilder builder;
  Location loc;
  Value tensor;
  RegionSpec region;
  SmallVector<OpFoldResult> others;
  KnownConditions &known;
  /// What follows from the region not being empty.
  SmallVector<LinearExpr> facts;
};
} // namespace

/// Returns the sizes, but for that of dimension `except`, that may be 0.
SmallVector<OpFoldResult> RegionChecker::getDoubtfulSizes(int64_t except) {
  SmallVector<OpFoldResult> sizes;
  auto add = [&](OpFoldResult size) {
    if (!isProvedNonNegative(LinearExpr::of(size) - 1))
      sizes.push_back(size);
  };
  for (int64_t dim = 0; dim < region.getRank(); ++dim)
    if (dim != except)
      add(region.sizes[dim]);
  llvm::for_each(others, add);
  return sizes;
}

/// Returns whether some size other than that of dimension `except` is 0, or
/// null where none can be: an empty region asks for nothing.
Value RegionChecker::getEmptiness(int64_t except) {
  Value empty;
  for (OpFoldResult size : getDoubtfulSizes(except)) {
    Value isZero = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq,
                                         toValue(size), constant(0));
    empty = empty ? arith::OrIOp::create(builder, loc, empty, isZero) : isZero;
  }
  return empty;
}

void RegionChecker::emit(Blame blame, Value subject, Value low, Value high,
                         const Twine &message, ValueRange values) {
  auto check = CheckOp::create(builder, loc, blame, subject, low, high,
                               builder.getStringAttr(message), values);
  if (isProvedCheck(check, known)) {
    check.erase();
    ++counts.proved;
    return;
  }
  noteCheck(check, known);
  ++counts.inserted;
}

/// Asks that `subject`, one index or a tensor of them, lies in dimension `dim`
/// of extent `extent`.
void RegionChecker::askIndex(Value subject, int64_t dim, OpFoldResult extent,
                             bool fromEnd, const Twine &place) {
  LinearExpr value = LinearExpr::of(subject), count = LinearExpr::of(extent);
  SmallVector<LinearExpr> bounds = {fromEnd ? count * -1 : LinearExpr(), count};
  for (OpFoldResult size : getDoubtfulSizes(dim))
    bounds.push_back(LinearExpr::of(size));
  if (known.hasRange(value, bounds, facts)) {
    if (claims::areRecorded)
      claims::recordIndex(&*builder.getInsertionPoint(), value, bounds, facts);
    ++counts.proved;
    return;
  }
  Value end = toValue(extent), low = constant(0), high = end;
  if (fromEnd)
    low = arith::SubIOp::create(builder, loc, low, end);
  if (Value empty = getEmptiness(dim)) {
    // Of an empty region the index may be anything.
    low =
        arith::SelectOp::create(builder, loc, empty, constant(INT64_MIN), low);
    high =
        arith::SelectOp::create(builder, loc, empty, constant(INT64_MAX), high);
  }
  emit(Blame::Data, subject, low, high,
       "index {1}" + place + " is outside extent {0} of dimension " +
           Twine(dim) + "; nothing was written",
       end);
  known.addRange(value, bounds);
}

/// Asks that first and last index of a dimension are inside, or the region
/// empty.
void RegionChecker::checkProgression(int64_t dim, OpFoldResult extent) {
  Value first = toValue(region.offsets[dim]), size = toValue(region.sizes[dim]);
  Value end = toValue(extent), zero = constant(0), one = constant(1);
  auto compare = [&](arith::CmpIPredicate predicate, Value lhs, Value rhs) {
    return arith::CmpIOp::create(builder, loc, predicate, lhs, rhs).getResult();
  };
  Value steps = arith::SubIOp::create(builder, loc, size, one);
  Value last = arith::AddIOp::create(
      builder, loc, first,
      arith::MulIOp::create(builder, loc, steps, constant(region.steps[dim])));
  Value holds = compare(arith::CmpIPredicate::ult, first, end);
  holds = arith::AndIOp::create(builder, loc, holds,
                                compare(arith::CmpIPredicate::ult, last, end));
  // The way from first to last is shorter than the extent: so it has not
  // wrapped, and what lies between them is inside, too.
  Value most = arith::DivSIOp::create(
      builder, loc, arith::SubIOp::create(builder, loc, end, one),
      constant(std::abs(region.steps[dim])));
  holds = arith::AndIOp::create(
      builder, loc, holds, compare(arith::CmpIPredicate::sle, steps, most));
  holds = arith::AndIOp::create(builder, loc, holds,
                                compare(arith::CmpIPredicate::sge, size, zero));
  holds = arith::OrIOp::create(builder, loc, holds,
                               compare(arith::CmpIPredicate::eq, size, zero));
  if (Value empty = getEmptiness(dim))
    holds = arith::OrIOp::create(builder, loc, holds, empty);
  emit(Blame::Data, holds, Value(), Value(),
       "region from {0} to {1} is outside extent {2} of dimension " +
           Twine(dim) + "; nothing was written",
       {first, last, end});
}

void RegionChecker::checkDim(int64_t dim) {
  LinearExpr first = LinearExpr::of(region.offsets[dim]);
  LinearExpr last =
      first + (assumePositive(region.sizes[dim]) - 1) * region.steps[dim];
  LinearExpr extent = LinearExpr::ofExtent(tensor, dim);
  if (isInside(first, extent) && isInside(last, extent)) {
    ++counts.proved;
    return;
  }
  OpFoldResult end = getExtent(builder, loc, tensor, dim);
  if (getConstantIntValue(region.sizes[dim]) == 1)
    askIndex(toValue(region.offsets[dim]), dim, end, /*fromEnd=*/false, "");
  else
    checkProgression(dim, end);
}

/// Returns `({2}, {3})`, the place of the offending element.
static std::string getPosition(int64_t rank) {
  std::string text;
  for (int64_t dim = 0; dim < rank; ++dim)
    text += (dim ? ", {" : "{") + std::to_string(dim + 2) + "}";
  return " at position (" + text + (rank == 1 ? ",)" : ")");
}

void RegionChecker::checkIndices(Value indices, int64_t dim, Bounds bounds,
                                 bool fromEnd) {
  if (bounds == Bounds::Drop)
    return;
  Value extent = toValue(getExtent(builder, loc, tensor, dim));
  auto type = cast<RankedTensorType>(indices.getType());
  if (bounds != Bounds::Error) {
    // Without an element there is none to clip or wrap to; without an index
    // there is nothing to ask.
    Value holds = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::sgt,
                                        extent, constant(0));
    for (int64_t d = 0; d < type.getRank(); ++d) {
      Value none = arith::CmpIOp::create(
          builder, loc, arith::CmpIPredicate::eq,
          toValue(getExtent(builder, loc, indices, d)), constant(0));
      holds = arith::OrIOp::create(builder, loc, holds, none);
    }
    if (Value empty = getEmptiness(dim))
      holds = arith::OrIOp::create(builder, loc, holds, empty);
    return emit(Blame::Data, holds, Value(), Value(),
                "dimension " + Twine(dim) + " is empty, there is no index to " +
                    stringifyBounds(bounds) + " to; nothing was written",
                {});
  }
  std::string place = type.getRank() ? getPosition(type.getRank()) : "";
  askIndex(indices, dim, extent, fromEnd, place);
}

/// Returns whether one of `sizes` is 0: then nothing is touched.
static bool isKnownEmpty(ArrayRef<OpFoldResult> sizes) {
  return llvm::any_of(
      sizes, [](OpFoldResult size) { return getConstantIntValue(size) == 0; });
}

/// Inserts the checks of the accesses of a nest.
static CheckCounts insertNestChecks(MapOp map, KnownConditions &known) {
  SmallVector<OpFoldResult> bounds = map.getMixedBounds();
  CheckCounts counts;
  if (isKnownEmpty(bounds))
    return counts;
  auto check = [&](const Access &access) {
    if (!isa<RankedTensorType>(access.value.getType()))
      return;
    SmallVector<OpFoldResult> others;
    for (auto [loop, bound] : llvm::enumerate(bounds))
      if (!llvm::is_contained(access.loops, int64_t(loop)))
        others.push_back(bound);
    RegionChecker checker(map, access.value, getRegion(bounds, access), known,
                          std::move(others));
    for (int64_t dim = 0; dim < access.getRank(); ++dim)
      checker.checkDim(dim);
    counts.inserted += checker.counts.inserted;
    counts.proved += checker.counts.proved;
  };
  if (map.getDest())
    check(map.getDestAccess());
  for (unsigned read = 0; read < map.getReads().size(); ++read)
    check(map.getReadAccess(read));
  return counts;
}

/// Inserts the checks of a gather or a scatter on `tensor`.
template <typename Op>
static CheckCounts insertIndexedChecks(Op op, Value tensor,
                                       KnownConditions &known) {
  if (isKnownEmpty(op.getRegionSpec().sizes))
    return {};
  RegionChecker checker(op, tensor, op.getRegionSpec(), known);
  for (int64_t dim = 0; dim < op.getRegionSpec().getRank(); ++dim)
    if (!llvm::is_contained(op.getIndexedDims(), dim))
      checker.checkDim(dim);
  for (auto [indices, dim] :
       llvm::zip_equal(op.getIndices(), op.getIndexedDims()))
    checker.checkIndices(indices, dim, op.getBounds(), op.getFromEnd());
  return checker.counts;
}

CheckCounts inlay::insertChecks(Operation *op, KnownConditions &known) {
  auto checkRegion = [&](Value tensor, RegionSpec region) {
    if (isKnownEmpty(region.sizes))
      return CheckCounts();
    RegionChecker checker(op, tensor, region, known);
    for (int64_t dim = 0; dim < region.getRank(); ++dim)
      checker.checkDim(dim);
    return checker.counts;
  };
  if (auto slice = dyn_cast<SliceOp>(op))
    return checkRegion(slice.getSource(), slice.getRegionSpec());
  if (auto copy = dyn_cast<CopyOp>(op))
    return checkRegion(copy.getSource(), copy.getRegionSpec());
  if (auto update = dyn_cast<UpdateOp>(op))
    return checkRegion(update.getDest(), update.getRegionSpec());
  if (auto gather = dyn_cast<GatherOp>(op))
    return insertIndexedChecks(gather, gather.getSource(), known);
  if (auto scatter = dyn_cast<ScatterOp>(op))
    return insertIndexedChecks(scatter, scatter.getDest(), known);
  if (auto map = dyn_cast<MapOp>(op))
    return insertNestChecks(map, known);
  return {};
}
