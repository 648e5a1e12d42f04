// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The two ways to run an entry: compiled, and in the reference interpreter.

#ifndef INLAY_TOOLS_TENSOR_RUN_BACKEND_H
#define INLAY_TOOLS_TENSOR_RUN_BACKEND_H

#include "Arguments.h"
#include "inlay-mlir/Compiler/Compiler.h"

namespace tensor_run {

/// How to tell what was decided.
enum class Report { None, Text, Json };

/// Runs an entry on arguments.
class Backend {
public:
  virtual ~Backend() = default;

  /// Runs the entry once. In-out arguments are updated; returns the results.
  virtual llvm::Expected<std::vector<::inlay::npy_array>>
  run(std::vector<Argument> &arguments) = 0;

  /// Returns what was decided about each update, after a run.
  virtual llvm::Expected<std::string> explain(Report form) = 0;
};

/// Compiles `entry` of `module`, which is of no use afterwards. Errors in the
/// module are emitted as diagnostics; the text of the failure is then empty.
llvm::Expected<std::unique_ptr<Backend>>
compileEntry(mlir::ModuleOp module, llvm::StringRef entry,
             const mlir::inlay::CompileOptions &options, Signature signature);

/// Prepares `entry` of `module` for the interpreter.
llvm::Expected<std::unique_ptr<Backend>> interpretEntry(mlir::ModuleOp module,
                                                        llvm::StringRef entry,
                                                        Signature signature);

} // namespace tensor_run

#endif // INLAY_TOOLS_TENSOR_RUN_BACKEND_H
