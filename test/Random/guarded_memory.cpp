// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Memory that faults on the first byte in front of it or behind it.
#include "guarded_memory.hpp"

#include "inlay/c/runtime.h"

#include <cstdint>
#include <cstring>
#include <dlfcn.h>
#include <map>
#include <mutex>
#include <new>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace inlay_random {

/// No element of a program has these bytes.
static constexpr unsigned char pattern = 0xFD;

static std::size_t page_size() {
  static const auto bytes = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  return bytes;
}

static std::size_t round_up(std::size_t bytes, std::size_t unit) {
  return (bytes + unit - 1) / unit * unit;
}

guarded_block::guarded_block(std::size_t bytes, std::size_t alignment, flush at,
                             std::string name)
    : bytes_(bytes), name_(std::move(name)) {
  std::size_t page = page_size();
  std::size_t own = round_up(bytes ? bytes : 1, page);
  mapped_ = own + 2 * page;
  void *pages =
      mmap(nullptr, mapped_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED)
    throw std::bad_alloc();
  pages_ = static_cast<unsigned char *>(pages);
  if (mprotect(pages_ + page, own, PROT_READ | PROT_WRITE))
    throw std::bad_alloc();
  std::memset(pages_ + page, pattern, own);
  data_ = pages_ + page;
  if (at == flush::end)
    data_ += own - round_up(bytes, alignment);
}

guarded_block::~guarded_block() {
  if (pages_)
    munmap(pages_, mapped_);
}

void guarded_block::swap(guarded_block &other) noexcept {
  std::swap(pages_, other.pages_);
  std::swap(data_, other.data_);
  std::swap(mapped_, other.mapped_);
  std::swap(bytes_, other.bytes_);
  std::swap(name_, other.name_);
}

void guarded_block::protect() const {
  std::size_t page = page_size();
  mprotect(pages_ + page, mapped_ - 2 * page, PROT_READ);
}

std::string guarded_block::damage() const {
  const unsigned char *first = pages_ + page_size();
  const unsigned char *end = pages_ + mapped_ - page_size();
  for (const unsigned char *byte = first; byte != end; ++byte) {
    if (byte == data_)
      byte += bytes_;
    if (byte == end)
      break;
    if (*byte != pattern)
      return describe(byte) + " was overwritten";
  }
  return {};
}

std::string guarded_block::describe(const void *address) const {
  auto *byte = static_cast<const unsigned char *>(address);
  if (byte < pages_ || byte >= pages_ + mapped_)
    return {};
  std::string what = name_ + " of " + std::to_string(bytes_) + " B: byte ";
  return what + std::to_string(byte - data_);
}

//===----------------------------------------------------------------------===//
// The runtime's memory.

namespace {

/// The memory that the runtime holds.
struct storage_table {
  std::mutex lock;
  std::map<void *, guarded_block> blocks;
  std::string damage;
  unsigned allocations = 0;
};

storage_table &table() {
  static storage_table held;
  return held;
}

/// Blocks above this size come from the runtime itself.
constexpr std::int64_t largest = std::int64_t(1) << 28;

} // namespace

void watch_storage() {
  std::lock_guard hold(table().lock);
  table().damage.clear();
  table().allocations = 0;
}

std::string storage_damage() {
  std::lock_guard hold(table().lock);
  for (auto &[data, block] : table().blocks)
    if (table().damage.empty())
      table().damage = block.damage();
  return table().damage;
}

std::string describe_storage(const void *address) {
  std::lock_guard hold(table().lock);
  for (auto &[data, block] : table().blocks)
    if (std::string text = block.describe(address); !text.empty())
      return text;
  return {};
}

} // namespace inlay_random

using namespace inlay_random;

// The program's functions come before those of the runtime's library.

int32_t inlay_storage_allocate(int64_t bytes, inlay_storage *out,
                               inlay_error *error) {
  if (bytes < 0 || bytes > largest) {
    static const auto next =
        reinterpret_cast<decltype(&inlay_storage_allocate)>(
            dlsym(RTLD_NEXT, "inlay_storage_allocate"));
    return next(bytes, out, error);
  }
  std::lock_guard hold(table().lock);
  unsigned number = table().allocations++;
  guarded_block block(static_cast<std::size_t>(bytes), 64,
                      number % 4 == 3 ? flush::start : flush::end,
                      "allocation " + std::to_string(number));
  *out = {block.data(), bytes};
  table().blocks[out->data] = std::move(block);
  return INLAY_OK;
}

void inlay_storage_free(inlay_storage *storage) {
  static const auto next = reinterpret_cast<decltype(&inlay_storage_free)>(
      dlsym(RTLD_NEXT, "inlay_storage_free"));
  std::lock_guard hold(table().lock);
  auto found = table().blocks.find(storage->data);
  if (found == table().blocks.end())
    return next(storage);
  if (table().damage.empty())
    table().damage = found->second.damage();
  table().blocks.erase(found);
  *storage = {nullptr, 0};
}
