// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Imports a program for a test.

#include "Imported.h"
#include "inlay-mlir/Import/Import.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

#include <sstream>

using namespace inlay_test;
using namespace mlir::inlay;

std::string inlay_test::importText(ProgramBuilder &program) {
  mlir::MLIRContext context(mlir::MLIRContext::Threading::DISABLED);
  std::string error, text;
  auto module = importProgram(program.get(), context, error);
  if (!module)
    return "error: " + error;
  llvm::raw_string_ostream out(text);
  module->print(out);
  return text;
}

Numbers Numbers::iota(inlay_type type, std::vector<int64_t> shape) {
  int64_t count = 1;
  for (int64_t extent : shape)
    count *= extent;
  Numbers numbers{type, shape, {}};
  for (int64_t i = 0; i < count; ++i)
    numbers.elements.push_back(i);
  return numbers;
}

Numbers Numbers::scalar(inlay_type type, double value) {
  return {type, {}, {value}, true};
}

static mlir::Type getType(mlir::MLIRContext &context, inlay_type type) {
  mlir::Builder builder(&context);
  const mlir::Type types[] = {builder.getF32Type(), builder.getF64Type(),
                              builder.getI32Type(), builder.getI64Type(),
                              builder.getI1Type()};
  return types[type];
}

static uint64_t toBits(inlay_type type, double value) {
  if (type == INLAY_F32)
    return std::bit_cast<uint32_t>(float(value));
  if (type == INLAY_F64)
    return std::bit_cast<uint64_t>(value);
  if (type == INLAY_I32)
    return uint32_t(int32_t(value));
  return uint64_t(int64_t(value));
}

static double toNumber(mlir::Type type, uint64_t bits) {
  if (type.isF32())
    return std::bit_cast<float>(uint32_t(bits));
  if (type.isF64())
    return std::bit_cast<double>(bits);
  if (type.isInteger(32))
    return int32_t(bits);
  return double(int64_t(bits));
}

std::string inlay_test::run(ProgramBuilder &program,
                            const std::vector<Numbers> &arguments) {
  mlir::MLIRContext context(mlir::MLIRContext::Threading::DISABLED);
  std::string message;
  auto module = importProgram(program.get(), context, message);
  if (!module)
    return "error: " + message;
  llvm::SmallVector<RefValue> operands, results;
  for (const Numbers &numbers : arguments) {
    RefTensor tensor{getType(context, numbers.type),
                     llvm::SmallVector<int64_t>(llvm::ArrayRef(numbers.shape)),
                     {}};
    for (double element : numbers.elements)
      tensor.elements.push_back(toBits(numbers.type, element));
    RefValue value(tensor);
    value.isScalar = numbers.isScalar;
    operands.push_back(value);
  }
  RefError error(&context);
  auto function = *module->getOps<mlir::func::FuncOp>().begin();
  if (failed(interpret(function, operands, results, error)))
    return "error: " + error.message;
  std::ostringstream out;
  for (const RefValue &result : results) {
    const char *gap = &result == results.begin() ? "(" : " (";
    if (result.shape.empty())
      out << gap;
    for (int64_t extent : result.shape) {
      out << gap << extent;
      gap = ", ";
    }
    out << ")[";
    gap = "";
    for (uint64_t bits : result.elements) {
      out << gap << toNumber(result.elementType, bits);
      gap = " ";
    }
    out << "]";
  }
  return out.str();
}
