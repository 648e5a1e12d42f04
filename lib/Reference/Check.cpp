// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// inlay.check, and the text of its message.

#include "Machine.h"

using namespace mlir;
using namespace mlir::inlay;
using namespace mlir::inlay::reference;

/// Replaces each `{k}` of `message` by number k of `numbers`.
static std::string fillMessage(StringRef message, ArrayRef<int64_t> numbers) {
  std::string text;
  while (!message.empty()) {
    unsigned long long k;
    StringRef rest = message;
    if (rest.consume_front("{") && !rest.consumeInteger(10, k) &&
        rest.consume_front("}") && k < numbers.size()) {
      text += std::to_string(numbers[k]);
      message = rest;
      continue;
    }
    text += message.front();
    message = message.drop_front();
  }
  return text;
}

LogicalResult Machine::runCheck(CheckOp op) {
  const RefValue &subject = get(op.getSubject());
  unsigned width = widthOf(subject.elementType);
  SmallVector<int64_t> numbers;
  for (Value value : op.getValues())
    numbers.push_back(getInteger(value));
  auto status =
      op.getBlame() == Blame::Usage ? RefStatus::Usage : RefStatus::Data;
  if (!op.getLow())
    return subject.elements[0]
               ? success()
               : fail(*op, status, fillMessage(op.getMessage(), numbers));

  int64_t low = getInteger(op.getLow()), high = getInteger(op.getHigh());
  int64_t next = 0;
  return forEachIndex(subject.shape, [&](ArrayRef<int64_t> index) {
    int64_t value = signedValue(subject.elements[next++], width);
    if (low <= value && value < high)
      return success();
    numbers.push_back(value);
    llvm::append_range(numbers, index);
    return fail(*op, status, fillMessage(op.getMessage(), numbers));
  });
}
