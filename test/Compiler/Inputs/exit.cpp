// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Uses kernels in destructors of static and of thread-local objects, and in
// functions of std::atexit.
#include <inlay/inlay.hpp>

#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>

using namespace inlay;

template <class T> static void use(const char *where) {
  try {
    auto k = kernel([](tensor<T, dyn> &a) { a += 1; });
    array<T, 1> u{1, 2};
    k(u);
    std::cout << where << ": " << u << std::endl;
  } catch (const std::exception &e) {
    std::cout << where << ": " << e.what() << std::endl;
  }
}

struct last_user {
  std::string what;
  ~last_user() {
    if (what == "static-known")
      use<float>("static destructor");
    else if (what == "static-new" || what == "static-first")
      use<double>("static destructor");
    else if (what == "thread")
      use<double>("thread's destructor");
  }
};
static last_user last;

int main(int, char **arguments) {
  std::string what = arguments[1];
  if (what == "thread" || what == "thread-first") {
    std::thread([&] {
      static thread_local last_user of_thread{"thread"};
      (void)&of_thread;
      if (what == "thread")
        use<float>("thread");
    }).join();
    return 0;
  }
  if (what == "atexit-before")
    std::atexit([] { use<double>("atexit"); });
  if (what != "static-first")
    use<float>("main");
  if (what == "atexit-after")
    std::atexit([] { use<double>("atexit"); });
  last.what = what;
}
