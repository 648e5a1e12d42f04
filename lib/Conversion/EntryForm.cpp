// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a function must be to get the entry of a compiled kernel: asked before
// anything is changed, so that an error speaks of the function as it came.

#include "Entry.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay/c/kernel_abi.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlow.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::inlay;

static LogicalResult verifyArgument(func::FuncOp function, unsigned index) {
  Type type = function.getArgumentTypes()[index];
  auto refuse = [&]() {
    return function.emitOpError("argument ") << index << " has ";
  };
  auto memory = dyn_cast<MemRefType>(type);
  if (!memory && !type.isIntOrFloat())
    return refuse() << "type " << type
                    << ", expected memory, an integer or a float";
  if (!memory)
    return success();
  if (memory.getRank() > INLAY_MAX_RANK)
    return refuse() << "rank " << memory.getRank() << ", expected at most "
                    << INLAY_MAX_RANK;
  SmallVector<int64_t> strides;
  int64_t offset;
  if (failed(memory.getStridesAndOffset(strides, offset)) || offset != 0)
    return refuse() << "type " << type
                    << ", expected memory with strides and no offset";
  return success();
}

static LogicalResult verifyOperation(Operation *op) {
  if (auto returned = dyn_cast<func::ReturnOp>(op)) {
    for (Type type : returned.getOperandTypes())
      if (!isa<MemRefType>(type))
        return op->emitOpError("returns ") << type << ", expected memory";
    return success();
  }
  if (auto check = dyn_cast<CheckOp>(op)) {
    if (check.getLow())
      return op->emitOpError("checks a range; run --inlay-lower-nests first");
    return success();
  }
  if (isa<CountCopyOp, RequireOp, func::CallOp>(op) ||
      isa_and_present<arith::ArithDialect, cf::ControlFlowDialect,
                      LLVM::LLVMDialect, math::MathDialect,
                      memref::MemRefDialect, scf::SCFDialect,
                      vector::VectorDialect>(op->getDialect()))
    return success();
  return op->emitOpError("does not work on memory and scalars; run "
                         "--inlay-bufferize and --inlay-lower-nests first");
}

LogicalResult inlay::verifyEntryForm(func::FuncOp function) {
  for (unsigned index = 0; index < function.getNumArguments(); ++index)
    if (failed(verifyArgument(function, index)))
      return failure();
  WalkResult walked = function.getBody().walk([](Operation *op) {
    return failed(verifyOperation(op)) ? WalkResult::interrupt()
                                       : WalkResult::advance();
  });
  return failure(walked.wasInterrupted());
}
