// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One call of a kernel, from the arguments to the results.
#include "Arguments.h"
#include "ErrorRecord.h"
#include "inlay/detail/strided.hpp"

#include <cstring>
#include <new>

using namespace inlay;
using namespace inlay::runtime;

namespace {

constexpr auto relaxed = std::memory_order_relaxed;

/// Counts the elements; -1 for extents that no array can have.
std::int64_t element_count(const inlay_result &result) {
  std::int64_t n = 1;
  bool overflow = false, empty = false;
  for (unsigned d = 0; d < result.rank; ++d) {
    if (result.extent[d] < 0)
      return -1;
    empty |= result.extent[d] == 0;
    overflow |= __builtin_mul_overflow(n, result.extent[d], &n);
  }
  return empty ? 0 : overflow ? -1 : n;
}

bool is_row_major(const inlay_array &array, unsigned rank) {
  std::int64_t expected = 1;
  for (unsigned d = rank; d-- > 0; expected *= array.extent[d])
    if (array.extent[d] != 1 && array.stride[d] != expected)
      return false;
  return true;
}

/// Says whether `data` points into `storage`.
bool holds(const inlay_storage &storage, const void *data) {
  auto start = reinterpret_cast<std::uintptr_t>(storage.data);
  return storage.data && reinterpret_cast<std::uintptr_t>(data) - start <=
                             static_cast<std::uint64_t>(storage.bytes);
}

/// Makes the caller the owner of a result: of its memory where the result is
/// all there is in it, else of a copy.
std::int32_t take_result(const inlay_kernel &kernel, std::uint32_t k,
                         const inlay_array &array, inlay_result *results,
                         call_context &context, argument_frame &frame) {
  inlay_result &result = results[k];
  for (unsigned d = 0; d < result.rank; ++d)
    result.extent[d] = array.extent[d];
  std::int64_t n = element_count(result);
  if (n < 0)
    return set_error(context.error, INLAY_INTERNAL_ERROR,
                     "result %u of kernel '%s' has impossible extents", k + 1,
                     kernel.name.c_str());
  std::int64_t bytes = n * detail::element_bytes(result.type);
  inlay_storage *storage = context.find(array.data);
  if (!storage)
    storage = frame.donated_at(array.data);
  if (storage && storage->bytes >= bytes &&
      (n == 0 || is_row_major(array, result.rank))) {
    // The interpreter knows values only, and never returns an argument's
    // memory: what was donated is reused here.
    if (kernel.interpret)
      if (inlay_storage *donated = frame.donated_of_size(bytes)) {
        std::memcpy(donated->data, storage->data,
                    static_cast<std::size_t>(bytes));
        storage = donated;
      }
    result.storage = *storage;
    *storage = {nullptr, 0};
    return INLAY_OK;
  }
  // Part of some memory, an argument that stays the caller's, or what another
  // result has taken.
  bool known =
      n == 0 || context.find_around(array.data) || frame.holds(array.data);
  for (std::uint32_t j = 0; j < k; ++j)
    known |= holds(results[j].storage, array.data);
  if (!known)
    return set_error(context.error, INLAY_INTERNAL_ERROR,
                     "result %u of kernel '%s' lies in memory of neither the "
                     "call nor an argument",
                     k + 1, kernel.name.c_str());
  if (inlay_storage_allocate(bytes, &result.storage, context.error))
    return INLAY_OUT_OF_MEMORY;
  std::int64_t stride[INLAY_MAX_RANK];
  detail::set_row_major(result.rank, result.extent, stride);
  detail::copy_elements(
      {result.storage.data, result.type, result.rank, result.extent, stride},
      {array.data, result.type, result.rank, array.extent, array.stride});
  frame.copied_bytes += static_cast<std::uint64_t>(bytes);
  return INLAY_OK;
}

std::int32_t check_results(const inlay_kernel &kernel,
                           const inlay_result *results, std::uint32_t count,
                           inlay_error *error) {
  // The interpreter's program was typed by whoever recorded it.
  if (kernel.interpret)
    return INLAY_OK;
  const auto &facts = kernel.facts.results;
  if (count != facts.size())
    return set_error(error, INLAY_USAGE_ERROR,
                     "kernel '%s' returns %zu results, expected %u",
                     kernel.name.c_str(), facts.size(), count);
  for (std::uint32_t k = 0; k < count; ++k)
    if (results[k].type != facts[k].type || results[k].rank != facts[k].rank)
      return set_error(error, INLAY_USAGE_ERROR,
                       "result %u of kernel '%s' is %s of rank %d, expected "
                       "%s of rank %d",
                       k + 1, kernel.name.c_str(), type_name(facts[k].type),
                       facts[k].rank, type_name(results[k].type),
                       results[k].rank);
  return INLAY_OK;
}

/// Returns the integer whose bits are `bits`; the bits of any other element.
template <class T> std::int64_t integer_of(std::uint64_t bits) {
  if constexpr (detail::is_integer_element<T>)
    return static_cast<std::int64_t>(static_cast<T>(bits));
  else
    return static_cast<std::int64_t>(bits);
}

/// Notes what explain shows of the last call.
void note_arguments(inlay_kernel &kernel, const inlay_call_argument *arguments,
                    std::uint32_t count) {
  auto *value = kernel.last.values.get();
  for (std::uint32_t i = 0; i < count; ++i, value += INLAY_MAX_RANK) {
    const inlay_call_argument &a = arguments[i];
    if (a.kind == INLAY_SCALAR) {
      value[0].store(
          detail::visit_element(
              a.type, [&]<class T>(T) { return integer_of<T>(a.scalar); }),
          relaxed);
    }
    for (unsigned d = 0; d < a.rank; ++d)
      value[d].store(a.array.extent[d], relaxed);
  }
}

void count_call(inlay_kernel &kernel, const call_context &context,
                const argument_frame &frame) {
  last_call &last = kernel.last;
  kernel.calls.fetch_add(1, relaxed);
  if (context.allocated_bytes)
    kernel.allocated.fetch_add(context.allocated_bytes, relaxed);
  if (context.copied_bytes)
    kernel.copied.fetch_add(context.copied_bytes, relaxed);
  last.allocated.store(context.allocated_bytes, relaxed);
  last.copied.store(context.copied_bytes, relaxed);
  for (std::size_t i = 0; i < context.sites.size(); ++i) {
    last.site_count[i].store(context.sites[i].count, relaxed);
    last.site_bytes[i].store(context.sites[i].bytes, relaxed);
    last.site_ahead[i].store(context.sites[i].ahead, relaxed);
  }
  frame.count(kernel);
}

std::int32_t run(inlay_kernel &kernel, inlay_call_argument *arguments,
                 std::uint32_t argument_count, inlay_result *results,
                 std::uint32_t result_count, inlay_error *error) {
  for (std::uint32_t k = 0; k < result_count; ++k)
    results[k].storage = {nullptr, 0};
  if (error)
    error->status = INLAY_OK;
  std::int32_t status =
      check_arguments(kernel, arguments, argument_count, error);
  if (!status)
    status = check_results(kernel, results, result_count, error);
  if (status)
    return status;

  call_context context(kernel, error);
  argument_frame frame(kernel, arguments, argument_count);
  if ((status = frame.prepare(context)))
    return status;
  note_arguments(kernel, arguments, argument_count);

  small_list<inlay_array, 4> returned(result_count);
  if (kernel.interpret)
    status = kernel.interpret(&kernel.program->get(), &context,
                              frame.pointers(), returned.data(), error);
  else
    status = kernel.entry(&context, frame.pointers(), returned.data());
  if (status && error && error->status != status)
    status = set_error(error, INLAY_INTERNAL_ERROR,
                       "kernel '%s' returned status %d without a message",
                       kernel.name.c_str(), status);

  // Results come first: one may lie in memory that the in-outs are stored to.
  for (std::uint32_t k = 0; !status && k < result_count; ++k)
    status = take_result(kernel, k, returned[k], results, context, frame);
  if (status) {
    for (std::uint32_t k = 0; k < result_count; ++k)
      inlay_storage_free(&results[k].storage);
  } else {
    frame.store_back();
    frame.consume_donated();
  }
  count_call(kernel, context, frame);
  return status;
}

} // namespace

int32_t inlay_kernel_call(inlay_kernel *kernel, inlay_call_argument *arguments,
                          uint32_t argument_count, inlay_result *results,
                          uint32_t result_count, inlay_error *error) {
  try {
    return run(*kernel, arguments, argument_count, results, result_count,
               error);
  } catch (const std::bad_alloc &) {
    return set_error(error, INLAY_OUT_OF_MEMORY,
                     "out of memory: cannot prepare a call of '%s'",
                     kernel->name.c_str());
  }
}
