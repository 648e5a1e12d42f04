// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls that may fault.
#include "faults.hpp"

#include <array>
#include <csetjmp>
#include <csignal>
#include <cstring>
#include <sys/time.h>

namespace inlay_random {

static sigjmp_buf way_out;
static volatile std::sig_atomic_t caught;
static const void *volatile caught_at;

static void leave(int signal, siginfo_t *info, void *) {
  caught = signal;
  caught_at = info->si_addr;
  siglongjmp(way_out, 1);
}

static void limit_time(int seconds) {
  itimerval limit = {};
  limit.it_value.tv_sec = seconds;
  setitimer(ITIMER_VIRTUAL, &limit, nullptr);
}

fault call_guarded(const std::function<void()> &function) {
  // The compiler library installs handlers of its own when it first compiles,
  // so these are installed for the call alone.
  static constexpr std::array signals = {SIGSEGV, SIGBUS, SIGFPE, SIGILL,
                                         SIGVTALRM};
  std::array<struct sigaction, signals.size()> before;
  struct sigaction action = {};
  action.sa_sigaction = leave;
  action.sa_flags = SA_SIGINFO;
  for (std::size_t k = 0; k < signals.size(); ++k)
    sigaction(signals[k], &action, &before[k]);
  caught = 0;
  limit_time(10);
  if (sigsetjmp(way_out, 1) == 0)
    function();
  limit_time(0);
  for (std::size_t k = 0; k < signals.size(); ++k)
    sigaction(signals[k], &before[k], nullptr);
  if (caught == 0 || caught == SIGVTALRM)
    return {caught, nullptr};
  return {caught, caught_at};
}

std::string name_of(const fault &f) {
  return f.signal == SIGVTALRM ? "the call does not return"
                               : strsignal(f.signal);
}

} // namespace inlay_random
