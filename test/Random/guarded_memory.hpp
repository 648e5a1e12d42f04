// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Memory that faults on the first byte in front of it or behind it. The test
// program also defines the functions by which the runtime allocates, so that
// results, scratch and copies lie in such memory too.
#ifndef INLAY_TEST_RANDOM_GUARDED_MEMORY_HPP
#define INLAY_TEST_RANDOM_GUARDED_MEMORY_HPP

#include <cstddef>
#include <string>

namespace inlay_random {

/// Where memory lies between the two pages that nothing may touch. What is
/// left of its own pages is filled with a pattern.
enum class flush { start, end };

/// Some bytes of memory. Its bytes are a pattern at first.
class guarded_block {
public:
  guarded_block() = default;
  /// `name` says in reports of faults whose memory it is.
  guarded_block(std::size_t bytes, std::size_t alignment, flush at,
                std::string name);
  guarded_block(guarded_block &&other) noexcept { swap(other); }
  guarded_block &operator=(guarded_block &&other) noexcept {
    swap(other);
    return *this;
  }
  ~guarded_block();

  unsigned char *data() const { return data_; }
  std::size_t size() const { return bytes_; }
  const std::string &name() const { return name_; }

  /// Makes any write a fault.
  void protect() const;
  /// Says that what is left of the pages was overwritten, or nothing.
  std::string damage() const;
  /// Says where `address` lies, or nothing where it is not near the memory.
  std::string describe(const void *address) const;

private:
  void swap(guarded_block &other) noexcept;

  unsigned char *pages_ = nullptr, *data_ = nullptr;
  std::size_t mapped_ = 0, bytes_ = 0;
  std::string name_;
};

/// Starts to note what happens to the runtime's memory.
void watch_storage();
/// Says what was overwritten beside memory of the runtime since, or nothing.
std::string storage_damage();
/// Says to which memory of the runtime `address` is near, or nothing.
std::string describe_storage(const void *address);

} // namespace inlay_random

#endif // INLAY_TEST_RANDOM_GUARDED_MEMORY_HPP
