// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The report on a kernel: what each update does, why, and what it cost.
#include "Explain.h"

#include "ErrorRecord.h"

#include <cstdio>
#include <new>
#include <set>

using namespace inlay::runtime;

namespace {

constexpr auto relaxed = std::memory_order_relaxed;

std::string size_text(std::uint64_t bytes) {
  char text[40];
  if (bytes < 1000)
    std::snprintf(text, sizeof text, "%d B", static_cast<int>(bytes));
  else if (bytes < 1000 * 1000)
    std::snprintf(text, sizeof text, "%.1f KB", double(bytes) / 1e3);
  else if (bytes < 1000ull * 1000 * 1000)
    std::snprintf(text, sizeof text, "%.1f MB", double(bytes) / 1e6);
  else
    std::snprintf(text, sizeof text, "%.2f GB", double(bytes) / 1e9);
  return text;
}

/// Says what a verdict of the info text means for the array.
std::string verdict_text(const std::string &verdict) {
  if (verdict == "any order" || verdict == "ordered")
    return "in place, " + verdict;
  if (verdict == "saved")
    return "in place, after saving what is read later";
  return verdict;
}

std::string with_reason(const std::string &fact, const std::string &reason) {
  return reason.empty() ? fact : fact + ": " + reason;
}

class report {
public:
  explicit report(const inlay_kernel &kernel)
      : kernel_(kernel), called_(kernel.calls.load(relaxed) > 0),
        values_(last_values(kernel)) {
    for (const auto &update : kernel.facts.updates)
      widen(update.place);
    for (const auto &site : kernel.facts.sites)
      widen(site.place);
  }

  std::string text() {
    header();
    body();
    arguments();
    totals();
    return std::move(out_);
  }

private:
  void widen(const std::string &place) {
    width_ = std::max(width_, place.size());
  }

  void line(const std::string &place, const std::string &text) {
    out_ += place +
            std::string(width_ + 2 - std::min(width_, place.size()), ' ') +
            text + "\n";
  }

  /// Says what does not change from run to run; times are among the counters.
  void header() {
    // A shared object by itself does not know what it was made of.
    if (kernel_.origin.kind == kernel_origin::shared_object)
      return;
    out_ += kernel_.name + " (" + kernel_.place + ")";
    if (kernel_.origin.kind == kernel_origin::reference)
      out_ += ", run by the reference interpreter, which plans nothing";
    if (!kernel_.origin.refusal.empty())
      out_ += ", not cached: " + kernel_.origin.refusal;
    out_ += "\n";
  }

  void body() {
    std::set<std::size_t> shown;
    const auto &updates = kernel_.facts.updates;
    for (std::size_t i = 0; i < updates.size(); ++i) {
      line(updates[i].place,
           with_reason(verdict_text(updates[i].verdict), updates[i].reason));
      // The copies of a line are shown behind its last update.
      if (i + 1 == updates.size() || updates[i + 1].place != updates[i].place)
        sites_at(updates[i].place, shown);
    }
    for (std::size_t i = 0; i < kernel_.facts.sites.size(); ++i)
      if (!shown.contains(i))
        site(i, kernel_.facts.sites[i].place);
  }

  void sites_at(const std::string &place, std::set<std::size_t> &shown) {
    const auto &sites = kernel_.facts.sites;
    for (std::size_t i = 0; i < sites.size(); ++i)
      if (sites[i].place == place && shown.insert(i).second)
        site(i, "");
  }

  void site(std::size_t i, const std::string &place) {
    const site_fact &fact = kernel_.facts.sites[i];
    line(place,
         with_reason((fact.is_copy ? "copy " : "scratch ") + site_size(i),
                     fact.reason));
  }

