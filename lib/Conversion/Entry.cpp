// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The C ABI of compiled kernels.

#include "Entry.h"

#include "inlay-mlir/Dialect/ElementType.h"

#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay/c/capture.h"
#include "mlir/Conversion/LLVMCommon/MemRefBuilder.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/ADT/TypeSwitch.h"

#include <cstddef>

#define DEBUG_TYPE "inlay-to-llvm"

ALWAYS_ENABLED_STATISTIC(numRuntimeCalls, "calls of the runtime");

using namespace mlir;
using namespace mlir::inlay;

namespace {
/// Rewrites one function.
class EntryConversion {
public:
  EntryConversion(func::FuncOp function, const LLVMTypeConverter &converter)
      : function(function), converter(converter),
        builder(function.getContext()),
        pointer(LLVM::LLVMPointerType::get(function.getContext())) {}
  void run();

private:
  void unpackArguments();
  Value unpackArray(Location loc, Value array, MemRefType type);
  Value unpackScalar(Location loc, Value address, Type type);
  void convertReturn(func::ReturnOp op);
  void convertAlloc(memref::AllocOp op);
  void convertDealloc(memref::DeallocOp op);
  void convertCount(CountCopyOp op);
  void convertCheck(CheckOp op);
  void returnIf(Location loc, Value condition,
                function_ref<Value()> makeStatus);

  Value i32(Location loc, int64_t value) {
    return LLVM::ConstantOp::create(builder, loc, builder.getI32Type(), value);
  }
  Value i64(Location loc, int64_t value) {
    return LLVM::ConstantOp::create(builder, loc, builder.getI64Type(), value);
  }
  Value toI64(Location loc, Value index) {
    return arith::IndexCastOp::create(builder, loc, builder.getI64Type(),
                                      index);
  }
  /// Returns `base` plus `bytes`.
  Value address(Location loc, Value base, int64_t bytes) {
    return LLVM::GEPOp::create(builder, loc, pointer, builder.getI8Type(), base,
                               LLVM::GEPArg(int32_t(bytes)));
  }
  Value load(Location loc, Type type, Value base, int64_t bytes) {
    return LLVM::LoadOp::create(builder, loc, type, address(loc, base, bytes));
  }
  LLVM::CallOp callContext(Location loc, size_t member, Type result,
                           ArrayRef<Value> operands);
  Value bridge(Location loc, Value from, Type to) {
    return UnrealizedConversionCastOp::create(builder, loc, to, from)
        .getResult(0);
  }

  func::FuncOp function;
  const LLVMTypeConverter &converter;
  OpBuilder builder;
  LLVM::LLVMPointerType pointer;
  Value context, results, reportedValues;
};
} // namespace

/// Calls the function pointer at offset `member` of the context.
LLVM::CallOp EntryConversion::callContext(Location loc, size_t member,
                                          Type result,
                                          ArrayRef<Value> operands) {
  SmallVector<Type> types = {pointer};
  SmallVector<Value> all = {load(loc, pointer, context, member), context};
  for (Value operand : operands) {
    types.push_back(operand.getType());
    all.push_back(operand);
  }
  auto type = LLVM::LLVMFunctionType::get(result, types);
  ++numRuntimeCalls;
  return LLVM::CallOp::create(builder, loc, type, all);
}

/// Ends the function with a status where `condition` holds; the builder goes on
/// where it does not.
void EntryConversion::returnIf(Location loc, Value condition,
                               function_ref<Value()> makeStatus) {
  Block *block = builder.getInsertionBlock();
  Block *rest = block->splitBlock(builder.getInsertionPoint());
  Block *exit =
      builder.createBlock(&function.getBody(), function.getBody().end());
  func::ReturnOp::create(builder, loc, makeStatus());
  builder.setInsertionPointToEnd(block);
  cf::CondBranchOp::create(builder, loc, condition, exit, rest);
  builder.setInsertionPointToStart(rest);
}

//===----------------------------------------------------------------------===//
// Arguments and results
//===----------------------------------------------------------------------===//

Value EntryConversion::unpackArray(Location loc, Value array, MemRefType type) {
  Value data = load(loc, pointer, array, offsetof(inlay_array, data));
  auto [strides, offset] = type.getStridesAndOffset();
  SmallVector<Value> fields = {data, data, i64(loc, 0)};
  auto field = [&](int64_t known, size_t member, int64_t dim) {
    return ShapedType::isDynamic(known) ? load(loc, builder.getI64Type(), array,
                                               member + dim * sizeof(int64_t))
                                        : i64(loc, known);
  };
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    fields.push_back(
        field(type.getDimSize(dim), offsetof(inlay_array, extent), dim));
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    fields.push_back(field(strides[dim], offsetof(inlay_array, stride), dim));
  Value descriptor =
      MemRefDescriptor::pack(builder, loc, converter, type, fields);
  return bridge(loc, descriptor, type);
}

