// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Uses LLVM beside kernels: has an option and a number of threads of its own.
#include <inlay/inlay.hpp>

#include <iostream>
#include <llvm/Support/CommandLine.h>
#include <llvm/Support/Parallel.h>

using namespace inlay;

static llvm::cl::opt<int> option("my-option", llvm::cl::init(1));

int main(int count, char **arguments) {
  llvm::cl::ParseCommandLineOptions(count, arguments);
  llvm::parallel::strategy = llvm::hardware_concurrency(3);
  array<float, 1> u{1, 2};
  kernel([](tensor<float, dyn> &a) { a += 1; })(u);
  std::cout << "option " << option << ", " << option.getNumOccurrences()
            << " times\nthreads " << llvm::parallel::strategy.ThreadsRequested
            << std::endl;
}
