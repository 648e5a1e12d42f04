// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The machine that code is made for.

#ifndef INLAY_MLIR_COMPILER_TARGET_H
#define INLAY_MLIR_COMPILER_TARGET_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <functional>
#include <memory>
#include <string>

namespace llvm {
class TargetMachine;
} // namespace llvm

namespace mlir::inlay {

/// Names a CPU as LLVM does.
struct Target {
  std::string triple, cpu, features;

  bool operator==(const Target &other) const = default;
  /// Returns this machine: its CPU's name and exactly the features it has.
  static Target host();
  /// Returns the CPU `name` with the features that LLVM gives it; an empty
  /// name or "native" is this machine.
  static Target named(llvm::StringRef name);

  /// What lowering asks of a CPU.
  struct Abilities {
    /// The width of the vectors to use: 64 with AVX-512, 32 with AVX.
    unsigned vectorBytes = 16;
    /// Whether it converts between f16 and f32 (F16C).
    bool nativeF16 = false;
  };
  Abilities getAbilities() const;
};

/// Owns a machine for the time of one use, and keeps it for the next.
using TargetMachinePtr =
    std::unique_ptr<llvm::TargetMachine,
                    std::function<void(llvm::TargetMachine *)>>;

/// Returns LLVM's description of `target`, for position-independent code
/// without contraction of floating-point operations. Nobody else uses it until
/// it is given back. Fails on an unknown CPU.
llvm::Expected<TargetMachinePtr> getTargetMachine(const Target &target);

} // namespace mlir::inlay

#endif // INLAY_MLIR_COMPILER_TARGET_H
