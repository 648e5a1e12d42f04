// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Writes a canvas as an 8-bit RGB PNG file.
#include "canvas.hpp"

#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>

namespace cavity {

static void append_number(std::string &out, uint32_t n) {
  for (int shift = 24; shift >= 0; shift -= 8)
    out.push_back(static_cast<char>(n >> shift));
}

static void append_chunk(std::string &out, const std::string &type,
                         const std::string &body) {
  append_number(out, static_cast<uint32_t>(body.size()));
  std::string checked = type + body;
  out += checked;
  append_number(out, static_cast<uint32_t>(crc32(
                         0, reinterpret_cast<const Bytef *>(checked.data()),
                         static_cast<uInt>(checked.size()))));
}

std::string canvas::write_png(const std::string &path) const {
  std::string rows;
  for (int y = 0; y < height_; ++y) {
    rows.push_back(0); // no filter
    for (int x = 0; x < width_; ++x) {
      color c = pixels_[static_cast<size_t>(y) * width_ + x];
      for (float part : {c.red, c.green, c.blue})
        rows.push_back(static_cast<char>(static_cast<unsigned char>(
            std::clamp(part, 0.0f, 1.0f) * 255 + 0.5f)));
    }
  }
  uLongf size = compressBound(rows.size());
  std::string packed(size, '\0');
  if (compress(reinterpret_cast<Bytef *>(packed.data()), &size,
               reinterpret_cast<const Bytef *>(rows.data()),
               rows.size()) != Z_OK)
    return path + ": cannot compress the picture";
  packed.resize(size);

  std::string header;
  append_number(header, static_cast<uint32_t>(width_));
  append_number(header, static_cast<uint32_t>(height_));
  header += std::string("\x08\x02\0\0\0", 5);
  std::string file = "\x89PNG\r\n\x1a\n";
  append_chunk(file, "IHDR", header);
  append_chunk(file, "IDAT", packed);
  append_chunk(file, "IEND", "");

  std::FILE *out = std::fopen(path.c_str(), "wb");
  bool written =
      out && std::fwrite(file.data(), 1, file.size(), out) == file.size();
  written = out && std::fclose(out) == 0 && written;
  return written ? "" : path + ": cannot write the picture";
}

} // namespace cavity
