// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From the records of a captured kernel to a module of tensor values.

#ifndef INLAY_MLIR_IMPORT_IMPORT_H
#define INLAY_MLIR_IMPORT_IMPORT_H

#include "inlay/c/capture.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

#include <string>

namespace mlir {
class MLIRContext;

namespace inlay {

/// Imports `program` as a module with one function of the program's name, or
/// returns null with one line in `error`.
///
/// The records are checked completely: a damaged program gives an error that
/// names the record, a program whose shapes or types do not fit one that
/// starts with the user's file and line. What is known at run time only
/// becomes an `inlay.check`. Every operation has the file and line of its
/// record. Arguments are the parameters in order, with the dialect's argument
/// attributes; results are the final values of the in-outs in the order of the
/// parameters, then the returned values (scalars as tensors of rank 0).
OwningOpRef<ModuleOp> importProgram(const inlay_program &program,
                                    MLIRContext &context, std::string &error);

} // namespace inlay
} // namespace mlir

#endif // INLAY_MLIR_IMPORT_IMPORT_H
