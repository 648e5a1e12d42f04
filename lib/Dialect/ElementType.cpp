// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The element types of arrays as types of the IR.

#include "inlay-mlir/Dialect/ElementType.h"
#include "inlay/element.hpp"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;

const inlay_element_facts &mlir::inlay::getElementFacts(int type) {
  assert(type >= 0 && type < INLAY_TYPE_COUNT && "expected an inlay_type");
  return ::inlay::detail::element_facts[type];
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
  default:
    llvm_unreachable("the table has floats of 16, 32 and 64 bits");
  }
}

Type mlir::inlay::getElementType(MLIRContext *context, int type) {
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

/// Returns whether elements of a row of the table are of type `type`.
static bool isOfType(const inlay_element_facts &facts, Type type) {
  switch (inlay_kind(facts.kind)) {
  case INLAY_KIND_FLOAT:
    return isa<Float16Type, Float32Type, Float64Type>(type) &&
           type.getIntOrFloatBitWidth() == unsigned(facts.bytes) * 8;
  case INLAY_KIND_BFLOAT:
    return type.isBF16();
  case INLAY_KIND_SIGNED:
  case INLAY_KIND_UNSIGNED:
    return type.isSignlessInteger(facts.bytes * 8);
  case INLAY_KIND_BOOL:
    return type.isSignlessInteger(1);
  }
  llvm_unreachable("all kinds are handled");
}

std::optional<inlay_type> mlir::inlay::findElement(Type type, bool isUnsigned) {
  int other = isUnsigned ? INLAY_KIND_SIGNED : INLAY_KIND_UNSIGNED;
  for (auto [number, facts] : llvm::enumerate(::inlay::detail::element_facts))
    if (facts.kind != other && isOfType(facts, type))
      return inlay_type(number);
  return std::nullopt;
}

TypedAttr mlir::inlay::getElementAttr(Type type, uint64_t bits) {
  APInt number = APInt(64, bits).trunc(type.getIntOrFloatBitWidth());
  if (auto floats = dyn_cast<FloatType>(type))
    return FloatAttr::get(floats, APFloat(floats.getFloatSemantics(), number));
  return IntegerAttr::get(type, number);
}

std::string mlir::inlay::listElementTypes() {
  std::string text;
  for (const inlay_element_facts &facts : ::inlay::detail::element_facts) {
    if (facts.kind == INLAY_KIND_UNSIGNED)
      continue;
    llvm::raw_string_ostream stream(text);
    stream << (text.empty() ? "" : ", ")
           << (facts.kind == INLAY_KIND_BOOL ? "i1" : facts.name);
  }
  return text;
}
