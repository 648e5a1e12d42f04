// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs functions, control flow, and elementwise operations.

#include "inlay-mlir/Reference/Interpreter.h"
#include "Machine.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

#include <new>
#include <stdexcept>

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::reference;

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

/// Returns whether `value` may stand for something of `type`.
static bool fits(Type type, const RefValue &value) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor)
    return value.isScalar && value.elementType == type &&
           value.elements.size() == 1;
  if (value.isScalar || value.elementType != tensor.getElementType() ||
      int64_t(value.shape.size()) != tensor.getRank())
    return false;
  for (auto [found, expected] : llvm::zip(value.shape, tensor.getShape()))
    if (!ShapedType::isDynamic(expected) && found != expected)
      return false;
  return int64_t(value.elements.size()) == value.getNumElements();
}

/// Writes what `value` is, for a message.
static std::string describe(const RefValue &value) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  if (!value.isScalar)
    for (int64_t extent : value.shape)
      stream << extent << 'x';
  stream << value.elementType;
  return text;
}

LogicalResult Machine::call(func::FuncOp function, ArrayRef<RefValue> arguments,
                            SmallVectorImpl<RefValue> &results) {
  if (function.isExternal())
    return fail(*function, RefStatus::Internal, "the function has no body");
  if (!function.getBody().hasOneBlock())
    return fail(*function, RefStatus::Internal,
                "the function has several blocks, expected one");
  if (arguments.size() != function.getNumArguments())
    return fail(*function, RefStatus::Usage,
                "expected " + Twine(function.getNumArguments()) +
                    " arguments, found " + Twine(arguments.size()));
  for (auto [index, argument] : llvm::enumerate(arguments)) {
    Type type = function.getArgumentTypes()[index];
    if (fits(type, argument))
      continue;
    std::string expected;
    llvm::raw_string_ostream(expected) << type;
    return fail(*function, RefStatus::Usage,
                "argument " + Twine(index) + " is " + describe(argument) +
                    ", expected " + expected);
  }
  return runBlock(function.front(), arguments, results);
}

LogicalResult inlay::interpret(func::FuncOp function,
                               ArrayRef<RefValue> arguments,
                               SmallVectorImpl<RefValue> &results,
                               RefError &error) {
  auto outOfMemory = [&] {
    error.status = RefStatus::OutOfMemory;
    error.loc = function.getLoc();
    error.message = "out of memory";
    return failure();
  };
  try {
    return Machine(error).call(function, arguments, results);
  } catch (const std::bad_alloc &) {
    return outOfMemory();
  } catch (const std::length_error &) {
    return outOfMemory();
  }
}

//===----------------------------------------------------------------------===//
// State
//===----------------------------------------------------------------------===//

LogicalResult Machine::fail(Operation &op, RefStatus status,
                            const Twine &message) {
  error.status = status;
  error.loc = op.getLoc();
  error.message = message.str();
  return failure();
}

LogicalResult Machine::violation(Operation &op, const Twine &message) {
  return fail(op, RefStatus::Data,
              "'" + op.getName().getStringRef() + "' op " + message);
}

LogicalResult Machine::unknown(Operation &op) {
  return fail(op, RefStatus::Internal,
              "the reference interpreter does not know '" +
                  op.getName().getStringRef() + "' in this form");
}

int64_t Machine::getInteger(Value value) const {
  const RefValue &bound = get(value);
  return signedValue(bound.elements[0], widthOf(bound.elementType));
}

int64_t Machine::getInteger(OpFoldResult ofr) const {
  if (auto attr = dyn_cast<Attribute>(ofr))
    return cast<IntegerAttr>(attr).getInt();
  return getInteger(cast<Value>(ofr));
}

SmallVector<int64_t> Machine::getIntegers(ArrayRef<OpFoldResult> ofrs) const {
  return llvm::map_to_vector(ofrs,
                             [&](OpFoldResult ofr) { return getInteger(ofr); });
}

LogicalResult Machine::set(Operation &op, Value value, RefValue bound) {
  bound.isScalar = !isa<RankedTensorType>(value.getType());
  if (!fits(value.getType(), bound)) {
    std::string type;
    llvm::raw_string_ostream(type) << value.getType();
    return violation(op, "gives " + describe(bound) + ", expected " + type);
  }
  values[value] = std::move(bound);
  return success();
}

