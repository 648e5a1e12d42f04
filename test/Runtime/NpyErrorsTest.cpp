// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// .npy files that are refused: each fault is named in one line.
#include "NpyBytes.h"
#include "TestKernel.h"
#include "WholeFile.h"
#include "inlay/npy.hpp"

#include <sys/stat.h>

using namespace inlay;
using test::npy_bytes;
using test::npy_header;
using test::temporary_folder;

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

// Tests element types.
TEST(NpyErrors, Types) {
  std::string data(96, 'x');
  EXPECT_EQ(refusal(npy_bytes(npy_header(">f4", "(2, 3)"), data)),
            "u.npy: descr '>f4' is big-endian; expected '<f4'");
  EXPECT_EQ(refusal(npy_bytes(npy_header("<c8", "(2, 3)"), data)),
            "u.npy: descr '<c8' is not supported; expected '<f4', '<f8', "
            "'<i4', '<i8', '|b1', '|u1', '|i1', '<i2', '<u2', '<u4', '<u8', "
            "'<f2' or '<V2'");
  EXPECT_EQ(refusal(npy_bytes(npy_header("<f8", "(3, 4)"), data)),
            "u.npy: descr is '<f8'; expected '<f4'");
  EXPECT_EQ(refusal(npy_bytes("{'descr': [('a', '<f4')], }", data)),
            "u.npy: descr is not a simple type; expected '<f4', '<f8', "
            "'<i4', '<i8', '|b1', '|u1', '|i1', '<i2', '<u2', '<u4', '<u8', "
            "'<f2' or '<V2'");
}

// Tests shapes, and data that do not fit them.
TEST(NpyErrors, Shapes) {
  std::string data(96, 'x');
  EXPECT_EQ(refusal(npy_bytes(npy_header("<f4", "(24,)"), data)),
            "u.npy: shape is (24,); expected 2 dimensions");
  EXPECT_EQ(refusal(npy_bytes(npy_header("<f4", "(5, 5)"), data)),
            "u.npy: data has 96 bytes; expected 100 for shape (5, 5) of '<f4'");
  EXPECT_EQ(
      refusal(npy_bytes(npy_header("<f4", "(4611686018427387904, 8)"), data)),
      "u.npy: shape (4611686018427387904, 8) overflows; expected fewer "
      "than 2^63 bytes");
  EXPECT_EQ(
      refusal(npy_bytes(npy_header("<f4", "(99999999999999999999, 8)"), data)),
      "u.npy: shape overflows; expected extents below 2^63");
  EXPECT_EQ(refusal(npy_bytes(npy_header("<f4", "(1000000000, 1000)"), data)),
            "u.npy: data has 96 bytes; expected 4000000000000 for shape "
            "(1000000000, 1000) of '<f4'");
  EXPECT_EQ(refusal(npy_bytes(npy_header("<f4", "(1,1,1,1,1,1,1,1,1)"), data)),
            "u.npy: shape has more than 8 dimensions; expected at most 8");
  EXPECT_EQ(
      refusal(npy_bytes(npy_header("|b1", "(0, 2305843009213693952)"), "")),
      "u.npy: shape (0, 2305843009213693952) has too long a dimension; "
      "expected extents below 2^61");
  for (const char *shape : {"(-1, 2)", "(2 3)", "2", "(2)", "(2,", "(,)"})
    EXPECT_EQ(refusal(npy_bytes(npy_header("<f4", shape), data)),
              "u.npy: shape is malformed; expected a tuple such as (3, 4)")
        << shape;
}

// Tests what stands around the fields.
TEST(NpyErrors, Envelope) {
  std::string data(96, 'x');
  EXPECT_EQ(refusal(npy_bytes(npy_header("<f4", "(4, 6)", "maybe"), data)),
            "u.npy: fortran_order is malformed; expected True or False");
  EXPECT_EQ(refusal(npy_bytes("{'descr': '<f4', 'shape': (4, 6)}", data)),
            "u.npy: header has no fortran_order; expected descr, "
            "fortran_order and shape");
  EXPECT_EQ(refusal(npy_bytes("{'desc\n': '<f4'}", data)),
            "u.npy: header has the key 'desc?'; expected descr, fortran_order "
            "and shape");
  EXPECT_EQ(refusal(npy_bytes("hello", data)),
            "u.npy: header is malformed at column 1; expected '{'");
  EXPECT_EQ(refusal("PK\3\4 a zip file"),
            "u.npy: magic does not match; expected a .npy file");
  EXPECT_EQ(refusal("short"), "u.npy: has 5 bytes; expected a .npy file");
  EXPECT_EQ(refusal(npy_bytes("{}", "", 7)),
            "u.npy: version is 7.0; expected 1.0, 2.0 or 3.0");
  EXPECT_EQ(refusal(std::string("\x93NUMPY\2\0\xff\xff\xff\xff", 12)),
            "u.npy: header is cut off: it has 4294967295 bytes; the file has "
            "0 more");
}

// Tests that no cut and no changed byte of a good file does more than throw.
TEST(NpyErrors, Damage) {
  std::string good =
      npy_bytes(npy_header("<f4", "(4, 6)"), std::string(96, 'x'));
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

// Tests that a FIFO neither blocks nor is replaced, and that a link stays.
TEST(NpyErrors, NoRegularFile) {
  temporary_folder folder;
  std::string fifo = folder.path + "/fifo", link = folder.path + "/link";
  ASSERT_EQ(mkfifo(fifo.c_str(), 0600), 0);
  array<float, 1> data(3);
  EXPECT_THROW((void)(load_npy<float, 1>(fifo.c_str())), data_error);
  EXPECT_THROW(save_npy(fifo.c_str(), data), data_error);
  EXPECT_TRUE(std::filesystem::is_fifo(fifo));
  std::filesystem::create_symlink("target", link);
  save_npy(link.c_str(), data);
  std::string target = folder.path + "/target";
  ASSERT_EQ(chmod(target.c_str(), 0640), 0);
  save_npy(link.c_str(), data);
  EXPECT_TRUE(std::filesystem::is_symlink(link));
  struct stat status;
  ASSERT_EQ(stat(target.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777, 0640u);
}
