// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Variables become values: what a body stores to is carried through loops and
// branches, everything else is seen from where it is.

#include "Importer.h"

#include "inlay-mlir/Dialect/ElementType.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::inlay;
using llvm::Twine;

//===----------------------------------------------------------------------===//
// The function
//===----------------------------------------------------------------------===//

bool Importer::importParams() {
  SmallVector<Type> types;
  SmallVector<Location> places;
  for (uint64_t number = 0; number < structure.params; ++number) {
    Current current = start(number);
    Type type = getType(current.record.type);
    current.operands.skip(records::operand_kind::own_slot);
    auto extents = current.operands.list(records::operand_kind::extents);
    std::replace(extents.begin(), extents.end(), INLAY_DYN,
                 ShapedType::kDynamic);
    bool isScalar = current.record.detail == INLAY_SCALAR;
    if (isScalar && !extents.empty())
      return malformed(current, "expected rank 0 for a scalar, found " +
                                    Twine(extents.size()));
    types.push_back(isScalar ? type : RankedTensorType::get(extents, type));
    places.push_back(shapes.getLocation());
  }
  Current last = start(program.record_count - 1);
  Location place = structure.params ? places.front() : getLocation(last.record);
  function = func::FuncOp::create(builder, place, program.name,
                                  builder.getFunctionType(types, {}));
  Block *body = builder.createBlock(&function.getBody(), {}, types, places);
  for (BlockArgument argument : body->getArguments()) {
    uint8_t kind = program.records[argument.getArgNumber()].detail;
    shapes.setLocation(argument.getLoc());
    if (auto type = dyn_cast<RankedTensorType>(argument.getType())) {
      Shape shape;
      for (int64_t dim = 0; dim < type.getRank(); ++dim) {
        if (!type.isDynamicDim(dim)) {
          shape.push_back(math.constant(type.getDimSize(dim)));
          continue;
        }
        Value extent =
            tensor::DimOp::create(builder, argument.getLoc(), argument, dim);
        shape.push_back(extent);
      }
      shapes.note(argument, shape);
    }
    uint8_t type = program.records[argument.getArgNumber()].type;
    values.push_back(argument);
    valueTypes.push_back(type);
    if (isUnsigned(type))
      function.setArgAttr(argument.getArgNumber(), InlayDialect::kUnsigned,
                          builder.getUnitAttr());
    if (kind == INLAY_INOUT || kind == INLAY_OWNED)
      function.setArgAttr(argument.getArgNumber(),
                          kind == INLAY_INOUT ? InlayDialect::kInOut
                                              : InlayDialect::kOwned,
                          builder.getUnitAttr());
    if (kind == INLAY_INOUT)
      inouts.push_back(slots.size());
    if (kind == INLAY_INOUT || kind == INLAY_OWNED)
      slots.push_back(argument), slotTypes.push_back(type);
  }
  return true;
}

bool Importer::run() {
  OpBuilder::InsertionGuard guard(builder);
  IndexMath::Scope scope(math);
  return importParams() && importBlock(structure.params, program.record_count);
}

bool Importer::importReturn(Current &current) {
  SmallVector<Value> results = getSlots(inouts);
  SmallVector<uint8_t> resultTypes = llvm::map_to_vector(
      inouts, [&](int64_t number) { return slotTypes[number]; });
  for (int64_t number : current.operands.list(records::operand_kind::values)) {
    Value value = getTensor(current, number, "result");
    if (!value)
      return false;
    results.push_back(value);
    resultTypes.push_back(current.type);
  }
  func::ReturnOp::create(builder, shapes.getLocation(), results);
  function.setFunctionType(builder.getFunctionType(
      function.getArgumentTypes(), ValueRange(results).getTypes()));
  for (auto [index, type] : llvm::enumerate(resultTypes))
    if (isUnsigned(type))
      function.setResultAttr(index, InlayDialect::kUnsigned,
                             builder.getUnitAttr());
  return true;
}

