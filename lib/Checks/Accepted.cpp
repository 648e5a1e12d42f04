// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which operations the pipeline accepts: those whose conditions the checks
// cover. All others are refused by name.

#include "InsertChecks.h"
#include "SafeOperands.h"

#include "inlay-mlir/Dialect/ElementType.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::inlay;

/// Returns whether `op` is one that the checks know.
static bool isKnown(Operation *op) {
  if (isa<InlayDialect>(op->getDialect()))
    return true;
  if (isa<func::FuncOp, func::ReturnOp, scf::ForOp, scf::WhileOp, scf::IfOp,
          scf::YieldOp, scf::ConditionOp, tensor::CastOp, tensor::ConcatOp,
          tensor::CollapseShapeOp, tensor::DimOp, tensor::EmptyOp,
          tensor::ExpandShapeOp, tensor::ExtractOp, tensor::FromElementsOp,
          tensor::GenerateOp, tensor::SplatOp, tensor::YieldOp,
          linalg::BroadcastOp, linalg::DotOp, linalg::FillOp, linalg::MatmulOp,
          linalg::MatvecOp, linalg::ReduceOp, linalg::TransposeOp,
          linalg::VecmatOp, linalg::YieldOp, arith::ConstantOp>(op))
    return true;
  return isa<arith::ArithDialect, math::MathDialect>(op->getDialect()) &&
         OpTrait::hasElementwiseMappableTraits(op) && op->getNumResults() == 1;
}

/// Returns what `op` must not be, or nothing.
static StringRef getObjection(Operation *op) {
  if (isa<arith::DivSIOp, arith::DivUIOp, arith::RemSIOp, arith::RemUIOp,
          arith::CeilDivSIOp, arith::CeilDivUIOp, arith::FloorDivSIOp>(op) &&
      !isSafeDivisor(
          op->getOperand(1),
          !isa<arith::DivUIOp, arith::RemUIOp, arith::CeilDivUIOp>(op)))
    return "may divide by 0, expected a constant divisor other than 0 and -1, "
           "or an arith.select or arith.maxsi that is seen to leave them out";
  if (isa<arith::MaxNumFOp, arith::MinNumFOp>(op))
    return "may give either of two zeros, expected arith.maximumf or "
           "arith.minimumf";
  if (isa<arith::ShLIOp, arith::ShRSIOp, arith::ShRUIOp>(op)) {
    std::optional<APInt> amount = getIntegerConstant(op->getOperand(1));
    if (!amount || amount->uge(amount->getBitWidth()))
      return "may shift by more than the width, expected a constant amount "
             "below it";
  }
  if (isa<arith::FPToSIOp, arith::FPToUIOp>(op) &&
      !isSafeConversion(op->getOperand(0), op->getResult(0).getType(),
                        isa<arith::FPToSIOp>(op)))
    return "may convert a number that the integer does not hold, expected a "
           "constant, or an arith.select that is seen to leave such out";
  // Computed in f32 it would be rounded twice, and that may show.
  if (isa<math::FmaOp>(op) &&
      getElementTypeOrSelf(op->getResult(0).getType()).getIntOrFloatBitWidth() <
          32)
    return "multiplies and adds floats below 32 bits, expected f32 or f64";
  if (auto dim = dyn_cast<tensor::DimOp>(op)) {
    auto type = dyn_cast<RankedTensorType>(dim.getSource().getType());
    std::optional<int64_t> number = dim.getConstantIndex();
    if (type && (!number || *number < 0 || *number >= type.getRank()))
      return "asks for a dimension that is not a constant below the rank";
  }
  if (auto concat = dyn_cast<tensor::ConcatOp>(op))
    if (int64_t(concat.getDim()) < 0 ||
        int64_t(concat.getDim()) >= concat.getResultType().getRank())
      return "joins along a dimension that is not below the rank";
  if (auto loop = dyn_cast<scf::ForOp>(op))
    if (loop.getUnsignedCmp())
      return "compares unsigned, expected a signed loop";
  if (auto reduce = dyn_cast<linalg::ReduceOp>(op))
    if (reduce.getInputs().size() != 1)
      return "has several inputs, expected one";
  if (auto matmul = dyn_cast<linalg::MatmulOp>(op))
    if (matmul.hasUserDefinedMaps())
      return "has indexing maps of its own, expected none";
  return {};
}

