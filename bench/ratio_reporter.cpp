// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The table of ratios.
#include "ratio_reporter.hpp"

#include <algorithm>
#include <cstdio>

namespace bench {

void ratio_reporter::ReportRuns(const std::vector<Run> &runs) {
  ConsoleReporter::ReportRuns(runs);
  for (const Run &run : runs) {
    // Of repetitions only the median counts.
    bool single = run.run_type == Run::RT_Iteration && run.repetitions <= 1;
    bool median =
        run.run_type == Run::RT_Aggregate && run.aggregate_name == "median";
    if (run.error_occurred || (!single && !median))
      continue;
    std::string name = run.run_name.function_name;
    std::size_t cut = name.rfind('/');
    if (cut == std::string::npos)
      continue;
    double seconds = run.GetAdjustedRealTime() /
                     benchmark::GetTimeUnitMultiplier(run.time_unit);
    results_.push_back({name.substr(0, cut), name.substr(cut + 1), seconds});
  }
}

void ratio_reporter::Finalize() {
  ConsoleReporter::Finalize();
  std::printf("\nspeed relative to the hand-written loop (above 1: faster)\n");
  for (const result &r : results_) {
    auto hand = std::find_if(results_.begin(), results_.end(), [&](auto &h) {
      return h.group == r.group && h.variant == "hand";
    });
    if (r.variant != "hand" && hand != results_.end())
      std::printf("  %-34s %-24s %6.2f\n", r.group.c_str(), r.variant.c_str(),
                  hand->seconds / r.seconds);
  }
}

} // namespace bench
