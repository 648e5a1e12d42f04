// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The translation of one function from tensors to memory. Each tensor value
// maps to one memory reference; tensor operations stay until the end, so that
// the map is all that changes.

#ifndef INLAY_LIB_BUFFERIZE_FUNCTIONBUFFERIZER_H
#define INLAY_LIB_BUFFERIZE_FUNCTIONBUFFERIZER_H

#include "Memory.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay-mlir/Dialect/Storage.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::inlay {

/// Translates one function.
class Bufferizer {
public:
  Bufferizer(func::FuncOp function) : function(function) {}
  /// Replaces the function's tensors by memory.
  LogicalResult run();

private:
  /// Translates the operations of `block` in order.
  LogicalResult translate(Block &block);
  LogicalResult translate(Operation *op);
  /// Emits the form in memory of one operation that has tensors.
  LogicalResult translateTensorOp(Operation *op);
  LogicalResult translateUpstream(Operation *op);
  LogicalResult translateMap(OpBuilder &builder, MapOp op);
  void translateCopy(OpBuilder &builder, CopyOp op);
  void translateGather(OpBuilder &builder, GatherOp op);
  LogicalResult translateContraction(OpBuilder &builder, Operation *op);
  LogicalResult translateReshape(OpBuilder &builder, Operation *op);
  LogicalResult translateElements(OpBuilder &builder,
                                  tensor::FromElementsOp op);
  void translateConstant(OpBuilder &builder, arith::ConstantOp op);
  void fill(OpBuilder &builder, Location loc, Value scalar, Value memory);

  /// Translates what is inside and verifies that storage is kept.
  LogicalResult translate(scf::ForOp op);
  LogicalResult translate(scf::WhileOp op);
  LogicalResult translate(scf::IfOp op);
  void carry(ValueRange outside, ValueRange inside);
  LogicalResult expectSame(Operation *op, ValueRange yielded,
                           ValueRange carried);
  FailureOr<Value> moveOut(Operation *op, Value tensor, Type type);

  /// Adds the memory of each tensor argument behind it.
  void addArguments();
  bool isOwned(Value root);
  /// Drops the in-out results, which end in their arguments' storage.
  LogicalResult translateReturn(func::ReturnOp op);
  void eraseTensors();

  /// Returns new storage for a result of `op`.
  Value allocate(OpBuilder &builder, Operation *op, RankedTensorType type,
                 ArrayRef<OpFoldResult> sizes);
  /// Returns the memory of a tensor that has been translated.
  Value memoryOf(Value tensor) { return memory.lookup(tensor); }
  SmallVector<Value> memoryOf(ValueRange tensors) {
    return llvm::map_to_vector(
        tensors, [&](Value tensor) { return memory.lookup(tensor); });
  }

  func::FuncOp function;
  DenseMap<Value, Value> memory;
  /// The function's arguments as they were: tensors and scalars.
  SmallVector<Value> arguments;
  SmallVector<memref::AllocOp> allocations;
  llvm::SmallPtrSet<Operation *, 8> escaping;
  /// Memory that is allocated before it is known to be needed.
  llvm::SmallDenseSet<Value, 4> ahead;
  /// Operations to erase, and control flow to rebuild, in program order.
  SmallVector<Operation *> dead, structured;
};

} // namespace mlir::inlay

#endif // INLAY_LIB_BUFFERIZE_FUNCTIONBUFFERIZER_H
