// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Storage of tensors for --inlay-bufferize: types, allocations, lifetimes.

#include "Memory.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Interfaces/LoopLikeInterface.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::inlay;

MemRefType inlay::getStorageType(RankedTensorType type) {
  SmallVector<int64_t> strides(type.getRank(), ShapedType::kDynamic);
  if (!strides.empty())
    strides.back() = 1;
  return MemRefType::get(
      type.getShape(), type.getElementType(),
      StridedLayoutAttr::get(type.getContext(), /*offset=*/0, strides));
}

Value inlay::castStorage(OpBuilder &builder, Location loc, Value memory,
                         MemRefType type) {
  if (memory.getType() == type)
    return memory;
  return memref::CastOp::create(builder, loc, type, memory);
}

Value inlay::allocateStorage(OpBuilder &builder, Location loc,
                             RankedTensorType type,
                             ArrayRef<OpFoldResult> sizes, IntegerAttr site) {
  SmallVector<Value> dynamicSizes;
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (type.isDynamicDim(dim))
      dynamicSizes.push_back(
          getValueOrCreateConstantIndexOp(builder, loc, sizes[dim]));
  MemRefType packed = MemRefType::get(type.getShape(), type.getElementType());
  auto alloc = memref::AllocOp::create(builder, loc, packed, dynamicSizes);
  if (site)
    alloc->setAttr(InlayDialect::kSite, site);
  return castStorage(builder, loc, alloc, getStorageType(type));
}

Value inlay::reshapeStorage(OpBuilder &builder, Location loc, Value memory,
                            MemRefType type, ArrayRef<OpFoldResult> sizes) {
  SmallVector<OpFoldResult> typedSizes, strides(type.getRank());
  Value stride = arith::ConstantIndexOp::create(builder, loc, 1);
  for (int64_t dim = type.getRank() - 1; dim >= 0; --dim) {
    strides[dim] = dim == type.getRank() - 1
                       ? OpFoldResult(builder.getIndexAttr(1))
                       : OpFoldResult(stride);
    if (dim > 0)
      stride = arith::MulIOp::create(
          builder, loc, stride,
          getValueOrCreateConstantIndexOp(builder, loc, sizes[dim]));
  }
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    typedSizes.push_back(
        type.isDynamicDim(dim)
            ? OpFoldResult(
                  getValueOrCreateConstantIndexOp(builder, loc, sizes[dim]))
            : OpFoldResult(builder.getIndexAttr(type.getDimSize(dim))));
  return memref::ReinterpretCastOp::create(
      builder, loc, type, memory, builder.getIndexAttr(0), typedSizes, strides);
}

Value inlay::getStorageRoot(Value memory) {
  while (Operation *op = memory.getDefiningOp()) {
    if (!isa<memref::CastOp, memref::ReinterpretCastOp>(op))
      break;
    memory = op->getOperand(0);
  }
  return memory;
}

//===----------------------------------------------------------------------===//
// Lifetimes
//===----------------------------------------------------------------------===//

/// Returns whether `value` is defined outside `loop`, or, through pure
/// operations, by such values only; appends those operations in their order.
static bool isInvariant(Value value, Operation *loop,
                        llvm::SetVector<Operation *> &chain) {
  Operation *op = value.getDefiningOp();
  if (!op)
    return !loop->isAncestor(value.getParentBlock()->getParentOp());
  if (!loop->isProperAncestor(op) || chain.contains(op))
    return true;
  if (op->getNumRegions() || !isMemoryEffectFree(op) || !isSpeculatable(op))
    return false;
  for (Value operand : op->getOperands())
    if (!isInvariant(operand, loop, chain))
      return false;
  chain.insert(op);
  return true;
}

/// Takes back that `op` does not overflow, which a check in the loop may have
/// promised.
static void dropOverflowFlags(Operation *op) {
  constexpr auto none = arith::IntegerOverflowFlags::none;
  llvm::TypeSwitch<Operation *>(op)
      .Case<arith::AddIOp, arith::SubIOp, arith::MulIOp, arith::ShLIOp>(
          [&](auto sum) { sum.setOverflowFlags(none); });
}

/// Moves `alloc` in front of each loop around it whose trips all need the same
/// amount of memory. Nothing in it survives a trip, so one piece serves all.
/// The loop may not run, and checks in it may say that the size means nothing:
/// the memory is required where it was allocated, and not before.
static void hoist(memref::AllocOp alloc) {
  Operation *next = alloc->getNextNode();
  while (auto loop = dyn_cast<LoopLikeOpInterface>(alloc->getParentOp())) {
    llvm::SetVector<Operation *> chain;
    if (!llvm::all_of(alloc.getDynamicSizes(), [&](Value size) {
          return isInvariant(size, loop, chain);
        }))
      break;
    for (Operation *op : chain) {
      dropOverflowFlags(op);
      op->moveBefore(loop);
    }
    alloc->moveBefore(loop);
  }
  if (alloc->getBlock() == next->getBlock())
    return;
  OpBuilder here(next);
  RequireOp::create(here, alloc.getLoc(), alloc);
}

/// Returns the last operation of the allocation's block that uses it.
static Operation *findLastUse(memref::AllocOp alloc) {
  Operation *last = alloc;
  SmallVector<Value> views = {alloc.getResult()};
  while (!views.empty())
    for (Operation *user : views.pop_back_val().getUsers()) {
      if (isa<memref::CastOp, memref::ReinterpretCastOp>(user))
        views.push_back(user->getResult(0));
      Operation *here = alloc->getBlock()->findAncestorOpInBlock(*user);
      if (last->isBeforeInBlock(here))
        last = here;
    }
  return last;
}

/// Erases `alloc` if nothing but views of it, themselves unused, is left.
static bool eraseIfUnused(memref::AllocOp alloc) {
  auto isView = [](Operation *user) {
    return isa<memref::CastOp>(user) && user->use_empty();
  };
  if (llvm::all_of(alloc->getUsers(), [&](Operation *user) {
        return isView(user) || isa<RequireOp>(user);
      }))
    for (Operation *user : llvm::make_early_inc_range(alloc->getUsers()))
      user->erase();
  if (!alloc->use_empty())
    return false;
  alloc.erase();
  return true;
}

void inlay::placeLifetimes(ArrayRef<memref::AllocOp> allocations,
                           const llvm::SmallPtrSetImpl<Operation *> &escaping) {
  for (memref::AllocOp alloc : allocations) {
    if (escaping.contains(alloc) || eraseIfUnused(alloc))
      continue;
    hoist(alloc);
    OpBuilder builder(alloc.getContext());
    builder.setInsertionPointAfter(findLastUse(alloc));
    memref::DeallocOp::create(builder, alloc.getLoc(), alloc.getResult());
  }
}
