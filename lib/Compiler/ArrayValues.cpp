// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Arrays of the C ABI as values of the interpreter, and back.

#include "ArrayValues.h"

#include <cstring>

using namespace mlir;
using namespace mlir::inlay;

int64_t inlay::getElementBytes(Type type) {
  return type.isInteger(1) ? 1 : type.getIntOrFloatBitWidth() / 8;
}

/// Calls `visit` with the address of each element in row-major order.
template <typename Visit>
static void forEachElement(const inlay_array &array, ArrayRef<int64_t> shape,
                           int64_t bytes, Visit visit) {
  if (llvm::is_contained(shape, 0))
    return;
  SmallVector<int64_t> position(shape.size(), 0);
  while (true) {
    int64_t offset = 0;
    for (size_t dim = 0; dim < shape.size(); ++dim)
      offset += position[dim] * array.stride[dim];
    visit(static_cast<char *>(array.data) + offset * bytes);
    int64_t dim = int64_t(shape.size()) - 1;
    while (dim >= 0 && ++position[dim] == shape[dim])
      position[dim--] = 0;
    if (dim < 0)
      return;
  }
}

RefValue inlay::readArgument(Type type, const void *argument) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  Type element = tensor ? tensor.getElementType() : type;
  int64_t bytes = getElementBytes(element);
  bool isBool = element.isInteger(1);
  auto readElement = [&](const void *address) {
    uint64_t bits = 0;
    std::memcpy(&bits, address, bytes);
    // Any byte but 0 is true.
    return isBool ? uint64_t(bits != 0) : bits;
  };
  if (!tensor)
    return RefValue::scalar(type, readElement(argument));
  const auto &array = *static_cast<const inlay_array *>(argument);
  RefTensor value;
  value.elementType = tensor.getElementType();
  value.shape.assign(array.extent, array.extent + tensor.getRank());
  value.elements.reserve(value.getNumElements());
  forEachElement(array, value.shape, bytes, [&](const char *address) {
    value.elements.push_back(readElement(address));
  });
  return RefValue(std::move(value));
}

void inlay::writeArray(const RefTensor &value, const inlay_array &array) {
  int64_t bytes = getElementBytes(value.elementType);
  auto next = value.elements.begin();
  forEachElement(array, value.shape, bytes,
                 [&](char *address) { std::memcpy(address, &*next++, bytes); });
}

inlay_array inlay::makeRowMajor(const RefTensor &value, void *data) {
  inlay_array array = {};
  array.data = data;
  int64_t stride = 1;
  for (int64_t dim = int64_t(value.shape.size()) - 1; dim >= 0; --dim) {
    array.extent[dim] = value.shape[dim];
    array.stride[dim] = stride;
    stride *= value.shape[dim];
  }
  return array;
}
