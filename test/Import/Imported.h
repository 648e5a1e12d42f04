// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Imports a program for a test: as text, or run by the interpreter.

#ifndef INLAY_TEST_IMPORT_IMPORTED_H
#define INLAY_TEST_IMPORT_IMPORTED_H

#include "ProgramBuilder.h"
#include "inlay-mlir/Reference/Interpreter.h"

#include <string>
#include <vector>

namespace inlay_test {

/// Returns the IR of `program`, or "error: " and the message.
std::string importText(ProgramBuilder &program);

/// A tensor of numbers, or a scalar.
struct Numbers {
  inlay_type type;
  std::vector<int64_t> shape;
  std::vector<double> elements;
  bool isScalar = false;

  /// Returns 0, 1, 2, ... in `shape`.
  static Numbers iota(inlay_type type, std::vector<int64_t> shape);
  /// Returns a scalar.
  static Numbers scalar(inlay_type type, double value);
};

/// Imports and interprets `program`. Returns for each result its shape and
/// elements, as "(2,)[0 1]", separated by a space; or "error: ...".
std::string run(ProgramBuilder &program, const std::vector<Numbers> &arguments);

} // namespace inlay_test

#endif // INLAY_TEST_IMPORT_IMPORTED_H
