// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The arguments of one call, in guarded memory.
#ifndef INLAY_TEST_RANDOM_ARGUMENTS_HPP
#define INLAY_TEST_RANDOM_ARGUMENTS_HPP

#include "guarded_memory.hpp"
#include "inlay/c/runtime.h"
#include "program.hpp"

namespace inlay_random {

/// A tensor as it came out: its type, its shape, and the bytes of its elements.
struct tensor {
  int type;
  std::vector<std::int64_t> shape;
  std::vector<unsigned char> bytes;
};

/// Returns the bytes of an element of `type`.
std::size_t size_of(int type);
/// Counts the elements of a tensor of `shape`.
std::int64_t count_of(const std::vector<std::int64_t> &shape);

/// Owns the memory of one call's arguments.
class call_arguments {
public:
  explicit call_arguments(const std::vector<parameter> &parameters);
  ~call_arguments();
  call_arguments(const call_arguments &) = delete;

  /// What to call the kernel with; a call overwrites it.
  std::vector<inlay_call_argument> list;

  /// Says what was written beside the in-outs' elements, or nothing.
  std::string damage() const;
  /// Returns the elements of argument `i`; none of one that was given away.
  tensor elements(std::size_t i) const;
  /// Says where `address` lies, or nothing.
  std::string describe(const void *address) const;

private:
  void add(std::size_t i);
  template <class Visit> void for_each(std::size_t i, Visit visit) const;

  const std::vector<parameter> &parameters_;
  std::vector<words> strides_;
  std::vector<std::size_t> block_;    // of each argument
  std::vector<unsigned char *> data_; // of each argument; NULL: given away
  std::vector<guarded_block> blocks_;
  std::vector<std::vector<unsigned char>> before_; // what the blocks held
  std::vector<inlay_storage> donated_;
};

} // namespace inlay_random

#endif // INLAY_TEST_RANDOM_ARGUMENTS_HPP
