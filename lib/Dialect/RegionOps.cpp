// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Assembly, builders, verifiers and folds of the operations that have a region.

#include "inlay-mlir/Dialect/InlayDialect.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;
using namespace mlir::inlay;

//===----------------------------------------------------------------------===//
// Assembly
//===----------------------------------------------------------------------===//

/// Parses `[%m, one, 4]`: sizes, with `one` for a dropped dimension.
static ParseResult
parseRegionSizes(OpAsmParser &parser,
                 SmallVectorImpl<OpAsmParser::UnresolvedOperand> &sizes,
                 DenseI64ArrayAttr &staticSizes, DenseI64ArrayAttr &dropped) {
  SmallVector<int64_t> statics, drops;
  auto parseSize = [&]() -> ParseResult {
    int64_t size;
    OpAsmParser::UnresolvedOperand operand;
    if (succeeded(parser.parseOptionalKeyword("one"))) {
      drops.push_back(statics.size());
      statics.push_back(1);
      return success();
    }
    OptionalParseResult integer = parser.parseOptionalInteger(size);
    if (integer.has_value()) {
      statics.push_back(size);
      return *integer;
    }
    statics.push_back(ShapedType::kDynamic);
    if (parser.parseOperand(operand))
      return failure();
    sizes.push_back(operand);
    return success();
  };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::Square, parseSize))
    return failure();
  staticSizes = parser.getBuilder().getDenseI64ArrayAttr(statics);
  dropped = parser.getBuilder().getDenseI64ArrayAttr(drops);
  return success();
}

static void printRegionSizes(OpAsmPrinter &printer, Operation *,
                             OperandRange sizes, DenseI64ArrayAttr staticSizes,
                             DenseI64ArrayAttr dropped) {
  printer << '[';
  unsigned next = 0;
  for (auto [dim, size] : llvm::enumerate(staticSizes.asArrayRef())) {
    if (dim)
      printer << ", ";
    if (llvm::is_contained(dropped.asArrayRef(), int64_t(dim)))
      printer << "one";
    else if (ShapedType::isDynamic(size))
      printer << sizes[next++];
    else
      printer << size;
  }
  printer << ']';
}

/// Parses `[1, -2]`.
static ParseResult parseSteps(OpAsmParser &parser, DenseI64ArrayAttr &steps) {
  SmallVector<int64_t> values;
  auto parseStep = [&] { return parser.parseInteger(values.emplace_back()); };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::Square, parseStep))
    return failure();
  steps = parser.getBuilder().getDenseI64ArrayAttr(values);
  return success();
}

static void printSteps(OpAsmPrinter &printer, Operation *,
                       DenseI64ArrayAttr steps) {
  printer << '[';
  llvm::interleaveComma(steps.asArrayRef(), printer);
  printer << ']';
}

//===----------------------------------------------------------------------===//
// Builders
//===----------------------------------------------------------------------===//

namespace {
/// A region split into operands and attributes, as the builders want it.
struct SplitRegion {
  explicit SplitRegion(const RegionSpec &region) {
    dispatchIndexOpFoldResults(region.offsets, offsets, staticOffsets);
    dispatchIndexOpFoldResults(region.sizes, sizes, staticSizes);
  }
  SmallVector<Value> offsets, sizes;
  SmallVector<int64_t> staticOffsets, staticSizes;
};
} // namespace

static RankedTensorType getRegionType(Value tensor, const RegionSpec &region) {
  auto type = cast<RankedTensorType>(tensor.getType());
  return RankedTensorType::get(region.getShape(), type.getElementType());
}

void SliceOp::build(OpBuilder &builder, OperationState &state, Value source,
                    const RegionSpec &region) {
  SplitRegion split(region);
  build(builder, state, getRegionType(source, region), source, split.offsets,
        split.sizes, split.staticOffsets, split.staticSizes, region.steps,
        region.dropped);
}

void UpdateOp::build(OpBuilder &builder, OperationState &state,
                     Combiner combiner, Value value, Value dest,
                     const RegionSpec &region) {
  SplitRegion split(region);
  build(builder, state, dest.getType(), combiner, value, dest, split.offsets,
        split.sizes, split.staticOffsets, split.staticSizes, region.steps,
        region.dropped);
}

