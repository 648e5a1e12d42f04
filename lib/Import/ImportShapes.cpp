// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Records that join, reshape, rearrange and make tensors.

#include "Importer.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"

using namespace mlir;
using namespace mlir::inlay;
using llvm::Twine;

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

OpFoldResult Importer::getExtent(Current &current,
                                 records::extent_operand extent) {
  return extent.fixed == INLAY_DYN ? getIndex(current, extent.value, "extent")
                                   : math.constant(extent.fixed);
}

std::optional<Shape> Importer::readShape(Current &current) {
  Shape shape;
  for (records::extent_operand extent : current.operands.dimensions()) {
    shape.push_back(getExtent(current, extent));
    if (!shape.back())
      return std::nullopt;
  }
  return shape;
}

std::optional<SmallVector<Value>> Importer::readParts(Current &current) {
  SmallVector<Value> parts;
  uint8_t type = current.type;
  for (int64_t number : current.operands.list(records::operand_kind::values)) {
    Value part = getTensor(current, number, "tensor");
    if (!part || (!parts.empty() && !requireType(current, type, "a tensor")))
      return std::nullopt;
    type = current.type;
    parts.push_back(part);
  }
  return parts;
}

Value Importer::importEnsureShape(Current &current) {
  Value tensor = readTensor(current);
  if (!tensor)
    return {};
  Shape shape = shapes.get(tensor);
  auto extents = current.operands.list(records::operand_kind::extents);
  if (extents.size() != shape.size()) {
    malformed(current, "expected the rank " + Twine(shape.size()) +
                           " of the tensor, found " + Twine(extents.size()));
    return {};
  }
  for (auto [extent, given] : llvm::zip(shape, extents))
    if (given != INLAY_DYN)
      extent = math.constant(given);
  return shapes.matchTo(tensor, shape, "the variable");
}

//===----------------------------------------------------------------------===//
// Joining
//===----------------------------------------------------------------------===//

/// Fills in the extents that one of the parts knows: they hold for all.
void Importer::shareExtents(Shape &shape, ArrayRef<Value> parts) {
  for (Value part : parts) {
    Shape own = shapes.get(part);
    for (size_t dim = 0; dim < own.size() && own.size() == shape.size(); ++dim)
      if (isa<Attribute>(own[dim]))
        shape[dim] = own[dim];
  }
}

Value Importer::join(ArrayRef<Value> parts, int64_t axis, const Shape &shape) {
  RankedTensorType type = shapes.getType(shape, getElement(parts.front()));
  return shapes.note(tensor::ConcatOp::create(builder, shapes.getLocation(),
                                              type, axis, parts),
                     shape);
}

Value Importer::importConcat(Current &current) {
  int64_t axis = current.operands.literal();
  auto parts = readParts(current);
  if (!parts)
    return {};
  Shape shape = shapes.get(parts->front());
  if (axis >= int64_t(shape.size())) {
    malformed(current, "expected an axis below the rank " +
                           Twine(shape.size()) + ", found " + Twine(axis));
    return {};
  }
  shareExtents(shape, *parts);
  OpFoldResult length = math.constant(0);
  for (Value &part : *parts) {
    Shape own = shapes.get(part), target = shape;
    if (own.size() == shape.size()) {
      target[axis] = own[axis];
      length = math.add(length, own[axis]);
    }
    part = shapes.matchTo(part, target, "its neighbour");
    if (!part)
      return {};
  }
  shape[axis] = length;
  return join(*parts, axis, shape);
}

Value Importer::importStack(Current &current) {
  int64_t axis = current.operands.literal();
  auto parts = readParts(current);
  if (!parts)
    return {};
  Shape shape = shapes.get(parts->front());
  if (axis > int64_t(shape.size())) {
    malformed(current, "expected an axis up to the rank " +
                           Twine(shape.size()) + ", found " + Twine(axis));
    return {};
  }
  shareExtents(shape, *parts);
  for (Value &part : *parts) {
    part = shapes.matchTo(part, shape, "its neighbour");
    if (!part)
      return {};
    part = shapes.unsqueeze(part, {axis});
  }
  shape.insert(shape.begin() + axis, math.constant(parts->size()));
  return join(*parts, axis, shape);
}

//===----------------------------------------------------------------------===//
// Rearranging
//===----------------------------------------------------------------------===//

Value Importer::importReshape(Current &current) {
  Value tensor = readTensor(current);
  if (!tensor)
    return {};
  std::optional<Shape> shape = readShape(current);
  return shape ? shapes.reshape(tensor, *shape) : Value();
}

Value Importer::importTranspose(Current &current) {
  Value tensor = readTensor(current);
  if (!tensor)
    return {};
  int64_t rank = shapes.get(tensor).size();
  auto permutation = current.operands.list(records::operand_kind::rest);
  if (int64_t(permutation.size()) != rank) {
    malformed(current, "expected " + Twine(rank) + " dimensions, found " +
                           Twine(permutation.size()));
    return {};
  }
  for (int64_t dim : permutation)
    if (!requireBelow(current, "dimension", dim, rank))
      return {};
  if (!isPermutationVector(permutation)) {
    malformed(current, "expected each dimension once");
    return {};
  }
  return shapes.transpose(tensor, permutation);
}

Value Importer::importBroadcastTo(Current &current) {
  Value tensor = readTensor(current);
  if (!tensor)
    return {};
  std::optional<Shape> shape = readShape(current);
  if (!shape || !shapes.requireExtents(*shape))
    return {};
  return shapes.broadcastInto(tensor, *shape, "the shape");
}

//===----------------------------------------------------------------------===//
// Making
//===----------------------------------------------------------------------===//

Value Importer::importIota(Current &current) {
  OpFoldResult length = getExtent(current, current.operands.dimension());
  if (!length || !shapes.requireExtents({length}))
    return {};
  Type element = getType(current.record.type);
  if (element.isInteger(1)) {
    malformed(current, "expected a type of numbers, found bool");
    return {};
  }
  auto makeElement = [&](OpBuilder &inner, Location place, ValueRange index) {
    Type integer = isa<FloatType>(element) ? inner.getI64Type() : element;
    Value number = arith::IndexCastOp::create(inner, place, integer, index[0]);
    if (isa<FloatType>(element))
      number = arith::SIToFPOp::create(inner, place, element, number);
    tensor::YieldOp::create(inner, place, number);
  };
  return shapes.note(
      tensor::GenerateOp::create(builder, shapes.getLocation(),
                                 shapes.getType({length}, element),
                                 math.getDynamic({length}), makeElement),
      {length});
}

Value Importer::importFull(Current &current) {
  Value fill = readScalar(current);
  if (!fill)
    return {};
  std::optional<Shape> shape = readShape(current);
  if (!shape || !shapes.requireExtents(*shape))
    return {};
  return shapes.splat(fill, *shape);
}
