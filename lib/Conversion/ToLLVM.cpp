// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// --inlay-to-llvm: one function in memory form to the LLVM dialect, with the
// entry that the runtime calls.

#include "Entry.h"

#include "inlay-mlir/Transforms/Passes.h"
#include "mlir/Conversion/ArithToLLVM/ArithToLLVM.h"
#include "mlir/Conversion/ControlFlowToLLVM/ControlFlowToLLVM.h"
#include "mlir/Conversion/FuncToLLVM/ConvertFuncToLLVM.h"
#include "mlir/Conversion/LLVMCommon/ConversionTarget.h"
#include "mlir/Conversion/MathToLLVM/MathToLLVM.h"
#include "mlir/Conversion/MemRefToLLVM/MemRefToLLVM.h"
#include "mlir/Conversion/ReconcileUnrealizedCasts/ReconcileUnrealizedCasts.h"
#include "mlir/Conversion/SCFToControlFlow/SCFToControlFlow.h"
#include "mlir/Conversion/VectorToLLVM/ConvertVectorToLLVM.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/Transforms/VectorRewritePatterns.h"
#include "mlir/Transforms/DialectConversion.h"

namespace mlir::inlay {
#define GEN_PASS_DEF_TOLLVMPASS
#include "inlay-mlir/Transforms/Passes.h.inc"
} // namespace mlir::inlay

using namespace mlir;
using namespace mlir::inlay;

namespace {
struct ToLLVMPass : public inlay::impl::ToLLVMPassBase<ToLLVMPass> {
  using ToLLVMPassBase::ToLLVMPassBase;

  void runOnOperation() override {
    func::FuncOp function = findKernel();
    if (!function || failed(verifyEntryForm(function)))
      return signalPassFailure();
    // Before the C library is called: a kernel may have one of its names.
    function.setName("inlay_kernel");
    function.setPublic();
    numberChecks(function);
    if (failed(computeSmallFloats(function, nativeF16)))
      return signalPassFailure();
    callLibrary(function);
    forgetExactness(function);
    LLVMTypeConverter converter(&getContext());
    if (failed(lowerControlFlow(function)))
      return signalPassFailure();
    convertToEntry(function, converter);
    if (failed(convert(converter)))
      return signalPassFailure();
  }

private:
  /// Returns the one function with a body.
  func::FuncOp findKernel() {
    func::FuncOp kernel;
    for (auto function : getOperation().getOps<func::FuncOp>()) {
      if (function.isExternal())
        continue;
      if (kernel) {
        function.emitOpError("is a second function with a body; a compiled "
                             "kernel has one");
        return {};
      }
      kernel = function;
    }
    if (!kernel)
      getOperation().emitError("has no function with a body");
    return kernel;
  }

  /// Index arithmetic is exact where its value is used; what nobody uses (the
  /// offsets of an empty region) may wrap, and must not become poison.
  void forgetExactness(func::FuncOp function) {
    function.walk([](arith::ArithIntegerOverflowFlagsInterface op) {
      op->setAttr(op.getIntegerOverflowAttrName(),
                  arith::IntegerOverflowFlagsAttr::get(
                      op->getContext(), arith::IntegerOverflowFlags::none));
    });
  }

  LogicalResult lowerControlFlow(func::FuncOp function) {
    RewritePatternSet patterns(&getContext());
    populateSCFToControlFlowConversionPatterns(patterns);
    ConversionTarget target(getContext());
    target.addIllegalDialect<scf::SCFDialect>();
    target.markUnknownOpDynamicallyLegal([](Operation *) { return true; });
    return applyPartialConversion(function, target, std::move(patterns));
  }

  LogicalResult convert(LLVMTypeConverter &converter) {
    RewritePatternSet patterns(&getContext());
    populateSmallFloatPatterns(converter, patterns);
    vector::populateVectorMaskMaterializationPatterns(
        patterns, /*force32BitVectorIndices=*/true);
    populateVectorToLLVMConversionPatterns(converter, patterns,
                                           /*reassociateFPReductions=*/false,
                                           /*force32BitVectorIndices=*/true);
    populateBoolLoadPatterns(converter, patterns);
    populateFinalizeMemRefToLLVMConversionPatterns(converter, patterns);
    arith::populateArithToLLVMConversionPatterns(converter, patterns);
    populateMathToLLVMConversionPatterns(converter, patterns);
    cf::populateControlFlowToLLVMConversionPatterns(converter, patterns);
    populateFuncToLLVMConversionPatterns(converter, patterns);
    LLVMConversionTarget target(getContext());
    // Casts that bridge the entry's descriptors; they meet and vanish below.
    target.addLegalOp<ModuleOp, UnrealizedConversionCastOp>();
    if (failed(
            applyFullConversion(getOperation(), target, std::move(patterns))))
      return failure();
    SmallVector<UnrealizedConversionCastOp> casts, left;
    getOperation().walk(
        [&](UnrealizedConversionCastOp cast) { casts.push_back(cast); });
    reconcileUnrealizedCasts(casts, &left);
    for (UnrealizedConversionCastOp cast : left)
      return cast.emitOpError("is left after the conversion to LLVM");
    setAttributes();
    return success();
  }

  /// Compiled frames are never unwound, and calls of the C library mean those
  /// functions: folding them at compile time could give other bits.
  void setAttributes() {
    Builder builder(&getContext());
    for (auto function : getOperation().getOps<LLVM::LLVMFuncOp>())
      function.setPassthroughAttr(
          builder.getStrArrayAttr({"nounwind", "no-builtins"}));
  }
};
} // namespace
