// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// lld's library, on files in memory. What lld asks of LLVM's shared state is
// answered by LinkApart.cpp.

#include "LinkApart.h"
#include "inlay-mlir/Compiler/Codegen.h"

#include "lld/Common/Driver.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SmallVectorMemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include <cerrno>
#include <mutex>
#include <sys/mman.h>
#include <unistd.h>

LLD_HAS_DRIVER(elf)

using namespace mlir::inlay;

/// Runs lld and returns what it wrote. Its state is global, so one link runs
/// at a time.
static llvm::Expected<llvm::SmallVector<char, 0>>
runLinker(llvm::ArrayRef<const char *> arguments) {
  // Not destroyed at exit: a kernel may be compiled even then.
  static auto &mutex = *new std::mutex;
  static bool usable = true;
  std::lock_guard<std::mutex> lock(mutex);
  if (!usable)
    return llvm::createStringError("the linker cannot run after its crash");
  std::string text;
  llvm::raw_string_ostream stream(text);
  LinkOutput output;
  lld::Result result =
      lld::lldMain(arguments, stream, stream, {{lld::Gnu, &lld::elf::link}});
  usable = result.canRunAgain;
  if (result.retCode == 0)
    return output.take();
  return llvm::createStringError("linking failed: " +
                                 llvm::StringRef(text).rtrim());
}

/// Writes all of `bytes`; a memory file may still take less at a time, and a
/// signal may come between.
static bool writeAll(int file, llvm::ArrayRef<char> bytes) {
  while (!bytes.empty()) {
    ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR)
      continue;
    if (written <= 0)
      return false;
    bytes = bytes.drop_front(written);
  }
  return true;
}

llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>>
mlir::inlay::linkSharedObject(llvm::ArrayRef<char> object) {
  int input = ::memfd_create("inlay-object", MFD_CLOEXEC);
  llvm::scope_exit closeInput([&] {
    if (input >= 0)
      ::close(input);
  });
  if (input < 0 || !writeAll(input, object))
    return llvm::createStringError("cannot write an object to memory");
  std::string inputPath = "/proc/self/fd/" + std::to_string(input);
  // lld removes a regular file that has the output's name; a device it leaves
  // alone.
  const char *arguments[] = {"ld.lld",
                             "-shared",
                             "--threads=1",
                             "--hash-style=gnu",
                             "-z",
                             "noseparate-code",
                             "-z",
                             "noexecstack",
                             "-o",
                             "/dev/null",
                             inputPath.c_str()};
  llvm::Expected<llvm::SmallVector<char, 0>> linked = runLinker(arguments);
  if (!linked)
    return linked.takeError();
  return std::make_unique<llvm::SmallVectorMemoryBuffer>(
      std::move(*linked), /*RequiresNullTerminator=*/false);
}
