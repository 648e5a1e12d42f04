// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Upstream's folds and canonicalizations, kept away from elementwise
// operations whose extents are known at run time only: `x - x` and `x == x`
// fold to a constant there, and a constant cannot have such a type.

#include "Simplify.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"

using namespace mlir;
using namespace mlir::inlay;

/// Returns whether a constant of the type of some result cannot exist.
static bool hasRunTimeExtents(Operation *op) {
  return llvm::any_of(op->getResultTypes(), [](Type type) {
    auto shaped = dyn_cast<ShapedType>(type);
    return shaped && !shaped.hasStaticShape();
  });
}

/// Returns whether upstream may not simplify `op`.
static bool isKeptFromUpstream(Operation *op) {
  return OpTrait::hasElementwiseMappableTraits(op) && hasRunTimeExtents(op);
}

namespace {
/// Folds operations as the driver does, but those that are kept from it.
struct Fold : RewritePattern {
  /// Folding comes before any pattern.
  explicit Fold(MLIRContext *context)
      : RewritePattern(MatchAnyOpTypeTag(), PatternBenefit(1000), context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    if (op->hasTrait<OpTrait::ConstantLike>() || isKeptFromUpstream(op))
      return failure();
    SmallVector<OpFoldResult> folded;
    if (failed(op->fold(folded)))
      return failure();
    if (folded.empty()) {
      // The operation was folded in place.
      rewriter.modifyOpInPlace(op, [] {});
      return success();
    }
    return replace(op, folded, rewriter);
  }

private:
  /// Replaces `op` by what it was folded to, or by nothing at all.
  static LogicalResult replace(Operation *op, ArrayRef<OpFoldResult> folded,
                               PatternRewriter &rewriter) {
    SmallVector<Value> values;
    SmallVector<Operation *> constants;
    for (auto [result, fold] : llvm::zip_equal(op->getResults(), folded)) {
      if (auto value = dyn_cast<Value>(fold)) {
        values.push_back(value);
        continue;
      }
      Operation *constant = op->getDialect()->materializeConstant(
          rewriter, cast<Attribute>(fold), result.getType(), op->getLoc());
      if (!constant) {
        for (Operation *unused : constants)
          rewriter.eraseOp(unused);
        return failure();
      }
      constants.push_back(constant);
      values.push_back(constant->getResult(0));
    }
    rewriter.replaceOp(op, values);
    return success();
  }
};

/// A pattern of upstream that leaves alone what is kept from it.
class Guarded : public RewritePattern {
public:
  explicit Guarded(std::unique_ptr<RewritePattern> pattern)
      : RewritePattern(pattern->getRootKind()->getStringRef(),
                       pattern->getBenefit(), pattern->getContext()),
        pattern(std::move(pattern)) {
    setHasBoundedRewriteRecursion(this->pattern->hasBoundedRewriteRecursion());
  }

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    if (isKeptFromUpstream(op))
      return failure();
    return pattern->matchAndRewrite(op, rewriter);
  }

private:
  std::unique_ptr<RewritePattern> pattern;
};
} // namespace

void inlay::populateUpstreamPatterns(RewritePatternSet &patterns) {
  MLIRContext *context = patterns.getContext();
  RewritePatternSet upstream(context);
  for (StringRef name : {"arith", "inlay", "linalg", "math", "scf", "tensor"}) {
    Dialect *dialect = context->getLoadedDialect(name);
    if (!dialect)
      continue;
    dialect->getCanonicalizationPatterns(upstream);
    for (RegisteredOperationName op :
         context->getRegisteredOperationsByDialect(name))
      op.getCanonicalizationPatterns(upstream, context);
  }
  patterns.add<Fold>(context);
  for (std::unique_ptr<RewritePattern> &pattern :
       upstream.getNativePatterns()) {
    // Patterns of no one operation are of interfaces, not of elements.
    if (pattern->getRootKind())
      patterns.add(std::make_unique<Guarded>(std::move(pattern)));
    else
      patterns.add(std::move(pattern));
  }
}
