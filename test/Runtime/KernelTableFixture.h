// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests that find kernels: a cache folder and a compiler of their own.
#ifndef INLAY_TEST_RUNTIME_KERNELTABLEFIXTURE_H
#define INLAY_TEST_RUNTIME_KERNELTABLEFIXTURE_H

#include "TestKernel.h"

#include <atomic>
#include <dlfcn.h>

namespace inlay::test {

/// Gives each test a cache folder and the compiler of the tests.
class kernel_table_test : public testing::Test {
protected:
  static constexpr const char *library = KERNEL_FOLDER "/compiler.so";

  /// Says how often something was compiled.
  static int compiled() {
    void *handle = dlopen(library, RTLD_NOW);
    return *static_cast<std::atomic<int> *>(dlsym(handle, "compile_count"));
  }

  inlay_kernel *find(program_builder &builder, std::int32_t expected = 0,
                     inlay_kernel_options options = {}) {
    inlay_program program = builder.get();
    inlay_kernel *kernel = nullptr;
    error = {};
    EXPECT_EQ(inlay_kernel_find(&program, &options, &kernel, &error), expected)
        << error.message;
    return kernel;
  }

  /// Makes a program of its own for the calling test: keys differ by words.
  static program_builder program(const char *name, std::int64_t number,
                                 std::uint32_t line = 1) {
    program_builder builder(name, line);
    builder.constant(number);
    builder.add(INLAY_OP_RETURN, 0, 0, {0});
    return builder;
  }

  inlay_error error = {};
  temporary_folder folder;
  environment_guard compiler{"INLAY_COMPILER_LIBRARY", library};
  environment_guard cache{"INLAY_CACHE_DIR", folder.path.c_str()};
};

} // namespace inlay::test

#endif // INLAY_TEST_RUNTIME_KERNELTABLEFIXTURE_H
