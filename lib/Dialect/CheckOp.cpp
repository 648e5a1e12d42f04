// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// inlay.check: effects, verifier, and the checks that need not be asked.

#include "inlay-mlir/Dialect/InlayDialect.h"

#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::inlay;

void CheckOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  effects.emplace_back(MemoryEffects::Write::get(), CheckResource::get());
}

LogicalResult CheckOp::verify() {
  // (C1) of check.
  if (bool(getLow()) != bool(getHigh()))
    return emitOpError("has only one of its two bounds");
  Type type = getSubject().getType();
  // (C2) of check.
  if (!getLow() && !type.isInteger(1))
    return emitOpError("subject without bounds must be i1, found ") << type;
  // (C3) of check.
  bool isShaped = isa<RankedTensorType, MemRefType>(type);
  Type element = isShaped ? getElementTypeOrSelf(type) : type;
  if (getLow() && !element.isIndex() && !element.isInteger(32) &&
      !element.isInteger(64))
    return emitOpError("subject with bounds must be integers, found ") << type;
  return success();
}

/// Erases `op` if it is known to hold.
static LogicalResult eraseHolding(CheckOp op, PatternRewriter &rewriter) {
  auto notKnown = [&] {
    return rewriter.notifyMatchFailure(op, "not known to hold");
  };
  if (!op.getLow()) {
    if (!matchPattern(op.getSubject(), m_One()))
      return notKnown();
    rewriter.eraseOp(op);
    return success();
  }
  // Nothing is asked of a tensor without elements.
  auto shaped = dyn_cast<ShapedType>(op.getSubject().getType());
  if (shaped && llvm::is_contained(shaped.getShape(), 0)) {
    rewriter.eraseOp(op);
    return success();
  }
  APInt low, high, subject;
  DenseIntElementsAttr elements;
  if (!matchPattern(op.getLow(), m_ConstantInt(&low)) ||
      !matchPattern(op.getHigh(), m_ConstantInt(&high)))
    return notKnown();
  auto isInside = [&](const APInt &value) {
    int64_t number = value.getSExtValue();
    return low.getSExtValue() <= number && number < high.getSExtValue();
  };
  bool holds = matchPattern(op.getSubject(), m_ConstantInt(&subject))
                   ? !shaped && isInside(subject)
                   : matchPattern(op.getSubject(), m_Constant(&elements)) &&
                         llvm::all_of(elements.getValues<APInt>(), isInside);
  if (!holds)
    return notKnown();
  rewriter.eraseOp(op);
  return success();
}

void CheckOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                          MLIRContext *) {
  patterns.add(eraseHolding);
}
