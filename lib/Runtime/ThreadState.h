// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a thread must find as it was after a kernel has been compiled on it.
#ifndef INLAY_RUNTIME_THREADSTATE_H
#define INLAY_RUNTIME_THREADSTATE_H

#include <cerrno>
#include <cfenv>

namespace inlay::runtime {

/// Sets the default floating-point environment while it lives, and brings back
/// the caller's, with its exception flags, and errno.
///
/// A compiler folds constants with the machine's own instructions: in another
/// rounding mode, or with denormal numbers flushed, it would fold them wrong.
/// Libraries that are loaded for it may set such modes as well.
class kept_thread_state {
public:
  kept_thread_state() : errno_(errno) {
    std::fegetenv(&environment_);
    std::fesetenv(FE_DFL_ENV);
  }
  ~kept_thread_state() {
    std::fesetenv(&environment_);
    errno = errno_;
  }
  kept_thread_state(const kept_thread_state &) = delete;
  kept_thread_state &operator=(const kept_thread_state &) = delete;

private:
  int errno_;
  std::fenv_t environment_;
};

} // namespace inlay::runtime

#endif // INLAY_RUNTIME_THREADSTATE_H
