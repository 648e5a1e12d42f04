// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Checks as early as their operands allow: a failed check then leaves as much
// as possible unwritten.

#include "InsertChecks.h"

using namespace mlir;
using namespace mlir::inlay;

/// Returns whether `op` may move up with a check that needs its result: it
/// computes a scalar from scalars, or an extent.
static bool isMovable(Operation *op) {
  return op->getNumRegions() == 0 && isMemoryEffectFree(op) &&
         llvm::none_of(op->getResultTypes(), llvm::IsaPred<ShapedType>);
}

/// Collects what has to move, operands first, so that `op` can stand directly
/// behind `barrier`; lowers `barrier` where something cannot move.
static void collectMoves(Operation *op, Operation *&barrier,
                         SmallVectorImpl<Operation *> &moves,
                         DenseSet<Operation *> &seen) {
  for (Value operand : op->getOperands()) {
    Operation *source = operand.getDefiningOp();
    if (!source || source->getBlock() != op->getBlock() ||
        !seen.insert(source).second)
      continue;
    if (barrier && !barrier->isBeforeInBlock(source))
      continue;
    if (!isMovable(source)) {
      barrier = source;
      continue;
    }
    collectMoves(source, barrier, moves, seen);
    moves.push_back(source);
  }
}

/// Returns whether a check stands somewhere inside of `op`.
static bool holdsCheck(Operation *op) {
  return op->getNumRegions() != 0 && !isa<MapOp>(op) &&
         op->walk([](CheckOp) {
             return WalkResult::interrupt();
           }).wasInterrupted();
}

void inlay::hoistChecks(Block &block) {
  // No check passes another: the first error of the program stays the first.
  Operation *barrier = nullptr;
  for (Operation &op : llvm::make_early_inc_range(block)) {
    if (holdsCheck(&op))
      barrier = &op;
    auto check = dyn_cast<CheckOp>(op);
    if (!check)
      continue;
    SmallVector<Operation *> moves;
    DenseSet<Operation *> seen;
    collectMoves(check, barrier, moves, seen);
    moves.push_back(check);
    Operation *place = barrier;
    for (Operation *move : moves) {
      if (place && (move == place || move->isBeforeInBlock(place)))
        continue;
      if (place)
        move->moveAfter(place);
      else
        move->moveBefore(&block, block.begin());
      place = move;
    }
    barrier = check;
  }
}
