// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The machine that runs planned nests on small tensors.

#include "InPlaceMachine.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::test;

Tensor test::makeInput(const std::vector<int64_t> &shape, int64_t first) {
  int64_t count = 1;
  for (int64_t extent : shape)
    count *= extent;
  auto elements = std::make_shared<std::vector<int64_t>>();
  for (int64_t i = 0; i < count; ++i)
    elements->push_back(first + 11 * i);
  return {shape, elements};
}

int64_t InPlaceMachine::getNumber(OpFoldResult value) {
  if (auto attr = dyn_cast<Attribute>(value))
    return cast<IntegerAttr>(attr).getInt();
  return scalars.lookup(cast<Value>(value));
}

int64_t *InPlaceMachine::getElement(Tensor &tensor, ArrayRef<int64_t> index) {
  int64_t linear = 0;
  for (auto [extent, i] : llvm::zip(tensor.shape, index)) {
    if (i < 0 || i >= extent) {
      isOutOfBounds = true;
      return &nothing;
    }
    linear = linear * extent + i;
  }
  return &(*tensor.elements)[linear];
}

std::vector<int64_t> InPlaceMachine::getIndex(const Access &access,
                                              ArrayRef<int64_t> iteration) {
  std::vector<int64_t> index;
  for (int64_t dim = 0; dim < access.getRank(); ++dim)
    index.push_back(getNumber(access.offsets[dim]) +
                    (access.loops[dim] == -1
                         ? 0
                         : access.steps[dim] * iteration[access.loops[dim]]));
  return index;
}

/// Calls `visit` for each index of `shape`, in row-major order.
static void forEachIndex(ArrayRef<int64_t> shape,
                         llvm::function_ref<void(ArrayRef<int64_t>)> visit) {
  int64_t count = 1;
  for (int64_t extent : shape)
    count *= std::max<int64_t>(extent, 0);
  std::vector<int64_t> index(shape.size());
  for (int64_t linear = 0; linear < count; ++linear) {
    int64_t rest = linear;
    for (int64_t dim = shape.size() - 1; dim >= 0; --dim) {
      index[dim] = rest % shape[dim];
      rest /= shape[dim];
    }
    visit(index);
  }
}

static Tensor makeTensor(std::vector<int64_t> shape) {
  int64_t count = 1;
  for (int64_t &extent : shape) {
    extent = std::max<int64_t>(extent, 0);
    count *= extent;
  }
  return {shape, std::make_shared<std::vector<int64_t>>(count, -7)};
}

//===----------------------------------------------------------------------===//
// Nests
//===----------------------------------------------------------------------===//

int64_t InPlaceMachine::readElement(MapOp map, unsigned read,
                                    ArrayRef<int64_t> iteration) {
  Value operand = map.getReads()[read];
  if (!isa<RankedTensorType>(operand.getType()))
    return scalars.lookup(operand);
  std::vector<int64_t> index = getIndex(map.getReadAccess(read), iteration);
  if (mode.inPlace && map.getSaved() && map.isSavedRead(read)) {
    Tensor &box = tensors[map.getSaved()];
    std::vector<int64_t> inBox;
    bool isInBox = true;
    for (auto [i, offset, step, extent] :
         llvm::zip(index, map.getMixedSavedOffsets(), map.getSavedSteps(),
                   box.shape)) {
      int64_t distance = i - getNumber(offset);
      isInBox &= distance % step == 0 && distance / step >= 0 &&
                 distance >= 0 && distance / step < extent;
      inBox.push_back(distance / step);
    }
    if (isInBox)
      return *getElement(box, inBox);
  }
  return *getElement(tensors[operand], index);
}

