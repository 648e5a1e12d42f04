// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A bool is a byte in memory, and a caller's byte may be another than 0 or 1.
// LLVM takes a load of i1 from such a byte for anything; here it is true.

#include "Entry.h"

#include "mlir/Conversion/LLVMCommon/Pattern.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace mlir::inlay;

Value inlay::loadBool(OpBuilder &builder, Location loc, Value place) {
  Type type = builder.getI8Type();
  Value byte = LLVM::LoadOp::create(builder, loc, type, place);
  Value zero = LLVM::ConstantOp::create(builder, loc, type, int64_t(0));
  return LLVM::ICmpOp::create(builder, loc, LLVM::ICmpPredicate::ne, byte,
                              zero);
}

namespace {
struct LoadBool : ConvertOpToLLVMPattern<memref::LoadOp> {
  using ConvertOpToLLVMPattern::ConvertOpToLLVMPattern;

  LogicalResult
  matchAndRewrite(memref::LoadOp load, OpAdaptor operands,
                  ConversionPatternRewriter &rewriter) const override {
    if (!load.getType().isInteger(1))
      return rewriter.notifyMatchFailure(load, "is no load of a bool");
    Value place =
        getStridedElementPtr(rewriter, load.getLoc(), load.getMemRefType(),
                             operands.getMemref(), operands.getIndices());
    rewriter.replaceOp(load, loadBool(rewriter, load.getLoc(), place));
    return success();
  }
};
} // namespace

void inlay::populateBoolLoadPatterns(const LLVMTypeConverter &converter,
                                     RewritePatternSet &patterns) {
  // Ahead of the pattern for loads of any type.
  patterns.add<LoadBool>(converter, PatternBenefit(2));
}
