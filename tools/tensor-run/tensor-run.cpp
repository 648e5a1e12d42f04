// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs a function of an MLIR file on arrays in NumPy's format.
//
// Exit status: 0; 1 for bad input or a failed check, with one line on stderr;
// 2 for usage.

#include "Backend.h"

#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Format.h"
#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

using namespace mlir;
using namespace tensor_run;
namespace cl = llvm::cl;

static cl::OptionCategory category("tensor-run options");
static cl::opt<std::string> file(cl::Positional, cl::desc("FILE.mlir"),
                                 cl::Required, cl::cat(category));
static cl::opt<std::string>
    entryName("entry", cl::value_desc("name"), cl::cat(category),
              cl::desc("function to run; may be left out if there is one"));
static cl::list<std::string>
    inputs("input", cl::value_desc("a.npy or number"), cl::cat(category),
           cl::desc("argument, one for each parameter, in their order"));
static cl::list<std::string> outputOption(
    "output", cl::value_desc("o.npy"), cl::cat(category),
    cl::desc("where to write a result: first the in-outs' final "
             "values, then what the function returns; without any, "
             "all are printed"));
enum class BackendKind { Jit, Reference };
static cl::opt<BackendKind> backendKind(
    "backend", cl::desc("how to run"), cl::init(BackendKind::Jit),
    cl::values(clEnumValN(BackendKind::Jit, "jit", "compiled (default)"),
               clEnumValN(BackendKind::Reference, "reference",
                          "in the interpreter of the specification")),
    cl::cat(category));
static cl::opt<Report> explainOption(
    "explain", cl::cat(category), cl::ValueOptional, cl::init(Report::None),
    cl::desc("say what ran in place, what was copied, and why"),
    cl::values(clEnumValN(Report::Text, "", ""),
               clEnumValN(Report::Text, "text", "for readers (default)"),
               clEnumValN(Report::Json, "json", "for programs")));
static cl::opt<unsigned>
    timeOption("time", cl::value_desc("N"), cl::cat(category),
               cl::desc("run N times on fresh arguments and print the median"));
static cl::opt<std::string>
    cpu("target-cpu", cl::value_desc("name"), cl::cat(category),
        cl::desc("CPU to compile for, as LLVM names it; default: this one"));

// What is wanted after the compilation. Linking runs lld in this process, and
// lld resets every option of LLVM's command line.
static std::vector<std::string> outputs;
static Report report = Report::None;
static unsigned timedRuns = 0;

/// Prints one line and returns the exit status for bad input.
static int failWith(llvm::Error error) {
  std::string text = llvm::toString(std::move(error));
  if (!text.empty())
    llvm::errs() << "tensor-run: " << text << '\n';
  return 1;
}

/// Describes the elements of `array`, which must outlive the description;
/// `strides` receives its strides.
static ::inlay::detail::strided describe(const ::inlay::npy_array &array,
                                         int64_t (&strides)[INLAY_MAX_RANK]) {
  int64_t stride = 1;
  for (int dim = array.rank - 1; dim >= 0; --dim) {
    strides[dim] = stride;
    stride *= array.extent[dim];
  }
  return {array.storage.data, array.type, array.rank, array.extent, strides};
}

/// Writes or prints the final values of in-outs and the results.
static llvm::Error deliver(const Signature &signature,
                           const std::vector<Argument> &arguments,
                           const std::vector<::inlay::npy_array> &results) {
  std::vector<const ::inlay::npy_array *> values;
  for (auto [parameter, argument] : llvm::zip(signature.parameters, arguments))
    if (parameter.kind == INLAY_INOUT)
      values.push_back(&argument.file);
  for (const ::inlay::npy_array &result : results)
    values.push_back(&result);
  int64_t strides[INLAY_MAX_RANK];
  for (auto [index, value] : llvm::enumerate(values)) {
    ::inlay::detail::strided elements = describe(*value, strides);
    if (outputs.empty()) {
      ::inlay::detail::print_elements(std::cout, elements);
      std::cout << '\n';
    } else if (index < outputs.size()) {
      try {
        ::inlay::write_npy(outputs[index].c_str(), elements);
      } catch (const ::inlay::error &error) {
        return llvm::createStringError(llvm::StringRef(error.what()));
      }
    }
  }
  return llvm::Error::success();
}

