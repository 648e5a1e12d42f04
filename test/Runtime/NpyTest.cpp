// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// .npy files: what is read, what is written, and how the rest is refused.
#include "inlay/npy.hpp"
#include "TestKernel.h"
#include "WholeFile.h"

using namespace inlay;
using test::temporary_folder;

/// Makes a file of a header's text and data.
static std::string file_of(std::string dictionary, const std::string &data,
                           int version = 1) {
  std::string text = {'\x93', 'N', 'U', 'M', 'P', 'Y'};
  text += static_cast<char>(version);
  text += '\0';
  for (int i = 0; i < (version == 1 ? 2 : 4); ++i)
    text += static_cast<char>(dictionary.size() >> (8 * i) & 255);
  return text + dictionary + data;
}

/// Returns the message of reading a file with these bytes, without its folder.
static std::string refusal(const std::string &bytes) {
  temporary_folder folder;
  std::string path = folder.path + "/u.npy";
  EXPECT_EQ(runtime::write_whole_file(path, bytes.data(), bytes.size(), 0600),
            0);
  try {
    (void)load_npy<float, 2>(path.c_str());
  } catch (const data_error &e) {
    return std::string(e.what()).substr(folder.path.size() + 1);
  }
  return "no refusal";
}

static std::string header(const char *descr, const char *shape,
                          const char *order = "False") {
  return std::string("{'descr': '") + descr + "', 'fortran_order': " + order +
         ", 'shape': " + shape + ", }\n";
}

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
  // No temporary file stays behind.
  auto entries = std::filesystem::directory_iterator(folder.path);
  EXPECT_EQ(std::distance(begin(entries), {}), 1);
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
  write(file_of(header("<i4", "(3, 2)", "True"), data, 2));
  EXPECT_EQ((load_npy<std::int32_t, 2>(path.c_str())),
            (array<std::int32_t, 2>{{0, 3}, {1, 4}, {2, 5}}));
  write(file_of("{\"shape\":(6L,),\"fortran_order\":False,\"descr\":\"<i4\"}",
                data, 3));
  EXPECT_EQ((load_npy<std::int32_t, 1>(path.c_str())),
            (array<std::int32_t, 1>::iota(6)));
  write(file_of(header("|b1", "(3,)"), std::string("\2\0\1", 3)));
  array<bool, 1> read = load_npy<bool, 1>(path.c_str());
  EXPECT_EQ(reinterpret_cast<const char *>(read.data())[0], 1);
  EXPECT_EQ(read, (array<bool, 1>{true, false, true}));
}

// Tests that each fault is named in one line.
TEST(Npy, Refusals) {
  std::string data(96, 'x');
  EXPECT_EQ(refusal(file_of(header(">f4", "(2, 3)"), data)),
            "u.npy: descr '>f4' is big-endian; expected '<f4'");
  EXPECT_EQ(refusal(file_of(header("<c8", "(2, 3)"), data)),
            "u.npy: descr '<c8' is not supported; expected '<f4', '<f8', "
            "'<i4', '<i8' or '|b1'");
  EXPECT_EQ(refusal(file_of(header("<f8", "(3, 4)"), data)),
            "u.npy: descr is '<f8'; expected '<f4'");
  EXPECT_EQ(refusal(file_of(header("<f4", "(24,)"), data)),
            "u.npy: shape is (24,); expected 2 dimensions");
  EXPECT_EQ(refusal(file_of(header("<f4", "(5, 5)"), data)),
            "u.npy: data has 96 bytes; expected 100 for shape (5, 5) of '<f4'");
  EXPECT_EQ(refusal(file_of(header("<f4", "(4611686018427387904, 8)"), data)),
            "u.npy: shape (4611686018427387904, 8) overflows; expected fewer "
            "than 2^63 bytes");
  EXPECT_EQ(refusal(file_of(header("<f4", "(99999999999999999999, 8)"), data)),
            "u.npy: shape overflows; expected extents below 2^63");
  EXPECT_EQ(refusal(file_of(header("<f4", "(1000000000, 1000)"), data)),
            "u.npy: data has 96 bytes; expected 4000000000000 for shape "
            "(1000000000, 1000) of '<f4'");
  EXPECT_EQ(refusal(file_of(header("<f4", "(1,1,1,1,1,1,1,1,1)"), data)),
            "u.npy: shape has more than 8 dimensions; expected at most 8");
  for (const char *shape : {"(-1, 2)", "(2 3)", "2", "(2)", "(2,", "(,)"})
    EXPECT_EQ(refusal(file_of(header("<f4", shape), data)),
              "u.npy: shape is malformed; expected a tuple such as (3, 4)")
        << shape;
  EXPECT_EQ(refusal(file_of(header("<f4", "(4, 6)", "maybe"), data)),
            "u.npy: fortran_order is malformed; expected True or False");
  EXPECT_EQ(refusal(file_of("{'descr': [('a', '<f4')], }", data)),
            "u.npy: descr is not a simple type; expected '<f4', '<f8', '<i4', "
            "'<i8' or '|b1'");
  EXPECT_EQ(refusal(file_of("{'descr': '<f4', 'shape': (4, 6)}", data)),
            "u.npy: header has no fortran_order; expected descr, "
            "fortran_order and shape");
  EXPECT_EQ(refusal(file_of("{'desc\n': '<f4'}", data)),
            "u.npy: header has the key 'desc?'; expected descr, fortran_order "
            "and shape");
  EXPECT_EQ(refusal(file_of("hello", data)),
            "u.npy: header is malformed at column 1; expected '{'");
  EXPECT_EQ(refusal("PK\3\4 a zip file"),
            "u.npy: magic does not match; expected a .npy file");
  EXPECT_EQ(refusal("short"), "u.npy: has 5 bytes; expected a .npy file");
  EXPECT_EQ(refusal(file_of("{}", "", 7)),
            "u.npy: version is 7.0; expected 1.0, 2.0 or 3.0");
  EXPECT_EQ(refusal(std::string("\x93NUMPY\2\0\xff\xff\xff\xff", 12)),
            "u.npy: header is cut off: it has 4294967295 bytes; the file has "
            "0 more");
}

// Tests that no cut and no changed byte of a good file does more than throw.
TEST(Npy, Damage) {
  std::string good = file_of(header("<f4", "(4, 6)"), std::string(96, 'x'));
  EXPECT_EQ(refusal(good), "no refusal");
  for (std::size_t n = 0; n < good.size(); ++n)
    EXPECT_NE(refusal(good.substr(0, n)), "no refusal") << n;
  for (std::size_t n = 0; n < good.size() - 96; ++n)
    for (char c : {'\0', '\xff', '9', '(', '\'', '}'}) {
      std::string bad = good;
      bad[n] = c;
      refusal(bad);
    }
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
