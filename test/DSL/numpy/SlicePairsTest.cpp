// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// x[dest] = x[source] for every pair of one-dimensional slices of equal length
// and every extent up to 9, machine code against the interpreter against a
// loop over a copied right-hand side.

#include "../../Import/ProgramBuilder.h"
#include "inlay/c/runtime.h"
#include "gtest/gtest.h"

#include <cstring>
#include <map>

using namespace inlay_test;

namespace {
/// The elements offset, offset + step, ... of a dimension.
struct Progression {
  int64_t offset, size, step;
};

struct Pair {
  Progression dest, source;
};

/// Returns every progression in a dimension of extent `n`, once each: of one
/// element the step says nothing.
std::vector<Progression> progressions(int64_t n) {
  std::vector<Progression> all;
  for (int64_t offset = 0; offset < n; ++offset) {
    all.push_back({offset, 1, 1});
    for (int64_t step = 1 - n; step < n; ++step)
      for (int64_t size = 2; step != 0; ++size) {
        int64_t last = offset + (size - 1) * step;
        if (last < 0 || last >= n)
          break;
        all.push_back({offset, size, step});
      }
  }
  return all;
}

std::vector<Pair> pairs(int64_t n) {
  std::vector<Progression> all = progressions(n);
  std::vector<Pair> result;
  for (const Progression &dest : all)
    for (const Progression &source : all)
      if (dest.size == source.size)
        result.push_back({dest, source});
  return result;
}

/// Writes `p` as the slice that a user would write.
Subscripts write(ProgramBuilder &program, const Progression &p) {
  int64_t begin = program.constant(p.offset), end = -1;
  int64_t last = p.offset + p.size * p.step;
  if (last >= 0)
    end = program.constant(last);
  return Subscripts().slice(begin, end, p.step);
}

/// Calls the kernel of `program` on one array for each pair.
std::vector<std::vector<float>> call(ProgramBuilder &program, size_t count,
                                     int64_t n, inlay_backend backend) {
  std::vector<std::vector<float>> arrays(count, std::vector<float>(n));
  std::vector<inlay_call_argument> arguments(count);
  for (size_t i = 0; i < count; ++i) {
    for (int64_t j = 0; j < n; ++j)
      arrays[i][j] = float(10 + j);
    arguments[i] = {};
    arguments[i].kind = INLAY_INOUT;
    arguments[i].type = INLAY_F32;
    arguments[i].rank = 1;
    arguments[i].array.data = arrays[i].data();
    arguments[i].array.extent[0] = n;
    arguments[i].array.stride[0] = 1;
  }
  inlay_program records = program.get();
  inlay_kernel_options options = {};
  options.backend = backend;
  inlay_kernel *kernel = nullptr;
  inlay_error error = {};
  int32_t status = inlay_kernel_find(&records, &options, &kernel, &error);
  EXPECT_EQ(status, INLAY_OK) << error.message;
  if (status != INLAY_OK)
    return {};
  status = inlay_kernel_call(kernel, arguments.data(), uint32_t(count), nullptr,
                             0, &error);
  EXPECT_EQ(status, INLAY_OK) << error.message;
  return arrays;
}

/// What the assignment means: read everything, then write.
std::vector<float> expected(const Pair &pair, int64_t n) {
  std::vector<float> x(n), read;
  for (int64_t j = 0; j < n; ++j)
    x[j] = float(10 + j);
  for (int64_t j = 0; j < pair.source.size; ++j)
    read.push_back(x[pair.source.offset + j * pair.source.step]);
  for (int64_t j = 0; j < pair.dest.size; ++j)
    x[pair.dest.offset + j * pair.dest.step] = read[j];
  return x;
}

std::string text(const Progression &p) {
  return std::to_string(p.offset) + " + " + std::to_string(p.step) + " * [0, " +
         std::to_string(p.size) + ")";
}

/// The extent, and whether the kernel knows it.
class SlicePairs : public testing::TestWithParam<std::pair<int, bool>> {};

/// Runs a batch of pairs, one in-out parameter each, with both backends.
void runBatch(const Pair *batch, size_t count, int64_t n, bool isStatic) {
  ProgramBuilder program("pairs");
  std::vector<int64_t> params;
  for (size_t i = 0; i < count; ++i)
    params.push_back(
        program.param(INLAY_INOUT, INLAY_F32, {isStatic ? n : INLAY_DYN}));
  for (size_t i = 0; i < count; ++i) {
    Subscripts source = write(program, batch[i].source);
    int64_t read = program.slice(INLAY_F32, params[i], source);
    Subscripts dest = write(program, batch[i].dest);
    program.store(int64_t(i), program.update(INLAY_F32, INLAY_SET, params[i],
                                             read, {dest}));
  }
  program.ret();
  for (inlay_backend backend :
       {INLAY_BACKEND_COMPILED, INLAY_BACKEND_REFERENCE}) {
    std::vector<std::vector<float>> found = call(program, count, n, backend);
    ASSERT_EQ(found.size(), count);
    for (size_t i = 0; i < count; ++i)
      ASSERT_EQ(found[i], expected(batch[i], n))
          << "extent " << n << ", x[" << text(batch[i].dest) << "] = x["
          << text(batch[i].source) << "], backend " << backend;
  }
}
/// Returns the kernel that assigns slices with these steps, whose bounds are
/// scalars: begin and end of the destination, then of the source.
inlay_kernel *findByBounds(int64_t destStep, int64_t sourceStep) {
  ProgramBuilder program("bounds");
  int64_t x = program.param(INLAY_INOUT, INLAY_F32, {INLAY_DYN});
  int64_t bounds[4];
  for (int64_t &bound : bounds)
    bound = program.param(INLAY_SCALAR, INLAY_I64);
  int64_t read = program.slice(
      INLAY_F32, x, Subscripts().slice(bounds[2], bounds[3], sourceStep));
  program.store(
      0, program.update(INLAY_F32, INLAY_SET, x, read,
                        {Subscripts().slice(bounds[0], bounds[1], destStep)}));
  program.ret();
  inlay_program records = program.get();
  inlay_kernel_options options = {};
  options.backend = INLAY_BACKEND_COMPILED;
  inlay_kernel *kernel = nullptr;
  inlay_error error = {};
  EXPECT_EQ(inlay_kernel_find(&records, &options, &kernel, &error), INLAY_OK)
      << error.message;
  return kernel;
}

/// Calls a kernel of findByBounds for one pair.
void runByBounds(inlay_kernel *kernel, const Pair &pair, int64_t n) {
  std::vector<float> x(n);
  for (int64_t j = 0; j < n; ++j)
    x[j] = float(10 + j);
  inlay_call_argument arguments[5] = {};
  arguments[0].kind = INLAY_INOUT;
  arguments[0].type = INLAY_F32;
  arguments[0].rank = 1;
  arguments[0].array.data = x.data();
  arguments[0].array.extent[0] = n;
  arguments[0].array.stride[0] = 1;
  int64_t next = 1;
  for (const Progression &p : {pair.dest, pair.source}) {
    int64_t last = p.offset + p.size * p.step;
    // A bound in front of all elements cannot be taken for one from the end.
    for (int64_t bound : {p.offset, last < 0 ? -n - 1 : last}) {
      arguments[next].kind = INLAY_SCALAR;
      arguments[next].type = INLAY_I64;
      arguments[next++].scalar = uint64_t(bound);
    }
  }
  inlay_error error = {};
  ASSERT_EQ(inlay_kernel_call(kernel, arguments, 5, nullptr, 0, &error),
            INLAY_OK)
      << error.message;
  ASSERT_EQ(x, expected(pair, n)) << "extent " << n << ", x[" << text(pair.dest)
                                  << "] = x[" << text(pair.source) << "]";
}
} // namespace