//===----------------------------------------------------------------------===//
// Variables
//===----------------------------------------------------------------------===//

bool Importer::importSlot(Current &current) {
  current.operands.skip(records::operand_kind::new_slot);
  Value value = readTensor(current);
  if (!value)
    return false;
  slots.push_back(value);
  slotTypes.push_back(current.type);
  return true;
}

Value Importer::importLoad(Current &current) {
  Value *variable = readSlot(current);
  if (!variable)
    return {};
  current.first = slotTypes[variable - slots.begin()];
  return *variable;
}

/// Returns whether `value` is `start` with parts updated: then it may live in
/// the storage of `start`. Long chains are not followed to their end; taking
/// one for something else costs a copy and changes no value.
static bool isUpdateOf(Value value, Value start) {
  for (unsigned steps = 0; value != start; ++steps) {
    Operation *op = value.getDefiningOp();
    if (auto update = dyn_cast_or_null<UpdateOp>(op))
      value = update.getDest();
    else if (auto scatter = dyn_cast_or_null<ScatterOp>(op))
      value = scatter.getDest();
    else
      return false;
    if (steps == 64)
      return false;
  }
  return true;
}

bool Importer::importStore(Current &current) {
  Value *slot = readSlot(current);
  Value value = slot ? readTensor(current) : Value();
  if (!value)
    return false;
  Value &variable = *slot;
  if (!requireType(current, slotTypes[slot - slots.begin()], "a value"))
    return false;
  if (isUpdateOf(value, variable)) {
    variable = value;
    return true;
  }
  // The variable keeps its storage: all of it is overwritten.
  value = shapes.matchTo(value, shapes.get(variable), "the tensor");
  if (!value)
    return false;
  variable =
      updateView(variable, subscripts.getWhole(variable), value, Combiner::Set);
  return bool(variable);
}

SmallVector<Value> Importer::getSlots(ArrayRef<int64_t> numbers) {
  return llvm::map_to_vector(numbers,
                             [&](int64_t number) { return slots[number]; });
}

void Importer::setSlots(ArrayRef<int64_t> numbers, ValueRange values) {
  for (auto [number, value] : llvm::zip_equal(numbers, values))
    slots[number] = value;
}

void Importer::noteShapes(ArrayRef<int64_t> numbers, ValueRange values) {
  for (auto [number, value] : llvm::zip_equal(numbers, values))
    shapes.note(value, shapes.get(slots[number]));
}

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

bool Importer::importBlock(uint64_t begin, uint64_t end) {
  for (uint64_t number = begin; number < end; ++number) {
    auto opened = structure.constructs.find(number);
    if (opened == structure.constructs.end()) {
      if (!importRecord(number))
        return false;
      continue;
    }
    const Construct &construct = opened->second;
    bool good = construct.op == INLAY_OP_FOR     ? importFor(construct)
                : construct.op == INLAY_OP_WHILE ? importWhile(construct)
                                                 : importIf(construct);
    if (!good)
      return false;
    number = construct.end;
  }
  return true;
}

std::optional<SmallVector<Value>>
Importer::importBody(Block &block, uint64_t begin, uint64_t end,
                     ArrayRef<int64_t> stored, ValueRange arguments,
                     function_ref<bool()> atEnd) {
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToEnd(&block);
  IndexMath::Scope scope(math);
  SmallVector<Value> before = getSlots(stored);
  noteShapes(stored, arguments);
  setSlots(stored, arguments);
  size_t outerValues = values.size(), outerSlots = slots.size();
  if (!importBlock(begin, end) || (atEnd && !atEnd()))
    return std::nullopt;
  SmallVector<Value> after = getSlots(stored);
  setSlots(stored, before);
  // Numbers go on, but what they named cannot be seen from outside.
  std::fill(values.begin() + outerValues, values.end(), Value());
  std::fill(slots.begin() + outerSlots, slots.end(), Value());
  return after;
}

