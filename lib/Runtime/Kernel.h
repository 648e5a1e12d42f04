// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the runtime keeps of a kernel: its entry, the facts of its info text,
// and its counters.
#ifndef INLAY_LIB_RUNTIME_KERNEL_H
#define INLAY_LIB_RUNTIME_KERNEL_H

#include "InfoText.h"
#include "Program.h"

#include <atomic>
#include <memory>

namespace inlay::runtime {

/// A counter that concurrent calls change without order among them.
using counter = std::atomic<std::uint64_t>;

/// Why the runtime copied an argument around a call.
enum class argument_copy : std::uint64_t {
  none,
  overlap,   ///< it shares memory with an argument that is written
  preserved, ///< an owned lvalue that the kernel writes
  strided    ///< its last dimension is not contiguous
};

/// Where a kernel came from.
struct kernel_origin {
  enum { compiled, cache_folder, shared_object, reference } kind = compiled;
  double milliseconds = 0; ///< from the request to the ready kernel
  std::string refusal;     ///< why not, if one was wanted
};

/// What the last call did, for explain.
struct last_call {
  counter allocated{0}, copied{0}, arguments{0};
  /// Executions and bytes of each site.
  std::unique_ptr<counter[]> site_count, site_bytes;
  /// Bytes of memory that each copy had in hand.
  std::unique_ptr<counter[]> site_ahead;
  /// Bytes copied of each argument, and why (argument_copy).
  std::unique_ptr<counter[]> argument_bytes, argument_reason;
  /// INLAY_MAX_RANK numbers for each parameter: extents, or a scalar's value.
  std::unique_ptr<std::atomic<std::int64_t>[]> values;
};

} // namespace inlay::runtime

struct inlay_kernel {
  inlay_kernel_fn entry = nullptr;        // compiled
  inlay_interpret_fn interpret = nullptr; // reference
  inlay::runtime::kernel_facts facts;
  std::unique_ptr<inlay::runtime::program_copy> program; // may be null
  std::string name;
  std::string place;      // "file.cpp:3", or empty
  std::string target_cpu; // empty: this machine's
  inlay::runtime::kernel_origin origin;

  inlay::runtime::counter calls{0}, allocated{0}, copied{0}, arguments{0};
  inlay::runtime::last_call last;

  /// Makes room for the counters, once `facts` are complete.
  void make_counters();
};

#endif // INLAY_LIB_RUNTIME_KERNEL_H
