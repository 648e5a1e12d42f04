// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Checks everything about records that does not need types: whoever reads them
// afterwards may follow numbers without looking at their ranges.
#include "Words.hpp"

#include <algorithm>
#include <limits>

namespace inlay::records {

/// Bodies nest at most this deep: the importer and MLIR recurse over them.
static constexpr std::size_t max_depth = 64;

/// Static extents are smaller than this, so that sizes in bytes fit 63 bits
/// in each dimension alone.
static constexpr std::int64_t extent_limit = std::int64_t(1) << 58;

static std::string text(std::int64_t number) { return std::to_string(number); }

namespace {

class checker {
public:
  checker(const inlay_program &program, structure &found)
      : program_(program), found_(found) {}

  std::string run();

private:
  bool check_header();
  bool check_record(std::uint64_t number);
  bool check_detail(const record_schema &schema);
  bool check_words(const record_schema &schema);
  void check_operand(word_reader &words, const operand_schema &operand);
  void check_dimension(word_reader &words);
  void check_subscripts(word_reader &words);
  void check_subscript(word_reader &words, bool &has_ellipsis);
  void check_slot(word_reader &words, const operand_schema &operand);
  bool check_nesting();
  bool close(construct &inner);
  bool check_return();
  bool fail(const std::string &message) {
    error_ =
        "record " + text(static_cast<std::int64_t>(number_)) + ": " + message;
    return false;
  }
  const inlay_record &record() const { return program_.records[number_]; }

  /// An open construct, and how many variables there were before it.
  struct open_body {
    construct what;
    std::int64_t slots_before;
  };