bool Importer::importFor(const Construct &construct) {
  Current current = start(construct.begin);
  OpFoldResult begin = readIndex(current);
  OpFoldResult end = begin ? readIndex(current) : begin;
  if (!end)
    return false;
  int64_t step = current.operands.stride();
  Location place = shapes.getLocation();
  auto loop = scf::ForOp::create(
      builder, place, math.toValue(begin), math.toValue(end),
      math.toValue(math.constant(step)), getSlots(construct.stored));
  Value variable = loop.getInductionVar();
  Block &body = *loop.getBody();
  // The builder ends the body of a loop that carries nothing.
  if (construct.stored.empty())
    body.getTerminator()->erase();
  {
    OpBuilder::InsertionGuard guard(builder);
    builder.setInsertionPointToStart(&body);
    values.push_back(arith::IndexCastOp::create(
        builder, place, builder.getI64Type(), variable));
    valueTypes.push_back(INLAY_I64);
  }
  size_t number = values.size() - 1;
  auto last = importBody(body, construct.begin + 1, construct.end,
                         construct.stored, loop.getRegionIterArgs());
  if (!last)
    return false;
  values[number] = Value();
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToEnd(&body);
  scf::YieldOp::create(builder, place, *last);
  noteShapes(construct.stored, loop.getResults());
  setSlots(construct.stored, loop.getResults());
  return true;
}

bool Importer::importWhile(const Construct &construct) {
  start(construct.begin);
  Location place = shapes.getLocation();
  SmallVector<Value> initial = getSlots(construct.stored);
  SmallVector<Type> types = llvm::to_vector(ValueRange(initial).getTypes());
  auto loop = scf::WhileOp::create(builder, place, types, initial);
  SmallVector<Location> places(types.size(), place);
  auto makeBlock = [&](Region &region) -> Block & {
    OpBuilder::InsertionGuard guard(builder);
    return *builder.createBlock(&region, {}, types, places);
  };
  Block &before = makeBlock(loop.getBefore());
  Block &after = makeBlock(loop.getAfter());

  Value condition;
  auto readDo = [&] {
    Current current = start(construct.middle);
    condition = readCondition(current);
    return bool(condition);
  };
  auto tested = importBody(before, construct.begin + 1, construct.middle,
                           construct.stored, before.getArguments(), readDo);
  if (!tested)
    return false;
  auto last = importBody(after, construct.middle + 1, construct.end,
                         construct.stored, after.getArguments());
  if (!last)
    return false;
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToEnd(&before);
  scf::ConditionOp::create(builder, place, condition, *tested);
  builder.setInsertionPointToEnd(&after);
  scf::YieldOp::create(builder, place, *last);
  noteShapes(construct.stored, loop.getResults());
  setSlots(construct.stored, loop.getResults());
  return true;
}

bool Importer::importIf(const Construct &construct) {
  Current current = start(construct.begin);
  Value condition = readCondition(current);
  if (!condition)
    return false;
  Location place = shapes.getLocation();
  SmallVector<Value> initial = getSlots(construct.stored);
  bool hasElse = construct.middle || !initial.empty();
  auto branch = scf::IfOp::create(builder, place,
                                  ValueRange(initial).getTypes(), condition,
                                  /*addThenBlock=*/true, hasElse);
  uint64_t middle = construct.middle ? construct.middle : construct.end;
  auto import = [&](Block &block, uint64_t begin, uint64_t end) {
    auto last = importBody(block, begin, end, construct.stored, initial);
    if (!last)
      return false;
    OpBuilder::InsertionGuard guard(builder);
    builder.setInsertionPointToEnd(&block);
    scf::YieldOp::create(builder, place, *last);
    return true;
  };
  if (!import(*branch.thenBlock(), construct.begin + 1, middle))
    return false;
  // Without a second branch everything stays as it is.
  if (hasElse &&
      !import(*branch.elseBlock(),
              construct.middle ? middle + 1 : construct.end, construct.end))
    return false;
  noteShapes(construct.stored, branch.getResults());
  setSlots(construct.stored, branch.getResults());
  return true;
}
