// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Solves the lid-driven cavity, compares it with published velocities, and
// writes a picture and arrays. Status 0 only if the comparison is good.
#include "figure.hpp"
#include "flow.hpp"

#include <inlay/npy.hpp>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace {

struct options {
  std::int64_t cells = 128;
  double tolerance = 0.001;
  double steady = 1e-5;
  std::string output = ".";
  std::string data = CAVITY_DATA;
  std::string stage; // whose IR to print instead
};

constexpr const char *usage = R"(usage: cavity [OPTION VALUE]...
  --cells N        cells along each side, even, 16 to 1024 (128)
  --tolerance X    largest deviation from Marchi et al. that is good (0.001)
  --steady X       rate of change at which the flow counts as steady (1e-5)
  --output FOLDER  where cavity.png and the .npy files go (.)
  --data FILE      the published velocities (cavity_re100.csv of the sources)
  --ir STAGE       only print the time step's kernel after a stage of the
                   compiler: import, check, simplify, fuse, plan, bufferize,
                   lower or llvm
)";

double number(const std::string &name, const char *text) {
  char *rest;
  double value = std::strtod(text, &rest);
  if (rest == text || *rest || !(value > 0))
    throw std::invalid_argument(name + ": expected a positive number, found " +
                                text);
  return value;
}

options read_options(int count, char **words) {
  options o;
  for (int i = 1; i < count; i += 2) {
    std::string name = words[i];
    if (i + 1 == count)
      throw std::invalid_argument(name + ": expected an option and its value");
    const char *value = words[i + 1];
    if (name == "--cells")
      o.cells = static_cast<std::int64_t>(number(name, value));
    else if (name == "--tolerance")
      o.tolerance = number(name, value);
    else if (name == "--steady")
      o.steady = number(name, value);
    else if (name == "--output")
      o.output = value;
    else if (name == "--data")
      o.data = value;
    else if (name == "--ir")
      o.stage = value;
    else
      throw std::invalid_argument(name + ": no such option");
  }
  if (o.cells < 16 || o.cells > 1024 || o.cells % 2)
    throw std::invalid_argument("--cells: expected an even number from 16 to "
                                "1024, found " +
                                std::to_string(o.cells));
  return o;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start)
      .count();
}

// Runs until nothing changes any more; returns the number of steps.
std::int64_t run_to_steady(cavity::flow &flow, double steady) {
  const bool terminal = isatty(fileno(stdout));
  // Long enough that looking at the state costs nothing.
  const std::int64_t portion = 500;
  // The slowest motion halves in about three units of time.
  const double longest = 500;
  std::int64_t steps = 0;
  for (double change = 1; change > steady;) {
    flow.advance(portion);
    steps += portion;
    change = flow.change();
    double time = static_cast<double>(steps) * flow.time_step();
    if (terminal || steps % (8 * portion) == 0 || change <= steady) {
      std::printf("%sstep %7lld   time %6.2f   rate of change %9.2e%s",
                  terminal ? "\r" : "", static_cast<long long>(steps), time,
                  change, terminal ? "" : "\n");
      std::fflush(stdout);
    }
    if (!std::isfinite(change) || time > longest)
      throw std::runtime_error("the flow does not become steady");
  }
  if (terminal)
    std::printf("\n");
  return steps;
}

void write_outcome(const options &o, const cavity::outcome &shown,
                   const cavity::canvas &picture) {
  if (std::string error = picture.write_png(o.output + "/cavity.png");
      !error.empty())
    throw std::runtime_error(error);
  auto save = [&](const char *name, const inlay::array<double, 2> &values) {
    inlay::save_npy((o.output + "/" + name).c_str(), values);
  };
  save("u.npy", shown.u);
  save("v.npy", shown.v);
  save("pressure.npy", shown.pressure);
  save("stream.npy", shown.stream);
  std::printf("wrote %s/cavity.png, and u, v, pressure, stream as .npy\n",
              o.output.c_str());
}

// Compares with the published velocities, and writes what there is to see.
// Returns whether the solution is as close as it has to be.
bool judge(const options &o, const cavity::flow &flow) {
  auto points = cavity::read_published(o.data);
  auto u = cavity::vertical_profile(flow.u(), 1.0);
  auto v = cavity::horizontal_profile(flow.v());
  int judged, shown;
  double marchi = cavity::largest_deviation(points, "marchi2009", u, v, judged);
  double ghia = cavity::largest_deviation(points, "ghia1982", u, v, shown);
  auto result = flow.show();
  cavity::figure figure{flow.u(), flow.v(), result.stream, u,
                        v,        points,   marchi};
  write_outcome(o, result, cavity::draw(figure));
  std::printf("largest deviation from Marchi et al. 2009, %d points: %.6f "
              "(must be below %g)\n"
              "largest deviation from Ghia et al. 1982, %d points: %.6f "
              "(their own error reaches 0.009)\n",
              judged, marchi, o.tolerance, shown, ghia);
  return judged == 30 && marchi < o.tolerance;
}

int run(const options &o) {
  using clock = std::chrono::steady_clock;
  cavity::flow flow(o.cells);
  std::printf(
      "lid-driven cavity, Re = 100, %lld x %lld cells, time step %.2e\n",
      static_cast<long long>(o.cells), static_cast<long long>(o.cells),
      flow.time_step());
  auto start = clock::now();
  flow.advance(0); // compiles, or finds the kernel in the cache folder
  std::printf("the time step's kernel was ready after %.1f ms\n",
              1e3 * seconds_since(start));

  start = clock::now();
  std::int64_t steps = run_to_steady(flow, o.steady);
  double seconds = seconds_since(start);
  std::printf("steady after %lld steps in %.2f s: %.1f us a step\n",
              static_cast<long long>(steps), seconds,
              1e6 * seconds / static_cast<double>(steps));
  bool good = judge(o, flow);
  std::printf("\nwhat ran in place, and why:\n%s\n",
              cavity::flow::explain().c_str());
  if (!good)
    std::fprintf(stderr, "cavity: the deviation is too large\n");
  return good ? 0 : 1;
}

} // namespace

int main(int count, char **words) {
  options o;
  if (count == 2 && std::string(words[1]) == "--help") {
    std::fputs(usage, stdout);
    return 0;
  }
  try {
    o = read_options(count, words);
  } catch (const std::invalid_argument &error) {
    std::fprintf(stderr, "cavity: %s\n%s", error.what(), usage);
    return 2;
  }
  try {
    if (o.stage.empty())
      return run(o);
    std::puts(cavity::flow::ir(o.stage).c_str());
    return 0;
  } catch (const std::exception &error) {
    std::fprintf(stderr, "cavity: %s\n", error.what());
    return 1;
  }
}
