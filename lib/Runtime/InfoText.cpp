// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reading of the info text.
#include "InfoText.h"

#include "ErrorRecord.h"
#include "inlay/element.hpp"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <string_view>

namespace inlay::runtime {
namespace {

using nlohmann::json;

/// Says what is wrong with an info text.
struct malformed {
  std::string what;
};

/// Deeper formulas cannot be meant.
constexpr int deepest_formula = 100;

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

/// Shows what was found, but nothing that may be nested without end.
std::string shown(const json &value) {
  return value.is_structured() ? value.type_name() : value.dump();
}

/// Returns a number from `least` to `most`.
std::int64_t read_integer(const json &value, std::int64_t least,
                          std::int64_t most) {
  bool fits = value.is_number_integer() &&
              (!value.is_number_unsigned() ||
               value.get<std::uint64_t>() <= std::uint64_t(INT64_MAX));
  std::int64_t number = fits ? value.get<std::int64_t>() : 0;
  if (!fits || number < least || number > most)
    throw malformed{"expected a number from " + std::to_string(least) + " to " +
                    std::to_string(most) + ", found " + shown(value)};
  return number;
}

/// Returns a text; one that is not UTF-8 is a list of its bytes.
std::string read_text(const json &value) {
  if (!value.is_array())
    return value.get<std::string>();
  std::string text;
  for (const json &byte : value)
    text += static_cast<char>(read_integer(byte, 0, 255));
  return text;
}

const json::array_t &read_list(const json &object, const char *key) {
  return object.at(key).get_ref<const json::array_t &>();
}

/// Reads type and shape.
inlay_signature_entry read_entry(const json &value) {
  inlay_signature_entry entry = {};
  const auto &type = value.at("type").get_ref<const std::string &>();
  if (!parse_type(type, entry.type))
    throw malformed{"unknown element type '" + type + "'"};
  const json::array_t &shape = read_list(value, "shape");
  if (shape.size() > INLAY_MAX_RANK)
    throw malformed{"rank " + std::to_string(shape.size())};
  entry.rank = static_cast<std::uint8_t>(shape.size());
  for (std::size_t d = 0; d < shape.size(); ++d)
    entry.extent[d] = read_integer(shape[d], INLAY_DYN, INT64_MAX);
  return entry;
}

class info_reader {
public:
  info_reader(const std::map<std::string, std::string> &renamed,
              kernel_facts &facts)
      : renamed_(renamed), facts_(facts) {}

  void read(const json &info) {
    read_integer(info.at("inlay-kernel"), INLAY_INFO_VERSION,
                 INLAY_INFO_VERSION);
    // The parameters first: formulas name them.
    for (const json &param : read_list(info, "params"))
      read_param(param);
    for (const json &result : read_list(info, "results")) {
      facts_.results.push_back(read_entry(result));
      facts_.results.back().kind = INLAY_OWNED;
    }
    for (const json &check : read_list(info, "checks"))
      facts_.checks.push_back(
          {static_cast<inlay_status>(read_integer(
               check.at("status"), INLAY_USAGE_ERROR, INLAY_DATA_ERROR)),
           place(check), read_text(check.at("message"))});
    for (const json &update : read_list(info, "updates"))
      facts_.updates.push_back({place(update), read_text(update.at("verdict")),
                                read_text(update.at("reason"))});
    for (const json &site : read_list(info, "sites"))
      read_site(site);
  }

private:
  void read_param(const json &value) {
    inlay_signature_entry entry = read_entry(value);
    const auto &kind = value.at("kind").get_ref<const std::string &>();
    if (!parse_name(kind, {"borrowed", "inout", "owned", "scalar"}, entry.kind))
      throw malformed{"unknown kind '" + kind + "'"};
    entry.written = value.at("written").get<bool>();
    facts_.params.push_back(entry);
  }

  void read_site(const json &value) {
    site_fact site;
    const auto &kind = value.at("kind").get_ref<const std::string &>();
    std::uint8_t number = 0;
    if (!parse_name(kind, {"scratch", "copy"}, number))
      throw malformed{"unknown kind '" + kind + "'"};
    site.is_copy = number == 1;
    site.place = place(value);
    if (const json &bytes = value.at("bytes"); !bytes.is_null())
      site.bytes = read_formula(bytes, deepest_formula);
    site.reason = read_text(value.at("reason"));
    facts_.sites.push_back(std::move(site));
  }

  formula read_formula(const json &value, int depth) {
    if (value.is_number())
      return {.value = read_integer(value, INT64_MIN, INT64_MAX)};
    if (depth == 0 || !value.is_object() || value.size() != 1)
      throw malformed{"expected a formula, found " + shown(value)};
    const std::string &name = value.begin().key();
    const json &operand = value.begin().value();
    auto parameter = [&](const json &index) {
      auto last = static_cast<std::int64_t>(facts_.params.size()) - 1;
      return static_cast<std::uint32_t>(read_integer(index, 0, last));
    };
    if (name == "scalar")
      return {.op = formula::scalar, .parameter = parameter(operand)};
    if (name == "extent") {
      formula f = {.op = formula::extent,
                   .parameter = parameter(operand.at(0))};
      f.dimension = static_cast<std::uint32_t>(
          read_integer(operand.at(1), 0, facts_.params[f.parameter].rank - 1));
      return f;
    }
    std::uint8_t op = 0;
    if (!parse_name(name, formula_names, op) || !operand.is_array() ||
        operand.size() < 2)
      throw malformed{"expected an operation on formulas, found '" + name +
                      "'"};
    formula f = {.op = static_cast<formula::operation>(op)};
    for (const json &part : operand)
      f.operands.push_back(read_formula(part, depth - 1));
    return f;
  }

  std::string place(const json &value) const {
    std::string name = base_name(read_text(value.at("at")).c_str());
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
  try {
    info_reader(renamed, facts).read(json::parse(text));
    return {};
  } catch (const malformed &problem) {
    return "its info text is malformed: " + problem.what;
  } catch (const json::exception &problem) {
    return std::string("its info text is malformed: ") + problem.what();
  }
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
