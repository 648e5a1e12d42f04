// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The report on a kernel as JSON.
#include "Explain.h"

#include <nlohmann/json.hpp>

namespace inlay::runtime {
namespace {

// Keeps the order in which members are added.
using json = nlohmann::ordered_json;

constexpr auto relaxed = std::memory_order_relaxed;

json to_json(const formula &f) {
  switch (f.op) {
  case formula::number:
    return f.value;
  case formula::extent:
    return {{"extent", json::array({f.parameter, f.dimension})}};
  case formula::scalar:
    return {{"scalar", f.parameter}};
  default:
    break;
  }
  json operands = json::array();
  for (const formula &operand : f.operands)
    operands.push_back(to_json(operand));
  return {{formula_names.begin()[f.op], std::move(operands)}};
}

json sums(std::uint64_t allocated, std::uint64_t copied,
          std::uint64_t arguments) {
  return {{"allocated_bytes", allocated},
          {"copied_bytes", copied},
          {"argument_bytes", arguments}};
}

json describe_sites(const inlay_kernel &kernel, bool called) {
  json sites = json::array();
  std::vector<std::int64_t> values = last_values(kernel);
  for (std::size_t i = 0; i < kernel.facts.sites.size(); ++i) {
    const site_fact &fact = kernel.facts.sites[i];
    json site = {{"kind", fact.is_copy ? "copy" : "scratch"},
                 {"at", fact.place},
                 {"reason", fact.reason},
                 {"bytes", fact.bytes ? to_json(*fact.bytes) : json()}};
    if (called) {
      json last = {{"times", kernel.last.site_count[i].load(relaxed)},
                   {"bytes", kernel.last.site_bytes[i].load(relaxed)},
                   {"bytes_ahead", kernel.last.site_ahead[i].load(relaxed)}};
      std::optional<std::int64_t> once;
      if (fact.bytes)
        once = evaluate_size(*fact.bytes, values);
      last["bytes_once"] = once ? json(*once) : json();
      site["last"] = std::move(last);
    }
    sites.push_back(std::move(site));
  }
  return sites;
}

json describe_arguments(const inlay_kernel &kernel) {
  json copied = json::array();
  for (std::size_t i = 0; i < kernel.facts.params.size(); ++i)
    if (const char *why = why_copied(kernel, i))
      copied.push_back({{"argument", i},
                        {"bytes", kernel.last.argument_bytes[i].load(relaxed)},
                        {"reason", why}});
  return copied;
}

} // namespace

std::string explain_json(const inlay_kernel &kernel) {
  bool called = kernel.calls.load(relaxed) > 0;
  json report = {{"kernel", kernel.name}, {"at", kernel.place}};
  report["backend"] =
      kernel.origin.kind == kernel_origin::reference ? "reference" : "compiled";
  if (!kernel.origin.refusal.empty())
    report["not_cached"] = kernel.origin.refusal;
  report["updates"] = json::array();
  for (const update_fact &fact : kernel.facts.updates)
    report["updates"].push_back({{"at", fact.place},
                                 {"verdict", fact.verdict},
                                 {"reason", fact.reason}});
  report["sites"] = describe_sites(kernel, called);
  inlay_counters c = inlay_kernel_counters(&kernel);
  report["calls"] = c.calls;
  if (called) {
    report["copied_arguments"] = describe_arguments(kernel);
    report["last"] = sums(c.last_allocated_bytes, c.last_copied_bytes,
                          c.last_argument_bytes);
    report["total"] = sums(c.allocated_bytes, c.copied_bytes, c.argument_bytes);
  }
  // A name of a file that is not UTF-8 is shown as far as it goes.
  return report.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace inlay::runtime
