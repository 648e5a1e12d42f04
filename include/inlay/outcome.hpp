// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What try_call returns, and texts that the library hands over.
#ifndef INLAY_OUTCOME_HPP
#define INLAY_OUTCOME_HPP

#include "inlay/error.hpp"

#include <iosfwd>
#include <type_traits>
#include <utility>

namespace inlay {

/// Holds what a call gave: a value of type `T`, or an error.
template <class T> class outcome {
  struct nothing {};
  using stored = std::conditional_t<std::is_void_v<T>, nothing, T>;

public:
  explicit outcome(const inlay_error &error) : error_(error) {}
  explicit outcome(stored value) : value_(std::move(value)) {
    error_.status = INLAY_OK;
    error_.message[0] = 0;
  }
  /// Is the outcome of a call that returns nothing.
  static outcome done()
    requires std::is_void_v<T>
  {
    return outcome(stored{});
  }

  /// Tells whether the call succeeded.
  bool has_value() const { return error_.status == INLAY_OK; }
  explicit operator bool() const { return has_value(); }
  inlay_status status() const {
    return static_cast<inlay_status>(error_.status);
  }
  /// Returns the error's message; empty after success.
  const char *message() const { return error_.message; }
  /// Returns the value, or throws what the call would have thrown.
  stored &value() & {
    if (!has_value())
      throw_error(error_);
    return value_;
  }
  stored &&value() && { return std::move(value()); }

private:
  stored value_;
  inlay_error error_;
};

/// Owns a NUL-terminated text of the library.
class text {
public:
  explicit text(const inlay_blob &blob) : blob_(blob) {}
  text(text &&other) noexcept : blob_(other.blob_) { other.blob_ = {}; }
  text &operator=(text &&other) noexcept {
    std::swap(blob_, other.blob_);
    return *this;
  }
  ~text() { inlay_blob_free(&blob_); }

  const char *c_str() const {
    return blob_.data ? static_cast<const char *>(blob_.data) : "";
  }
  template <class Traits>
  friend std::basic_ostream<char, Traits> &
  operator<<(std::basic_ostream<char, Traits> &out, const text &t) {
    return out << t.c_str();
  }

private:
  inlay_blob blob_;
};

} // namespace inlay

#endif // INLAY_OUTCOME_HPP
