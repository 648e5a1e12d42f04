// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Records as text.
#include "record_text.hpp"

#include "inlay/detail/records.hpp"

std::string record_text(const inlay_program &program, bool lines) {
  using namespace inlay::records;
  if (std::string found = check(program); !found.empty())
    return found;
  return print(program, lines ? places::lines : places::none);
}
