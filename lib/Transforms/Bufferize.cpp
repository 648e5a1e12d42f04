// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// --inlay-bufferize: gives each tensor value the memory that its plan says.
// Every update takes over its destination's storage, and loops and branches
// keep theirs, so that each value maps to one memory reference and no control
// flow carries memory.

#include "BufferizeIndexed.h"
#include "BufferizeStorage.h"

#include "inlay-mlir/Transforms/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/TypeSwitch.h"

namespace mlir::inlay {
#define GEN_PASS_DEF_BUFFERIZEPASS
#include "inlay-mlir/Transforms/Passes.h.inc"
} // namespace mlir::inlay

using namespace mlir;
using namespace mlir::inlay;

static bool isTensor(Type type) { return isa<TensorType>(type); }
static bool isTensor(Value value) { return isTensor(value.getType()); }

namespace {
/// Translates one function.
class Bufferizer {
public:
  Bufferizer(func::FuncOp function) : function(function) {}
  LogicalResult run();

private:
  LogicalResult translate(Block &block);
  LogicalResult translate(Operation *op);
  LogicalResult translateReturn(func::ReturnOp op);
  LogicalResult translateMap(OpBuilder &builder, MapOp op);
  void translateCopy(OpBuilder &builder, CopyOp op);
  LogicalResult translateContraction(OpBuilder &builder, Operation *op);
  LogicalResult translateReshape(OpBuilder &builder, Operation *op);
  void translateConstant(OpBuilder &builder, arith::ConstantOp op);
  void fill(OpBuilder &builder, Location loc, Value scalar, Value memory);
  LogicalResult translate(scf::ForOp op);
  LogicalResult translate(scf::WhileOp op);
  LogicalResult translate(scf::IfOp op);
  void carry(ValueRange outside, ValueRange inside);
  LogicalResult expectSame(Operation *op, ValueRange yielded,
                           ValueRange carried);
  void addArguments();
  bool isOwned(Value root);
  void eraseTensors();
  Value allocate(OpBuilder &builder, Operation *op, RankedTensorType type,
                 ArrayRef<OpFoldResult> sizes);
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
  SmallVector<Operation *> dead, structured;
};
} // namespace

Value Bufferizer::allocate(OpBuilder &builder, Operation *op,
                           RankedTensorType type,
                           ArrayRef<OpFoldResult> sizes) {
  auto site = op->getAttrOfType<IntegerAttr>(InlayDialect::kSite);
  Value storage = allocateStorage(builder, op->getLoc(), type, sizes, site);
  allocations.push_back(
      getStorageRoot(storage).getDefiningOp<memref::AllocOp>());
  return storage;
}

//===----------------------------------------------------------------------===//
// Nests and copies
//===----------------------------------------------------------------------===//

LogicalResult Bufferizer::translateMap(OpBuilder &builder, MapOp op) {
  SmallVector<OpFoldResult> bounds = op.getMixedBounds();
  Access dest = op.getDestAccess();
  auto type = cast<RankedTensorType>(op.getType());
  dest.value = op.getDest() ? memoryOf(op.getDest())
                            : allocate(builder, op, type, bounds);
  SmallVector<Access> reads;
  for (unsigned read = 0; read < op.getReads().size(); ++read) {
    reads.push_back(op.getReadAccess(read));
    if (isTensor(reads.back().value))
      reads.back().value = memoryOf(reads.back().value);
  }
  auto nest = NestOp::create(builder, op.getLoc(), bounds, op.getCombiner(),
                             dest, reads);
  nest.getBody().takeBody(op.getBody());
  if (std::optional<PlanAttr> plan = op.getPlan())
    nest.setPlanAttr(*plan);
  if (op.getSaved()) {
    SmallVector<int64_t> statics;
    SmallVector<Value> dynamics, offsets(nest.getOffsets());
    dispatchIndexOpFoldResults(op.getMixedSavedOffsets(), dynamics, statics);
    llvm::append_range(offsets, dynamics);
    nest.getOffsetsMutable().assign(offsets);
    nest.getSavedMutable().assign(memoryOf(op.getSaved()));
    nest.setStaticSavedOffsets(statics);
    nest.setSavedSteps(op.getSavedSteps());
    nest.setSavedReads(op.getSavedReads());
  }
  memory[op.getResult()] = dest.value;
  return success();
}

