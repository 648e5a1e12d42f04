// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The named linalg operations that imported IR holds: fill, broadcast,
// transpose, reduce with its fixed association, and contractions.

#include "Machine.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

#include <array>

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::reference;

//===----------------------------------------------------------------------===//
// Reductions
//===----------------------------------------------------------------------===//

/// Returns whether lanes start from zero (sums), or from their first element.
static std::optional<bool> startsFromZero(Block &combiner) {
  if (!llvm::hasNItems(combiner, 2))
    return std::nullopt;
  Operation &op = combiner.front();
  if (isa<arith::AddFOp, arith::AddIOp>(op))
    return true;
  if (isa<arith::MinimumFOp, arith::MaximumFOp, arith::MinSIOp, arith::MaxSIOp,
          arith::MinUIOp, arith::MaxUIOp>(op))
    return false;
  return std::nullopt;
}

/// Folds `elements` in sixteen lanes, then the lanes in a tree. `combine` takes
/// (element, accumulator).
static std::optional<uint64_t>
reduceElements(ArrayRef<uint64_t> elements, bool fromZero,
               llvm::function_ref<uint64_t(uint64_t, uint64_t)> combine) {
  std::array<std::optional<uint64_t>, 16> lanes;
  if (fromZero)
    lanes.fill(uint64_t(0));
  for (auto [k, bits] : llvm::enumerate(elements)) {
    std::optional<uint64_t> &lane = lanes[k % 16];
    lane = lane ? combine(bits, *lane) : bits;
  }
  for (int distance : {8, 4, 2, 1})
    for (int lane = 0; lane < distance; ++lane)
      if (lanes[lane] && lanes[lane + distance])
        lanes[lane] = combine(*lanes[lane + distance], *lanes[lane]);
  return lanes[0];
}

LogicalResult Machine::runReduce(Operation &op) {
  auto reduce = cast<linalg::ReduceOp>(op);
  Block &combiner = reduce.getCombiner().front();
  std::optional<bool> fromZero = startsFromZero(combiner);
  if (reduce.getInputs().size() != 1 || !fromZero)
    return unknown(op);
  const RefValue &input = get(reduce.getInputs()[0]);
  RefTensor result = get(reduce.getInits()[0]);
  FailureOr<Body> body = prepareBody(op, combiner);
  if (failed(body))
    return failure();

  ArrayRef<int64_t> reduced = reduce.getDimensions();
  SmallVector<int64_t> expected;
  for (auto [dim, extent] : llvm::enumerate(input.shape))
    if (!llvm::is_contained(reduced, int64_t(dim)))
      expected.push_back(extent);
  if (ArrayRef(expected) != ArrayRef(result.shape))
    return violation(op, "input and result differ in a kept dimension");

  // The elements of each result, in row-major order of the reduced dimensions.
  std::vector<SmallVector<uint64_t>> groups(result.elements.size());
  int64_t next = 0;
  (void)forEachIndex(input.shape, [&](ArrayRef<int64_t> index) {
    SmallVector<int64_t> kept;
    for (auto [dim, subscript] : llvm::enumerate(index))
      if (!llvm::is_contained(reduced, int64_t(dim)))
        kept.push_back(subscript);
    groups[positionOf(result.shape, kept)].push_back(input.elements[next++]);
    return success();
  });
  auto combine = [&](uint64_t element, uint64_t accumulator) {
    Operation *culprit = nullptr;
    return *body->run({element, accumulator}, culprit);
  };
  for (auto [bits, group] : llvm::zip(result.elements, groups))
    if (std::optional<uint64_t> folded =
            reduceElements(group, *fromZero, combine))
      bits = combine(*folded, bits);
  return set(op, op.getResult(0), std::move(result));
}

//===----------------------------------------------------------------------===//
// Contractions
//===----------------------------------------------------------------------===//

namespace {
/// Which loops (m, n, k as 0, 1, 2) address each operand of a contraction.
struct Contraction {
  SmallVector<int64_t> lhs, rhs, result;
};
} // namespace

static std::optional<Contraction> contractionOf(Operation &op) {
  if (isa<linalg::MatmulOp>(op))
    return Contraction{{0, 2}, {2, 1}, {0, 1}};
  if (isa<linalg::MatvecOp>(op))
    return Contraction{{0, 2}, {2}, {0}};
  if (isa<linalg::VecmatOp>(op))
    return Contraction{{2}, {2, 1}, {1}};
  if (isa<linalg::DotOp>(op))
    return Contraction{{2}, {2}, {}};
  return std::nullopt;
}

