// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Signatures of entries, and arguments that fit them.

#include "Arguments.h"

#include "inlay-mlir/Dialect/ElementType.h"
#include "inlay-mlir/Dialect/InlayDialect.h"
#include "inlay/element.hpp"
#include "mlir/IR/TypeUtilities.h"
#include <bit>
#include <cstring>

using namespace mlir;
using namespace tensor_run;

llvm::StringRef tensor_run::typeName(inlay_type type) {
  return mlir::inlay::getElementFacts(type).name;
}

/// Returns "(7, 9)", "(7,)", "()", with ? for a run-time extent.
static std::string shapeText(llvm::ArrayRef<int64_t> extents) {
  std::string text = "(";
  for (auto [dim, extent] : llvm::enumerate(extents))
    text += (dim ? ", " : "") +
            (extent == INLAY_DYN ? "?" : std::to_string(extent));
  return text + (extents.size() == 1 ? ",)" : ")");
}

static llvm::Expected<Parameter> readType(Type type, bool isUnsigned,
                                          const Twine &what) {
  Parameter parameter;
  if (isa<ShapedType>(type) && !isa<RankedTensorType>(type)) {
    std::string found;
    llvm::raw_string_ostream(found) << type;
    return llvm::createStringError(what + " has type " + found +
                                   "; expected a ranked tensor or a scalar");
  }
  // An index in a signature is an integer of 64 bits.
  Type elementType = type.isIndex() ? IntegerType::get(type.getContext(), 64)
                                    : getElementTypeOrSelf(type);
  auto element = mlir::inlay::findElement(elementType, isUnsigned);
  if (!element) {
    std::string found;
    llvm::raw_string_ostream(found) << type;
    return llvm::createStringError(what + " has type " + found +
                                   "; expected elements of " +
                                   mlir::inlay::listElementTypes());
  }
  parameter.type = *element;
  if (auto tensor = dyn_cast<RankedTensorType>(type)) {
    if (tensor.getRank() > INLAY_MAX_RANK)
      return llvm::createStringError(what + " has rank " +
                                     Twine(tensor.getRank()) +
                                     "; expected at most 8");
    for (int64_t extent : tensor.getShape())
      parameter.extents.push_back(ShapedType::isDynamic(extent) ? INLAY_DYN
                                                                : extent);
  } else {
    parameter.kind = INLAY_SCALAR;
  }
  return parameter;
}

llvm::Expected<Signature> tensor_run::readSignature(func::FuncOp entry) {
  constexpr llvm::StringLiteral kUnsigned =
      mlir::inlay::InlayDialect::kUnsigned;
  Signature signature;
  size_t inouts = 0;
  for (auto [index, type] : llvm::enumerate(entry.getArgumentTypes())) {
    auto parameter = readType(type, bool(entry.getArgAttr(index, kUnsigned)),
                              "parameter " + Twine(index + 1));
    if (!parameter)
      return parameter.takeError();
    if (entry.getArgAttr(index, mlir::inlay::InlayDialect::kInOut)) {
      parameter->kind = INLAY_INOUT;
      ++inouts;
    } else if (entry.getArgAttr(index, mlir::inlay::InlayDialect::kOwned)) {
      parameter->kind = INLAY_OWNED;
    }
    signature.parameters.push_back(std::move(*parameter));
  }
  if (entry.getNumResults() < inouts)
    return llvm::createStringError(
        "the entry has " + Twine(inouts) + " in-out parameters, but returns " +
        Twine(entry.getNumResults()) + " values; expected their final values");
  for (auto [index, type] :
       llvm::enumerate(entry.getResultTypes().drop_front(inouts))) {
    auto result =
        readType(type, bool(entry.getResultAttr(index + inouts, kUnsigned)),
                 "result " + Twine(index + 1));
    if (!result)
      return result.takeError();
    if (result->kind == INLAY_SCALAR)
      return llvm::createStringError("result " + Twine(index + 1) +
                                     " is a scalar; expected a tensor");
    result->kind = INLAY_OWNED;
    signature.results.push_back(std::move(*result));
  }
  return signature;
}

