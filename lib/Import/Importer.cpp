// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Records to values: the choice by operation, and what is elementwise.

#include "Importer.h"

#include "inlay-mlir/Dialect/ElementType.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::inlay;
using llvm::Twine;

Importer::Importer(const inlay_program &program,
                   const records::structure &structure, OpBuilder &builder,
                   Failure &failure)
    : program(program), structure(structure), builder(builder),
      failure(failure), math(builder), shapes(builder, math, failure),
      subscripts(builder, math, shapes), elementwise(builder, shapes) {}

//===----------------------------------------------------------------------===//
// Operands of records
//===----------------------------------------------------------------------===//

Type Importer::getType(uint8_t type) {
  return getElementType(builder.getContext(), type);
}

Type Importer::getElement(Value value) {
  return getElementTypeOrSelf(value.getType());
}

Location Importer::getLocation(const inlay_record &record) {
  const inlay_location &place = program.locations[record.location];
  return FileLineColLoc::get(builder.getContext(),
                             place.file ? place.file : "unknown", place.line,
                             place.column);
}

Importer::Current Importer::start(uint64_t number) {
  const inlay_record &record = program.records[number];
  shapes.setLocation(getLocation(record));
  return {record, number, records::reader(program, number)};
}

bool Importer::malformed(Current &current, const Twine &message) {
  failure.malformed(current.number,
                    Twine(::inlay::records::op_name(current.record.op)) + ": " +
                        message);
  return false;
}

bool Importer::requireType(Current &current, uint8_t type, StringRef what) {
  if (current.type == type)
    return true;
  return malformed(current, Twine("expected ") + what + " of type " +
                                getElementFacts(type).name + ", found " +
                                getElementFacts(current.type).name);
}

Value Importer::getValue(Current &current, int64_t number, StringRef what) {
  if (!values[number])
    malformed(current, what + " is value " + Twine(number) +
                           ", which was defined in a body that has ended");
  current.type = valueTypes[number];
  if (current.first == INLAY_TYPE_COUNT)
    current.first = current.type;
  return values[number];
}

Value Importer::readValue(Current &current) {
  StringRef what = current.operands.name();
  return getValue(current, current.operands.value(), what);
}

Value Importer::getTensor(Current &current, int64_t number, StringRef what) {
  Value value = getValue(current, number, what);
  return value ? shapes.toTensor(value) : value;
}

Value Importer::readTensor(Current &current) {
  Value value = readValue(current);
  return value ? shapes.toTensor(value) : value;
}

Value Importer::getScalar(Current &current, int64_t number, StringRef what) {
  Value value = getValue(current, number, what);
  if (!value)
    return {};
  if (size_t rank = shapes.get(value).size()) {
    malformed(current, Twine("expected a scalar as ") + what +
                           ", found a tensor of rank " + Twine(rank));
    return {};
  }
  return shapes.toScalar(value);
}

Value Importer::readScalar(Current &current) {
  StringRef what = current.operands.name();
  return getScalar(current, current.operands.value(), what);
}

OpFoldResult Importer::getIndex(Current &current, int64_t number,
                                StringRef what) {
  Value scalar = getScalar(current, number, what);
  if (!scalar)
    return {};
  if (current.type != INLAY_I32 && !requireType(current, INLAY_I64, what))
    return {};
  return math.fromScalar(scalar);
}

OpFoldResult Importer::readIndex(Current &current) {
  StringRef what = current.operands.name();
  return getIndex(current, current.operands.value(), what);
}

Value Importer::readCondition(Current &current) {
  Value scalar = readScalar(current);
  if (!scalar || !requireType(current, INLAY_BOOL, "condition"))
    return {};
  return scalar;
}

Value *Importer::readSlot(Current &current) {
  int64_t number = current.operands.slot();
  if (slots[number])
    return &slots[number];
  malformed(current,
            "slot " + Twine(number) + " was made in a body that has ended");
  return nullptr;
}

bool Importer::requireBelow(Current &current, StringRef what, int64_t number,
                            int64_t limit) {
  return number < limit ||
         malformed(current, "expected " + what + " in [0, " + Twine(limit) +
                                "), found " + Twine(number));
}

//===----------------------------------------------------------------------===//
// Records
//===----------------------------------------------------------------------===//

bool Importer::importRecord(uint64_t number) {
  Current current = start(number);
  switch (current.record.op) {
  case INLAY_OP_SLOT:
    return importSlot(current);
  case INLAY_OP_STORE:
    return importStore(current);
  case INLAY_OP_RETURN:
    return importReturn(current);
  default:
    break;
  }
  Value value = importValue(current);
  if (!value)
    return false;
  current.type = getResultType(current);
  if (!requireType(current, current.record.type, "a result"))
    return false;
  if (size_t rank = shapes.get(value).size(); rank > INLAY_MAX_RANK) {
    shapes.fail("a tensor of rank " + Twine(rank) + ", the most is " +
                Twine(INLAY_MAX_RANK));
    return false;
  }
  values.push_back(value);
  valueTypes.push_back(current.record.type);
  return true;
}

