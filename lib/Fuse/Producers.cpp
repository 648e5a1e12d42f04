// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The choice between computing a tensor's elements where they are read and
// storing them once.

#include "Producers.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::inlay;

/// A nest with more reads than this spills its addresses.
static constexpr unsigned kMostReads = 24;
/// Recomputing so many cheap operations costs about as much as a load.
static constexpr unsigned kCheapWeight = 8;
/// Inlining is recursive; longer chains are cut.
static constexpr unsigned kDeepest = 200;

//===----------------------------------------------------------------------===//
// Kinds of operations
//===----------------------------------------------------------------------===//

bool inlay::isUnitReshape(Operation *reshape) {
  RankedTensorType expanded;
  SmallVector<ReassociationIndices> groups;
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(reshape)) {
    expanded = expand.getResultType();
    groups = expand.getReassociationIndices();
  } else if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(reshape)) {
    expanded = collapse.getSrcType();
    groups = collapse.getReassociationIndices();
  } else {
    return false;
  }
  return llvm::all_of(groups, [&](const ReassociationIndices &group) {
    return llvm::count_if(group, [&](int64_t dim) {
             return expanded.getDimSize(dim) != 1;
           }) <= 1;
  });
}

/// Returns whether the scalar of `extract` goes nowhere but into tensors that
/// hold it in each element.
static bool onlyFillsTensors(tensor::ExtractOp extract) {
  return llvm::all_of(extract->getUsers(), [&](Operation *user) {
    return user->getBlock() == extract->getBlock() &&
           (isa<tensor::SplatOp>(user) ||
            (isa<tensor::FromElementsOp>(user) && user->getNumOperands() == 1));
  });
}

static bool isScalarBody(Region &region) {
  return llvm::all_of(region.getOps(), [](Operation &op) {
    return isMemoryEffectFree(&op) && op.getNumRegions() == 0 &&
           llvm::none_of(op.getOperandTypes(), llvm::IsaPred<ShapedType>);
  });
}

bool inlay::isFusible(Operation *op) {
  if (!op || op->getNumResults() != 1)
    return false;
  if (auto extract = dyn_cast<tensor::ExtractOp>(op))
    return !extract->use_empty() && onlyFillsTensors(extract);
  if (!isa<RankedTensorType>(op->getResult(0).getType()))
    return false;
  if (auto constant = dyn_cast<arith::ConstantOp>(op))
    return isa<SplatElementsAttr>(constant.getValue());
  if (auto map = dyn_cast<MapOp>(op))
    return !map.getDest() && !map.getPlan() && !map.getSaved();
  if (auto generate = dyn_cast<tensor::GenerateOp>(op))
    return isScalarBody(generate.getBody());
  if (isa<tensor::FromElementsOp>(op))
    return op->getNumOperands() == 1;
  if (auto cast = dyn_cast<tensor::CastOp>(op))
    return isFusible(cast.getSource().getDefiningOp());
  if (isa<SliceOp, tensor::SplatOp, linalg::BroadcastOp, linalg::TransposeOp,
          linalg::FillOp>(op))
    return true;
  return isUnitReshape(op) || OpTrait::hasElementwiseMappableTraits(op);
}

bool inlay::isStartOfFold(OpOperand &use) {
  auto structured = dyn_cast<linalg::LinalgOp>(use.getOwner());
  return structured && structured.isDpsInit(&use) &&
         isa_and_present<linalg::FillOp>(use.get().getDefiningOp());
}

/// Returns whether `op` costs more than a load and a store.
static bool isExpensive(Operation *op) {
  if (isa<arith::DivFOp, arith::DivSIOp, arith::RemFOp, arith::RemSIOp>(op))
    return true;
  return isa_and_present<math::MathDialect>(op->getDialect()) &&
         !isa<math::AbsFOp, math::AbsIOp, math::FloorOp, math::CeilOp,
              math::RoundEvenOp>(op);
}

/// Returns whether `op` moves elements: what it makes of its operand may be
/// evaluated at another place, or more often, than the operand itself.
static bool isMovement(Operation *op) {
  return !OpTrait::hasElementwiseMappableTraits(op) && !isa<tensor::CastOp>(op);
}

/// Returns whether the elements of its operand appear more than once in the
/// result of `op`.
static bool repeatsElements(Operation *op) {
  return isa<linalg::BroadcastOp, tensor::SplatOp, linalg::FillOp>(op);
}

/// Returns whether `use` needs no elements, or vanishes with its user.
static bool isNeutral(OpOperand &use) {
  Operation *user = use.getOwner();
  if (isa<tensor::DimOp>(user) || isStartOfFold(use))
    return true;
  auto structured = dyn_cast<linalg::LinalgOp>(user);
  return structured && isFusible(user) && structured.isDpsInit(&use);
}

/// Returns whether the user of `use` is a nest to be that can compute what it
/// reads here.
static bool isRootUse(OpOperand &use) {
  Operation *user = use.getOwner();
  if (auto update = dyn_cast<UpdateOp>(user))
    return use.get() == update.getValue() && use.get() != update.getDest();
  if (auto map = dyn_cast<MapOp>(user))
    return !map.getPlan() && !map.getSaved() && use.get() != map.getDest();
  return isa<tensor::ConcatOp>(user);
}

