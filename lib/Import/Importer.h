// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Walks over the records of a program and builds its function.

#ifndef INLAY_LIB_IMPORT_IMPORTER_H
#define INLAY_LIB_IMPORT_IMPORTER_H

#include "Elementwise.h"
#include "Subscripts.h"
#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay/detail/records.hpp"
#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::inlay {

namespace records = ::inlay::records;
using Construct = records::construct;

/// Builds the function of one program. Its methods return a null value or
/// false after they have noted a failure; the first one counts.
class Importer {
public:
  Importer(const inlay_program &program, const records::structure &structure,
           OpBuilder &builder, Failure &failure);

  /// Builds the function at the builder's place.
  bool run();

private:
  /// One record while it is imported.
  struct Current {
    const inlay_record &record;
    uint64_t number;
    records::reader operands;
    /// The element type of the value that was read last, and first.
    uint8_t type = 0, first = INLAY_TYPE_COUNT;
  };

  //===--- Control (ImportControl.cpp) -----------------------------------===//
  bool importParams();
  bool importBlock(uint64_t begin, uint64_t end);
  bool importFor(const Construct &construct);
  bool importWhile(const Construct &construct);
  bool importIf(const Construct &construct);
  bool importReturn(Current &current);
  bool importSlot(Current &current);
  bool importStore(Current &current);
  Value importLoad(Current &current);
  /// Imports records as the body of `block`, in which the variables `stored`
  /// have the values that `arguments` give, and returns their last values.
  std::optional<SmallVector<Value>>
  importBody(Block &block, uint64_t begin, uint64_t end,
             ArrayRef<int64_t> stored, ValueRange arguments,
             function_ref<bool()> atEnd = nullptr);
  SmallVector<Value> getSlots(ArrayRef<int64_t> numbers);
  void setSlots(ArrayRef<int64_t> numbers, ValueRange values);
  /// Notes that `values` have the shapes of the variables `numbers`.
  void noteShapes(ArrayRef<int64_t> numbers, ValueRange values);

  //===--- Values (Importer.cpp) -----------------------------------------===//
  bool importRecord(uint64_t number);
  Value importValue(Current &current);
  Value importConstant(Current &current);
  Value importExtent(Current &current);
  Value importUnary(Current &current);
  Value importBinary(Current &current);
  Value importSelect(Current &current);
  Value importCast(Current &current);
  /// Gives `operands` one shape, scalars too unless all are.
  bool broadcast(MutableArrayRef<Value> operands);

  //===--- Regions (ImportRegions.cpp) -----------------------------------===//
  Value importSlice(Current &current);
  Value importUpdate(Current &current);
  Value importGatherNd(Current &current);
  Value importScatterNd(Current &current);
  Value importTake(Current &current);
  /// How index tensors are read.
  struct Access {
    Bounds bounds;
    bool fromEnd;
  };
  Access readAccess(Current &current);
  /// Reads the number of a tensor of 32-bit or 64-bit integers.
  Value readIndices(Current &current);
  bool requireIndices(Current &current, llvm::StringRef what);
  /// Makes index tensors without dimensions of the integers of `group` where
  /// `access` asks for other than what an integer subscript means.
  void applyAccess(SubscriptGroup &group, Access access);
  bool importGroup(Current &current,
                   ArrayRef<records::subscript_operand> operands,
                   SubscriptGroup &group);
  Value read(Value tensor, const SubscriptGroup &group, Access access);
  Value readView(Value tensor, const View &view);
  Value updateView(Value dest, const View &view, Value value,
                   Combiner combiner);
  Value gather(Value tensor, View view, Access access);
  Value scatter(Value dest, View view, Value value, Combiner combiner,
                Access access);
  bool broadcastIndices(View &view);
  Shape getIndexedShape(const View &view);
  /// Broadcasts `value` to `shape` without its dimensions `newAxes`.
  Value fit(Value value, ArrayRef<OpFoldResult> shape,
            ArrayRef<int64_t> newAxes);
  bool splitIndices(Value indices, View &view, int64_t rank);
  /// Reads the combiner for elements of `type`.
  std::optional<Combiner> readCombiner(Current &current, uint8_t type);

