// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Structured operations without reductions: each result is a nest of its own,
// with the body that upstream gave it.

#include "Raise.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Verifier.h"

using namespace mlir;
using namespace mlir::inlay;

//===----------------------------------------------------------------------===//
// What can be raised
//===----------------------------------------------------------------------===//

/// Returns whether a body may have `op`: it gives one scalar for scalars.
static bool isScalarOperation(Operation &op) {
  if (isa<linalg::IndexOp>(op))
    return true;
  if (op.getNumRegions() != 0 || op.getNumResults() != 1 ||
      llvm::any_of(op.getOperandTypes(), llvm::IsaPred<ShapedType>) ||
      isa<ShapedType>(op.getResult(0).getType()))
    return false;
  return isa<arith::ConstantOp>(op) ||
         (isa<arith::ArithDialect, math::MathDialect>(op.getDialect()) &&
          OpTrait::hasElementwiseMappableTraits(&op));
}

static LogicalResult verifyBody(linalg::LinalgOp op) {
  for (Operation &inner : op.getBlock()->without_terminator())
    if (!isScalarOperation(inner))
      return op.emitOpError("has '")
             << inner.getName() << "' in its body, expected operations of "
             << "arith and math on scalars";
  if (llvm::any_of(op.getBlock()->getTerminator()->getOperandTypes(),
                   llvm::IsaPred<ShapedType>))
    return op.emitOpError("has a body that gives a tensor, expected scalars");
  return success();
}

static LogicalResult verifyRaisable(linalg::LinalgOp op) {
  if (!op.hasPureTensorSemantics())
    return op.emitOpError("works on memory, expected tensors");
  if (op.getNumParallelLoops() != op.getNumLoops())
    return op.emitOpError("has a loop that reduces; of these, only "
                          "linalg.reduce, linalg.matmul, linalg.matvec, "
                          "linalg.vecmat and linalg.dot are accepted");
  for (OpOperand *input : op.getDpsInputOperands())
    if (!op.getMatchingIndexingMap(input).isProjectedPermutation())
      return op.emitOpError("reads operand ")
             << input->getOperandNumber() << " through the map "
             << AffineMapAttr::get(op.getMatchingIndexingMap(input))
             << ", expected each dimension to be a loop of its own";
  for (OpOperand &output : op.getDpsInitsMutable())
    if (!op.getMatchingIndexingMap(&output).isPermutation())
      return op.emitOpError("writes operand ")
             << output.getOperandNumber() << " through the map "
             << AffineMapAttr::get(op.getMatchingIndexingMap(&output))
             << ", expected each loop to be a dimension";
  return verifyBody(op);
}

//===----------------------------------------------------------------------===//
// Raising
//===----------------------------------------------------------------------===//

namespace {
/// Makes one structured operation nests.
class LinalgRaiser {
public:
  explicit LinalgRaiser(linalg::LinalgOp op)
      : op(op), builder(op), loc(op.getLoc()) {}

  /// Asks that all operands agree on the extents of the loops, as upstream
  /// takes for granted, and remembers these.
  void askExtents();
  /// Returns what replaces result number `result`.
  FailureOr<Value> raiseResult(unsigned result);

private:
  void askEqual(OpOperand &operand, int64_t dim, OpFoldResult bound);
  void emitBody(MapOp map, unsigned result, ArrayRef<int64_t> loops,
                ArrayRef<OpOperand *> reads);
  Value writeInto(Value value, Value output, ArrayRef<OpFoldResult> bounds);

  linalg::LinalgOp op;
  OpBuilder builder;
  Location loc;
  SmallVector<OpFoldResult> bounds;
};
} // namespace

/// Returns the loop that addresses dimension `dim` of `operand`.
static int64_t getLoop(linalg::LinalgOp op, OpOperand *operand, int64_t dim) {
  return op.getMatchingIndexingMap(operand).getDimPosition(dim);
}

void LinalgRaiser::askEqual(OpOperand &operand, int64_t dim,
                            OpFoldResult bound) {
  auto type = cast<RankedTensorType>(operand.get().getType());
  // Where both are numbers, upstream's verifier has compared them.
  if (!type.isDynamicDim(dim) && isa<Attribute>(bound))
    return;
  Value found = getValueOrCreateConstantIndexOp(
      builder, loc, tensor::getMixedSize(builder, loc, operand.get(), dim));
  Value expected = getValueOrCreateConstantIndexOp(builder, loc, bound);
  if (found == expected)
    return;
  Value same = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq,
                                     found, expected);
  std::string message = "'" + op->getName().getStringRef().str() +
                        "' has extent {0} in dimension " + std::to_string(dim) +
                        " of operand " +
                        std::to_string(operand.getOperandNumber()) +
                        ", expected {1}; nothing was written";
  CheckOp::create(builder, loc, Blame::Usage, same, Value(), Value(),
                  builder.getStringAttr(message), ValueRange{found, expected});
}