/// Accumulates products in ascending k, each product rounded before the sum.
LogicalResult Machine::runContraction(Operation &op) {
  Contraction contraction = *contractionOf(op);
  if (auto matmul = dyn_cast<linalg::MatmulOp>(op);
      matmul && matmul.hasUserDefinedMaps())
    return unknown(op);
  const RefValue &lhs = get(op.getOperand(0)), &rhs = get(op.getOperand(1));
  RefTensor result = get(op.getOperand(2));
  if (lhs.elementType != rhs.elementType ||
      lhs.elementType != result.elementType)
    return unknown(op);
  SmallVector<int64_t> bounds = {1, 1, 1};
  auto bind = [&](ArrayRef<int64_t> loops, const RefTensor &tensor) {
    for (auto [loop, extent] : llvm::zip(loops, tensor.shape))
      bounds[loop] = extent;
  };
  auto at = [](ArrayRef<int64_t> loops, const RefTensor &tensor,
               ArrayRef<int64_t> index) {
    SmallVector<int64_t> subscripts;
    for (int64_t loop : loops)
      subscripts.push_back(index[loop]);
    return positionOf(tensor.shape, subscripts);
  };
  auto agrees = [&](ArrayRef<int64_t> loops, const RefTensor &tensor) {
    return llvm::all_of(llvm::zip(loops, tensor.shape), [&](auto pair) {
      return bounds[std::get<0>(pair)] == std::get<1>(pair);
    });
  };
  bind(contraction.lhs, lhs);
  bind(contraction.rhs, rhs);
  if (!agrees(contraction.lhs, lhs) || !agrees(contraction.result, result))
    return violation(op, "operands do not agree in their extents");
  ScalarFunction multiply = combinerFunction(Combiner::Mul, lhs.elementType);
  ScalarFunction add = combinerFunction(Combiner::Add, lhs.elementType);
  (void)forEachIndex(bounds, [&](ArrayRef<int64_t> index) {
    uint64_t product =
        *multiply({lhs.elements[at(contraction.lhs, lhs, index)],
                   rhs.elements[at(contraction.rhs, rhs, index)]});
    uint64_t &sum = result.elements[at(contraction.result, result, index)];
    sum = *add({sum, product});
    return success();
  });
  return set(op, op.getResult(0), std::move(result));
}

//===----------------------------------------------------------------------===//
// Shapes
//===----------------------------------------------------------------------===//

/// Fills a tensor of `shape` with the element of `input` that `select` finds
/// for each index.
static RefTensor
rearrange(const RefTensor &input, ArrayRef<int64_t> shape,
          llvm::function_ref<SmallVector<int64_t>(ArrayRef<int64_t>)> select) {
  RefTensor result{input.elementType, SmallVector<int64_t>(shape), {}};
  (void)forEachIndex(shape, [&](ArrayRef<int64_t> index) {
    int64_t position = positionOf(input.shape, select(index));
    result.elements.push_back(input.elements[position]);
    return success();
  });
  return result;
}

LogicalResult Machine::runLinalgOp(Operation &op, bool &known) {
  if (isa<linalg::ReduceOp>(op))
    return runReduce(op);
  if (contractionOf(op))
    return runContraction(op);
  if (auto fill = dyn_cast<linalg::FillOp>(op)) {
    const RefValue &value = get(fill.getInputs()[0]);
    RefTensor result = get(fill.getOutputs()[0]);
    if (value.elementType != result.elementType)
      return unknown(op);
    llvm::fill(result.elements, value.elements[0]);
    return set(op, op.getResult(0), std::move(result));
  }
  if (auto broadcast = dyn_cast<linalg::BroadcastOp>(op)) {
    const RefValue &input = get(broadcast.getInput());
    const SmallVector<int64_t> &shape = get(broadcast.getInit()).shape;
    ArrayRef<int64_t> added = broadcast.getDimensions();
    SmallVector<int64_t> kept;
    auto select = [&](ArrayRef<int64_t> index) {
      SmallVector<int64_t> selected;
      for (auto [dim, subscript] : llvm::enumerate(index))
        if (!llvm::is_contained(added, int64_t(dim)))
          selected.push_back(subscript);
      return selected;
    };
    if (ArrayRef(select(shape)) != ArrayRef(input.shape))
      return violation(op, "input and result differ in a kept dimension");
    return set(op, op.getResult(0), rearrange(input, shape, select));
  }
  if (auto transpose = dyn_cast<linalg::TransposeOp>(op)) {
    const RefValue &input = get(transpose.getInput());
    const SmallVector<int64_t> &shape = get(transpose.getInit()).shape;
    ArrayRef<int64_t> permutation = transpose.getPermutation();
    auto select = [&](ArrayRef<int64_t> index) {
      SmallVector<int64_t> selected(index.size());
      for (auto [dim, source] : llvm::enumerate(permutation))
        selected[source] = index[dim];
      return selected;
    };
    if (ArrayRef(select(shape)) != ArrayRef(input.shape))
      return violation(op, "result is not the permuted shape of the input");
    return set(op, op.getResult(0), rearrange(input, shape, select));
  }
  known = false;
  return success();
}
