// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Small random functions in the imported form, as text.

#ifndef INLAY_TEST_PIPELINES_RANDOMPROGRAM_H
#define INLAY_TEST_PIPELINES_RANDOMPROGRAM_H

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace inlay_test {

/// Writes one function `@f`: slices, updates with all combiners, arithmetic,
/// broadcasts, transpositions, unit dimensions, concatenations, loops,
/// branches. Regions have static sizes; some offsets are arguments and may lie
/// outside.
class RandomProgram {
public:
  explicit RandomProgram(uint32_t seed) : random(seed) {}
  /// Returns the text of a module with a function of `statements` statements.
  std::string write(int statements);

private:
  struct Tensor {
    std::string name;
    std::vector<int64_t> shape;
  };
  struct Region {
    std::string text;
    std::vector<int64_t> shape;
  };

  int64_t pick(int64_t below) {
    return std::uniform_int_distribution<int64_t>(0, below - 1)(random);
  }
  std::string define() { return "%v" + std::to_string(next++); }
  const Tensor &anyTensor() { return pool[pick(pool.size())]; }
  Tensor makeOfShape(const std::vector<int64_t> &shape);
  Region anyRegion(const std::vector<int64_t> &shape);
  void add(const std::string &line) { body += indent + line + "\n"; }
  void addSlice();
  void addUpdate();
  void addArithmetic();
  void addMovement();
  void addConcat();
  void addLoop();
  void addBranch();
  void addBody(const Tensor &carried);
  void addStatement();

  std::mt19937 random;
  std::vector<Tensor> pool;
  std::string body, indent = "  ";
  int next = 0, depth = 0;
};

} // namespace inlay_test

#endif // INLAY_TEST_PIPELINES_RANDOMPROGRAM_H