/// Reads the whole of `text` as a number of type `type` into its bits.
static bool parseNumber(llvm::StringRef text, inlay_type type, uint64_t &bits) {
  return ::inlay::detail::visit_element(type, [&]<class T>(T) {
    if constexpr (std::is_same_v<T, bool>) {
      bits = text == "true" || text == "1";
      return bits || text == "false" || text == "0";
    } else if constexpr (::inlay::detail::is_integer_element<T>) {
      T value;
      if (text.getAsInteger(10, value))
        return false;
      bits = ::inlay::detail::bits_of(value);
      return true;
    } else {
      double value;
      if (text.getAsDouble(value))
        return false;
      bits = ::inlay::detail::bits_of(T(value));
      return true;
    }
  });
}

/// Fails unless `file` has the type and shape of `parameter`.
static llvm::Error checkFile(const ::inlay::npy_array &file,
                             const Parameter &parameter,
                             const std::string &path, size_t position) {
  std::string where = path + " (argument " + std::to_string(position + 1) + ")";
  if (file.type != parameter.type)
    return llvm::createStringError(where + ": dtype is " + typeName(file.type) +
                                   ", expected " + typeName(parameter.type));
  llvm::ArrayRef<int64_t> found(file.extent, file.rank);
  llvm::ArrayRef<int64_t> expected(parameter.extents);
  bool fits = found.size() == expected.size();
  for (size_t dim = 0; fits && dim < found.size(); ++dim)
    fits = expected[dim] == INLAY_DYN || expected[dim] == found[dim];
  if (fits)
    return llvm::Error::success();
  return llvm::createStringError(where + ": shape is " + shapeText(found) +
                                 ", expected " + shapeText(expected));
}

static llvm::Expected<Argument> readArgument(const Parameter &parameter,
                                             const std::string &input,
                                             size_t position) {
  Argument argument;
  if (parameter.kind == INLAY_SCALAR &&
      parseNumber(input, parameter.type, argument.scalar))
    return argument;
  if (parameter.kind == INLAY_SCALAR &&
      !llvm::StringRef(input).ends_with(".npy"))
    return llvm::createStringError(
        "'" + input + "' (argument " + std::to_string(position + 1) +
        "): expected a number of type " + typeName(parameter.type));
  try {
    argument.file = ::inlay::read_npy(input.c_str());
  } catch (const ::inlay::error &error) {
    return llvm::createStringError(llvm::StringRef(error.what()));
  }
  if (llvm::Error error = checkFile(argument.file, parameter, input, position))
    return error;
  if (parameter.kind == INLAY_SCALAR)
    std::memcpy(&argument.scalar, argument.file.storage.data,
                ::inlay::detail::element_bytes(parameter.type));
  return argument;
}

llvm::Expected<std::vector<Argument>>
tensor_run::readArguments(const Signature &signature,
                          llvm::ArrayRef<std::string> inputs) {
  if (inputs.size() != signature.parameters.size())
    return llvm::createStringError(
        "the entry takes " + std::to_string(signature.parameters.size()) +
        " arguments, found " + std::to_string(inputs.size()) + " --input");
  std::vector<Argument> arguments;
  for (auto [position, input] : llvm::enumerate(inputs)) {
    auto argument =
        readArgument(signature.parameters[position], input, position);
    if (!argument)
      return argument.takeError();
    arguments.push_back(std::move(*argument));
  }
  return arguments;
}

llvm::Expected<::inlay::npy_array>
tensor_run::copyArray(const ::inlay::npy_array &source) {
  ::inlay::npy_array copy;
  inlay_error error;
  copy.type = source.type;
  copy.rank = source.rank;
  std::memcpy(copy.extent, source.extent, sizeof(copy.extent));
  if (inlay_storage_allocate(source.storage.bytes, &copy.storage, &error) !=
      INLAY_OK)
    return llvm::createStringError(llvm::StringRef(error.message));
  std::memcpy(copy.storage.data, source.storage.data, source.storage.bytes);
  return copy;
}
