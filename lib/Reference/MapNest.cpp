// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// inlay.map: every read sees the operand as it is before the nest, so neither
// the order of iterations nor the plan plays a part here.

#include "Machine.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::reference;

namespace {
/// An access with its numbers.
struct Subscripts {
  SmallVector<int64_t> offsets, steps, loops;

  /// Returns the index that iteration `i` touches.
  SmallVector<int64_t> at(ArrayRef<int64_t> i) const {
    SmallVector<int64_t> index(offsets);
    for (size_t dim = 0; dim < index.size(); ++dim)
      if (loops[dim] != -1)
        index[dim] += steps[dim] * i[loops[dim]];
    return index;
  }
};
} // namespace

/// Returns the dimension in which `index` is outside `shape`, or -1.
static int64_t dimOutside(ArrayRef<int64_t> shape, ArrayRef<int64_t> index) {
  for (auto [dim, extent] : llvm::enumerate(shape))
    if (index[dim] < 0 || index[dim] >= extent)
      return dim;
  return -1;
}

/// Compares the box of `saved` with the tensors that its reads read: where a
/// plan saved something else than the old elements, this run is a witness.
LogicalResult Machine::verifySaved(MapOp op) {
  if (!op.getSaved())
    return success();
  const RefValue &saved = get(op.getSaved());
  SmallVector<int64_t> offsets = getIntegers(op.getMixedSavedOffsets());
  for (int64_t read : op.getSavedReads()) {
    const RefValue &source = get(op.getReads()[read]);
    Box box{offsets, saved.shape, SmallVector<int64_t>(op.getSavedSteps()), {}};
    FailureOr<std::vector<int64_t>> positions =
        positionsOf(*op, box, source.shape);
    if (failed(positions))
      return failure();
    for (auto [position, bits] : llvm::zip(*positions, saved.elements))
      if (source.elements[position] != bits)
        return fail(*op, RefStatus::Internal,
                    "the saved box differs from what read " + Twine(read) +
                        " reads");
  }
  return success();
}

LogicalResult Machine::runMap(MapOp op) {
  auto type = cast<RankedTensorType>(op.getType());
  SmallVector<int64_t> bounds = getIntegers(op.getMixedBounds());
  for (int64_t &bound : bounds)
    if (bound < 0)
      return violation(*op, "bound " + Twine(bound) + " is negative");
  auto subscripts = [&](const Access &access) {
    return Subscripts{getIntegers(access.offsets), access.steps, access.loops};
  };
  Subscripts destSubscripts = subscripts(op.getDestAccess());
  SmallVector<Subscripts> readSubscripts;
  for (unsigned read = 0; read < op.getReads().size(); ++read)
    readSubscripts.push_back(subscripts(op.getReadAccess(read)));

  FailureOr<RefTensor> result =
      op.getDest() ? FailureOr<RefTensor>(RefTensor(get(op.getDest())))
                   : makeTensor(*op, type.getElementType(), bounds);
  FailureOr<Body> body = prepareBody(*op, op.getBody().front());
  if (failed(result) || failed(body) || failed(verifySaved(op)))
    return failure();
  ScalarFunction combine =
      combinerFunction(op.getCombiner(), type.getElementType());

  auto outside = [&](const Twine &what, ArrayRef<int64_t> shape,
                     ArrayRef<int64_t> index, int64_t dim) {
    return violation(*op, what + " touches index " + Twine(index[dim]) +
                              " outside extent " + Twine(shape[dim]) +
                              " of dimension " + Twine(dim));
  };
  auto iterate = [&](ArrayRef<int64_t> i) -> LogicalResult {
    SmallVector<uint64_t> arguments(i.begin(), i.end());
    for (auto [read, access] : llvm::enumerate(readSubscripts)) {
      const RefValue &source = get(op.getReads()[read]);
      SmallVector<int64_t> index = access.at(i);
      if (int64_t dim = dimOutside(source.shape, index); dim != -1)
        return outside("read " + Twine(read), source.shape, index, dim);
      arguments.push_back(source.elements[positionOf(source.shape, index)]);
    }
    FailureOr<uint64_t> value = runBody(*body, arguments);
    if (failed(value))
      return failure();
    SmallVector<int64_t> index = destSubscripts.at(i);
    if (int64_t dim = dimOutside(result->shape, index); dim != -1)
      return outside("destination", result->shape, index, dim);
    uint64_t &element = result->elements[positionOf(result->shape, index)];
    element = *combine({element, *value});
    return success();
  };
  if (failed(forEachIndex(bounds, iterate)))
    return failure();
  return set(*op, op.getResult(), std::move(*result));
}
