// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finding kernels: compiled once, by which options, with which errors.
#include "KernelTableFixture.h"

#include <thread>

using namespace inlay;
using test::call;
using test::environment_guard;
using test::explain;
using test::program_builder;

class KernelTable : public test::kernel_table_test {};

// Tests that a second request gives the same kernel, and it works.
TEST_F(KernelTable, CompilesOnce) {
  auto a = program("exchange", 1);
  int before = compiled();
  inlay_kernel *kernel = find(a);
  EXPECT_EQ(find(a), kernel);
  EXPECT_EQ(compiled(), before + 1);
  array<std::int64_t, 1> x{1, 2}, y{3, 4};
  EXPECT_EQ(call().inout(x.view()).inout(y.view()).run(kernel), INLAY_OK);
  EXPECT_EQ(x, (array<std::int64_t, 1>{13, 24}));
  auto b = program("exchange", 2);
  EXPECT_NE(find(b), kernel);
  EXPECT_EQ(compiled(), before + 2);
}

// Tests that threads that ask at once share one compilation.
TEST_F(KernelTable, ThreadsCompileOnce) {
  auto a = program("exchange", 3);
  int before = compiled();
  std::vector<std::thread> threads;
  std::vector<inlay_kernel *> found(8);
  for (auto &slot : found)
    threads.emplace_back([&] {
      inlay_program program = a.get();
      inlay_error own = {};
      EXPECT_EQ(inlay_kernel_find(&program, nullptr, &slot, &own), INLAY_OK);
    });
  for (auto &thread : threads)
    thread.join();
  for (auto *kernel : found)
    EXPECT_EQ(kernel, found[0]);
  EXPECT_EQ(compiled(), before + 1);
}

// Tests that target and flags are part of the key.
TEST_F(KernelTable, Options) {
  auto a = program("exchange", 8);
  inlay_kernel_options options = {};
  inlay_kernel *here = find(a, 0, options);
  options.target_cpu = "x86-64";
  inlay_kernel *plain = find(a, 0, options);
  EXPECT_NE(here, plain);
  environment_guard cpu("INLAY_TARGET_CPU", "x86-64");
  EXPECT_EQ(find(a), plain);
}

// Tests the interpreter, by option and by environment.
TEST_F(KernelTable, Reference) {
  program_builder builder("exchange");
  builder.param(INLAY_INOUT, INLAY_I64, {-1});
  builder.add(INLAY_OP_RETURN, 0, 0, {0});
  inlay_kernel_options options = {};
  options.backend = INLAY_BACKEND_REFERENCE;
  array<std::int64_t, 1> x = array<std::int64_t, 1>::iota(6);
  EXPECT_EQ(call().inout(x[slice(0, 6, 2)]).run(find(builder, 0, options)),
            INLAY_OK);
  EXPECT_EQ(x, (array<std::int64_t, 1>{0, 1, 4, 3, 8, 5}));
  environment_guard backend("INLAY_BACKEND", "reference");
  EXPECT_EQ(find(builder), find(builder, 0, options));
  EXPECT_NE(explain(find(builder)).find("reference interpreter"),
            std::string::npos);
  environment_guard wrong("INLAY_BACKEND", "jit");
  find(builder, INLAY_USAGE_ERROR);
  EXPECT_STREQ(error.message, "INLAY_BACKEND is 'jit', expected 'compiled' or "
                              "'reference'");
}

// Tests that what the interpreter returns takes donated storage over too, and
// that an lvalue is preserved.
TEST_F(KernelTable, ReferenceOwned) {
  using doubles = array<double, 1>;
  program_builder builder("reverse");
  builder.param(INLAY_OWNED, INLAY_F64, {-1});
  builder.add(INLAY_OP_RETURN, 0, 0, {1, 0});
  inlay_kernel_options options = {};
  options.backend = INLAY_BACKEND_REFERENCE;
  inlay_kernel *kernel = find(builder, 0, options);
  doubles a{1, 2, 3};
  call lvalue, rvalue;
  EXPECT_EQ(lvalue.owned(a.view()).result<doubles>().run(kernel), INLAY_OK);
  EXPECT_EQ(lvalue.take<doubles>(0), (doubles{3, 2, 1}));
  EXPECT_EQ(a, (doubles{1, 2, 3}));
  const double *storage = a.data();
  EXPECT_EQ(rvalue.donate(a).result<doubles>().run(kernel), INLAY_OK);
  doubles result = rvalue.take<doubles>(0);
  EXPECT_EQ(result, (doubles{3, 2, 1}));
  EXPECT_EQ(result.data(), storage);
}

// Tests errors on the way, and that they are not remembered.
TEST_F(KernelTable, Errors) {
  auto missing = program("missing", 10);
  find(missing, INLAY_USAGE_ERROR);
  EXPECT_STREQ(error.message, "there is no kernel 'missing'");
  auto a = program("exchange", 11);
  {
    environment_guard nowhere("INLAY_COMPILER_LIBRARY", "/no/such/library.so");
    find(a, INLAY_INTERNAL_ERROR);
    EXPECT_NE(
        std::string(error.message).find("cannot use the compiler library"),
        std::string::npos);
  }
  EXPECT_NE(find(a), nullptr);
  inlay_program old = a.get();
  old.abi_version = 0;
  inlay_kernel *kernel = nullptr;
  EXPECT_EQ(inlay_kernel_find(&old, nullptr, &kernel, &error),
            INLAY_USAGE_ERROR);
}

// Tests that the program is kept for a later look at its IR.
TEST_F(KernelTable, PrintsIr) {
  auto a = program("exchange", 12);
  inlay_blob text = {};
  EXPECT_EQ(inlay_kernel_print_ir(find(a), "fuse", &text, &error), INLAY_OK);
  EXPECT_STREQ(static_cast<const char *>(text.data), "exchange after fuse");
  inlay_blob_free(&text);
  inlay_kernel *bare = test::load("exchange");
  EXPECT_EQ(inlay_kernel_print_ir(bare, "fuse", &text, &error),
            INLAY_USAGE_ERROR);
}
