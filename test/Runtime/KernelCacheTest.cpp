// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Kernels from the cache folder: found again under moved lines, or replaced.
#include "KernelTableFixture.h"
#include "WholeFile.h"

using namespace inlay;
using test::call;
using test::environment_guard;
using test::explain;
using test::program_builder;

class KernelCache : public test::kernel_table_test {};

// Tests that the same records on other lines are found in the folder, under
// their new lines.
TEST_F(KernelCache, MovedLines) {
  // The kernel's info text says sweep.cpp:3 and :4, as these records do.
  program_builder before("scratch", 3, "/old/sweep.cpp");
  program_builder after("scratch", 30, "/new/sweep.cpp");
  for (auto *builder : {&before, &after}) {
    builder->constant(4);
    builder->add(INLAY_OP_RETURN, 0, 0, {0});
  }
  int count = compiled();
  std::string old_text = explain(find(before));
  std::string new_text = explain(find(after));
  EXPECT_EQ(compiled(), count + 1);
  EXPECT_NE(old_text.find("sweep.cpp:3  in place, ordered"), old_text.npos);
  EXPECT_NE(new_text.find("sweep.cpp:30  in place, ordered"), new_text.npos);
  EXPECT_NE(new_text.find("sweep.cpp:31  in place, any order"), new_text.npos);
  EXPECT_EQ(new_text.substr(0, new_text.find('\n')), "scratch (sweep.cpp:30)");
  EXPECT_EQ(inlay_kernel_counters(find(before)).from_cache, 0);
  EXPECT_EQ(inlay_kernel_counters(find(after)).from_cache, 1);
}

// Tests that two statements of one line that are parted are compiled again.
TEST_F(KernelCache, PartedLines) {
  program_builder together("scratch", 3, "sweep.cpp");
  together.constant(5);
  together.add(INLAY_OP_RETURN, 0, 0, {0});
  inlay_program one = together.get();
  inlay_record records[2] = {one.records[0], one.records[1]};
  records[1].location = 0;
  one.records = records;
  inlay_location locations[2] = {{"sweep.cpp", 3, 1}, {"sweep.cpp", 7, 1}};
  inlay_program two = one;
  inlay_record parted[2] = {records[0], records[1]};
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
TEST_F(KernelCache, DamagedEntry) {
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
TEST_F(KernelCache, NoFolder) {
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
