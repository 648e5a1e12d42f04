// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs a generated program by machine code and by the interpreter.
#include "execute.hpp"

#include "explained_bytes.hpp"
#include "faults.hpp"

#include <cmath>
#include <cstring>
#include <sstream>

namespace inlay_random {

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

/// Says where `address` lies.
static std::string place_of(const void *address,
                            const call_arguments &arguments) {
  std::string place = arguments.describe(address);
  if (place.empty())
    place = describe_storage(address);
  return place.empty() ? "far from all memory of the call" : place;
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
    // The interpreter meets the same error in its call.
    out.message = error.message;
    return out;
  }
  watch_storage();
  call_arguments arguments(test.parameters);
  std::vector<inlay_call_argument> passed = arguments.list;
  std::vector<inlay_result> results(test.result_types.size());
  for (std::size_t k = 0; k < results.size(); ++k) {
    results[k] = {};
    results[k].type = static_cast<std::uint8_t>(test.result_types[k]);
    results[k].rank = static_cast<std::uint8_t>(test.result_ranks[k]);
  }
  fault stopped = call_guarded([&] {
    out.status = inlay_kernel_call(
        kernel, passed.data(), static_cast<std::uint32_t>(passed.size()),
        results.data(), static_cast<std::uint32_t>(results.size()), &error);
  });
  if (stopped.signal) {
    out.fault = name_of(stopped);
    if (stopped.address)
      out.fault += ", " + place_of(stopped.address, arguments);
    return out;
  }
  if (out.status != INLAY_OK)
    out.message = error.message;
  out.fault = arguments.damage();
  if (out.fault.empty())
    out.fault = storage_damage();
  for (std::size_t i = 0; i < test.parameters.size(); ++i)
    out.arguments.push_back(arguments.elements(i));
  for (inlay_result &result : results) {
    if (out.status == INLAY_OK) {
      tensor t{result.type, {result.extent, result.extent + result.rank}, {}};
      auto *data = static_cast<unsigned char *>(result.storage.data);
      t.bytes.assign(data, data + count_of(t.shape) * size_of(t.type));
      out.results.push_back(std::move(t));
    }
    inlay_storage_free(&result.storage);
  }
  if (std::string report = explain(kernel);
      report.find("no proof was found") != std::string::npos)
    out.fault += "a plan was given up:\n" + report;
  if (out.status == INLAY_OK && backend == INLAY_BACKEND_COMPILED) {
    std::string report = explain(kernel);
    auto sites = sites_of(report, arguments.list);
    out.is_explained = !sites.empty();
    out.bytes = compare_bytes(sites, inlay_kernel_counters(kernel));
    if (!out.bytes.empty())
      out.bytes += "\n" + report;
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
  if (!expected.fault.empty())
    return "the interpreter: " + expected.fault;
  if (!found.fault.empty())
    return found.fault;
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
