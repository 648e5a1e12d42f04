// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The recorder: where the records of a kernel gather while its lambda runs,
// one at a time in each thread. Implemented in libinlay.
#ifndef INLAY_DETAIL_RECORDER_HPP
#define INLAY_DETAIL_RECORDER_HPP

#include "inlay/c/runtime.h"

#include <cstdint>
#include <source_location>

namespace inlay::detail {

/// Names a value as some variable had it at one moment. `serial` tells which
/// capture it belongs to, so that use elsewhere is found.
struct version {
  std::uint32_t id;
  std::uint32_t serial;
};

/// Names a variable of the kernel. A handle that was moved from, or that
/// never was a variable, has number -1.
struct variable {
  std::int32_t slot;
  std::uint32_t serial;
};

/// Owns the records of a captured kernel.
class INLAY_EXPORT program {
public:
  explicit program(struct recording *recording) noexcept : own_(recording) {}
  program(program &&other) noexcept : own_(other.own_) { other.own_ = nullptr; }
  program &operator=(program &&) = delete;
  ~program();
  /// Returns the records; valid as long as this object.
  const inlay_program *get() const noexcept;

private:
  struct recording *own_;
};

/// Makes this thread capture a kernel, until it is destroyed.
class INLAY_EXPORT capture_scope {
public:
  /// Starts a program called `name`, which must be a C identifier.
  capture_scope(const char *name, const std::source_location &where);
  capture_scope(const capture_scope &) = delete;
  capture_scope &operator=(const capture_scope &) = delete;
  ~capture_scope();
  /// Ends the program with a RETURN of `count` values, and gives it away.
  program finish(const std::int64_t *values, std::uint32_t count);

private:
  struct recording *own_;
  struct recording *outer_;
};

/// Makes `where` the place of the records that follow. Throws usage_error
/// outside of a capture, and after a body was left by an exception.
INLAY_EXPORT void begin_statement(const std::source_location &where);

/// Appends a record without a result.
INLAY_EXPORT void emit(inlay_op op, int type, int detail,
                       const std::int64_t *words, std::uint32_t count);
/// Appends a record and returns the number of the value that it defines.
INLAY_EXPORT std::int32_t emit_value(inlay_op op, int type, int detail,
                                     const std::int64_t *words,
                                     std::uint32_t count);
/// Returns the value number of a constant, given by the bits of one element.
INLAY_EXPORT std::int32_t constant_value(int type, std::int64_t bits);

/// Appends a record with the operands given and returns its value.
template <class... Words>
std::int32_t record_value(inlay_op op, int type, int detail, Words... words) {
  const std::int64_t list[] = {static_cast<std::int64_t>(words)...};
  return emit_value(op, type, detail, list, sizeof...(Words));
}

/// Records a parameter of the kernel: the value in `version`, and for in-out
/// and owned ones the variable that starts with it.
struct parameter {
  version value;
  variable slot;
};
INLAY_EXPORT parameter emit_parameter(inlay_param_kind kind, int type, int rank,
                                      const std::int64_t *extents);

/// Makes a variable that starts with `value`.
INLAY_EXPORT variable new_variable(int type, std::int32_t value);
/// Fixes the value that `from` has now; it is loaded when it is needed, at the
/// latest before the next store.
INLAY_EXPORT version read_variable(variable from);
/// Gives `to` a new value. `exact` says that its static shape is the one of
/// the variable, so that reads may name it without a load.
INLAY_EXPORT void store_variable(variable to, std::int32_t value, bool exact);
/// Fixes a value that never changes.
INLAY_EXPORT version fixed_value(std::int32_t value);
/// Returns the value number of what was fixed, loading it if need be. Throws
/// usage_error where it is not to be seen: outside its kernel or its body.
INLAY_EXPORT std::int32_t value_of(version fixed);

/// Computes the extent that a reshape leaves open, if one does, from the
/// others: `words` are those of INLAY_OP_RESHAPE.
INLAY_EXPORT void close_extent(std::int64_t *words, int rank_before,
                               int rank_after);

/// Starts a loop and returns the number of its variable.
INLAY_EXPORT std::int32_t begin_for(std::int32_t begin, std::int32_t end,
                                    std::int64_t step);
/// Starts the condition of a loop.
INLAY_EXPORT void begin_while();
/// Ends the condition and starts the body.
INLAY_EXPORT void begin_do(std::int32_t condition);
/// Starts the first branch.
INLAY_EXPORT void begin_if(std::int32_t condition);
/// Starts the second branch.
INLAY_EXPORT void begin_else();
/// Ends the innermost loop or branch.
INLAY_EXPORT void end_body();
/// Notes that a body was left by an exception: the capture is spoilt.
INLAY_EXPORT void abandon_body() noexcept;

/// Throws usage_error with the place of the statement and a message as of
/// printf.
[[noreturn]] INLAY_EXPORT void refuse(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

/// Throws usage_error for an integer that an element type cannot hold.
[[noreturn]] INLAY_EXPORT void refuse_integer(std::int64_t value,
                                              const char *type);
/// Throws usage_error for a number beyond the range of an element type.
[[noreturn]] INLAY_EXPORT void refuse_number(double value, const char *type);

/// Spoils the capture unless the body was completed.
class body_guard {
public:
  body_guard() = default;
  body_guard(const body_guard &) = delete;
  body_guard &operator=(const body_guard &) = delete;
  ~body_guard() {
    if (!complete_)
      abandon_body();
  }
  void complete() { complete_ = true; }

private:
  bool complete_ = false;
};

} // namespace inlay::detail

#endif // INLAY_DETAIL_RECORDER_HPP
