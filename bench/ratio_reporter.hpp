// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Prints Google Benchmark's usual lines, and at the end the ratio of each case
// to the hand-written loop of the same run.
#ifndef INLAY_BENCH_RATIO_REPORTER_HPP
#define INLAY_BENCH_RATIO_REPORTER_HPP

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace bench {

class ratio_reporter : public benchmark::ConsoleReporter {
public:
  void ReportRuns(const std::vector<Run> &runs) override;
  void Finalize() override;

private:
  struct result {
    std::string group, variant;
    double seconds;
  };
  std::vector<result> results_;
};

} // namespace bench

#endif // INLAY_BENCH_RATIO_REPORTER_HPP
