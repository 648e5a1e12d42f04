// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The reference interpreter: runs a function on values as docs/spec.md says,
// element by element. It shares nothing with the passes, so that it can be a
// witness against them.

#ifndef INLAY_MLIR_REFERENCE_INTERPRETER_H
#define INLAY_MLIR_REFERENCE_INTERPRETER_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Location.h"
#include "llvm/ADT/SmallVector.h"

#include <bit>
#include <cstdint>
#include <string>
#include <vector>

namespace mlir::inlay {

/// Holds a tensor by value. `elements` are in row-major order; each is the
/// bits of one element, zero-extended (f32 in the low 32 bits, i1 as 0 or 1,
/// index as 64 bits).
struct RefTensor {
  Type elementType;
  SmallVector<int64_t> shape;
  std::vector<uint64_t> elements;

  /// Returns the number of elements that `shape` asks for.
  int64_t getNumElements() const {
    int64_t count = 1;
    for (int64_t extent : shape)
      count *= extent;
    return count;
  }
};

/// Holds what an SSA value stands for: a tensor, or a scalar, which is stored
/// as a tensor of rank 0.
struct RefValue : RefTensor {
  RefValue() = default;
  RefValue(RefTensor tensor) : RefTensor(std::move(tensor)) {}

  /// Makes a scalar of `type` from its bits.
  static RefValue scalar(Type type, uint64_t bits) {
    RefValue value(RefTensor{type, {}, {bits}});
    value.isScalar = true;
    return value;
  }
  /// Makes a scalar f32.
  static RefValue scalar(MLIRContext *context, float value) {
    return scalar(Float32Type::get(context), std::bit_cast<uint32_t>(value));
  }
  /// Makes a scalar f64.
  static RefValue scalar(MLIRContext *context, double value) {
    return scalar(Float64Type::get(context), std::bit_cast<uint64_t>(value));
  }

  bool isScalar = false;
};

/// Numbers the ends of a run, as `inlay_status` does.
enum class RefStatus : int32_t {
  Ok = 0,
  Usage = 1, // the caller's mistake: shapes, types
  Data = 2,  // the data's: an index
  OutOfMemory = 3,
  Internal = 4 // the interpreter's, or IR that it does not know
};

/// Describes why a run ended early. `message` has no place in it.
struct RefError {
  RefStatus status = RefStatus::Ok;
  Location loc;
  std::string message;

  explicit RefError(MLIRContext *context) : loc(UnknownLoc::get(context)) {}
};

/// Runs `function` on `arguments` and fills `results`, one per result of the
/// function (the final values of in-outs first). The arguments are not
/// changed. Accepts imported IR and what each pass on tensors makes of it.
///
/// Shapes: an argument has its parameter's rank and static extents.
/// Errors: a failed check, an access outside its tensor, an operation that
///         the interpreter does not know: failure, and `error` says which.
/// Cost:   each update copies its destination.
/// Source: docs/spec.md
LogicalResult interpret(func::FuncOp function, ArrayRef<RefValue> arguments,
                        SmallVectorImpl<RefValue> &results, RefError &error);

} // namespace mlir::inlay

#endif // INLAY_MLIR_REFERENCE_INTERPRETER_H
