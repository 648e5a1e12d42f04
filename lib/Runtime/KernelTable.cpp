// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a program to a kernel: the table of this process, the cache folder,
// the compiler.
#include "CompilerLibrary.h"
#include "DiskCache.h"
#include "ErrorRecord.h"
#include "Kernel.h"
#include "SharedObject.h"
#include "ThreadState.h"

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <new>

using namespace inlay::runtime;

namespace {

/// What is wanted of a kernel, with the environment's say.
struct request {
  const inlay_program &program;
  std::string target_cpu;
  std::uint32_t flags;
  bool reference;
  std::string compiler;
  std::string places;
  hash128 key; ///< of the machine code
};

bool read_options(const inlay_kernel_options *options, request &r,
                  inlay_error *error) {
  if (options && options->target_cpu)
    r.target_cpu = options->target_cpu;
  else if (const char *cpu = std::getenv("INLAY_TARGET_CPU"))
    r.target_cpu = cpu;
  r.flags = options ? options->flags : 0;
  int backend = options ? options->backend : INLAY_BACKEND_DEFAULT;
  r.reference = backend == INLAY_BACKEND_REFERENCE;
  const char *wanted = std::getenv("INLAY_BACKEND");
  if (backend != INLAY_BACKEND_DEFAULT || !wanted || !*wanted)
    return true;
  r.reference = std::strcmp(wanted, "reference") == 0;
  if (r.reference || std::strcmp(wanted, "compiled") == 0)
    return true;
  set_error(error, INLAY_USAGE_ERROR,
            "INLAY_BACKEND is '%s', expected 'compiled' or 'reference'",
            wanted);
  return false;
}

/// Made when this library is loaded, before there are threads, and not
/// destroyed at exit: kernels are looked up even then.
const std::string &processor = *new const std::string(processor_identity());

/// Hashes all that the machine code depends on.
hash128 code_key(const request &r) {
  std::string rest =
      "inlay " INLAY_VERSION " abi " + std::to_string(INLAY_ABI_VERSION) +
      " flags " + std::to_string(r.flags) + "\ncpu " +
      (r.target_cpu.empty() ? "here: " + processor : "named: " + r.target_cpu) +
      "\ncompiler " + compiler_identity();
  return hash_bytes(rest.data(), rest.size(), hash_program(r.program));
}

/// Fills the kernel from a loaded shared object.
bool adopt(inlay_kernel &kernel, const loaded_kernel &loaded,
           const std::map<std::string, std::string> &renamed,
           inlay_error *error) {
  kernel.facts = {};
  std::string problem = parse_info(loaded.info, renamed, kernel.facts);
  if (!problem.empty()) {
    set_error(error, INLAY_INTERNAL_ERROR, "cannot use a compiled kernel: %s",
              problem.c_str());
    return false;
  }
  kernel.entry = loaded.entry;
  return true;
}

bool take_from_cache(const request &r, const disk_cache &cache,
                     inlay_kernel &kernel) {
  cache_entry entry;
  std::map<std::string, std::string> renamed;
  loaded_kernel loaded;
  if (!cache.read(r.key, entry) ||
      !match_places(entry.places, r.places, renamed) ||
      load_kernel(cache.path(r.key), entry.image.data(), entry.image.size(),
                  loaded, nullptr) != INLAY_OK ||
      !adopt(kernel, loaded, renamed, nullptr))
    return false;
  kernel.origin.kind = kernel_origin::cache_folder;
  return true;
}

bool compile(const request &r, const disk_cache &cache, inlay_kernel &kernel,
             inlay_error *error) {
  void *function = compiler_function(r.compiler, "inlay_compile", error);
  if (!function)
    return false;
  inlay_compile_options options = {};
  options.flags = r.flags;
  if (!r.target_cpu.empty())
    options.target_cpu = r.target_cpu.c_str();
  inlay_blob blob = {};
  if (reinterpret_cast<inlay_compile_fn>(function)(&r.program, &options, &blob,
                                                   error) != INLAY_OK)
    return false;
  cache_entry entry = {
      std::string(static_cast<const char *>(blob.data), blob.size), r.places};
  inlay_blob_free(&blob);
  // The file is loaded where there is one: its name tells a profiler more.
  std::string path = cache.write(r.key, entry) ? cache.path(r.key) : "";
  loaded_kernel loaded;
  return load_kernel(path, entry.image.data(), entry.image.size(), loaded,
                     error) == INLAY_OK &&
         adopt(kernel, loaded, {}, error);
}

bool interpret(const request &r, inlay_kernel &kernel, inlay_error *error) {
  void *function = compiler_function(r.compiler, "inlay_interpret", error);
  if (!function)
    return false;
  kernel.interpret = reinterpret_cast<inlay_interpret_fn>(function);
  kernel.facts.params = params_of(r.program);
  kernel.origin.kind = kernel_origin::reference;
  return true;
}

std::unique_ptr<inlay_kernel> make_kernel(const request &r,
                                          inlay_error *error) {
  auto start = std::chrono::steady_clock::now();
  auto kernel = std::make_unique<inlay_kernel>();
  kernel->program = std::make_unique<program_copy>(r.program);
  kernel->name = r.program.name;
  kernel->place = place_of(r.program);
  kernel->target_cpu = r.target_cpu;
  if (r.reference) {
    if (!interpret(r, *kernel, error))
      return nullptr;
  } else {
    disk_cache cache;
    kernel->origin.refusal = cache.refusal();
    if (!take_from_cache(r, cache, *kernel) &&
        !compile(r, cache, *kernel, error))
      return nullptr;
  }
  kernel->make_counters();
  kernel->origin.milliseconds = std::chrono::duration<double, std::milli>(
                                    std::chrono::steady_clock::now() - start)
                                    .count();
  return kernel;
}

/// A kernel of the table. Its lock is held while it is being made, so that
/// others who want it wait for it.
struct table_entry {
  std::mutex lock;
  std::unique_ptr<inlay_kernel> kernel;
};

/// Lives until the process ends, and is not destroyed then: other threads may
/// still be calling kernels.
struct kernel_table {
  std::mutex lock;
  std::map<hash128, table_entry> entries; // references stay valid

