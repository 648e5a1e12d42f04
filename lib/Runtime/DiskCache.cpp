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
#include <fcntl.h>
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

/// The names that this cache gives: of an entry, and of one being written.
enum class own_name { none, entry, unfinished };

own_name classify(const std::string &name) {
  constexpr std::size_t digits = 2 * sizeof(hash128);
  if (name.find_first_not_of("0123456789abcdef") != digits ||
      name.compare(digits, 3, ".so") != 0)
    return own_name::none;
  if (name.size() == digits + 3)
    return own_name::entry;
  bool temporary =
      name[digits + 3] == '.' && name.size() > digits + 8 &&
      name.compare(name.size() - 4, 4, ".tmp") == 0 &&
      name.find_first_not_of("0123456789.", digits + 3) == name.size() - 3;
  return temporary ? own_name::unfinished : own_name::none;
}

/// Whether a regular file ends as entries do, under the name of its key.
bool is_entry(const std::string &path, const std::string &name) {
  int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
  if (file < 0)
    return false;
  struct stat status;
  constexpr off_t size = sizeof(footer);
  footer end;
  bool own = fstat(file, &status) == 0 && S_ISREG(status.st_mode) &&
             status.st_size >= size &&
             pread(file, &end, sizeof end, status.st_size - size) == size &&
             std::memcmp(end.magic, magic_text, sizeof end.magic) == 0 &&
             to_hex(end.key) + ".so" == name;
  close(file);
  return own;
}

/// Removes the half of the entries that was not used for longest once there
/// are too many, and what killed processes left unfinished. Whatever else lies
/// in the folder belongs to somebody else and stays.
void prune(const std::string &folder) {
  namespace fs = std::filesystem;
  using clock = fs::file_time_type::clock;
  std::vector<std::pair<fs::file_time_type, fs::path>> entries;
  std::error_code problem, ignored;
  for (fs::directory_iterator it(folder, problem), last; !problem && it != last;
       it.increment(problem)) {
    own_name kind = classify(it->path().filename().string());
    if (kind == own_name::none ||
        !fs::is_regular_file(it->symlink_status(ignored)))
      continue;
    fs::file_time_type used = it->last_write_time(ignored);
    if (kind == own_name::entry)
      entries.emplace_back(used, it->path());
    else if (!ignored && used < clock::now() - std::chrono::hours(1))
      fs::remove(it->path(), ignored);
  }
  // The names are counted first: to read the files takes longer.
  if (entries.size() <= disk_cache::most_entries)
    return;
  std::erase_if(entries, [](const auto &entry) {
    return !is_entry(entry.second.string(), entry.second.filename().string());
  });
  if (entries.size() <= disk_cache::most_entries)
    return;
  std::sort(entries.begin(), entries.end());
  entries.resize(entries.size() / 2);
  for (const auto &[used, path] : entries)
    fs::remove(path, ignored);
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
  // Pruning goes by last use. Where the time cannot be set, it stays older.
  utimensat(AT_FDCWD, path(key).c_str(), nullptr, AT_SYMLINK_NOFOLLOW);
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