/// Returns why values of `type` are refused, or nothing.
static std::string getTypeObjection(Type type) {
  if (isa<ShapedType>(type) && !isa<RankedTensorType>(type))
    return "has a type that is no ranked tensor and no scalar";
  Type element = getElementTypeOrSelf(type);
  if (element.isIndex() || findElement(element))
    return {};
  std::string text;
  llvm::raw_string_ostream(text) << "has elements of type " << element
                                 << ", expected index, " << listElementTypes();
  return text;
}

/// Returns why one of `types` is refused, or nothing.
static std::string getTypeObjection(TypeRange types) {
  for (Type type : types)
    if (std::string objection = getTypeObjection(type); !objection.empty())
      return objection;
  return {};
}

/// Returns whether --inlay-raise replaces operations like `op`, or says why it
/// does not.
static bool isRaised(Operation *op) {
  return isa<func::CallOp, linalg::LinalgOp, tensor::ExtractSliceOp,
             tensor::InsertOp, tensor::InsertSliceOp>(op);
}

/// Fails where the final value of an in-out argument has another type.
static LogicalResult verifyExit(func::ReturnOp exit) {
  auto function = exit->getParentOfType<func::FuncOp>();
  unsigned result = 0;
  for (BlockArgument argument : function.getArguments()) {
    unsigned number = argument.getArgNumber();
    if (!function.getArgAttr(number, InlayDialect::kInOut))
      continue;
    if (result == exit.getNumOperands())
      return exit.emitOpError("gives in-out argument ")
             << number << " no final value";
    Type found = exit.getOperand(result++).getType();
    if (found != argument.getType())
      return exit.emitOpError("gives in-out argument ")
             << number << " a final value of type " << found << ", expected "
             << argument.getType();
  }
  return success();
}

LogicalResult inlay::verifyAccepted(func::FuncOp function) {
  if (!function.getBody().empty() && !function.getBody().hasOneBlock())
    return function.emitOpError("has several blocks, expected structured "
                                "control flow in one");
  for (ArrayRef<Type> types :
       {function.getArgumentTypes(), function.getResultTypes()})
    for (Type type : types) {
      std::string text = getTypeObjection(type);
      // A scalar index is one of the integers of 64 bits of a caller.
      if (text.empty() && isa<RankedTensorType>(type) &&
          getElementTypeOrSelf(type).isIndex())
        text = "has elements of type index, expected " + listElementTypes();
      if (!text.empty())
        return function.emitOpError(text) << " in its signature";
    }
  WalkResult result = function.walk([](Operation *op) {
    if (!isKnown(op)) {
      op->emitOpError(isRaised(op) ? "is raised by --inlay-raise, expected "
                                     "that to have run"
                                   : "is not among the operations that Inlay "
                                     "accepts");
      return WalkResult::interrupt();
    }
    for (TypeRange types :
         {TypeRange(op->getOperandTypes()), TypeRange(op->getResultTypes())})
      if (std::string text = getTypeObjection(types); !text.empty()) {
        op->emitOpError(text);
        return WalkResult::interrupt();
      }
    if (StringRef objection = getObjection(op); !objection.empty()) {
      op->emitOpError(objection);
      return WalkResult::interrupt();
    }
    auto exit = dyn_cast<func::ReturnOp>(op);
    return exit && failed(verifyExit(exit)) ? WalkResult::interrupt()
                                            : WalkResult::advance();
  });
  return failure(result.wasInterrupted());
}
