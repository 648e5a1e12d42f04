// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The stages in their order, and what stands between them.

#include "inlay-mlir/Compiler/Compiler.h"

#include "inlay-mlir/Compiler/Codegen.h"
#include "inlay-mlir/Compiler/Info.h"
#include "inlay-mlir/Pipelines/Pipelines.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Target/LLVMIR/Export.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Target/TargetMachine.h"

using namespace mlir;
using namespace mlir::inlay;

func::FuncOp inlay::findEntry(ModuleOp module, StringRef entry) {
  SmallVector<func::FuncOp> functions(module.getOps<func::FuncOp>());
  for (func::FuncOp function : functions)
    if (function.getName() == entry && !function.isDeclaration())
      return function;
  // Private functions are there to be called, if there is another.
  auto isPublic = [](func::FuncOp function) { return function.isPublic(); };
  if (llvm::any_of(functions, isPublic))
    llvm::erase_if(functions, std::not_fn(isPublic));
  if (entry.empty() && functions.size() == 1 &&
      !functions.front().isDeclaration())
    return functions.front();
  std::string names;
  for (func::FuncOp function : functions)
    names += (names.empty() ? "" : ", ") + function.getName().str();
  if (entry.empty())
    module.emitError() << "expected one function, found " << functions.size()
                       << (names.empty() ? "" : ": ") << names
                       << "; name the entry";
  else
    module.emitError() << "there is no function '" << entry << "'; found "
                       << (names.empty() ? "none" : names);
  return nullptr;
}

void inlay::keepCalled(func::FuncOp entry) {
  auto module = entry->getParentOfType<ModuleOp>();
  SetVector<Operation *> called;
  called.insert(entry);
  for (size_t next = 0; next < called.size(); ++next)
    called[next]->walk([&](func::CallOp call) {
      if (Operation *callee = module.lookupSymbol(call.getCallee()))
        called.insert(callee);
    });
  for (func::FuncOp function :
       llvm::make_early_inc_range(module.getOps<func::FuncOp>())) {
    if (!called.contains(function))
      function.erase();
    else if (function != entry)
      function.setPrivate();
  }
}

/// Runs the passes behind `from` up to `to`.
static LogicalResult runStages(ModuleOp module, Stage from, Stage to,
                               const CompileOptions &options) {
  PassManager passes(module.getContext());
#ifdef NDEBUG
  // What comes in was verified when it was built or parsed, and the plans have
  // a pass of their own. Builds with assertions verify after every pass.
  passes.enableVerifier(false);
#endif
  CpuPipelineOptions pipeline;
  Target::Abilities abilities = options.target.getAbilities();
  pipeline.vectorBytes = abilities.vectorBytes;
  pipeline.nativeF16 = abilities.nativeF16;
  buildStages(passes, from, to, pipeline);
  return passes.run(module);
}

LogicalResult inlay::lowerTo(ModuleOp module, StringRef stage,
                             const CompileOptions &options) {
  std::optional<Stage> last = symbolizeStage(stage);
  if (!last)
    return module.emitError()
           << "there is no stage '" << stage
           << "'; expected import, check, simplify, fuse, plan, bufferize, "
              "lower or llvm";
  return runStages(module, Stage::Import, *last, options);
}

/// Adds the info text as a constant that the runtime finds by its name.
static void addInfo(llvm::Module &module, StringRef text) {
  llvm::Constant *bytes =
      llvm::ConstantDataArray::getString(module.getContext(), text);
  new llvm::GlobalVariable(module, bytes->getType(), /*isConstant=*/true,
                           llvm::GlobalValue::ExternalLinkage, bytes,
                           "inlay_kernel_info");
}

/// Gives the function of the kernel a name of its own, which profilers and
/// debuggers show; the one that the runtime looks for is weak beside it, so
/// that tools that know one name for an address choose the other. The prefix
/// keeps a kernel called "exp" from being what its own calls of exp are bound
/// to.
static void nameKernel(llvm::Module &module, StringRef name) {
  llvm::Function *function = module.getFunction("inlay_kernel");
  if (!function)
    return;
  std::string symbol = "kernel_";
  for (char c : name)
    symbol += llvm::isAlnum(c) ? c : '_';
  function->setName(symbol);
  llvm::GlobalAlias::create(function->getValueType(), 0,
                            llvm::GlobalValue::WeakAnyLinkage, "inlay_kernel",
                            function, &module);
}

/// Emits `error` as a diagnostic on `module`.
static LogicalResult report(ModuleOp module, llvm::Error error) {
  return module.emitError() << llvm::toString(std::move(error));
}

FailureOr<std::unique_ptr<llvm::MemoryBuffer>>
inlay::compile(ModuleOp module, StringRef entry,
               const CompileOptions &options) {
  func::FuncOp function = findEntry(module, entry);
  if (!function)
    return failure();
  std::string name = function.getName().str();
  // First, so that an unknown CPU is the only thing said.
  llvm::Expected<TargetMachinePtr> machine = getTargetMachine(options.target);
  if (!machine)
    return report(module, machine.takeError());
  keepCalled(function);
  if (failed(runStages(module, Stage::Import, Stage::Plan, options)))
    return failure();
  std::string info = describe(*module.getOps<func::FuncOp>().begin());
  if (failed(runStages(module, Stage::Plan, Stage::LLVM, options)))
    return failure();

  llvm::LLVMContext context;
  std::unique_ptr<llvm::Module> code = translateModuleToLLVMIR(module, context);
  if (!code)
    return module.emitError("the lowered module does not translate to LLVM IR");
  addInfo(*code, info);
  nameKernel(*code, name);
  if (llvm::Error error = optimize(*code, **machine))
    return report(module, std::move(error));
  llvm::Expected<llvm::SmallVector<char, 0>> object =
      emitObject(*code, **machine);
  if (!object)
    return report(module, object.takeError());
  llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>> linked =
      linkSharedObject(*object);
  if (!linked)
    return report(module, linked.takeError());
  return std::move(*linked);
}
