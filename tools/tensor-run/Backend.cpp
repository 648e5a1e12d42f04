// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The two ways to run an entry.

#include "Backend.h"

#include "inlay-mlir/Compiler/Interpret.h"
#include "llvm/Support/MemoryBuffer.h"
#include <cstring>

using namespace mlir;
using namespace tensor_run;

static llvm::Error toError(const inlay_error &error) {
  return llvm::createStringError(llvm::StringRef(error.message));
}

/// Describes the elements of `array` for a call.
static inlay_array describeArray(const ::inlay::npy_array &array) {
  inlay_array described = {};
  described.data = array.storage.data;
  int64_t stride = 1;
  for (int dim = array.rank - 1; dim >= 0; --dim) {
    described.extent[dim] = array.extent[dim];
    described.stride[dim] = stride;
    stride *= array.extent[dim];
  }
  return described;
}

namespace {

/// A kernel as the JIT makes it.
class Compiled : public Backend {
public:
  Compiled(inlay_kernel *kernel, Signature signature)
      : kernel(kernel), signature(std::move(signature)) {}

  llvm::Expected<std::vector<::inlay::npy_array>>
  run(std::vector<Argument> &arguments) override;
  llvm::Expected<std::string> explain(Report form) override;

private:
  inlay_kernel *kernel; // lives as long as the process
  Signature signature;
};

/// The interpreter. Its results live in memory of this context.
class Interpreted : public Backend {
public:
  Interpreted(func::FuncOp entry, Signature signature)
      : entry(entry), signature(std::move(signature)) {}

  llvm::Expected<std::vector<::inlay::npy_array>>
  run(std::vector<Argument> &arguments) override;
  llvm::Expected<std::string> explain(Report form) override {
    return llvm::createStringError(
        "the reference interpreter has nothing to explain");
  }

private:
  func::FuncOp entry;
  Signature signature;
};

/// Hands out memory whose handles stay known, for the interpreter's results.
struct ResultMemory : inlay_context {
  ResultMemory() : inlay_context{} {
    allocate = [](inlay_context *self, int64_t bytes, int32_t) -> void * {
      auto &memory = *static_cast<ResultMemory *>(self);
      inlay_storage storage;
      if (inlay_storage_allocate(bytes, &storage, nullptr) != INLAY_OK)
        return nullptr;
      memory.handles.push_back(storage);
      return storage.data;
    };
  }
  ~ResultMemory() {
    for (inlay_storage &storage : handles)
      inlay_storage_free(&storage);
  }
  /// Takes the handle of the memory at `data` out.
  inlay_storage take(void *data) {
    auto found = llvm::find_if(
        handles, [&](inlay_storage &storage) { return storage.data == data; });
    inlay_storage storage = *found;
    handles.erase(found);
    return storage;
  }
  std::vector<inlay_storage> handles;
};

} // namespace

llvm::Expected<std::vector<::inlay::npy_array>>
Compiled::run(std::vector<Argument> &arguments) {
  std::vector<inlay_call_argument> inputs(arguments.size());
  std::vector<inlay_result> outputs(signature.results.size());
  for (auto [input, argument, parameter] :
       llvm::zip(inputs, arguments, signature.parameters)) {
    input.kind = parameter.kind;
    input.type = parameter.type;
    input.rank = parameter.extents.size();
    input.scalar = argument.scalar;
    input.donated = nullptr;
    input.array = describeArray(argument.file);
  }
  for (auto [output, result] : llvm::zip(outputs, signature.results)) {
    output.type = result.type;
    output.rank = result.extents.size();
    output.storage = {};
  }
  inlay_error error;
  if (inlay_kernel_call(kernel, inputs.data(), inputs.size(), outputs.data(),
                        outputs.size(), &error) != INLAY_OK)
    return toError(error);
  std::vector<::inlay::npy_array> results(outputs.size());
  for (auto [array, output] : llvm::zip(results, outputs)) {
    array.type = inlay_type(output.type);
    array.rank = output.rank;
    array.storage = output.storage;
    std::memcpy(array.extent, output.extent, sizeof(array.extent));
  }
  return results;
}

llvm::Expected<std::string> Compiled::explain(Report form) {
  inlay_blob text = {};
  inlay_error error;
  auto write =
      form == Report::Json ? inlay_kernel_explain_json : inlay_kernel_explain;
  if (write(kernel, &text, &error) != INLAY_OK)
    return toError(error);
  std::string explained = static_cast<const char *>(text.data);
  inlay_blob_free(&text);
  return explained;
}

llvm::Expected<std::vector<::inlay::npy_array>>
Interpreted::run(std::vector<Argument> &arguments) {
  std::vector<inlay_array> arrays;
  for (Argument &argument : arguments)
    arrays.push_back(describeArray(argument.file));
  std::vector<void *> pointers;
  for (auto [index, argument] : llvm::enumerate(arguments)) {
    bool scalar = signature.parameters[index].kind == INLAY_SCALAR;
    pointers.push_back(scalar ? static_cast<void *>(&argument.scalar)
                              : &arrays[index]);
  }
  std::vector<inlay_array> outputs(signature.results.size());
  ResultMemory memory;
  inlay_error error;
  if (mlir::inlay::interpretOnArrays(entry, &memory, pointers.data(),
                                     outputs.data(), &error) != INLAY_OK)
    return toError(error);
  std::vector<::inlay::npy_array> results(outputs.size());
  for (auto [index, output] : llvm::enumerate(outputs)) {
    results[index].type = signature.results[index].type;
    results[index].rank = signature.results[index].extents.size();
    results[index].storage = memory.take(output.data);
    std::memcpy(results[index].extent, output.extent, sizeof(output.extent));
  }
  return results;
}

llvm::Expected<std::unique_ptr<Backend>>
tensor_run::compileEntry(ModuleOp module, llvm::StringRef entry,
                         const mlir::inlay::CompileOptions &options,
                         Signature signature) {
  auto object = mlir::inlay::compile(module, entry, options);
  if (failed(object))
    return llvm::createStringError("");
  inlay_kernel *kernel = nullptr;
  inlay_error error;
  if (inlay_kernel_load((*object)->getBufferStart(), (*object)->getBufferSize(),
                        &kernel, &error) != INLAY_OK)
    return toError(error);
  return std::make_unique<Compiled>(kernel, std::move(signature));
}

llvm::Expected<std::unique_ptr<Backend>>
tensor_run::interpretEntry(ModuleOp module, llvm::StringRef entry,
                           Signature signature) {
  mlir::inlay::keepCalled(mlir::inlay::findEntry(module, entry));
  if (failed(mlir::inlay::lowerTo(module, "check")))
    return llvm::createStringError("");
  return std::make_unique<Interpreted>(mlir::inlay::findEntry(module, entry),
                                       std::move(signature));
}
