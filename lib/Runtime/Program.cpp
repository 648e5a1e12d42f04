// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Copies, keys and places of programs.
#include "Program.h"

#include "ErrorRecord.h"
#include "inlay/detail/records.hpp"

#include <cstdlib>
#include <cstring>

namespace inlay::runtime {

program_copy::program_copy(const inlay_program &program)
    : name_(program.name),
      records_(program.records, program.records + program.record_count),
      words_(program.words, program.words + program.word_count),
      locations_(program.locations, program.locations + program.location_count),
      program_(program) {
  // All of a kernel's statements stand in few files: each name is kept once.
  std::map<std::string, std::size_t> known;
  std::vector<std::size_t> file_of;
  for (const auto &location : locations_) {
    auto [it, added] =
        known.try_emplace(location.file ? location.file : "", files_.size());
    if (added)
      files_.push_back(it->first);
    file_of.push_back(it->second);
  }
  for (std::size_t i = 0; i < locations_.size(); ++i)
    locations_[i].file = files_[file_of[i]].c_str();
  program_.name = name_.c_str();
  program_.records = records_.data();
  program_.words = words_.data();
  program_.locations = locations_.data();
}

bool check_program(const inlay_program &program, inlay_error *error) {
  const std::string found = records::check(program);
  if (found.empty())
    return true;
  set_error(error, INLAY_USAGE_ERROR, "the program's records are damaged: %s",
            found.c_str());
  return false;
}

hash128 hash_program(const inlay_program &program) {
  hash128 hash = hash_bytes(program.name, std::strlen(program.name));
  std::vector<inlay_record> records(program.records,
                                    program.records + program.record_count);
  for (auto &record : records)
    record.location = 0;
  static_assert(sizeof(inlay_record) == 20, "a record has no padding to hash");
  hash = hash_bytes(records.data(), records.size() * sizeof records[0], hash);
  return hash_bytes(program.words, program.word_count * sizeof(int64_t), hash);
}

/// Writes "file.cpp:3", with the last part of the path only and, as the
/// compiler does, '?' for control characters: tabs and line ends part the
/// fields of texts that hold places.
static std::string place_text(const inlay_program &program,
                              std::uint32_t location) {
  if (location >= program.location_count)
    return {};
  const inlay_location &l = program.locations[location];
  std::string name = l.file ? base_name(l.file) : "";
  for (char &c : name)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
      c = '?';
  return name + ":" + std::to_string(l.line);
}

std::string place_of(const inlay_program &program) {
  return place_text(program, program.records[0].location);
}

std::string list_places(const inlay_program &program) {
  std::string list;
  std::uint64_t n = program.record_count;
  for (std::uint64_t i = 0, next; i < n; i = next) {
    std::uint32_t location = program.records[i].location;
    for (next = i + 1; next < n && program.records[next].location == location;)
      ++next;
    list +=
        std::to_string(next - i) + "\t" + place_text(program, location) + "\n";
  }
  return list;
}

namespace {
/// Reads the runs of a list of places.
class place_reader {
public:
  explicit place_reader(const std::string &list) : rest_(list.c_str()) {
    next();
  }
  bool at_end() const { return count == 0; }
  void take(std::uint64_t n) {
    count -= n;
    if (count == 0)
      next();
  }

  std::uint64_t count = 0;
  std::string place;

private:
  void next() {
    char *tab;
    count = std::strtoull(rest_, &tab, 10);
    const char *line_end = std::strchr(tab, '\n');
    if (count == 0 || *tab != '\t' || !line_end) {
      count = 0;
      return;
    }
    place.assign(tab + 1, static_cast<std::size_t>(line_end - tab - 1));
    rest_ = line_end + 1;
  }

  const char *rest_;
};
} // namespace

bool match_places(const std::string &before, const std::string &after,
                  std::map<std::string, std::string> &renamed) {
  place_reader old_runs(before), new_runs(after);
  while (!old_runs.at_end() && !new_runs.at_end()) {
    auto [it, added] = renamed.try_emplace(old_runs.place, new_runs.place);
    if (!added && it->second != new_runs.place)
      return false;
    std::uint64_t n = std::min(old_runs.count, new_runs.count);
    old_runs.take(n);
    new_runs.take(n);
  }
  return old_runs.at_end() && new_runs.at_end();
}

} // namespace inlay::runtime
