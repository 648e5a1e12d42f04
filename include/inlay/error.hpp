// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The exceptions of Inlay. Their types say whose fault it is: the program's,
// the data's, the machine's, or Inlay's own.
#ifndef INLAY_ERROR_HPP
#define INLAY_ERROR_HPP

#include "inlay/c/runtime.h"

#include <exception>

namespace inlay {

/// Is the base of all exceptions that Inlay throws. Copying one, and what(),
/// never allocate.
class INLAY_EXPORT error : public std::exception {
public:
  /// Takes status and message from `record`.
  explicit error(const inlay_error &record) noexcept : record_(record) {}
  /// Returns the message: one line, with the place where it is known.
  const char *what() const noexcept override;
  /// Returns the status that the C ABI gives for this error.
  inlay_status status() const noexcept {
    return static_cast<inlay_status>(record_.status);
  }
  /// Returns status and message as the C ABI gives them.
  const inlay_error &record() const noexcept { return record_; }

private:
  inlay_error record_;
};

/// The program or the call is wrong: a shape, a type, an argument.
class INLAY_EXPORT usage_error : public error {
public:
  using error::error;
};

/// The data are wrong: an index out of bounds, a malformed file.
class INLAY_EXPORT data_error : public error {
public:
  using error::error;
};

/// Memory could not be had; the message gives the bytes.
class INLAY_EXPORT out_of_memory : public error {
public:
  using error::error;
};

/// A fault of Inlay itself, or of its installation.
class INLAY_EXPORT internal_error : public error {
public:
  using error::error;
};

/// Throws the exception that belongs to the status of `record`.
[[noreturn]] INLAY_EXPORT void throw_error(const inlay_error &record);

/// Returns the error that stands for a std::bad_alloc.
INLAY_EXPORT inlay_error out_of_memory_record() noexcept;

/// Throws a usage_error with a message as of printf.
[[noreturn]] INLAY_EXPORT void throw_usage_error(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

} // namespace inlay

#endif // INLAY_ERROR_HPP
