// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The cache folder. What lies there is executed: so the folder belongs to the
// user alone, and a checksum covers every byte of an entry.
#include "DiskCache.h"

#include "WholeFile.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace inlay::runtime {
namespace {

/// Ends each entry. The version is part of the key as well; the magic text
/// changes only with the layout of entries.
struct footer {
  char magic[16];
  std::uint64_t image_size;
  std::uint64_t places_size;
  hash128 key;
  hash128 checksum; ///< of all before it
};
constexpr char magic_text[16] = "inlay entry 001";
constexpr std::size_t checked_size = sizeof(footer) - sizeof(hash128);

/// Returns the folder that the environment asks for; empty for none.
std::string wanted_folder() {
  if (const char *folder = std::getenv("INLAY_CACHE_DIR"))
    return folder;
  const char *cache = std::getenv("XDG_CACHE_HOME");
  if (cache && *cache == '/')
    return std::string(cache) + "/inlay";
  const char *home = std::getenv("HOME");
  if (home && *home == '/')
    return std::string(home) + "/.cache/inlay";
  return {};
}

bool make_folders(const std::string &path) {
  for (std::size_t end = 1; end != path.npos;) {
    end = path.find('/', end + 1);
    if (mkdir(path.substr(0, end).c_str(), 0700) != 0 && errno != EEXIST)
      return false;
  }
  return true;
}

/// Removes the older half of a folder that has grown too large. Entries of
/// compilers and programs that are gone would stay forever otherwise. What a
/// process that was killed left half written goes once no writer can be at it.
void prune(const std::string &folder) {
  namespace fs = std::filesystem;
  std::vector<std::pair<fs::file_time_type, fs::path>> files;
  std::error_code problem;
  for (fs::directory_iterator it(folder, problem), last; !problem && it != last;
       it.increment(problem)) {
    fs::file_time_type time = it->last_write_time(problem);
    if (!problem && it->path().extension() == ".tmp" &&
        fs::file_time_type::clock::now() - time > std::chrono::hours(1))
      fs::remove(it->path(), problem);
    else if (!problem)
      files.emplace_back(time, it->path());
    // Another process may have removed the file meanwhile.
    problem.clear();
  }
  if (files.size() <= disk_cache::most_entries)
    return;
  std::sort(files.begin(), files.end());
  files.resize(files.size() / 2);
  for (const auto &[time, path] : files)
    fs::remove(path, problem);
}

} // namespace

disk_cache::disk_cache() {
  std::string folder = wanted_folder();
  if (folder.empty())
    return;
  struct stat status;
  if (stat(folder.c_str(), &status) != 0 &&
      (!make_folders(folder) || stat(folder.c_str(), &status) != 0))
    refusal_ = folder + " cannot be made: " + std::strerror(errno);
  else if (!S_ISDIR(status.st_mode))
    refusal_ = folder + " is no folder";
  else if (status.st_uid != geteuid())
    refusal_ = folder + " belongs to another user";
  else if (status.st_mode & 077)
    refusal_ = folder + " is open to other users, expected mode 0700";
  else
    folder_ = folder;
}

std::string disk_cache::path(hash128 key) const {
  // A name with a slash keeps the loader from searching for it elsewhere.
  std::string prefix = folder_.find('/') == folder_.npos ? "./" : "";
  return prefix + folder_ + "/" + to_hex(key) + ".so";
}

bool disk_cache::read(hash128 key, cache_entry &entry) const {
  std::string bytes;
  if (folder_.empty() || !read_whole_file(path(key), bytes) ||
      bytes.size() < sizeof(footer))
    return false;
  std::size_t body = bytes.size() - sizeof(footer);
  footer end;
  std::memcpy(&end, bytes.data() + body, sizeof end);
  if (std::memcmp(end.magic, magic_text, sizeof end.magic) != 0 ||
      end.key != key || end.image_size > body ||
      end.places_size != body - end.image_size ||
      end.checksum != hash_bytes(bytes.data(), body + checked_size))
    return false;
  entry.image = bytes.substr(0, end.image_size);
  entry.places = bytes.substr(end.image_size, end.places_size);
  return true;
}

bool disk_cache::write(hash128 key, const cache_entry &entry) const {
  if (folder_.empty())
    return false;
  footer end = {};
  std::memcpy(end.magic, magic_text, sizeof end.magic);
  end.image_size = entry.image.size();
  end.places_size = entry.places.size();
  end.key = key;
  std::string bytes = entry.image + entry.places;
  bytes.append(reinterpret_cast<const char *>(&end), checked_size);
  end.checksum = hash_bytes(bytes.data(), bytes.size());
  bytes.append(reinterpret_cast<const char *>(&end.checksum),
               sizeof end.checksum);
  if (write_whole_file(path(key), bytes.data(), bytes.size(), 0700) != 0)
    return false;
  prune(folder_);
  return true;
}

} // namespace inlay::runtime
