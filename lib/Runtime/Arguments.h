// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The arguments of one call: checked against the signature, and copied where
// memory is shared, must be preserved, or is not contiguous.
#ifndef INLAY_LIB_RUNTIME_ARGUMENTS_H
#define INLAY_LIB_RUNTIME_ARGUMENTS_H

#include "CallContext.h"

namespace inlay::runtime {

/// Checks number, kinds, types and shapes of the arguments, and sets strides
/// that no element depends on to 1. Returns a status.
std::int32_t check_arguments(const inlay_kernel &kernel,
                             inlay_call_argument *arguments,
                             std::uint32_t count, inlay_error *error);

/// Prepares checked arguments for the kernel and carries the written ones back.
class argument_frame {
public:
  argument_frame(const inlay_kernel &kernel, inlay_call_argument *arguments,
                 std::uint32_t count);

  /// Decides which arguments need a copy, and makes these. Returns a status.
  std::int32_t prepare(call_context &context);
  /// Stores the copied in-outs, in the order of the parameters.
  void store_back();
  /// Returns the donated storage that starts at `data`, or null.
  inlay_storage *donated_at(const void *data);
  /// Returns donated storage of exactly `bytes`, or null.
  inlay_storage *donated_of_size(std::int64_t bytes);
  /// Says whether `data` lies in an argument's memory.
  bool holds(const void *data) const;
  /// Frees the donated storage that no result has taken over.
  void consume_donated();
  /// Counts what was copied.
  void count(inlay_kernel &kernel) const;

  void *const *pointers() { return pointers_.data(); }
  std::uint64_t copied_bytes = 0;

private:
  struct state {
    inlay_array original; ///< of a copied in-out
    argument_copy reason;
    std::uint64_t bytes;
  };

  std::int32_t find_overlaps(inlay_error *error);
  std::int32_t copy_in(std::size_t i, call_context &context);
  void need_copy(std::size_t i, argument_copy reason);

  const inlay_kernel &kernel_;
  inlay_call_argument *arguments_;
  std::size_t count_;
  bool any_copy_ = false;
  small_list<argument_copy, 16> reasons_;
  small_list<void *, 16> pointers_;
  std::unique_ptr<state[]> states_; ///< only if something is copied
};

} // namespace inlay::runtime

#endif // INLAY_LIB_RUNTIME_ARGUMENTS_H
