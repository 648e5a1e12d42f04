# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes the cases: DSL statements, and what NumPy says they give when the
right-hand side is copied first. Some of each family become tests in C++; the
others become data: the records that the statements leave behind, arguments,
and what comes out. A program that CXX compiles writes the records. Run by hand
with any NumPy from 1.24 on; the output is part of the tree.
Usage: generate.py FOLDER [CXX]"""

import concurrent.futures
import os
import subprocess
import sys
import tempfile

import numpy as np

import regions
import values
from case import line_of, make

FAMILIES = [
    ("Reads", regions.reads), ("SelfUpdates", regions.self_updates),
    ("Stencils", regions.stencils), ("Updates", regions.updates),
    ("IndexTensors", regions.index_tensors), ("Elementwise", values.elementwise),
    ("Reductions", values.reductions), ("Shapes", values.shapes),
    ("Control", values.control), ("Errors", values.errors)]
# These stay C++ as a whole; of the others every ninth does.
IN_CPP = {"Control", "Errors"}
EVERY = 9
LICENSE = "SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception"
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../..")
# What a capture consists of, without the rest of libinlay.
SOURCES = ["lib/Records/Check.cpp", "lib/Records/Print.cpp",
           "lib/Records/Schema.cpp", "lib/Records/Words.cpp",
           "lib/Records/Writer.cpp",
           "lib/Runtime/Recorder.cpp", "lib/Runtime/Recording.cpp",
           "lib/Runtime/Error.cpp"]


def title_of(case):
    return case.title.replace("\n", " ")


def kernel_of(case):
    """Returns the lines of the kernel of a case."""
    declared = ", ".join(p.declare() for p in case.params)
    return ["kernel([](%s) {" % declared, *("  " + line for line in case.body), "})"]


# ---- C++ -------------------------------------------------------------------


def write_case(number, name, case):
    """Returns the lines of the test of one case."""
    kernel = kernel_of(case)
    lines = ["// Tests %s" % title_of(case)]
    lines.append("TEST(NumPy%s, Case%03d) {" % (name, number))
    lines.append("  check(" + kernel[0])
    lines += ["  " + line for line in kernel[1:-1]]
    lines.append("  }), [](const auto &run) {")
    for p in case.params:
        if p.kind != "scalar":
            lines.append("    auto %s = %s;" % (p.name, make(p.value)))
    arguments = ", ".join(p.argument() for p in case.params)
    if case.error:
        lines.append("    expect_%s_error([&] { run(%s); });" % (case.error, arguments))
    elif not case.returns:
        lines.append("    run(%s);" % arguments)
    else:
        lines.append("    auto result = run(%s);" % arguments)
    for position, value in enumerate(case.returns):
        part = "result" if len(case.returns) == 1 else "std::get<%d>(result)" % position
        lines.append("    expect_same(%s, %s);" % (part, make(value)))
    for p in case.params:
        if p.kind in ("scalar",):
            continue
        expected = case.after.get(p.name, p.value if p.kind != "inout" else None)
        if expected is not None:
            lines.append("    expect_same(%s, %s);" % (p.name, make(np.array(expected))))
    lines += ["  });", "}", ""]
    return lines


def write_cpp(name, cases):
    lines = ["// " + LICENSE, "//", "// Written by generate.py.", "",
             '#include "../numpy.hpp"', "", "// clang-format off", ""]
    for number, case in cases:
        lines += write_case(number, name, case)
    return "\n".join(lines)


# ---- Records ---------------------------------------------------------------


def write_capture(name, cases):
    """Returns a source that prints the records of the cases."""
    lines = ['#include "inlay/inlay.hpp"', "using namespace inlay;",
             "void print(int number, const inlay_program &program);",
             "void %s() {" % name]
    for number, case in cases:
        lines.append("print(%d, *%s" % (number, "\n".join(kernel_of(case))) +
                     ".capture().get());")
    return "\n".join(lines + ["}", ""])


def write_main(names):
    lines = ['#include "inlay/detail/records.hpp"', "#include <iostream>",
             "void print(int number, const inlay_program &program) {",
             "  using namespace inlay::records;",
             '  std::cout << "case " << number << "\\n"',
             "            << print(program, places::none);", "}"]
    lines += ["void %s();" % name for name in names]
    lines.append("int main() {")
    for name in names:
        lines.append('  std::cout << "family %s\\n";' % name)
        lines.append("  %s();" % name)
    return "\n".join(lines + ["}", ""])


def capture(data, cxx):
    """Compiles and runs the captures; returns the lines of records by family
    and number."""
    with tempfile.TemporaryDirectory() as folder:
        sources = [os.path.join(ROOT, path) for path in SOURCES]
        texts = {name: write_capture(name, cases) for name, cases in data.items()}
        texts["main"] = write_main(data)
        for name, text in texts.items():
            sources.append(os.path.join(folder, name + ".cpp"))
            with open(sources[-1], "w", encoding="utf-8") as out:
                out.write(text)

        def compile_one(source):
            out = os.path.join(folder, os.path.basename(source) + ".o")
            subprocess.run([cxx, "-std=c++23", "-I", os.path.join(ROOT, "include"),
                            "-c", source, "-o", out], check=True)
            return out

        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            objects = list(pool.map(compile_one, sources))
        program = os.path.join(folder, "capture")
        subprocess.run([cxx, *objects, "-o", program], check=True)
        text = subprocess.run([program], check=True, stdout=subprocess.PIPE,
                              encoding="utf-8").stdout
    records, family, found = {}, None, None
    for line in text.splitlines():
        if line.startswith("family "):
            family = line.split()[1]
        elif line.startswith("case "):
            found = records[family, int(line.split()[1])] = []
        else:
            found.append(line)
    return records


# ---- Data ------------------------------------------------------------------


def write_data(name, cases, records):
    lines = ["# " + LICENSE, "# Written by generate.py; data.cpp reads it."]
    for number, case in cases:
        lines += ["", "case %d %s" % (number, title_of(case))]
        lines += records[name, number]
        for p in case.params:
            lines.append("argument " + line_of(p.value))
            if p.kind == "inout":
                lines.append("after " + line_of(np.array(case.after[p.name])))
        lines += ["result " + line_of(value) for value in case.returns]
    return "\n".join(lines) + "\n"


def main():
    folder = sys.argv[1]
    cxx = sys.argv[2] if len(sys.argv) > 2 else "g++"
    np.seterr(all="ignore")
    cpp, data = {}, {}
    for name, family in FAMILIES:
        cases = list(enumerate(family(), 1))
        cpp[name] = [c for c in cases if name in IN_CPP or c[0] % EVERY == 1]
        if name not in IN_CPP:
            data[name] = [c for c in cases if c[0] % EVERY != 1]
    records = capture(data, cxx)
    files = {name + ".cpp": write_cpp(name, cases) for name, cases in cpp.items()}
    for name, cases in data.items():
        files[name + ".txt"] = write_data(name, cases, records)
    os.makedirs(folder, exist_ok=True)
    for name, text in files.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
            out.write(text)
    print("%d cases in C++, %d as data" % (sum(map(len, cpp.values())),
                                           sum(map(len, data.values()))))


if __name__ == "__main__":
    main()
