// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A region of a variable, as t[0, all] gives it: it reads as the value that
// it had when it was written down, and in the same expression it can be
// updated.
#ifndef INLAY_DETAIL_REGION_HPP
#define INLAY_DETAIL_REGION_HPP

#include "inlay/detail/assigned.hpp"
#include "inlay/detail/sliced.hpp"

namespace inlay::detail {

/// Is the whole of a variable, where chains of brackets start.
template <class T, std::int64_t... E> struct root {
  using element = T;
  static constexpr dims shape = make_dims(E...);
  static constexpr int groups = 0;
  static constexpr int max_words = 0;
  read<T, E...> value;
  variable slot;

  std::int32_t record(access_options) const { return value.record(); }
  variable target() const { return slot; }
  void write(std::int64_t *&) const {}
};

/// Is a part of a place.
template <class Parent, class Group> struct part {
  using element = typename Parent::element;
  static constexpr dims shape = Group::apply(Parent::shape).shape;
  static constexpr int groups = Parent::groups + 1;
  static constexpr int max_words = Parent::max_words + Group::max_words;
  Parent parent;
  Group subscripts;

  std::int32_t record(access_options options) const {
    return record_slice<element>(parent.record(options), subscripts, options);
  }
  variable target() const { return parent.target(); }
  void write(std::int64_t *&out) const {
    parent.write(out);
    subscripts.write(out);
  }
};

/// Checks that elements of type `T` can be combined; false after a message.
template <class T, inlay_combiner C> constexpr bool check_combiner() {
  constexpr bool ok = C == INLAY_SET || !std::same_as<T, bool>;
  static_assert(ok, "inlay: a bool tensor can be set, but not added to, "
                    "multiplied or compared; use set with && || or ^");
  return ok;
}

/// Gives the message for updates of a named slice.
template <class Place> void refuse_named_slice() {
  static_assert(never<Place>,
                "inlay: a named slice is a value; to update the tensor, write "
                "t[0, all][0] = ... in one expression, or copy it into a "
                "tensor");
}

/// Reads and updates a place. As an rvalue it is the left-hand side of a
/// statement; once it has a name it is a value.
template <class Place> struct region : expression<region<Place>> {
  using element = typename Place::element;
  static constexpr dims shape = Place::shape;
  static constexpr bool whole = false;
  using value = assigned<region>;
  Place place;
  access_options options;

  region(const Place &p, access_options o) : place(p), options(o) {}
  region(const region &) = default;

  std::int32_t record() const { return place.record(options); }

  void operator=(value v) && { update<INLAY_SET>(v); }
  void operator+=(value v) && { update<INLAY_ADD>(v); }
  void operator-=(value v) && { update<INLAY_SUB>(v); }
  void operator*=(value v) && { update<INLAY_MUL>(v); }
  void operator/=(value v) && { update<INLAY_DIV>(v); }
  /// Replaces the elements. Index tensors that repeat: the last one wins.
  void set(value v) && { update<INLAY_SET>(v); }
  /// Combines the elements with the value; repeated indices combine in
  /// row-major order.
  void add(value v) && { update<INLAY_ADD>(v); }
  void sub(value v) && { update<INLAY_SUB>(v); }
  void mul(value v) && { update<INLAY_MUL>(v); }
  void div(value v) && { update<INLAY_DIV>(v); }
  void min(value v) && { update<INLAY_MIN>(v); }
  void max(value v) && { update<INLAY_MAX>(v); }

  /// Refuses the same on a named slice. The first one also keeps the implicit
  /// assignment from taking `t[0] = t[1]`, which has no place in the program.
  void operator=(const region &) & { refuse_named_slice<Place>(); }
  void operator=(value) const & { refuse_named_slice<Place>(); }
  void operator+=(value) const & { refuse_named_slice<Place>(); }
  void operator-=(value) const & { refuse_named_slice<Place>(); }
  void operator*=(value) const & { refuse_named_slice<Place>(); }
  void operator/=(value) const & { refuse_named_slice<Place>(); }
  void set(value) const & { refuse_named_slice<Place>(); }
  void add(value) const & { refuse_named_slice<Place>(); }
  void sub(value) const & { refuse_named_slice<Place>(); }
  void mul(value) const & { refuse_named_slice<Place>(); }
  void div(value) const & { refuse_named_slice<Place>(); }
  void min(value) const & { refuse_named_slice<Place>(); }
  void max(value) const & { refuse_named_slice<Place>(); }

  /// Selects a part of this part, which can be updated too.
  template <class... S> auto operator[](const S &...subscripts) && {
    return make_part(subscripts...);
  }
  /// Reads a part of a named slice.
  template <class... S> auto operator[](const S &...subscripts) const & {
    return make_sliced(*this, subscripts...);
  }
  /// Does what operator[] does, with options for indices outside.
  template <class... S> auto at(const S &...subscripts) && {
    return make_part(subscripts...);
  }
  template <class... S> auto at(const S &...subscripts) const & {
    return make_sliced(*this, subscripts...);
  }

  template <class... S> auto make_part(const S &...subscripts) const {
    if constexpr (any_failed<S...>) {
      return failed{};
    } else {
      auto g = make_group(hold_all(subscripts...));
      using Group = decltype(g);
      constexpr subscripted result = Group::apply(shape);
      if constexpr (result.error == subscript_error::none) {
        access_options merged = options_of(options, subscripts...);
        if (Place::groups > 0 && options != access_options{} &&
            options != merged)
          refuse("two .at() in one expression have different options");
        using Part = part<Place, Group>;
        return region<Part>(Part{place, g}, merged);
      } else {
        report_subscripts<result.error, Group::taken, shape.rank>::now();
        return failed{};
      }
    }
  }

private:
  template <inlay_combiner C> void update(const value &v) const {
    if constexpr (check_combiner<element, C>()) {
      std::int32_t operand = v.record();
      variable slot = place.target();
      std::int64_t words[5 + Place::max_words];
      std::int64_t *out = words;
      *out++ = value_of(read_variable(slot));
      *out++ = operand;
      *out++ = static_cast<std::int64_t>(options.out_of_bounds);
      *out++ = static_cast<std::int64_t>(options.below_zero);
      *out++ = Place::groups;
      place.write(out);
      std::int32_t result =
          emit_value(INLAY_OP_UPDATE, type_code<element>, C, words,
                     static_cast<std::uint32_t>(out - words));
      store_variable(slot, result, true);
    }
  }
};

} // namespace inlay::detail

#endif // INLAY_DETAIL_REGION_HPP