FailureOr<RefTensor> Machine::makeTensor(Operation &op, Type elementType,
                                         ArrayRef<int64_t> shape) {
  for (auto [dim, extent] : llvm::enumerate(shape))
    if (extent < 0)
      return violation(op, "extent " + Twine(extent) + " of dimension " +
                               Twine(dim) + " is negative");
  RefTensor tensor{elementType, SmallVector<int64_t>(shape), {}};
  int64_t count = 1;
  for (int64_t extent : shape)
    if (__builtin_mul_overflow(count, extent, &count))
      throw std::bad_alloc();
  uint64_t unlikely = truncated(0xa5a5'5a5a'c3c3'3c3c, widthOf(elementType));
  tensor.elements.assign(count, unlikely);
  return tensor;
}

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

FailureOr<Body> Machine::prepareBody(Operation &op, Block &block) {
  Operation *culprit = &op;
  auto outside = [&](Value value) -> std::optional<uint64_t> {
    auto it = values.find(value);
    if (it == values.end() || !it->second.isScalar)
      return std::nullopt;
    return it->second.elements[0];
  };
  FailureOr<Body> body = Body::prepare(block, outside, culprit);
  if (failed(body))
    return unknown(*culprit);
  return body;
}

FailureOr<uint64_t> Machine::runBody(Body &body, ArrayRef<uint64_t> arguments) {
  Operation *culprit = nullptr;
  std::optional<uint64_t> bits = body.run(arguments, culprit);
  if (!bits)
    return violation(*culprit, "is undefined on its operands");
  return *bits;
}

//===----------------------------------------------------------------------===//
// Blocks and control flow
//===----------------------------------------------------------------------===//

LogicalResult Machine::runBlock(Block &block, ArrayRef<RefValue> arguments,
                                SmallVectorImpl<RefValue> &results) {
  for (auto [argument, value] : llvm::zip(block.getArguments(), arguments))
    values[argument] = value;
  for (Operation &op : block.without_terminator())
    if (failed(run(op)))
      return failure();
  results.clear();
  if (block.empty() || !block.back().hasTrait<OpTrait::IsTerminator>())
    return success();
  for (Value operand : block.back().getOperands())
    results.push_back(get(operand));
  return success();
}

LogicalResult Machine::runFor(Operation &op) {
  auto loop = cast<scf::ForOp>(op);
  int64_t lower = getInteger(loop.getLowerBound());
  int64_t upper = getInteger(loop.getUpperBound());
  int64_t step = getInteger(loop.getStep());
  if (step <= 0)
    return violation(op, "step " + Twine(step) + " is not positive");
  if (loop->hasAttr("unsignedCmp") && (lower < 0 || upper < 0))
    return unknown(op);
  SmallVector<RefValue> carried;
  for (Value init : loop.getInitArgs())
    carried.push_back(get(init));
  Type type = loop.getInductionVar().getType();
  for (int64_t i = lower; i < upper;) {
    SmallVector<RefValue> arguments = {
        RefValue::scalar(type, truncated(i, widthOf(type)))};
    llvm::move(carried, std::back_inserter(arguments));
    if (failed(runBlock(*loop.getBody(), arguments, carried)))
      return failure();
    if (__builtin_add_overflow(i, step, &i))
      break;
  }
  for (auto [result, value] : llvm::zip(op.getResults(), carried))
    if (failed(set(op, result, std::move(value))))
      return failure();
  return success();
}

LogicalResult Machine::runWhile(Operation &op) {
  auto loop = cast<scf::WhileOp>(op);
  SmallVector<RefValue> carried, passed;
  for (Value init : loop.getInits())
    carried.push_back(get(init));
  while (true) {
    if (failed(runBlock(*loop.getBeforeBody(), carried, passed)))
      return failure();
    // The condition comes first, then what goes to the body or becomes the
    // result.
    bool goesOn = passed.front().elements[0];
    passed.erase(passed.begin());
    if (!goesOn)
      break;
    if (failed(runBlock(*loop.getAfterBody(), passed, carried)))
      return failure();
  }
  for (auto [result, value] : llvm::zip(op.getResults(), passed))
    if (failed(set(op, result, std::move(value))))
      return failure();
  return success();
}

LogicalResult Machine::runControlFlow(Operation &op, bool &known) {
  if (isa<scf::ForOp>(op))
    return runFor(op);
  if (isa<scf::WhileOp>(op))
    return runWhile(op);
  SmallVector<RefValue> results;
  if (auto branch = dyn_cast<scf::IfOp>(op)) {
    Region &taken = getInteger(branch.getCondition()) ? branch.getThenRegion()
                                                      : branch.getElseRegion();
    if (!taken.empty() && failed(runBlock(taken.front(), {}, results)))
      return failure();
  } else if (auto block = dyn_cast<scf::ExecuteRegionOp>(op)) {
    if (!block.getRegion().hasOneBlock())
      return unknown(op);
    if (failed(runBlock(block.getRegion().front(), {}, results)))
      return failure();
  } else {
    known = false;
    return success();
  }
  for (auto [result, value] : llvm::zip(op.getResults(), results))
    if (failed(set(op, result, std::move(value))))
      return failure();
  return success();
}

//===----------------------------------------------------------------------===//
// Operations on elements
//===----------------------------------------------------------------------===//

/// Binds a tensor constant.
LogicalResult Machine::runConstant(Operation &op) {
  auto dense =
      dyn_cast<DenseElementsAttr>(cast<arith::ConstantOp>(op).getValue());
  if (!dense)
    return unknown(op);
  RefTensor tensor{dense.getElementType(),
                   SmallVector<int64_t>(dense.getType().getShape()),
                   {}};
  if (isa<FloatType>(tensor.elementType))
    for (APFloat value : dense.getValues<APFloat>())
      tensor.elements.push_back(value.bitcastToAPInt().getZExtValue());
  else
    for (APInt value : dense.getValues<APInt>())
      tensor.elements.push_back(value.getZExtValue());
  return set(op, op.getResult(0), std::move(tensor));
}

/// Applies `function` to each element; a scalar operand serves them all.
LogicalResult Machine::runElementwise(Operation &op, ScalarFunction function) {
  RefTensor result;
  result.elementType = getElementTypeOrSelf(op.getResult(0).getType());
  for (Value operand : op.getOperands()) {
    const RefValue &value = get(operand);
    if (!value.isScalar)
      result.shape = value.shape;
  }
  for (Value operand : op.getOperands())
    if (const RefValue &value = get(operand);
        !value.isScalar && value.shape != result.shape)
      return violation(op, "operands differ in shape: " + describe(value) +
                               " and " + describe(RefValue(result)));
  int64_t count = result.getNumElements();
  result.elements.resize(count);
  SmallVector<uint64_t> operands(op.getNumOperands());
  for (int64_t k = 0; k < count; ++k) {
    for (auto [operand, bits] : llvm::zip(op.getOperands(), operands)) {
      const RefValue &value = get(operand);
      bits = value.elements[value.isScalar ? 0 : k];
    }
    std::optional<uint64_t> bits = function(operands);
    if (!bits)
      return violation(op, "is undefined on its operands");
    result.elements[k] = *bits;
  }
  return set(op, op.getResult(0), std::move(result));
}

/// Returns whether scalar functions know values of `type`.
static bool hasKnownElements(Type type) {
  Type element = getElementTypeOrSelf(type);
  return !isa<FloatType>(element) || isSmallFloat(element) || element.isF32() ||
         element.isF64();
}

LogicalResult Machine::run(Operation &op) {
  if (!llvm::all_of(op.getResultTypes(), hasKnownElements))
    return unknown(op);
  if (ScalarFunction function = scalarFunction(&op))
    return runElementwise(op, std::move(function));
  if (isa<arith::ConstantOp>(op))
    return runConstant(op);
  if (auto map = dyn_cast<MapOp>(op))
    return runMap(map);
  if (auto check = dyn_cast<CheckOp>(op))
    return runCheck(check);
  for (auto runKind : {&Machine::runControlFlow, &Machine::runTensorOp,
                       &Machine::runLinalgOp, &Machine::runRegionOp}) {
    bool known = true;
    LogicalResult result = (this->*runKind)(op, known);
    if (known)
      return result;
  }
  return unknown(op);
}
