// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The C functions that libinlay looks up in this library. No exception and no
// diagnostic leaves them: every failure is a status and one line of text.

#include "ErrorText.h"
#include "OwnThread.h"
#include "ReusePool.h"
#include "inlay-mlir/Compiler/Compiler.h"
#include "inlay-mlir/Compiler/Interpret.h"
#include "inlay-mlir/Compiler/Target.h"
#include "inlay-mlir/Import/Import.h"
#include "inlay-mlir/Pipelines/Pipelines.h"
#include "inlay/c/capture.h"

#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/MLIRContext.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Target/TargetMachine.h"
#include <atomic>

using namespace mlir;
using namespace mlir::inlay;

namespace {
/// A context that was used before: loading the dialects takes as long as some
/// of the passes. What programs leave in it is never freed, so that it is
/// replaced now and then.
struct UsedContext {
  static constexpr unsigned mostUses = 64;

  static ReusePool<UsedContext> &pool() {
    static auto &contexts = *new ReusePool<UsedContext>;
    return contexts;
  }
  static std::unique_ptr<UsedContext> take() {
    if (auto kept = pool().take([](const UsedContext &) { return true; }))
      return kept;
    DialectRegistry registry;
    registerCompilerDialects(registry);
    return std::make_unique<UsedContext>(std::make_unique<MLIRContext>(
        registry, MLIRContext::Threading::DISABLED));
  }

  std::unique_ptr<MLIRContext> context;
  unsigned uses = 0;
};

/// Notes that the process destroys its static objects, LLVM's next: what is
/// left of LLVM then cannot be relied on.
struct EndOfCompiler {
  static inline std::atomic<bool> reached = false;
  ~EndOfCompiler() { reached = true; }
} endOfCompiler;

/// The import of one program, which collects the first error.
class Session {
public:
  Session() : used(UsedContext::take()), context(*used->context) {
    handler = context.getDiagEngine().registerHandler([&](Diagnostic &found) {
      if (found.getSeverity() == DiagnosticSeverity::Error && message.empty()) {
        llvm::raw_string_ostream stream(message);
        stream << placeOf(found.getLocation());
        stream << found;
      }
      return success();
    });
  }
  ~Session() {
    context.getDiagEngine().eraseHandler(handler);
    if (++used->uses < UsedContext::mostUses)
      UsedContext::pool().give(std::move(used));
  }

  /// Imports `program`; null, with the status and message in `error`, if it
  /// is not a valid program.
  OwningOpRef<ModuleOp> import(const inlay_program &program,
                               inlay_error &error) {
    std::string text;
    OwningOpRef<ModuleOp> module = importProgram(program, context, text);
    if (!module)
      fillError(error, INLAY_USAGE_ERROR, text.empty() ? message : text);
    return module;
  }

  /// Fills `error` with what was diagnosed: the caller's fault.
  int32_t failUsage(inlay_error &error) {
    return fillError(error, INLAY_USAGE_ERROR, message);
  }

  /// Fills `error` with what was diagnosed: a fault of ours.
  int32_t failInternally(inlay_error &error) {
    return fillError(error, INLAY_INTERNAL_ERROR,
                     message.empty() ? "a pass failed without a message"
                                     : message);
  }

private:
  std::unique_ptr<UsedContext> used;
  MLIRContext &context;
  DiagnosticEngine::HandlerID handler;
  std::string message;
};
} // namespace

/// Fails, with the reason in `error`, if LLVM does not know the CPU.
static bool isKnown(const Target &target, inlay_error &error) {
  llvm::Expected<TargetMachinePtr> machine = getTargetMachine(target);
  if (machine)
    return true;
  fillError(error, INLAY_USAGE_ERROR, llvm::toString(machine.takeError()));
  return false;
}

