// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What one call of a kernel allocates, copies and reports. Lives on the stack
// of the call and allocates nothing of its own for small kernels.
#ifndef INLAY_LIB_RUNTIME_CALLCONTEXT_H
#define INLAY_LIB_RUNTIME_CALLCONTEXT_H

#include "Kernel.h"

namespace inlay::runtime {

/// An array that has its first `Inline` entries in place. Entries are plain
/// data.
template <class T, std::size_t Inline> class small_list {
public:
  small_list() {}
  explicit small_list(std::size_t n) {
    if (n > Inline)
      grow(n);
    size_ = n;
  }
  small_list(const small_list &) = delete;
  small_list &operator=(const small_list &) = delete;

  T *data() { return data_; }
  std::size_t size() const { return size_; }
  T &operator[](std::size_t i) { return data_[i]; }
  const T &operator[](std::size_t i) const { return data_[i]; }
  T *begin() { return data_; }
  T *end() { return data_ + size_; }
  const T *begin() const { return data_; }
  const T *end() const { return data_ + size_; }
  void push_back(const T &value) {
    if (size_ == capacity_)
      grow(2 * capacity_);
    data_[size_++] = value;
  }
  void pop_back() { --size_; }

private:
  void grow(std::size_t n) {
    std::unique_ptr<T[]> more(new T[n]);
    for (std::size_t i = 0; i < size_; ++i)
      more[i] = data_[i];
    heap_ = std::move(more);
    data_ = heap_.get();
    capacity_ = n;
  }

  T inline_[Inline];
  T *data_ = inline_;
  std::size_t size_ = 0, capacity_ = Inline;
  std::unique_ptr<T[]> heap_;
};

/// The inlay_context of one call.
class call_context : public inlay_context {
public:
  call_context(const inlay_kernel &kernel, inlay_error *error);
  /// Takes back whatever the kernel neither released nor returned.
  ~call_context();
  call_context(const call_context &) = delete;
  call_context &operator=(const call_context &) = delete;

  /// Allocates memory that the end of the call takes back.
  inlay_storage *allocate_storage(std::int64_t bytes);
  /// Finds the allocation that starts at `data`, or null.
  inlay_storage *find(const void *data);
  /// Finds the allocation that holds `data`, or null.
  inlay_storage *find_around(const void *data);

  /// Executions, their bytes, and for copies the bytes of memory for them.
  struct site_counters {
    std::uint64_t count, bytes, ahead;
  };

  inlay_error *error;
  std::uint64_t allocated_bytes = 0, copied_bytes = 0;
  small_list<site_counters, 16> sites;

private:
  static void *allocate_hook(inlay_context *, std::int64_t, std::int32_t);
  static void release_hook(inlay_context *, void *);
  static void count_copy_hook(inlay_context *, std::int64_t, std::int32_t);
  static std::int32_t fail_hook(inlay_context *, std::int32_t,
                                const std::int64_t *, std::int64_t);

  const inlay_kernel &kernel_;
  small_list<inlay_storage, 16> storages_;
};

} // namespace inlay::runtime

#endif // INLAY_LIB_RUNTIME_CALLCONTEXT_H
