// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls that may fault.
#ifndef INLAY_TEST_RANDOM_FAULTS_HPP
#define INLAY_TEST_RANDOM_FAULTS_HPP

#include <functional>
#include <string>

namespace inlay_random {

/// What stopped a call: a signal (0: none) and the address it speaks of.
struct fault {
  int signal = 0;
  const void *address = nullptr;
};

/// Calls `function`. Where it faults or does not return within ten seconds
/// of processor time, it is left where it stands; what it held is lost.
fault call_guarded(const std::function<void()> &function);

/// Names the signal.
std::string name_of(const fault &f);

} // namespace inlay_random

#endif // INLAY_TEST_RANDOM_FAULTS_HPP
