// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The simple questions about a kernel.
#include "Kernel.h"

#include "CompilerLibrary.h"
#include "ErrorRecord.h"

using namespace inlay::runtime;

void inlay_kernel::make_counters() {
  std::size_t sites = facts.sites.size(), params = facts.params.size();
  last.site_count = std::make_unique<counter[]>(sites);
  last.site_bytes = std::make_unique<counter[]>(sites);
  last.site_ahead = std::make_unique<counter[]>(sites);
  last.argument_bytes = std::make_unique<counter[]>(params);
  last.argument_reason = std::make_unique<counter[]>(params);
  last.values =
      std::make_unique<std::atomic<std::int64_t>[]>(params * INLAY_MAX_RANK);
}

inlay_signature inlay_kernel_signature(const inlay_kernel *kernel) {
  const kernel_facts &facts = kernel->facts;
  return {facts.params.data(),
          kernel->interpret ? nullptr : facts.results.data(),
          static_cast<std::uint32_t>(facts.params.size()),
          static_cast<std::uint32_t>(facts.results.size())};
}

inlay_counters inlay_kernel_counters(const inlay_kernel *kernel) {
  constexpr auto relaxed = std::memory_order_relaxed;
  const last_call &last = kernel->last;
  return {kernel->calls.load(relaxed),
          kernel->allocated.load(relaxed),
          kernel->copied.load(relaxed),
          kernel->arguments.load(relaxed),
          last.allocated.load(relaxed),
          last.copied.load(relaxed),
          last.arguments.load(relaxed),
          kernel->origin.milliseconds,
          kernel->origin.kind == kernel_origin::cache_folder};
}

int32_t inlay_kernel_print_ir(const inlay_kernel *kernel, const char *stage,
                              inlay_blob *text, inlay_error *error) {
  *text = {};
  if (!kernel->program)
    return set_error(error, INLAY_USAGE_ERROR,
                     "kernel '%s' was loaded as machine code, expected one "
                     "that was recorded",
                     kernel->name.c_str());
  void *print = compiler_function(compiler_path(), "inlay_print_ir", error);
  if (!print)
    return INLAY_INTERNAL_ERROR;
  inlay_compile_options options = {};
  if (!kernel->target_cpu.empty())
    options.target_cpu = kernel->target_cpu.c_str();
  return reinterpret_cast<inlay_print_ir_fn>(print)(
      &kernel->program->get(), &options, stage, text, error);
}