void CopyOp::build(OpBuilder &builder, OperationState &state, Value source,
                   const RegionSpec &region, StringRef because) {
  SplitRegion split(region);
  build(builder, state, getRegionType(source, region), source, split.offsets,
        split.sizes, split.staticOffsets, split.staticSizes, region.steps,
        region.dropped, because);
}

void CopyOp::build(OpBuilder &builder, OperationState &state, Value source,
                   StringRef because) {
  auto type = cast<RankedTensorType>(source.getType());
  SmallVector<int64_t> zeros(type.getRank(), 0), ones(type.getRank(), 1);
  SmallVector<Value> sizes;
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (type.isDynamicDim(dim))
      sizes.push_back(
          builder.createOrFold<tensor::DimOp>(state.location, source, dim));
  build(builder, state, type, source, ValueRange(), sizes, zeros,
        type.getShape(), ones, ArrayRef<int64_t>(), because);
}

//===----------------------------------------------------------------------===//
// Verifiers
//===----------------------------------------------------------------------===//

/// Verifies that the combiner goes with the element type.
template <typename Op> static LogicalResult verifyCombiner(Op op) {
  // (C10) of update. (C17) of scatter.
  Type element = getElementTypeOrSelf(op.getDest().getType());
  if (!isUnsignedCombiner(op.getCombiner()) || isa<IntegerType>(element))
    return success();
  return op.emitOpError("combiner ") << stringifyCombiner(op.getCombiner())
                                     << " needs integers, found " << element;
}

/// Verifies the region of `op` on a tensor of type `type`: one entry per
/// dimension, nonzero steps, sizes that are not negative, and, where all is
/// static, bounds.
template <typename Op>
static LogicalResult verifyRegion(Op op, RankedTensorType type,
                                  ArrayRef<int64_t> ignored = {}) {
  ArrayRef<int64_t> offsets = op.getStaticOffsets();
  ArrayRef<int64_t> sizes = op.getStaticSizes();
  ArrayRef<int64_t> steps = op.getSteps();
  auto verifyCount = [&](StringRef what, size_t found) -> LogicalResult {
    if (int64_t(found) == type.getRank())
      return success();
    return op.emitOpError() << "has " << found << " " << what
                            << " for a tensor of rank " << type.getRank();
  };
  // (C1) of slice, update, copy, gather, scatter.
  if (failed(verifyCount("offsets", offsets.size())) ||
      failed(verifyCount("sizes", sizes.size())) ||
      failed(verifyCount("steps", steps.size())))
    return failure();
  auto verifyDynamic = [&](StringRef what, ArrayRef<int64_t> statics,
                           size_t found) -> LogicalResult {
    size_t expected = llvm::count(statics, ShapedType::kDynamic);
    if (found == expected)
      return success();
    return op.emitOpError() << "has " << found << " run-time " << what
                            << ", expected " << expected;
  };
  // (C2) of slice, update, copy, gather, scatter.
  if (failed(verifyDynamic("offsets", offsets, op.getOffsets().size())) ||
      failed(verifyDynamic("sizes", sizes, op.getSizes().size())))
    return failure();
  // (C5) of slice, update, copy, gather, scatter.
  int64_t last = -1;
  for (int64_t dim : op.getDropped()) {
    if (dim <= last || dim >= type.getRank())
      return op.emitOpError()
             << "dropped dimensions must ascend within the rank "
             << type.getRank() << ", found " << dim;
    if (sizes[dim] != 1)
      return op.emitOpError()
             << "drops dimension " << dim << ", whose size is not 1";
    last = dim;
  }
  bool empty = llvm::is_contained(sizes, 0);
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    // (C3) of slice, update, copy, gather, scatter.
    if (steps[dim] == 0)
      return op.emitOpError() << "step of dimension " << dim << " is 0";
    // (C4) of slice, update, copy, gather, scatter.
    if (!ShapedType::isDynamic(sizes[dim]) && sizes[dim] < 0)
      return op.emitOpError() << "size " << sizes[dim] << " of dimension "
                              << dim << " is negative";
    if (empty || llvm::is_contained(ignored, dim) ||
        ShapedType::isDynamic(offsets[dim]))
      continue;
    // (C6) of slice, update, copy, gather, scatter. An offset that is
    // outside is only wrong if the region is not empty.
    bool certain = llvm::none_of(sizes, ShapedType::isDynamic);
    int64_t first = offsets[dim];
    int64_t extent = type.getDimSize(dim);
    auto isOutside = [&](int64_t index) {
      return index < 0 || (!ShapedType::isDynamic(extent) && index >= extent);
    };
    if (certain && isOutside(first))
      return op.emitOpError()
             << "index " << first << " is outside extent "
             << (ShapedType::isDynamic(extent) ? "?" : std::to_string(extent))
             << " of dimension " << dim;
    if (!certain)
      continue;
    int64_t end = first + (sizes[dim] - 1) * steps[dim];
    if (isOutside(end))
      return op.emitOpError()
             << "index " << end << " is outside extent "
             << (ShapedType::isDynamic(extent) ? "?" : std::to_string(extent))
             << " of dimension " << dim;
  }
  return success();
}

