// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads and updates of parts of tensors, by regions and by index tensors.

#include "Importer.h"

#include "inlay-mlir/Dialect/ElementType.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"

using namespace mlir;
using namespace mlir::inlay;
using llvm::Twine;

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

Importer::Access Importer::readAccess(Current &current) {
  inlay_bounds bounds = current.operands.bounds();
  inlay_negative negative = current.operands.negative();
  return {Bounds(bounds), negative == INLAY_NEGATIVE_FROM_END};
}

std::optional<Combiner> Importer::readCombiner(Current &current, uint8_t type) {
  uint8_t combiner = current.record.detail;
  if (combiner != INLAY_SET && type == INLAY_BOOL) {
    malformed(current, "bool tensors can only be set, found combiner " +
                           Twine(unsigned(combiner)));
    return std::nullopt;
  }
  return isUnsigned(type) ? getUnsignedCombiner(Combiner(combiner))
                          : Combiner(combiner);
}

bool Importer::requireIndices(Current &current, StringRef what) {
  return current.type == INLAY_I32 || requireType(current, INLAY_I64, what);
}

bool Importer::importGroup(Current &current,
                           ArrayRef<records::subscript_operand> operands,
                           SubscriptGroup &group) {
  auto getBound = [&](int64_t number, StringRef what) {
    return number < 0 ? OpFoldResult() : getIndex(current, number, what);
  };
  for (const records::subscript_operand &operand : operands) {
    Subscript subscript;
    subscript.kind = operand.kind;
    if (subscript.kind == INLAY_SUB_INTEGER) {
      subscript.index = getIndex(current, operand.value, "index");
    } else if (subscript.kind == INLAY_SUB_SLICE) {
      subscript.begin = getBound(operand.begin, "begin");
      subscript.end = getBound(operand.end, "end");
      subscript.step = operand.step;
    } else if (subscript.kind == INLAY_SUB_TENSOR) {
      subscript.tensor = getTensor(current, operand.value, "index tensor");
      if (!subscript.tensor || !requireIndices(current, "an index tensor"))
        return false;
    }
    group.push_back(subscript);
  }
  return !failure;
}

//===----------------------------------------------------------------------===//
// Regions
//===----------------------------------------------------------------------===//

Value Importer::readView(Value tensor, const View &view) {
  Value part = tensor;
  if (!view.isWhole(shapes.get(tensor)))
    part = shapes.note(
        SliceOp::create(builder, shapes.getLocation(), tensor, view.region),
        view.region.getKeptSizes());
  return shapes.unsqueeze(part, view.getNewAxes());
}

Value Importer::fit(Value value, ArrayRef<OpFoldResult> shape,
                    ArrayRef<int64_t> newAxes) {
  constexpr StringLiteral kRegion("the region");
  Shape own = shapes.get(value);
  // Extents of 1 in front of the region's say nothing.
  SmallVector<int64_t> units;
  while (own.size() - units.size() > shape.size() &&
         staticOrDynamic(own[units.size()]) == 1)
    units.push_back(units.size());
  value = shapes.squeeze(value, units);
  own = shapes.get(value);
  if (own.size() > shape.size())
    return shapes.broadcastInto(value, shape, kRegion); // fails
  // A newaxis has one element; the region below it does without.
  Shape kept(shape), single(own);
  SmallVector<int64_t> own_axes;
  int64_t skipped = shape.size() - own.size();
  for (int64_t axis : llvm::reverse(newAxes)) {
    kept.erase(kept.begin() + axis);
    if (axis < skipped)
      continue;
    own_axes.insert(own_axes.begin(), axis - skipped);
    single[axis - skipped] =
        shapes.requireEqual(own[axis - skipped], math.constant(1),
                            "value has extent {0} in dimension " + Twine(axis) +
                                ", the region has {1}");
    if (!single[axis - skipped])
      return {};
    single[axis - skipped] = math.constant(1);
  }
  if (!own_axes.empty())
    value = shapes.squeeze(shapes.castTo(value, single), own_axes);
  return shapes.broadcastInto(value, kept, kRegion);
}

Value Importer::updateView(Value dest, const View &view, Value value,
                           Combiner combiner) {
  value = fit(value, view.getShape(math), view.getNewAxes());
  if (!value)
    return {};
  value = shapes.toTensor(value);
  return shapes.note(UpdateOp::create(builder, shapes.getLocation(), combiner,
                                      value, dest, view.region),
                     shapes.get(dest));
}

