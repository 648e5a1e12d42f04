// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Before step 1 of --inlay-plan-updates: a branch hands its result over in one
// storage, which must fit what either side makes. Where the two extents may
// differ, or are not known before the branch, they are computed first.

#include "StorageAssignment.h"
#include "inlay-mlir/Index/Extents.h"

#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::planning;

/// Returns what a loop starts from that carries `tensor`, or null.
static Value getLoopStart(Value tensor) {
  if (auto argument = dyn_cast<BlockArgument>(tensor)) {
    Operation *op = argument.getOwner()->getParentOp();
    if (auto loop = dyn_cast<scf::ForOp>(op))
      return loop.getTiedLoopInit(argument)->get();
    auto loop = dyn_cast<scf::WhileOp>(op);
    return loop && argument.getOwner() == loop.getBeforeBody()
               ? loop.getInits()[argument.getArgNumber()]
               : Value();
  }
  auto loop = tensor.getDefiningOp<scf::ForOp>();
  return loop ? loop.getInits()[cast<OpResult>(tensor).getResultNumber()]
              : Value();
}

/// Returns a tensor with the extents of `tensor` from before its loops.
static Value leaveLoops(Value tensor) {
  tensor = getExtentRoot(tensor);
  while (Value start = getLoopStart(tensor))
    tensor = getExtentRoot(start);
  return tensor;
}

LinearExpr planning::getExtentBeforeLoops(Value tensor, int64_t dim) {
  return LinearExpr::ofExtent(leaveLoops(tensor), dim);
}

bool planning::isKnownBefore(const LinearExpr &expr, Operation *op) {
  return expr.isValid() &&
         llvm::none_of(expr.getTerms(), [&](const LinearExpr::Term &term) {
           Value symbol = term.symbol.value;
           return symbol.getDefiningOp() == op ||
                  op->isAncestor(symbol.getParentBlock()->getParentOp());
         });
}

namespace {
/// One run-time extent of a result of a branch.
struct OpenExtent {
  OpResult result;
  int64_t dim;

  Value getYielded(scf::YieldOp yield) const {
    return yield.getOperand(result.getResultNumber());
  }
};
} // namespace

/// Returns whether both sides make `result` with the same extents, and these
/// are known before the branch.
static bool hasOneShape(scf::IfOp branch, OpResult result) {
  unsigned number = result.getResultNumber();
  auto type = cast<RankedTensorType>(result.getType());
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    if (!type.isDynamicDim(dim))
      continue;
    LinearExpr left =
        getExtentBeforeLoops(branch.thenYield().getOperand(number), dim);
    LinearExpr right =
        getExtentBeforeLoops(branch.elseYield().getOperand(number), dim);
    if (!(left == right) || !isKnownBefore(left, branch))
      return false;
  }
  return true;
}

/// Returns whether `op` changes nothing, but may end the function.
static bool onlyChecks(Operation &op) {
  return !op.walk([](Operation *inner) {
              return isa<CheckOp, CopyOp>(inner) ||
                             inner->hasTrait<
                                 OpTrait::HasRecursiveMemoryEffects>() ||
                             isMemoryEffectFree(inner)
                         ? WalkResult::advance()
                         : WalkResult::interrupt();
            }).wasInterrupted();
}

/// Copies what `from` does to `to`, but for what serves no extent of `open`,
/// and yields the extents. Values may be computed twice, and checks may be
/// asked twice: no value and no error changes by it.
static void computeExtents(Block &from, Block &to, ArrayRef<OpenExtent> open) {
  auto yield = cast<scf::YieldOp>(from.getTerminator());
  OpBuilder builder = OpBuilder::atBlockEnd(&to);
  IRMapping mapping;
  for (Operation &op : from.without_terminator())
    builder.clone(op, mapping);
  SmallVector<Value> extents;
  for (const OpenExtent &extent : open)
    extents.push_back(getValueOrCreateConstantIndexOp(
        builder, yield.getLoc(),
        getExtent(builder, yield.getLoc(),
                  leaveLoops(mapping.lookupOrDefault(extent.getYielded(yield))),
                  extent.dim)));
  scf::YieldOp::create(builder, yield.getLoc(), extents);
  // A check that guards nothing here any more is asked by the branch itself:
  // without this, each level of nested branches would double what is inside.
  bool guards = false;
  for (Operation &op : llvm::make_early_inc_range(
           llvm::drop_begin(llvm::reverse(to.getOperations())))) {
    if (isOpTriviallyDead(&op) || (!guards && op.use_empty() && onlyChecks(op)))
      op.erase();
    else
      guards |= !isSpeculatable(&op);
  }
}

