// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// inlay.map: accessors, builder and verifier. Its text form is in
// MapOpAssembly.cpp.

#include "inlay-mlir/Dialect/InlayDialect.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::inlay;

//===----------------------------------------------------------------------===//
// Accessors
//===----------------------------------------------------------------------===//

SmallVector<OpFoldResult> MapOp::getMixedBounds() {
  return getMixedValues(getStaticBounds(), getBounds(), getContext());
}

/// Resolves `attr` on `value` with its run-time offsets from `offsets`.
static Access resolve(Value value, AccessAttr attr, OperandRange offsets) {
  Access access;
  access.value = value;
  access.offsets =
      getMixedValues(attr.getOffsets(), offsets, attr.getContext());
  access.steps.assign(attr.getSteps().begin(), attr.getSteps().end());
  access.loops.assign(attr.getLoops().begin(), attr.getLoops().end());
  return access;
}

Access MapOp::getDestAccess() {
  if (!getDest())
    return identityAccess(Value(), getNumLoops(), getContext());
  AccessAttr attr = getDestSubscriptsAttr();
  return resolve(getDest(), attr,
                 getOffsets().take_front(attr.getNumDynamicOffsets()));
}

template <typename NestLike>
static Access resolveRead(NestLike op, unsigned read) {
  int64_t skip = 0;
  if (AccessAttr dest = op.getDestSubscriptsAttr())
    skip += dest.getNumDynamicOffsets();
  auto accesses = op.getReadSubscripts().template getAsRange<AccessAttr>();
  for (AccessAttr attr :
       llvm::make_range(accesses.begin(), std::next(accesses.begin(), read)))
    skip += attr.getNumDynamicOffsets();
  auto attr = cast<AccessAttr>(op.getReadSubscripts()[read]);
  return resolve(op.getReads()[read], attr,
                 op.getOffsets().slice(skip, attr.getNumDynamicOffsets()));
}

Access MapOp::getReadAccess(unsigned read) { return resolveRead(*this, read); }

template <typename NestLike>
static SmallVector<OpFoldResult> resolveSavedOffsets(NestLike op) {
  int64_t count = llvm::count(op.getStaticSavedOffsets(), ShapedType::kDynamic);
  return getMixedValues(op.getStaticSavedOffsets(),
                        op.getOffsets().take_back(count), op.getContext());
}

SmallVector<OpFoldResult> MapOp::getMixedSavedOffsets() {
  return resolveSavedOffsets(*this);
}

SmallVector<OpFoldResult> NestOp::getMixedBounds() {
  return getMixedValues(getStaticBounds(), getBounds(), getContext());
}

Access NestOp::getDestAccess() {
  AccessAttr attr = getDestSubscriptsAttr();
  return resolve(getDest(), attr,
                 getOffsets().take_front(attr.getNumDynamicOffsets()));
}

Access NestOp::getReadAccess(unsigned read) { return resolveRead(*this, read); }

SmallVector<OpFoldResult> NestOp::getMixedSavedOffsets() {
  return resolveSavedOffsets(*this);
}

void NestOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  effects.emplace_back(MemoryEffects::Read::get());
  effects.emplace_back(MemoryEffects::Write::get(), &getDestMutable());
}

void MapOp::setSaved(Value saved, ArrayRef<OpFoldResult> offsets,
                     ArrayRef<int64_t> steps, ArrayRef<int64_t> reads) {
  SmallVector<int64_t> statics;
  SmallVector<Value> dynamics;
  int64_t before = llvm::count(getStaticSavedOffsets(), ShapedType::kDynamic);
  SmallVector<Value> all(getOffsets().drop_back(before));
  dispatchIndexOpFoldResults(offsets, dynamics, statics);
  llvm::append_range(all, dynamics);
  getOffsetsMutable().assign(all);
  getSavedMutable().assign(saved);
  setStaticSavedOffsets(statics);
  setSavedSteps(steps);
  setSavedReads(reads);
}

void MapOp::dropSaved() {
  int64_t saved = llvm::count(getStaticSavedOffsets(), ShapedType::kDynamic);
  SmallVector<Value> others(getOffsets().drop_back(saved));
  getOffsetsMutable().assign(others);
  getSavedMutable().clear();
  setStaticSavedOffsets({});
  setSavedSteps({});
  setSavedReads({});
}

static void nameLoops(int64_t loops, Region &region,
                      OpAsmSetValueNameFn setName) {
  static constexpr StringLiteral names[] = {"i", "j", "k", "l"};
  for (int64_t loop = 0; loop < loops; ++loop)
    setName(region.getArgument(loop), loop < 4 ? names[loop] : "i");
}

