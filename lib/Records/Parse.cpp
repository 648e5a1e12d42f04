// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads programs that were written as text.
#include "inlay/detail/records.hpp"

#include "Names.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <optional>

namespace inlay::records {

namespace {

class parser {
public:
  parser(std::string_view text, writer &out) : rest_(text), out_(out) {}

  std::string run();

private:
  using words = std::vector<std::int64_t>;

  // Characters.
  void skip_spaces() {
    while (!rest_.empty() && rest_.front() == ' ')
      rest_.remove_prefix(1);
  }
  bool at_end() {
    skip_spaces();
    return rest_.empty() || rest_.front() == '\n';
  }
  bool take(std::string_view token);
  std::string_view take_word();
  void expect(std::string_view token);
  void fail(const std::string &expected);
  std::optional<std::size_t> find(std::string_view word,
                                  const std::vector<std::string_view> &names);

  // Numbers.
  template <class T> T read_number(const char *what);
  std::int64_t integer() { return read_number<std::int64_t>("an integer"); }
  template <class T> T floating() { return read_number<T>("a number"); }
  std::int64_t value() {
    expect("%");
    return integer();
  }

  // Records.
  void parse_line();
  bool parse_operation(inlay_op &op, int &detail);
  int parse_type();
  void parse_operand(operand_kind kind, int type, words &into);
  std::int64_t parse_bits(int type);
  void parse_list(char end, words &into, bool (parser::*each)(words &));
  bool parse_extent(words &into);
  bool parse_dimension(words &into);
  bool parse_subscript(words &into);
  void parse_slice(std::optional<std::int64_t> begin, words &into);
  void parse_group(words &into);
  void parse_place();
  std::string parse_quoted();

  std::string_view rest_;
  writer &out_;
  std::size_t line_ = 1;
  std::string error_;
};

//===----------------------------------------------------------------------===//
// Characters and numbers
//===----------------------------------------------------------------------===//

void parser::fail(const std::string &expected) {
  if (!error_.empty())
    return;
  const std::string_view found = rest_.substr(0, rest_.find_first_of(" \n"));
  error_ = "line " + std::to_string(line_) + ": expected " + expected +
           ", found '" + std::string(found) + "'";
  rest_ = {};
}

/// Takes `token` if it comes next.
bool parser::take(std::string_view token) {
  skip_spaces();
  if (!rest_.starts_with(token))
    return false;
  rest_.remove_prefix(token.size());
  return true;
}

void parser::expect(std::string_view token) {
  if (!take(token))
    fail("'" + std::string(token) + "'");
}

/// Takes the letters, digits and underscores that come next.
std::string_view parser::take_word() {
  skip_spaces();
  auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_';
  };
  const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_part);
  const auto length = static_cast<std::size_t>(end - rest_.begin());
  const std::string_view word = rest_.substr(0, length);
  rest_.remove_prefix(length);
  return word;
}