  /// Says what the last call did at a site, or what a call will do.
  std::string site_size(std::size_t i) const {
    const site_fact &fact = kernel_.facts.sites[i];
    if (!called_)
      return fact.bytes ? "of [" + formula_text(*fact.bytes) + "] bytes"
                        : "of a size known at the call";
    std::uint64_t times = kernel_.last.site_count[i].load(relaxed);
    std::uint64_t bytes = kernel_.last.site_bytes[i].load(relaxed);
    if (times == 1)
      return "of " + size_text(bytes);
    if (times > 1) {
      std::optional<std::int64_t> once;
      if (fact.bytes)
        once = evaluate_size(*fact.bytes, values_);
      return (once ? "of " + size_text(static_cast<std::uint64_t>(*once))
                   : "of sizes that vary") +
             ", " + std::to_string(times) + " times, " + size_text(bytes) +
             " in all";
    }
    // Memory that serves all rounds of a loop is there before the first one.
    std::uint64_t ahead = kernel_.last.site_ahead[i].load(relaxed);
    return "not reached in the last call" +
           (ahead ? ", " + size_text(ahead) + " allocated ahead of its loop"
                  : std::string());
  }

  void arguments() {
    for (std::size_t i = 0; called_ && i < kernel_.facts.params.size(); ++i)
      if (const char *why = why_copied(kernel_, i))
        out_ += "argument " + std::to_string(i + 1) + " copied, " +
                size_text(kernel_.last.argument_bytes[i].load(relaxed)) + ": " +
                why + "\n";
  }

  void totals() {
    if (!called_) {
      out_ += "not called yet\n";
      return;
    }
    inlay_counters c = inlay_kernel_counters(&kernel_);
    auto sums = [](std::uint64_t allocated, std::uint64_t copied,
                   std::uint64_t around) {
      return size_text(allocated) + " allocated, " + size_text(copied) +
             " copied" +
             (around ? ", " + size_text(around) + " copied around the kernel"
                     : "") +
             "\n";
    };
    out_ += "last call: " + sums(c.last_allocated_bytes, c.last_copied_bytes,
                                 c.last_argument_bytes);
    out_ += "in all " + std::to_string(c.calls) +
            (c.calls == 1 ? " call: " : " calls: ") +
            sums(c.allocated_bytes, c.copied_bytes, c.argument_bytes);
  }

  const inlay_kernel &kernel_;
  bool called_;
  std::vector<std::int64_t> values_;
  std::size_t width_ = 0;
  std::string out_;
};

/// Fills `blob` with what `write` returns.
int32_t fill(const inlay_kernel *kernel, inlay_blob *blob, inlay_error *error,
             std::string (*write)(const inlay_kernel &)) {
  *blob = {};
  try {
    auto copy = std::make_unique<std::string>(write(*kernel));
    blob->data = copy->c_str();
    blob->size = copy->size();
    blob->owner = copy.release();
    blob->release = [](inlay_blob *released) {
      delete static_cast<std::string *>(released->owner);
    };
    return INLAY_OK;
  } catch (const std::bad_alloc &) {
    return set_error(error, INLAY_OUT_OF_MEMORY,
                     "out of memory: cannot explain kernel '%s'",
                     kernel->name.c_str());
  }
}

} // namespace

namespace inlay::runtime {

std::vector<std::int64_t> last_values(const inlay_kernel &kernel) {
  std::vector<std::int64_t> values(kernel.facts.params.size() * INLAY_MAX_RANK);
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = kernel.last.values[i].load(relaxed);
  return values;
}

const char *why_copied(const inlay_kernel &kernel, std::size_t i) {
  switch (static_cast<argument_copy>(
      kernel.last.argument_reason[i].load(relaxed))) {
  case argument_copy::none:
    break;
  case argument_copy::overlap:
    return "it shares memory with another argument that is updated";
  case argument_copy::preserved:
    return "the kernel updates it and the caller keeps it; std::move it to "
           "avoid the copy";
  case argument_copy::strided:
    return "the elements of its last dimension are not contiguous";
  }
  return nullptr;
}

} // namespace inlay::runtime

int32_t inlay_kernel_explain(const inlay_kernel *kernel, inlay_blob *text,
                             inlay_error *error) {
  return fill(kernel, text, error, [](const inlay_kernel &explained) {
    return report(explained).text();
  });
}

int32_t inlay_kernel_explain_json(const inlay_kernel *kernel, inlay_blob *text,
                                  inlay_error *error) {
  return fill(kernel, text, error, explain_json);
}
