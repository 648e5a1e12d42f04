// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Random programs. A program is a function of its seed alone: the generator
// knows the shape of each value, so all extents fit where they are meant to.
#ifndef INLAY_TEST_RANDOM_GENERATOR_HPP
#define INLAY_TEST_RANDOM_GENERATOR_HPP

#include "program.hpp"

#include <random>

namespace inlay_random {

/// Which kind of program to write.
enum class focus {
  everything, // updates, scatters, loops, branches
  rearranged, // updated arrays returned reshaped, transposed or sliced
  edges,      // numbers, layouts and extents at the edge of what is legal
  unreached   // the same, with bodies that do not run and could not, and loops
              // that end where 64 bits do
};

/// Writes the program of `seed`.
test_case generate(std::uint64_t seed, focus f);

using shape = std::vector<std::int64_t>;

/// A tensor at a point of the program: its record and its shape in this run.
struct known_value {
  std::int64_t number;
  shape extents;
};

/// A variable.
struct known_slot {
  std::int64_t number;
  shape extents;
};

/// An integer scalar, with what it is in this run; `has_left` where some step
/// towards it does not fit in 64 bits.
struct exact {
  std::int64_t number, is;
  bool has_left;
};

/// Writes one program.
class generator {
public:
  generator(std::uint64_t seed, focus f) : random_(seed), focus_(f) {}
  test_case generate();

private:
  // Chance.
  std::int64_t below(std::int64_t n) { return std::int64_t(random_() % n); }
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + below(high - low + 1);
  }
  bool chance(int percent) { return below(100) < percent; }
  bool is_at_edge() const { return focus_ >= focus::edges; }

  // Parameters and statements: generator.cpp.
  void add_parameters();
  void add_tensor(int kind);
  void statement(int depth);
  void update();
  void scatter();
  void store();
  void name_value();
  void loop(int depth);
  void branch(int depth);
  void while_loop(int depth);
  void finish();
  known_value rearranged(known_value v);
  known_value load(const known_slot &slot);
  known_value any_tensor();
  void body(int depth, int statements);

  // Expressions: expressions.cpp.
  std::int64_t expression(const shape &s, int depth);
  std::int64_t leaf(const shape &s);
  std::int64_t reduced(const shape &s, int depth);
  std::int64_t joined(const shape &s, int depth);
  std::int64_t scalar();
  std::int64_t logical(const shape &s, int depth);
  known_value reshaped(known_value v, const shape &s);
  known_value transposed(known_value v, const std::vector<std::int64_t> &p);

  // Subscripts: subscripts.cpp.
  std::int64_t integer(std::int64_t number);
  std::int64_t bound(const known_value &v, std::int64_t dim, std::int64_t at);
  void add_integer(words &out, const known_value &v, std::int64_t dim);
  void add_slice(words &out, const known_value &v, std::int64_t dim,
                 std::int64_t size);
  words region(const known_value &v, shape &result);
  bool region_of(const known_value &v, const shape &s, words &out);

  // Integers: integers.cpp.
  exact plus(exact a, exact b);
  exact times(exact a, std::int64_t factor);
  exact literal(std::int64_t number);
  exact any_scalar();
  exact wild();
  exact sum_to(std::int64_t number, bool must_fit);
  std::int64_t subscript(exact sum);

  // Arguments at an edge: places.cpp.
  double any_element();
  shape edge_shape();
  void add_edge_parameters();
  void choose_place(std::size_t i);
  void choose_places();
  void misfit();

  // Statements at an edge: edges.cpp.
  void inside(bool is_reached, int depth);
  void edge_loop(int depth);
  void read_at(known_value v, std::int64_t at);
  void guarded_read(int depth);
  void stale_read(int depth);
  void edge_statement(int depth);

  std::mt19937_64 random_;
  focus focus_;
  test_case test_;
  int type_ = 0;
  std::vector<known_slot> slots_;
  std::vector<known_value> values_;    // named: old values of slots among them
  std::int64_t p_ = -1, p_number_ = 0; // the run-time integer
  known_value index_{-1, {}};          // the index tensor
  int index_type_ = INLAY_I64;
  std::vector<exact> scalars_;                // of edges
  std::vector<std::vector<bool>> is_dynamic_; // extents of each parameter
  int inner_ = 0, dead_ = 0; // bodies that may not, and that do not run
  std::vector<std::pair<std::int64_t, std::int64_t>> loops_; // variable, end
};

} // namespace inlay_random

#endif // INLAY_TEST_RANDOM_GENERATOR_HPP