/// Runs `timedRuns` times, each on a fresh copy, and prints the median.
static llvm::Error timeRuns(Backend &backend,
                            const std::vector<Argument> &arguments) {
  std::vector<double> seconds;
  for (unsigned run = 0; run < timedRuns; ++run) {
    std::vector<Argument> copies(arguments.size());
    for (auto [copy, argument] : llvm::zip(copies, arguments)) {
      copy.scalar = argument.scalar;
      if (!argument.file.storage.data)
        continue;
      auto array = copyArray(argument.file);
      if (!array)
        return array.takeError();
      copy.file = std::move(*array);
    }
    auto begin = std::chrono::steady_clock::now();
    auto results = backend.run(copies);
    auto end = std::chrono::steady_clock::now();
    if (!results)
      return results.takeError();
    seconds.push_back(std::chrono::duration<double>(end - begin).count());
  }
  std::nth_element(seconds.begin(), seconds.begin() + seconds.size() / 2,
                   seconds.end());
  llvm::outs() << llvm::format("%.3f us a run (median of %u)\n",
                               seconds[seconds.size() / 2] * 1e6, timedRuns);
  return llvm::Error::success();
}

/// Runs `entry` as the options say.
static int run(ModuleOp module, func::FuncOp entry) {
  auto signature = readSignature(entry);
  if (!signature)
    return failWith(signature.takeError());
  auto arguments = readArguments(*signature, inputs);
  if (!arguments)
    return failWith(arguments.takeError());
  size_t inouts = llvm::count_if(signature->parameters, [](auto &parameter) {
    return parameter.kind == INLAY_INOUT;
  });
  if (outputs.size() > inouts + signature->results.size())
    return failWith(llvm::createStringError(
        "the entry has " + Twine(inouts + signature->results.size()) +
        " outputs, found " + Twine(outputs.size()) + " --output"));

  mlir::inlay::CompileOptions options;
  options.target = mlir::inlay::Target::named(cpu);
  std::string name = entry.getName().str();
  auto backend = backendKind == BackendKind::Jit
                     ? compileEntry(module, name, options, *signature)
                     : interpretEntry(module, name, *signature);
  if (!backend)
    return failWith(backend.takeError());
  if (timedRuns)
    if (llvm::Error error = timeRuns(**backend, *arguments))
      return failWith(std::move(error));
  auto results = (*backend)->run(*arguments);
  if (!results)
    return failWith(results.takeError());
  if (llvm::Error error = deliver(*signature, *arguments, *results))
    return failWith(std::move(error));
  if (report == Report::None)
    return 0;
  auto text = (*backend)->explain(report);
  if (!text)
    return failWith(text.takeError());
  std::cout << *text;
  return 0;
}

int main(int argc, char **argv) {
  cl::HideUnrelatedOptions(category);
  cl::SetVersionPrinter([](llvm::raw_ostream &os) {
    os << "tensor-run of Inlay " INLAY_VERSION ", LLVM " LLVM_VERSION_STRING
          "\n";
  });
  std::string usage;
  llvm::raw_string_ostream usageStream(usage);
  if (!cl::ParseCommandLineOptions(
          argc, argv,
          "Run a function of an MLIR file on arrays in NumPy's format.\n\n"
          "  tensor-run heat.mlir --entry=heat --input u.npy --input 0.1 "
          "--output u1.npy\n",
          &usageStream)) {
    llvm::errs() << usage;
    return 2;
  }
  outputs.assign(outputOption.begin(), outputOption.end());
  report = explainOption;
  timedRuns = timeOption;
  DialectRegistry registry;
  mlir::inlay::registerCompilerDialects(registry);
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  // One line an error: where, what was expected, what was found.
  ScopedDiagnosticHandler diagnostics(&context, [](Diagnostic &found) {
    if (found.getSeverity() != DiagnosticSeverity::Error)
      return;
    llvm::errs() << "tensor-run: ";
    if (auto place = found.getLocation()->findInstanceOf<FileLineColLoc>())
      llvm::errs() << place.getFilename().getValue() << ':' << place.getLine()
                   << ": ";
    llvm::errs() << found.str() << '\n';
  });
  OwningOpRef<ModuleOp> module =
      parseSourceFile<ModuleOp>(file.getValue(), &context);
  if (!module)
    return 1;
  func::FuncOp entry = mlir::inlay::findEntry(*module, entryName);
  return entry ? run(*module, entry) : 1;
}
