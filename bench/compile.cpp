// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Until a kernel of three nests has run for the first time: in a new process,
// in one that has compiled before, and from the cache folder.
#include "cases.hpp"

#include <inlay/inlay.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <unistd.h>

using namespace inlay;

namespace bench {
namespace {

constexpr auto three_nests = [](tensor<float, dyn, dyn> &u,
                                const tensor<float, dyn, dyn> &f,
                                scalar<float> k) {
  auto in = slice(1, -1);
  u[in, in] += k * (u[slice(0, -2), in] + u[slice(2, end), in] -
                    2.0f * u[in, in] + f[in, in]);
  u[all, 0] = u[all, 1];
  u[0, all] = 0;
};

/// Returns the seconds until kernel `name` has run once.
double seconds_of_first_call(const char *name) {
  array<float, 2> u(16, 20), f(16, 20);
  auto begin = std::chrono::steady_clock::now();
  kernel(name, three_nests)(u, f, 0.5f);
  auto end = std::chrono::steady_clock::now();
  return std::chrono::duration<double>(end - begin).count();
}

/// Runs this program again to print what seconds_of_first_call says there.
double seconds_in_new_process(const std::string &cache_folder) {
  std::string command = "INLAY_CACHE_DIR='" + cache_folder + "' /proc/" +
                        std::to_string(getpid()) + "/exe --first-call";
  FILE *child = popen(command.c_str(), "r");
  double seconds = 0;
  if (!child || std::fscanf(child, "%lf", &seconds) != 1 || pclose(child)) {
    std::fprintf(stderr, "inlay-bench: cannot run itself\n");
    std::exit(1);
  }
  return seconds;
}

template <class Measure>
void add_compilation(const char *name, Measure measure) {
  benchmark::RegisterBenchmark(name,
                               [measure](benchmark::State &state) mutable {
                                 for (auto _ : state)
                                   state.SetIterationTime(measure());
                               })
      ->UseManualTime()
      ->Iterations(10)
      ->Unit(benchmark::kMillisecond);
}

} // namespace

bool is_first_call(int argc, char **argv) {
  return argc == 2 && std::strcmp(argv[1], "--first-call") == 0;
}

void print_first_call() {
  std::printf("%.9f\n", seconds_of_first_call("three_nests"));
}

void add_compilations() {
  add_compilation("compile/three nests/new process",
                  [] { return seconds_in_new_process(""); });
  // Another name makes another kernel; the cache folder is left out of it.
  add_compilation("compile/three nests/warm process", [count = 0]() mutable {
    setenv("INLAY_CACHE_DIR", "", 1);
    return seconds_of_first_call(
        ("three_nests_" + std::to_string(count++)).c_str());
  });
  add_compilation("compile/three nests/from cache folder", [] {
    namespace fs = std::filesystem;
    fs::path folder =
        fs::temp_directory_path() / ("inlay-bench-" + std::to_string(getpid()));
    seconds_in_new_process(folder); // fills the folder the first time
    double seconds = seconds_in_new_process(folder);
    fs::remove_all(folder);
    return seconds;
  });
}

} // namespace bench
