// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the control flow records of a program enclose, checked before anything
// is built.

#ifndef INLAY_LIB_IMPORT_STRUCTURE_H
#define INLAY_LIB_IMPORT_STRUCTURE_H

#include "Failure.h"
#include "inlay/c/capture.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

namespace mlir::inlay {

/// One FOR, WHILE or IF: the records that divide it, and what it changes.
struct Construct {
  inlay_op op = INLAY_OP_FOR;
  /// The numbers of the opening record, of DO or ELSE (0 without), of END.
  uint64_t begin = 0, middle = 0, end = 0;
  /// The variables from outside that records inside store to, ascending.
  llvm::SmallVector<int64_t> stored;
};

/// The shape of a whole program.
struct Structure {
  /// The number of PARAM records, which come first.
  uint64_t params = 0;
  /// By the number of the opening record.
  llvm::DenseMap<uint64_t, Construct> constructs;
};

/// Checks version, name, ranges of words and locations, numbering of results
/// and variables, and the nesting of `program`, and describes it. Notes a
/// failure otherwise.
Structure checkStructure(const inlay_program &program, Failure &failure);

/// Returns the name of `op` as in capture.h, without its prefix.
const char *getOpName(uint16_t op);

} // namespace mlir::inlay

#endif // INLAY_LIB_IMPORT_STRUCTURE_H
