// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reductions: element k of a result, in row-major order of the reduced
// dimensions, is folded into partial result k mod 16; the partial results are
// folded in a tree of halves. The order is the same at any vector width.

#include "LowerNests.h"
#include "NestMath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::inlay;

/// The number of interleaved partial results.
static constexpr int64_t kPartials = 16;

namespace {
/// Lowers one reduction.
class ReductionLowering {
public:
  ReductionLowering(linalg::ReduceOp op, int64_t vectorBytes)
      : op(op), loc(op.getLoc()), builder(op), math(builder, loc),
        vectorBytes(vectorBytes), source(op.getInputs().front()),
        dest(op.getInits().front()), type(cast<MemRefType>(source.getType())) {}
  LogicalResult run();

private:
  LogicalResult readCombiner();
  Value combine(Value lhs, Value rhs);
  Value identity(Type of);
  Value makeScratch(ArrayRef<int64_t> shape);
  Value openLoop(Value count);
  SmallVector<Value> resultIndex();
  void reduceColumns(int64_t lanes);
  void reduceTile(Value scratch, Value column, int64_t lanes, Value mask);
  void reduceRows();
  void foldRow(Value scratch, Value number);
  void foldElements(Value scratch, Value number, Value begin, Value end);

  linalg::ReduceOp op;
  Location loc;
  OpBuilder builder;
  NestMath math;
  int64_t vectorBytes;
  Value source, dest;
  MemRefType type;
  Combiner combiner = Combiner::Add;
  SmallVector<Value> extents, index;
};
} // namespace

LogicalResult ReductionLowering::readCombiner() {
  Block &body = op.getCombiner().front();
  if (!llvm::hasSingleElement(body.without_terminator()))
    return op.emitOpError("combines by more than one operation");
  std::optional<Combiner> found = findCombiner(&body.front());
  if (!found)
    return op.emitOpError("combines by ")
           << body.front().getName() << ", expected a sum, minimum or maximum";
  combiner = *found;
  return success();
}

Value ReductionLowering::combine(Value lhs, Value rhs) {
  return combineScalars(builder, loc, combiner, lhs, rhs);
}

/// Returns the value that changes nothing.
Value ReductionLowering::identity(Type of) {
  TypedAttr value = getIdentity(getElementTypeOrSelf(of), combiner);
  if (auto vector = dyn_cast<VectorType>(of))
    value = DenseElementsAttr::get(vector, Attribute(value));
  return arith::ConstantOp::create(builder, loc, value);
}

/// Makes memory for partial results, once for all loops around the op.
Value ReductionLowering::makeScratch(ArrayRef<int64_t> shape) {
  auto function = op->getParentOfType<func::FuncOp>();
  OpBuilder entry = OpBuilder::atBlockBegin(&function.front());
  auto memory = MemRefType::get(shape, type.getElementType());
  return memref::AllocaOp::create(entry, loc, memory, ValueRange(),
                                  entry.getI64IntegerAttr(64));
}

/// Opens a loop and leaves the builder in it; returns its index.
Value ReductionLowering::openLoop(Value count) {
  auto loop = scf::ForOp::create(builder, loc, math.constant(0), count,
                                 math.constant(1));
  builder.setInsertionPointToStart(loop.getBody());
  return loop.getInductionVar();
}

SmallVector<Value> ReductionLowering::resultIndex() {
  SmallVector<Value> result;
  for (auto [dim, at] : llvm::enumerate(index))
    if (!llvm::is_contained(op.getDimensions(), int64_t(dim)))
      result.push_back(at);
  return result;
}

//===----------------------------------------------------------------------===//
// The last dimension is kept: its elements are lanes
//===----------------------------------------------------------------------===//

