// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which arguments a call may hand to the kernel as they are, and what is done
// about the others.
#include "Arguments.h"

#include "ErrorRecord.h"
#include "Overlap.h"
#include "inlay/detail/strided.hpp"

namespace inlay::runtime {

static detail::strided erased(const inlay_call_argument &a,
                              const inlay_array &array) {
  return {array.data, a.type, a.rank, array.extent, array.stride};
}

argument_frame::argument_frame(const inlay_kernel &kernel,
                               inlay_call_argument *arguments,
                               std::uint32_t count)
    : kernel_(kernel), arguments_(arguments), count_(count), reasons_(count),
      pointers_(count) {
  for (std::size_t i = 0; i < count_; ++i) {
    reasons_[i] = argument_copy::none;
    pointers_[i] = arguments[i].kind == INLAY_SCALAR
                       ? static_cast<void *>(&arguments[i].scalar)
                       : &arguments[i].array;
  }
}

void argument_frame::need_copy(std::size_t i, argument_copy reason) {
  if (reasons_[i] == argument_copy::none)
    reasons_[i] = reason;
  any_copy_ = true;
}

std::int32_t argument_frame::find_overlaps(inlay_error *error) {
  const auto &params = kernel_.facts.params;
  for (std::size_t i = 0; i < count_; ++i) {
    if (arguments_[i].kind != INLAY_INOUT)
      continue;
    if (overlaps_itself(arguments_[i]))
      return set_error(error, INLAY_USAGE_ERROR,
                       "%s%sargument %zu names some elements twice, expected "
                       "an in-out view whose elements are distinct",
                       kernel_.place.c_str(), kernel_.place.empty() ? "" : ": ",
                       i + 1);
    // In-outs are stored in the order of the parameters: the first of several
    // is updated in place, before the others are stored.
    for (std::size_t j = 0; j < i; ++j)
      if (arguments_[j].kind == INLAY_INOUT &&
          arrays_overlap(arguments_[i], arguments_[j]))
        need_copy(i, argument_copy::overlap);
  }
  for (std::size_t i = 0; i < count_; ++i) {
    inlay_call_argument &a = arguments_[i];
    if (a.kind == INLAY_INOUT || a.kind == INLAY_SCALAR)
      continue;
    bool owned = a.kind == INLAY_OWNED;
    // A donated array that anybody else sees is not free to be taken over.
    for (std::size_t j = 0; owned && a.donated && j < count_; ++j)
      if (j != i && arguments_[j].kind != INLAY_SCALAR &&
          arrays_overlap(a, arguments_[j]))
        a.donated = nullptr;
    if (owned && params[i].written && !a.donated)
      need_copy(i, argument_copy::preserved);
    // An in-out that the kernel does not update in place changes nothing that
    // this argument could read during the call.
    for (std::size_t j = 0; j < count_; ++j)
      if (arguments_[j].kind == INLAY_INOUT &&
          reasons_[j] == argument_copy::none &&
          arrays_overlap(a, arguments_[j]))
        need_copy(i, argument_copy::overlap);
  }
  return INLAY_OK;
}

std::int32_t argument_frame::copy_in(std::size_t i, call_context &context) {
  inlay_call_argument &a = arguments_[i];
  std::int64_t bytes =
      detail::count(a.rank, a.array.extent) * detail::element_bytes(a.type);
  inlay_storage *storage = context.allocate_storage(bytes);
  if (!storage)
    return INLAY_OUT_OF_MEMORY;
  states_[i].original = a.array;
  states_[i].bytes = static_cast<std::uint64_t>(bytes);
  states_[i].reason = reasons_[i];
  a.array.data = storage->data;
  detail::set_row_major(a.rank, a.array.extent, a.array.stride);
  detail::copy_elements(erased(a, a.array), erased(a, states_[i].original));
  copied_bytes += states_[i].bytes;
  return INLAY_OK;
}

std::int32_t argument_frame::prepare(call_context &context) {
  bool only_reads = true;
  for (std::size_t i = 0; i < count_; ++i) {
    const inlay_call_argument &a = arguments_[i];
    only_reads &= a.kind == INLAY_BORROWED || a.kind == INLAY_SCALAR;
    if (a.kind != INLAY_SCALAR && a.rank > 0 && a.array.stride[a.rank - 1] != 1)
      need_copy(i, argument_copy::strided);
  }
  // Reads may share memory freely.
  if (!only_reads)
    if (std::int32_t status = find_overlaps(context.error))
      return status;
  if (!any_copy_)
    return INLAY_OK;
  states_.reset(new state[count_]);
  for (std::size_t i = 0; i < count_; ++i)
    if (reasons_[i] != argument_copy::none)
      if (std::int32_t status = copy_in(i, context))
        return status;
  return INLAY_OK;
}

void argument_frame::store_back() {
  if (!any_copy_)
    return;
  for (std::size_t i = 0; i < count_; ++i) {
    inlay_call_argument &a = arguments_[i];
    if (a.kind != INLAY_INOUT || reasons_[i] == argument_copy::none)
      continue;
    detail::copy_elements(erased(a, states_[i].original), erased(a, a.array));
    states_[i].bytes *= 2;
    copied_bytes += states_[i].bytes / 2;
  }
}

inlay_storage *argument_frame::donated_at(const void *data) {
  for (std::size_t i = 0; i < count_; ++i) {
    inlay_call_argument &a = arguments_[i];
    if (a.kind == INLAY_OWNED && a.donated && a.donated->data == data)
      return a.donated;
  }
  return nullptr;
}

inlay_storage *argument_frame::donated_of_size(std::int64_t bytes) {
  for (std::size_t i = 0; i < count_; ++i) {
    inlay_call_argument &a = arguments_[i];
    if (a.kind == INLAY_OWNED && a.donated && a.donated->data &&
        a.donated->bytes == bytes)
      return a.donated;
  }
  return nullptr;
}

bool argument_frame::holds(const void *data) const {
  inlay_call_argument byte = {};
  byte.type = INLAY_BOOL;
  byte.array.data = const_cast<void *>(data);
  for (std::size_t i = 0; i < count_; ++i)
    if (arguments_[i].kind != INLAY_SCALAR && ranges_meet(arguments_[i], byte))
      return true;
  return false;
}

void argument_frame::consume_donated() {
  for (std::size_t i = 0; i < count_; ++i)
    if (arguments_[i].kind == INLAY_OWNED && arguments_[i].donated)
      inlay_storage_free(arguments_[i].donated);
}

void argument_frame::count(inlay_kernel &kernel) const {
  constexpr auto relaxed = std::memory_order_relaxed;
  last_call &last = kernel.last;
  bool was_copied = last.arguments.load(relaxed) != 0;
  last.arguments.store(copied_bytes, relaxed);
  if (any_copy_ || was_copied)
    for (std::size_t i = 0; i < count_; ++i) {
      bool copied = reasons_[i] != argument_copy::none;
      last.argument_bytes[i].store(copied ? states_[i].bytes : 0, relaxed);
      last.argument_reason[i].store(
          copied ? static_cast<std::uint64_t>(states_[i].reason) : 0, relaxed);
    }
  if (copied_bytes)
    kernel.arguments.fetch_add(copied_bytes, relaxed);
}

} // namespace inlay::runtime
