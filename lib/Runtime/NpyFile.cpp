// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whole .npy files. Sizes are compared with the file's before anything is
// allocated, so that a damaged header costs nothing.
#include "ErrorRecord.h"
#include "NpyHeader.h"
#include "WholeFile.h"
#include "inlay/npy.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace inlay {
namespace {

[[noreturn]] void refuse(const char *path, const std::string &problem) {
  inlay_error record;
  runtime::set_error(&record, INLAY_DATA_ERROR, "%s: %s", path,
                     problem.c_str());
  throw data_error(record);
}

/// A file that is read from its start.
class input_file {
public:
  explicit input_file(const char *path)
      : path_(path), file_(open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
    struct stat status;
    if (file_ < 0 || fstat(file_, &status) != 0)
      fail(std::string("cannot open: ") + std::strerror(errno));
    if (!S_ISREG(status.st_mode))
      fail("is not a regular file; expected a .npy file");
    remaining_ = status.st_size;
  }
  ~input_file() {
    if (file_ >= 0)
      close(file_);
  }
  input_file(const input_file &) = delete;
  input_file &operator=(const input_file &) = delete;

  std::int64_t remaining() const { return remaining_; }

  /// Reads exactly `size` bytes, which the caller knows to be there.
  void read(void *data, std::int64_t size) {
    auto bytes = static_cast<char *>(data);
    remaining_ -= size;
    while (size > 0) {
      ssize_t n = ::read(file_, bytes, static_cast<std::size_t>(size));
      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        refuse(path_, n < 0
                          ? std::string("cannot read: ") + std::strerror(errno)
                          : "became shorter while it was read");
      bytes += n;
      size -= n;
    }
  }

private:
  /// The destructor of an object whose constructor throws does not run.
  [[noreturn]] void fail(const std::string &problem) {
    if (file_ >= 0)
      close(file_);
    refuse(path_, problem);
  }

  const char *path_;
  int file_;
  std::int64_t remaining_ = 0;
};

runtime::npy_header read_header(const char *path, input_file &file) {
  unsigned char start[8] = {}, length[4] = {};
  if (file.remaining() < 10)
    refuse(path, "has " + std::to_string(file.remaining()) +
                     " bytes; expected a .npy file");
  file.read(start, 8);
  if (std::memcmp(start, "\x93NUMPY", 6) != 0)
    refuse(path, "magic does not match; expected a .npy file");
  if (start[6] < 1 || start[6] > 3 || start[7] != 0)
    refuse(path, "version is " + std::to_string(start[6]) + "." +
                     std::to_string(start[7]) + "; expected 1.0, 2.0 or 3.0");
  std::int64_t length_bytes = start[6] == 1 ? 2 : 4;
  if (file.remaining() < length_bytes)
    refuse(path, "header is cut off");
  file.read(length, length_bytes);
  std::int64_t size = length[0] | length[1] << 8 | length[2] << 16 |
                      static_cast<std::int64_t>(length[3]) << 24;
  if (size > file.remaining())
    refuse(path, "header is cut off: it has " + std::to_string(size) +
                     " bytes; the file has " +
                     std::to_string(file.remaining()) + " more");
  std::string text(static_cast<std::size_t>(size), ' ');
  file.read(text.data(), size);
  runtime::npy_header header;
  std::string problem = runtime::parse_npy_header(text, header);
  if (!problem.empty())
    refuse(path, problem);
  if (file.remaining() != header.bytes)
    refuse(path, "data has " + std::to_string(file.remaining()) +
                     " bytes; expected " + std::to_string(header.bytes) +
                     " for shape " +
                     runtime::npy_shape_text(header.rank, header.extent) +
                     " of '" + runtime::npy_type_text(header.type) + "'");
  return header;
}

/// Rewrites elements in the order of Fortran row-major.
void reorder(npy_array &a) {
  npy_array result;
  result.storage = detail::allocate_elements(a.type, a.rank, a.extent);
  std::int64_t to[INLAY_MAX_RANK], from[INLAY_MAX_RANK], next = 1;
  detail::set_row_major(a.rank, a.extent, to);
  for (int d = 0; d < a.rank; next *= a.extent[d++])
    from[d] = next;
  detail::copy_elements({result.storage.data, a.type, a.rank, a.extent, to},
                        {a.storage.data, a.type, a.rank, a.extent, from});
  std::swap(result.storage, a.storage);
}

} // namespace

npy_array read_npy(const char *path) {
  input_file file(path);
  runtime::npy_header header = read_header(path, file);
  npy_array a;
  a.type = header.type;
  a.rank = header.rank;
  std::copy(header.extent, header.extent + INLAY_MAX_RANK, a.extent);
  a.storage = detail::allocate_elements(a.type, a.rank, a.extent);
  file.read(a.storage.data, header.bytes);
  if (a.type == INLAY_BOOL) {
    auto bytes = static_cast<unsigned char *>(a.storage.data);
    for (std::int64_t i = 0; i < header.bytes; ++i)
      bytes[i] = bytes[i] != 0;
  }
  if (header.fortran_order && a.rank > 1)
    reorder(a);
  return a;
}

void write_npy(const char *path, const detail::strided &elements) {
  runtime::npy_header header;
  header.type = static_cast<inlay_type>(elements.type);
  header.rank = elements.rank;
  std::copy(elements.extent, elements.extent + elements.rank, header.extent);
  // Elements are gathered first; what is written is one row-major block.
  npy_array block;
  block.storage =
      detail::allocate_elements(elements.type, elements.rank, elements.extent);
  std::int64_t stride[INLAY_MAX_RANK];
  detail::set_row_major(elements.rank, elements.extent, stride);
  detail::copy_elements({block.storage.data, elements.type, elements.rank,
                         elements.extent, stride},
                        elements);
  // A rename would take the place of a device or a FIFO, and of a link.
  struct stat old = {};
  bool exists = stat(path, &old) == 0;
  if (exists && !S_ISREG(old.st_mode) && !S_ISDIR(old.st_mode))
    refuse(path, "cannot write: is a device, FIFO or socket; expected a "
                 "regular file or none");
  runtime::replacement_file file(runtime::follow_links(path), 0666);
  if (exists)
    file.keep_owner_and_mode(old.st_uid, old.st_gid, old.st_mode & 0777);
  std::string start = runtime::make_npy_header(header);
  file.write(start.data(), start.size());
  file.write(block.storage.data, static_cast<std::size_t>(block.storage.bytes));
  if (int problem = file.put_in_place())
    refuse(path, std::string("cannot write: ") + std::strerror(problem));
}

void detail::throw_npy_mismatch(const char *path, const npy_array &found,
                                int type, int rank) {
  if (found.type != type)
    refuse(path, std::string("descr is '") +
                     runtime::npy_type_text(found.type) + "'; expected '" +
                     runtime::npy_type_text(type) + "'");
  refuse(path, "shape is " + runtime::npy_shape_text(found.rank, found.extent) +
                   "; expected " + std::to_string(rank) + " dimensions");
}

} // namespace inlay
