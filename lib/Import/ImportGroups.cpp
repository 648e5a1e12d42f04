// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Updates through several groups of subscripts, as in t[a][b] = v. All groups
// together name elements of t, in order, and these are what is updated. Groups
// that compose are one region, or one scatter; where they do not, the part is
// read, updated and put back, or the elements are named by their numbers.

#include "Importer.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::inlay;

/// Subscripts of what index tensors select: those in front of the dimensions
/// of the index tensors, of these, and behind them.
namespace {
struct SplitGroup {
  SubscriptGroup before, ofIndices, behind;
  /// The number of axes that `before` leaves.
  size_t axesBefore = 0;
};
} // namespace

/// Splits a complete group, for `rank` dimensions of index tensors at `at`. A
/// newaxis at the border stands outside of them.
static SplitGroup split(const SubscriptGroup &group, int64_t at, int64_t rank) {
  SplitGroup parts;
  int64_t taken = 0;
  for (const Subscript &subscript : group) {
    if (subscript.kind == INLAY_SUB_ELLIPSIS)
      continue;
    bool isNew = subscript.kind == INLAY_SUB_NEWAXIS;
    if (isNew ? taken <= at : taken < at) {
      parts.before.push_back(subscript);
      parts.axesBefore += subscript.kind != INLAY_SUB_INTEGER;
    } else if (taken < at + rank) {
      parts.ofIndices.push_back(subscript);
    } else {
      parts.behind.push_back(subscript);
    }
    taken += !isNew;
  }
  return parts;
}

std::optional<bool> Importer::narrow(View &view, Value tensor,
                                     SubscriptGroup group, Access access) {
  int64_t rank = shapes.get(view.indices.front()).size();
  if (!subscripts.complete(group, view.axes.size() + rank))
    return std::nullopt;
  SplitGroup parts = split(group, view.indicesAt, rank);
  SubscriptGroup others = parts.before;
  others.append(parts.behind);
  if (hasIndexTensor(group) || !subscripts.canApply(view, others))
    return false;
  if (!subscripts.apply(view, tensor, others))
    return std::nullopt;
  view.indicesAt = parts.axesBefore;
  for (Value &indices : view.indices) {
    indices = read(indices, parts.ofIndices, access);
    if (!indices)
      return std::nullopt;
  }
  return true;
}

/// Returns the numbers of the elements of a tensor of `shape`, counted from 1
/// to `count`.
Value Importer::numberElements(const Shape &shape, OpFoldResult count) {
  auto makeElement = [&](OpBuilder &inner, Location place, ValueRange index) {
    Value one = arith::ConstantIndexOp::create(inner, place, 1);
    Value number = arith::AddIOp::create(inner, place, index[0], one);
    tensor::YieldOp::create(
        inner, place,
        arith::IndexCastOp::create(inner, place, inner.getI64Type(), number));
  };
  Value numbers =
      tensor::GenerateOp::create(builder, shapes.getLocation(),
                                 shapes.getType({count}, builder.getI64Type()),
                                 math.getDynamic({count}), makeElement);
  return shapes.reshape(shapes.note(numbers, {count}), shape);
}

Value Importer::updateByNumber(Value dest, ArrayRef<SubscriptGroup> groups,
                               Value value, Combiner combiner, Access access) {
  Shape shape = shapes.get(dest);
  OpFoldResult count = math.constant(1);
  for (OpFoldResult extent : shape)
    count = math.mul(count, extent);
  Value numbers = numberElements(shape, count);
  for (const SubscriptGroup &group : groups) {
    numbers = read(numbers, group, access);
    if (!numbers)
      return {};
  }
  // An index that was dropped has read 0, and is outside once more.
  Value one = arith::ConstantIntOp::create(builder, shapes.getLocation(),
                                           builder.getI64Type(), 1);
  View view;
  view.indices = {elementwise.binary(INLAY_MINUS, numbers,
                                     shapes.splat(one, shapes.get(numbers)),
                                     /*isUnsigned=*/false)};
  view.indexed = {0};
  Value flat = shapes.reshape(dest, {count});
  view.region = subscripts.getWhole(flat).region;
  view.region.sizes = {math.constant(1)};
  flat =
      scatter(flat, view, value, combiner, {Bounds::Drop, /*fromEnd=*/false});
  return flat ? shapes.reshape(flat, shape) : flat;
}

Value Importer::updateIndexed(Value dest, ArrayRef<SubscriptGroup> groups,
                              Value value, Combiner combiner, Access access) {
  View view = subscripts.getWhole(dest);
  if (!subscripts.apply(view, dest, groups.front()) || !broadcastIndices(view))
    return {};
  for (const SubscriptGroup &group : groups.drop_front()) {
    std::optional<bool> narrowed = narrow(view, dest, group, access);
    if (!narrowed)
      return {};
    if (!*narrowed)
      return updateByNumber(dest, groups, value, combiner, access);
  }
  return scatter(dest, view, value, combiner, access);
}

Value Importer::update(Value dest, ArrayRef<SubscriptGroup> groups, Value value,
                       Combiner combiner, Access access) {
  if (!groups.empty() && hasIndexTensor(groups.front()))
    return updateIndexed(dest, groups, value, combiner, access);
  View view = subscripts.getWhole(dest);
  while (!groups.empty() && !hasIndexTensor(groups.front()) &&
         subscripts.canApply(view, groups.front())) {
    if (!subscripts.apply(view, dest, groups.front()))
      return {};
    groups = groups.drop_front();
  }
  if (groups.empty())
    return updateView(dest, view, value, combiner);
  Value part = readView(dest, view);
  part = update(part, groups, value, combiner, access);
  return part ? updateView(dest, view, part, Combiner::Set) : part;
}
