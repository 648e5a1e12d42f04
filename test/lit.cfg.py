# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The files with RUN lines, and what their lines may name.
import importlib.util
import os
import shutil
import sys

import lit.formats
from lit.llvm import llvm_config

sys.path.insert(0, os.path.dirname(__file__))
import environment

config.name = "Inlay"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir", ".test"]
config.excludes = ["CMakeLists.txt", "Inputs", "parent", "program", "tool"]
config.test_source_root = os.path.join(config.inlay_source, "test")
config.test_exec_root = os.path.join(config.inlay_build, "test")
environment.prepare(config)
for tool in ["gdb", "pkg-config"]:
    if shutil.which(tool):
        config.available_features.add(tool)
if importlib.util.find_spec("numpy"):
    config.available_features.add("numpy")
# Index algebra records what it claims in builds with assertions.
if config.inlay_build_type == "Debug" and shutil.which("z3"):
    config.available_features.add("claims")
# Some programs replace what a sanitizer replaces too, or bring one of their own.
if not config.inlay_sanitize:
    config.available_features.add("plain-build")

tool_folders = [config.inlay_bindir, config.llvm_tools_dir]
llvm_config.with_environment("PATH", tool_folders, append_path=True)
llvm_config.add_tool_substitutions(
    [
        "tensor-opt",
        "tensor-run",
        "FileCheck",
        "count",
        "not",
        "split-file",
        "mlir-opt",
        "mlir-translate",
    ],
    tool_folders,
)

include = os.path.join(config.inlay_source, "include")
generated = os.path.join(config.inlay_build, "include")
sanitize = (
    "-fsanitize=%s -fno-omit-frame-pointer" % config.inlay_sanitize
    if config.inlay_sanitize
    else ""
)
# A program that links a sanitized library is built by the same compiler.
user_cxx = config.inlay_cxx if sanitize else config.inlay_gxx
for pattern, value in [
    # Longest names first: lit replaces text, not words.
    ("%inlay_include", include),
    ("%inlay_generated", generated),
    ("%inlay_source", config.inlay_source),
    ("%inlay_build", config.inlay_build),
    ("%inlay_lib", config.inlay_libdir),
    ("%inlay_bin", config.inlay_bindir),
    ("%inlay_sanitize", sanitize),
    ("%mlir_include", config.mlir_include),
    ("%examples", os.path.join(config.inlay_build, "examples")),
    ("%clangxx", config.inlay_clangxx),
    ("%host_cxx", config.inlay_cxx),
    ("%host_cc", config.inlay_cc),
    ("%user_cxx", user_cxx),
    ("%cmake", config.inlay_cmake),
    ("%cxx", config.inlay_gxx),
    ("%python", sys.executable),
]:
    config.substitutions.append((pattern, value))