/// Verifies that `type` has the element type of `tensor` and the shape
/// `expected`; `what` names it in the message.
static LogicalResult verifyShape(Operation *op, StringRef what,
                                 RankedTensorType type, RankedTensorType tensor,
                                 ArrayRef<int64_t> expected) {
  // (C7) of slice, update, copy, gather, scatter.
  if (type.getElementType() != tensor.getElementType())
    return op->emitOpError()
           << what << " element type " << type.getElementType()
           << " differs from " << tensor.getElementType();
  // (C8) of slice, update, copy, gather, scatter.
  if (type.getRank() != int64_t(expected.size()))
    return op->emitOpError() << what << " has rank " << type.getRank()
                             << ", the region has rank " << expected.size();
  for (auto [dim, extent] : llvm::enumerate(expected)) {
    int64_t found = type.getDimSize(dim);
    // A static extent on one side only would need a run-time check that no
    // pass places; a tensor.cast says it.
    if (found != extent)
      return op->emitOpError()
             << what << " extent "
             << (ShapedType::isDynamic(found) ? "?" : std::to_string(found))
             << " does not fit region extent "
             << (ShapedType::isDynamic(extent) ? "?" : std::to_string(extent))
             << " in dimension " << dim;
  }
  return success();
}

LogicalResult SliceOp::verify() {
  auto type = cast<RankedTensorType>(getSource().getType());
  if (failed(verifyRegion(*this, type)))
    return failure();
  return verifyShape(*this, "result", cast<RankedTensorType>(getType()), type,
                     getRegionSpec().getShape());
}

LogicalResult UpdateOp::verify() {
  if (failed(verifyCombiner(*this)))
    return failure();
  auto type = cast<RankedTensorType>(getDest().getType());
  if (failed(verifyRegion(*this, type)))
    return failure();
  return verifyShape(*this, "value",
                     cast<RankedTensorType>(getValue().getType()), type,
                     getRegionSpec().getShape());
}

LogicalResult CopyOp::verify() {
  auto type = cast<RankedTensorType>(getSource().getType());
  if (failed(verifyRegion(*this, type)))
    return failure();
  return verifyShape(*this, "result", cast<RankedTensorType>(getType()), type,
                     getRegionSpec().getShape());
}

/// Verifies the parts that gather and scatter share; `shaped` is the gathered
/// result or the scattered value.
template <typename Op>
static LogicalResult verifyIndexed(Op op, RankedTensorType tensor, Value shaped,
                                   StringRef what) {
  ArrayRef<int64_t> indexed = op.getIndexedDims();
  // (C9) of gather, scatter.
  if (op.getIndices().empty())
    return op.emitOpError("has no index tensor; use a region");
  // (C10) of gather, scatter.
  if (op.getIndices().size() != indexed.size())
    return op.emitOpError()
           << "has " << op.getIndices().size() << " index tensors for "
           << indexed.size() << " indexed dimensions";
  // (C11) of gather, scatter.
  int64_t last = -1;
  for (int64_t dim : indexed) {
    if (dim <= last || dim >= tensor.getRank())
      return op.emitOpError()
             << "indexed dimensions must ascend within the rank "
             << tensor.getRank() << ", found " << dim;
    last = dim;
  }
  if (failed(verifyRegion(op, tensor, indexed)))
    return failure();
  RegionSpec region = op.getRegionSpec();
  auto first = cast<RankedTensorType>(op.getIndices().front().getType());
  // (C12) of gather, scatter.
  for (Value indices : op.getIndices())
    if (cast<RankedTensorType>(indices.getType()).getShape() !=
        first.getShape())
      return op.emitOpError() << "index tensors differ in shape: " << first
                              << " and " << indices.getType();
  SmallVector<int64_t> shape(first.getShape());
  for (int64_t dim = 0; dim < tensor.getRank(); ++dim) {
    bool isIndexed = llvm::is_contained(indexed, dim);
    // (C13) of gather, scatter.
    if (isIndexed && region.isDropped(dim))
      return op.emitOpError()
             << "dimension " << dim << " is both indexed and dropped";
    // (C14) of gather, scatter.
    if (isIndexed &&
        (staticOrDynamic(region.offsets[dim]) != 0 ||
         staticOrDynamic(region.sizes[dim]) != 1 || region.steps[dim] != 1))
      return op.emitOpError() << "region of indexed dimension " << dim
                              << " must be offset 0, size 1, step 1";
    if (!isIndexed && !region.isDropped(dim))
      shape.push_back(op.getStaticSizes()[dim]);
  }
  return verifyShape(op, what, cast<RankedTensorType>(shaped.getType()), tensor,
                     shape);
}