/// Runs `body` where LLVM can run, and returns its status. Fails, with the
/// reason in `error`, once LLVM may be gone.
static int32_t runApart(const inlay_program &program, inlay_error &error,
                        llvm::function_ref<int32_t()> body) {
  if (EndOfCompiler::reached)
    return fillError(error, INLAY_USAGE_ERROR,
                     std::string("kernel '") + program.name +
                         "' cannot be compiled any more: the process is ending "
                         "and has destroyed the compiler's static objects; "
                         "call the kernel once before");
  int32_t status = INLAY_OK;
  if (!runWithThreadLocals([&] { status = body(); }))
    return fillError(error, INLAY_OUT_OF_MEMORY,
                     "out of memory: cannot start a thread for the compiler");
  return status;
}

/// Hands `text` (or a shared object) over as a blob.
static void handOver(std::unique_ptr<llvm::MemoryBuffer> buffer,
                     inlay_blob &blob) {
  blob.data = buffer->getBufferStart();
  blob.size = buffer->getBufferSize();
  blob.release = [](inlay_blob *taken) {
    delete static_cast<llvm::MemoryBuffer *>(taken->owner);
    *taken = inlay_blob();
  };
  blob.owner = buffer.release();
}

static CompileOptions toOptions(const inlay_compile_options *options) {
  CompileOptions result;
  if (options && options->target_cpu)
    result.target = Target::named(options->target_cpu);
  return result;
}

static int32_t compileHere(const inlay_program *program,
                           const inlay_compile_options *options,
                           inlay_blob *shared_object, inlay_error *error) {
  Session session;
  OwningOpRef<ModuleOp> module = session.import(*program, *error);
  if (!module)
    return error->status;
  CompileOptions wanted = toOptions(options);
  if (!isKnown(wanted.target, *error))
    return error->status;
  auto compiled = compile(*module, program->name, wanted);
  if (failed(compiled))
    return session.failInternally(*error);
  handOver(std::move(*compiled), *shared_object);
  return INLAY_OK;
}

static int32_t printHere(const inlay_program *program,
                         const inlay_compile_options *options,
                         const char *stage, inlay_blob *text,
                         inlay_error *error) {
  Session session;
  OwningOpRef<ModuleOp> module = session.import(*program, *error);
  if (!module)
    return error->status;
  CompileOptions wanted = toOptions(options);
  if (!isKnown(wanted.target, *error))
    return error->status;
  if (failed(lowerTo(*module, stage, wanted)))
    return symbolizeStage(stage) ? session.failInternally(*error)
                                 : session.failUsage(*error);
  std::string printed;
  llvm::raw_string_ostream stream(printed);
  OpPrintingFlags flags;
  flags.enableDebugInfo(/*enable=*/true, /*prettyForm=*/false);
  module->print(stream, flags);
  handOver(llvm::MemoryBuffer::getMemBufferCopy(printed, stage), *text);
  return INLAY_OK;
}

static int32_t interpretHere(const inlay_program *program,
                             inlay_context *context, void *const *arguments,
                             inlay_array *results, inlay_error *error) {
  Session session;
  OwningOpRef<ModuleOp> module = session.import(*program, *error);
  if (!module)
    return error->status;
  // The checks are part of what a program means; every later stage keeps it.
  if (failed(lowerTo(*module, "check")))
    return session.failInternally(*error);
  return interpretOnArrays(findEntry(*module, program->name), context,
                           arguments, results, error);
}

extern "C" int32_t inlay_compile(const inlay_program *program,
                                 const inlay_compile_options *options,
                                 inlay_blob *shared_object,
                                 inlay_error *error) {
  return runApart(*program, *error, [&] {
    return compileHere(program, options, shared_object, error);
  });
}

extern "C" int32_t inlay_print_ir(const inlay_program *program,
                                  const inlay_compile_options *options,
                                  const char *stage, inlay_blob *text,
                                  inlay_error *error) {
  return runApart(*program, *error, [&] {
    return printHere(program, options, stage, text, error);
  });
}

extern "C" int32_t inlay_interpret(const inlay_program *program,
                                   inlay_context *context,
                                   void *const *arguments, inlay_array *results,
                                   inlay_error *error) {
  return runApart(*program, *error, [&] {
    return interpretHere(program, context, arguments, results, error);
  });
}
