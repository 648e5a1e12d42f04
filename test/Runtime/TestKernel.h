// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the tests need to record programs by hand and to call kernels.
#ifndef INLAY_TEST_RUNTIME_TESTKERNEL_H
#define INLAY_TEST_RUNTIME_TESTKERNEL_H

#include "inlay/detail/argument.hpp"
#include "inlay/detail/records.hpp"

#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace inlay::test {

/// Sets an environment variable (or unsets it: null) until the end of a scope.
class environment_guard {
public:
  environment_guard(const char *name, const char *value) : name_(name) {
    if (const char *old = std::getenv(name)) {
      old_ = old;
      had_ = true;
    }
    set(value);
  }
  ~environment_guard() { set(had_ ? old_.c_str() : nullptr); }

private:
  void set(const char *value) {
    if (value)
      setenv(name_, value, 1);
    else
      unsetenv(name_);
  }
  const char *name_;
  std::string old_;
  bool had_ = false;
};

/// A folder that disappears with the test.
class temporary_folder {
public:
  temporary_folder() {
    std::string name = std::filesystem::temp_directory_path() / "inlay-XXXXXX";
    path = mkdtemp(name.data());
  }
  ~temporary_folder() { std::filesystem::remove_all(path); }
  std::string path;
};

/// A program that names a kernel of the test's compiler. Each record stands on
/// a line of its own, from `line` on.
class program_builder {
public:
  explicit program_builder(const char *name, std::uint32_t line = 1,
                           const char *file = "test/demo.cpp")
      : out_(name), line_(line), file_(file) {}

  void param(inlay_param_kind kind, inlay_type type,
             std::vector<std::int64_t> extents) {
    const bool has_slot = kind == INLAY_INOUT || kind == INLAY_OWNED;
    std::vector<std::int64_t> words = {has_slot ? slots_++ : -1,
                                       std::int64_t(extents.size())};
    words.insert(words.end(), extents.begin(), extents.end());
    add(INLAY_OP_PARAM, type, kind, words);
  }
  void constant(std::int64_t number) {
    add(INLAY_OP_CONSTANT, INLAY_I64, 0, {number});
  }
  void add(inlay_op op, int type, int detail,
           const std::vector<std::int64_t> &words) {
    out_.locate(file_, line_++, 1);
    out_.append(op, type, detail, words);
  }
  void skip_lines(std::uint32_t n) { line_ += n; }

  inlay_program get() const { return out_.get(); }

private:
  records::writer out_;
  std::uint32_t line_;
  const char *file_;
  int slots_ = 0;
};

/// Makes a program of a name, with a RETURN record only.
inline inlay_program trivial(program_builder &builder) {
  builder.add(INLAY_OP_RETURN, 0, 0, {0});
  return builder.get();
}

/// Reads a kernel of the test's folder.
inlay_kernel *load(const char *name);

/// A call that is put together argument by argument.
class call {
public:
  template <class T, int R> call &in(const view<T, R> &v) {
    detail::set_argument(next(), INLAY_BORROWED, v);
    return *this;
  }
  template <class T, int R> call &inout(const view<T, R> &v) {
    detail::set_argument(next(), INLAY_INOUT, v);
    return *this;
  }
  template <class T, int R> call &owned(const view<T, R> &v) {
    detail::set_argument(next(), INLAY_OWNED, v);
    return *this;
  }
  template <class T, int R> call &donate(array<T, R> &a) {
    detail::array_access::donate(next(), a);
    return *this;
  }
  template <class T> call &scalar(T value) {
    detail::set_argument(next(), value);
    return *this;
  }
  template <class Array> call &result() {
    results_.emplace_back();
    detail::expect_result<typename Array::value_type, Array::rank>(
        results_.back());
    return *this;
  }
  std::int32_t run(inlay_kernel *kernel) {
    return inlay_kernel_call(kernel, arguments_.data(),
                             std::uint32_t(arguments_.size()), results_.data(),
                             std::uint32_t(results_.size()), &error);
  }
  template <class Array> Array take(std::size_t k) {
    return detail::array_access::take<typename Array::value_type, Array::rank>(
        results_[k]);
  }
  const std::vector<inlay_result> &results() const { return results_; }

  inlay_error error = {};

private:
  inlay_call_argument &next() { return arguments_.emplace_back(); }
  std::vector<inlay_call_argument> arguments_;
  std::vector<inlay_result> results_;
};

/// Returns the text of explain.
std::string explain(const inlay_kernel *kernel);
/// Returns the same report as JSON.
std::string explain_json(const inlay_kernel *kernel);

} // namespace inlay::test

#endif // INLAY_TEST_RUNTIME_TESTKERNEL_H
