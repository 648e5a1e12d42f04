# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes the table of cases beside it: DSL statements, and what NumPy says they
give when the right-hand side is copied first. Run by hand with any NumPy from
1.24 on; the output is part of the tree. Usage: generate.py [FOLDER]"""

import os
import sys

import numpy as np

import regions
import values
from case import make


def write_case(number, name, case):
    """Returns the lines of the test of one case."""
    lines = ["// Tests %s" % case.title.replace("\n", " ")]
    lines.append("TEST(NumPy%s, Case%03d) {" % (name, number))
    declared = ", ".join(p.declare() for p in case.params)
    lines.append("  check(kernel([](%s) {" % declared)
    lines += ["    " + line for line in case.body]
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


FAMILIES = [
    ("Reads", regions.reads), ("SelfUpdates", regions.self_updates),
    ("Stencils", regions.stencils), ("Updates", regions.updates),
    ("IndexTensors", regions.index_tensors), ("Elementwise", values.elementwise),
    ("Reductions", values.reductions), ("Shapes", values.shapes),
    ("Control", values.control), ("Errors", values.errors)]
# A file has as many cases as fit.
LINES_PER_FILE = 390
HEAD = """// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Written by generate.py.

#include "numpy.hpp"

// clang-format off

"""


def split(name, cases):
    """Divides the text of a family's cases among files; yields their texts."""
    lines = HEAD.count("\n")
    texts = []
    for number, case in enumerate(cases, 1):
        text = "\n".join(write_case(number, name, case)) + "\n"
        if texts and lines + text.count("\n") > LINES_PER_FILE:
            yield HEAD + "".join(texts)
            texts, lines = [], HEAD.count("\n")
        texts.append(text)
        lines += text.count("\n")
    yield HEAD + "".join(texts)


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(__file__)
    np.seterr(all="ignore")
    total = 0
    for name, family in FAMILIES:
        cases = list(family())
        total += len(cases)
        for part, text in enumerate(split(name, cases), 1):
            path = os.path.join(folder, "%s%d.cpp" % (name, part))
            with open(path, "w", encoding="utf-8") as out:
                out.write(text)
    print("%d cases" % total)


if __name__ == "__main__":
    main()
