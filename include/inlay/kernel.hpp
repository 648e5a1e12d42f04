// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// inlay::kernel makes a function on arrays of a lambda on tensors.
#ifndef INLAY_KERNEL_HPP
#define INLAY_KERNEL_HPP

#include "inlay/detail/signature.hpp"
#include "inlay/outcome.hpp"

#include <new>

namespace inlay {

/// Chooses what runs a kernel.
enum class backend : std::int32_t {
  automatic = INLAY_BACKEND_DEFAULT,  ///< INLAY_BACKEND, or machine code
  compiled = INLAY_BACKEND_COMPILED,  ///< machine code
  reference = INLAY_BACKEND_REFERENCE ///< the interpreter of the specification
};

/// Is what `kernel` returns: a function made of a lambda on tensors and
/// scalars. The first call captures and compiles it. May be called from several
/// threads at once.
///
/// Errors: usage_error if the kernel or the call is wrong, data_error if the
/// data are; see try_call.
template <class F> class kernel_function {
  using facts = detail::lambda_facts<F>;

public:
  kernel_function(F f, const char *name, const std::source_location &where,
                  backend b = backend::automatic)
      : f_(f), name_(name), where_(where), backend_(b) {
    detail::report_lambda<F>::now();
  }
  kernel_function(const kernel_function &) = delete;
  kernel_function &operator=(const kernel_function &) = delete;

  /// Returns the same kernel, run by `b`.
  kernel_function with(backend b) const {
    return kernel_function(f_, name_, where_, b);
  }

  /// Runs the kernel: arrays or views for tensors, numbers for scalars.
  /// Returns an array, a std::tuple of arrays, or nothing.
  template <class... A> auto operator()(A &&...arguments) const {
    if constexpr (check_call<A...>()) {
      using call = detail::returned<typename detail::signature_of<F>::result>;
      inlay_result results[call::count + 1];
      inlay_error error;
      if (run(results, error, static_cast<A &&>(arguments)...) != INLAY_OK)
        throw_error(error);
      return detail::take_results<typename call::type>(results);
    }
  }

  /// Does the same, but returns the error instead of throwing it, also that of
  /// capturing and compiling. What the lambda itself throws passes through.
  template <class... A> auto try_call(A &&...arguments) const {
    if constexpr (check_call<A...>()) {
      using call = detail::returned<typename detail::signature_of<F>::result>;
      using value = outcome<typename call::type>;
      inlay_result results[call::count + 1];
      inlay_error error;
      try {
        if (run(results, error, static_cast<A &&>(arguments)...) != INLAY_OK)
          return value(error);
      } catch (const inlay::error &caught) {
        return value(caught.record());
      } catch (const std::bad_alloc &) {
        return value(out_of_memory_record());
      }
      if constexpr (call::count == 0)
        return value::done();
      else
        return value(detail::take_results<typename call::type>(results));
    }
  }

  /// Says what runs in place and why, what is copied, and counts.
  text explain() const {
    inlay_blob blob{};
    inlay_error error;
    if (inlay_kernel_explain(get(), &blob, &error) != INLAY_OK)
      throw_error(error);
    return text(blob);
  }
  /// Says the same to programs: JSON, as inlay_kernel_explain_json writes it.
  text explain_json() const {
    inlay_blob blob{};
    inlay_error error;
    if (inlay_kernel_explain_json(get(), &blob, &error) != INLAY_OK)
      throw_error(error);
    return text(blob);
  }
  /// Returns the IR after a stage: "import", "check", "simplify", "fuse",
  /// "plan", "bufferize", "lower" or "llvm".
  text ir(const char *stage) const {
    inlay_blob blob{};
    inlay_error error;
    if (inlay_kernel_print_ir(get(), stage, &blob, &error) != INLAY_OK)
      throw_error(error);
    return text(blob);
  }
  /// Returns the sums over all calls so far.
  inlay_counters counters() const { return inlay_kernel_counters(get()); }

  /// Runs the lambda once on handles and returns its records.
  detail::program capture() const {
    return detail::signature_of<F>::capture(f_, name_, where_);
  }
  /// Captures and compiles the kernel, unless that was done, and returns its
  /// handle for the C ABI.
  inlay_kernel *get() const {
    inlay_kernel *found = __atomic_load_n(&found_, __ATOMIC_ACQUIRE);
    return found ? found : find();
  }

private:
  template <class... A> static constexpr bool check_call() {
    if constexpr (!facts::ok) {
      return false;
    } else {
      constexpr int expected = detail::signature_of<F>::count;
      constexpr int given = sizeof...(A);
      static_assert(given == expected, "inlay: the call has another number of "
                                       "arguments than the kernel has "
                                       "parameters");
      if constexpr (given == expected)
        return detail::signature_of<F>::template check<A...>();
      else
        return false;
    }
  }

  template <class... A>
  std::int32_t run(inlay_result *results, inlay_error &error,
                   A &&...given) const {
    using signature = detail::signature_of<F>;
    using call = detail::returned<typename signature::result>;
    inlay_call_argument arguments[sizeof...(A) + 1];
    signature::pass(arguments, static_cast<A &&>(given)...);
    detail::expect_results<typename call::type>(results);
    std::int32_t status = inlay_kernel_call(get(), arguments, sizeof...(A),
                                            results, call::count, &error);
    signature::settle(static_cast<A &&>(given)...);
    return status;
  }

  inlay_kernel *find() const {
    inlay_kernel *found = nullptr;
    inlay_error error;
    inlay_kernel_options options{};
    options.backend = static_cast<std::int32_t>(backend_);
    detail::program program = capture();
    if (inlay_kernel_find(program.get(), &options, &found, &error) != INLAY_OK)
      throw_error(error);
    __atomic_store_n(&found_, found, __ATOMIC_RELEASE);
    return found;
  }

  [[no_unique_address]] F f_;
  const char *name_;
  std::source_location where_;
  backend backend_;
  mutable inlay_kernel *found_ = nullptr;
};

/// Makes a kernel of a lambda that captures nothing.
template <class F>
kernel_function<F>
kernel(F f, std::source_location where = std::source_location::current()) {
  return kernel_function<F>(f, "kernel", where);
}

/// Makes a kernel with a name, a C identifier, which shows in reports;
/// debuggers and profilers show `kernel_` and the name.
template <class F>
kernel_function<F>
kernel(const char *name, F f,
       std::source_location where = std::source_location::current()) {
  return kernel_function<F>(f, name, where);
}

} // namespace inlay

#endif // INLAY_KERNEL_HPP
