// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Arguments against the signature of the kernel.
#include "Arguments.h"
#include "ErrorRecord.h"
#include "inlay/detail/strided.hpp"

namespace inlay::runtime {
namespace {

std::string shape_text(const std::int64_t *extent, unsigned rank) {
  std::string text = "(";
  for (unsigned d = 0; d < rank; ++d) {
    text += d ? ", " : "";
    text += extent[d] == INLAY_DYN ? "?" : std::to_string(extent[d]);
  }
  return text + (rank == 1 ? ",)" : ")");
}

const char *kind_text(int kind) {
  static const char *const names[] = {"read-only array", "in-out array",
                                      "array by value", "scalar"};
  return kind >= 0 && kind < 4 ? names[kind] : "unknown kind of argument";
}

/// Reports the first difference between an argument and its parameter.
std::int32_t report(const inlay_kernel &kernel, std::size_t i,
                    const inlay_call_argument &a, inlay_error *error) {
  const inlay_signature_entry &param = kernel.facts.params[i];
  std::string place = kernel.place.empty() ? "" : kernel.place + ": ";
  std::string found, expected;
  if (a.kind != param.kind) {
    found = std::string("is passed as ") + kind_text(a.kind);
    expected = kind_text(param.kind);
  } else if (a.type != param.type) {
    found = std::string("has element type ") + type_name(a.type);
    expected = type_name(param.type);
  } else if (a.rank != param.rank) {
    found = "has rank " + std::to_string(a.rank);
    expected = std::to_string(param.rank);
  } else {
    found = "has shape " + shape_text(a.array.extent, a.rank);
    expected = shape_text(param.extent, param.rank);
    bool negative = false, empty = false;
    for (unsigned d = 0; d < a.rank; ++d) {
      negative |= a.array.extent[d] < 0;
      empty |= a.array.extent[d] == 0;
    }
    if (negative)
      expected = "no negative extent";
    else if (!detail::is_addressable(a.rank, a.array.extent, a.array.stride,
                                     detail::element_bytes(a.type)))
      expected = "elements, and ways between them, of 63 bits at most";
    else if (!empty && !a.array.data) {
      found = "has no elements";
      expected = "an array that was not moved from";
    }
  }
  return set_error(error, INLAY_USAGE_ERROR, "%sargument %zu %s, expected %s",
                   place.c_str(), i + 1, found.c_str(), expected.c_str());
}

/// Checks one argument and makes the stride of a last dimension without a
/// second element 1.
bool fits(const inlay_signature_entry &param, inlay_call_argument &a) {
  if (a.kind != param.kind || a.type != param.type || a.rank != param.rank)
    return false;
  if (a.kind == INLAY_SCALAR)
    return true;
  bool empty = false;
  std::uint64_t digits = 0;
  for (unsigned d = 0; d < a.rank; ++d) {
    std::int64_t extent = a.array.extent[d];
    digits |= detail::digits_of(extent, a.array.stride[d]);
    if (extent < 0 ||
        (param.extent[d] != INLAY_DYN && param.extent[d] != extent))
      return false;
    empty |= extent == 0;
  }
  if (a.rank > 0 && (empty || a.array.extent[a.rank - 1] == 1))
    a.array.stride[a.rank - 1] = 1;
  return (empty || a.array.data) &&
         (detail::are_small(a.rank, digits) ||
          detail::is_addressable(static_cast<int>(a.rank), a.array.extent,
                                 a.array.stride,
                                 detail::element_bytes(a.type)));
}

} // namespace

std::int32_t check_arguments(const inlay_kernel &kernel,
                             inlay_call_argument *arguments,
                             std::uint32_t count, inlay_error *error) {
  const auto &params = kernel.facts.params;
  if (count != params.size())
    return set_error(error, INLAY_USAGE_ERROR,
                     "%s%skernel '%s' is called with %u arguments, expected "
                     "%zu",
                     kernel.place.c_str(), kernel.place.empty() ? "" : ": ",
                     kernel.name.c_str(), count, params.size());
  for (std::size_t i = 0; i < count; ++i)
    if (!fits(params[i], arguments[i]))
      return report(kernel, i, arguments[i], error);
  return INLAY_OK;
}

} // namespace inlay::runtime
