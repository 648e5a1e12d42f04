// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Scalars of type index in a signature: the entry of a kernel knows integers
// of a width.

#include "Raise.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::inlay;

void inlay::replaceIndexScalars(func::FuncOp function) {
  if (function.isDeclaration() || !function.getBody().hasOneBlock())
    return;
  auto replaced = [](Type type) -> Type {
    return type.isIndex() ? IntegerType::get(type.getContext(), 64) : type;
  };
  SmallVector<Type> inputs =
      llvm::map_to_vector(function.getFunctionType().getInputs(), replaced);
  SmallVector<Type> results =
      llvm::map_to_vector(function.getFunctionType().getResults(), replaced);
  auto type = FunctionType::get(function.getContext(), inputs, results);
  if (type == function.getFunctionType())
    return;
  function.setType(type);
  Block &body = function.getBody().front();
  OpBuilder builder = OpBuilder::atBlockBegin(&body);
  for (BlockArgument argument : body.getArguments()) {
    if (!argument.getType().isIndex())
      continue;
    argument.setType(builder.getI64Type());
    auto index = arith::IndexCastOp::create(builder, argument.getLoc(),
                                            builder.getIndexType(), argument);
    argument.replaceAllUsesExcept(index, index);
  }
  Operation *exit = body.getTerminator();
  builder.setInsertionPoint(exit);
  for (OpOperand &result : exit->getOpOperands())
    if (result.get().getType().isIndex())
      result.set(arith::IndexCastOp::create(
          builder, exit->getLoc(), builder.getI64Type(), result.get()));
}
