// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// lld's library, on files in memory.

#include "inlay-mlir/Compiler/Codegen.h"

#include "lld/Common/Driver.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include <mutex>
#include <sys/mman.h>
#include <unistd.h>

LLD_HAS_DRIVER(elf)

using namespace mlir::inlay;

/// Runs lld; its state is global, so one link runs at a time.
static llvm::Error runLinker(llvm::ArrayRef<const char *> arguments) {
  static std::mutex mutex;
  static bool usable = true;
  std::lock_guard<std::mutex> lock(mutex);
  if (!usable)
    return llvm::createStringError("the linker cannot run after its crash");
  std::string text;
  llvm::raw_string_ostream stream(text);
  lld::Result result =
      lld::lldMain(arguments, stream, stream, {{lld::Gnu, &lld::elf::link}});
  usable = result.canRunAgain;
  if (result.retCode == 0)
    return llvm::Error::success();
  return llvm::createStringError("linking failed: " +
                                 llvm::StringRef(text).rtrim());
}

/// Writes all of `bytes`; a memory file may still take less at a time.
static bool writeAll(int file, llvm::ArrayRef<char> bytes) {
  while (!bytes.empty()) {
    ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written <= 0)
      return false;
    bytes = bytes.drop_front(written);
  }
  return true;
}

/// Reserves a name for the linker's output, in memory where the system has a
/// file system for that. lld replaces the file, so a descriptor would not do.
static std::error_code reserveOutput(llvm::SmallString<128> &path) {
  std::error_code failed =
      llvm::sys::fs::createUniqueFile("/dev/shm/inlay-%%%%%%%%.so", path);
  return failed ? llvm::sys::fs::createTemporaryFile("inlay", "so", path)
                : failed;
}

llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>>
mlir::inlay::linkSharedObject(llvm::ArrayRef<char> object) {
  int input = ::memfd_create("inlay-object", MFD_CLOEXEC);
  llvm::scope_exit closeInput([&] { ::close(input); });
  if (input < 0 || !writeAll(input, object))
    return llvm::createStringError("cannot write an object to memory");
  std::string inputPath = "/proc/self/fd/" + std::to_string(input);
  llvm::SmallString<128> outputPath;
  if (std::error_code failed = reserveOutput(outputPath))
    return llvm::createStringError("cannot create a temporary file: " +
                                   failed.message());
  llvm::FileRemover removeOutput(outputPath);
  const char *arguments[] = {
      "ld.lld",          "-shared", "--threads=1", "--hash-style=gnu", "-z",
      "noseparate-code", "-z",      "noexecstack", inputPath.c_str(),  "-o",
      outputPath.c_str()};
  if (llvm::Error error = runLinker(arguments))
    return error;
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> buffer =
      llvm::MemoryBuffer::getFile(outputPath, /*IsText=*/false,
                                  /*RequiresNullTerminator=*/false);
  if (!buffer)
    return llvm::createStringError("cannot read the linked kernel: " +
                                   buffer.getError().message());
  return std::move(*buffer);
}
