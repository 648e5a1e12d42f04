// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Compares what a process and its threads can observe of themselves before and
// after kernels are compiled in them; prints what differs.
#include <inlay/inlay.hpp>

#include <cerrno>
#include <cfenv>
#include <clocale>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <map>
#include <sys/stat.h>
#include <thread>
#ifdef __SSE__
#include <xmmintrin.h>
#endif

using namespace inlay;
using state = std::map<std::string, std::string>;

template <class T> static std::string bytes_of(const T &value) {
  return std::string(reinterpret_cast<const char *>(&value), sizeof value);
}

static std::string members_of(const sigset_t &set) {
  std::string members;
  for (int signal = 1; signal <= 64; ++signal)
    members += sigismember(&set, signal) == 1 ? '1' : '0';
  return members;
}

static void record_signals(state &s) {
  for (int signal = 1; signal <= 64; ++signal) {
    struct sigaction action{};
    if (sigaction(signal, nullptr, &action) == 0)
      s["signal " + std::to_string(signal)] = bytes_of(action.sa_handler) +
                                              std::to_string(action.sa_flags) +
                                              members_of(action.sa_mask);
  }
  stack_t stack{};
  sigaltstack(nullptr, &stack);
  s["signal stack"] = bytes_of(stack.ss_sp) + bytes_of(stack.ss_size) +
                      bytes_of(stack.ss_flags);
  sigset_t mask;
  pthread_sigmask(SIG_BLOCK, nullptr, &mask);
  s["signal mask"] = members_of(mask);
}

static state record(int error) {
  state s;
  s["errno"] = std::to_string(error);
  s["rounding"] = std::to_string(std::fegetround());
  s["exceptions"] = std::to_string(std::fetestexcept(FE_ALL_EXCEPT));
#ifdef __SSE__
  s["mxcsr"] = std::to_string(_mm_getcsr());
#endif
  record_signals(s);
  s["locale"] = std::setlocale(LC_ALL, nullptr);
  s["thread's locale"] = bytes_of(uselocale(nullptr));
  mode_t mask = umask(0);
  umask(mask);
  s["umask"] = std::to_string(mask);
  s["folder"] = std::filesystem::current_path();
  for (const char *name : {"/proc/self/fd", "/proc/self/task"}) {
    std::filesystem::directory_iterator all(name), last;
    s[name] = std::to_string(std::distance(all, last));
  }
  return s;
}

/// Has this thread's state differ from the default in all that it can.
static void set_apart() {
  static thread_local char memory[65536];
  stack_t stack{};
  stack.ss_sp = memory;
  stack.ss_size = sizeof memory;
  sigaltstack(&stack, nullptr);
  std::fesetround(FE_UPWARD);
#ifdef __SSE__
  _mm_setcsr(_mm_getcsr() | 0x8040);
#endif
  std::feraiseexcept(FE_DIVBYZERO | FE_INEXACT);
}

template <class Kernel> static void compare(const char *where, Kernel kernel) {
  set_apart();
  state before = record(42);
  errno = 42;
  kernel.get();
  state after = record(errno);
  for (const auto &[name, value] : before)
    if (after[name] != value)
      std::cout << where << ": another " << name << "\n";
  std::cout << where << ": done\n";
}

int main() {
  for (int signal = 1; signal <= 64; ++signal) {
    struct sigaction action{};
    action.sa_handler = [](int) {};
    action.sa_flags = SA_RESTART | (signal % 2 ? SA_ONSTACK : 0);
    sigaction(signal, &action, nullptr);
  }
  umask(027);
  compare("main thread", kernel([](tensor<float, dyn> &a) { a += 1; }));
  std::thread([] {
    compare("thread", kernel([](tensor<double, dyn> &a) {
              a += 1;
              a[slice(0, -1)] = a[slice(1, end)];
            }));
  }).join();
}
