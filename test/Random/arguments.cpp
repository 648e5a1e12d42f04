// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The arguments of one call, in guarded memory.
#include "arguments.hpp"

#include <algorithm>
#include <cstring>

namespace inlay_random {

std::size_t size_of(int type) {
  switch (type) {
  case INLAY_F32:
  case INLAY_I32:
    return 4;
  case INLAY_BOOL:
    return 1;
  default:
    return 8;
  }
}

std::int64_t count_of(const std::vector<std::int64_t> &shape) {
  std::int64_t count = 1;
  for (std::int64_t extent : shape)
    count *= extent;
  return count;
}

template <class T> static void put(unsigned char *to, double number) {
  T value = static_cast<T>(number);
  std::memcpy(to, &value, sizeof value);
}

/// Writes `number` as an element of `type`.
static void write(int type, unsigned char *to, double number) {
  switch (type) {
  case INLAY_F32:
    return put<float>(to, number);
  case INLAY_F64:
    return put<double>(to, number);
  case INLAY_I32:
    return put<std::int32_t>(to, number);
  case INLAY_I64:
    return put<std::int64_t>(to, number);
  default:
    return put<unsigned char>(to, number != 0);
  }
}

static words strides_of(const parameter &p) {
  if (!p.place.strides.empty())
    return p.place.strides;
  words strides(p.shape.size());
  std::int64_t next = 1;
  for (std::size_t d = p.shape.size(); d-- > 0; next *= p.shape[d])
    strides[d] = next;
  return strides;
}

/// Calls `visit(k, offset)` for each element in row-major order.
template <class Visit>
void call_arguments::for_each(std::size_t i, Visit visit) const {
  const std::vector<std::int64_t> &shape = parameters_[i].shape;
  words at(shape.size(), 0);
  std::int64_t count = count_of(shape);
  for (std::int64_t k = 0; k < count; ++k) {
    std::int64_t offset = 0;
    for (std::size_t d = 0; d < at.size(); ++d)
      offset += at[d] * strides_[i][d];
    visit(k, offset);
    for (std::size_t d = at.size(); d-- > 0 && ++at[d] == shape[d];)
      at[d] = 0;
  }
}

call_arguments::call_arguments(const std::vector<parameter> &parameters)
    : list(parameters.size()), parameters_(parameters),
      block_(parameters.size(), 0), data_(parameters.size(), nullptr),
      donated_(parameters.size()) {
  std::size_t count = parameters.size();
  for (const parameter &p : parameters)
    strides_.push_back(strides_of(p));
  for (std::size_t i = 0; i < count; ++i)
    add(i);
  for (std::size_t i = 0; i < count; ++i)
    if (data_[i])
      for_each(i, [&](std::int64_t k, std::int64_t offset) {
        auto size = static_cast<std::int64_t>(size_of(parameters[i].type));
        write(parameters[i].type, data_[i] + offset * size,
              parameters[i].elements.at(static_cast<std::size_t>(k)));
      });
  for (std::size_t b = 0; b < blocks_.size(); ++b) {
    before_.emplace_back(blocks_[b].data(),
                         blocks_[b].data() + blocks_[b].size());
    bool is_written = false;
    for (std::size_t i = 0; i < count; ++i)
      is_written |= block_[i] == b && parameters[i].kind == INLAY_INOUT;
    if (!is_written)
      blocks_[b].protect();
  }
}

/// Finds the memory of argument `i`, and fills in how it is passed.
void call_arguments::add(std::size_t i) {
  const parameter &p = parameters_[i];
  inlay_call_argument &argument = list[i];
  argument = {};
  argument.kind = static_cast<std::uint8_t>(p.kind);
  argument.type = static_cast<std::uint8_t>(p.type);
  argument.rank = static_cast<std::uint8_t>(p.shape.size());
  block_[i] = std::size_t(-1);
  if (p.kind == INLAY_SCALAR) {
    unsigned char bytes[8] = {};
    write(p.type, bytes, p.elements[0]);
    std::memcpy(&argument.scalar, bytes, sizeof bytes);
    if (p.integer)
      argument.scalar = static_cast<std::uint64_t>(p.integer);
    return;
  }
  auto size = static_cast<std::int64_t>(size_of(p.type));
  if (p.place.is_donated) {
    inlay_storage_allocate(count_of(p.shape) * size, &donated_[i], nullptr);
    argument.donated = &donated_[i];
    data_[i] = static_cast<unsigned char *>(donated_[i].data);
  } else if (p.place.memory >= 0) {
    auto root = static_cast<std::size_t>(p.place.memory);
    block_[i] = block_[root];
    data_[i] = data_[root] + p.place.origin * size;
  } else {
    // As much memory as it and those that share it need.
    std::int64_t low = 0, high = 0;
    for (std::size_t j = i; j < parameters_.size(); ++j)
      if (j == i || parameters_[j].place.memory == int(i))
        for_each(j, [&](std::int64_t, std::int64_t offset) {
          offset += j == i ? 0 : parameters_[j].place.origin;
          low = std::min(low, offset);
          high = std::max(high, offset + 1);
        });
    block_[i] = blocks_.size();
    auto bytes = static_cast<std::size_t>((high - low) * size);
    blocks_.emplace_back(bytes, 1,
                         p.place.is_at_start ? flush::start : flush::end,
                         "argument " + std::to_string(i));
    data_[i] = blocks_.back().data() - low * size;
  }
  argument.array.data = data_[i];
  for (std::size_t d = 0; d < p.shape.size(); ++d) {
    argument.array.extent[d] = p.shape[d];
    argument.array.stride[d] = strides_[i][d];
  }
}

call_arguments::~call_arguments() {
  for (inlay_storage &storage : donated_)
    if (storage.data)
      inlay_storage_free(&storage);
}

std::string call_arguments::damage() const {
  for (std::size_t b = 0; b < blocks_.size(); ++b) {
    if (std::string text = blocks_[b].damage(); !text.empty())
      return text;
    std::vector<bool> may_change(blocks_[b].size(), false);
    for (std::size_t i = 0; i < parameters_.size(); ++i)
      if (block_[i] == b && parameters_[i].kind == INLAY_INOUT) {
        std::size_t size = size_of(parameters_[i].type);
        auto first = data_[i] - blocks_[b].data();
        for_each(i, [&](std::int64_t, std::int64_t offset) {
          for (std::size_t k = 0; k < size; ++k)
            may_change[first + offset * std::int64_t(size) + k] = true;
        });
      }
    for (std::size_t k = 0; k < may_change.size(); ++k)
      if (!may_change[k] && blocks_[b].data()[k] != before_[b][k])
        return blocks_[b].describe(blocks_[b].data() + k) +
               ", of no in-out element, was overwritten";
  }
  return {};
}

tensor call_arguments::elements(std::size_t i) const {
  const parameter &p = parameters_[i];
  tensor t{p.type, p.shape, {}};
  auto size = static_cast<std::int64_t>(size_of(p.type));
  if (p.kind == INLAY_SCALAR || (p.place.is_donated && !donated_[i].data)) {
    t.shape = {0};
    return t;
  }
  t.bytes.resize(static_cast<std::size_t>(count_of(p.shape) * size));
  for_each(i, [&](std::int64_t k, std::int64_t offset) {
    std::memcpy(t.bytes.data() + k * size, data_[i] + offset * size,
                static_cast<std::size_t>(size));
  });
  return t;
}

std::string call_arguments::describe(const void *address) const {
  for (const guarded_block &block : blocks_)
    if (std::string text = block.describe(address); !text.empty())
      return text;
  return {};
}

} // namespace inlay_random