int64_t InPlaceMachine::runBody(MapOp map, ArrayRef<int64_t> iteration) {
  for (auto [loop, i] : llvm::enumerate(iteration))
    scalars[map.getLoopArgument(loop)] = i;
  for (unsigned read = 0; read < map.getReads().size(); ++read)
    scalars[map.getReadArgument(read)] = readElement(map, read, iteration);
  for (Operation &op : map.getBody().front()) {
    if (auto yield = dyn_cast<YieldOp>(op))
      return scalars.lookup(yield.getValue());
    runOp(&op);
  }
  llvm_unreachable("a body ends in a yield");
}

void InPlaceMachine::runIterations(MapOp map, Tensor &result) {
  SmallVector<int64_t> loops, bounds, extents;
  SmallVector<bool> backward;
  for (OpFoldResult bound : map.getMixedBounds())
    bounds.push_back(getNumber(bound));
  for (int64_t loop = 0; loop < map.getNumLoops(); ++loop) {
    bool planned = mode.inPlace && map.getPlan();
    Order order = planned ? map.getPlan()->getOrders()[loop] : Order::Any;
    loops.push_back(planned ? map.getPlan()->getLoops()[loop] : loop);
    backward.push_back(order == Order::Backward ||
                       (order == Order::Any && mode.reverseAny));
    extents.push_back(bounds[loops.back()]);
  }
  std::vector<std::pair<std::vector<int64_t>, int64_t>> pending;
  auto store = [&] {
    for (auto &[index, value] : pending) {
      int64_t *element = getElement(result, index);
      *element = map.getCombiner() == Combiner::Add
                     ? int64_t(uint64_t(*element) + uint64_t(value))
                     : value;
    }
    pending.clear();
  };
  int64_t inner = extents.empty() ? 1 : extents.back(), count = 0;
  forEachIndex(extents, [&](ArrayRef<int64_t> place) {
    std::vector<int64_t> iteration(place.size());
    for (auto [depth, loop] : llvm::enumerate(loops))
      iteration[loop] =
          backward[depth] ? extents[depth] - 1 - place[depth] : place[depth];
    pending.push_back(
        {getIndex(map.getDestAccess(), iteration), runBody(map, iteration)});
    // A vector ends with its row.
    if (++count % inner == 0 || int64_t(pending.size()) == mode.lanes)
      store();
  });
  store();
}

void InPlaceMachine::runMap(MapOp map) {
  Tensor result;
  if (map.getDest()) {
    result = tensors[map.getDest()];
    if (!mode.inPlace)
      result.elements =
          std::make_shared<std::vector<int64_t>>(*result.elements);
  } else {
    std::vector<int64_t> shape;
    for (OpFoldResult bound : map.getMixedBounds())
      shape.push_back(getNumber(bound));
    result = makeTensor(shape);
  }
  runIterations(map, result);
  tensors[map.getResult()] = result;
}

void InPlaceMachine::runCopy(CopyOp copy) {
  RegionSpec region = copy.getRegionSpec();
  std::vector<int64_t> sizes, shape;
  for (auto [dim, size] : llvm::enumerate(region.sizes)) {
    sizes.push_back(std::max<int64_t>(getNumber(size), 0));
    if (!region.isDropped(dim))
      shape.push_back(sizes.back());
  }
  Tensor result = makeTensor(shape);
  int64_t next = 0;
  forEachIndex(sizes, [&](ArrayRef<int64_t> place) {
    std::vector<int64_t> index;
    for (auto [dim, k] : llvm::enumerate(place))
      index.push_back(getNumber(region.offsets[dim]) + region.steps[dim] * k);
    (*result.elements)[next++] = *getElement(tensors[copy.getSource()], index);
  });
  tensors[copy.getResult()] = result;
}

//===----------------------------------------------------------------------===//
// Everything else
//===----------------------------------------------------------------------===//

