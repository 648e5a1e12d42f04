// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The benchmarks. Each result is checked before it is timed; the hand-written
// loop of a case stands in the same file and runs in the same process.
#include "cases.hpp"
#include "ratio_reporter.hpp"

int main(int argc, char **argv) {
  if (bench::is_first_call(argc, argv)) {
    bench::print_first_call();
    return 0;
  }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv))
    return 2;
  bench::add_sweeps();
  bench::add_row_writes();
  bench::add_scatter_adds();
  bench::add_calls();
  bench::add_compilations();
  bench::ratio_reporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  benchmark::Shutdown();
}
