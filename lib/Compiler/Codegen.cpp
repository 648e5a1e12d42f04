// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// LLVM's passes and its code generator.

#include "inlay-mlir/Compiler/Codegen.h"

#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/OptBisect.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Target/TargetMachine.h"

using namespace mlir::inlay;

namespace {
/// Leaves out loop strength reduction: it takes a quarter of the time, and the
/// loops that we emit already walk with simple indices.
class WithoutStrengthReduction : public llvm::OptPassGate {
public:
  bool shouldRunPass(llvm::StringRef name, llvm::StringRef) const override {
    return !name.contains("Strength");
  }
  bool isEnabled() const override { return true; }
};
} // namespace

llvm::Error mlir::inlay::optimize(llvm::Module &module,
                                  llvm::TargetMachine &machine) {
  module.setTargetTriple(machine.getTargetTriple());
  module.setDataLayout(machine.createDataLayout());
  for (llvm::Function &function : module) {
    if (function.isDeclaration())
      continue;
    function.addFnAttr("target-cpu", machine.getTargetCPU());
    function.addFnAttr("target-features", machine.getTargetFeatureString());
    function.setDoesNotThrow();
  }
  llvm::PassBuilder builder(&machine);
  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager components;
  llvm::ModuleAnalysisManager modules;
  builder.registerModuleAnalyses(modules);
  builder.registerCGSCCAnalyses(components);
  builder.registerFunctionAnalyses(functions);
  builder.registerLoopAnalyses(loops);
  builder.crossRegisterProxies(loops, functions, components, modules);
  llvm::ModulePassManager passes;
  if (llvm::Error error = builder.parsePassPipeline(
          passes, "function(sroa,early-cse,loop-mssa(licm),dce)"))
    return error;
  passes.run(module, modules);
  return llvm::Error::success();
}

llvm::Expected<llvm::SmallVector<char, 0>>
mlir::inlay::emitObject(llvm::Module &module, llvm::TargetMachine &machine) {
  WithoutStrengthReduction gate;
  module.getContext().setOptPassGate(gate);
  llvm::SmallVector<char, 0> object;
  llvm::raw_svector_ostream stream(object);
  llvm::legacy::PassManager passes;
  if (machine.addPassesToEmitFile(passes, stream, nullptr,
                                  llvm::CodeGenFileType::ObjectFile))
    return llvm::createStringError("the target cannot emit object files");
  passes.run(module);
  return object;
}
