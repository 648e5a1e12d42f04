// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reading and writing the dictionary of a .npy header. It comes from outside:
// every byte is checked, and every refusal names the field.
#include "NpyHeader.h"

#include "inlay/detail/strided.hpp"

namespace inlay::runtime {
namespace {

/// Reads Python literals from the front of a text.
class literal_reader {
public:
  explicit literal_reader(std::string_view text) : text_(text) {}

  /// Takes `token` if it comes next.
  bool take(std::string_view token) {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t'))
      ++at_;
    if (!text_.substr(at_).starts_with(token))
      return false;
    at_ += token.size();
    return true;
  }
  bool at_end() { return take("") && at_ == text_.size(); }
  std::size_t column() const { return at_ + 1; }

  bool take_string(std::string &value) {
    char quote = take("'") ? '\'' : take("\"") ? '"' : 0;
    auto close = text_.find(quote, at_);
    if (!quote || close == text_.npos)
      return false;
    value = text_.substr(at_, close - at_);
    at_ = close + 1;
    return value.find('\\') == value.npos;
  }

  bool take_bool(bool &value) {
    value = take("True");
    return value || take("False");
  }

  /// Takes a number that is not negative; `overflow` if it exceeds 63 bits.
  bool take_number(std::int64_t &value, bool &overflow) {
    take("");
    std::size_t start = at_;
    value = 0;
    for (; at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9'; ++at_)
      overflow |= __builtin_mul_overflow(value, 10, &value) ||
                  __builtin_add_overflow(value, text_[at_] - '0', &value);
    bool found = at_ > start;
    take("L"); // as Python 2 wrote them
    return found;
  }

private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// Keeps text from a file on one line, and short.
std::string printable(std::string text) {
  for (char &c : text)
    if (static_cast<unsigned char>(c) < 32 || c == 127)
      c = '?';
  return text.size() > 60 ? text.substr(0, 60) + "..." : text;
}

/// Lists what descr may be.
std::string known_types() {
  std::string text;
  for (int type = 0; type < INLAY_TYPE_COUNT; ++type) {
    const bool is_last = type + 1 == INLAY_TYPE_COUNT;
    text += type == 0 ? "'" : is_last ? " or '" : ", '";
    (text += detail::element_facts[type].descr) += "'";
  }
  return text;
}

std::string set_type(const std::string &descr, npy_header &header) {
  for (int type = 0; type < INLAY_TYPE_COUNT; ++type) {
    const std::string own = detail::element_facts[type].descr;
    // What has no meaning to NumPy has no byte order either.
    if (descr == own || (own[1] == 'V' && descr == "|" + own.substr(1))) {
      header.type = static_cast<inlay_type>(type);
      return {};
    }
    if (own[0] == '<' && descr == ">" + own.substr(1))
      return "descr '" + descr + "' is big-endian; expected '" + own + "'";
  }
  return "descr '" + printable(descr) + "' is not supported; expected " +
         known_types();
}

std::string parse_shape(literal_reader &in, npy_header &header) {
  const std::string expected =
      "shape is malformed; expected a tuple such as (3, 4)";
  if (!in.take("("))
    return expected;
  bool overflow = false, comma = true;
  std::int64_t n = 0;
  for (header.rank = 0; !in.take(")"); comma = in.take(",")) {
    if (!comma || !in.take_number(n, overflow))
      return expected;
    if (header.rank == INLAY_MAX_RANK)
      return "shape has more than 8 dimensions; expected at most 8";
    header.extent[header.rank++] = n;
  }
  if (header.rank == 1 && !comma)
    return expected;
  return overflow ? "shape overflows; expected extents below 2^63"
                  : std::string();
}

std::string count_bytes(npy_header &header) {
  header.bytes = detail::element_bytes(header.type);
  bool overflow = false, empty = false, long_extent = false;
  for (int d = 0; d < header.rank; ++d) {
    empty |= header.extent[d] == 0;
    long_extent |= header.extent[d] >= detail::extent_limit;
    if (header.extent[d] != 0)
      overflow |=
          __builtin_mul_overflow(header.bytes, header.extent[d], &header.bytes);
  }
  if (overflow)
    return "shape " + npy_shape_text(header.rank, header.extent) +
           " overflows; expected fewer than 2^63 bytes";
  // Only an array without elements, or of single bytes, gets here.
  if (long_extent)
    return "shape " + npy_shape_text(header.rank, header.extent) +
           " has too long a dimension; expected extents below 2^61";
  if (empty)
    header.bytes = 0;
  return {};
}

std::string malformed(const literal_reader &in, const char *expected) {
  return "header is malformed at column " + std::to_string(in.column()) +
         "; expected " + expected;
}

} // namespace

const char *npy_type_text(int type) {
  return detail::element_facts[type].descr;
}

std::string npy_shape_text(int rank, const std::int64_t *extent) {
  std::string text = "(";
  for (int d = 0; d < rank; ++d)
    text += (d ? ", " : "") + std::to_string(extent[d]);
  return text + (rank == 1 ? ",)" : ")");
}

std::string parse_npy_header(std::string_view text, npy_header &header) {
  literal_reader in(text);
  bool has_descr = false, has_order = false, has_shape = false, comma = true;
  std::string descr;
  if (!in.take("{"))
    return malformed(in, "'{'");
  for (; !in.take("}"); comma = in.take(",")) {
    std::string key, problem;
    if (!comma || !in.take_string(key) || !in.take(":"))
      return malformed(in, comma ? "'key': value" : "',' or '}'");
    bool *has = key == "descr"           ? &has_descr
                : key == "fortran_order" ? &has_order
                : key == "shape"         ? &has_shape
                                         : nullptr;
    if (!has)
      return "header has the key '" + printable(key) +
             "'; expected descr, fortran_order and shape";
    if (*has)
      return "header has the key '" + key + "' twice; expected it once";
    *has = true;
    if (has == &has_shape)
      problem = parse_shape(in, header);
    else if (has == &has_order && !in.take_bool(header.fortran_order))
      problem = "fortran_order is malformed; expected True or False";
    else if (has == &has_descr && !in.take_string(descr))
      problem = "descr is not a simple type; expected " + known_types();
    if (!problem.empty())
      return problem;
  }
  if (!in.at_end())
    return malformed(in, "its end");
  if (!has_descr || !has_order || !has_shape)
    return std::string("header has no ") +
           (!has_descr   ? "descr"
            : !has_order ? "fortran_order"
                         : "shape") +
           "; expected descr, fortran_order and shape";
  std::string problem = set_type(descr, header);
  return problem.empty() ? count_bytes(header) : problem;
}

std::string make_npy_header(const npy_header &header) {
  std::string text = std::string("{'descr': '") + npy_type_text(header.type) +
                     "', 'fortran_order': False, 'shape': " +
                     npy_shape_text(header.rank, header.extent) + ", }";
  // Magic, version and length take 10 bytes; a newline ends the padding.
  text += std::string(63 - (10 + text.size()) % 64, ' ') + "\n";
  std::string start = {'\x93', 'N', 'U', 'M', 'P', 'Y', 1, 0};
  start += static_cast<char>(text.size() & 255);
  start += static_cast<char>(text.size() >> 8);
  return start + text;
}

} // namespace inlay::runtime
