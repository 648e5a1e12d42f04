// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Products of matrices and vectors: each result is acc = acc + a * b from zero
// in ascending order of the contracted index. Vectors go along the columns of
// the result, so that they change no order.

#include "LowerNests.h"
#include "NestMath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::inlay;

/// Rows of the result that share each load of a row of the right operand.
static constexpr int64_t kRows = 4;

namespace {
/// Lowers one product. `a` has rows or is a vector, `b` columns or is one.
class ContractionLowering {
public:
  ContractionLowering(Operation *op, int64_t vectorBytes)
      : op(op), loc(op->getLoc()), builder(op), math(builder, loc),
        vectorBytes(vectorBytes), a(op->getOperand(0)), b(op->getOperand(1)),
        c(op->getOperand(2)), element(getElementTypeOrSelf(c.getType())) {}
  LogicalResult run();

private:
  Value extentOf(Value memory, int64_t dim);
  void emitRows(Value row, int64_t rows);
  void emitTile(Value row, int64_t rows, Value column, int64_t lanes,
                Value mask);
  Value loadRight(Value k, Value column, Type type, Value mask);

  Operation *op;
  Location loc;
  OpBuilder builder;
  NestMath math;
  int64_t vectorBytes;
  Value a, b, c;
  Type element;
  bool hasRows = false, hasColumns = false;
};
} // namespace

Value ContractionLowering::extentOf(Value memory, int64_t dim) {
  auto type = cast<MemRefType>(memory.getType());
  if (!type.isDynamicDim(dim))
    return math.constant(type.getDimSize(dim));
  return memref::DimOp::create(builder, loc, memory, dim);
}

Value ContractionLowering::loadRight(Value k, Value column, Type type,
                                     Value mask) {
  SmallVector<Value> index = {k};
  if (hasColumns)
    index.push_back(column);
  auto vector = dyn_cast<VectorType>(type);
  if (!vector)
    return memref::LoadOp::create(builder, loc, b, index);
  if (!mask)
    return vector::LoadOp::create(builder, loc, vector, b, index);
  Value zeros =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(vector));
  return vector::MaskedLoadOp::create(builder, loc, vector, b, index, mask,
                                      zeros);
}

/// Computes `rows` x `lanes` results.
void ContractionLowering::emitTile(Value row, int64_t rows, Value column,
                                   int64_t lanes, Value mask) {
  Type type = lanes == 1 ? element : Type(VectorType::get({lanes}, element));
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(type));
  SmallVector<Value> starts(rows, zero);
  Value depth = extentOf(b, 0);
  auto loop = scf::ForOp::create(builder, loc, math.constant(0), depth,
                                 math.constant(1), starts);
  auto rowAt = [&](int64_t offset) {
    return math.add(row, math.constant(offset));
  };
  {
    OpBuilder::InsertionGuard guard(builder);
    builder.setInsertionPointToStart(loop.getBody());
    Value k = loop.getInductionVar();
    Value right = loadRight(k, column, type, mask);
    SmallVector<Value> sums;
    for (int64_t offset = 0; offset < rows; ++offset) {
      SmallVector<Value> index;
      if (hasRows)
        index.push_back(rowAt(offset));
      index.push_back(k);
      Value left = memref::LoadOp::create(builder, loc, a, index);
      if (lanes > 1)
        left = vector::BroadcastOp::create(builder, loc, type, left);
      Value sum = loop.getRegionIterArg(offset);
      if (isa<FloatType>(element)) {
        Value product = arith::MulFOp::create(builder, loc, left, right);
        sums.push_back(arith::AddFOp::create(builder, loc, sum, product));
      } else {
        Value product = arith::MulIOp::create(builder, loc, left, right);
        sums.push_back(arith::AddIOp::create(builder, loc, sum, product));
      }
    }
    scf::YieldOp::create(builder, loc, sums);
  }
  for (int64_t offset = 0; offset < rows; ++offset) {
    SmallVector<Value> index;
    if (hasRows)
      index.push_back(rowAt(offset));
    if (hasColumns)
      index.push_back(column);
    Value sum = loop.getResult(offset);
    if (lanes == 1)
      memref::StoreOp::create(builder, loc, sum, c, index);
    else if (mask)
      vector::MaskedStoreOp::create(builder, loc, c, index, mask, sum);
    else
      vector::StoreOp::create(builder, loc, sum, c, index);
  }
}

/// Computes `rows` rows of the result.
void ContractionLowering::emitRows(Value row, int64_t rows) {
  if (!hasColumns)
    return emitTile(row, rows, Value(), 1, Value());
  Value count = extentOf(b, 1), zero = math.constant(0);
  int64_t lanes = getLanes(element, vectorBytes);
  Value rest = math.bitAnd(count, math.constant(lanes - 1));
  Value whole = math.sub(count, rest);
  OpBuilder::InsertionGuard guard(builder);
  auto loop =
      scf::ForOp::create(builder, loc, zero, whole, math.constant(lanes));
  builder.setInsertionPointToStart(loop.getBody());
  emitTile(row, rows, loop.getInductionVar(), lanes, Value());
  builder.setInsertionPointAfter(loop);
  if (lanes == 1)
    return;
  if (isCheapToMask(element, vectorBytes)) {
    auto branch = scf::IfOp::create(builder, loc, math.less(zero, rest), false);
    builder.setInsertionPointToStart(branch.thenBlock());
    Value mask = vector::CreateMaskOp::create(
        builder, loc, VectorType::get({lanes}, builder.getI1Type()), rest);
    emitTile(row, rows, whole, lanes, mask);
    return;
  }
  auto tail = scf::ForOp::create(builder, loc, whole, count, math.constant(1));
  builder.setInsertionPointToStart(tail.getBody());
  emitTile(row, rows, tail.getInductionVar(), 1, Value());
}

LogicalResult ContractionLowering::run() {
  StringRef name = op->getName().getStringRef();
  hasRows = name == "linalg.matmul" || name == "linalg.matvec";
  hasColumns = name == "linalg.matmul" || name == "linalg.vecmat";
  if (!hasRows && !hasColumns && name != "linalg.dot")
    return op->emitOpError("is no reduction or product that can be lowered");
  for (Value operand : op->getOperands())
    if (getElementTypeOrSelf(operand.getType()) != element)
      return op->emitOpError("mixes element types ")
             << element << " and " << getElementTypeOrSelf(operand.getType());
  Value zero = math.constant(0);
  if (!hasRows) {
    emitRows(zero, 1);
    op->erase();
    return success();
  }
  Value count = extentOf(a, 0);
  Value rest = math.bitAnd(count, math.constant(kRows - 1));
  Value whole = math.sub(count, rest);
  auto blocks =
      scf::ForOp::create(builder, loc, zero, whole, math.constant(kRows));
  builder.setInsertionPointToStart(blocks.getBody());
  emitRows(blocks.getInductionVar(), kRows);
  builder.setInsertionPointAfter(blocks);
  auto tail = scf::ForOp::create(builder, loc, whole, count, math.constant(1));
  builder.setInsertionPointToStart(tail.getBody());
  emitRows(tail.getInductionVar(), 1);
  op->erase();
  return success();
}

LogicalResult inlay::lowerContraction(Operation *op, int64_t vectorBytes) {
  if (op->getNumOperands() != 3)
    return op->emitOpError("is no reduction or product that can be lowered");
  return ContractionLowering(op, vectorBytes).run();
}
