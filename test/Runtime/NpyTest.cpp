// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// .npy files: what is read and what is written.
#include "inlay/npy.hpp"
#include "NpyBytes.h"
#include "TestKernel.h"
#include "WholeFile.h"

using namespace inlay;
using test::npy_bytes;
using test::npy_header;
using test::temporary_folder;

// Tests that what is written is read again, for all types and some ranks.
TEST(Npy, RoundTrip) {
  temporary_folder folder;
  std::string path = folder.path + "/a.npy";
  auto check = [&](const auto &a) {
    using array_type = std::remove_cvref_t<decltype(a)>;
    save_npy(path.c_str(), a);
    EXPECT_EQ((load_npy<typename array_type::value_type, array_type::rank>(
                  path.c_str())),
              a);
  };
  check(array<float, 2>::iota(3, 4));
  check(array<double, 3>::iota(2, 1, 3));
  check(array<std::int32_t, 1>{-1, INT32_MAX});
  check(array<std::int64_t, 0>(INT64_MIN));
  check(array<bool, 1>{true, false, true});
  check(array<float, 2>(0, 3));
  check(array<std::uint8_t, 1>{0, 255});
  check(array<std::int8_t, 1>{-128, 127});
  check(array<std::int16_t, 1>{INT16_MIN, 3});
  check(array<std::uint16_t, 2>{{1}, {UINT16_MAX}});
  check(array<std::uint32_t, 1>{UINT32_MAX});
  check(array<std::uint64_t, 1>{UINT64_MAX, 1});
  check(array<float16, 1>{0.5f, -65504, 6e-8f});
  check(array<bfloat16, 1>{0.5f, -3e38f, 1e-40f});
  // No temporary file stays behind.
  auto entries = std::filesystem::directory_iterator(folder.path);
  EXPECT_EQ(std::distance(begin(entries), {}), 1);
}

// Tests that NumPy's bytes of each type are read, and the same are written.
TEST(Npy, BytesOfEachType) {
  temporary_folder folder;
  std::string path = folder.path + "/a.npy";
  for (const inlay_element_facts &facts : detail::element_facts) {
    std::string data;
    for (int i = 0; i < 3 * facts.bytes; ++i)
      data += static_cast<char>(facts.kind == INLAY_KIND_BOOL ? i % 2 : 17 * i);
    std::string bytes = npy_bytes(npy_header(facts.descr, "(3,)"), data);
    ASSERT_EQ(runtime::write_whole_file(path, bytes.data(), bytes.size(), 0600),
              0);
    npy_array a = read_npy(path.c_str());
    EXPECT_STREQ(detail::element_facts[a.type].name, facts.name);
    EXPECT_EQ(std::string(static_cast<char *>(a.storage.data), data.size()),
              data);
  }
  // What ml_dtypes has written and NumPy has saved again.
  std::string bytes = npy_bytes(npy_header("|V2", "(1,)"), "\x80\x3f");
  ASSERT_EQ(runtime::write_whole_file(path, bytes.data(), bytes.size(), 0600),
            0);
  EXPECT_EQ((load_npy<bfloat16, 1>(path.c_str())), (array<bfloat16, 1>{1}));
}

// Tests that a view is written in its own order.
TEST(Npy, Views) {
  temporary_folder folder;
  std::string path = folder.path + "/a.npy";
  auto a = array<std::int32_t, 2>::iota(3, 4);
  save_npy(path.c_str(), a[slice(end, end, -1), slice(0, end, 3)]);
  EXPECT_EQ((load_npy<std::int32_t, 2>(path.c_str())),
            (array<std::int32_t, 2>{{8, 11}, {4, 7}, {0, 3}}));
}

// Tests versions 2 and 3, Fortran order, long integers and odd booleans.
TEST(Npy, OtherFiles) {
  temporary_folder folder;
  std::string path = folder.path + "/a.npy";
  auto write = [&](const std::string &bytes) {
    ASSERT_EQ(runtime::write_whole_file(path, bytes.data(), bytes.size(), 0600),
              0);
  };
  std::int32_t numbers[] = {0, 1, 2, 3, 4, 5};
  std::string data(reinterpret_cast<char *>(numbers), sizeof numbers);
  write(npy_bytes(npy_header("<i4", "(3, 2)", "True"), data, 2));
  EXPECT_EQ((load_npy<std::int32_t, 2>(path.c_str())),
            (array<std::int32_t, 2>{{0, 3}, {1, 4}, {2, 5}}));
  write(npy_bytes("{\"shape\":(6L,),\"fortran_order\":False,\"descr\":\"<i4\"}",
                  data, 3));
  EXPECT_EQ((load_npy<std::int32_t, 1>(path.c_str())),
            (array<std::int32_t, 1>::iota(6)));
  write(npy_bytes(npy_header("|b1", "(3,)"), std::string("\2\0\1", 3)));
  array<bool, 1> read = load_npy<bool, 1>(path.c_str());
  EXPECT_EQ(reinterpret_cast<const char *>(read.data())[0], 1);
  EXPECT_EQ(read, (array<bool, 1>{true, false, true}));
}

// Tests files that cannot be opened or written.
TEST(Npy, Files) {
  temporary_folder folder;
  EXPECT_THROW((load_npy<float, 1>((folder.path + "/no.npy").c_str())),
               data_error);
  EXPECT_THROW((load_npy<float, 1>(folder.path.c_str())), data_error);
  array<float, 1> a(3);
  EXPECT_THROW(save_npy((folder.path + "/no/a.npy").c_str(), a), data_error);
}
