// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loading the kernels of the test's folder.
#include "TestKernel.h"

#include "WholeFile.h"

namespace inlay::test {

inlay_kernel *load(const char *name) {
  std::string bytes;
  std::string path = std::string(KERNEL_FOLDER) + "/" + name + ".so";
  EXPECT_TRUE(runtime::read_whole_file(path, bytes)) << path;
  inlay_kernel *kernel = nullptr;
  inlay_error error = {};
  EXPECT_EQ(inlay_kernel_load(bytes.data(), bytes.size(), &kernel, &error),
            INLAY_OK)
      << error.message;
  return kernel;
}

static std::string take(inlay_blob &blob) {
  std::string text(static_cast<const char *>(blob.data), blob.size);
  inlay_blob_free(&blob);
  return text;
}

std::string explain(const inlay_kernel *kernel) {
  inlay_blob blob = {};
  inlay_error error = {};
  EXPECT_EQ(inlay_kernel_explain(kernel, &blob, &error), INLAY_OK);
  return take(blob);
}

std::string explain_json(const inlay_kernel *kernel) {
  inlay_blob blob = {};
  inlay_error error = {};
  EXPECT_EQ(inlay_kernel_explain_json(kernel, &blob, &error), INLAY_OK);
  return take(blob);
}

} // namespace inlay::test