Value EntryConversion::unpackScalar(Location loc, Value place, Type type) {
  if (isSmallFloat(type)) {
    Value bits =
        LLVM::LoadOp::create(builder, loc, builder.getI16Type(), place);
    return arith::BitcastOp::create(builder, loc, type, bits);
  }
  if (type.isInteger(1))
    return loadBool(builder, loc, place);
  return LLVM::LoadOp::create(builder, loc, type, place);
}

void EntryConversion::unpackArguments() {
  Block &entry = function.front();
  unsigned count = entry.getNumArguments();
  SmallVector<Value> added;
  for (int i = 0; i < 3; ++i)
    added.push_back(entry.addArgument(pointer, function.getLoc()));
  context = added[0];
  results = added[2];
  builder.setInsertionPointToStart(&entry);
  for (unsigned index = 0; index < count; ++index) {
    BlockArgument argument = entry.getArgument(index);
    Location loc = argument.getLoc();
    Type type = argument.getType();
    Value place = load(loc, pointer, added[1], index * sizeof(void *));
    auto memory = dyn_cast<MemRefType>(type);
    argument.replaceAllUsesWith(memory ? unpackArray(loc, place, memory)
                                       : unpackScalar(loc, place, type));
  }
  entry.eraseArguments(0, count);
}

void EntryConversion::convertReturn(func::ReturnOp op) {
  builder.setInsertionPoint(op);
  Location loc = op.getLoc();
  for (auto [index, value] : llvm::enumerate(op.getOperands())) {
    auto type = cast<MemRefType>(value.getType());
    MemRefDescriptor descriptor(
        bridge(loc, value, converter.convertType(type)));
    Value array = address(loc, results, index * sizeof(inlay_array));
    auto store = [&](Value field, int64_t member) {
      LLVM::StoreOp::create(builder, loc, field, address(loc, array, member));
    };
    store(descriptor.alignedPtr(builder, loc), offsetof(inlay_array, data));
    for (int64_t dim = 0; dim < type.getRank(); ++dim) {
      int64_t skip = dim * sizeof(int64_t);
      store(descriptor.size(builder, loc, dim),
            offsetof(inlay_array, extent) + skip);
      store(descriptor.stride(builder, loc, dim),
            offsetof(inlay_array, stride) + skip);
    }
  }
  func::ReturnOp::create(builder, loc, i32(loc, INLAY_OK));
  op.erase();
}

//===----------------------------------------------------------------------===//
// What the runtime is asked for
//===----------------------------------------------------------------------===//

void EntryConversion::convertAlloc(memref::AllocOp op) {
  builder.setInsertionPoint(op);
  Location loc = op.getLoc();
  MemRefType type = op.getType();
  Type word = builder.getI64Type();
  int64_t elementBytes = (type.getElementTypeBitWidth() + 7) / 8;
  SmallVector<Value> sizes, strides(type.getRank());
  unsigned next = 0;
  for (int64_t extent : type.getShape())
    sizes.push_back(ShapedType::isDynamic(extent)
                        ? toI64(loc, op.getDynamicSizes()[next++])
                        : i64(loc, extent));
  // A size that does not fit 63 bits must fail as memory that does not exist.
  Value elements = i64(loc, 1), overflow;
  auto multiply = [&](Value lhs, Value rhs) -> Value {
    Type pair = LLVM::LLVMStructType::getLiteral(builder.getContext(),
                                                 {word, builder.getI1Type()});
    Value product =
        LLVM::SMulWithOverflowOp::create(builder, loc, pair, lhs, rhs);
    Value lost = LLVM::ExtractValueOp::create(builder, loc, product, 1);
    overflow =
        overflow ? LLVM::OrOp::create(builder, loc, overflow, lost).getResult()
                 : lost;
    return LLVM::ExtractValueOp::create(builder, loc, product, 0);
  };
  for (int64_t dim = type.getRank() - 1; dim >= 0; --dim) {
    strides[dim] = elements;
    elements =
        dim == type.getRank() - 1 ? sizes[dim] : multiply(elements, sizes[dim]);
  }
  Value bytes = multiply(elements, i64(loc, elementBytes));
  bytes = LLVM::SelectOp::create(builder, loc, overflow,
                                 i64(loc, std::numeric_limits<int64_t>::max()),
                                 bytes);
  auto site = op->getAttrOfType<IntegerAttr>(InlayDialect::kSite);
  Value memory = callContext(loc, offsetof(inlay_context, allocate), pointer,
                             {bytes, i32(loc, site ? site.getInt() : -1)})
                     .getResult();
  Value null = LLVM::ZeroOp::create(builder, loc, pointer);
  Value isNull =
      LLVM::ICmpOp::create(builder, loc, LLVM::ICmpPredicate::eq, memory, null);
  SmallVector<RequireOp> places;
  for (Operation *user : op->getUsers())
    if (auto require = dyn_cast<RequireOp>(user))
      places.push_back(require);
  auto outOfMemory = [&] { return i32(loc, INLAY_OUT_OF_MEMORY); };
  if (places.empty())
    returnIf(loc, isNull, outOfMemory);
  SmallVector<Value> fields = {memory, memory, i64(loc, 0)};
  llvm::append_range(fields, sizes);
  llvm::append_range(fields, strides);
  Value descriptor =
      MemRefDescriptor::pack(builder, loc, converter, type, fields);
  op.replaceAllUsesWith(bridge(loc, descriptor, type));
  op.erase();
  for (RequireOp require : places) {
    builder.setInsertionPoint(require);
    returnIf(loc, isNull, outOfMemory);
    require.erase();
  }
}

