// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A program that the runtime keeps: its own copy, its key without places, and
// its places (file:line) for messages.
#ifndef INLAY_LIB_RUNTIME_PROGRAM_H
#define INLAY_LIB_RUNTIME_PROGRAM_H

#include "Hash.h"
#include "inlay/c/capture.h"

#include <map>
#include <string>
#include <vector>

namespace inlay::runtime {

/// Owns everything that an inlay_program points to.
class program_copy {
public:
  explicit program_copy(const inlay_program &program);
  program_copy(const program_copy &) = delete;
  program_copy &operator=(const program_copy &) = delete;

  const inlay_program &get() const { return program_; }

private:
  std::string name_;
  std::vector<std::string> files_;
  std::vector<inlay_record> records_;
  std::vector<std::int64_t> words_;
  std::vector<inlay_location> locations_;
  inlay_program program_;
};

/// Refuses what cannot be a program of this version; says why.
bool check_program(const inlay_program &program, inlay_error *error);

/// Hashes name, records and words, but no places.
hash128 hash_program(const inlay_program &program);

/// Lists the places of all records, "count<tab>file:line" for each run of
/// records that share one.
std::string list_places(const inlay_program &program);

/// Returns "file.cpp:3" of the program's first record, or the empty string.
std::string place_of(const inlay_program &program);

/// Finds for each place in `before` what it is called in `after`. Returns false
/// if that has no single answer: the lists differ in length, or one old place
/// has two new ones.
bool match_places(const std::string &before, const std::string &after,
                  std::map<std::string, std::string> &renamed);

} // namespace inlay::runtime

#endif // INLAY_LIB_RUNTIME_PROGRAM_H