void LinalgRaiser::askExtents() {
  bounds.resize(op.getNumLoops());
  for (auto [loop, extent] : llvm::enumerate(op.getStaticLoopRanges()))
    if (!ShapedType::isDynamic(extent))
      bounds[loop] = builder.getIndexAttr(extent);
  for (OpOperand &operand : op->getOpOperands()) {
    auto type = dyn_cast<RankedTensorType>(operand.get().getType());
    for (int64_t dim = 0; type && dim < type.getRank(); ++dim) {
      OpFoldResult &bound = bounds[getLoop(op, &operand, dim)];
      if (!bound)
        bound = tensor::getMixedSize(builder, loc, operand.get(), dim);
      else
        askEqual(operand, dim, bound);
    }
  }
}

/// Fills the body of `map`, whose loop `loops[d]` is loop d of upstream's, with
/// what result number `result` needs of upstream's body.
void LinalgRaiser::emitBody(MapOp map, unsigned result, ArrayRef<int64_t> loops,
                            ArrayRef<OpOperand *> reads) {
  OpBuilder::InsertionGuard guard(builder);
  Block &target = map.getBody().front();
  builder.setInsertionPointToEnd(&target);
  IRMapping mapping;
  for (auto [number, operand] : llvm::enumerate(reads))
    mapping.map(op.getMatchingBlockArgument(operand),
                map.getReadArgument(number));
  for (Operation &inner : op.getBlock()->without_terminator()) {
    if (auto index = dyn_cast<linalg::IndexOp>(inner))
      mapping.map(index.getResult(),
                  map.getLoopArgument(loops[index.getDim()]));
    else
      builder.clone(inner, mapping);
  }
  Value yielded = op.getBlock()->getTerminator()->getOperand(result);
  inlay::YieldOp::create(builder, loc, mapping.lookupOrDefault(yielded));
  for (Operation &inner : llvm::make_early_inc_range(llvm::reverse(target)))
    if (isOpTriviallyDead(&inner))
      inner.erase();
}

/// Returns whether nothing is won by writing into `output`, all of which is
/// overwritten: it is there for its shape, or is no storage yet.
static bool isOnlyShape(Value output) {
  if (auto argument = dyn_cast<BlockArgument>(output)) {
    auto function = dyn_cast<func::FuncOp>(argument.getOwner()->getParentOp());
    unsigned number = argument.getArgNumber();
    return function && !function.getArgAttr(number, InlayDialect::kInOut) &&
           !function.getArgAttr(number, InlayDialect::kOwned);
  }
  // What an update, a loop or a branch made is in storage that lives on.
  return !isa<UpdateOp, ScatterOp, tensor::CastOp, scf::ForOp, scf::IfOp,
              scf::WhileOp>(output.getDefiningOp());
}

/// Returns `output` with all its elements replaced by `value`.
Value LinalgRaiser::writeInto(Value value, Value output,
                              ArrayRef<OpFoldResult> extents) {
  if (isOnlyShape(output))
    return value.getType() == output.getType()
               ? value
               : tensor::CastOp::create(builder, loc, output.getType(), value);
  RegionSpec all =
      getRegion(extents, identityAccess(output, int64_t(extents.size()),
                                        op.getContext()));
  return UpdateOp::create(builder, loc, Combiner::Set, value, output, all);
}

FailureOr<Value> LinalgRaiser::raiseResult(unsigned result) {
  // The nest has a loop for each dimension of the output, in their order.
  OpOperand *output = op.getDpsInitOperand(result);
  SmallVector<OpFoldResult> extents;
  SmallVector<int64_t> loops(bounds.size()), shape;
  for (int64_t dim = 0; dim < int64_t(bounds.size()); ++dim) {
    int64_t loop = getLoop(op, output, dim);
    loops[loop] = dim;
    extents.push_back(bounds[loop]);
    shape.push_back(staticOrDynamic(bounds[loop]));
  }
  SmallVector<OpOperand *> reads;
  SmallVector<Access> accesses;
  for (OpOperand &operand : op->getOpOperands()) {
    if (!op.payloadUsesValueFromOperand(&operand))
      continue;
    reads.push_back(&operand);
    int64_t rank = op.getRank(&operand);
    Access access = identityAccess(operand.get(), rank, builder.getContext());
    for (int64_t dim = 0; dim < rank; ++dim)
      access.loops[dim] = loops[getLoop(op, &operand, dim)];
    accesses.push_back(std::move(access));
  }
  auto type = RankedTensorType::get(
      shape, getElementTypeOrSelf(output->get().getType()));
  auto map = MapOp::create(builder, loc, type, extents, Combiner::Set,
                           std::nullopt, accesses);
  emitBody(map, result, loops, reads);
  Value value = writeInto(map.getResult(), output->get(), extents);
  if (failed(verify(map)) || failed(verify(value.getDefiningOp())))
    return failure();
  return value;
}

LogicalResult inlay::raise(linalg::LinalgOp op) {
  if (failed(verifyRaisable(op)))
    return failure();
  LinalgRaiser raiser(op);
  raiser.askExtents();
  SmallVector<Value> values;
  for (unsigned result = 0; result < op->getNumResults(); ++result) {
    FailureOr<Value> value = raiser.raiseResult(result);
    if (failed(value))
      return failure();
    values.push_back(*value);
  }
  op->replaceAllUsesWith(values);
  op->erase();
  return success();
}
