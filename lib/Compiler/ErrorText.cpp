// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Errors of the C ABI: a status and one line of text.

#include "ErrorText.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "llvm/Support/Path.h"
#include <algorithm>
#include <cstring>

using namespace mlir;
using namespace mlir::inlay;

int32_t inlay::fillError(inlay_error &error, int32_t status, StringRef text) {
  error.status = status;
  size_t length = std::min(text.size(), sizeof(error.message) - 1);
  std::memcpy(error.message, text.data(), length);
  error.message[length] = '\0';
  std::replace(error.message, error.message + length, '\n', ' ');
  return status;
}

/// Tabs and line ends part the fields of texts that hold places.
static bool isControl(char c) {
  auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7f;
}

std::string inlay::shortPlace(Location location) {
  auto place = location->findInstanceOf<FileLineColLoc>();
  if (!place)
    return "";
  std::string name =
      llvm::sys::path::filename(place.getFilename().getValue()).str();
  std::replace_if(name.begin(), name.end(), isControl, '?');
  return name + ":" + std::to_string(place.getLine());
}

std::string inlay::placeOf(Location location) {
  std::string place = shortPlace(location);
  return place.empty() ? place : place + ": ";
}
