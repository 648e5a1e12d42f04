// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs a generated program by machine code and by the interpreter.
#include "execute.hpp"

#include "explained_bytes.hpp"

#include <cmath>
#include <cstring>
#include <sstream>

namespace inlay_random {

static std::size_t size_of(int type) {
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

static std::int64_t count_of(const std::vector<std::int64_t> &shape) {
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
    return put<unsigned char>(to, number);
  }
}

template <class T> static double get(const unsigned char *from) {
  T value;
  std::memcpy(&value, from, sizeof value);
  return static_cast<double>(value);
}

double element(const tensor &t, std::size_t k) {
  const unsigned char *from = t.bytes.data() + k * size_of(t.type);
  switch (t.type) {
  case INLAY_F32:
    return get<float>(from);
  case INLAY_F64:
    return get<double>(from);
  case INLAY_I32:
    return get<std::int32_t>(from);
  case INLAY_I64:
    return get<std::int64_t>(from);
  default:
    return get<unsigned char>(from);
  }
}

/// Makes the argument for `p`, its memory in `t`.
static inlay_call_argument make_argument(const parameter &p, tensor &t) {
  t = {p.type, p.shape, {}};
  t.bytes.resize(std::max<std::size_t>(p.elements.size(), 1) * size_of(p.type));
  for (std::size_t k = 0; k < p.elements.size(); ++k)
    write(p.type, t.bytes.data() + k * size_of(p.type), p.elements[k]);
  inlay_call_argument argument = {};
  argument.kind = static_cast<std::uint8_t>(p.kind);
  argument.type = static_cast<std::uint8_t>(p.type);
  argument.rank = static_cast<std::uint8_t>(p.shape.size());
  if (p.kind == INLAY_SCALAR) {
    std::memcpy(&argument.scalar, t.bytes.data(), size_of(p.type));
    return argument;
  }
  argument.array.data = t.bytes.data();
  std::int64_t stride = 1;
  for (std::size_t d = p.shape.size(); d-- > 0;) {
    argument.array.extent[d] = p.shape[d];
    argument.array.stride[d] = stride;
    stride *= p.shape[d];
  }
  return argument;
}

outcome run(test_case &test, inlay_backend backend) {
  outcome out;
  inlay_error error = {};
  inlay_program program = test.code.get();
  inlay_kernel_options options = {};
  options.backend = backend;
  inlay_kernel *kernel = nullptr;
  out.status = inlay_kernel_find(&program, &options, &kernel, &error);
  if (out.status != INLAY_OK) {
    out.message = std::string("cannot compile: ") + error.message;
    return out;
  }
  out.arguments.resize(test.parameters.size());
  std::vector<inlay_call_argument> arguments;
  for (std::size_t i = 0; i < test.parameters.size(); ++i)
    arguments.push_back(make_argument(test.parameters[i], out.arguments[i]));
  std::vector<inlay_result> results(test.result_types.size());
  for (std::size_t k = 0; k < results.size(); ++k) {
    results[k] = {};
    results[k].type = static_cast<std::uint8_t>(test.result_types[k]);
    results[k].rank = static_cast<std::uint8_t>(test.result_ranks[k]);
  }
  std::string before = explain(kernel);
  out.status = inlay_kernel_call(
      kernel, arguments.data(), static_cast<std::uint32_t>(arguments.size()),
      results.data(), static_cast<std::uint32_t>(results.size()), &error);
  if (out.status != INLAY_OK)
    out.message = error.message;
  for (inlay_result &result : results) {
    if (out.status == INLAY_OK) {
      tensor t{result.type, {result.extent, result.extent + result.rank}, {}};
      auto *data = static_cast<unsigned char *>(result.storage.data);
      t.bytes.assign(data, data + count_of(t.shape) * size_of(t.type));
      out.results.push_back(std::move(t));
    }
    inlay_storage_free(&result.storage);
  }
  if (out.status == INLAY_OK && backend == INLAY_BACKEND_COMPILED) {
    auto sites = sites_of(before, explain(kernel));
    out.is_explained = !sites.empty();
    out.bytes = compare_bytes(sites, arguments, inlay_kernel_counters(kernel));
    if (!out.bytes.empty())
      out.bytes += "\n" + before + explain(kernel);
  }
  return out;
}

/// Says in what `found` differs from `expected`, or nothing.
static std::string difference(const tensor &expected, const tensor &found) {
  std::ostringstream out;
  if (expected.shape != found.shape || expected.type != found.type) {
    out << "shape (";
    for (std::int64_t extent : found.shape)
      out << extent << ' ';
    out << ") instead of (";
    for (std::int64_t extent : expected.shape)
      out << extent << ' ';
    out << ')';
    return out.str();
  }
  std::size_t size = size_of(expected.type);
  for (std::int64_t k = 0; k < count_of(expected.shape); ++k) {
    double a = element(expected, k), b = element(found, k);
    if ((std::isnan(a) && std::isnan(b)) ||
        std::memcmp(&expected.bytes[k * size], &found.bytes[k * size], size) ==
            0)
      continue;
    out << "element " << k << " is " << b << " instead of " << a;
    return out.str();
  }
  return {};
}

std::string difference(const outcome &expected, const outcome &found) {
  if (expected.status != found.status || expected.message != found.message)
    return "status " + std::to_string(found.status) + " (" + found.message +
           ") instead of " + std::to_string(expected.status) + " (" +
           expected.message + ")";
  // An error leaves behind what the statements before it have written; the
  // interpreter writes nothing then.
  if (expected.status != INLAY_OK)
    return {};
  for (std::size_t i = 0; i < expected.arguments.size(); ++i)
    if (std::string d = difference(expected.arguments[i], found.arguments[i]);
        !d.empty())
      return "argument " + std::to_string(i) + ": " + d;
  for (std::size_t k = 0; k < expected.results.size(); ++k)
    if (std::string d = difference(expected.results[k], found.results[k]);
        !d.empty())
      return "result " + std::to_string(k) + ": " + d;
  return {};
}

} // namespace inlay_random