void EntryConversion::convertDealloc(memref::DeallocOp op) {
  builder.setInsertionPoint(op);
  Location loc = op.getLoc();
  Type type = converter.convertType(op.getMemref().getType());
  MemRefDescriptor descriptor(bridge(loc, op.getMemref(), type));
  callContext(loc, offsetof(inlay_context, release),
              LLVM::LLVMVoidType::get(builder.getContext()),
              {descriptor.allocatedPtr(builder, loc)});
  op.erase();
}

void EntryConversion::convertCount(CountCopyOp op) {
  builder.setInsertionPoint(op);
  Location loc = op.getLoc();
  callContext(loc, offsetof(inlay_context, count_copy),
              LLVM::LLVMVoidType::get(builder.getContext()),
              {toI64(loc, op.getBytes()), i32(loc, op.getSite())});
  op.erase();
}

void EntryConversion::convertCheck(CheckOp op) {
  builder.setInsertionPoint(op);
  Location loc = op.getLoc();
  int64_t count = op.getValues().size();
  int64_t number =
      op->getAttrOfType<IntegerAttr>(InlayDialect::kNumber).getInt();
  Value yes =
      LLVM::ConstantOp::create(builder, loc, builder.getI1Type(), int64_t(1));
  Value failed = LLVM::XOrOp::create(builder, loc, op.getSubject(), yes);
  returnIf(loc, failed, [&]() -> Value {
    for (auto [index, value] : llvm::enumerate(op.getValues()))
      LLVM::StoreOp::create(
          builder, loc, toI64(loc, value),
          address(loc, reportedValues, index * sizeof(int64_t)));
    return callContext(loc, offsetof(inlay_context, fail), builder.getI32Type(),
                       {i32(loc, number), reportedValues, i64(loc, count)})
        .getResult();
  });
  op.erase();
}

void EntryConversion::run() {
  SmallVector<Operation *> work;
  int64_t mostValues = 1;
  function.walk([&](Operation *op) {
    if (isa<func::ReturnOp, memref::AllocOp, memref::DeallocOp, CountCopyOp,
            CheckOp>(op))
      work.push_back(op);
    if (auto check = dyn_cast<CheckOp>(op))
      mostValues = std::max<int64_t>(mostValues, check.getValues().size());
  });
  unpackArguments();
  Location loc = function.getLoc();
  if (llvm::any_of(work, llvm::IsaPred<CheckOp>))
    reportedValues = LLVM::AllocaOp::create(
        builder, loc, pointer, builder.getI64Type(), i64(loc, mostValues));
  for (Operation *op : work)
    llvm::TypeSwitch<Operation *>(op)
        .Case([&](func::ReturnOp inner) { convertReturn(inner); })
        .Case([&](memref::AllocOp inner) { convertAlloc(inner); })
        .Case([&](memref::DeallocOp inner) { convertDealloc(inner); })
        .Case([&](CountCopyOp inner) { convertCount(inner); })
        .Case([&](CheckOp inner) { convertCheck(inner); });
  function.setType(FunctionType::get(function.getContext(),
                                     {pointer, pointer, pointer},
                                     {builder.getI32Type()}));
  function.setAllArgAttrs(ArrayRef<DictionaryAttr>(
      SmallVector<DictionaryAttr>(3, builder.getDictionaryAttr({}))));
  function->removeAttr(function.getResAttrsAttrName());
}

void inlay::convertToEntry(func::FuncOp function,
                           const LLVMTypeConverter &converter) {
  EntryConversion(function, converter).run();
}

void inlay::numberChecks(func::FuncOp function) {
  Builder builder(function.getContext());
  int32_t next = 0;
  function.walk([&](CheckOp op) {
    if (!op->hasAttr(InlayDialect::kNumber))
      op->setAttr(InlayDialect::kNumber, builder.getI32IntegerAttr(next));
    ++next;
  });
}
