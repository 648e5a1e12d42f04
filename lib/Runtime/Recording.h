// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The state of one capture: records, variables with their current versions,
// and the bodies that are open.
#ifndef INLAY_LIB_RUNTIME_RECORDING_H
#define INLAY_LIB_RUNTIME_RECORDING_H

#include "inlay/detail/recorder.hpp"
#include "inlay/detail/records.hpp"

#include <array>
#include <vector>

namespace inlay::detail {

/// A value that was fixed: loaded already, or still to be loaded from a slot.
struct version_entry {
  std::int32_t slot;  ///< where to load from, or -1
  std::int32_t value; ///< number of the value, or -1 before the load
  std::uint32_t block;
};

/// A variable.
struct slot_entry {
  int type;
  std::uint32_t block;
  bool has_current = false; ///< `current` is the version that it has now ...
  std::uint32_t epoch = 0;  ///< ... as long as this is the epoch
  std::uint32_t current = 0;
};

/// A body, or the whole kernel.
struct block_entry {
  inlay_op op;
  bool is_open;
};

/// Holds everything that one capture gathers.
struct recording {
  explicit recording(const char *name);

  /// Appends a record; returns the number of its value, or -1.
  std::int32_t append(inlay_op op, int type, int detail,
                      const std::int64_t *operands, std::size_t count);
  /// Returns a constant, one for all uses in straight-line code.
  std::int32_t constant(int type, std::int64_t bits);

  std::int32_t add_slot(int type);
  std::uint32_t add_version(std::int32_t slot, std::int32_t value);
  /// Says which version a slot has from now on.
  void set_current(std::int32_t slot, std::uint32_t version);
  /// Returns the version that a slot has now.
  std::uint32_t fix(std::int32_t slot);
  /// Returns the value of a version, loading it if need be.
  std::int32_t load(std::uint32_t version);
  /// Loads the current version of a slot if somebody has fixed it.
  void load_if_pending(std::int32_t slot);
  /// Loads all fixed versions, in the order of the slots.
  void load_pending();

  void enter(inlay_op op);
  void leave();

  records::writer out;
  std::uint32_t serial;
  std::vector<slot_entry> slots;
  std::vector<version_entry> versions;
  std::vector<block_entry> blocks;
  std::vector<std::uint32_t> open; ///< innermost last
  bool spoilt = false;
  inlay_program sealed{}; ///< what was written, once all is

private:
  struct known_constant {
    int type = -1;
    std::uint32_t epoch = 0;
    std::int64_t bits = 0;
    std::int32_t value = 0;
  };
  /// Counts the places where straight-line code ends: what was known before
  /// may be stale, or out of sight.
  std::uint32_t epoch_ = 0;
  std::vector<std::int32_t> pending_; ///< slots fixed, perhaps not loaded yet
  std::array<known_constant, 64> constants_{};
};

} // namespace inlay::detail

#endif // INLAY_LIB_RUNTIME_RECORDING_H