void Bufferizer::translateCopy(OpBuilder &builder, CopyOp op) {
  Location loc = op.getLoc();
  RegionSpec region = op.getRegionSpec();
  auto type = cast<RankedTensorType>(op.getType());
  SmallVector<OpFoldResult> sizes = region.getKeptSizes();
  Value storage = allocate(builder, op, type, sizes);
  Access source;
  source.value = memoryOf(op.getSource());
  source.offsets = region.offsets;
  source.steps = region.steps;
  int64_t loop = 0;
  for (int64_t dim = 0; dim < region.getRank(); ++dim) {
    bool dropped = region.isDropped(dim);
    source.loops.push_back(dropped ? -1 : loop++);
    if (dropped)
      source.steps[dim] = 0;
  }
  auto nest = NestOp::create(
      builder, loc, sizes, Combiner::Set,
      identityAccess(storage, type.getRank(), op.getContext()), source);
  OpBuilder::InsertionGuard guard(builder);
  OpBuilder body = OpBuilder::atBlockEnd(&nest.getBody().front());
  YieldOp::create(body, loc, nest.getReadArgument(0));
  int64_t elementBytes =
      (type.getElementType().getIntOrFloatBitWidth() + 7) / 8;
  Value bytes = arith::ConstantIndexOp::create(builder, loc, elementBytes);
  for (OpFoldResult size : sizes)
    bytes = arith::MulIOp::create(
        builder, loc, bytes,
        getValueOrCreateConstantIndexOp(builder, loc, size));
  auto site = op->getAttrOfType<IntegerAttr>(InlayDialect::kSite);
  CountCopyOp::create(builder, loc, bytes, site ? site.getInt() : -1);
  memory[op.getResult()] = storage;
}

/// Writes `scalar` to all of `target`.
void Bufferizer::fill(OpBuilder &builder, Location loc, Value scalar,
                      Value target) {
  int64_t rank = cast<MemRefType>(target.getType()).getRank();
  Access source;
  source.value = scalar;
  auto nest = NestOp::create(
      builder, loc, getExtents(builder, loc, target), Combiner::Set,
      identityAccess(target, rank, builder.getContext()), source);
  OpBuilder body = OpBuilder::atBlockEnd(&nest.getBody().front());
  YieldOp::create(body, loc, nest.getReadArgument(0));
}

//===----------------------------------------------------------------------===//
// Upstream's operations
//===----------------------------------------------------------------------===//

/// Reductions and products of matrices define all of their result; what their
/// output operand holds is not read, only its extents are.
LogicalResult Bufferizer::translateContraction(OpBuilder &builder,
                                               Operation *op) {
  auto linalgOp = cast<linalg::LinalgOp>(op);
  if (linalgOp.getNumDpsInits() != 1)
    return op->emitOpError("has ")
           << linalgOp.getNumDpsInits() << " results, expected 1";
  Value init = linalgOp.getDpsInits()[0];
  SmallVector<OpFoldResult> sizes =
      getExtents(builder, op->getLoc(), memoryOf(init));
  Value storage =
      allocate(builder, op, cast<RankedTensorType>(init.getType()), sizes);
  SmallVector<Value> operands = memoryOf(linalgOp.getDpsInputs());
  operands.push_back(storage);
  IRMapping mapping;
  for (auto [tensor, buffer] : llvm::zip(op->getOperands(), operands))
    mapping.map(tensor, buffer);
  OperationState state(op->getLoc(), op->getName(), operands, TypeRange(),
                       op->getDiscardableAttrDictionary().getValue());
  state.propertiesAttr = op->getPropertiesAsAttribute();
  for (Region &region : op->getRegions())
    region.cloneInto(state.addRegion(), mapping);
  builder.create(state);
  memory[op->getResult(0)] = storage;
  return success();
}

