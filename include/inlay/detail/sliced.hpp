// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A part of a value: what subscripts give where nothing can be updated.
#ifndef INLAY_DETAIL_SLICED_HPP
#define INLAY_DETAIL_SLICED_HPP

#include "inlay/detail/subscript.hpp"

namespace inlay::detail {

/// Records the read of a part of value `v` and returns the number of the
/// part.
template <class T, class Group>
std::int32_t record_slice(std::int32_t v, const Group &g,
                          access_options options) {
  std::int64_t words[3 + Group::max_words];
  std::int64_t *out = words;
  *out++ = v;
  *out++ = static_cast<std::int64_t>(options.out_of_bounds);
  *out++ = static_cast<std::int64_t>(options.below_zero);
  g.write(out);
  return emit_value(INLAY_OP_SLICE, type_code<T>, 0, words,
                    static_cast<std::uint32_t>(out - words));
}

/// Is the part of an expression that one pair of brackets selects.
template <class Source, class Group>
struct sliced : expression<sliced<Source, Group>> {
  using element = typename Source::element;
  static constexpr dims shape = Group::apply(Source::shape).shape;
  Source source;
  Group subscripts;
  access_options options;

  sliced(const Source &s, const Group &g, access_options o)
      : source(s), subscripts(g), options(o) {}
  sliced(const sliced &) = default;

  std::int32_t record() const {
    return record_slice<element>(source.record(), subscripts, options);
  }

  /// Refuses assignment.
  template <class X> void operator=(const X &) const { refuse_update(); }
  void operator=(const sliced &) const { refuse_update(); }
  template <class X> void operator+=(const X &) const { refuse_update(); }
  template <class X> void operator-=(const X &) const { refuse_update(); }
  template <class X> void operator*=(const X &) const { refuse_update(); }
  template <class X> void operator/=(const X &) const { refuse_update(); }
  template <class X> void set(const X &) const { refuse_update(); }
  template <class X> void add(const X &) const { refuse_update(); }
  template <class X> void sub(const X &) const { refuse_update(); }
  template <class X> void mul(const X &) const { refuse_update(); }
  template <class X> void div(const X &) const { refuse_update(); }
  template <class X> void min(const X &) const { refuse_update(); }
  template <class X> void max(const X &) const { refuse_update(); }

private:
  static void refuse_update() {
    static_assert(never<Source>,
                  "inlay: this is a value and cannot be updated; update a "
                  "tensor& parameter or a tensor variable, subscripted in one "
                  "expression, as in t[0, all][0] = ...");
  }
};

/// Makes a part of an expression, after the checks.
template <class Source, class... S>
auto make_sliced(const Source &source, const S &...subscripts) {
  if constexpr (any_failed<Source, S...>) {
    return failed{};
  } else {
    auto g = make_group(hold_all(subscripts...));
    using Group = decltype(g);
    constexpr subscripted result = Group::apply(Source::shape);
    if constexpr (result.error == subscript_error::none) {
      return sliced<fixed_t<Source>, Group>(fixed(source), g,
                                            options_of({}, subscripts...));
    } else {
      report_subscripts<result.error, Group::taken, Source::shape.rank>::now();
      return failed{};
    }
  }
}

} // namespace inlay::detail

#endif // INLAY_DETAIL_SLICED_HPP
