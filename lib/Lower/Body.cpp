// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Scalar and vector forms of a nest's body.

#include "Body.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::inlay;

bool inlay::isVectorizable(Block &body) {
  for (Operation &op : body.without_terminator()) {
    if (op.hasTrait<OpTrait::ConstantLike>())
      continue;
    if (!OpTrait::hasElementwiseMappableTraits(&op) || op.getNumRegions())
      return false;
    // What the hardware does not define is a call of the C library, whose
    // vector forms give other bits.
    if (isa<math::MathDialect>(op.getDialect()) &&
        !isa<math::AbsFOp, math::AbsIOp, math::SqrtOp, math::FloorOp,
             math::CeilOp, math::RoundEvenOp, math::CopySignOp>(op))
      return false;
  }
  return true;
}

void inlay::emitScalarBody(OpBuilder &builder, Location loc,
                           const BodyContext &context) {
  NestMath math(builder, loc);
  Value i = context.inner < 0 ? Value() : context.indices[context.inner];
  IRMapping mapping;
  size_t argument = 0;
  for (Value index : context.indices)
    mapping.map(context.body->getArgument(argument++), index);
  for (const Stream &read : context.reads) {
    Value element = read.isMemory()
                        ? memref::LoadOp::create(builder, loc, read.memory,
                                                 read.at(math, i))
                              .getResult()
                        : read.memory;
    mapping.map(context.body->getArgument(argument++), element);
  }
  for (Operation &op : context.body->without_terminator())
    builder.clone(op, mapping);
  Value result =
      mapping.lookupOrDefault(context.body->getTerminator()->getOperand(0));
  memref::StoreOp::create(builder, loc, result, context.dest.memory,
                          context.dest.at(math, i));
}

//===----------------------------------------------------------------------===//
// Vectors
//===----------------------------------------------------------------------===//

namespace {
/// Emits the vector form of one body.
class VectorBody {
public:
  VectorBody(OpBuilder &builder, Location loc, const BodyContext &context,
             int64_t lanes, Value mask)
      : builder(builder), loc(loc), context(context), lanes(lanes), mask(mask) {
  }

  Value load(const Stream &read, bool reversed);
  void store(Value value, bool reversed);
  void emit(Operation &op);
  /// Maps a value of the body to its scalar or vector counterpart.
  void map(Value from, Value to) { mapping.map(from, to); }
  Value lookup(Value from) { return mapping.lookupOrDefault(from); }
  /// Returns the vector counterpart of a value of the body.
  Value lookupVector(Value from);
  /// Returns the indices of the vector's iterations.
  Value iterations();

private:
  VectorType vectorOf(Type element) {
    return VectorType::get({lanes}, element);
  }
  Value reverse(Value value);
  Value ones(Type type) {
    return arith::ConstantOp::create(builder, loc, type,
                                     builder.getOneAttr(type));
  }
  SmallVector<Value> start(const Stream &stream, bool reversed);

  OpBuilder &builder;
  Location loc;
  const BodyContext &context;
  int64_t lanes;
  Value mask;
  IRMapping mapping;
};
} // namespace

Value VectorBody::reverse(Value value) {
  SmallVector<int64_t> order;
  for (int64_t lane = lanes; lane-- > 0;)
    order.push_back(lane);
  return vector::ShuffleOp::create(builder, loc, value, value, order);
}

/// Returns the lowest index that the vector touches.
SmallVector<Value> VectorBody::start(const Stream &stream, bool reversed) {
  NestMath math(builder, loc);
  SmallVector<Value> index = stream.at(math, context.indices[context.inner]);
  if (reversed)
    index.back() = math.sub(index.back(), math.constant(lanes - 1));
  return index;
}

