// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Writes records.
#include "inlay/detail/records.hpp"

#include <algorithm>

namespace inlay::records {

void writer::locate(std::string_view file, std::uint32_t line,
                    std::uint32_t column) {
  auto known = std::find(files_.begin(), files_.end(), file);
  if (known == files_.end())
    known = files_.emplace(files_.end(), file);
  const char *text = known->c_str();
  if (const inlay_location *last = place(); !last || last->file != text ||
                                            last->line != line ||
                                            last->column != column)
    locations_.push_back({text, line, column});
}

std::int32_t writer::append(inlay_op op, int type, int detail,
                            const std::int64_t *words, std::size_t count) {
  if (locations_.empty())
    locate("", 0, 0);
  const record_schema *schema = find_schema(static_cast<std::uint16_t>(op));
  const bool defines = schema && schema->result != result_kind::none;
  inlay_record record{};
  record.op = static_cast<std::uint16_t>(op);
  record.type = static_cast<std::uint8_t>(type);
  record.detail = static_cast<std::uint8_t>(detail);
  record.result = defines ? values_++ : -1;
  record.location = static_cast<std::uint32_t>(locations_.size()) - 1;
  record.first = static_cast<std::uint32_t>(words_.size());
  record.count = static_cast<std::uint32_t>(count);
  words_.insert(words_.end(), words, words + count);
  records_.push_back(record);
  return record.result;
}

inlay_program writer::get() const {
  inlay_program program{};
  program.abi_version = INLAY_ABI_VERSION;
  program.name = name_.c_str();
  program.records = records_.data();
  program.record_count = records_.size();
  program.words = words_.data();
  program.word_count = words_.size();
  program.locations = locations_.data();
  program.location_count = locations_.size();
  return program;
}

} // namespace inlay::records
