// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops and branches: a loop is walked until a second iteration has met what
// an earlier one wrote. Then the loops inside it are walked once: what their
// own iterations do to each other does not depend on the iteration around them
// and has been proved in the first, and what earlier iterations of the outer
// loop have written meets each read in a single walk. So the work grows with
// the depth of the nesting, and not with its power.

#include "StorageWalk.h"

#include "llvm/Support/SaveAndRestore.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::verification;

LogicalResult StorageWalk::walkBlock(Block &block) {
  for (Operation &op : block)
    if (failed(walk(&op)))
      return failure();
  return success();
}

SmallVector<size_t> StorageWalk::countEvents() {
  SmallVector<size_t> counts;
  for (const std::vector<Event> &writes : events)
    counts.push_back(writes.size());
  return counts;
}

/// Marks what has been written since `eventsBefore` as the work of an earlier
/// iteration.
void StorageWalk::startIteration(Operation *loop,
                                 const SmallVector<size_t> &eventsBefore) {
  for (auto [storage, writes] : llvm::enumerate(events)) {
    size_t first = storage < eventsBefore.size() ? eventsBefore[storage] : 0;
    for (Event &event : llvm::drop_begin(writes, first))
      event.repeated = loop;
  }
}

/// Expects that a loop may carry `inits` where they are; `arguments` share
/// their storages.
LogicalResult StorageWalk::enterLoop(Operation *loop, ValueRange inits,
                                     ValueRange arguments) {
  for (auto [init, argument] : llvm::zip_equal(inits, arguments)) {
    if (!isTensor(init))
      continue;
    if (failed(expectCurrent(loop, init, "start value")))
      return failure();
    if (!storages.isWritable(init))
      return loop->emitOpError("carries a tensor that may not be written");
    storages.share(argument, init);
  }
  return success();
}

/// Makes what an iteration starts from current.
void StorageWalk::defineCarried(ValueRange arguments) {
  for (Value argument : arguments)
    if (isTensor(argument))
      define(argument, storages.lookup(argument));
}

/// Expects that the next iteration finds the values of this one in the
/// storages of `arguments`.
LogicalResult StorageWalk::expectCarried(Operation *loop, ValueRange yielded,
                                         ValueRange arguments) {
  for (auto [value, argument] : llvm::zip_equal(yielded, arguments))
    if (isTensor(value) &&
        (failed(expectSame(loop, value, argument, "yielded value")) ||
         failed(expectCurrent(loop, value, "yielded value"))))
      return failure();
  return success();
}

LogicalResult StorageWalk::walkFor(scf::ForOp loop) {
  if (failed(enterLoop(loop, loop.getInits(), loop.getRegionIterArgs())))
    return failure();
  SmallVector<size_t> before = countEvents();
  llvm::SaveAndRestore isInner(isAgain);
  for (unsigned iteration = 0, end = isAgain ? 1 : 2; iteration < end;
       ++iteration) {
    if (iteration == 1)
      startIteration(loop, before);
    isAgain |= iteration == 1;
    defineCarried(loop.getRegionIterArgs());
    if (failed(walkBlock(*loop.getBody())))
      return failure();
    if (failed(expectCarried(loop, loop.getYieldedValues(),
                             loop.getRegionIterArgs())))
      return failure();
  }
  for (auto [result, init] : llvm::zip(loop.getResults(), loop.getInits()))
    if (isTensor(init)) {
      storages.share(result, init);
      define(result, storages.lookup(init));
    }
  return success();
}

LogicalResult StorageWalk::walkWhile(scf::WhileOp loop) {
  if (failed(enterLoop(loop, loop.getInits(), loop.getBeforeArguments())))
    return failure();
  SmallVector<size_t> before = countEvents();
  llvm::SaveAndRestore isInner(isAgain);
  for (unsigned iteration = 0, end = isAgain ? 1 : 3; iteration < end;
       ++iteration) {
    if (iteration >= 1)
      startIteration(loop, before);
    isAgain |= iteration >= 1;
    defineCarried(loop.getBeforeArguments());
    if (failed(walkBlock(*loop.getBeforeBody())))
      return failure();
    llvm::SmallDenseSet<int64_t> carried;
    for (auto [index, value] :
         llvm::enumerate(loop.getConditionOp().getArgs())) {
      if (!isTensor(value))
        continue;
      if (failed(expectCurrent(loop, value, "value of the condition")))
        return failure();
      if (!carried.insert(storages.lookup(value)).second)
        return loop.emitOpError("carries two tensors in one storage");
      for (Value name : {Value(loop.getAfterArguments()[index]),
                         Value(loop.getResult(index))}) {
        storages.share(name, value);
        define(name, storages.lookup(value));
      }
    }
    if (iteration == 2)
      break;
    if (failed(walkBlock(*loop.getAfterBody())))
      return failure();
    if (failed(expectCarried(loop, loop.getYieldOp()->getOperands(),
                             loop.getBeforeArguments())))
      return failure();
  }
  // The condition, which has been walked, hands the results on last.
  for (Value result : loop.getResults())
    if (isTensor(result))
      define(result, storages.lookup(result));
  return success();
}

LogicalResult StorageWalk::walkIf(scf::IfOp branch) {
  // What either branch writes counts afterwards, but not in the other branch.
  std::vector<std::vector<Event>> before = events;
  if (failed(walkBlock(*branch.thenBlock())))
    return failure();
  auto expectYields = [&](Block *block) -> LogicalResult {
    for (Value yielded : block->getTerminator()->getOperands())
      if (isTensor(yielded) &&
          failed(expectCurrent(branch, yielded, "yielded value")))
        return failure();
    return success();
  };
  if (failed(expectYields(branch.thenBlock())))
    return failure();
  if (branch.elseBlock()) {
    std::vector<std::vector<Event>> then = std::move(events);
    events = before;
    events.resize(std::max(events.size(), then.size()));
    if (failed(walkBlock(*branch.elseBlock())) ||
        failed(expectYields(branch.elseBlock())))
      return failure();
    for (auto [storage, writes] : llvm::enumerate(then)) {
      size_t common = storage < before.size() ? before[storage].size() : 0;
      events[storage].insert(events[storage].end(), writes.begin() + common,
                             writes.end());
    }
  }
  for (OpResult result : branch.getResults()) {
    if (!isTensor(result))
      continue;
    unsigned number = result.getResultNumber();
    Value left = branch.thenYield().getOperand(number);
    Value right = branch.elseYield().getOperand(number);
    if (storages.lookup(left) == storages.lookup(right)) {
      storages.share(result, left);
      define(result, storages.lookup(left));
      continue;
    }
    for (Value value : {left, right}) {
      Operation *creator = storages.get(value).creator;
      if (!creator || !branch->isProperAncestor(creator))
        return branch.emitOpError()
               << "result " << number << " joins two storages, one of which "
               << "is known outside";
    }
    defineFresh(result, StorageKind::Fresh, branch);
  }
  return success();
}
