// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What operations do with the storage of their tensors: ours, and models of
// those of upstream.

#include "inlay-mlir/Dialect/Access.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Dialect/Storage.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::inlay;

#include "inlay-mlir/Dialect/AccessInterface.cpp.inc"

//===----------------------------------------------------------------------===//
// The interface
//===----------------------------------------------------------------------===//

/// Returns whether a result is in the storage of an operand so accessed.
static bool handsOn(OperandAccess access) {
  return access == OperandAccess::Update || access == OperandAccess::Name ||
         access == OperandAccess::Reshape;
}

OpOperand *AccessInterface::getTiedOperand(OpResult result) {
  unsigned number = result.getResultNumber();
  for (OpOperand &operand : (*this)->getOpOperands())
    if (isTensor(operand.get()) && handsOn(getOperandAccess(operand)) &&
        number-- == 0)
      return &operand;
  return nullptr;
}

bool AccessInterface::hasAccess(OperandAccess access) {
  return llvm::any_of((*this)->getOpOperands(), [&](OpOperand &operand) {
    return isTensor(operand.get()) && getOperandAccess(operand) == access;
  });
}

OperandAccess inlay::getOperandAccess(OpOperand &operand) {
  auto access = dyn_cast<AccessInterface>(operand.getOwner());
  return access ? access.getOperandAccess(operand) : OperandAccess::Read;
}

bool inlay::isScalarOnly(Operation *op) {
  auto isShaped = [](Type type) { return isa<ShapedType>(type); };
  return op->getNumRegions() == 0 &&
         llvm::none_of(op->getOperandTypes(), isShaped) &&
         llvm::none_of(op->getResultTypes(), isShaped) &&
         isMemoryEffectFree(op);
}

//===----------------------------------------------------------------------===//
// Ours
//===----------------------------------------------------------------------===//

OperandAccess MapOp::getOperandAccess(OpOperand &operand) {
  return getDest() && &operand == &getDestMutable()[0] ? OperandAccess::Update
                                                       : OperandAccess::Read;
}

OperandAccess ScatterOp::getOperandAccess(OpOperand &operand) {
  return &operand == &getDestMutable() ? OperandAccess::Update
                                       : OperandAccess::Read;
}

//===----------------------------------------------------------------------===//
// Upstream's
//===----------------------------------------------------------------------===//

namespace {
/// An operation that does the same with each tensor operand.
template <typename Op, OperandAccess access>
struct Uniform : AccessInterface::ExternalModel<Uniform<Op, access>, Op> {
  OperandAccess getOperandAccess(Operation *, OpOperand &) const {
    return access;
  }
};

/// A structured operation: its outputs become its results.
template <typename Op>
struct Structured : AccessInterface::ExternalModel<Structured<Op>, Op> {
  OperandAccess getOperandAccess(Operation *op, OpOperand &operand) const {
    return cast<Op>(op).isDpsInit(&operand) ? OperandAccess::Update
                                            : OperandAccess::Read;
  }
};

struct Constant : AccessInterface::ExternalModel<Constant, arith::ConstantOp> {
  bool makesConstants(Operation *) const { return true; }
};
} // namespace

template <OperandAccess access, typename... Ops>
static void attachUniform(MLIRContext &context) {
  (Ops::template attachInterface<Uniform<Ops, access>>(context), ...);
}

template <typename... Ops> static void attachStructured(MLIRContext &context) {
  (Ops::template attachInterface<Structured<Ops>>(context), ...);
}

void inlay::attachAccessModels(MLIRContext &context) {
  attachUniform<OperandAccess::Extents, tensor::DimOp>(context);
  // Those without tensor operands make new ones of scalars.
  attachUniform<OperandAccess::Read, tensor::ExtractOp, tensor::EmptyOp,
                tensor::SplatOp, tensor::FromElementsOp>(context);
  attachUniform<OperandAccess::Name, tensor::CastOp>(context);
  attachUniform<OperandAccess::Reshape, tensor::CollapseShapeOp,
                tensor::ExpandShapeOp>(context);
  attachStructured<linalg::DotOp, linalg::FillOp, linalg::MatmulOp,
                   linalg::MatvecOp, linalg::ReduceOp, linalg::VecmatOp>(
      context);
  arith::ConstantOp::attachInterface<Constant>(context);
}
