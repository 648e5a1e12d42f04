// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The element types of arrays as types of the IR.

#include "inlay-mlir/Dialect/ElementType.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;

static constexpr inlay_element_facts kElements[] = {
#define INLAY_ELEMENT_FACTS(NAME, name, numpy, type, kind, bytes, descr)       \
  {#name, #numpy, descr, INLAY_KIND_##kind, bytes},
    INLAY_FOR_EACH_ELEMENT(INLAY_ELEMENT_FACTS)
#undef INLAY_ELEMENT_FACTS
};

const inlay_element_facts &inlay::getElementFacts(int type) {
  assert(type >= 0 && type < INLAY_TYPE_COUNT && "expected an inlay_type");
  return kElements[type];
}

/// Returns the IEEE 754 binary type of `bits`.
static Type getFloatType(MLIRContext *context, int bits) {
  switch (bits) {
  case 16:
    return Float16Type::get(context);
  case 32:
    return Float32Type::get(context);
  case 64:
    return Float64Type::get(context);
  }
  llvm_unreachable("the table has floats of 16, 32 and 64 bits");
}

Type inlay::getElementType(MLIRContext *context, int type) {
  const inlay_element_facts &facts = getElementFacts(type);
  int bits = facts.bytes * 8;
  switch (inlay_kind(facts.kind)) {
  case INLAY_KIND_FLOAT:
    return getFloatType(context, bits);
  case INLAY_KIND_BFLOAT:
    return BFloat16Type::get(context);
  case INLAY_KIND_SIGNED:
  case INLAY_KIND_UNSIGNED:
    return IntegerType::get(context, bits);
  case INLAY_KIND_BOOL:
    return IntegerType::get(context, 1);
  }
  llvm_unreachable("all kinds are handled");
}

std::optional<inlay_type> inlay::findElement(Type type, bool isUnsigned) {
  for (int number = 0; number < INLAY_TYPE_COUNT; ++number) {
    int kind = kElements[number].kind;
    bool isOther =
        kind == (isUnsigned ? INLAY_KIND_SIGNED : INLAY_KIND_UNSIGNED);
    if (!isOther && type == getElementType(type.getContext(), number))
      return inlay_type(number);
  }
  return std::nullopt;
}

std::string inlay::listElementTypes() {
  std::string text;
  for (int number = 0; number < INLAY_TYPE_COUNT; ++number) {
    const inlay_element_facts &facts = kElements[number];
    if (facts.kind == INLAY_KIND_UNSIGNED)
      continue;
    llvm::raw_string_ostream stream(text);
    stream << (number ? ", " : "")
           << (facts.kind == INLAY_KIND_BOOL ? "i1" : facts.name);
  }
  return text;
}
