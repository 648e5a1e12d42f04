// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The reference interpreter behind the C ABI of a compiled kernel.

#include "inlay-mlir/Compiler/Interpret.h"

#include "ArrayValues.h"
#include "ErrorText.h"
#include "inlay-mlir/Dialect/InlayDialect.h"

using namespace mlir;
using namespace mlir::inlay;

int32_t inlay::interpretOnArrays(func::FuncOp function, inlay_context *context,
                                 void *const *arguments, inlay_array *results,
                                 inlay_error *error) {
  SmallVector<RefValue> inputs, outputs;
  SmallVector<const inlay_array *> inouts;
  for (auto [index, type] : llvm::enumerate(function.getArgumentTypes())) {
    inputs.push_back(readArgument(type, arguments[index]));
    if (function.getArgAttr(index, InlayDialect::kInOut))
      inouts.push_back(static_cast<const inlay_array *>(arguments[index]));
  }
  RefError found(function.getContext());
  if (failed(interpret(function, inputs, outputs, found)))
    return fillError(*error, int32_t(found.status),
                     placeOf(found.loc) + found.message);

  // Everything that can fail comes before the first write.
  SmallVector<void *> memory;
  for (const RefValue &value : llvm::drop_begin(outputs, inouts.size())) {
    int64_t bytes = value.getNumElements() * getElementBytes(value.elementType);
    memory.push_back(context->allocate(context, bytes, -1));
    if (!memory.back())
      return fillError(*error, INLAY_OUT_OF_MEMORY,
                       "out of memory: " + std::to_string(bytes) +
                           " bytes for a result");
  }
  for (auto [inout, value] : llvm::zip(inouts, outputs))
    writeArray(value, *inout);
  for (auto [index, data] : llvm::enumerate(memory)) {
    const RefValue &value = outputs[inouts.size() + index];
    results[index] = makeRowMajor(value, data);
    writeArray(value, results[index]);
  }
  return INLAY_OK;
}