std::optional<std::size_t>
parser::find(std::string_view word,
             const std::vector<std::string_view> &names) {
  const auto found = std::find(names.begin(), names.end(), word);
  if (found == names.end())
    return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

template <class T> T parser::read_number(const char *what) {
  skip_spaces();
  T number = 0;
  const auto [end, failed] =
      std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
  if (failed != std::errc()) {
    fail(what);
    return 0;
  }
  rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
  return number;
}

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

std::int64_t parser::parse_bits(int type) {
  if (take("bits 0x")) {
    std::uint64_t bits = 0;
    const auto [end, failed] =
        std::from_chars(rest_.data(), rest_.data() + rest_.size(), bits, 16);
    if (failed != std::errc())
      fail("hexadecimal digits");
    else
      rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return static_cast<std::int64_t>(bits);
  }
  return detail::visit_element(type, [&]<class T>(T) {
    if constexpr (std::is_same_v<T, bool>)
      return integer();
    else if constexpr (detail::is_integer_element<T>)
      return static_cast<std::int64_t>(
          detail::bits_of(read_number<T>("an integer that the type can hold")));
    else if constexpr (sizeof(T) == 8)
      return static_cast<std::int64_t>(detail::bits_of(floating<T>()));
    else
      return static_cast<std::int64_t>(detail::bits_of(T(floating<float>())));
  });
}

/// Reads what stands up to `end`, with commas between, behind its count.
void parser::parse_list(char end, words &into, bool (parser::*each)(words &)) {
  const std::size_t count = into.size();
  into.push_back(0);
  const std::string_view closing(&end, 1);
  if (take(closing))
    return;
  do {
    ++into[count];
    if (!(this->*each)(into))
      return;
  } while (take(","));
  expect(closing);
}

bool parser::parse_extent(words &into) {
  into.push_back(integer());
  return error_.empty();
}

bool parser::parse_dimension(words &into) {
  into.push_back(integer());
  into.push_back(take("is") ? value() : -1);
  return error_.empty();
}

/// Reads what follows a slice's first bound.
void parser::parse_slice(std::optional<std::int64_t> begin, words &into) {
  std::optional<std::int64_t> end;
  skip_spaces();
  if (rest_.starts_with("%"))
    end = value();
  const std::int64_t step = take(":") ? integer() : 1;
  into.insert(into.end(), {INLAY_SUB_SLICE, (begin ? 1 : 0) + (end ? 2 : 0),
                           begin.value_or(-1), end.value_or(-1), step});
}

bool parser::parse_subscript(words &into) {
  if (take("new")) {
    into.push_back(INLAY_SUB_NEWAXIS);
  } else if (take("...")) {
    into.push_back(INLAY_SUB_ELLIPSIS);
  } else if (take("tensor")) {
    into.insert(into.end(), {INLAY_SUB_TENSOR, value()});
  } else if (take(":")) {
    parse_slice(std::nullopt, into);
  } else {
    const std::int64_t number = value();
    if (take(":"))
      parse_slice(number, into);
    else
      into.insert(into.end(), {INLAY_SUB_INTEGER, number});
  }
  return error_.empty();
}

void parser::parse_group(words &into) {
  expect("[");
  parse_list(']', into, &parser::parse_subscript);
}

void parser::parse_operand(operand_kind kind, int type, words &into) {
  auto is_next = [&](char c) {
    skip_spaces();
    return !rest_.empty() && rest_.front() == c;
  };
  auto is_number = [&] {
    return is_next('-') ||
           (!at_end() && rest_.front() >= '0' && rest_.front() <= '9');
  };
  /// Reads elements as long as there are any, behind their count.
  auto counted = [&](auto more, auto each) {
    const std::size_t count = into.size();
    into.push_back(0);
    while (error_.empty() && more()) {
      ++into[count];
      each();
    }
  };
  switch (kind) {
  case operand_kind::value:
    into.push_back(value());
    return;
  case operand_kind::own_slot:
    into.push_back(take("s") ? integer() : -1);
    return;
  case operand_kind::slot:
  case operand_kind::new_slot:
    expect("s");
    into.push_back(integer());
    return;
  case operand_kind::literal:
  case operand_kind::step:
  case operand_kind::stride:
    into.push_back(integer());
    return;
  case operand_kind::bits:
    into.push_back(parse_bits(type));
    return;
  case operand_kind::flag:
    into.push_back(take("keep"));
    return;
  case operand_kind::bounds: {
    std::int64_t bounds = 0;
    for (std::size_t i = 1; i < std::size(bounds_names); ++i)
      if (take(bounds_names[i]))
        bounds = static_cast<std::int64_t>(i);
    into.push_back(bounds);
    return;
  }
  case operand_kind::negative:
    into.push_back(take("refuse") ? INLAY_NEGATIVE_REFUSE
                                  : INLAY_NEGATIVE_FROM_END);
    return;
  case operand_kind::extents:
    expect("(");
    return parse_list(')', into, &parser::parse_extent);
  case operand_kind::dimension:
    parse_dimension(into);
    return;
  case operand_kind::dimensions:
    expect("(");
    return parse_list(')', into, &parser::parse_dimension);
  case operand_kind::literals:
    expect("over");
    return counted(is_number, [&] { into.push_back(integer()); });
  case operand_kind::values:
    return counted([&] { return is_next('%'); },
                   [&] { into.push_back(value()); });
  case operand_kind::rest:
    while (error_.empty() && is_number())
      into.push_back(integer());
    return;
  case operand_kind::subscripts:
    return parse_group(into);
  case operand_kind::groups:
    return counted([&] { return is_next('['); }, [&] { parse_group(into); });
  }
}

//===----------------------------------------------------------------------===//
// Records
//===----------------------------------------------------------------------===//

bool parser::parse_operation(inlay_op &op, int &detail) {
  const std::string_view before = rest_, word = take_word();
  for (std::uint16_t number = 0; const record_schema *row = find_schema(number);
       ++number) {
    op = static_cast<inlay_op>(number);
    const auto &names = detail_names(row->detail);
    std::optional<std::size_t> found;
    if (has_function_name(row->detail)) {
      found = find(word, names);
      if (!found)
        continue;
    } else if (row->mnemonic != word) {
      continue;
    } else if (row->detail != detail_kind::none) {
      found = find(take_word(), names);
      if (!found)
        break;
    }
    detail = static_cast<int>(found.value_or(0));
    return true;
  }
  rest_ = before;
  skip_spaces();
  fail("an operation");
  return false;
}

int parser::parse_type() {
  const std::string_view before = rest_, word = take_word();
  for (int type = 0; type < INLAY_TYPE_COUNT; ++type)
    if (word == detail::element_facts[type].name)
      return type;
  rest_ = before;
  skip_spaces();
  fail("an element type");
  return 0;
}

std::string parser::parse_quoted() {
  expect("\"");
  std::string text;
  while (!rest_.empty() && rest_.front() != '"' && rest_.front() != '\n') {
    if (rest_.front() == '\\' && rest_.size() > 1) {
      rest_.remove_prefix(1);
      text += rest_.front() == 'n' ? '\n' : rest_.front();
    } else {
      text += rest_.front();
    }
    rest_.remove_prefix(1);
  }
  expect("\"");
  return text;
}

void parser::parse_place() {
  const auto line = static_cast<std::uint32_t>(integer());
  expect(":");
  const auto column = static_cast<std::uint32_t>(integer());
  const std::string file = parse_quoted();
  if (error_.empty())
    out_.locate(file, line, column);
}

void parser::parse_line() {
  std::optional<std::int64_t> result;
  if (take("%")) {
    result = integer();
    expect("=");
  }
  inlay_op op{};
  int detail = 0;
  if (!error_.empty() || !parse_operation(op, detail))
    return;
  const record_schema &schema = *find_schema(static_cast<std::uint16_t>(op));
  int type = 0;
  if (schema.result == result_kind::value)
    type = parse_type();
  else if (schema.result == result_kind::index)
    type = INLAY_I64;
  words operands;
  for (const operand_schema &operand : schema.operands)
    parse_operand(operand.kind, type, operands);
  if (take("@"))
    parse_place();
  if (error_.empty() && !at_end())
    fail("the end of the line");
  if (!error_.empty())
    return;
  const std::int64_t made = out_.append(op, type, detail, operands);
  if (made != result.value_or(-1))
    error_ = "line " + std::to_string(line_) + ": expected result " +
             std::to_string(made) + ", found " +
             std::to_string(result.value_or(-1));
}

std::string parser::run() {
  for (; error_.empty() && !rest_.empty(); ++line_) {
    if (line_ == 1 && take("kernel"))
      out_.set_name(std::string(take_word()));
    else if (!at_end())
      parse_line();
    if (error_.empty() && !at_end())
      fail("the end of the line");
    if (!rest_.empty())
      rest_.remove_prefix(1);
  }
  return error_;
}

} // namespace

std::string parse(std::string_view text, writer &out) {
  return parser(text, out).run();
}

} // namespace inlay::records
