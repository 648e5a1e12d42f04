// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Takes the words of one record.
#include "Words.hpp"

namespace inlay::records {

static std::string text(std::int64_t number) { return std::to_string(number); }

void word_reader::fail(std::string message) {
  if (error.empty())
    error = std::move(message);
}

std::int64_t word_reader::next(std::string_view what) {
  if (!error.empty())
    return 0;
  if (taken_ < count_)
    return words_[taken_++];
  fail("expected " + std::string(what) + " as word " + text(taken_) +
       ", found only " + text(count_) + " words");
  return 0;
}

std::int64_t word_reader::next_in(std::string_view what, std::int64_t low,
                                  std::int64_t high) {
  const std::int64_t position = taken_, word = next(what);
  if (!error.empty() || (word >= low && word < high))
    return word;
  fail("expected " + std::string(what) + " in [" + text(low) + ", " +
       text(high) + ") as word " + text(position) + ", found " + text(word));
  return 0;
}

std::int64_t word_reader::next_count(std::string_view what,
                                     std::int64_t least) {
  const std::int64_t position = taken_, count = next(what);
  if (!error.empty() || (count >= least && count <= left()))
    return count;
  fail("expected " + text(least) + " to " + text(left()) + " as number of " +
       std::string(what) + "s as word " + text(position) + ", found " +
       text(count));
  return 0;
}

void word_reader::finish() {
  if (taken_ != count_)
    fail("expected " + text(taken_) + " words, found " + text(count_));
}

} // namespace inlay::records
