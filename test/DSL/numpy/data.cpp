// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads cases.
#include "data.hpp"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

namespace inlay_numpy {
namespace {

/// What is known of one element type.
struct type_row {
  std::string_view name;
  inlay_type type;
  std::size_t size;
  /// Appends the element that `text` is; false if it is none.
  bool (*read)(std::string_view text, std::vector<unsigned char> &bytes);
  bool (*is_nan)(const unsigned char *element);
  std::string (*write)(const unsigned char *element);
};

template <class T> T get(const unsigned char *element) {
  T value;
  std::memcpy(&value, element, sizeof value);
  return value;
}

template <class T>
bool read_element(std::string_view text, std::vector<unsigned char> &bytes) {
  T value = 0;
  auto [end, problem] =
      std::from_chars(text.data(), text.data() + text.size(), value);
  const auto *raw = reinterpret_cast<const unsigned char *>(&value);
  bytes.insert(bytes.end(), raw, raw + sizeof value);
  return problem == std::errc() && end == text.data() + text.size();
}

template <class T> bool is_nan(const unsigned char *element) {
  T value = get<T>(element);
  return value != value;
}

template <class T> std::string write_element(const unsigned char *element) {
  char buffer[64];
  auto written = std::to_chars(buffer, buffer + sizeof buffer, get<T>(element));
  return {buffer, written.ptr};
}

template <class T> constexpr type_row row(std::string_view name, inlay_type t) {
  return {name, t, sizeof(T), read_element<T>, is_nan<T>, write_element<T>};
}

constexpr type_row types[] = {
    row<float>("f32", INLAY_F32), row<double>("f64", INLAY_F64),
    row<std::int32_t>("i32", INLAY_I32), row<std::int64_t>("i64", INLAY_I64),
    row<unsigned char>("bool", INLAY_BOOL)};

const type_row &row_of(inlay_type type) {
  for (const type_row &row : types)
    if (row.type == type)
      return row;
  throw std::runtime_error("unknown element type");
}

/// Reads "TYPE (EXTENT, ...) ELEMENT ...".
elements read_elements(std::istringstream line) {
  elements value;
  std::string word;
  line >> word;
  const type_row *found = nullptr;
  for (const type_row &row : types)
    found = row.name == word ? &row : found;
  if (!found)
    throw std::runtime_error("unknown element type '" + word + "'");
  value.type = found->type;
  line.ignore(2); // " ("
  std::string shape;
  std::getline(line, shape, ')');
  std::istringstream extents(shape);
  for (std::string extent; std::getline(extents, extent, ',');)
    value.shape.push_back(std::stoll(extent));
  while (line >> word)
    if (!found->read(word, value.bytes))
      throw std::runtime_error("'" + word + "' is no " +
                               std::string(found->name));
  if (value.bytes.size() != value.size_in_bytes())
    throw std::runtime_error("another number of elements than the shape has");
  return value;
}

/// Reads one case from behind its first line; returns the next one's.
std::string read_case(std::istream &in, int &line_number, test_case &test) {
  std::string records = "kernel kernel\n", line, rest;
  std::vector<std::string> values;
  while (std::getline(in, line)) {
    ++line_number;
    if (line.starts_with("case "))
      break;
    if (line.starts_with("argument ") || line.starts_with("after ") ||
        line.starts_with("result "))
      values.push_back(line);
    else
      records += line + "\n";
    line.clear();
  }
  for (const std::string &text : values) {
    std::istringstream words(text);
    std::string what;
    words >> what;
    elements value = read_elements(std::move(words));
    if (what == "result")
      test.results.push_back(value);
    else if (what == "argument")
      test.arguments.push_back({value, value});
    else
      test.arguments.empty()
          ? throw std::runtime_error("after what is no argument")
          : test.arguments.back().after = value;
  }
  test.code.locate(test.file, static_cast<std::uint32_t>(test.line), 1);
  inlay::records::structure structure;
  test.problem = inlay::records::parse(records, test.code);
  if (test.problem.empty())
    test.problem = inlay::records::check(test.code.get(), &structure);
  if (test.problem.empty() && structure.params != test.arguments.size())
    test.problem = "another number of arguments than the kernel has parameters";
  if (test.problem.empty()) {
    // The count of values is the first word of RETURN.
    inlay_program program = test.code.get();
    inlay::records::reader last(program, program.record_count - 1);
    if (last.list(inlay::records::operand_kind::values).size() !=
        test.results.size())
      test.problem = "another number of results than the kernel returns";
  }
  return line;
}

} // namespace

std::size_t elements::size_in_bytes() const {
  std::size_t size = row_of(type).size;
  for (std::int64_t extent : shape)
    size *= static_cast<std::size_t>(extent);
  return size;
}

bool same(const elements &a, const elements &b) {
  if (a.type != b.type || a.shape != b.shape)
    return false;
  const type_row &row = row_of(a.type);
  for (std::size_t at = 0; at < a.bytes.size(); at += row.size)
    if (std::memcmp(&a.bytes[at], &b.bytes[at], row.size) != 0 &&
        !(row.is_nan(&a.bytes[at]) && row.is_nan(&b.bytes[at])))
      return false;
  return true;
}

std::string text_of(const elements &value) {
  const type_row &row = row_of(value.type);
  std::string text(row.name);
  text += " (";
  for (std::int64_t extent : value.shape)
    text += (text.back() == '(' ? "" : ", ") + std::to_string(extent);
  text += ")";
  for (std::size_t at = 0; at < value.bytes.size(); at += row.size)
    text += " " + row.write(&value.bytes[at]);
  return text;
}

std::vector<test_case> read_text(const std::string &file,
                                 const std::string &text) {
  std::vector<test_case> cases;
  std::istringstream in(text);
  std::string line;
  int number = 0;
  while (!line.starts_with("case ") && std::getline(in, line))
    ++number;
  while (line.starts_with("case ")) {
    test_case &test = cases.emplace_back();
    std::istringstream words(line);
    std::string order;
    words >> order >> order;
    std::getline(words >> std::ws, test.title);
    test.file = file;
    test.line = number;
    test.name = file.substr(0, file.find('.')) + "_" + order;
    try {
      line = read_case(in, number, test);
    } catch (const std::exception &error) {
      test.problem = error.what();
      break;
    }
  }
  return cases;
}

std::vector<test_case> read_cases() {
  std::set<std::filesystem::path> files;
  for (const auto &entry : std::filesystem::directory_iterator(CASES_FOLDER))
    if (entry.path().extension() == ".txt")
      files.insert(entry.path());
  std::vector<test_case> cases;
  for (const auto &path : files) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    for (test_case &test : read_text(path.filename().string(), text.str()))
      cases.push_back(std::move(test));
  }
  return cases;
}

} // namespace inlay_numpy
