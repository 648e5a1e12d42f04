// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The state of one capture.
#include "Recording.h"

#include "inlay/error.hpp"

#include <algorithm>
#include <atomic>
#include <limits>

namespace inlay::detail {

static std::uint32_t next_serial() {
  static std::atomic<std::uint32_t> last{0};
  return ++last;
}

recording::recording(const char *name) : out(name), serial(next_serial()) {
  blocks.push_back({INLAY_OP_PARAM, true});
  open.push_back(0);
}

std::int32_t recording::append(inlay_op op, int type, int detail,
                               const std::int64_t *operands,
                               std::size_t count) {
  if (out.words().size() + count > std::numeric_limits<std::int32_t>::max())
    throw_usage_error("kernel %s is too long", out.name().c_str());
  return out.append(op, type, detail, operands, count);
}

std::int32_t recording::constant(int type, std::int64_t bits) {
  auto hash = static_cast<std::uint64_t>(bits) * 0x9E3779B97F4A7C15u + type;
  known_constant &known = constants_[(hash >> 32) % constants_.size()];
  if (known.type != type || known.bits != bits || known.epoch != epoch_)
    known = {type, epoch_, bits, append(INLAY_OP_CONSTANT, type, 0, &bits, 1)};
  return known.value;
}

std::int32_t recording::add_slot(int type) {
  slots.push_back({type, open.back()});
  return static_cast<std::int32_t>(slots.size()) - 1;
}

std::uint32_t recording::add_version(std::int32_t slot, std::int32_t value) {
  versions.push_back({slot, value, open.back()});
  return static_cast<std::uint32_t>(versions.size()) - 1;
}

void recording::set_current(std::int32_t slot, std::uint32_t version) {
  slots[slot].has_current = true;
  slots[slot].epoch = epoch_;
  slots[slot].current = version;
}

std::uint32_t recording::fix(std::int32_t slot) {
  slot_entry &entry = slots[slot];
  if (!entry.has_current || entry.epoch != epoch_) {
    set_current(slot, add_version(slot, -1));
    pending_.push_back(slot);
  }
  return entry.current;
}

std::int32_t recording::load(std::uint32_t version) {
  version_entry &entry = versions[version];
  if (entry.value < 0) {
    // Still the current version: stores and bodies load what is pending.
    const std::int64_t operand = entry.slot;
    entry.value = append(INLAY_OP_LOAD, slots[entry.slot].type, 0, &operand, 1);
  }
  return entry.value;
}

void recording::load_if_pending(std::int32_t slot) {
  const slot_entry &entry = slots[slot];
  if (entry.has_current && entry.epoch == epoch_)
    load(entry.current);
}

void recording::load_pending() {
  std::sort(pending_.begin(), pending_.end());
  for (std::int32_t slot : pending_)
    load_if_pending(slot);
  pending_.clear();
}

void recording::enter(inlay_op op) {
  open.push_back(static_cast<std::uint32_t>(blocks.size()));
  blocks.push_back({op, true});
  ++epoch_;
  pending_.clear();
}

void recording::leave() {
  blocks[open.back()].is_open = false;
  open.pop_back();
  ++epoch_;
  pending_.clear();
}

} // namespace inlay::detail
