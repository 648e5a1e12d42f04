// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Programs as text: a record a line, its operands as its row says.
#include "inlay/detail/records.hpp"

#include "Names.hpp"

#include <bit>
#include <charconv>

namespace inlay::records {

namespace {

class printer {
public:
  printer(const inlay_program &program, places where)
      : program_(program), where_(where) {}

  std::string run();

private:
  void print_record(const inlay_record &record);
  void print_operand(const inlay_record &record, operand_kind kind);
  void print_constant(int type);
  void print_dimension();
  void print_subscript();
  void print_group();
  void print_place(const inlay_record &record);

  std::int64_t next() { return word_ < end_ ? *word_++ : 0; }
  void number(std::int64_t value) { out_ += std::to_string(value); }
  void value() { (out_ += '%') += std::to_string(next()); }
  template <class T> void floating(T value) {
    char buffer[64];
    auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    out_.append(buffer, end);
  }
  /// Calls `each` `count` times, with ", " between.
  template <class F> void list(std::int64_t count, F each) {
    for (std::int64_t i = 0; i < count; ++i) {
      if (i > 0)
        out_ += ", ";
      each();
    }
  }

  const inlay_program &program_;
  places where_;
  std::string out_;
  const std::int64_t *word_ = nullptr, *end_ = nullptr;
};

void printer::print_constant(int type) {
  const std::int64_t bits = next();
  const bool is_printed = detail::visit_element(type, [&]<class T>(T) {
    if constexpr (std::is_same_v<T, bool>) {
      number(bits);
    } else if constexpr (detail::is_integer_element<T>) {
      out_ += std::to_string(static_cast<T>(bits));
    } else {
      const T value = detail::from_bits<T>(static_cast<std::uint64_t>(bits));
      // The bits of a NaN are written as they are.
      if (value != value)
        return false;
      if constexpr (sizeof(T) == 8)
        floating(value);
      else
        floating(static_cast<float>(value));
    }
    return true;
  });
  if (is_printed)
    return;
  char buffer[24];
  auto end = std::to_chars(buffer, buffer + sizeof buffer,
                           static_cast<std::uint64_t>(bits), 16)
                 .ptr;
  out_.append("bits 0x").append(buffer, end);
}

void printer::print_dimension() {
  number(next());
  if (const std::int64_t value = next(); value >= 0)
    (out_ += " is %") += std::to_string(value);
}

void printer::print_subscript() {
  switch (next()) {
  case INLAY_SUB_INTEGER:
    return value();
  case INLAY_SUB_SLICE: {
    const std::int64_t flags = next(), begin = next(), end = next();
    if (flags & 1)
      (out_ += '%') += std::to_string(begin);
    out_ += ':';
    if (flags & 2)
      (out_ += '%') += std::to_string(end);
    if (const std::int64_t step = next(); step != 1)
      (out_ += ':') += std::to_string(step);
    return;
  }
  case INLAY_SUB_NEWAXIS:
    out_ += "new";
    return;
  case INLAY_SUB_ELLIPSIS:
    out_ += "...";
    return;
  default:
    out_ += "tensor ";
    return value();
  }
}

void printer::print_group() {
  out_ += '[';
  list(next(), [&] { print_subscript(); });
  out_ += ']';
}

void printer::print_operand(const inlay_record &record, operand_kind kind) {
  auto spaced = [&](auto print) {
    out_ += ' ';
    print();
  };
  auto plain = [&] { number(next()); };
  auto bracketed = [&](auto print) {
    out_ += " (";
    list(next(), print);
    out_ += ')';
  };
  switch (kind) {
  case operand_kind::value:
    return spaced([&] { value(); });
  case operand_kind::slot:
  case operand_kind::new_slot:
  case operand_kind::own_slot:
    if (const std::int64_t slot = next(); slot >= 0)
      (out_ += " s") += std::to_string(slot);
    return;
  case operand_kind::literal:
  case operand_kind::step:
  case operand_kind::stride:
    return spaced(plain);
  case operand_kind::bits:
    return spaced([&] { print_constant(record.type); });
  case operand_kind::flag:
    out_ += next() ? " keep" : "";
    return;
  case operand_kind::bounds:
    if (const std::int64_t bounds = next())
      (out_ += ' ') += bounds_names[static_cast<std::size_t>(bounds)];
    return;
  case operand_kind::negative:
    out_ += next() == INLAY_NEGATIVE_REFUSE ? " refuse" : "";
    return;
  case operand_kind::extents:
    return bracketed(plain);
  case operand_kind::dimension:
    return spaced([&] { print_dimension(); });
  case operand_kind::dimensions:
    return bracketed([&] { print_dimension(); });
  case operand_kind::literals:
    out_ += " over";
    for (std::int64_t n = next(); n > 0; --n)
      spaced(plain);
    return;
  case operand_kind::values:
    for (std::int64_t n = next(); n > 0; --n)
      spaced([&] { value(); });
    return;
  case operand_kind::rest:
    while (word_ < end_)
      spaced(plain);
    return;
  case operand_kind::subscripts:
    return spaced([&] { print_group(); });
  case operand_kind::groups:
    for (std::int64_t n = next(); n > 0; --n)
      spaced([&] { print_group(); });
    return;
  }
}

void printer::print_record(const inlay_record &record) {
  const record_schema &schema = *find_schema(record.op);
  if (schema.result != result_kind::none)
    ((out_ += '%') += std::to_string(record.result)) += " = ";
  // Functions are named by themselves.
  const bool named = has_function_name(schema.detail);
  if (!named)
    out_ += schema.mnemonic;
  if (schema.detail != detail_kind::none)
    (out_ += named ? "" : " ") += detail_names(schema.detail)[record.detail];
  if (schema.result == result_kind::value)
    (out_ += ' ') += detail::element_facts[record.type].name;
  word_ = program_.words + record.first;
  end_ = word_ + record.count;
  for (const operand_schema &operand : schema.operands)
    print_operand(record, operand.kind);
}

void printer::print_place(const inlay_record &record) {
  const inlay_location &place = program_.locations[record.location];
  if (where_ == places::lines) {
    const std::int64_t first =
        program_.locations[program_.records[0].location].line;
    (out_ += " @") += std::to_string(std::int64_t(place.line) - first);
  } else if (where_ == places::full) {
    out_ += " @";
    number(place.line);
    out_ += ':';
    number(place.column);
    out_ += ' ';
    append_quoted(out_, place.file ? place.file : "");
  }
}

std::string printer::run() {
  if (where_ == places::full)
    ((out_ += "kernel ") += program_.name) += '\n';
  std::size_t indent = 0;
  for (std::uint64_t i = 0; i < program_.record_count; ++i) {
    const inlay_record &record = program_.records[i];
    const bool closes = record.op == INLAY_OP_END || record.op == INLAY_OP_DO ||
                        record.op == INLAY_OP_ELSE;
    indent -= closes && indent >= 2 ? 2 : 0;
    out_.append(indent, ' ');
    print_record(record);
    print_place(record);
    out_ += '\n';
    if (record.op == INLAY_OP_FOR || record.op == INLAY_OP_WHILE ||
        record.op == INLAY_OP_IF || (closes && record.op != INLAY_OP_END))
      indent += 2;
  }
  return std::move(out_);
}

} // namespace

std::string print(const inlay_program &program, places where) {
  return printer(program, where).run();
}

} // namespace inlay::records
