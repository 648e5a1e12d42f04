// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A POSIX thread, since std::thread chooses neither stack nor signal mask.

#include "OwnThread.h"

#include <csignal>
#include <cxxabi.h>
#include <pthread.h>

using namespace mlir::inlay;

extern "C" __attribute__((visibility("hidden"))) void *__dso_handle;

/// What the main thread of a program has by default, twice.
static constexpr size_t stackSize = size_t(16) << 20;

/// Whether thread-local objects that `body` may have used are being destroyed.
static thread_local bool ending = false;

static bool runOnNewThread(llvm::function_ref<void()> body) {
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0)
    return false;
  // Given with the attributes, the mask holds from the first instruction on.
  sigset_t all;
  sigfillset(&all);
  pthread_t thread;
  bool started = pthread_attr_setstacksize(&attributes, stackSize) == 0 &&
                 pthread_attr_setsigmask_np(&attributes, &all) == 0 &&
                 pthread_create(
                     &thread, &attributes,
                     [](void *given) -> void * {
                       (*static_cast<llvm::function_ref<void()> *>(given))();
                       return nullptr;
                     },
                     &body) == 0;
  pthread_attr_destroy(&attributes);
  if (started)
    pthread_join(thread, nullptr);
  return started;
}

bool mlir::inlay::runWithThreadLocals(llvm::function_ref<void()> body) {
  if (ending)
    return runOnNewThread(body);
  body();
  // Destructors run in the reverse order of their registration: this one,
  // registered after each use, runs before those of all objects that were made
  // in `body`.
  abi::__cxa_thread_atexit([](void *) { ending = true; }, nullptr,
                           &__dso_handle);
  return true;
}