//===----------------------------------------------------------------------===//
// Index tensors
//===----------------------------------------------------------------------===//

bool Importer::broadcastIndices(View &view) {
  std::optional<Shape> shape = shapes.broadcastShapes(view.indices);
  if (!shape)
    return false;
  for (Value &indices : view.indices)
    indices = shapes.stretch(indices, *shape);
  return true;
}

/// Returns the shape of what `view` selects: the axes, with the shape of the
/// index tensors at its place.
Shape Importer::getIndexedShape(const View &view) {
  Shape shape = view.getShape(math);
  Shape indices = shapes.get(view.indices.front());
  shape.insert(shape.begin() + view.indicesAt, indices.begin(), indices.end());
  return shape;
}

/// Returns the positions in that shape of what is not a newaxis: first those
/// of the index tensors, then the others. Newaxis positions go to `newAxes`.
static SmallVector<int64_t> getIndexedOrder(const View &view, int64_t rank,
                                            SmallVector<int64_t> &newAxes) {
  SmallVector<int64_t> indices, others;
  int64_t position = 0, place = 0;
  auto addIndices = [&] {
    for (int64_t i = 0; i < rank; ++i, ++position)
      indices.push_back(place++);
  };
  for (size_t axis = 0; axis < view.axes.size(); ++axis) {
    if (axis == view.indicesAt)
      addIndices();
    if (view.axes[axis] < 0)
      newAxes.push_back(position);
    else
      others.push_back(place++);
    ++position;
  }
  if (view.indicesAt == view.axes.size())
    addIndices();
  llvm::append_range(indices, others);
  return indices;
}

Value Importer::gather(Value tensor, View view, Access access) {
  if (!broadcastIndices(view))
    return {};
  Shape shape = shapes.get(view.indices.front());
  int64_t rank = shape.size();
  for (int64_t dim : view.axes)
    if (dim >= 0)
      shape.push_back(view.region.sizes[dim]);
  SmallVector<Value> offsets = math.getDynamic(view.region.offsets);
  SmallVector<Value> sizes = math.getDynamic(view.region.sizes);
  Value part = GatherOp::create(
      builder, shapes.getLocation(), shapes.getType(shape, getElement(tensor)),
      tensor, view.indices, view.indexed, access.bounds, access.fromEnd,
      offsets, sizes, llvm::map_to_vector(view.region.offsets, staticOrDynamic),
      llvm::map_to_vector(view.region.sizes, staticOrDynamic),
      view.region.steps, view.region.dropped);
  shapes.note(part, shape);
  SmallVector<int64_t> newAxes;
  SmallVector<int64_t> order = getIndexedOrder(view, rank, newAxes);
  return shapes.unsqueeze(
      shapes.transpose(part, invertPermutationVector(order)), newAxes);
}

Value Importer::scatter(Value dest, View view, Value value, Combiner combiner,
                        Access access) {
  if (!broadcastIndices(view))
    return {};
  int64_t rank = shapes.get(view.indices.front()).size();
  SmallVector<int64_t> newAxes;
  SmallVector<int64_t> order = getIndexedOrder(view, rank, newAxes);
  value = fit(value, getIndexedShape(view), newAxes);
  if (!value)
    return {};
  value = shapes.transpose(shapes.toTensor(value), order);
  SmallVector<Value> offsets = math.getDynamic(view.region.offsets);
  SmallVector<Value> sizes = math.getDynamic(view.region.sizes);
  Value result = ScatterOp::create(
      builder, shapes.getLocation(), dest.getType(), combiner, value, dest,
      view.indices, view.indexed, access.bounds, access.fromEnd, offsets, sizes,
      llvm::map_to_vector(view.region.offsets, staticOrDynamic),
      llvm::map_to_vector(view.region.sizes, staticOrDynamic),
      view.region.steps, view.region.dropped);
  return shapes.note(result, shapes.get(dest));
}

//===----------------------------------------------------------------------===//
// Records
//===----------------------------------------------------------------------===//

Value Importer::read(Value tensor, const SubscriptGroup &group, Access access) {
  View view = subscripts.getWhole(tensor);
  if (!subscripts.apply(view, tensor, group))
    return {};
  return view.indices.empty() ? readView(tensor, view)
                              : gather(tensor, view, access);
}

