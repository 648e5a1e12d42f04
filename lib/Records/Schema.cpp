// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rows of c/records.h as data.
#include "inlay/detail/records.hpp"

#include <array>
#include <cassert>

namespace inlay::records {

namespace {

/// What the table writes for each kind of operand, and what messages call an
/// operand that has no name of its own.
struct kind_row {
  std::string_view word;
  operand_kind kind;
  std::string_view name;
};

// Longer words before the words that they begin with.
constexpr kind_row kinds[] = {
    {"new slot", operand_kind::new_slot, "slot"},
    {"own slot", operand_kind::own_slot, "slot"},
    {"slot", operand_kind::slot, "a slot"},
    {"values", operand_kind::values, "value"},
    {"value", operand_kind::value, "value"},
    {"literals", operand_kind::literals, "literal"},
    {"literal", operand_kind::literal, "literal"},
    {"step", operand_kind::step, "step"},
    {"stride", operand_kind::stride, "step"},
    {"bits", operand_kind::bits, "bits"},
    {"flag", operand_kind::flag, "flag"},
    {"bounds", operand_kind::bounds, "bounds"},
    {"negative", operand_kind::negative, "negative"},
    {"extents", operand_kind::extents, "extent"},
    {"dimensions", operand_kind::dimensions, "extent"},
    {"dimension", operand_kind::dimension, "extent"},
    {"rest", operand_kind::rest, "literal"},
    {"subscripts", operand_kind::subscripts, "subscript"},
    {"groups", operand_kind::groups, "subscript"},
};

operand_schema read_operand(std::string_view text) {
  for (const kind_row &row : kinds) {
    if (!text.starts_with(row.word))
      continue;
    text.remove_prefix(row.word.size());
    if (!text.empty())
      text.remove_prefix(1);
    return {row.kind, text.empty() ? row.name : text};
  }
  assert(false && "a row of c/records.h has an operand of no known kind");
  return {operand_kind::literal, text};
}

std::vector<operand_schema> read_operands(std::string_view text) {
  std::vector<operand_schema> operands;
  while (!text.empty()) {
    std::size_t end = text.find(", ");
    operands.push_back(read_operand(text.substr(0, end)));
    text.remove_prefix(end == text.npos ? text.size() : end + 2);
  }
  return operands;
}

std::string small_letters(std::string_view name) {
  std::string text(name);
  for (char &c : text)
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c - 'A' + 'a');
  return text;
}

// The rows say these names.
constexpr result_kind NONE_result = result_kind::none,
                      VALUE_result = result_kind::value,
                      INDEX_result = result_kind::index;
constexpr detail_kind NONE_detail = detail_kind::none,
                      PARAM_KIND_detail = detail_kind::param_kind,
                      COMBINER_detail = detail_kind::combiner,
                      UNARY_detail = detail_kind::unary,
                      BINARY_detail = detail_kind::binary,
                      REDUCE_detail = detail_kind::reduce;

const std::vector<record_schema> &table() {
  // Never destroyed: kernels may be looked up while a program ends.
  static const auto &rows = *new const std::vector<record_schema>{
#define INLAY_RECORD_ROW(name, result, detail, operands)                       \
  {#name, small_letters(#name), result##_result, detail##_detail,              \
   read_operands(operands)},
      INLAY_FOR_EACH_RECORD(INLAY_RECORD_ROW)
#undef INLAY_RECORD_ROW
  };
  return rows;
}

} // namespace

const record_schema *find_schema(std::uint16_t op) {
  return op < table().size() ? &table()[op] : nullptr;
}

const char *op_name(std::uint16_t op) {
  const record_schema *schema = find_schema(op);
  return schema ? schema->name : "unknown";
}

const std::vector<std::string_view> &detail_names(detail_kind detail) {
  using names = std::vector<std::string_view>;
  static const auto &all = *new const std::array<names, 6>{
      names{},
      names{"borrowed", "inout", "owned", "scalar"},
      names{"set", "add", "sub", "mul", "div", "min", "max"},
      names{"neg", "not", "abs", "sqrt", "exp", "log", "sin", "cos", "tan",
            "tanh", "floor", "ceil", "round", "isnan"},
      names{"plus", "minus", "times", "divide", "remainder", "pow", "atan2",
            "minimum", "maximum", "eq", "ne", "lt", "le", "gt", "ge", "and",
            "or", "xor"},
      names{"sum", "min", "max", "mean"},
  };
  assert(all[1].size() == INLAY_SCALAR + 1 && all[2].size() == INLAY_MAX + 1 &&
         all[3].size() == INLAY_ISNAN + 1 && all[4].size() == INLAY_XOR + 1 &&
         all[5].size() == INLAY_REDUCE_MEAN + 1);
  return all[static_cast<std::size_t>(detail)];
}

} // namespace inlay::records
