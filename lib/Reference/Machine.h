// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The interpreter's state: what each SSA value stands for, and the error that
// ended the run. Each group of operations has a file of its own.

#ifndef INLAY_LIB_REFERENCE_MACHINE_H
#define INLAY_LIB_REFERENCE_MACHINE_H

#include "Body.h"
#include "inlay-mlir/Reference/Interpreter.h"

#include "llvm/ADT/DenseMap.h"

namespace mlir::inlay::reference {

/// Describes a region with its numbers: per dimension offset, size and step,
/// and which dimensions are dropped.
struct Box {
  SmallVector<int64_t> offsets, sizes, steps, dropped;

  /// Returns whether some size is 0.
  bool isEmpty() const { return llvm::is_contained(sizes, 0); }
  /// Returns the sizes of the dimensions that are kept.
  SmallVector<int64_t> keptShape() const;
};

/// Calls `visit` with each index of `shape` in row-major order, until it
/// fails.
LogicalResult
forEachIndex(ArrayRef<int64_t> shape,
             llvm::function_ref<LogicalResult(ArrayRef<int64_t>)> visit);

/// Returns the row-major position of `index` in `shape`.
int64_t positionOf(ArrayRef<int64_t> shape, ArrayRef<int64_t> index);

/// Runs functions. Failure means that `error` has been filled.
class Machine {
public:
  explicit Machine(RefError &error) : error(error) {}

  /// Runs `function` on arguments of the right types.
  LogicalResult call(func::FuncOp function, ArrayRef<RefValue> arguments,
                     SmallVectorImpl<RefValue> &results);

private:
  // Control flow: Interpreter.cpp.
  LogicalResult runBlock(Block &block, ArrayRef<RefValue> arguments,
                         SmallVectorImpl<RefValue> &results);
  LogicalResult run(Operation &op);
  LogicalResult runControlFlow(Operation &op, bool &known);
  LogicalResult runFor(Operation &op);
  LogicalResult runWhile(Operation &op);
  LogicalResult runConstant(Operation &op);
  LogicalResult runElementwise(Operation &op, ScalarFunction function);

  // One file each. `known` becomes false for another dialect's operation.
  LogicalResult runTensorOp(Operation &op, bool &known);
  LogicalResult runLinalgOp(Operation &op, bool &known);
  LogicalResult runRegionOp(Operation &op, bool &known);
  LogicalResult runMap(MapOp op);
  LogicalResult runCheck(CheckOp op);

  // Parts of them.
  LogicalResult runTensorMaker(Operation &op, bool &known);
  LogicalResult runTensorElement(Operation &op, bool &known);
  LogicalResult runTensorSlice(Operation &op, bool &known);
  FailureOr<int64_t> elementPosition(Operation &op, const RefValue &tensor,
                                     ValueRange indices);
  LogicalResult runReshape(Operation &op, ArrayRef<int64_t> shape);
  LogicalResult runGenerate(Operation &op);
  LogicalResult runConcat(Operation &op, int64_t dim);
  LogicalResult runReduce(Operation &op);
  LogicalResult runContraction(Operation &op);
  template <typename Op>
  FailureOr<std::vector<int64_t>> indexedPositions(Op op,
                                                   ArrayRef<int64_t> shape);
  LogicalResult verifySaved(MapOp op);

  /// Ends the run at `op`.
  LogicalResult fail(Operation &op, RefStatus status, const Twine &message);
  /// Ends the run because `op` does what no valid program does; the message
  /// begins with the operation's name.
  LogicalResult violation(Operation &op, const Twine &message);
  /// Ends the run because the interpreter does not know `op`.
  LogicalResult unknown(Operation &op);

  /// Returns what `value` stands for.
  const RefValue &get(Value value) const { return values.find(value)->second; }
  /// Returns the number that the scalar `value` stands for.
  int64_t getInteger(Value value) const;
  int64_t getInteger(OpFoldResult ofr) const;
  SmallVector<int64_t> getIntegers(ArrayRef<OpFoldResult> ofrs) const;
  /// Binds `value`, a result of `op`, after comparing with its type.
  LogicalResult set(Operation &op, Value value, RefValue bound);
  /// Makes a tensor of `shape` whose elements are unlikely to be right, or
  /// fails on a negative extent.
  FailureOr<RefTensor> makeTensor(Operation &op, Type elementType,
                                  ArrayRef<int64_t> shape);
  /// Prepares the body of `op`; scalars from outside have their values.
  FailureOr<Body> prepareBody(Operation &op, Block &block);
  /// Runs `body` and fails where an operation of it is undefined.
  FailureOr<uint64_t> runBody(Body &body, ArrayRef<uint64_t> arguments);
  /// Returns the positions of the region `box` in a tensor of `shape`, in
  /// row-major order; fails if one lies outside.
  FailureOr<std::vector<int64_t>> positionsOf(Operation &op, const Box &box,
                                              ArrayRef<int64_t> shape,
                                              ArrayRef<int64_t> ignored = {});
  Box evaluate(const RegionSpec &region) const;

  DenseMap<Value, RefValue> values;
  RefError &error;
};

} // namespace mlir::inlay::reference

#endif // INLAY_LIB_REFERENCE_MACHINE_H
