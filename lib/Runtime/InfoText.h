// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The info text of a compiled kernel (see kernel_abi.h), taken apart.
#ifndef INLAY_LIB_RUNTIME_INFOTEXT_H
#define INLAY_LIB_RUNTIME_INFOTEXT_H

#include "Formula.h"
#include "inlay/c/runtime.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace inlay::runtime {

/// A run-time check: its message has {0}, {1}, ... for operands.
struct check_fact {
  inlay_status status = INLAY_INTERNAL_ERROR;
  std::string place;
  std::string message;
};

/// How one update runs, and why.
struct update_fact {
  std::string place;
  std::string verdict;
  std::string reason;
};

/// A planned copy or scratch; its number is that of its counters.
struct site_fact {
  bool is_copy = false;
  std::string place;
  std::optional<formula> bytes; ///< none: it depends on what is computed
  std::string reason;
};

/// All that the info text says.
struct kernel_facts {
  std::vector<inlay_signature_entry> params;
  std::vector<inlay_signature_entry> results;
  std::vector<check_fact> checks;
  std::vector<update_fact> updates;
  std::vector<site_fact> sites;
};

/// Parses `text`. Places that `renamed` knows get their new names, and none
/// keeps a folder. Returns an empty string, or what is wrong with the text.
std::string parse_info(const char *text,
                       const std::map<std::string, std::string> &renamed,
                       kernel_facts &facts);

/// Describes the parameters of a program, as its info text would.
std::vector<inlay_signature_entry> params_of(const inlay_program &program);

/// Returns "float32" and the like, NumPy's name of an inlay_type.
const char *type_name(int type);

} // namespace inlay::runtime

#endif // INLAY_LIB_RUNTIME_INFOTEXT_H
