// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Holds what explain says of a kernel's copies and scratch against what the
// runtime counted in a call.
#include "explained_bytes.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace inlay_random {

using nlohmann::json;

std::string explain(const inlay_kernel *kernel) {
  inlay_blob blob = {};
  inlay_error error = {};
  if (inlay_kernel_explain_json(kernel, &blob, &error) != INLAY_OK)
    throw std::runtime_error(error.message);
  std::string text(static_cast<const char *>(blob.data));
  blob.release(&blob);
  return text;
}

/// Rounds down, as the formula's division does.
static std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

static std::int64_t apply(const std::string &name, std::int64_t a,
                          std::int64_t b) {
  return name == "+"         ? a + b
         : name == "-"       ? a - b
         : name == "*"       ? a * b
         : name == "/"       ? floor_div(a, b)
         : name == "ceildiv" ? -floor_div(-a, b)
         : name == "min"     ? std::min(a, b)
         : name == "max" ? std::max(a, b)
                         : throw std::runtime_error("unknown '" + name + "'");
}

/// Evaluates `formula` (see kernel_abi.h) for a call with `arguments`.
static std::int64_t
bytes_of(const json &formula,
         const std::vector<inlay_call_argument> &arguments) {
  if (formula.is_number())
    return formula.get<std::int64_t>();
  const auto &[name, operand] = *formula.items().begin();
  if (name == "extent")
    return arguments.at(operand.at(0)).array.extent[operand.at(1).get<int>()];
  if (name == "scalar") {
    const inlay_call_argument &a = arguments.at(operand);
    return a.type == INLAY_I32 ? static_cast<std::int32_t>(a.scalar)
                               : static_cast<std::int64_t>(a.scalar);
  }
  std::int64_t value = bytes_of(operand.at(0), arguments);
  for (std::size_t i = 1; i < operand.size(); ++i)
    value = apply(name, value, bytes_of(operand.at(i), arguments));
  return value;
}

std::vector<explained_site>
sites_of(const std::string &report,
         const std::vector<inlay_call_argument> &arguments) {
  std::vector<explained_site> sites;
  for (const json &site : json::parse(report).at("sites")) {
    const json &bytes = site.at("bytes"), &last = site.at("last");
    std::int64_t once = bytes.is_null() ? -1 : bytes_of(bytes, arguments);
    if (last.at("bytes_once") != (once < 0 ? json() : json(once)))
      throw std::runtime_error("another value of a formula: " + site.dump());
    sites.push_back({site.at("kind") == "copy", once, last.at("times")});
  }
  return sites;
}

std::string compare_bytes(const std::vector<explained_site> &sites,
                          const inlay_counters &counted) {
  // A copy that is made again and again may keep its memory in between, and
  // have it where the last call did not come to make it.
  std::uint64_t copied = 0, least = 0, most = 0;
  bool is_bounded = true;
  for (const explained_site &site : sites) {
    std::int64_t once = site.bytes;
    if (once < 0 && site.times > 0)
      return ""; // only the counters know
    is_bounded &= once >= 0;
    auto bytes = static_cast<std::uint64_t>(std::max<std::int64_t>(once, 0));
    auto times = static_cast<std::uint64_t>(site.times);
    copied += site.is_copy ? bytes * times : 0;
    least += bytes * (site.is_copy ? std::min<std::uint64_t>(times, 1) : times);
    most += bytes * (site.is_copy ? std::max<std::uint64_t>(times, 1) : times);
  }
  std::ostringstream out;
  if (copied != counted.last_copied_bytes)
    out << "explained copies of " << copied << " B, copied "
        << counted.last_copied_bytes << " B";
  else if (counted.last_allocated_bytes < least ||
           (is_bounded && counted.last_allocated_bytes > most))
    out << "explained copies and scratch of " << least << " to " << most
        << " B, allocated " << counted.last_allocated_bytes << " B";
  return out.str();
}

} // namespace inlay_random