  const inlay_program &program_;
  structure &found_;
  std::string error_;
  std::uint64_t number_ = 0;
  std::vector<open_body> open_;
  std::int64_t values_ = 0, slots_ = 0;
};

bool is_identifier(const char *name) {
  if (!name || !*name || (*name >= '0' && *name <= '9'))
    return false;
  return std::all_of(name, name + std::string_view(name).size(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z') || c == '_';
  });
}

bool checker::check_header() {
  if (program_.abi_version != INLAY_ABI_VERSION)
    error_ = "program: expected ABI version " + text(INLAY_ABI_VERSION) +
             ", found " + text(program_.abi_version) +
             "; compile it with the headers of this libinlay";
  else if (!is_identifier(program_.name))
    error_ = std::string("program: expected a C identifier as name, found '") +
             (program_.name ? program_.name : "") + "'";
  else if (!program_.record_count || !program_.records)
    error_ = "program: expected RETURN as last record, found no record";
  else if ((program_.word_count && !program_.words) ||
           (program_.location_count && !program_.locations))
    error_ = "program: expected words and locations, found none";
  return error_.empty();
}

bool checker::check_detail(const record_schema &schema) {
  const auto &names = detail_names(schema.detail);
  if (schema.detail == detail_kind::none || record().detail < names.size())
    return true;
  const char *what = schema.detail == detail_kind::param_kind
                         ? "a parameter kind"
                     : schema.detail == detail_kind::combiner ? "a combiner"
                     : schema.detail == detail_kind::reduce   ? "a reduction"
                                                              : "a function";
  return fail(std::string("expected ") + what + " in [0, " +
              text(static_cast<std::int64_t>(names.size())) + "), found " +
              text(record().detail));
}

void checker::check_slot(word_reader &words, const operand_schema &operand) {
  if (operand.kind == operand_kind::slot) {
    const std::int64_t slot = words.next_in(operand.name, 0, slots_);
    if (record().op != INLAY_OP_STORE || !words.error.empty())
      return;
    for (open_body &outer : open_) {
      auto &stored = outer.what.stored;
      if (slot < outer.slots_before &&
          std::find(stored.begin(), stored.end(), slot) == stored.end())
        stored.push_back(slot);
    }
    return;
  }
  const bool has_slot = operand.kind == operand_kind::new_slot ||
                        record().detail == INLAY_INOUT ||
                        record().detail == INLAY_OWNED;
  const std::int64_t expected = has_slot ? slots_ : -1;
  const std::int64_t slot = words.next("a slot");
  if (slot != expected)
    words.fail("expected slot " + text(expected) + " as word 0, found " +
               text(slot));
  slots_ += has_slot;
}

void checker::check_dimension(word_reader &words) {
  const std::int64_t fixed =
      words.next_in("static extent", INLAY_DYN, extent_limit);
  words.next_in("extent", fixed == INLAY_DYN ? 0 : -1, values_);
}

void checker::check_subscript(word_reader &words, bool &has_ellipsis) {
  switch (words.next_in("subscript", 0, INLAY_SUB_TENSOR + 1)) {
  case INLAY_SUB_INTEGER:
    words.next_in("index", 0, values_);
    return;
  case INLAY_SUB_TENSOR:
    words.next_in("index tensor", 0, values_);
    return;
  case INLAY_SUB_ELLIPSIS:
    if (has_ellipsis)
      words.fail("expected at most one ellipsis");
    has_ellipsis = true;
    return;
  case INLAY_SUB_SLICE: {
    const std::int64_t flags = words.next_in("slice flags", 0, 4);
    for (auto [given, name] :
         {std::pair(flags & 1, "begin"), std::pair(flags & 2, "end")}) {
      if (given)
        words.next_in(name, 0, values_);
      else
        words.next(name);
    }
    if (words.next("step") == 0)
      words.fail("expected a step, found 0");
    return;
  }
  default:
    return;
  }
}

void checker::check_subscripts(word_reader &words) {
  const std::int64_t count =
      words.next_in("number of subscripts", 0, 2 * INLAY_MAX_RANK + 2);
  bool has_ellipsis = false;
  for (std::int64_t i = 0; i < count && words.error.empty(); ++i)
    check_subscript(words, has_ellipsis);
}

void checker::check_operand(word_reader &words, const operand_schema &operand) {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  auto repeat = [&](std::int64_t count, auto &&each) {
    for (std::int64_t i = 0; i < count && words.error.empty(); ++i)
      each();
  };
  auto rank = [&] { return words.next_in("rank", 0, INLAY_MAX_RANK + 1); };
  switch (operand.kind) {
  case operand_kind::value:
    words.next_in(operand.name, 0, values_);
    return;
  case operand_kind::slot:
  case operand_kind::new_slot:
  case operand_kind::own_slot:
    return check_slot(words, operand);
  case operand_kind::literal:
    // Ranks and axes of what has no type yet.
    words.next_in(operand.name, 0, most);
    return;
  case operand_kind::step:
    if (words.next(operand.name) == 0)
      words.fail("expected a step, found 0");
    return;
  case operand_kind::stride:
    words.next_in(operand.name, 1, std::int64_t(1) << 61);
    return;
  case operand_kind::bits:
    words.next(operand.name);
    return;
  case operand_kind::flag:
    words.next_in(operand.name, 0, 2);
    return;
  case operand_kind::bounds:
    words.next_in(operand.name, 0, INLAY_BOUNDS_WRAP + 1);
    return;
  case operand_kind::negative:
    words.next_in(operand.name, 0, INLAY_NEGATIVE_FROM_END + 1);
    return;
  case operand_kind::extents:
    return repeat(
        rank(), [&] { words.next_in(operand.name, INLAY_DYN, extent_limit); });
  case operand_kind::dimension:
    return check_dimension(words);
  case operand_kind::dimensions:
    return repeat(rank(), [&] { check_dimension(words); });
  case operand_kind::literals:
    return repeat(words.next_in("number of axes", 0, INLAY_MAX_RANK + 1),
                  [&] { words.next_in(operand.name, 0, most); });
  case operand_kind::values:
    return repeat(words.next_count(operand.name, operand.name == "tensor"),
                  [&] { words.next_in(operand.name, 0, values_); });
  case operand_kind::rest:
    return repeat(words.left(), [&] { words.next_in(operand.name, 0, most); });
  case operand_kind::subscripts:
    return check_subscripts(words);
  case operand_kind::groups:
    return repeat(words.next_count("group"), [&] { check_subscripts(words); });
  }
}

bool checker::check_words(const record_schema &schema) {
  word_reader words(program_.words + record().first, record().count);
  for (const operand_schema &operand : schema.operands)
    check_operand(words, operand);
  words.finish();
  return words.error.empty() || fail(words.error);
}

bool checker::close(construct &inner) {
  if (inner.op == INLAY_OP_WHILE && !inner.middle)
    return fail("END of a WHILE that has no DO");
  inner.end = number_;
  std::sort(inner.stored.begin(), inner.stored.end());
  found_.constructs[inner.begin] = std::move(inner);
  open_.pop_back();
  return true;
}

bool checker::check_return() {
  if (!open_.empty())
    return fail(std::string("RETURN inside the ") +
                op_name(static_cast<std::uint16_t>(open_.back().what.op)) +
                " of record " +
                text(static_cast<std::int64_t>(open_.back().what.begin)));
  if (number_ + 1 != program_.record_count)
    return fail("RETURN is not the last record");
  return true;
}

bool checker::check_nesting() {
  auto wants = [&](const char *opener) {
    return fail(std::string(op_name(record().op)) + " without an open " +
                opener);
  };
  switch (record().op) {
  case INLAY_OP_FOR:
  case INLAY_OP_WHILE:
  case INLAY_OP_IF: {
    if (open_.size() == max_depth)
      return fail("expected at most " + text(max_depth) +
                  " bodies inside each other");
    construct inner;
    inner.op = static_cast<inlay_op>(record().op);
    inner.begin = number_;
    open_.push_back({std::move(inner), slots_});
    return true;
  }
  case INLAY_OP_DO:
  case INLAY_OP_ELSE: {
    const inlay_op opener =
        record().op == INLAY_OP_DO ? INLAY_OP_WHILE : INLAY_OP_IF;
    if (open_.empty() || open_.back().what.op != opener ||
        open_.back().what.middle)
      return wants(op_name(static_cast<std::uint16_t>(opener)));
    open_.back().what.middle = number_;
    return true;
  }
  case INLAY_OP_END:
    return open_.empty() ? wants("FOR, WHILE or IF") : close(open_.back().what);
  case INLAY_OP_RETURN:
    return check_return();
  default:
    return true;
  }
}

bool checker::check_record(std::uint64_t number) {
  number_ = number;
  const record_schema *schema = find_schema(record().op);
  if (!schema)
    return fail("expected an operation in [0, " + text(INLAY_OP_RETURN + 1) +
                "), found " + text(record().op));
  if (std::uint64_t(record().first) + record().count > program_.word_count)
    return fail("expected words below " +
                text(static_cast<std::int64_t>(program_.word_count)) +
                ", found " + text(record().count) + " words from " +
                text(record().first));
  if (record().location >= program_.location_count)
    return fail("expected a location below " +
                text(static_cast<std::int64_t>(program_.location_count)) +
                ", found " + text(record().location));
  if (record().op == INLAY_OP_PARAM && found_.params++ != number)
    return fail("PARAM after other records");
  const std::int64_t result =
      schema->result == result_kind::none ? -1 : values_;
  if (record().result != result)
    return fail("expected result " + text(result) + ", found " +
                text(record().result));
  if (result >= 0 && record().type >= INLAY_TYPE_COUNT)
    return fail("expected a type in [0, " + text(INLAY_TYPE_COUNT) +
                "), found " + text(record().type));
  if (!check_detail(*schema) || !check_words(*schema) || !check_nesting())
    return false;
  values_ += result >= 0;
  return true;
}

std::string checker::run() {
  if (!check_header())
    return error_;
  for (std::uint64_t number = 0; number < program_.record_count; ++number)
    if (!check_record(number))
      return error_;
  if (record().op != INLAY_OP_RETURN)
    fail(std::string("expected RETURN as last record, found ") +
         op_name(record().op));
  return error_;
}

} // namespace

std::string check(const inlay_program &program, structure *found) {
  structure unused;
  return checker(program, found ? *found : unused).run();
}

} // namespace inlay::records
