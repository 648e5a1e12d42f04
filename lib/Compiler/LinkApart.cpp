// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What lld gets instead of some definitions of LLVM's. The names in the labels
// are those that the linker's option --wrap gives to the replacements.

#include "LinkApart.h"

#include "llvm/Support/Error.h"
#include "llvm/Support/FileOutputBuffer.h"
#include "llvm/Support/Parallel.h"
#include "llvm/Support/Threading.h"
#include <functional>

using namespace mlir::inlay;

/// The output of the link that runs on this thread.
static thread_local LinkOutput *currentOutput = nullptr;

LinkOutput::LinkOutput() { currentOutput = this; }
LinkOutput::~LinkOutput() { currentOutput = nullptr; }

namespace {
/// Is a file that exists in memory only.
class MemoryOutput : public llvm::FileOutputBuffer {
public:
  MemoryOutput(llvm::StringRef path, size_t size) : FileOutputBuffer(path) {
    bytes.resize(size);
  }

  uint8_t *getBufferStart() const override { return start(); }
  uint8_t *getBufferEnd() const override { return start() + bytes.size(); }
  size_t getBufferSize() const override { return bytes.size(); }
  llvm::Error commit() override {
    if (currentOutput)
      currentOutput->put(std::move(bytes));
    return llvm::Error::success();
  }

private:
  uint8_t *start() const {
    return reinterpret_cast<uint8_t *>(const_cast<char *>(bytes.data()));
  }

  llvm::SmallVector<char, 0> bytes;
};
} // namespace

namespace mlir::inlay {

/// Replaces llvm::FileOutputBuffer::create, which makes a temporary file and,
/// lest that be left behind, takes over the process's signal handlers and the
/// thread's alternate stack.
llvm::Expected<std::unique_ptr<llvm::FileOutputBuffer>>
createOutput(llvm::StringRef path, size_t size, unsigned flags) asm(
    "__wrap__ZN4llvm16FileOutputBuffer6createENS_9StringRefEmj");
llvm::Expected<std::unique_ptr<llvm::FileOutputBuffer>>
createOutput(llvm::StringRef path, size_t size, unsigned) {
  return std::make_unique<MemoryOutput>(path, size);
}

/// Replaces llvm::cl::ResetAllOptionOccurrences, which gives every option of
/// the host its default value. We hand lld no option of LLVM's, so that none
/// has to be reset.
void resetNoOption() asm("__wrap__ZN4llvm2cl25ResetAllOptionOccurrencesEv");
void resetNoOption() {}

/// Replaces llvm::parallel::strategy, which lld writes.
extern llvm::ThreadPoolStrategy
    linkStrategy asm("__wrap__ZN4llvm8parallel8strategyE");
llvm::ThreadPoolStrategy linkStrategy = llvm::hardware_concurrency(1);

/// Replaces llvm::parallelFor, which reads the strategy of the host.
void forEach(
    size_t begin, size_t end,
    llvm::function_ref<void(size_t)>
        body) asm("__wrap__ZN4llvm11parallelForEmmNS_12function_refIFvmEEE");
void forEach(size_t begin, size_t end, llvm::function_ref<void(size_t)> body) {
  for (size_t i = begin; i != end; ++i)
    body(i);
}

/// Replaces llvm::parallel::TaskGroup::spawn, which starts LLVM's threads.
void runTask(llvm::parallel::TaskGroup *group, std::function<void()> task) asm(
    "__wrap__ZN4llvm8parallel9TaskGroup5spawnESt8functionIFvvEE");
void runTask(llvm::parallel::TaskGroup *, std::function<void()> task) {
  task();
}

} // namespace mlir::inlay