/// Reduces `lanes` neighbouring results from `column` on.
void ReductionLowering::reduceTile(Value scratch, Value column, int64_t lanes,
                                   Value mask) {
  auto vector = VectorType::get({lanes}, type.getElementType());
  index.back() = column;
  Value zero = math.constant(0), start = identity(vector);
  for (int64_t partial = 0; partial < kPartials; ++partial)
    vector::StoreOp::create(builder, loc, start, scratch,
                            ValueRange{math.constant(partial), zero});
  {
    OpBuilder::InsertionGuard guard(builder);
    Value number = zero;
    for (int64_t dim : op.getDimensions()) {
      index[dim] = openLoop(extents[dim]);
      number = math.add(math.mul(number, extents[dim]), index[dim]);
    }
    Value partial = math.bitAnd(number, math.constant(kPartials - 1));
    Value old = vector::LoadOp::create(builder, loc, vector, scratch,
                                       ValueRange{partial, zero});
    Value element =
        mask ? vector::MaskedLoadOp::create(builder, loc, vector, source, index,
                                            mask, start)
                   .getResult()
             : vector::LoadOp::create(builder, loc, vector, source, index)
                   .getResult();
    vector::StoreOp::create(builder, loc, combine(old, element), scratch,
                            ValueRange{partial, zero});
  }
  SmallVector<Value> partials;
  for (int64_t partial = 0; partial < kPartials; ++partial)
    partials.push_back(
        vector::LoadOp::create(builder, loc, vector, scratch,
                               ValueRange{math.constant(partial), zero}));
  for (int64_t half = kPartials / 2; half > 0; half /= 2)
    for (int64_t partial = 0; partial < half; ++partial)
      partials[partial] = combine(partials[partial], partials[partial + half]);
  index.back() = column;
  if (mask)
    vector::MaskedStoreOp::create(builder, loc, dest, resultIndex(), mask,
                                  partials[0]);
  else
    vector::StoreOp::create(builder, loc, partials[0], dest, resultIndex());
}

void ReductionLowering::reduceColumns(int64_t lanes) {
  OpBuilder::InsertionGuard guard(builder);
  Value scratch = makeScratch({kPartials, lanes});
  for (int64_t dim = 0; dim + 1 < type.getRank(); ++dim)
    if (!llvm::is_contained(op.getDimensions(), dim))
      index[dim] = openLoop(extents[dim]);
  Value count = extents.back();
  Value rest = math.bitAnd(count, math.constant(lanes - 1));
  Value whole = math.sub(count, rest);
  {
    OpBuilder::InsertionGuard inner(builder);
    auto loop = scf::ForOp::create(builder, loc, math.constant(0), whole,
                                   math.constant(lanes));
    builder.setInsertionPointToStart(loop.getBody());
    reduceTile(scratch, loop.getInductionVar(), lanes, Value());
  }
  if (lanes == 1)
    return;
  if (isCheapToMask(type.getElementType(), vectorBytes)) {
    auto some = math.less(math.constant(0), rest);
    auto branch = scf::IfOp::create(builder, loc, some, false);
    builder.setInsertionPointToStart(branch.thenBlock());
    Value mask = vector::CreateMaskOp::create(
        builder, loc, VectorType::get({lanes}, builder.getI1Type()), rest);
    reduceTile(scratch, whole, lanes, mask);
    return;
  }
  Value at = openLoop(rest);
  reduceTile(scratch, math.add(whole, at), 1, Value());
}

//===----------------------------------------------------------------------===//
// The last dimension is reduced: partial results are lanes
//===----------------------------------------------------------------------===//

/// Folds elements [begin, end) of a row whose first has number `number`.
void ReductionLowering::foldElements(Value scratch, Value number, Value begin,
                                     Value end) {
  OpBuilder::InsertionGuard guard(builder);
  auto loop = scf::ForOp::create(builder, loc, begin, end, math.constant(1));
  builder.setInsertionPointToStart(loop.getBody());
  index.back() = loop.getInductionVar();
  Value partial =
      math.bitAnd(math.add(number, index.back()), math.constant(kPartials - 1));
  Value old = memref::LoadOp::create(builder, loc, scratch, partial);
  Value element = memref::LoadOp::create(builder, loc, source, index);
  memref::StoreOp::create(builder, loc, combine(old, element), scratch,
                          partial);
}

