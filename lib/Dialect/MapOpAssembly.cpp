// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The text form of inlay.map. Subscripts are written as the reader thinks of
// them: `%u[1 + %i, %o + -2 * %j, 3]`.

#include "inlay-mlir/Dialect/InlayDialect.h"

#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::inlay;

using Operand = OpAsmParser::UnresolvedOperand;

namespace {
/// Reads the parts of a map and collects what they define.
class MapParser {
public:
  MapParser(OpAsmParser &parser, OperationState &state)
      : parser(parser), state(state) {}

  /// Parses a map, or, in memory, a nest.
  ParseResult parse(bool isInMemory);

private:
  ParseResult parseLoop();
  ParseResult parseMixed(SmallVectorImpl<Operand> &operands,
                         SmallVectorImpl<int64_t> &statics);
  ParseResult parseSubscript(SmallVectorImpl<int64_t> &offsets,
                             SmallVectorImpl<int64_t> &steps,
                             SmallVectorImpl<int64_t> &loopsOfDims);
  ParseResult parseStepAndLoop(int64_t &step, int64_t &loop);
  ParseResult parseAccess(AccessAttr &access);
  ParseResult parseDest();
  ParseResult parseRead();
  ParseResult parseSaved();
  ParseResult parseTypesAndResolve(SmallVectorImpl<Type> &readTypes);
  template <typename NestLike> void setProperties(PlanAttr plan);
  int64_t findLoop(const Operand &operand);

  OpAsmParser &parser;
  OperationState &state;
  SmallVector<OpAsmParser::Argument> loops, readArguments;
  SmallVector<Operand> bounds, dest, reads, saved, offsets;
  SmallVector<int64_t> staticBounds, savedOffsets, savedSteps, savedReads;
  SmallVector<Attribute> readAccesses;
  AccessAttr destAccess;
  Combiner combiner = Combiner::Set;
  bool inMemory = false;
};
} // namespace

int64_t MapParser::findLoop(const Operand &operand) {
  for (auto [index, loop] : llvm::enumerate(loops))
    if (loop.ssaName.name == operand.name &&
        loop.ssaName.number == operand.number)
      return index;
  return -1;
}

/// Parses an integer or a value.
ParseResult MapParser::parseMixed(SmallVectorImpl<Operand> &operands,
                                  SmallVectorImpl<int64_t> &statics) {
  int64_t value;
  OptionalParseResult integer = parser.parseOptionalInteger(value);
  if (integer.has_value()) {
    statics.push_back(value);
    return *integer;
  }
  statics.push_back(ShapedType::kDynamic);
  return parser.parseOperand(operands.emplace_back());
}

ParseResult MapParser::parseLoop() {
  return failure(parser.parseArgument(loops.emplace_back()) ||
                 parser.parseKeyword("to") || parseMixed(bounds, staticBounds));
}

/// Parses `%i` or `STEP * %i`.
ParseResult MapParser::parseStepAndLoop(int64_t &step, int64_t &loop) {
  step = 1;
  OptionalParseResult integer = parser.parseOptionalInteger(step);
  if (integer.has_value() && (failed(*integer) || parser.parseStar()))
    return failure();
  Operand operand;
  if (parser.parseOperand(operand))
    return failure();
  loop = findLoop(operand);
  if (loop == -1)
    return parser.emitError(operand.location, "expected a loop of the nest");
  return success();
}

/// Parses `OFFSET`, `%i`, `STEP * %i` or `OFFSET + STEP * %i`.
ParseResult MapParser::parseSubscript(SmallVectorImpl<int64_t> &statics,
                                      SmallVectorImpl<int64_t> &steps,
                                      SmallVectorImpl<int64_t> &loopsOfDims) {
  int64_t value;
  OptionalParseResult integer = parser.parseOptionalInteger(value);
  if (integer.has_value()) {
    if (failed(*integer))
      return failure();
    if (succeeded(parser.parseOptionalStar())) {
      Operand operand;
      if (parser.parseOperand(operand))
        return failure();
      statics.push_back(0);
      steps.push_back(value);
      loopsOfDims.push_back(findLoop(operand));
      if (loopsOfDims.back() == -1)
        return parser.emitError(operand.location,
                                "expected a loop of the nest");
      return success();
    }
    statics.push_back(value);
  } else {
    Operand operand;
    if (parser.parseOperand(operand))
      return failure();
    if (int64_t loop = findLoop(operand); loop != -1) {
      statics.push_back(0);
      steps.push_back(1);
      loopsOfDims.push_back(loop);
      return success();
    }
    statics.push_back(ShapedType::kDynamic);
    offsets.push_back(operand);
  }
  if (failed(parser.parseOptionalPlus())) {
    steps.push_back(0);
    loopsOfDims.push_back(-1);
    return success();
  }
  return parseStepAndLoop(steps.emplace_back(), loopsOfDims.emplace_back());
}

