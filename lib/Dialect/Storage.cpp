// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Storages of a function, and which operands hand theirs on.

#include "inlay-mlir/Dialect/Storage.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::inlay;

int64_t Storages::create(Value value, StorageKind kind, Operation *creator) {
  storages.push_back({kind, creator});
  return homes[value] = storages.size() - 1;
}

void Storages::addArguments(func::FuncOp function) {
  for (BlockArgument argument : function.getArguments()) {
    if (!isa<RankedTensorType>(argument.getType()))
      continue;
    unsigned number = argument.getArgNumber();
    StorageKind kind = StorageKind::Borrowed;
    if (function.getArgAttr(number, InlayDialect::kInOut))
      kind = StorageKind::InOut;
    else if (function.getArgAttr(number, InlayDialect::kOwned))
      kind = StorageKind::Owned;
    create(argument, kind);
  }
}

bool inlay::givesOnlyExtents(Value tensor) {
  return llvm::all_of(tensor.getUses(), [](OpOperand &use) {
    if (auto fill = dyn_cast<linalg::FillOp>(use.getOwner()))
      return use.get() == fill.getOutputs().front() &&
             givesOnlyExtents(fill.getResult(0));
    auto contraction = dyn_cast<linalg::LinalgOp>(use.getOwner());
    return contraction && contraction.isDpsInit(&use);
  });
}

Value inlay::skipCasts(Value value) {
  while (auto cast = value.getDefiningOp<tensor::CastOp>())
    value = cast.getSource();
  return value;
}

bool inlay::takesStorage(OpOperand &use) {
  Operation *op = use.getOwner();
  if (!isa<RankedTensorType>(use.get().getType()))
    return false;
  switch (getOperandAccess(use)) {
  case OperandAccess::Update:
    return true;
  case OperandAccess::Name:
    // It hands on what its result hands on.
    return llvm::any_of(op->getResult(0).getUses(), takesStorage);
  case OperandAccess::Extents:
  case OperandAccess::Read:
  case OperandAccess::Reshape:
    break;
  }
  return isa<scf::ForOp, scf::WhileOp, scf::YieldOp, scf::ConditionOp,
             func::ReturnOp>(op);
}