// Tests all pairs again where extents and bounds are known at the call only.
TEST(SlicePairsByBounds, AssignAsIfReadFirst) {
  std::map<std::pair<int64_t, int64_t>, inlay_kernel *> kernels;
  for (int64_t n = 1; n <= 9; ++n)
    for (const Pair &pair : pairs(n)) {
      auto [entry, isNew] =
          kernels.try_emplace({pair.dest.step, pair.source.step});
      if (isNew)
        entry->second = findByBounds(pair.dest.step, pair.source.step);
      ASSERT_NE(entry->second, nullptr);
      ASSERT_NO_FATAL_FAILURE(runByBounds(entry->second, pair, n));
    }
}

// Tests all pairs of slices of one extent.
TEST_P(SlicePairs, AssignAsIfReadFirst) {
  auto [n, isStatic] = GetParam();
  constexpr size_t kBatch = 48;
  std::vector<Pair> all = pairs(n);
  for (size_t start = 0; start < all.size(); start += kBatch)
    ASSERT_NO_FATAL_FAILURE(runBatch(
        &all[start], std::min(kBatch, all.size() - start), n, isStatic));
}

INSTANTIATE_TEST_SUITE_P(
    Extents, SlicePairs,
    testing::Values(std::pair(1, true), std::pair(2, true), std::pair(3, true),
                    std::pair(4, true), std::pair(5, true), std::pair(6, true),
                    std::pair(7, true), std::pair(8, true), std::pair(9, true),
                    std::pair(1, false), std::pair(3, false),
                    std::pair(4, false), std::pair(5, false)),
    [](const auto &info) {
      return std::to_string(info.param.first) +
             (info.param.second ? "Static" : "RunTime");
    });