/// Parses the subscripts of an access, or nothing for a scalar.
ParseResult MapParser::parseAccess(AccessAttr &access) {
  SmallVector<int64_t> statics, steps, loopsOfDims;
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::OptionalSquare, [&] {
        return parseSubscript(statics, steps, loopsOfDims);
      }))
    return failure();
  access = AccessAttr::get(parser.getContext(), statics, steps, loopsOfDims);
  return success();
}

ParseResult MapParser::parseDest() {
  SmallVector<StringRef> names;
  for (unsigned number = 0; number <= getMaxEnumValForCombiner(); ++number)
    names.push_back(stringifyCombiner(Combiner(number)));
  StringRef keyword;
  if (failed(parser.parseOptionalKeyword(&keyword, names)))
    return success();
  combiner = *symbolizeCombiner(keyword);
  return failure(parser.parseKeyword("into") ||
                 parser.parseOperand(dest.emplace_back()) ||
                 parseAccess(destAccess));
}

ParseResult MapParser::parseRead() {
  AccessAttr access;
  if (parser.parseArgument(readArguments.emplace_back()) ||
      parser.parseEqual() || parser.parseOperand(reads.emplace_back()) ||
      parseAccess(access))
    return failure();
  readAccesses.push_back(access);
  return success();
}

/// Parses `saved %s at [OFFSETS] [STEPS] for [READS]`.
ParseResult MapParser::parseSaved() {
  if (failed(parser.parseOptionalKeyword("saved")))
    return success();
  auto parseInteger = [&](SmallVector<int64_t> &values) {
    return [&] { return parser.parseInteger(values.emplace_back()); };
  };
  auto square = AsmParser::Delimiter::Square;
  return failure(
      parser.parseOperand(saved.emplace_back()) || parser.parseKeyword("at") ||
      parser.parseCommaSeparatedList(
          square, [&] { return parseMixed(offsets, savedOffsets); }) ||
      parser.parseCommaSeparatedList(square, parseInteger(savedSteps)) ||
      parser.parseKeyword("for") ||
      parser.parseCommaSeparatedList(square, parseInteger(savedReads)));
}

/// Parses `: (READ TYPES) [saved TYPE] into|to TYPE` and resolves operands.
ParseResult MapParser::parseTypesAndResolve(SmallVectorImpl<Type> &readTypes) {
  Type savedType, result;
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseColon() ||
      parser.parseCommaSeparatedList(AsmParser::Delimiter::Paren, [&] {
        return parser.parseType(readTypes.emplace_back());
      }))
    return failure();
  if (readTypes.size() != reads.size())
    return parser.emitError(loc) << "expected " << reads.size()
                                 << " read types, found " << readTypes.size();
  if (!saved.empty() &&
      (parser.parseKeyword("saved") || parser.parseType(savedType)))
    return failure();
  if (parser.parseKeyword(dest.empty() ? "to" : "into") ||
      parser.parseType(result))
    return failure();
  Type index = parser.getBuilder().getIndexType();
  if (parser.resolveOperands(bounds, index, state.operands) ||
      parser.resolveOperands(dest, result, state.operands) ||
      parser.resolveOperands(reads, readTypes, loc, state.operands) ||
      (!saved.empty() &&
       parser.resolveOperands(saved, savedType, loc, state.operands)) ||
      parser.resolveOperands(offsets, index, state.operands))
    return failure();
  if (!inMemory)
    state.addTypes(result);
  return success();
}

/// Stores what was collected as the op's properties.
template <typename NestLike> void MapParser::setProperties(PlanAttr plan) {
  Builder &builder = parser.getBuilder();
  auto &properties = state.getOrAddProperties<typename NestLike::Properties>();
  properties.static_bounds = builder.getDenseI64ArrayAttr(staticBounds);
  properties.combiner = CombinerAttr::get(parser.getContext(), combiner);
  properties.dest_subscripts = destAccess;
  properties.read_subscripts = builder.getArrayAttr(readAccesses);
  properties.static_saved_offsets = builder.getDenseI64ArrayAttr(savedOffsets);
  properties.saved_steps = builder.getDenseI64ArrayAttr(savedSteps);
  properties.saved_reads = builder.getDenseI64ArrayAttr(savedReads);
  properties.plan = plan;
  properties.operandSegmentSizes = {
      int32_t(bounds.size()), int32_t(dest.size()), int32_t(reads.size()),
      int32_t(saved.size()), int32_t(offsets.size())};
}

ParseResult MapParser::parse(bool isInMemory) {
  inMemory = isInMemory;
  PlanAttr plan;
  SmallVector<Type> readTypes;
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::Paren,
                                     [&] { return parseLoop(); }) ||
      parseDest())
    return failure();
  if (inMemory && dest.empty())
    return parser.emitError(parser.getNameLoc(), "expected a destination");
  if (succeeded(parser.parseOptionalKeyword("reads")) &&
      parser.parseCommaSeparatedList(AsmParser::Delimiter::Paren,
                                     [&] { return parseRead(); }))
    return failure();
  if (parseSaved())
    return failure();
  if (succeeded(parser.parseOptionalKeyword("plan")) &&
      parser.parseCustomAttributeWithFallback(plan))
    return failure();
  if (parseTypesAndResolve(readTypes) ||
      parser.parseOptionalAttrDictWithKeyword(state.attributes))
    return failure();
  if (inMemory)
    setProperties<NestOp>(plan);
  else
    setProperties<MapOp>(plan);
  SmallVector<OpAsmParser::Argument> arguments;
  for (OpAsmParser::Argument loop : loops) {
    loop.type = parser.getBuilder().getIndexType();
    arguments.push_back(loop);
  }
  for (auto [argument, type] : llvm::zip(readArguments, readTypes)) {
    argument.type = getElementTypeOrSelf(type);
    arguments.push_back(argument);
  }
  return parser.parseRegion(*state.addRegion(), arguments);
}

