// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A scalar body made ready to run once per iteration.

#include "Body.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::reference;

FailureOr<Body>
Body::prepare(Block &block,
              llvm::function_ref<std::optional<uint64_t>(Value)> outside,
              Operation *&culprit) {
  Body body;
  DenseMap<Value, unsigned> numbers;
  auto addSlot = [&](Value value, uint64_t bits) {
    numbers[value] = body.slots.size();
    body.slots.push_back(bits);
    return numbers[value];
  };
  auto findSlot = [&](Value value) -> std::optional<unsigned> {
    if (auto it = numbers.find(value); it != numbers.end())
      return it->second;
    if (std::optional<uint64_t> bits = outside(value))
      return addSlot(value, *bits);
    return std::nullopt;
  };

  for (BlockArgument argument : block.getArguments())
    addSlot(argument, 0);
  for (Operation &op : block.without_terminator()) {
    culprit = &op;
    Step step{&op, scalarFunction(&op), {}, 0};
    if (!step.function)
      return failure();
    for (Value operand : op.getOperands()) {
      std::optional<unsigned> slot = findSlot(operand);
      if (!slot)
        return failure();
      step.operands.push_back(*slot);
    }
    step.result = addSlot(op.getResult(0), 0);
    body.steps.push_back(std::move(step));
  }
  culprit = block.getTerminator();
  std::optional<unsigned> slot = findSlot(culprit->getOperand(0));
  if (!slot)
    return failure();
  body.result = *slot;
  return body;
}

std::optional<uint64_t> Body::run(ArrayRef<uint64_t> arguments,
                                  Operation *&culprit) {
  llvm::copy(arguments, slots.begin());
  for (Step &step : steps) {
    operands.clear();
    for (unsigned operand : step.operands)
      operands.push_back(slots[operand]);
    std::optional<uint64_t> value = step.function(operands);
    if (!value) {
      culprit = step.op;
      return std::nullopt;
    }
    slots[step.result] = *value;
  }
  return slots[result];
}
