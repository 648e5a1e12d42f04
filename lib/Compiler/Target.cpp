// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The machine that code is made for.

#include "inlay-mlir/Compiler/Target.h"
#include "ReusePool.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/SubtargetFeature.h"
#include <mutex>

using namespace mlir::inlay;

static void initializeTargets() {
  static std::once_flag once;
  std::call_once(once, [] {
    llvm::InitializeNativeTarget();
    llvm::InitializeNativeTargetAsmPrinter();
  });
}

Target Target::host() {
  // What the CPU reports and what the system lets us use may differ: take the
  // features that were found, not those of the name.
  // Not destroyed at exit: a kernel may be compiled even then.
  static const auto &target = *new const Target([] {
    llvm::SubtargetFeatures features;
    for (const auto &feature : llvm::sys::getHostCPUFeatures())
      features.AddFeature(feature.first(), feature.second);
    return Target{llvm::sys::getProcessTriple(),
                  std::string(llvm::sys::getHostCPUName()),
                  features.getString()};
  }());
  return target;
}

Target Target::named(llvm::StringRef name) {
  if (name.empty() || name == "native")
    return host();
  return Target{llvm::sys::getProcessTriple(), name.str(), ""};
}

static llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
createTargetMachine(const Target &target) {
  initializeTargets();
  llvm::Triple triple(target.triple);
  std::string message;
  const llvm::Target *entry =
      llvm::TargetRegistry::lookupTarget(triple, message);
  if (!entry)
    return llvm::createStringError(message);
  // Asked first, since LLVM falls back to another CPU with a mere warning.
  std::unique_ptr<llvm::MCSubtargetInfo> subtarget(
      entry->createMCSubtargetInfo(triple, "", ""));
  if (!subtarget || !subtarget->isCPUStringValid(target.cpu))
    return llvm::createStringError("unknown target CPU '" + target.cpu +
                                   "' for " + target.triple);
  llvm::TargetOptions options;
  options.AllowFPOpFusion = llvm::FPOpFusion::Strict;
  std::unique_ptr<llvm::TargetMachine> machine(entry->createTargetMachine(
      triple, target.cpu, target.features, options, llvm::Reloc::PIC_,
      llvm::CodeModel::Small, llvm::CodeGenOptLevel::Default));
  if (!machine)
    return llvm::createStringError("no code generator for " + target.triple);
  return machine;
}

namespace {
/// A machine serves one thread at a time, and learns its features only once.
struct KnownMachine {
  Target target;
  std::unique_ptr<llvm::TargetMachine> machine;
};
} // namespace

llvm::Expected<TargetMachinePtr>
mlir::inlay::getTargetMachine(const Target &target) {
  static auto &pool = *new ReusePool<KnownMachine>;
  std::unique_ptr<KnownMachine> known = pool.take(
      [&](const KnownMachine &kept) { return kept.target == target; });
  if (!known) {
    auto made = createTargetMachine(target);
    if (!made)
      return made.takeError();
    known = std::make_unique<KnownMachine>(target, std::move(*made));
  }
  llvm::TargetMachine *machine = known->machine.get();
  return TargetMachinePtr(machine,
                          [owner = known.release()](llvm::TargetMachine *) {
                            pool.give(std::unique_ptr<KnownMachine>(owner));
                          });
}

Target::Abilities Target::getAbilities() const {
  initializeTargets();
  std::string message;
  llvm::Triple parsed(triple);
  const llvm::Target *entry =
      llvm::TargetRegistry::lookupTarget(parsed, message);
  std::unique_ptr<llvm::MCSubtargetInfo> subtarget(
      entry ? entry->createMCSubtargetInfo(parsed, cpu, features) : nullptr);
  Abilities abilities;
  if (!subtarget)
    return abilities;
  if (subtarget->checkFeatures("+avx512f"))
    abilities.vectorBytes = 64;
  else if (subtarget->checkFeatures("+avx"))
    abilities.vectorBytes = 32;
  abilities.nativeF16 = subtarget->checkFeatures("+f16c");
  return abilities;
}