Value VectorBody::load(const Stream &read, bool reversed) {
  if (!read.isMemory())
    return read.memory;
  NestMath math(builder, loc);
  if (llvm::none_of(read.steps, [](Value step) { return bool(step); }))
    return memref::LoadOp::create(builder, loc, read.memory, read.offsets);
  Type element = cast<MemRefType>(read.memory.getType()).getElementType();
  VectorType type = vectorOf(element);
  SmallVector<Value> index = start(read, reversed);
  if (mask) {
    Value zeros = arith::ConstantOp::create(builder, loc, type,
                                            builder.getZeroAttr(type));
    return vector::MaskedLoadOp::create(builder, loc, type, read.memory, index,
                                        mask, zeros);
  }
  Value value = vector::LoadOp::create(builder, loc, type, read.memory, index);
  return reversed ? reverse(value) : value;
}

void VectorBody::store(Value value, bool reversed) {
  SmallVector<Value> index = start(context.dest, reversed);
  if (mask)
    vector::MaskedStoreOp::create(builder, loc, context.dest.memory, index,
                                  mask, value);
  else
    vector::StoreOp::create(builder, loc, reversed ? reverse(value) : value,
                            context.dest.memory, index);
}

Value VectorBody::lookupVector(Value from) {
  Value value = lookup(from);
  if (isa<VectorType>(value.getType()))
    return value;
  return vector::BroadcastOp::create(builder, loc, vectorOf(value.getType()),
                                     value);
}

Value VectorBody::iterations() {
  auto type = vectorOf(builder.getIndexType());
  Value first = vector::BroadcastOp::create(builder, loc, type,
                                            context.indices[context.inner]);
  SmallVector<APInt> numbers;
  for (int64_t lane = 0; lane < lanes; ++lane)
    numbers.push_back(APInt(IndexType::kInternalStorageBitWidth, lane));
  Value lane = arith::ConstantOp::create(builder, loc, type,
                                         DenseElementsAttr::get(type, numbers));
  return arith::AddIOp::create(builder, loc, first, lane);
}

void VectorBody::emit(Operation &op) {
  bool isUniform = llvm::none_of(op.getOperands(), [&](Value operand) {
    return isa<VectorType>(lookup(operand).getType());
  });
  if (isUniform) {
    builder.clone(op, mapping);
    return;
  }
  SmallVector<Value> operands;
  for (Value operand : op.getOperands())
    operands.push_back(lookupVector(operand));
  // Lanes that are left out hold zeros, and a division by one of them traps.
  if (mask &&
      isa<arith::DivSIOp, arith::DivUIOp, arith::RemSIOp, arith::RemUIOp,
          arith::CeilDivSIOp, arith::CeilDivUIOp, arith::FloorDivSIOp>(op))
    operands[1] = arith::SelectOp::create(builder, loc, mask, operands[1],
                                          ones(operands[1].getType()));
  SmallVector<Type> types;
  for (Type type : op.getResultTypes())
    types.push_back(vectorOf(type));
  OperationState state(op.getLoc(), op.getName(), operands, types,
                       op.getDiscardableAttrDictionary().getValue());
  state.propertiesAttr = op.getPropertiesAsAttribute();
  Operation *created = builder.create(state);
  for (auto [from, to] : llvm::zip(op.getResults(), created->getResults()))
    map(from, to);
}

void inlay::emitVectorBody(OpBuilder &builder, Location loc,
                           const BodyContext &context, int64_t lanes,
                           Value mask, ArrayRef<bool> reversed) {
  VectorBody vectors(builder, loc, context, lanes, mask);
  Block &body = *context.body;
  size_t argument = 0;
  for (auto [loop, index] : llvm::enumerate(context.indices)) {
    BlockArgument from = body.getArgument(argument++);
    if (int64_t(loop) != context.inner)
      vectors.map(from, index);
    else if (!from.use_empty())
      vectors.map(from, vectors.iterations());
  }
  // Legal in place: a vector step loads every lane before it stores any, so
  // that a pair within the step is read first.
  for (auto [read, isReversed] : llvm::zip(context.reads, reversed))
    vectors.map(body.getArgument(argument++), vectors.load(read, isReversed));
  for (Operation &op : body.without_terminator())
    vectors.emit(op);
  vectors.store(vectors.lookupVector(body.getTerminator()->getOperand(0)),
                reversed.back());
}
