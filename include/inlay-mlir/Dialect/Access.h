// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What an operation does with the storage of its tensors.

#ifndef INLAY_MLIR_DIALECT_ACCESS_H
#define INLAY_MLIR_DIALECT_ACCESS_H

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/OpDefinition.h"

namespace mlir::inlay {

/// Says what an operation does with one of its tensor operands.
enum class OperandAccess {
  Extents, ///< asks for extents, which no write changes
  Read,    ///< reads elements
  Update,  ///< writes it in place; a result is what it becomes
  Name,    ///< makes a result that is another name of the same value
  Reshape, ///< makes a result of the same memory in another shape
};

} // namespace mlir::inlay

#include "inlay-mlir/Dialect/AccessInterface.h.inc"

namespace mlir::inlay {

/// Returns what the owner of `operand` does with it: an operation that is not
/// known reads every tensor.
OperandAccess getOperandAccess(OpOperand &operand);

/// Returns whether `op` has to do with no storage: it works on scalars, has no
/// regions and no effects.
bool isScalarOnly(Operation *op);

/// Gives the operations of upstream that planned IR may hold their models. The
/// dialects are loaded.
void attachAccessModels(MLIRContext &context);

} // namespace mlir::inlay

#endif // INLAY_MLIR_DIALECT_ACCESS_H