  table_entry &entry(hash128 key) {
    std::lock_guard<std::mutex> guard(lock);
    return entries[key];
  }
  void keep(std::unique_ptr<inlay_kernel> kernel) {
    std::lock_guard<std::mutex> guard(lock);
    loaded.push_back(std::move(kernel));
  }
  std::vector<std::unique_ptr<inlay_kernel>> loaded;
};

kernel_table &table = *new kernel_table;

std::int32_t find(const inlay_program &program,
                  const inlay_kernel_options *options, inlay_kernel **out,
                  inlay_error *error) {
  request r = {program, "", 0, false, compiler_path(), "", {}};
  if (!check_program(program, error) || !read_options(options, r, error))
    return INLAY_USAGE_ERROR;
  r.places = list_places(program);
  r.key = code_key(r);
  // Kernels of other places have other messages: in the table each has its own.
  hash128 key = hash_bytes(r.places.data(), r.places.size(), r.key);
  key.low ^= r.reference;
  table_entry &entry = table.entry(key);
  std::lock_guard<std::mutex> guard(entry.lock);
  inlay_error own;
  set_error(&own, INLAY_INTERNAL_ERROR, "the compiler gave no reason");
  if (!entry.kernel)
    entry.kernel = make_kernel(r, &own);
  if (!entry.kernel) {
    if (error)
      *error = own;
    return own.status;
  }
  *out = entry.kernel.get();
  return INLAY_OK;
}

} // namespace

int32_t inlay_kernel_find(const inlay_program *program,
                          const inlay_kernel_options *options,
                          inlay_kernel **out, inlay_error *error) {
  *out = nullptr;
  kept_thread_state state;
  try {
    return find(*program, options, out, error);
  } catch (const std::bad_alloc &) {
    return set_error(error, INLAY_OUT_OF_MEMORY,
                     "out of memory: cannot prepare kernel '%s'",
                     program->name);
  }
}

int32_t inlay_kernel_load(const void *shared_object, uint64_t size,
                          inlay_kernel **out, inlay_error *error) {
  *out = nullptr;
  kept_thread_state state;
  try {
    auto kernel = std::make_unique<inlay_kernel>();
    loaded_kernel loaded;
    if (std::int32_t status =
            load_kernel("", shared_object, size, loaded, error))
      return status;
    if (!adopt(*kernel, loaded, {}, error))
      return INLAY_INTERNAL_ERROR;
    kernel->name = "kernel";
    kernel->origin.kind = kernel_origin::shared_object;
    kernel->make_counters();
    *out = kernel.get();
    table.keep(std::move(kernel));
    return INLAY_OK;
  } catch (const std::bad_alloc &) {
    return set_error(error, INLAY_OUT_OF_MEMORY,
                     "out of memory: cannot load a kernel");
  }
}
