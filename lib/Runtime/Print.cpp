// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The layout of printed arrays: brackets, line breaks and the "..." in large
// ones, as NumPy's str() has them.
#include "ElementText.h"
#include "inlay/detail/strided.hpp"

#include <ostream>

namespace inlay::detail {
namespace {

/// Arrays with more elements show three at either end of a dimension only.
constexpr std::int64_t summary_threshold = 1000;
constexpr std::int64_t edge_items = 3;
constexpr std::size_t line_width = 75;

class printer {
public:
  explicit printer(const strided &a)
      : a_(a), summary_(count(a.rank, a.extent) > summary_threshold) {
    collect(0, 0);
    texts_ = visit_element(a.type, [&]<class T>(T) { return texts<T>(); });
  }

  std::string text() { return format(0, " ", line_width); }

private:
  bool shortened(int d) const {
    return summary_ && a_.extent[d] > 2 * edge_items;
  }

  /// Calls `item(i)` for each shown index and `gap()` for the hidden ones.
  template <class Item, class Gap>
  void for_shown(int d, Item item, Gap gap) const {
    std::int64_t n = a_.extent[d];
    for (std::int64_t i = 0; i < n; ++i) {
      if (shortened(d) && i == edge_items) {
        gap();
        i = n - edge_items;
      }
      item(i);
    }
  }

  void collect(int d, std::int64_t offset) {
    if (d == a_.rank)
      return offsets_.push_back(offset);
    for_shown(
        d, [&](std::int64_t i) { collect(d + 1, offset + i * a_.stride[d]); },
        [] {});
  }

  template <class T> std::vector<T> elements() const {
    std::vector<T> values;
    for (std::int64_t offset : offsets_)
      values.push_back(static_cast<const T *>(a_.data)[offset]);
    return values;
  }
  template <class T> std::vector<std::string> texts() const {
    if constexpr (is_float_element<T>) {
      return runtime::align_floats(elements<T>());
    } else {
      std::vector<std::string> texts;
      for (T value : elements<T>())
        if constexpr (std::is_same_v<T, bool>)
          texts.push_back(value ? " True" : "False");
        else
          texts.push_back(std::to_string(value));
      return runtime::align_right(std::move(texts));
    }
  }

  std::string format(int d, const std::string &indent, std::size_t width) {
    std::string out =
        d == a_.rank - 1 ? row(d, indent, width) : rows(d, indent, width);
    return "[" + out.substr(indent.size()) + "]";
  }

  /// Formats the innermost dimension, broken into lines of `width`.
  std::string row(int d, const std::string &indent, std::size_t width) {
    std::string done, line = indent;
    bool first = true;
    auto add = [&](const std::string &word) {
      if (!first)
        line += ' ';
      first = false;
      if (line.size() + word.size() > width - 1 &&
          line.size() > indent.size()) {
        line.erase(line.find_last_not_of(' ') + 1);
        done += line + "\n";
        line = indent;
      }
      line += word;
    };
    for_shown(
        d, [&](std::int64_t) { add(texts_[next_++]); }, [&] { add("..."); });
    return done + line;
  }

  std::string rows(int d, const std::string &indent, std::size_t width) {
    std::string out;
    std::string separator(static_cast<std::size_t>(a_.rank - d - 1), '\n');
    auto add = [&](const std::string &part) {
      if (!out.empty())
        out += separator;
      out += indent + part;
    };
    for_shown(
        d, [&](std::int64_t) { add(format(d + 1, indent + " ", width - 1)); },
        [&] { add("..."); });
    return out;
  }

  const strided &a_;
  bool summary_;
  std::vector<std::int64_t> offsets_;
  std::vector<std::string> texts_;
  std::size_t next_ = 0;
};

std::string scalar_text(const strided &a) {
  return visit_element(a.type, [&]<class T>(T) -> std::string {
    const T value = *static_cast<const T *>(a.data);
    if constexpr (is_float_element<T>)
      return runtime::float_text(value);
    else if constexpr (std::is_same_v<T, bool>)
      return value ? "True" : "False";
    else
      return std::to_string(value);
  });
}

} // namespace

void print_elements(std::ostream &out, const strided &a) {
  if (count(a.rank, a.extent) == 0)
    out << "[]";
  else if (a.rank == 0)
    out << scalar_text(a);
  else
    out << printer(a).text();
}

} // namespace inlay::detail
