// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// How the examples check themselves.
#ifndef INLAY_EXAMPLES_EXPECT_HPP
#define INLAY_EXAMPLES_EXPECT_HPP

#include <cstdlib>
#include <iostream>
#include <type_traits>

/// Prints `name` and `found`; ends the program with status 1 if `found` is not
/// what was `expected`.
template <class A>
void expect(const char *name, const A &found,
            const std::type_identity_t<A> &expected) {
  std::cout << name << " =\n" << found << "\n";
  if (found == expected)
    return;
  std::cout << "but expected\n" << expected << "\n";
  std::exit(1);
}

#endif // INLAY_EXAMPLES_EXPECT_HPP
