// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Parsing of the info text, line by line.
#include "InfoText.h"

#include "ErrorRecord.h"
#include "inlay/element.hpp"

#include <charconv>
#include <cstring>
#include <string_view>

namespace inlay::runtime {
namespace {

using fields = std::vector<std::string_view>;

/// Numbers of checks and sites beyond this cannot be meant.
constexpr std::size_t most_entries = 1 << 22;

fields split(std::string_view text, char separator) {
  fields parts;
  for (;;) {
    auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == text.npos)
      return parts;
    text.remove_prefix(at + 1);
  }
}

template <class Integer> bool parse(std::string_view text, Integer &value) {
  auto [end, problem] =
      std::from_chars(text.data(), text.data() + text.size(), value);
  return problem == std::errc() && end == text.data() + text.size();
}

/// Finds `text` in a list of names; false if it is none.
bool parse_name(std::string_view text,
                std::initializer_list<const char *> names,
                std::uint8_t &value) {
  value = 0;
  for (const char *name : names) {
    if (text == name)
      return true;
    ++value;
  }
  return false;
}

bool parse_type(std::string_view text, std::uint8_t &type) {
  for (type = 0; type < INLAY_TYPE_COUNT; ++type)
    if (text == detail::element_facts[type].name)
      return true;
  return false;
}

bool parse_shape(std::string_view rank, std::string_view extents,
                 inlay_signature_entry &entry) {
  if (!parse(rank, entry.rank) || entry.rank > INLAY_MAX_RANK)
    return false;
  if (entry.rank == 0)
    return extents.empty();
  fields list = split(extents, ',');
  if (list.size() != entry.rank)
    return false;
  for (unsigned d = 0; d < entry.rank; ++d)
    if (!parse(list[d], entry.extent[d]) || entry.extent[d] < INLAY_DYN)
      return false;
  return true;
}

class info_parser {
public:
  info_parser(const std::map<std::string, std::string> &renamed,
              kernel_facts &facts)
      : renamed_(renamed), facts_(facts) {}

  bool parse_line(std::string_view line) {
    fields f = split(line, '\t');
    std::string_view key = f[0];
    std::size_t number = 0;
    if (f.size() < 2 || !parse(f[1], number) || number > most_entries)
      return false;
    if (key == "inlay-kernel")
      return number == 1;
    // A rank of 0 may leave the list of extents out.
    if (key == "param" || key == "result")
      f.resize(std::max<std::size_t>(f.size(), key == "param" ? 7 : 5));
    if (key == "param")
      return f.size() == 7 && parse_param(number, f);
    if (key == "result")
      return f.size() == 5 && parse_result(number, f);
    if (key == "check")
      return f.size() == 5 && parse_check(number, f);
    if (key == "update")
      return f.size() == 5 && parse_update(f);
    if (key == "copy" || key == "scratch")
      return f.size() == 5 && parse_site(number, f);
    return false;
  }

private:
  bool parse_param(std::size_t number, const fields &f) {
    inlay_signature_entry entry = {};
    if (number != facts_.params.size() ||
        !parse_name(f[2], {"borrowed", "inout", "owned", "scalar"},
                    entry.kind) ||
        !parse_type(f[3], entry.type) || !parse(f[4], entry.written) ||
        !parse_shape(f[5], f[6], entry))
      return false;
    facts_.params.push_back(entry);
    return true;
  }

  bool parse_result(std::size_t number, const fields &f) {
    inlay_signature_entry entry = {};
    entry.kind = INLAY_OWNED;
    if (number != facts_.results.size() || !parse_type(f[2], entry.type) ||
        !parse_shape(f[3], f[4], entry))
      return false;
    facts_.results.push_back(entry);
    return true;
  }

  bool parse_check(std::size_t number, const fields &f) {
    int status = 0;
    if (!parse(f[2], status) || status < 1 || status > 2)
      return false;
    if (facts_.checks.size() <= number)
      facts_.checks.resize(number + 1);
    facts_.checks[number] = {static_cast<inlay_status>(status), place(f[3]),
                             std::string(f[4])};
    return true;
  }

  bool parse_update(const fields &f) {
    facts_.updates.push_back(
        {place(f[2]), std::string(f[3]), std::string(f[4])});
    return true;
  }

  bool parse_site(std::size_t number, const fields &f) {
    if (facts_.sites.size() <= number)
      facts_.sites.resize(number + 1);
    facts_.sites[number] = {true, f[0] == "copy", place(f[2]),
                            std::string(f[3]), std::string(f[4])};
    return true;
  }

  std::string place(std::string_view text) const {
    std::string name = base_name(std::string(text).c_str());
    auto it = renamed_.find(name);
    return it == renamed_.end() ? name : it->second;
  }

  const std::map<std::string, std::string> &renamed_;
  kernel_facts &facts_;
};

} // namespace

std::string parse_info(const char *text,
                       const std::map<std::string, std::string> &renamed,
                       kernel_facts &facts) {
  info_parser parser(renamed, facts);
  std::string_view rest = text;
  if (!rest.starts_with("inlay-kernel\t"))
    return "its info text does not begin with 'inlay-kernel'";
  while (!rest.empty()) {
    auto end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!line.empty() && !parser.parse_line(line))
      return "its info text has a malformed line: " + std::string(line);
  }
  return {};
}

std::vector<inlay_signature_entry> params_of(const inlay_program &program) {
  std::vector<inlay_signature_entry> params;
  for (std::uint64_t i = 0; i < program.record_count; ++i) {
    const inlay_record &record = program.records[i];
    if (record.op != INLAY_OP_PARAM || record.count < 2)
      continue;
    const int64_t *words = program.words + record.first;
    inlay_signature_entry entry = {};
    entry.kind = record.detail;
    entry.type = record.type;
    entry.written =
        record.detail == INLAY_INOUT || record.detail == INLAY_OWNED;
    entry.rank = static_cast<std::uint8_t>(words[1]);
    for (unsigned d = 0; d < entry.rank && d + 2 < record.count; ++d)
      entry.extent[d] = words[2 + d];
    params.push_back(entry);
  }
  return params;
}

const char *type_name(int type) {
  return type >= 0 && type < INLAY_TYPE_COUNT
             ? detail::element_facts[type].numpy
             : "an unknown type";
}

} // namespace inlay::runtime