void Importer::applyAccess(SubscriptGroup &group, Access access) {
  if (access.bounds == Bounds::Error && access.fromEnd)
    return;
  for (Subscript &subscript : group)
    if (subscript.kind == INLAY_SUB_INTEGER) {
      subscript.kind = INLAY_SUB_TENSOR;
      subscript.tensor = shapes.toTensor(math.toScalar(subscript.index));
    }
}

Value Importer::importSlice(Current &current) {
  Value tensor = readTensor(current);
  if (!tensor)
    return {};
  Access access = readAccess(current);
  SubscriptGroup group;
  if (!importGroup(current, current.operands.subscripts(), group))
    return {};
  applyAccess(group, access);
  return read(tensor, group, access);
}

Value Importer::importUpdate(Current &current) {
  Value dest = readTensor(current);
  Value value = dest ? readValue(current) : dest;
  if (!value || !requireType(current, current.first, "a value"))
    return {};
  Access access = readAccess(current);
  SmallVector<SubscriptGroup> groups;
  for (const auto &subscripts : current.operands.groups())
    if (!importGroup(current, subscripts, groups.emplace_back()))
      return {};
  std::optional<Combiner> combiner = readCombiner(current, current.first);
  if (!combiner)
    return {};
  if (!groups.empty())
    applyAccess(groups.back(), access);
  return update(dest, groups, value, *combiner, access);
}

//===----------------------------------------------------------------------===//
// Tensors of coordinates
//===----------------------------------------------------------------------===//

bool Importer::splitIndices(Value indices, View &view, int64_t rank) {
  Shape shape = shapes.get(indices);
  int64_t last =
      shape.empty() ? ShapedType::kDynamic : staticOrDynamic(shape.back());
  if (ShapedType::isDynamic(last) || last < 1 || last > rank) {
    shapes.fail("indices of shape " + Shapes::toText(shape) +
                " for a tensor of rank " + Twine(rank) +
                "; the last extent must be static and in [0, " + Twine(rank) +
                "]");
    return false;
  }
  int64_t component = shape.size() - 1;
  for (int64_t dim = 0; dim < last; ++dim) {
    view.indexed.push_back(dim);
    view.region.sizes[dim] = math.constant(1);
    if (last == 1) {
      view.indices.push_back(shapes.squeeze(indices, {component}));
      continue;
    }
    View part = subscripts.getWhole(indices);
    part.region.offsets[component] = math.constant(dim);
    part.region.sizes[component] = math.constant(1);
    part.region.dropped = {component};
    part.axes.pop_back();
    view.indices.push_back(readView(indices, part));
  }
  view.axes.erase(view.axes.begin(), view.axes.begin() + last);
  return true;
}

Value Importer::readIndices(Current &current) {
  Value indices = readTensor(current);
  return indices && requireIndices(current, "indices") ? indices : Value();
}

Value Importer::importGatherNd(Current &current) {
  Value source = readTensor(current);
  Value indices = source ? readIndices(current) : source;
  if (!indices)
    return {};
  Access access = readAccess(current);
  if (areEmptyTuples(indices))
    return gatherWhole(source, indices);
  View view = subscripts.getWhole(source);
  if (!splitIndices(indices, view, view.axes.size()))
    return {};
  return gather(source, view, access);
}

Value Importer::importScatterNd(Current &current) {
  Value dest = readTensor(current);
  Value indices = dest ? readIndices(current) : dest;
  Value updates = indices ? readTensor(current) : indices;
  if (!updates || !requireType(current, current.first, "updates"))
    return {};
  Access access = readAccess(current);
  std::optional<Combiner> combiner = readCombiner(current, current.first);
  if (combiner && areEmptyTuples(indices))
    return scatterWhole(dest, indices, updates, *combiner);
  View view = subscripts.getWhole(dest);
  if (!combiner || !splitIndices(indices, view, view.axes.size()))
    return {};
  updates = shapes.matchTo(updates, getIndexedShape(view), "the indices");
  return updates ? scatter(dest, view, updates, *combiner, access) : updates;
}

Value Importer::importTake(Current &current) {
  Value source = readTensor(current);
  Value indices = source ? readIndices(current) : source;
  if (!indices)
    return {};
  View view = subscripts.getWhole(source);
  int64_t axis = current.operands.literal();
  if (!requireBelow(current, "axis", axis, view.axes.size()))
    return {};
  Access access = readAccess(current);
  view.axes.erase(view.axes.begin() + axis);
  view.indexed = {axis};
  view.indices = {indices};
  view.indicesAt = axis;
  view.region.sizes[axis] = math.constant(1);
  return gather(source, view, access);
}
