// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A scalar body made ready to run once per iteration.

#ifndef INLAY_LIB_REFERENCE_BODY_H
#define INLAY_LIB_REFERENCE_BODY_H

#include "Scalars.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace mlir::inlay::reference {

/// Holds a block of scalar operations as a list of functions on numbered
/// slots. The block's arguments are the first slots.
class Body {
public:
  /// Prepares `block`. `outside` gives the bits of a scalar defined outside.
  /// On failure `culprit` is the operation that is not known.
  static FailureOr<Body>
  prepare(Block &block,
          llvm::function_ref<std::optional<uint64_t>(Value)> outside,
          Operation *&culprit);

  /// Evaluates the body; the first operand of its terminator is the result.
  /// Without one, `culprit` is the operation that is undefined on its operands.
  std::optional<uint64_t> run(ArrayRef<uint64_t> arguments,
                              Operation *&culprit);

private:
  struct Step {
    Operation *op;
    ScalarFunction function;
    SmallVector<unsigned> operands;
    unsigned result;
  };

  SmallVector<Step> steps;
  SmallVector<uint64_t> slots;
  SmallVector<uint64_t> operands;
  unsigned result = 0;
};

} // namespace mlir::inlay::reference

#endif // INLAY_LIB_REFERENCE_BODY_H