  //===--- Tuples of no index (EmptyTuples.cpp) --------------------------===//
  /// Returns whether the last extent of `indices` is known to be 0.
  bool areEmptyTuples(Value indices) const;
  /// Reads all of `source` for each tuple.
  Value gatherWhole(Value source, Value indices);
  /// Combines all of `dest` with the part of `updates` that belongs to each
  /// tuple, one after the other.
  Value scatterWhole(Value dest, Value indices, Value updates,
                     Combiner combiner);
  /// The same for the tuples that begin with `at`.
  Value scatterFrom(Value dest, Value updates, size_t tuples,
                    SmallVectorImpl<OpFoldResult> &at, Combiner combiner);

  //===--- Groups (ImportGroups.cpp) -------------------------------------===//
  Value update(Value dest, ArrayRef<SubscriptGroup> groups, Value value,
               Combiner combiner, Access access);
  /// The same where the first group has an index tensor.
  Value updateIndexed(Value dest, ArrayRef<SubscriptGroup> groups, Value value,
                      Combiner combiner, Access access);
  /// The same for any groups, at the cost of a number for each element.
  Value updateByNumber(Value dest, ArrayRef<SubscriptGroup> groups, Value value,
                       Combiner combiner, Access access);
  Value numberElements(const Shape &shape, OpFoldResult count);
  /// Applies `group` to what the index tensors of `view` select. Returns false
  /// where that is no such view; nothing after a failure.
  std::optional<bool> narrow(View &view, Value tensor, SubscriptGroup group,
                             Access access);

  //===--- Shapes (ImportShapes.cpp) -------------------------------------===//
  Value importEnsureShape(Current &current);
  Value importConcat(Current &current);
  Value importStack(Current &current);
  Value importReshape(Current &current);
  Value importTranspose(Current &current);
  Value importBroadcastTo(Current &current);
  Value importIota(Current &current);
  Value importFull(Current &current);
  std::optional<Shape> readShape(Current &current);
  OpFoldResult getExtent(Current &current, records::extent_operand extent);
  std::optional<SmallVector<Value>> readParts(Current &current);
  void shareExtents(Shape &shape, ArrayRef<Value> parts);
  Value join(ArrayRef<Value> parts, int64_t axis, const Shape &shape);

  //===--- Reductions (ImportReductions.cpp) -----------------------------===//
  Value importReduce(Current &current);
  Value importMatmul(Current &current);

  //===--- Operands of records (Importer.cpp) ----------------------------===//
  // What is read is the next operand, and has the name that its row says.
  /// Returns value `number`; null if it cannot be seen here.
  Value getValue(Current &current, int64_t number, llvm::StringRef what);
  Value readValue(Current &current);
  /// The same as a tensor, also of what is a scalar.
  Value getTensor(Current &current, int64_t number, llvm::StringRef what);
  Value readTensor(Current &current);
  /// The same of a scalar or of a tensor of rank 0.
  Value getScalar(Current &current, int64_t number, llvm::StringRef what);
  Value readScalar(Current &current);
  /// The same of an integer scalar.
  OpFoldResult getIndex(Current &current, int64_t number, llvm::StringRef what);
  OpFoldResult readIndex(Current &current);
  /// Reads a bool scalar.
  Value readCondition(Current &current);
  /// Reads a variable that is still there, or returns null.
  Value *readSlot(Current &current);
  /// Requires that `number` is in [0, limit).
  bool requireBelow(Current &current, llvm::StringRef what, int64_t number,
                    int64_t limit);
  bool malformed(Current &current, const llvm::Twine &message);
  /// Requires that the value that was read last has element type `type`.
  bool requireType(Current &current, uint8_t type, llvm::StringRef what);
  /// Returns the element type of the value that `current` has made.
  static uint8_t getResultType(const Current &current);
  Type getType(uint8_t type);
  Location getLocation(const inlay_record &record);
  Current start(uint64_t number);
  static Type getElement(Value value);

  const inlay_program &program;
  const records::structure &structure;
  OpBuilder &builder;
  Failure &failure;
  IndexMath math;
  Shapes shapes;
  Subscripts subscripts;
  Elementwise elementwise;
  func::FuncOp function;
  /// By number; null once they cannot be seen any more.
  SmallVector<Value> values;
  /// The element types of the values, by number.
  SmallVector<uint8_t> valueTypes;
  /// The current value of each variable; null once it is gone.
  SmallVector<Value> slots;
  /// The element types of the variables.
  SmallVector<uint8_t> slotTypes;
  /// The numbers of the variables that are in-out parameters.
  SmallVector<int64_t> inouts;
};

} // namespace mlir::inlay

#endif // INLAY_LIB_IMPORT_IMPORTER_H