ParseResult MapOp::parse(OpAsmParser &parser, OperationState &state) {
  return MapParser(parser, state).parse(/*isInMemory=*/false);
}

ParseResult NestOp::parse(OpAsmParser &parser, OperationState &state) {
  return MapParser(parser, state).parse(/*isInMemory=*/true);
}

//===----------------------------------------------------------------------===//
// Printing
//===----------------------------------------------------------------------===//

static void printMixed(OpAsmPrinter &printer, OpFoldResult value) {
  if (auto attr = dyn_cast<Attribute>(value))
    printer << cast<IntegerAttr>(attr).getInt();
  else
    printer << cast<Value>(value);
}

/// Prints the subscripts of `access`; a scalar has none.
template <typename NestLike>
static void printAccess(OpAsmPrinter &printer, NestLike op,
                        const Access &access) {
  if (!isa<ShapedType>(access.value.getType()))
    return;
  printer << '[';
  for (int64_t dim = 0; dim < access.getRank(); ++dim) {
    if (dim)
      printer << ", ";
    if (access.loops[dim] == -1) {
      printMixed(printer, access.offsets[dim]);
      continue;
    }
    if (!isZeroInteger(access.offsets[dim])) {
      printMixed(printer, access.offsets[dim]);
      printer << " + ";
    } else if (isa<Value>(access.offsets[dim])) {
      // A run-time offset that happens to be a constant 0 stays an operand.
      printMixed(printer, access.offsets[dim]);
      printer << " + ";
    }
    if (access.steps[dim] != 1)
      printer << access.steps[dim] << " * ";
    printer << op.getLoopArgument(access.loops[dim]);
  }
  printer << ']';
}

template <typename NestLike>
static void printReads(OpAsmPrinter &printer, NestLike op) {
  if (op.getReads().empty())
    return;
  printer << " reads (";
  for (unsigned read = 0; read < op.getReads().size(); ++read) {
    if (read)
      printer << ", ";
    printer << op.getReadArgument(read) << " = " << op.getReads()[read];
    printAccess(printer, op, op.getReadAccess(read));
  }
  printer << ')';
}

template <typename NestLike>
static void printSaved(OpAsmPrinter &printer, NestLike op) {
  if (!op.getSaved())
    return;
  printer << " saved " << op.getSaved() << " at [";
  llvm::interleaveComma(
      op.getMixedSavedOffsets(), printer,
      [&](OpFoldResult offset) { printMixed(printer, offset); });
  printer << "] [";
  llvm::interleaveComma(op.getSavedSteps(), printer);
  printer << "] for [";
  llvm::interleaveComma(op.getSavedReads(), printer);
  printer << ']';
}

template <typename NestLike>
static void printNest(OpAsmPrinter &printer, NestLike op) {
  printer << " (";
  SmallVector<OpFoldResult> bounds = op.getMixedBounds();
  for (int64_t loop = 0; loop < op.getNumLoops(); ++loop) {
    if (loop)
      printer << ", ";
    printer << op.getLoopArgument(loop) << " to ";
    printMixed(printer, bounds[loop]);
  }
  printer << ')';
  if (op.getDest()) {
    printer << ' ' << stringifyCombiner(op.getCombiner()) << " into "
            << op.getDest();
    printAccess(printer, op, op.getDestAccess());
  }
  printReads(printer, op);
  printSaved(printer, op);
  if (std::optional<PlanAttr> plan = op.getPlan()) {
    printer << " plan ";
    printer.printStrippedAttrOrType(*plan);
  }
  printer << " : (";
  llvm::interleaveComma(op.getReads().getTypes(), printer);
  printer << ')';
  if (op.getSaved())
    printer << " saved " << op.getSaved().getType();
  if (op.getDest())
    printer << " into " << op.getDest().getType();
  else
    printer << " to " << op->getResult(0).getType();
  printer.printOptionalAttrDictWithKeyword(
      op->getAttrs(),
      {"operandSegmentSizes", "static_bounds", "combiner", "dest_subscripts",
       "read_subscripts", "static_saved_offsets", "saved_steps", "saved_reads",
       "plan"});
  printer << ' ';
  printer.printRegion(op.getBody(), /*printEntryBlockArgs=*/false);
}

void MapOp::print(OpAsmPrinter &printer) { printNest(printer, *this); }

void NestOp::print(OpAsmPrinter &printer) { printNest(printer, *this); }
