// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Holds what explain says of a kernel's copies and scratch against what the
// runtime counted in a call.
#include "explained_bytes.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace inlay_random {

std::string explain(const inlay_kernel *kernel) {
  inlay_blob blob = {};
  inlay_error error = {};
  if (inlay_kernel_explain(kernel, &blob, &error) != INLAY_OK)
    return error.message;
  std::string text(static_cast<const char *>(blob.data));
  blob.release(&blob);
  return text;
}

/// Returns the lines of a report that speak of a copy or scratch, from those
/// words on.
static std::vector<std::string> site_lines(const std::string &report) {
  std::vector<std::string> found;
  std::istringstream lines(report);
  for (std::string line; std::getline(lines, line);)
    for (const char *word : {"  copy ", "  scratch "})
      if (std::size_t at = line.find(word); at != line.npos) {
        found.push_back(line.substr(at + 2));
        break;
      }
  return found;
}

/// Returns how often `line` of a report behind a call says it was executed.
static std::int64_t times_of(const std::string &line) {
  std::string size = line.substr(0, line.find(": "));
  if (size.find("not reached") != size.npos)
    return 0;
  std::size_t times = size.find(" times, ");
  if (times == size.npos)
    return 1;
  return std::stoll(size.substr(size.rfind(' ', times - 1) + 1));
}

std::vector<explained_site> sites_of(const std::string &before,
                                     const std::string &behind) {
  std::vector<std::string> first = site_lines(before);
  std::vector<std::string> then = site_lines(behind);
  if (first.size() != then.size())
    throw std::runtime_error("the reports differ in their copies:\n" + before +
                             "\n" + behind);
  std::vector<explained_site> sites;
  for (std::size_t i = 0; i < first.size(); ++i) {
    std::size_t open = first[i].find('['), close = first[i].find(']');
    bool known = open != std::string::npos && open < first[i].find(": ");
    sites.push_back({first[i].starts_with("copy"),
                     known ? first[i].substr(open + 1, close - open - 1) : "?",
                     times_of(then[i])});
  }
  return sites;
}

/// Rounds down, as the formula's division does.
static std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

std::int64_t bytes_of(const std::string &formula,
                      const std::vector<inlay_call_argument> &arguments) {
  if (formula == "?")
    return -1;
  std::vector<std::int64_t> stack;
  auto pop = [&] {
    if (stack.empty())
      throw std::runtime_error("malformed formula '" + formula + "'");
    std::int64_t top = stack.back();
    stack.pop_back();
    return top;
  };
  std::istringstream words(formula);
  for (std::string word; words >> word;) {
    if (word[0] == 'a' || word[0] == 's') {
      const inlay_call_argument &a = arguments.at(std::stoul(word.substr(1)));
      std::int64_t number =
          word[0] == 'a'
              ? a.array.extent[std::stoul(word.substr(word.find('.') + 1))]
          : a.type == INLAY_I32 ? static_cast<std::int32_t>(a.scalar)
                                : static_cast<std::int64_t>(a.scalar);
      stack.push_back(number);
      continue;
    }
    if (std::isdigit(word.back())) {
      stack.push_back(std::stoll(word));
      continue;
    }
    std::int64_t rhs = pop(), lhs = pop();
    stack.push_back(word == "+"         ? lhs + rhs
                    : word == "-"       ? lhs - rhs
                    : word == "*"       ? lhs * rhs
                    : word == "/"       ? floor_div(lhs, rhs)
                    : word == "ceildiv" ? -floor_div(-lhs, rhs)
                    : word == "min"     ? std::min(lhs, rhs)
                    : word == "max"
                        ? std::max(lhs, rhs)
                        : throw std::runtime_error("unknown '" + word + "'"));
  }
  return pop();
}

std::string compare_bytes(const std::vector<explained_site> &sites,
                          const std::vector<inlay_call_argument> &arguments,
                          const inlay_counters &counted) {
  // A copy that is made again and again may keep its memory in between, and
  // have it where the last call did not come to make it.
  std::uint64_t copied = 0, least = 0, most = 0;
  bool is_bounded = true;
  for (const explained_site &site : sites) {
    std::int64_t once = bytes_of(site.formula, arguments);
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
