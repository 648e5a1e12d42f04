// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Objects that are costly to make and serve one thread at a time. They belong
// to no thread and are never destroyed: kernels are compiled even in the
// destructors of a thread's or of the process's objects.

#ifndef INLAY_LIB_COMPILER_REUSEPOOL_H
#define INLAY_LIB_COMPILER_REUSEPOOL_H

#include "llvm/ADT/STLExtras.h"
#include <memory>
#include <mutex>
#include <vector>

namespace mlir::inlay {

/// Keeps objects that nobody uses now. Thread safe; meant to be leaked.
template <typename T> class ReusePool {
public:
  /// Takes out an object for which `fits` holds; null if there is none.
  template <typename Predicate> std::unique_ptr<T> take(Predicate fits) {
    std::lock_guard<std::mutex> guard(lock);
    auto found = llvm::find_if(idle, [&](auto &kept) { return fits(*kept); });
    if (found == idle.end())
      return nullptr;
    std::unique_ptr<T> taken = std::move(*found);
    idle.erase(found);
    return taken;
  }

  /// Puts `object` in. More than `mostIdle` are not kept: the oldest goes.
  void give(std::unique_ptr<T> object) {
    std::unique_ptr<T> oldest;
    std::lock_guard<std::mutex> guard(lock);
    idle.insert(idle.begin(), std::move(object));
    if (idle.size() <= mostIdle)
      return;
    oldest = std::move(idle.back());
    idle.pop_back();
  }

private:
  static constexpr size_t mostIdle = 16;
  std::mutex lock;
  std::vector<std::unique_ptr<T>> idle; ///< the one used last comes first
};

} // namespace mlir::inlay

#endif // INLAY_LIB_COMPILER_REUSEPOOL_H