void MapOp::getAsmBlockArgumentNames(Region &region,
                                     OpAsmSetValueNameFn setName) {
  nameLoops(getNumLoops(), region, setName);
}

void NestOp::getAsmBlockArgumentNames(Region &region,
                                      OpAsmSetValueNameFn setName) {
  nameLoops(getNumLoops(), region, setName);
}

//===----------------------------------------------------------------------===//
// Builder
//===----------------------------------------------------------------------===//

/// Splits `access` into an attribute and run-time offsets.
static AccessAttr split(MLIRContext *context, const Access &access,
                        SmallVector<Value> &offsets) {
  SmallVector<int64_t> statics;
  dispatchIndexOpFoldResults(access.offsets, offsets, statics);
  return AccessAttr::get(context, statics, access.steps, access.loops);
}

/// Adds the operands, properties and body that a nest on values and one in
/// memory have in common.
template <typename NestLike>
static void buildNest(OpBuilder &builder, OperationState &state,
                      ArrayRef<OpFoldResult> bounds, Combiner combiner,
                      const Access *dest, ArrayRef<Access> reads) {
  MLIRContext *context = builder.getContext();
  SmallVector<Value> dynamicBounds, offsets, readValues;
  SmallVector<int64_t> staticBounds;
  dispatchIndexOpFoldResults(bounds, dynamicBounds, staticBounds);
  AccessAttr destAccess;
  if (dest)
    destAccess = split(context, *dest, offsets);
  SmallVector<Attribute> accesses;
  for (const Access &read : reads) {
    accesses.push_back(split(context, read, offsets));
    readValues.push_back(read.value);
  }

  state.addOperands(dynamicBounds);
  if (dest)
    state.addOperands(dest->value);
  state.addOperands(readValues);
  state.addOperands(offsets);
  auto &properties = state.getOrAddProperties<typename NestLike::Properties>();
  properties.static_bounds = builder.getDenseI64ArrayAttr(staticBounds);
  properties.combiner = CombinerAttr::get(context, combiner);
  properties.dest_subscripts = destAccess;
  properties.read_subscripts = builder.getArrayAttr(accesses);
  properties.static_saved_offsets = builder.getDenseI64ArrayAttr({});
  properties.saved_steps = builder.getDenseI64ArrayAttr({});
  properties.saved_reads = builder.getDenseI64ArrayAttr({});
  properties.operandSegmentSizes = {int32_t(dynamicBounds.size()), dest ? 1 : 0,
                                    int32_t(readValues.size()), 0,
                                    int32_t(offsets.size())};

  Block &block = state.addRegion()->emplaceBlock();
  for (size_t loop = 0; loop < bounds.size(); ++loop)
    block.addArgument(builder.getIndexType(), state.location);
  for (const Access &read : reads)
    block.addArgument(getElementTypeOrSelf(read.value.getType()),
                      state.location);
}

void MapOp::build(OpBuilder &builder, OperationState &state, Type result,
                  ArrayRef<OpFoldResult> bounds, Combiner combiner,
                  std::optional<Access> dest, ArrayRef<Access> reads) {
  buildNest<MapOp>(builder, state, bounds, combiner, dest ? &*dest : nullptr,
                   reads);
  state.addTypes(result);
}

void NestOp::build(OpBuilder &builder, OperationState &state,
                   ArrayRef<OpFoldResult> bounds, Combiner combiner,
                   const Access &dest, ArrayRef<Access> reads) {
  buildNest<NestOp>(builder, state, bounds, combiner, &dest, reads);
}

//===----------------------------------------------------------------------===//
// Verifier
//===----------------------------------------------------------------------===//

/// Verifies one access on a tensor (or scalar) of type `type`.
template <typename NestLike>
static LogicalResult verifyAccess(NestLike op, StringRef what, Type type,
                                  AccessAttr access) {
  auto shaped = dyn_cast<ShapedType>(type);
  int64_t rank = shaped ? shaped.getRank() : 0;
  // (C7) of map.
  if (access.getRank() != rank)
    return op.emitOpError() << what << " has " << access.getRank()
                            << " subscripts for rank " << rank;
  if (int64_t(access.getSteps().size()) != rank ||
      int64_t(access.getLoops().size()) != rank)
    return op.emitOpError()
           << what << " has " << access.getSteps().size() << " steps and "
           << access.getLoops().size() << " loops for rank " << rank;
  for (int64_t dim = 0; dim < rank; ++dim) {
    int64_t loop = access.getLoops()[dim], step = access.getSteps()[dim];
    // (C8) of map.
    if (loop < -1 || loop >= op.getNumLoops())
      return op.emitOpError() << what << " uses loop " << loop << " of "
                              << op.getNumLoops() << " in dimension " << dim;
    // (C9) of map.
    if ((loop == -1) != (step == 0))
      return op.emitOpError() << what << " has step " << step << " with loop "
                              << loop << " in dimension " << dim;
  }
  return success();
}

