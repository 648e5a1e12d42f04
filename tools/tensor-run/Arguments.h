// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The arguments of a run: numbers and .npy files, held against the signature
// of the entry before anything runs.

#ifndef INLAY_TOOLS_TENSOR_RUN_ARGUMENTS_H
#define INLAY_TOOLS_TENSOR_RUN_ARGUMENTS_H

#include "inlay/c/runtime.h"
#include "inlay/detail/npy_file.hpp"
#include "inlay/error.hpp"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace tensor_run {

/// What the entry takes or returns in one place.
struct Parameter {
  inlay_param_kind kind = INLAY_BORROWED;
  inlay_type type = INLAY_F32;
  llvm::SmallVector<int64_t> extents; ///< INLAY_DYN where any extent will do
};

/// The signature of an entry: in-outs are parameters and not results.
struct Signature {
  std::vector<Parameter> parameters, results;
};

/// Reads the signature of `entry`; fails on types that arrays cannot have.
llvm::Expected<Signature> readSignature(mlir::func::FuncOp entry);

/// One argument: a number, or the contents of a file.
struct Argument {
  uint64_t scalar = 0;
  ::inlay::npy_array file;
};

/// Reads `inputs` (numbers or paths), one for each parameter. Fails with one
/// line that names the input, what was expected and what was found.
llvm::Expected<std::vector<Argument>>
readArguments(const Signature &signature, llvm::ArrayRef<std::string> inputs);

/// Makes a copy of `source` in memory of its own.
llvm::Expected<::inlay::npy_array> copyArray(const ::inlay::npy_array &source);

/// Returns "f32", "bool", ... for an element type.
llvm::StringRef typeName(inlay_type type);

} // namespace tensor_run

#endif // INLAY_TOOLS_TENSOR_RUN_ARGUMENTS_H