/// Emits before `branch` what the extents of `open` come to.
static SmallVector<Value> emitExtents(scf::IfOp branch,
                                      ArrayRef<OpenExtent> open) {
  OpBuilder builder(branch);
  Location loc = branch.getLoc();
  auto getSides = [&](const OpenExtent &extent) {
    return std::pair(
        getExtentBeforeLoops(extent.getYielded(branch.thenYield()), extent.dim),
        getExtentBeforeLoops(extent.getYielded(branch.elseYield()),
                             extent.dim));
  };
  bool known = llvm::all_of(open, [&](const OpenExtent &extent) {
    auto [left, right] = getSides(extent);
    return isKnownBefore(left, branch) && isKnownBefore(right, branch);
  });
  SmallVector<Value> extents;
  if (known) {
    for (const OpenExtent &extent : open) {
      auto [left, right] = getSides(extent);
      auto emit = [&](const LinearExpr &side) {
        return getValueOrCreateConstantIndexOp(
            builder, loc, planning::materializeIndex(builder, loc, side));
      };
      Value then = emit(left);
      extents.push_back(
          left == right ? then
                        : builder.createOrFold<arith::SelectOp>(
                              loc, branch.getCondition(), then, emit(right)));
    }
    return extents;
  }
  SmallVector<Type> types(open.size(), builder.getIndexType());
  auto ahead = scf::IfOp::create(builder, loc, types, branch.getCondition(),
                                 /*addThenBlock=*/true, /*addElseBlock=*/true);
  computeExtents(*branch.thenBlock(), *ahead.thenBlock(), open);
  computeExtents(*branch.elseBlock(), *ahead.elseBlock(), open);
  return llvm::to_vector_of<Value>(ahead.getResults());
}

/// Makes both sides of `branch` leave their results in storage of the right
/// extents that was made before it, where they would not fit one otherwise.
static void settleExtents(scf::IfOp branch) {
  SmallVector<OpResult> results;
  SmallVector<OpenExtent> open;
  for (OpResult result : branch.getResults()) {
    if (!isTensor(result) || hasOneShape(branch, result))
      continue;
    results.push_back(result);
    auto type = cast<RankedTensorType>(result.getType());
    for (int64_t dim = 0; dim < type.getRank(); ++dim)
      if (type.isDynamicDim(dim))
        open.push_back({result, dim});
  }
  if (results.empty())
    return;
  SmallVector<Value> extents = emitExtents(branch, open);
  OpBuilder builder(branch);
  ArrayRef<Value> rest = extents;
  for (OpResult result : results) {
    auto type = cast<RankedTensorType>(result.getType());
    int64_t count = type.getNumDynamicDims();
    auto room = tensor::EmptyOp::create(builder, branch.getLoc(), type,
                                        rest.take_front(count));
    room->setAttr(InlayDialect::kAhead, builder.getUnitAttr());
    rest = rest.drop_front(count);
    for (scf::YieldOp yield : {branch.thenYield(), branch.elseYield()}) {
      OpBuilder inner(yield);
      OpOperand &use = yield->getOpOperand(result.getResultNumber());
      use.set(createMove(inner, yield.getLoc(), use.get(), room).getResult());
    }
  }
}

void planning::settleBranchExtents(func::FuncOp function) {
  // Inner branches come first: what they yield then has extents that are known
  // before them.
  SmallVector<scf::IfOp> branches;
  function.walk([&](scf::IfOp branch) {
    if (branch.getNumResults())
      branches.push_back(branch);
  });
  llvm::for_each(branches, settleExtents);
}
