// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The memory of arrays: 64-byte aligned, from the C library's heap. One large
// block that was freed is kept for the next request: the system hands out large
// blocks page by page, and a kernel that needs scratch needs it at every call.
#include "ErrorRecord.h"
#include "inlay/detail/strided.hpp"
#include "inlay/error.hpp"

#include <atomic>
#include <cstdlib>

using namespace inlay;

namespace {

/// The freed block. Its first bytes hold its size.
std::atomic<void *> spare{nullptr};

/// Which blocks may be the spare one. Under AddressSanitizer none, so that it
/// sees every use of freed memory.
constexpr std::size_t smallest_spare = std::size_t(1) << 20;
#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t largest_spare = 0;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr std::size_t largest_spare = 0;
#else
constexpr std::size_t largest_spare = std::size_t(1) << 29;
#endif
#else
constexpr std::size_t largest_spare = std::size_t(1) << 29;
#endif

/// Returns the size of the block in which `bytes` are allocated.
std::size_t block_size(std::int64_t bytes) {
  return bytes > 0 ? (static_cast<std::size_t>(bytes) + 63) / 64 * 64 : 64;
}

bool may_be_spare(std::size_t bytes) {
  return bytes >= smallest_spare && bytes <= largest_spare;
}

/// Makes a block the spare one, instead of the one that is.
void keep_or_free(void *block, std::size_t bytes) {
  if (block && may_be_spare(bytes)) {
    *static_cast<std::size_t *>(block) = bytes;
    block = spare.exchange(block, std::memory_order_acq_rel);
  }
  std::free(block);
}

/// Takes the spare block if it fits and less than half of it would be wasted.
void *take_spare(std::size_t bytes) {
  void *block = spare.exchange(nullptr, std::memory_order_acquire);
  if (!block)
    return nullptr;
  std::size_t size = *static_cast<std::size_t *>(block);
  if (size >= bytes && size / 2 <= bytes)
    return block;
  keep_or_free(block, size);
  return nullptr;
}

} // namespace

/// Counts down to the allocation that fails; negative: none does.
static thread_local std::int64_t allocations_to_failure = -1;

/// Keeps sizes away from where rounding up to the alignment overflows.
static constexpr std::int64_t largest = INT64_MAX - 4096;

int32_t inlay_storage_allocate(int64_t bytes, inlay_storage *out,
                               inlay_error *error) {
  *out = {nullptr, 0};
  bool fail = allocations_to_failure == 0;
  if (allocations_to_failure >= 0)
    --allocations_to_failure;
  if (fail || bytes < 0 || bytes > largest)
    return runtime::set_out_of_memory(error, bytes);
  std::size_t size = block_size(bytes);
  if (may_be_spare(size))
    out->data = take_spare(size);
  if (!out->data)
    out->data = std::aligned_alloc(64, size);
  if (!out->data)
    return runtime::set_out_of_memory(error, bytes);
  out->bytes = bytes;
  return INLAY_OK;
}

void inlay_storage_free(inlay_storage *storage) {
  keep_or_free(storage->data, block_size(storage->bytes));
  *storage = {nullptr, 0};
}

void inlay_storage_fail_after(int64_t n) { allocations_to_failure = n; }

void inlay_blob_free(inlay_blob *blob) {
  if (blob->release)
    blob->release(blob);
  *blob = {};
}

inlay_storage detail::allocate_elements(int type, int rank,
                                        const std::int64_t *extent) {
  std::int64_t bytes = element_bytes(type);
  bool overflow = false, empty = false;
  for (int d = 0; d < rank; ++d) {
    if (extent[d] < 0)
      throw_usage_error("extent %lld of dimension %d is negative",
                        static_cast<long long>(extent[d]), d);
    empty |= extent[d] == 0;
    if (extent[d] != 0)
      overflow |= __builtin_mul_overflow(bytes, extent[d], &bytes);
  }
  // Extents that overflow are refused beside an extent of 0 too, so that
  // strides can be computed.
  if (overflow)
    bytes = -1;
  else if (empty)
    bytes = 0;
  inlay_storage storage;
  inlay_error record;
  if (inlay_storage_allocate(bytes, &storage, &record) != INLAY_OK)
    throw_error(record);
  return storage;
}
