// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reductions and products that go on from what their output holds. Later
// passes fold from a start that changes nothing; here the output becomes one
// more element, combined with the result.

#include "Raise.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::inlay;

/// Returns how `reduce` joins two elements, or nothing if its body is no sum,
/// minimum or maximum of its two arguments.
static std::optional<Combiner> getCombiner(linalg::ReduceOp reduce) {
  Block &body = reduce.getCombiner().front();
  if (body.getNumArguments() != 2 || !llvm::hasNItems(body, 2))
    return std::nullopt;
  Operation &op = body.front();
  if (op.getNumResults() != 1 || op.getNumOperands() != 2 ||
      body.getTerminator()->getOperand(0) != op.getResult(0))
    return std::nullopt;
  Value first = body.getArgument(0), second = body.getArgument(1);
  if (!(op.getOperand(0) == first && op.getOperand(1) == second) &&
      !(op.getOperand(0) == second && op.getOperand(1) == first))
    return std::nullopt;
  return findCombiner(&op);
}

/// Returns whether all elements of `tensor` are `start`.
static bool holdsStart(Value tensor, TypedAttr start) {
  auto fill = tensor.getDefiningOp<linalg::FillOp>();
  Attribute number;
  return fill && matchPattern(fill.getInputs().front(), m_Constant(&number)) &&
         number == start;
}

LogicalResult inlay::separateStart(linalg::LinalgOp op) {
  if (op.getNumDpsInits() != 1)
    return op.emitOpError("has ")
           << op.getNumDpsInits() << " results, expected one";
  std::optional<Combiner> combiner = Combiner::Add;
  if (auto reduce = dyn_cast<linalg::ReduceOp>(op.getOperation()))
    combiner = getCombiner(reduce);
  if (!combiner)
    return op.emitOpError("reduces by another body than a sum, minimum or "
                          "maximum of its two arguments");
  if (!op.hasPureTensorSemantics())
    return op.emitOpError("works on memory, expected tensors");
  OpOperand &output = *op.getDpsInitOperand(0);
  Value init = output.get();
  Type element = getElementTypeOrSelf(init.getType());
  if (!element.isIntOrFloat())
    return op.emitOpError("has elements of ")
           << element << ", expected integers or floats";
  OpBuilder builder(op);
  Location loc = op.getLoc();
  TypedAttr start = getIdentity(element, *combiner);
  if (holdsStart(init, start))
    return success();
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(builder, loc, init);
  Value empty = tensor::EmptyOp::create(builder, loc, sizes, element);
  Value number = arith::ConstantOp::create(builder, loc, start);
  output.set(linalg::FillOp::create(builder, loc, number, empty).getResult(0));
  // What a new tensor holds is nobody's.
  if (init.getDefiningOp<tensor::EmptyOp>())
    return success();
  builder.setInsertionPointAfter(op);
  RegionSpec all = getRegion(
      sizes, identityAccess(init, int64_t(sizes.size()), op.getContext()));
  Value result = op->getResult(0);
  auto update = UpdateOp::create(builder, loc, *combiner, result, init, all);
  result.replaceAllUsesExcept(update.getResult(), update);
  return success();
}