/// Verifies that each loop appears exactly once in the destination's access.
template <typename NestLike>
static LogicalResult verifyInjective(NestLike op, AccessAttr access) {
  // (C10) of map.
  for (int64_t loop = 0; loop < op.getNumLoops(); ++loop)
    if (llvm::count(access.getLoops(), loop) != 1)
      return op.emitOpError()
             << "destination uses loop " << loop << " "
             << llvm::count(access.getLoops(), loop) << " times, expected once";
  return success();
}

/// Verifies the type of the result and the access of the destination.
static LogicalResult verifyDest(MapOp op) {
  auto result = cast<RankedTensorType>(op.getType());
  // (C3) of map.
  if (bool(op.getDest()) != bool(op.getDestSubscriptsAttr()))
    return op.emitOpError("destination and its access go together");
  if (op.getDest()) {
    // (C4) of map.
    if (op.getDest().getType() != result)
      return op.emitOpError()
             << "result type " << result << " differs from the destination's "
             << op.getDest().getType();
    if (failed(verifyAccess(op, "destination", result,
                            op.getDestSubscriptsAttr())))
      return failure();
    return verifyInjective(op, op.getDestSubscriptsAttr());
  }
  // (C5) of map.
  if (op.getCombiner() != Combiner::Set)
    return op.emitOpError()
           << "combiner " << stringifyCombiner(op.getCombiner())
           << " needs a destination";
  // (C6) of map.
  if (result.getShape() != op.getStaticBounds())
    return op.emitOpError() << "result type " << result
                            << " does not have the shape of the bounds";
  return success();
}

/// Verifies that the combiner goes with the element type.
template <typename NestLike> static LogicalResult verifyCombiner(NestLike op) {
  // (C22) of map.
  Value dest = op.getDest();
  if (!dest || !isUnsignedCombiner(op.getCombiner()))
    return success();
  Type element = getElementTypeOrSelf(dest.getType());
  if (isa<IntegerType>(element))
    return success();
  return op.emitOpError("combiner ") << stringifyCombiner(op.getCombiner())
                                     << " needs integers, found " << element;
}

/// Verifies the run-time offsets against what the accesses ask for.
template <typename NestLike> static LogicalResult verifyOffsets(NestLike op) {
  // (C11) of map.
  int64_t expected =
      llvm::count(op.getStaticSavedOffsets(), ShapedType::kDynamic);
  if (AccessAttr dest = op.getDestSubscriptsAttr())
    expected += dest.getNumDynamicOffsets();
  for (auto access : op.getReadSubscripts().template getAsRange<AccessAttr>())
    expected += access.getNumDynamicOffsets();
  if (int64_t(op.getOffsets().size()) != expected)
    return op.emitOpError() << "has " << op.getOffsets().size()
                            << " run-time offsets, expected " << expected;
  return success();
}

/// Verifies the saved box: one tensor, the same that all saved reads read.
template <typename NestLike> static LogicalResult verifySaved(NestLike op) {
  // (C12) of map.
  if (!op.getSaved()) {
    if (op.getSavedReads().empty() && op.getStaticSavedOffsets().empty() &&
        op.getSavedSteps().empty())
      return success();
    return op.emitOpError("lists saved reads without a saved tensor");
  }
  auto saved = cast<ShapedType>(op.getSaved().getType());
  if (op.getSavedReads().empty())
    return op.emitOpError("saves for no read");
  for (int64_t read : op.getSavedReads()) {
    // (C13) of map.
    if (read < 0 || read >= int64_t(op.getReads().size()))
      return op.emitOpError()
             << "saves read " << read << " of " << op.getReads().size();
    // (C14) of map.
    Type type = op.getReads()[read].getType();
    auto tensor = dyn_cast<ShapedType>(type);
    if (!tensor || tensor.getRank() != saved.getRank() ||
        tensor.getElementType() != saved.getElementType())
      return op.emitOpError()
             << "saved tensor " << saved << " does not fit read " << read
             << " of type " << type;
  }
  // (C15) of map.
  int64_t rank = saved.getRank();
  if (int64_t(op.getStaticSavedOffsets().size()) != rank ||
      int64_t(op.getSavedSteps().size()) != rank)
    return op.emitOpError()
           << "saved box has " << op.getStaticSavedOffsets().size()
           << " offsets and " << op.getSavedSteps().size() << " steps for rank "
           << rank;
  // (C16) of map.
  if (llvm::any_of(op.getSavedSteps(), [](int64_t step) { return step <= 0; }))
    return op.emitOpError("saved box has a step that is not positive");
  return success();
}

