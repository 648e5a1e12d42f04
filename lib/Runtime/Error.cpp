// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Error records and the exceptions made of them.
#include "inlay/error.hpp"

#include "ErrorRecord.h"
#include "inlay/detail/strided.hpp"

#include <cstdio>
#include <cstring>

namespace inlay {

const char *error::what() const noexcept { return record_.message; }

void throw_error(const inlay_error &record) {
  switch (record.status) {
  case INLAY_USAGE_ERROR:
    throw usage_error(record);
  case INLAY_DATA_ERROR:
    throw data_error(record);
  case INLAY_OUT_OF_MEMORY:
    throw out_of_memory(record);
  default:
    throw internal_error(record);
  }
}

void throw_usage_error(const char *format, ...) {
  inlay_error record;
  va_list arguments;
  va_start(arguments, format);
  runtime::set_error_list(&record, INLAY_USAGE_ERROR, format, arguments);
  va_end(arguments);
  throw usage_error(record);
}

namespace detail {

void throw_index(std::int64_t index, int dimension, std::int64_t extent) {
  throw_usage_error("index %lld is outside extent %lld of dimension %d",
                    static_cast<long long>(index),
                    static_cast<long long>(extent), dimension);
}

void throw_ragged(int dimension, std::int64_t found, std::int64_t expected) {
  throw_usage_error(
      "a list in dimension %d has %lld elements, expected %lld as "
      "in the first one",
      dimension, static_cast<long long>(found),
      static_cast<long long>(expected));
}

} // namespace detail

inlay_error out_of_memory_record() noexcept {
  inlay_error error = {};
  runtime::set_error(&error, INLAY_OUT_OF_MEMORY,
                     "out of memory: cannot prepare a call");
  return error;
}

namespace runtime {

std::int32_t set_error_list(inlay_error *error, inlay_status status,
                            const char *format, va_list arguments) {
  if (error) {
    error->status = status;
    std::vsnprintf(error->message, sizeof error->message, format, arguments);
  }
  return status;
}

std::int32_t set_error(inlay_error *error, inlay_status status,
                       const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  set_error_list(error, status, format, arguments);
  va_end(arguments);
  return status;
}

std::int32_t set_out_of_memory(inlay_error *error, std::int64_t bytes) {
  // A negative count is what an overflowing size computation leaves.
  if (bytes < 0)
    return set_error(error, INLAY_OUT_OF_MEMORY,
                     "out of memory: the size in bytes exceeds 63 bits");
  return set_error(error, INLAY_OUT_OF_MEMORY,
                   "out of memory: cannot allocate %lld bytes",
                   static_cast<long long>(bytes));
}

const char *base_name(const char *path) {
  const char *slash = std::strrchr(path, '/');
  return slash ? slash + 1 : path;
}

} // namespace runtime
} // namespace inlay
