// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs functions of nests on small tensors of i64 in two ways: as values, and
// in place, in the planned order, as the compiled kernel does.

#ifndef INLAY_TEST_PLAN_INPLACEMACHINE_H
#define INLAY_TEST_PLAN_INPLACEMACHINE_H

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/ADT/DenseMap.h"
#include <memory>
#include <vector>

namespace mlir::inlay::test {

/// A tensor: its shape, and elements that may be shared.
struct Tensor {
  std::vector<int64_t> shape;
  std::shared_ptr<std::vector<int64_t>> elements;
};

/// Makes a tensor of distinct elements, from `first` on.
Tensor makeInput(const std::vector<int64_t> &shape, int64_t first);

/// How to run.
struct Mode {
  /// Whether updates take over the storage of their destination.
  bool inPlace = false;
  /// How many iterations of the innermost loop read before any writes.
  int64_t lanes = 1;
  /// Whether loops of no fixed order run backward.
  bool reverseAny = false;
};

class InPlaceMachine {
public:
  explicit InPlaceMachine(Mode mode) : mode(mode) {}

  /// Runs `function`; `arguments` are tensors, then index scalars.
  std::vector<Tensor> run(func::FuncOp function,
                          const std::vector<Tensor> &tensors,
                          const std::vector<int64_t> &scalars);

  /// Whether an access left its tensor.
  bool isOutOfBounds = false;

private:
  void runBlock(Block &block);
  void runOp(Operation *op);
  void runMap(MapOp map);
  void runIterations(MapOp map, Tensor &result);
  int64_t readElement(MapOp map, unsigned read, ArrayRef<int64_t> iteration);
  int64_t runBody(MapOp map, ArrayRef<int64_t> iteration);
  void runCopy(CopyOp copy);
  int64_t getNumber(OpFoldResult value);
  std::vector<int64_t> getIndex(const Access &access,
                                ArrayRef<int64_t> iteration);
  int64_t *getElement(Tensor &tensor, ArrayRef<int64_t> index);

  Mode mode;
  DenseMap<Value, Tensor> tensors;
  DenseMap<Value, int64_t> scalars;
  int64_t nothing = 0;
};

} // namespace mlir::inlay::test

#endif // INLAY_TEST_PLAN_INPLACEMACHINE_H