/// Folds one row: single elements up to the next partial result 0, then
/// vectors, then the rest.
void ReductionLowering::foldRow(Value scratch, Value number) {
  auto vector = VectorType::get({kPartials}, type.getElementType());
  Value zero = math.constant(0), extent = extents.back();
  Value low = math.constant(kPartials - 1);
  Value head = math.min(math.bitAnd(math.sub(zero, number), low), extent);
  if (getConstantIntValue(head) != 0)
    foldElements(scratch, number, zero, head);
  Value left = math.sub(extent, head);
  Value whole = math.sub(left, math.bitAnd(left, low));
  Value old = vector::LoadOp::create(builder, loc, vector, scratch, zero);
  auto loop = scf::ForOp::create(builder, loc, zero, whole,
                                 math.constant(kPartials), old);
  {
    OpBuilder::InsertionGuard guard(builder);
    builder.setInsertionPointToStart(loop.getBody());
    index.back() = math.add(head, loop.getInductionVar());
    Value elements =
        vector::LoadOp::create(builder, loc, vector, source, index);
    scf::YieldOp::create(builder, loc,
                         combine(loop.getRegionIterArg(0), elements));
  }
  vector::StoreOp::create(builder, loc, loop.getResult(0), scratch, zero);
  foldElements(scratch, number, math.add(head, whole), extent);
}

void ReductionLowering::reduceRows() {
  OpBuilder::InsertionGuard guard(builder);
  auto vector = VectorType::get({kPartials}, type.getElementType());
  Value scratch = makeScratch({kPartials});
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (!llvm::is_contained(op.getDimensions(), dim))
      index[dim] = openLoop(extents[dim]);
  Value zero = math.constant(0);
  vector::StoreOp::create(builder, loc, identity(vector), scratch, zero);
  {
    OpBuilder::InsertionGuard inner(builder);
    Value number = zero;
    for (int64_t dim : op.getDimensions().drop_back()) {
      index[dim] = openLoop(extents[dim]);
      number = math.add(math.mul(number, extents[dim]), index[dim]);
    }
    foldRow(scratch, math.mul(number, extents.back()));
  }
  Value partials = vector::LoadOp::create(builder, loc, vector, scratch, zero);
  for (int64_t half = kPartials / 2; half > 0; half /= 2) {
    auto part = [&](int64_t from) -> Value {
      return vector::ShuffleOp::create(
          builder, loc, partials, partials,
          llvm::to_vector(llvm::seq<int64_t>(from, from + half)));
    };
    Value lower = part(0), upper = part(half);
    partials = combine(lower, upper);
  }
  Value result = vector::ExtractOp::create(builder, loc, partials, 0);
  memref::StoreOp::create(builder, loc, result, dest, resultIndex());
}

LogicalResult ReductionLowering::run() {
  if (op.getInputs().size() != 1)
    return op.emitOpError("has ")
           << op.getInputs().size() << " inputs, expected 1";
  if (failed(readCombiner()))
    return failure();
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    extents.push_back(
        type.isDynamicDim(dim)
            ? memref::DimOp::create(builder, loc, source, dim).getResult()
            : math.constant(type.getDimSize(dim)));
  index.resize(type.getRank());
  if (llvm::is_contained(op.getDimensions(), type.getRank() - 1))
    reduceRows();
  else if (type.getRank() == 0)
    return op.emitOpError("reduces a tensor of rank 0");
  else
    reduceColumns(getLanes(type.getElementType(), vectorBytes));
  op.erase();
  return success();
}

LogicalResult inlay::lowerReduction(Operation *op, int64_t vectorBytes) {
  auto reduce = cast<linalg::ReduceOp>(op);
  if (reduce.getInputs().empty() || reduce.getInits().empty())
    return reduce.emitOpError("reduces nothing");
  return ReductionLowering(reduce, vectorBytes).run();
}
