// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls kernels that cannot be captured or compiled, by try_call.
#include <inlay/inlay.hpp>

#include <cstdlib>
#include <iostream>
#include <new>

using namespace inlay;

static bool memory_ends = false;

void *operator new(std::size_t size) {
  void *memory = memory_ends ? nullptr : std::malloc(size);
  return memory ? memory : throw std::bad_alloc();
}
void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }

static void print(const char *what, const auto &outcome) {
  memory_ends = false;
  std::cout << what << ": " << outcome.status() << " " << outcome.message()
            << std::endl;
}

int main() {
  array<float, 1> u{1, 2};
  auto add = [](tensor<float, dyn> &a) { a += 1; };
  auto outer = kernel([](tensor<float, dyn> &a) {
    static const tensor<float, dyn> *kept;
    if (kept)
      a += *kept;
    kept = &a;
    kernel([](tensor<float, dyn> &b) { b += *kept; }).capture();
  });
  print("capture", outer.try_call(u));
  setenv("INLAY_TARGET_CPU", "abacus", 1);
  print("CPU", kernel(add).try_call(u));
  unsetenv("INLAY_TARGET_CPU");
  auto good = kernel(add);
  try {
    std::cout << good.ir("polish");
  } catch (const usage_error &e) {
    std::cout << "stage: " << e.what() << std::endl;
  }
  auto scarce = kernel("scarce", add);
  memory_ends = true;
  print("memory", scarce.try_call(u));
}