/// Verifies the body: its arguments, and that it works on scalars only.
template <typename NestLike> static LogicalResult verifyBody(NestLike op) {
  Block &block = op.getBody().front();
  unsigned loops = op.getNumLoops(), reads = op.getReads().size();
  // (C19) of map.
  if (block.getNumArguments() != loops + reads)
    return op.emitOpError()
           << "body has " << block.getNumArguments() << " arguments for "
           << loops << " loops and " << reads << " reads";
  // (C20) of map.
  for (unsigned loop = 0; loop < loops; ++loop)
    if (!op.getLoopArgument(loop).getType().isIndex())
      return op.emitOpError() << "loop argument " << loop << " is not an index";
  for (unsigned read = 0; read < reads; ++read) {
    Type expected = getElementTypeOrSelf(op.getReads()[read].getType());
    if (op.getReadArgument(read).getType() != expected)
      return op.emitOpError()
             << "body argument of read " << read << " has type "
             << op.getReadArgument(read).getType() << ", expected " << expected;
  }
  // (C21) of map.
  for (Operation &inner : block) {
    if (!isMemoryEffectFree(&inner))
      return op.emitOpError("body has side effects: '")
             << inner.getName() << "'";
    for (Value operand : inner.getOperands())
      if (isa<ShapedType>(operand.getType()))
        return op.emitOpError("body uses a tensor; make it a read");
  }
  return success();
}

/// Verifies what a nest on values and one in memory have in common.
template <typename NestLike> static LogicalResult verifyNest(NestLike op) {
  // (C1) of map.
  if (op.getReadSubscripts().size() != op.getReads().size())
    return op.emitOpError()
           << "has " << op.getReadSubscripts().size() << " accesses for "
           << op.getReads().size() << " reads";
  // (C2) of map.
  int64_t dynamic = llvm::count(op.getStaticBounds(), ShapedType::kDynamic);
  if (int64_t(op.getBounds().size()) != dynamic)
    return op.emitOpError() << "has " << op.getBounds().size()
                            << " run-time bounds, expected " << dynamic;
  for (int64_t bound : op.getStaticBounds())
    if (!ShapedType::isDynamic(bound) && bound < 0)
      return op.emitOpError() << "bound " << bound << " is negative";
  for (auto [index, access] : llvm::enumerate(
           op.getReadSubscripts().template getAsRange<AccessAttr>()))
    if (failed(verifyAccess(op, ("read " + Twine(index)).str(),
                            op.getReads()[index].getType(), access)))
      return failure();
  if (failed(verifyCombiner(op)) || failed(verifyOffsets(op)) ||
      failed(verifySaved(op)))
    return failure();
  if (std::optional<PlanAttr> plan = op.getPlan()) {
    SmallVector<int64_t> loops(plan->getLoops());
    llvm::sort(loops);
    // (C17) of map.
    if (!llvm::equal(loops, llvm::seq<int64_t>(0, op.getNumLoops())))
      return op.emitOpError() << "plan does not name each of the "
                              << op.getNumLoops() << " loops once";
    // (C18) of map.
    if (plan->getReads().size() != op.getReads().size())
      return op.emitOpError()
             << "plan has " << plan->getReads().size() << " certificates for "
             << op.getReads().size() << " reads";
  }
  return verifyBody(op);
}

LogicalResult MapOp::verify() {
  return failure(failed(verifyDest(*this)) || failed(verifyNest(*this)));
}

LogicalResult NestOp::verify() {
  return failure(failed(verifyAccess(*this, "destination", getDest().getType(),
                                     getDestSubscriptsAttr())) ||
                 failed(verifyInjective(*this, getDestSubscriptsAttr())) ||
                 failed(verifyNest(*this)));
}

LogicalResult YieldOp::verify() {
  Operation *parent = (*this)->getParentOp();
  Type written = isa<MapOp>(parent) ? parent->getResult(0).getType()
                                    : cast<NestOp>(parent).getDest().getType();
  Type expected = cast<ShapedType>(written).getElementType();
  // (C1) of yield.
  if (getValue().getType() != expected)
    return emitOpError() << "yields " << getValue().getType()
                         << " into a nest of " << expected;
  return success();
}

//===----------------------------------------------------------------------===//
// Effects
//===----------------------------------------------------------------------===//

void MapOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  // A planned nest overwrites what other values are in, and reads what later
  // ones overwrite.
  if (!getPlan())
    return;
  effects.emplace_back(MemoryEffects::Read::get());
  effects.emplace_back(MemoryEffects::Write::get());
}

Speculation::Speculatability MapOp::getSpeculatability() {
  return getPlan() ? Speculation::NotSpeculatable : Speculation::Speculatable;
}
