// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Programs that are written record by record.
#include "program.hpp"

#include "../DSL/record_text.hpp"
#include "inlay/detail/records.hpp"

#include <bit>
#include <stdexcept>

namespace inlay_random {

void program::emit(int op, int type, int detail, const words &operands) {
  inlay_record record = {};
  record.op = static_cast<std::uint16_t>(op);
  record.type = static_cast<std::uint8_t>(type);
  record.detail = static_cast<std::uint8_t>(detail);
  record.result = -1;
  record.location = static_cast<std::uint32_t>(locations_.size());
  record.first = static_cast<std::uint32_t>(words_.size());
  record.count = static_cast<std::uint32_t>(operands.size());
  words_.insert(words_.end(), operands.begin(), operands.end());
  records_.push_back(record);
  locations_.push_back(
      {"random.cpp", static_cast<std::uint32_t>(locations_.size() + 1), 1});
}

std::int64_t program::value(int op, int type, int detail,
                            const words &operands) {
  emit(op, type, detail, operands);
  records_.back().result = static_cast<std::int32_t>(values_);
  return values_++;
}

std::int64_t program::constant(int type, std::int64_t number) {
  std::int64_t bits = number;
  if (type == INLAY_F32)
    bits = std::bit_cast<std::uint32_t>(static_cast<float>(number));
  else if (type == INLAY_F64)
    bits = std::bit_cast<std::int64_t>(static_cast<double>(number));
  else if (type == INLAY_I32)
    bits = static_cast<std::uint32_t>(number);
  return value(INLAY_OP_CONSTANT, type, 0, {bits});
}

inlay_program program::get() {
  name_ = "random";
  inlay_program p = {};
  p.abi_version = INLAY_ABI_VERSION;
  p.name = name_.c_str();
  p.records = records_.data();
  p.record_count = records_.size();
  p.words = words_.data();
  p.word_count = words_.size();
  p.locations = locations_.data();
  p.location_count = locations_.size();
  return p;
}

void program::replace(std::string_view text) {
  inlay::records::writer read;
  if (std::string error = inlay::records::parse(text, read); !error.empty())
    throw std::runtime_error(error);
  records_ = read.records();
  words_ = read.words();
  locations_.clear();
  for (inlay_record &record : records_) {
    record.location = static_cast<std::uint32_t>(locations_.size());
    locations_.push_back({"random.cpp", record.location + 1, 1});
  }
}

std::string program::text() { return record_text(get()); }

} // namespace inlay_random
