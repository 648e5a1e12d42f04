// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Gathers the records of a kernel. Variables are read lazily: a read fixes a
// version, and the LOAD is recorded when the value is used, or just before it
// would be lost. So the order of the records does not depend on the order in
// which a C++ compiler evaluates operands.
#include "Recording.h"

#include "inlay/error.hpp"

#include <cstdarg>
#include <cstdio>
#include <cstring>

namespace inlay::detail {

static thread_local recording *active = nullptr;

static recording &current() {
  if (!active)
    throw_usage_error("tensors, scalars and indices live in the lambda of a "
                      "kernel; this one is used outside");
  return *active;
}

static recording &usable() {
  recording &r = current();
  if (r.spoilt)
    refuse("the body of a for_, while_ or if_ was left by an exception; the "
           "kernel cannot be captured");
  return r;
}

/// Returns the recording, which must be the one that `serial` belongs to.
static recording &owner(std::uint32_t serial) {
  recording &r = usable();
  if (serial != r.serial)
    refuse("a tensor, scalar or index of one kernel is used in another");
  return r;
}

void refuse(const char *format, ...) {
  char text[900];
  va_list arguments;
  va_start(arguments, format);
  std::vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  if (!active || !active->out.place())
    throw_usage_error("%s", text);
  const inlay_location &at = *active->out.place();
  const char *slash = std::strrchr(at.file, '/');
  throw_usage_error("%s:%u: %s", slash ? slash + 1 : at.file, at.line, text);
}

void refuse_integer(std::int64_t value, const char *type) {
  refuse("%lld does not fit %s exactly", static_cast<long long>(value), type);
}

void refuse_number(double value, const char *type) {
  refuse("%g is beyond the range of %s", value, type);
}

//===--- Scopes -----------------------------------------------------------===//

static bool is_identifier(const char *name) {
  auto letter = [](char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  if (!letter(*name))
    return false;
  for (; *name; ++name)
    if (!letter(*name) && !(*name >= '0' && *name <= '9'))
      return false;
  return true;
}

capture_scope::capture_scope(const char *name,
                             const std::source_location &where)
    : own_(nullptr), outer_(active) {
  if (!is_identifier(name))
    throw_usage_error("'%s' cannot name a kernel; use letters, digits and _, "
                      "not starting with a digit",
                      name);
  own_ = new recording(name);
  own_->out.locate(where.file_name(), where.line(), where.column());
  active = own_;
}

capture_scope::~capture_scope() {
  active = outer_;
  delete own_;
}

program capture_scope::finish(const std::int64_t *values, std::uint32_t count) {
  recording &r = usable();
  if (&r != own_ || r.open.size() != 1)
    refuse("a kernel ends inside the body of a for_, while_ or if_");
  std::vector<std::int64_t> words{count};
  words.insert(words.end(), values, values + count);
  r.append(INLAY_OP_RETURN, 0, 0, words.data(), count + 1);
  r.sealed = r.out.get();
  own_ = nullptr;
  active = outer_;
  return program(&r);
}

program::~program() { delete own_; }

const inlay_program *program::get() const noexcept { return &own_->sealed; }

void begin_statement(const std::source_location &where) {
  usable().out.locate(where.file_name(), where.line(), where.column());
}

//===--- Records ----------------------------------------------------------===//

void emit(inlay_op op, int type, int detail, const std::int64_t *words,
          std::uint32_t count) {
  usable().append(op, type, detail, words, count);
}

std::int32_t emit_value(inlay_op op, int type, int detail,
                        const std::int64_t *words, std::uint32_t count) {
  recording &r = usable();
  return r.append(op, type, detail, words, count);
}

std::int32_t constant_value(int type, std::int64_t bits) {
  return usable().constant(type, bits);
}

parameter emit_parameter(inlay_param_kind kind, int type, int rank,
                         const std::int64_t *extents) {
  recording &r = usable();
  bool has_slot = kind == INLAY_INOUT || kind == INLAY_OWNED;
  std::int32_t slot = has_slot ? r.add_slot(type) : -1;
  std::vector<std::int64_t> words{slot, rank};
  words.insert(words.end(), extents, extents + rank);
  std::int32_t value =
      r.append(INLAY_OP_PARAM, type, kind, words.data(), words.size());
  version fixed = fixed_value(value);
  if (has_slot)
    r.set_current(slot, fixed.id);
  return {fixed, {slot, r.serial}};
}

void close_extent(std::int64_t *words, int rank_before, int rank_after) {
  int open = -1;
  std::int64_t *values = words + 3; // every other word
  for (int d = 0; d < rank_after; ++d)
    if (values[2 * d] < 0) {
      if (open >= 0)
        refuse("a reshape has two extents of -1");
      open = d;
    }
  if (open < 0)
    return;
  auto times = [](std::int32_t a, std::int64_t b) {
    return record_value(INLAY_OP_BINARY, INLAY_I64, INLAY_TIMES, a, b);
  };
  std::int32_t all = constant_value(INLAY_I64, 1), given = all;
  for (int d = 0; d < rank_before; ++d)
    all = times(all, record_value(INLAY_OP_EXTENT, INLAY_I64, 0, words[0], d));
  for (int d = 0; d < rank_after; ++d)
    if (d != open)
      given = times(given, values[2 * d]);
  values[2 * open] =
      record_value(INLAY_OP_BINARY, INLAY_I64, INLAY_DIVIDE, all, given);
}

//===--- Variables --------------------------------------------------------===//

/// Returns the slot that `v` names, if it may be used here.
static std::int32_t checked_slot(const recording &r, variable v) {
  if (v.slot < 0)
    refuse("a tensor is used after it was moved from");
  if (!r.blocks[r.slots[v.slot].block].is_open)
    refuse("a tensor made in the body of a for_, while_ or if_ is used after "
           "the body");
  return v.slot;
}

variable new_variable(int type, std::int32_t value) {
  recording &r = usable();
  std::int32_t slot = r.add_slot(type);
  const std::int64_t words[] = {slot, value};
  r.append(INLAY_OP_SLOT, type, 0, words, 2);
  return {slot, r.serial};
}

version read_variable(variable from) {
  recording &r = owner(from.serial);
  return {r.fix(checked_slot(r, from)), r.serial};
}

void store_variable(variable to, std::int32_t value, bool exact) {
  recording &r = owner(to.serial);
  std::int32_t slot = checked_slot(r, to);
  for (std::uint32_t block : r.open)
    if (r.blocks[block].op == INLAY_OP_WHILE)
      refuse("the condition of a while_ cannot update a tensor; update it in "
             "the body");
  // Whoever has fixed the old value must get it before it is gone.
  r.load_if_pending(slot);
  const std::int64_t words[] = {slot, value};
  r.append(INLAY_OP_STORE, r.slots[slot].type, 0, words, 2);
  r.slots[slot].has_current = false;
  if (exact)
    r.set_current(slot, r.add_version(-1, value));
}

version fixed_value(std::int32_t value) {
  recording &r = usable();
  return {r.add_version(-1, value), r.serial};
}

std::int32_t value_of(version fixed) {
  recording &r = owner(fixed.serial);
  version_entry &entry = r.versions[fixed.id];
  if (!r.blocks[entry.block].is_open)
    refuse("a value read in the body of a for_, while_ or if_ is used after "
           "the body; keep it in a tensor made before");
  return r.load(fixed.id);
}

//===--- Control flow -----------------------------------------------------===//

std::int32_t begin_for(std::int32_t begin, std::int32_t end,
                       std::int64_t step) {
  recording &r = usable();
  if (step <= 0)
    refuse("the step of a range is %lld, expected a positive one",
           static_cast<long long>(step));
  r.load_pending();
  const std::int64_t words[] = {begin, end, step};
  std::int32_t value = r.append(INLAY_OP_FOR, INLAY_I64, 0, words, 3);
  r.enter(INLAY_OP_FOR);
  return value;
}

void begin_while() {
  recording &r = usable();
  r.load_pending();
  r.append(INLAY_OP_WHILE, 0, 0, nullptr, 0);
  r.enter(INLAY_OP_WHILE);
}

void begin_do(std::int32_t condition) {
  recording &r = usable();
  const std::int64_t words[] = {condition};
  r.append(INLAY_OP_DO, 0, 0, words, 1);
  r.leave();
  r.enter(INLAY_OP_DO);
}

void begin_if(std::int32_t condition) {
  recording &r = usable();
  r.load_pending();
  const std::int64_t words[] = {condition};
  r.append(INLAY_OP_IF, 0, 0, words, 1);
  r.enter(INLAY_OP_IF);
}

void begin_else() {
  recording &r = usable();
  r.append(INLAY_OP_ELSE, 0, 0, nullptr, 0);
  r.leave();
  r.enter(INLAY_OP_ELSE);
}

void end_body() {
  recording &r = usable();
  r.append(INLAY_OP_END, 0, 0, nullptr, 0);
  r.leave();
}

void abandon_body() noexcept {
  if (active)
    active->spoilt = true;
}

} // namespace inlay::detail
