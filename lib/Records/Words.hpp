// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Takes the words of one record, each in its range.
#ifndef INLAY_LIB_RECORDS_WORDS_HPP
#define INLAY_LIB_RECORDS_WORDS_HPP

#include "inlay/detail/records.hpp"

namespace inlay::records {

/// Takes the words of one record from the front, each with the range that it
/// has to lie in. The first word that does not fit spoils the walk: all that
/// follow are 0, and `error` says what was expected.
class word_reader {
public:
  word_reader(const std::int64_t *words, std::uint32_t count)
      : words_(words), count_(count) {}

  /// Takes the next word, which stands for `what`.
  std::int64_t next(std::string_view what);
  /// Takes the next word, which must lie in [low, high).
  std::int64_t next_in(std::string_view what, std::int64_t low,
                       std::int64_t high);
  /// Takes a count, for which there must be as many words or more.
  std::int64_t next_count(std::string_view what, std::int64_t least = 0);
  std::uint32_t left() const { return error.empty() ? count_ - taken_ : 0; }
  /// Notes an error unless there is one.
  void fail(std::string message);
  /// Expects that all words were taken.
  void finish();

  std::string error;

private:
  const std::int64_t *words_;
  std::uint32_t count_;
  std::uint32_t taken_ = 0;
};

} // namespace inlay::records

#endif // INLAY_LIB_RECORDS_WORDS_HPP
