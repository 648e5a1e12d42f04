// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finding kernels: compiled once, cached, found again under moved lines.
#include "TestKernel.h"

#include "DiskCache.h"
#include "WholeFile.h"

#include <atomic>
#include <dlfcn.h>
#include <thread>

using namespace inlay;
using test::call;
using test::environment_guard;
using test::explain;
using test::program_builder;
using test::temporary_folder;

namespace {

/// Gives each test a cache folder and the compiler of the tests.
class KernelTable : public testing::Test {
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
    builder.add(INLAY_OP_RETURN, 0, 0, -1, {0, number});
    builder.add(INLAY_OP_RETURN, 0, 0, -1, {0, number});
    return builder;
  }

  inlay_error error = {};
  temporary_folder folder;
  environment_guard compiler{"INLAY_COMPILER_LIBRARY", library};
  environment_guard cache{"INLAY_CACHE_DIR", folder.path.c_str()};
};

} // namespace

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

// Tests that the same records on other lines are found in the folder, under
// their new lines.
TEST_F(KernelTable, MovedLines) {
  // The kernel's info text says sweep.cpp:3 and :4, as these records do.
  program_builder before("scratch", 3, "/old/sweep.cpp");
  program_builder after("scratch", 30, "/new/sweep.cpp");
  for (auto *builder : {&before, &after}) {
    builder->add(INLAY_OP_RETURN, 0, 0, -1, {0, 4});
    builder->add(INLAY_OP_RETURN, 0, 0, -1, {0, 4});
  }
  int count = compiled();
  std::string old_text = explain(find(before));
  std::string new_text = explain(find(after));
  EXPECT_EQ(compiled(), count + 1);
  EXPECT_NE(old_text.find("sweep.cpp:3  update: ordered"), old_text.npos);
  EXPECT_NE(new_text.find("sweep.cpp:30  update: ordered"), new_text.npos);
  EXPECT_NE(new_text.find("sweep.cpp:31  update: any order"), new_text.npos);
  EXPECT_NE(new_text.find("from " + folder.path), new_text.npos) << new_text;
}

// Tests that two statements of one line that are parted are compiled again.
TEST_F(KernelTable, PartedLines) {
  program_builder together("scratch", 3, "sweep.cpp");
  together.add(INLAY_OP_RETURN, 0, 0, -1, {0, 5});
  inlay_program one = together.get();
  inlay_record records[2] = {one.records[0], one.records[0]};
  one.records = records;
  one.record_count = 2;
  inlay_location locations[2] = {{"sweep.cpp", 3, 1}, {"sweep.cpp", 7, 1}};
  inlay_program two = one;
  inlay_record parted[2] = {records[0], records[0]};
  parted[1].location = 1;
  two.records = parted;
  two.locations = locations;
  two.location_count = 2;
  int count = compiled();
  inlay_kernel *kernel = nullptr;
  EXPECT_EQ(inlay_kernel_find(&one, nullptr, &kernel, &error), INLAY_OK);
  EXPECT_EQ(inlay_kernel_find(&two, nullptr, &kernel, &error), INLAY_OK);
  EXPECT_EQ(compiled(), count + 2);
}

// Tests that a damaged entry is replaced.
TEST_F(KernelTable, DamagedEntry) {
  auto a = program("exchange", 6, 1), b = program("exchange", 6, 100),
       c = program("exchange", 6, 200);
  int count = compiled();
  find(a);
  std::string path;
  for (auto &entry : std::filesystem::directory_iterator(folder.path))
    path = entry.path();
  std::string bytes;
  ASSERT_TRUE(runtime::read_whole_file(path, bytes));
  std::string bad = bytes;
  bad[bad.size() / 2] ^= 1;
  ASSERT_EQ(runtime::write_whole_file(path, bad.data(), bad.size(), 0700), 0);
  find(b);
  EXPECT_EQ(compiled(), count + 2);
  find(c);
  EXPECT_EQ(compiled(), count + 2);
}

// Tests that without a folder kernels are loaded from memory.
TEST_F(KernelTable, NoFolder) {
  environment_guard none("INLAY_CACHE_DIR", "");
  int count = compiled();
  for (int line : {1, 2, 3}) {
    auto a = program("exchange", 7, std::uint32_t(line));
    array<std::int64_t, 1> x{1}, y{2};
    EXPECT_EQ(call().inout(x.view()).inout(y.view()).run(find(a)), INLAY_OK);
    EXPECT_EQ(x[0], 12);
  }
  EXPECT_EQ(compiled(), count + 3);
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
  builder.add(INLAY_OP_RETURN, 0, 0, -1, {0, 9});
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