//===----------------------------------------------------------------------===//
// The choice
//===----------------------------------------------------------------------===//

FusionChoice::FusionChoice(func::FuncOp function) {
  collect(function);
  // Users stand behind what they use: their sites are known first.
  for (Operation *op : llvm::reverse(producers))
    findSites(op);
  for (Operation *op : producers)
    weigh(op);
  function.walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (facts.contains(op)) {
      if (stored.contains(op->getResult(0)))
        roots.push_back(op);
      return;
    }
    auto inlines = [&](Value value) {
      return facts.contains(value.getDefiningOp()) && !stored.contains(value);
    };
    if (isa<UpdateOp, tensor::ConcatOp>(op) ||
        (isa<MapOp>(op) && llvm::any_of(cast<MapOp>(op).getReads(), inlines)))
      roots.push_back(op);
  });
}

bool FusionChoice::isStored(Value value) const {
  return stored.contains(value) || !facts.contains(value.getDefiningOp());
}

void FusionChoice::collect(func::FuncOp function) {
  function.walk<WalkOrder::PreOrder>([&](Operation *op) {
    // Bodies of nests and of generators belong to their operation.
    if (isFusible(op)) {
      producers.push_back(op);
      facts.try_emplace(op);
    }
    return isa<MapOp, tensor::GenerateOp, linalg::LinalgOp>(op)
               ? WalkResult::skip()
               : WalkResult::advance();
  });
}

void FusionChoice::findSites(Operation *op) {
  for (OpOperand &use : op->getResult(0).getUses())
    if (!isNeutral(use))
      addUse(op, use);
}

void FusionChoice::addUse(Operation *op, OpOperand &use) {
  Facts &own = facts[op];
  Operation *user = use.getOwner();
  auto found = facts.find(user);
  if (found == facts.end() && !isRootUse(use)) {
    own.forced = true;
    return;
  }
  if (user->getBlock() != op->getBlock())
    own.outside = true;
  Operation *site = user;
  if (found != facts.end() && !isMovement(user)) {
    const Facts &its = found->second;
    site = its.forced || its.manySites ? user : its.site;
  }
  if (own.site && own.site != site)
    own.manySites = true;
  own.site = site;
}

bool FusionChoice::isWorthStoring(Operation *op, const Facts &own) const {
  if (own.forced || own.depth > kDeepest)
    return true;
  // A nest in a loop would compute it in each iteration.
  if (own.outside && own.weight > 0)
    return true;
  return own.manySites && (own.expensive || own.weight > kCheapWeight);
}

void FusionChoice::store(Operation *op) {
  // A scalar needs no storage; the tensor that it comes from may.
  if (isa<tensor::ExtractOp>(op))
    op = op->getOperand(0).getDefiningOp();
  if (facts.contains(op))
    stored.insert(op->getResult(0));
}

void FusionChoice::addOperand(Operation *op, Value operand) {
  Operation *producer = operand.getDefiningOp();
  auto found = facts.find(producer);
  Facts &own = facts[op];
  if (found == facts.end() || stored.contains(operand)) {
    if (isa<RankedTensorType>(operand.getType()))
      own.leaves.insert(isa<SliceOp>(op) ? op->getResult(0) : operand);
    return;
  }
  const Facts &its = found->second;
  if (isa<SliceOp>(op) && its.leaves.size() == 1)
    // The same tensor at another place is another read.
    own.leaves.insert(op->getResult(0));
  else
    own.leaves.insert_range(its.leaves);
  own.expensive |= its.expensive;
  own.weight = std::min(own.weight + its.weight, 1u << 20);
  own.depth = std::max(own.depth, its.depth + 1);
}

void FusionChoice::weigh(Operation *op) {
  SmallVector<Value> operands(op->getOperands());
  if (auto structured = dyn_cast<linalg::LinalgOp>(op))
    operands = structured.getDpsInputs();
  if (repeatsElements(op))
    for (Value operand : operands) {
      Operation *producer = operand.getDefiningOp();
      if (isa_and_present<tensor::ExtractOp>(producer))
        producer = producer->getOperand(0).getDefiningOp();
      auto found = facts.find(producer);
      if (found != facts.end() && found->second.expensive)
        store(producer);
    }
  auto addAll = [&] {
    Facts &own = facts[op];
    own.leaves.clear();
    own.weight = isMovement(op) ? 0 : 1;
    own.expensive = isExpensive(op);
    own.depth = 0;
    if (auto map = dyn_cast<MapOp>(op)) {
      own.weight = map.getBody().front().getOperations().size() - 1;
      own.expensive = llvm::any_of(map.getBody().getOps(), [](Operation &op) {
        return isExpensive(&op);
      });
    }
    for (Value operand : operands)
      addOperand(op, operand);
  };
  addAll();
  while (facts[op].leaves.size() > kMostReads) {
    // Store the operand that brings the most reads.
    Operation *widest = nullptr;
    for (Value operand : operands) {
      auto found = facts.find(operand.getDefiningOp());
      if (found == facts.end() || stored.contains(operand) ||
          found->second.leaves.size() < 2)
        continue;
      if (!widest || found->second.leaves.size() > facts[widest].leaves.size())
        widest = operand.getDefiningOp();
    }
    if (!widest)
      break;
    store(widest);
    addAll();
  }
  if (isWorthStoring(op, facts[op]))
    store(op);
}
