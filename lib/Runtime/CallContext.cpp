// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions that compiled code calls, and the table of its allocations.
#include "CallContext.h"

#include "ErrorRecord.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace inlay::runtime {

call_context::call_context(const inlay_kernel &kernel, inlay_error *error)
    : inlay_context{allocate_hook, release_hook, count_copy_hook, fail_hook},
      error(error), sites(kernel.facts.sites.size()), kernel_(kernel) {
  for (auto &site : sites)
    site = {0, 0, 0};
}

call_context::~call_context() {
  for (auto &storage : storages_)
    inlay_storage_free(&storage);
}

inlay_storage *call_context::allocate_storage(std::int64_t bytes) {
  inlay_storage storage;
  if (inlay_storage_allocate(bytes, &storage, error) != INLAY_OK)
    return nullptr;
  try {
    storages_.push_back(storage);
  } catch (...) {
    inlay_storage_free(&storage);
    set_out_of_memory(error, bytes);
    return nullptr;
  }
  return storages_.end() - 1;
}

// Kernels release what they allocated last: both searches begin there.
inlay_storage *call_context::find(const void *data) {
  for (auto it = storages_.end(); it-- != storages_.begin();)
    if (it->data == data && data)
      return it;
  return nullptr;
}

inlay_storage *call_context::find_around(const void *data) {
  auto at = reinterpret_cast<std::uintptr_t>(data);
  for (auto it = storages_.end(); it-- != storages_.begin();) {
    auto start = reinterpret_cast<std::uintptr_t>(it->data);
    if (it->data && at >= start &&
        at - start <= static_cast<std::uint64_t>(it->bytes))
      return it;
  }
  return nullptr;
}

void *call_context::allocate_hook(inlay_context *context, std::int64_t bytes,
                                  std::int32_t site) {
  auto &self = *static_cast<call_context *>(context);
  inlay_storage *storage = self.allocate_storage(bytes);
  if (!storage)
    return nullptr;
  auto counted = static_cast<std::uint64_t>(bytes);
  self.allocated_bytes += counted;
  if (static_cast<std::uint32_t>(site) < self.sites.size()) {
    auto &counters = self.sites[static_cast<std::size_t>(site)];
    // A copy counts its execution when it copies.
    if (self.kernel_.facts.sites[static_cast<std::size_t>(site)].is_copy) {
      counters.ahead += counted;
    } else {
      counters.count += 1;
      counters.bytes += counted;
    }
  }
  return storage->data;
}

void call_context::release_hook(inlay_context *context, void *data) {
  auto &self = *static_cast<call_context *>(context);
  inlay_storage *storage = self.find(data);
  if (!storage)
    return;
  inlay_storage_free(storage);
  *storage = *(self.storages_.end() - 1);
  self.storages_.pop_back();
}

void call_context::count_copy_hook(inlay_context *context, std::int64_t bytes,
                                   std::int32_t site) {
  auto &self = *static_cast<call_context *>(context);
  auto counted = static_cast<std::uint64_t>(bytes);
  self.copied_bytes += counted;
  if (static_cast<std::uint32_t>(site) < self.sites.size()) {
    auto &counters = self.sites[static_cast<std::size_t>(site)];
    counters.count += 1;
    counters.bytes += counted;
  }
}

/// Writes `text` to `out`, {N} replaced by operand N, cut off where it ends.
static void fill_message(const std::string &text, const std::int64_t *operands,
                         std::int64_t count, char *out, std::size_t room) {
  auto put = [&](const char *from, std::size_t n) {
    n = std::min(n, room - 1);
    std::memcpy(out, from, n);
    out += n;
    room -= n;
  };
  for (std::size_t i = 0; i < text.size();) {
    std::size_t close = text.find('}', i);
    int used = 0;
    long long number = -1;
    if (text[i] == '{' && close != text.npos &&
        std::sscanf(text.c_str() + i, "{%lld}%n", &number, &used) == 1 &&
        used > 0 && number >= 0 && number < count) {
      char digits[24];
      int n = std::snprintf(digits, sizeof digits, "%lld",
                            static_cast<long long>(operands[number]));
      put(digits, static_cast<std::size_t>(n));
      i += static_cast<std::size_t>(used);
    } else {
      put(&text[i], 1);
      ++i;
    }
  }
  *out = 0;
}

std::int32_t call_context::fail_hook(inlay_context *context, std::int32_t check,
                                     const std::int64_t *operands,
                                     std::int64_t count) {
  auto &self = *static_cast<call_context *>(context);
  const auto &checks = self.kernel_.facts.checks;
  if (static_cast<std::uint32_t>(check) >= checks.size())
    return set_error(self.error, INLAY_INTERNAL_ERROR,
                     "check %d of kernel '%s' failed, its info text knows %zu",
                     check, self.kernel_.name.c_str(), checks.size());
  const check_fact &fact = checks[static_cast<std::size_t>(check)];
  if (self.error) {
    inlay_error &error = *self.error;
    error.status = fact.status;
    int used = 0;
    if (!fact.place.empty())
      used = std::snprintf(error.message, sizeof error.message,
                           "%s: ", fact.place.c_str());
    auto start = std::min<std::size_t>(static_cast<std::size_t>(used),
                                       sizeof error.message - 1);
    fill_message(fact.message, operands, count, error.message + start,
                 sizeof error.message - start);
  }
  return fact.status;
}

} // namespace inlay::runtime