LogicalResult GatherOp::verify() {
  return verifyIndexed(*this, cast<RankedTensorType>(getSource().getType()),
                       getResult(), "result");
}

LogicalResult ScatterOp::verify() {
  if (failed(verifyCombiner(*this)))
    return failure();
  return verifyIndexed(*this, cast<RankedTensorType>(getDest().getType()),
                       getValue(), "value");
}

//===----------------------------------------------------------------------===//
// Folds
//===----------------------------------------------------------------------===//

/// Returns whether the region is all of `type`, element for element.
static bool isWhole(const RegionSpec &region, RankedTensorType type) {
  if (!region.dropped.empty() || !type.hasStaticShape())
    return false;
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (staticOrDynamic(region.offsets[dim]) != 0 || region.steps[dim] != 1 ||
        staticOrDynamic(region.sizes[dim]) != type.getDimSize(dim))
      return false;
  return true;
}

OpFoldResult SliceOp::fold(FoldAdaptor) {
  if (isWhole(getRegionSpec(), cast<RankedTensorType>(getSource().getType())))
    return getSource();
  return {};
}

OpFoldResult UpdateOp::fold(FoldAdaptor) {
  auto value = cast<RankedTensorType>(getValue().getType());
  // Nothing is written.
  if (llvm::is_contained(value.getShape(), 0))
    return getDest();
  return {};
}

/// Replaces a slice without elements by an empty tensor: it reads nothing, and
/// nobody asks where.
static LogicalResult emptySlice(SliceOp op, PatternRewriter &rewriter) {
  auto type = cast<RankedTensorType>(op.getType());
  if (!llvm::is_contained(type.getShape(), 0))
    return rewriter.notifyMatchFailure(op, "may have elements");
  rewriter.replaceOpWithNewOp<tensor::EmptyOp>(
      op, op.getRegionSpec().getKeptSizes(), type.getElementType());
  return success();
}

void SliceOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                          MLIRContext *) {
  patterns.add(emptySlice);
}

void UpdateOp::getCanonicalizationPatterns(RewritePatternSet &, MLIRContext *) {
}

#define GET_OP_CLASSES
#include "inlay-mlir/Dialect/InlayOps.cpp.inc"

//===----------------------------------------------------------------------===//
// Effects
//===----------------------------------------------------------------------===//

/// Adds what an operation does that has its place among the writes: it reads
/// what later ones overwrite. With the write it is not merged with its like
/// either, whose result may be overwritten.
static void addPlannedEffects(
    bool planned,
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  if (!planned)
    return;
  effects.emplace_back(MemoryEffects::Read::get());
  effects.emplace_back(MemoryEffects::Write::get());
}

void GatherOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  addPlannedEffects(getPlanned(), effects);
}

Speculation::Speculatability GatherOp::getSpeculatability() {
  return getPlanned() ? Speculation::NotSpeculatable
                      : Speculation::Speculatable;
}

void ScatterOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  addPlannedEffects(getPlanned(), effects);
}

Speculation::Speculatability ScatterOp::getSpeculatability() {
  return getPlanned() ? Speculation::NotSpeculatable
                      : Speculation::Speculatable;
}
