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
  value(op, type, detail, operands);
}

std::int64_t program::value(int op, int type, int detail,
                            const words &operands) {
  out_.locate("random.cpp", ++lines_, 1);
  return out_.append(static_cast<inlay_op>(op), type, detail, operands);
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

inlay_program program::get() { return out_.get(); }

void program::replace(std::string_view text) {
  inlay::records::writer read;
  if (std::string error = inlay::records::parse(text, read); !error.empty())
    throw std::runtime_error(error);
  out_ = inlay::records::writer("random");
  lines_ = 0;
  for (const inlay_record &record : read.records()) {
    auto first = read.words().begin() + record.first;
    value(record.op, record.type, record.detail,
          words(first, first + record.count));
  }
}

std::string program::text() { return record_text(get()); }

} // namespace inlay_random