void InPlaceMachine::runOp(Operation *op) {
  auto carry = [&](ValueRange from, ValueRange to) {
    std::vector<Tensor> values;
    std::vector<int64_t> numbers;
    for (Value value : from) {
      values.push_back(tensors[value]);
      numbers.push_back(scalars.lookup(value));
    }
    for (auto [value, tensor, number] : llvm::zip(to, values, numbers)) {
      tensors[value] = tensor;
      scalars[value] = number;
    }
  };
  auto number = [&](unsigned i) { return scalars.lookup(op->getOperand(i)); };
  if (auto map = dyn_cast<MapOp>(op))
    return runMap(map);
  if (auto copy = dyn_cast<CopyOp>(op))
    return runCopy(copy);
  if (auto loop = dyn_cast<scf::ForOp>(op)) {
    carry(loop.getInits(), loop.getRegionIterArgs());
    int64_t end = getNumber(loop.getUpperBound());
    for (int64_t i = getNumber(loop.getLowerBound()); i < end;
         i += getNumber(loop.getStep())) {
      scalars[loop.getInductionVar()] = i;
      runBlock(*loop.getBody());
      carry(loop.getYieldedValues(), loop.getRegionIterArgs());
    }
    return carry(loop.getRegionIterArgs(), loop.getResults());
  }
  if (auto branch = dyn_cast<scf::IfOp>(op)) {
    Block *block = number(0) ? branch.thenBlock() : branch.elseBlock();
    runBlock(*block);
    return carry(block->getTerminator()->getOperands(), branch.getResults());
  }
  if (auto empty = dyn_cast<tensor::EmptyOp>(op)) {
    std::vector<int64_t> shape;
    for (OpFoldResult size : empty.getMixedSizes())
      shape.push_back(getNumber(size));
    tensors[empty.getResult()] = makeTensor(shape);
    return;
  }
  if (auto dim = dyn_cast<tensor::DimOp>(op)) {
    scalars[dim.getResult()] =
        tensors[dim.getSource()].shape[*dim.getConstantIndex()];
    return;
  }
  if (op->getNumResults() != 1)
    return;
  if (auto constant = dyn_cast<arith::ConstantOp>(op)) {
    scalars[op->getResult(0)] = cast<IntegerAttr>(constant.getValue()).getInt();
    return;
  }
  uint64_t a = number(0), b = number(1);
  int64_t value =
      isa<arith::AddIOp>(op)    ? a + b
      : isa<arith::SubIOp>(op)  ? a - b
      : isa<arith::MulIOp>(op)  ? a * b
      : isa<arith::MaxSIOp>(op) ? std::max(int64_t(a), int64_t(b))
      : isa<arith::MinSIOp>(op) ? std::min(int64_t(a), int64_t(b))
      : isa<arith::CmpIOp>(op)
          ? arith::applyCmpPredicate(cast<arith::CmpIOp>(op).getPredicate(),
                                     APInt(64, a), APInt(64, b))
      : isa<arith::SelectOp>(op) ? (a ? b : number(2))
                                 : 0;
  scalars[op->getResult(0)] = value;
}

void InPlaceMachine::runBlock(Block &block) {
  for (Operation &op : block)
    runOp(&op);
}

std::vector<Tensor> InPlaceMachine::run(func::FuncOp function,
                                        const std::vector<Tensor> &inputs,
                                        const std::vector<int64_t> &numbers) {
  size_t nextTensor = 0, nextScalar = 0;
  for (BlockArgument argument : function.getArguments()) {
    if (isa<RankedTensorType>(argument.getType())) {
      Tensor input = inputs[nextTensor++];
      input.elements = std::make_shared<std::vector<int64_t>>(*input.elements);
      tensors[argument] = input;
    } else {
      scalars[argument] = numbers[nextScalar++];
    }
  }
  Block &body = function.getBody().front();
  runBlock(body);
  std::vector<Tensor> results;
  for (Value value : body.getTerminator()->getOperands())
    results.push_back(tensors[value]);
  // In place, an in-out is what its argument's storage holds at the end.
  size_t result = 0;
  if (mode.inPlace)
    for (BlockArgument argument : function.getArguments())
      if (function.getArgAttr(argument.getArgNumber(), InlayDialect::kInOut))
        results[result++] = tensors[argument];
  return results;
}