LogicalResult Bufferizer::translateReshape(OpBuilder &builder, Operation *op) {
  Location loc = op->getLoc();
  Value source = memoryOf(op->getOperand(0));
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  // Storage that was allocated here is packed; an argument need not be.
  if (!getStorageRoot(source).getDefiningOp() &&
      cast<MemRefType>(source.getType()).getRank() > 1)
    return op->emitOpError(
        "reshapes the storage of an argument, which may have gaps between its "
        "rows; expected a copy before it");
  SmallVector<OpFoldResult> sizes;
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op)) {
    sizes = expand.getMixedOutputShape();
  } else {
    SmallVector<OpFoldResult> extents = getExtents(builder, loc, source);
    auto groups = cast<tensor::CollapseShapeOp>(op).getReassociationIndices();
    for (const ReassociationIndices &group : groups) {
      Value size = arith::ConstantIndexOp::create(builder, loc, 1);
      for (int64_t dim : group)
        size = arith::MulIOp::create(
            builder, loc, size,
            getValueOrCreateConstantIndexOp(builder, loc, extents[dim]));
      sizes.push_back(size);
    }
  }
  memory[op->getResult(0)] =
      reshapeStorage(builder, loc, source, getStorageType(type), sizes);
  return success();
}

void Bufferizer::translateConstant(OpBuilder &builder, arith::ConstantOp op) {
  auto type = cast<RankedTensorType>(op.getType());
  auto module = function->getParentOfType<ModuleOp>();
  auto packed = MemRefType::get(type.getShape(), type.getElementType());
  std::string name;
  for (unsigned number = 0; name.empty() || module.lookupSymbol(name); ++number)
    name = ("constant_" + Twine(number)).str();
  OpBuilder top = OpBuilder::atBlockBegin(module.getBody());
  memref::GlobalOp::create(top, op.getLoc(), name, top.getStringAttr("private"),
                           packed, op.getValue(),
                           /*constant=*/true, /*alignment=*/IntegerAttr());
  Value global =
      memref::GetGlobalOp::create(builder, op.getLoc(), packed, name);
  memory[op.getResult()] =
      castStorage(builder, op.getLoc(), global, getStorageType(type));
}

//===----------------------------------------------------------------------===//
// Control flow
//===----------------------------------------------------------------------===//

/// Gives the tensors `inside` the memory of their counterparts.
void Bufferizer::carry(ValueRange outside, ValueRange inside) {
  for (auto [from, to] : llvm::zip_equal(outside, inside))
    if (isTensor(to))
      memory[to] = memoryOf(from);
}

/// Verifies that each yielded tensor lives where the carried one does: that is
/// what lets control flow carry no memory.
LogicalResult Bufferizer::expectSame(Operation *op, ValueRange yielded,
                                     ValueRange carried) {
  for (auto [index, pair] : llvm::enumerate(llvm::zip(yielded, carried))) {
    auto [from, to] = pair;
    if (isTensor(from) &&
        getStorageRoot(memoryOf(from)) != getStorageRoot(memoryOf(to)))
      return op->emitOpError("yields value ")
             << index << " in other storage than that of the carried value; "
             << "run --inlay-plan-updates first";
  }
  return success();
}

LogicalResult Bufferizer::translate(scf::ForOp op) {
  carry(op.getInits(), op.getRegionIterArgs());
  if (failed(translate(*op.getBody())) ||
      failed(expectSame(op, op.getYieldedValues(), op.getRegionIterArgs())))
    return failure();
  carry(op.getInits(), op.getResults());
  return success();
}

