// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Storage: what tensors live in. Values share a storage when one is made from
// the other in place.

#ifndef INLAY_MLIR_DIALECT_STORAGE_H
#define INLAY_MLIR_DIALECT_STORAGE_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Operation.h"
#include "llvm/ADT/DenseMap.h"

namespace mlir::inlay {

/// Says where a storage comes from, and with it who may write it.
enum class StorageKind {
  Borrowed, ///< an argument that is read only
  Constant, ///< a constant
  InOut,    ///< an argument whose storage the caller sees updated
  Owned,    ///< an argument that the function may overwrite and return
  Fresh,    ///< allocated by the function
};

/// Returns whether `value` is a tensor, so that it lives in a storage.
inline bool isTensor(Value value) {
  return isa<RankedTensorType>(value.getType());
}

/// Holds the storage of each tensor value of one function, as numbers.
class Storages {
public:
  struct Storage {
    StorageKind kind;
    /// The operation that allocates it, if any.
    Operation *creator;
  };

  /// Makes a new storage and puts `value` into it.
  int64_t create(Value value, StorageKind kind, Operation *creator = nullptr);
  /// Puts `value` into the storage of `other`.
  void share(Value value, Value other) { homes[value] = homes.at(other); }

  /// Forgets `value`, which is to be erased, and its storage.
  void remove(Value value) {
    storages[homes.at(value)].creator = nullptr;
    homes.erase(value);
  }

  /// Returns the number of the storage of `value`, or -1 for a value that has
  /// none.
  int64_t lookup(Value value) const {
    auto found = homes.find(value);
    return found == homes.end() ? -1 : found->second;
  }
  const Storage &get(Value value) const { return storages[homes.at(value)]; }
  bool isWritable(Value value) const {
    StorageKind kind = get(value).kind;
    return kind != StorageKind::Borrowed && kind != StorageKind::Constant;
  }
  /// Creates the storages of a function's tensor arguments.
  void addArguments(func::FuncOp function);

private:
  SmallVector<Storage> storages;
  DenseMap<Value, int64_t> homes;
};

/// Returns whether `use` is one whose operation puts its result into the
/// storage of the operand, or hands the storage on: the destination of an
/// update, what a loop or branch carries, a result of the function.
bool takesStorage(OpOperand &use);

/// Returns whether `tensor` is used only as the output operand of reductions
/// and products, which define all of their result and take nothing of it but
/// its extents.
bool givesOnlyExtents(Value tensor);

/// Looks through tensor.cast.
Value skipCasts(Value value);

} // namespace mlir::inlay

#endif // INLAY_MLIR_DIALECT_STORAGE_H