uint8_t Importer::getResultType(const Current &current) {
  unsigned function = current.record.detail;
  switch (current.record.op) {
  case INLAY_OP_CONSTANT:
  case INLAY_OP_IOTA:
  case INLAY_OP_CAST:
    return current.record.type;
  case INLAY_OP_EXTENT:
    return INLAY_I64;
  case INLAY_OP_UNARY:
    return function == INLAY_ISNAN ? uint8_t(INLAY_BOOL) : current.first;
  case INLAY_OP_BINARY:
    return function >= INLAY_EQ ? uint8_t(INLAY_BOOL) : current.first;
  case INLAY_OP_SELECT:
    return current.type;
  default:
    return current.first;
  }
}

Value Importer::importValue(Current &current) {
  switch (current.record.op) {
  case INLAY_OP_CONSTANT:
    return importConstant(current);
  case INLAY_OP_EXTENT:
    return importExtent(current);
  case INLAY_OP_ENSURE_SHAPE:
    return importEnsureShape(current);
  case INLAY_OP_LOAD:
    return importLoad(current);
  case INLAY_OP_SLICE:
    return importSlice(current);
  case INLAY_OP_UPDATE:
    return importUpdate(current);
  case INLAY_OP_GATHER_ND:
    return importGatherNd(current);
  case INLAY_OP_SCATTER_ND:
    return importScatterNd(current);
  case INLAY_OP_TAKE:
    return importTake(current);
  case INLAY_OP_UNARY:
    return importUnary(current);
  case INLAY_OP_BINARY:
    return importBinary(current);
  case INLAY_OP_SELECT:
    return importSelect(current);
  case INLAY_OP_CAST:
    return importCast(current);
  case INLAY_OP_REDUCE:
    return importReduce(current);
  case INLAY_OP_MATMUL:
    return importMatmul(current);
  case INLAY_OP_CONCAT:
    return importConcat(current);
  case INLAY_OP_STACK:
    return importStack(current);
  case INLAY_OP_RESHAPE:
    return importReshape(current);
  case INLAY_OP_TRANSPOSE:
    return importTranspose(current);
  case INLAY_OP_BROADCAST_TO:
    return importBroadcastTo(current);
  case INLAY_OP_IOTA:
    return importIota(current);
  case INLAY_OP_FULL:
    return importFull(current);
  default:
    malformed(current, "not expected here");
    return {};
  }
}

Value Importer::importConstant(Current &current) {
  uint64_t bits = current.operands.bits();
  Type type = getType(current.record.type);
  if (current.record.type == INLAY_BOOL && bits > 1) {
    malformed(current, "expected 0 or 1, found " + Twine(bits));
    return {};
  }
  // A negative number may come sign-extended: the upper bits say nothing.
  return arith::ConstantOp::create(builder, shapes.getLocation(),
                                   getElementAttr(type, bits));
}

Value Importer::importExtent(Current &current) {
  Value tensor = readTensor(current);
  if (!tensor)
    return {};
  Shape shape = shapes.get(tensor);
  int64_t dim = current.operands.literal();
  if (!requireBelow(current, "dimension", dim, shape.size()))
    return {};
  return math.toScalar(shape[dim]);
}

//===----------------------------------------------------------------------===//
// Elementwise
//===----------------------------------------------------------------------===//

bool Importer::broadcast(MutableArrayRef<Value> operands) {
  if (llvm::none_of(operands, [](Value operand) {
        return isa<RankedTensorType>(operand.getType());
      }))
    return true;
  std::optional<Shape> shape = shapes.broadcastShapes(operands);
  if (!shape)
    return false;
  for (Value &operand : operands)
    operand = shapes.stretch(operand, *shape);
  return true;
}

Value Importer::importUnary(Current &current) {
  Value operand = readValue(current);
  if (!operand)
    return {};
  unsigned function = current.record.detail;
  if (!Elementwise::isDefined(inlay_unary(function), getElement(operand))) {
    malformed(current, "function " + Twine(function) +
                           " is not defined for the element type");
    return {};
  }
  return elementwise.unary(inlay_unary(function), operand,
                           isUnsigned(current.type));
}

Value Importer::importBinary(Current &current) {
  Value operands[2];
  for (Value &operand : operands)
    if (!(operand = readValue(current)))
      return {};
  if (!requireType(current, current.first, "operand 1"))
    return {};
  unsigned function = current.record.detail;
  if (!Elementwise::isDefined(inlay_binary(function),
                              getElement(operands[0]))) {
    malformed(current, "function " + Twine(function) +
                           " is not defined for the element type");
    return {};
  }
  if (!broadcast(operands))
    return {};
  return elementwise.binary(inlay_binary(function), operands[0], operands[1],
                            isUnsigned(current.type));
}

Value Importer::importSelect(Current &current) {
  Value operands[3];
  if (!(operands[0] = readValue(current)) ||
      !requireType(current, INLAY_BOOL, "condition") ||
      !(operands[1] = readValue(current)))
    return {};
  uint8_t type = current.type;
  if (!(operands[2] = readValue(current)) ||
      !requireType(current, type, "operand 2") || !broadcast(operands))
    return {};
  return elementwise.select(operands[0], operands[1], operands[2]);
}

Value Importer::importCast(Current &current) {
  Value operand = readValue(current);
  if (!operand)
    return {};
  uint8_t target = current.record.type;
  return elementwise.cast(operand, isUnsigned(current.type), getType(target),
                          isUnsigned(target));
}
