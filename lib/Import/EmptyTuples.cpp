// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tuples of no index name no dimension: each selects the whole tensor. There
// are no index tensors to make of them, so that they become no inlay.gather and
// no inlay.scatter.

#include "Importer.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::inlay;

bool Importer::areEmptyTuples(Value indices) const {
  Shape shape = shapes.get(indices);
  return !shape.empty() && staticOrDynamic(shape.back()) == 0;
}

/// Returns the shape of all tensors that the tuples in `indices` select of one
/// of shape `whole`.
static Shape getSelected(Shape indices, ArrayRef<OpFoldResult> whole) {
  indices.pop_back();
  llvm::append_range(indices, whole);
  return indices;
}

Value Importer::gatherWhole(Value source, Value indices) {
  Shape shape = getSelected(shapes.get(indices), shapes.get(source));
  if (!shapes.requireExtents(shape))
    return {};
  return shapes.stretch(source, shape);
}

Value Importer::scatterWhole(Value dest, Value indices, Value updates,
                             Combiner combiner) {
  Shape shape = getSelected(shapes.get(indices), shapes.get(dest));
  updates = shapes.matchTo(updates, shape, "the indices");
  if (!updates)
    return {};
  // One tuple after the other, in row-major order: the last one wins, or all
  // are folded.
  SmallVector<OpFoldResult> at;
  size_t tuples = shape.size() - shapes.get(dest).size();
  return scatterFrom(dest, updates, tuples, at, combiner);
}

Value Importer::scatterFrom(Value dest, Value updates, size_t tuples,
                            SmallVectorImpl<OpFoldResult> &at,
                            Combiner combiner) {
  Shape shape = shapes.get(dest);
  size_t dim = at.size();
  if (dim == tuples) {
    View part = subscripts.getWhole(updates);
    part.axes.erase(part.axes.begin(), part.axes.begin() + tuples);
    for (auto [outer, index] : llvm::enumerate(at)) {
      part.region.offsets[outer] = index;
      part.region.sizes[outer] = math.constant(1);
      part.region.dropped.push_back(outer);
    }
    return updateView(dest, subscripts.getWhole(dest), readView(updates, part),
                      combiner);
  }
  Location place = shapes.getLocation();
  auto loop =
      scf::ForOp::create(builder, place, math.toValue(math.constant(0)),
                         math.toValue(shapes.get(updates)[dim]),
                         math.toValue(math.constant(1)), ValueRange(dest));
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToEnd(loop.getBody());
  IndexMath::Scope scope(math);
  at.push_back(loop.getInductionVar());
  Value next = shapes.note(loop.getRegionIterArg(0), shape);
  next = scatterFrom(next, updates, tuples, at, combiner);
  if (!next)
    return {};
  scf::YieldOp::create(builder, place, next);
  return shapes.note(loop.getResult(0), shape);
}
