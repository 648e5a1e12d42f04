// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The groups of benchmarks, and what they share: a case is called
// "group/size/variant"; the variant "hand" is the loop that the others of the
// same group and size are compared with.
#ifndef INLAY_BENCH_CASES_HPP
#define INLAY_BENCH_CASES_HPP

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace bench {

void add_sweeps();
void add_row_writes();
void add_scatter_adds();
void add_calls();
void add_compilations();

/// Returns whether the program was started to measure one first call.
bool is_first_call(int argc, char **argv);
/// Prints the seconds of one first call.
void print_first_call();

/// Ends the program unless the `bytes` at `found` and `expected` are the same:
/// what is wrong is not worth timing.
inline void require_equal(const char *what, const void *found,
                          const void *expected, std::size_t bytes) {
  if (std::memcmp(found, expected, bytes) == 0)
    return;
  std::fprintf(stderr, "inlay-bench: %s: wrong result\n", what);
  std::exit(1);
}

/// Adds case `name`, which runs `body` once an iteration and moves `bytes` of
/// memory in it (0: not reported).
template <class Body>
void add_case(const std::string &name, std::int64_t bytes, Body body) {
  benchmark::RegisterBenchmark(
      name.c_str(), [body, bytes](benchmark::State &state) mutable {
        for (auto _ : state)
          body();
        if (bytes)
          state.SetBytesProcessed(state.iterations() * bytes);
      });
}

} // namespace bench

#endif // INLAY_BENCH_CASES_HPP