LogicalResult Bufferizer::translate(scf::WhileOp op) {
  scf::ConditionOp condition = op.getConditionOp();
  carry(op.getInits(), op.getBeforeArguments());
  if (failed(translate(*op.getBeforeBody())))
    return failure();
  for (auto [passed, after, result] : llvm::zip_equal(
           condition.getArgs(), op.getAfterArguments(), op.getResults())) {
    if (!isTensor(passed))
      continue;
    Value root = getStorageRoot(memoryOf(passed));
    if (Operation *owner = root.getDefiningOp())
      if (op->isAncestor(owner))
        return op.emitOpError("passes on storage that ends with a trip; "
                              "run --inlay-plan-updates first");
    OpBuilder builder(op);
    memory[after] = memory[result] =
        castStorage(builder, op.getLoc(), root,
                    getStorageType(cast<RankedTensorType>(passed.getType())));
  }
  if (failed(translate(*op.getAfterBody())))
    return failure();
  return expectSame(op, op.getYieldedValues(), op.getBeforeArguments());
}

LogicalResult Bufferizer::translate(scf::IfOp op) {
  if (failed(translate(*op.thenBlock())) ||
      (op.elseBlock() && failed(translate(*op.elseBlock()))))
    return failure();
  if (op.getNumResults() == 0)
    return success();
  scf::YieldOp thenYield = op.thenYield();
  if (failed(expectSame(op, op.elseYield().getOperands(),
                        thenYield.getOperands())))
    return failure();
  for (auto [yielded, result] :
       llvm::zip(thenYield.getOperands(), op.getResults())) {
    if (!isTensor(result))
      continue;
    Value root = getStorageRoot(memoryOf(yielded));
    if (Operation *owner = root.getDefiningOp())
      if (op->isAncestor(owner))
        return op.emitOpError("yields storage that ends with the branch; "
                              "run --inlay-plan-updates first");
    OpBuilder builder(op);
    memory[result] =
        castStorage(builder, op.getLoc(), root,
                    getStorageType(cast<RankedTensorType>(result.getType())));
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

void Bufferizer::addArguments() {
  Block &entry = function.front();
  llvm::append_range(arguments, entry.getArguments());
  for (Value argument : arguments)
    if (isTensor(argument))
      memory[argument] = entry.insertArgument(
          cast<BlockArgument>(argument).getArgNumber() + 1,
          getStorageType(cast<RankedTensorType>(argument.getType())),
          argument.getLoc());
}

/// Returns whether `memory` is that of an owned argument.
bool Bufferizer::isOwned(Value root) {
  for (auto [index, argument] : llvm::enumerate(arguments))
    if (isTensor(argument) && memoryOf(argument) == root)
      return bool(function.getArgAttr(index, InlayDialect::kOwned));
  return false;
}

LogicalResult Bufferizer::translateReturn(func::ReturnOp op) {
  SmallVector<Value> results(op.getOperands()), kept;
  unsigned next = 0;
  for (unsigned index = 0; index < function.getNumArguments(); ++index) {
    if (!function.getArgAttr(index, InlayDialect::kInOut))
      continue;
    if (next == results.size() || !isTensor(results[next]))
      return op.emitOpError("returns no final value of in-out argument ")
             << index;
    if (getStorageRoot(memoryOf(results[next])) != memoryOf(arguments[index]))
      return op.emitOpError("in-out argument ")
             << index << " does not end in its own storage; "
             << "run --inlay-plan-updates first";
    ++next;
  }
  llvm::SmallDenseSet<Value, 4> roots;
  for (Value result : llvm::drop_begin(results, next)) {
    if (!isTensor(result)) {
      kept.push_back(result);
      continue;
    }
    Value root = getStorageRoot(memoryOf(result));
    if (!roots.insert(root).second)
      return op.emitOpError("returns one storage twice; "
                            "run --inlay-plan-updates first");
    if (auto alloc = root.getDefiningOp<memref::AllocOp>())
      escaping.insert(alloc);
    else if (!isOwned(root))
      return op.emitOpError("returns the storage of an argument that is not "
                            "owned; run --inlay-plan-updates first");
    kept.push_back(memoryOf(result));
  }
  op->setOperands(kept);
  return success();
}

LogicalResult Bufferizer::translate(Operation *op) {
  bool touchesTensors =
      llvm::any_of(op->getOperandTypes(),
                   [](Type type) { return isTensor(type); }) ||
      llvm::any_of(op->getResultTypes(),
                   [](Type type) { return isTensor(type); });
  if (isa<scf::ForOp, scf::WhileOp, scf::IfOp>(op)) {
    structured.push_back(op);
    return TypeSwitch<Operation *, LogicalResult>(op)
        .Case<scf::ForOp, scf::WhileOp, scf::IfOp>(
            [&](auto structuredOp) { return translate(structuredOp); });
  }
  if (isa<scf::YieldOp, scf::ConditionOp>(op))
    return success();
  if (auto check = dyn_cast<CheckOp>(op); check && check.getLow()) {
    OpBuilder builder(op);
    Value subject = check.getSubject();
    emitRangeCheck(builder, check,
                   isTensor(subject) ? memoryOf(subject) : subject);
    dead.push_back(op);
    return success();
  }
  if (!touchesTensors)
    return success();
  if (auto returnOp = dyn_cast<func::ReturnOp>(op))
    return translateReturn(returnOp);

  dead.push_back(op);
  OpBuilder builder(op);
  Location loc = op->getLoc();
  return TypeSwitch<Operation *, LogicalResult>(op)
      .Case([&](MapOp map) { return translateMap(builder, map); })
      .Case([&](CopyOp copy) {
        translateCopy(builder, copy);
        return success();
      })
      .Case([&](GatherOp gather) {
        Value indices = memoryOf(gather.getIndices().front());
        SmallVector<OpFoldResult> sizes = getExtents(builder, loc, indices);
        RegionSpec region = gather.getRegionSpec();
        for (int64_t dim : region.getKeptDims())
          if (!llvm::is_contained(gather.getIndexedDims(), dim))
            sizes.push_back(region.sizes[dim]);
        Value result = allocate(
            builder, op, cast<RankedTensorType>(gather.getType()), sizes);
        emitGather(builder, gather, memoryOf(gather.getSource()),
                   memoryOf(gather.getIndices()), result);
        memory[gather.getResult()] = result;
        return success();
      })
      .Case([&](ScatterOp scatter) {
        Value dest = memoryOf(scatter.getDest());
        emitScatter(builder, scatter, memoryOf(scatter.getValue()), dest,
                    memoryOf(scatter.getIndices()));
        memory[scatter.getResult()] = dest;
        return success();
      })
      .Case([&](tensor::EmptyOp empty) {
        memory[empty.getResult()] =
            allocate(builder, op, empty.getType(), empty.getMixedSizes());
        return success();
      })
      .Case([&](tensor::SplatOp splat) {
        auto type = cast<RankedTensorType>(splat.getType());
        Value storage =
            allocate(builder, op, type,
                     getMixedValues(type.getShape(), splat.getDynamicSizes(),
                                    builder.getContext()));
        fill(builder, loc, splat.getInput(), storage);
        memory[splat.getResult()] = storage;
        return success();
      })
      .Case([&](linalg::FillOp fillOp) {
        Value target = memoryOf(fillOp.getOutputs().front());
        memory[op->getResult(0)] = target;
        // Reductions and products start from nothing: only other users see it.
        if (!llvm::all_of(op->getUsers(), llvm::IsaPred<linalg::LinalgOp>))
          fill(builder, loc, fillOp.getInputs().front(), target);
        return success();
      })
      .Case<linalg::ReduceOp, linalg::MatmulOp, linalg::MatvecOp,
            linalg::VecmatOp, linalg::DotOp>(
          [&](auto) { return translateContraction(builder, op); })
      .Case([&](tensor::CastOp castOp) {
        memory[castOp.getResult()] = castStorage(
            builder, loc, memoryOf(castOp.getSource()),
            getStorageType(cast<RankedTensorType>(castOp.getType())));
        return success();
      })
      .Case([&](tensor::DimOp dim) {
        dim.replaceAllUsesWith(memref::DimOp::create(builder, loc,
                                                     memoryOf(dim.getSource()),
                                                     dim.getIndex())
                                   .getResult());
        return success();
      })
      .Case([&](tensor::ExtractOp extract) {
        extract.replaceAllUsesWith(
            memref::LoadOp::create(builder, loc, memoryOf(extract.getTensor()),
                                   extract.getIndices())
                .getResult());
        return success();
      })
      .Case([&](tensor::FromElementsOp from) -> LogicalResult {
        auto type = cast<RankedTensorType>(from.getType());
        if (type.getRank() > 1)
          return op->emitOpError("of rank ")
                 << type.getRank() << ", expected 0 or 1";
        Value storage = allocate(builder, op, type, {});
        for (auto [index, element] : llvm::enumerate(from.getElements())) {
          SmallVector<Value> at;
          if (type.getRank() == 1)
            at.push_back(arith::ConstantIndexOp::create(builder, loc, index));
          memref::StoreOp::create(builder, loc, element, storage, at);
        }
        memory[from.getResult()] = storage;
        return success();
      })
      .Case<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(
          [&](auto) { return translateReshape(builder, op); })
      .Case([&](arith::ConstantOp constant) {
        translateConstant(builder, constant);
        return success();
      })
      .Default([](Operation *other) -> LogicalResult {
        return other->emitOpError("has no form in memory; run --inlay-fuse and "
                                  "--inlay-plan-updates first");
      });
}

LogicalResult Bufferizer::translate(Block &block) {
  for (Operation &op : llvm::make_early_inc_range(block))
    if (failed(translate(&op)))
      return failure();
  return success();
}

/// Removes `value`s of tensor type from `values`.
static SmallVector<Value> withoutTensors(ValueRange values) {
  return llvm::filter_to_vector(values,
                                [](Value value) { return !isTensor(value); });
}

/// Erases what is left of the tensors: first the uses in control flow, then the
/// operations, last the values that control flow defines.
void Bufferizer::eraseTensors() {
  for (Operation *op : structured) {
    if (auto loop = dyn_cast<scf::ForOp>(op))
      loop.getBody()->getTerminator()->setOperands(
          withoutTensors(loop.getYieldedValues()));
    else
      for (Region &region : op->getRegions())
        for (Block &block : region)
          block.getTerminator()->setOperands(
              withoutTensors(block.getTerminator()->getOperands()));
    op->setOperands(withoutTensors(op->getOperands()));
  }
  for (Operation *op : llvm::reverse(dead))
    op->erase();
  // Inner operations come after outer ones in the list; rebuilding moves
  // regions, so that both stay valid.
  for (Operation *op : structured) {
    for (Region &region : op->getRegions())
      for (Block &block : region)
        block.eraseArguments(
            [](BlockArgument argument) { return isTensor(argument); });
    SmallVector<Type> types = llvm::filter_to_vector(
        op->getResultTypes(), [](Type type) { return !isTensor(type); });
    if (types.size() == op->getNumResults())
      continue;
    OperationState state(op->getLoc(), op->getName(), op->getOperands(), types,
                         op->getAttrs());
    for (Region &region : op->getRegions())
      state.addRegion()->takeBody(region);
    OpBuilder builder(op);
    Operation *rebuilt = builder.create(state);
    unsigned next = 0;
    for (Value result : op->getResults())
      if (!isTensor(result))
        result.replaceAllUsesWith(rebuilt->getResult(next++));
    op->erase();
  }
  function.front().eraseArguments(
      [](BlockArgument argument) { return isTensor(argument); });
}

LogicalResult Bufferizer::run() {
  if (!function.getBody().hasOneBlock())
    return function.emitOpError("has several blocks; expected structured "
                                "control flow");
  addArguments();
  if (failed(translate(function.front())))
    return failure();
  eraseTensors();
  SmallVector<Type> results(
      function.front().getTerminator()->getOperandTypes());
  function.setType(FunctionType::get(
      function.getContext(), function.front().getArgumentTypes(), results));
  placeLifetimes(allocations, escaping);
  return success();
}

namespace {
struct BufferizePass : public inlay::impl::BufferizePassBase<BufferizePass> {
  using BufferizePassBase::BufferizePassBase;

  void runOnOperation() override {
    for (auto function : getOperation().getOps<func::FuncOp>())
      if (!function.isExternal() && failed(Bufferizer(function).run()))
        return signalPassFailure();
  }
};
} // namespace
