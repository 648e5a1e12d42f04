# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks who includes whom: no #include goes up a layer, and no header of MLIR or
LLVM is reachable from the user strand. Usage: layers.py SOURCE_ROOT"""

import os
import re
import sys

# The public headers that belong to the runtime, below the DSL; so do all of
# inlay/c and these of inlay/detail.
RUNTIME_HEADERS = {
    "array.hpp",
    "error.hpp",
    "npy.hpp",
    "slice.hpp",
    "view.hpp",
    "detail/argument.hpp",
    "detail/npy_file.hpp",
    "detail/recorder.hpp",
    "detail/strided.hpp",
}

# The element types, below all else that is C++.
ELEMENT_HEADERS = {"element.hpp", "float16.hpp"}

# What every stage sees: operations, index algebra, and the list of all passes.
BASE = {"Dialect", "Index", "Transforms"}
STAGES = {
    "Raise", "Checks", "Simplify", "Fuse", "Plan", "Verify", "Bufferize", "Lower",
    "Conversion", "Report",
}

# Each layer and the layers of ours that its files may include. A stage sees no
# other stage; the checker of plans shares nothing with the planner but Index.
MAY_INCLUDE = {
    "C": {"C"},
    "Element": {"Element", "C"},
    "Records": {"Records", "Element", "C"},
    "Runtime": {"Runtime", "Records", "Element", "C"},
    "DSL": {"DSL", "Runtime", "Element", "C"},
    # The table of element types gives the types of the IR too.
    "Dialect": {"Dialect", "Element", "C"},
    "Index": {"Index", "Dialect"},
    "Transforms": {"Transforms"},
    **{stage: {stage} | BASE for stage in STAGES},
    "Pipelines": {"Pipelines"} | STAGES | BASE,
    "Import": {"Import", "Records", "C"} | BASE,
    "Reference": {"Reference", "Dialect"},
    "Compiler": {"Compiler", "Import", "Pipelines", "Reference", "Runtime", "Element",
                 "C"}
    | STAGES | BASE,
}
# The entry of a kernel is written against the ABI.
MAY_INCLUDE["Conversion"] |= {"C"}
USER_STRAND = {"C", "Element", "Records", "Runtime", "DSL"}
LLVM_HEADER = re.compile(r"^(mlir|mlir-c|llvm|llvm-c|lld|clang|clang-c)/")
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')


def layer_of(path):
    """Names the layer of a file, given relative to the root; None outside."""
    parts = path.split("/")
    if parts[0] == "lib" and len(parts) > 2:
        return parts[1]
    if parts[:2] == ["include", "inlay-mlir"] and len(parts) > 3:
        return parts[2]
    if parts[:2] == ["include", "inlay"]:
        if parts[2] == "c":
            return "C"
        if parts[-1] == "records.hpp":
            return "Records"
        if parts[-1] in ELEMENT_HEADERS:
            return "Element"
        return "Runtime" if "/".join(parts[2:]) in RUNTIME_HEADERS else "DSL"
    return None


def resolve(root, source, name):
    """Finds the file of ours that `source` includes as `name`, or None."""
    if name.startswith(("inlay/", "inlay-mlir/")):
        return "include/" + name  # generated files too, though they do not exist
    beside = os.path.normpath(os.path.join(os.path.dirname(source), name))
    return beside if os.path.exists(os.path.join(root, beside)) else None


def check_file(root, source):
    """Yields one sentence for each include that `source` must not have."""
    layer = layer_of(source)
    if layer not in MAY_INCLUDE:
        yield "%s: folder of no known layer" % source
        return
    with open(os.path.join(root, source), encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            name = match.group(1)
            target = resolve(root, source, name)
            if target is None:
                if layer in USER_STRAND and LLVM_HEADER.match(name):
                    yield "%s:%d: %s may not include LLVM: %s" % (
                        source, number, layer, name)
                continue
            target_layer = layer_of(target)
            if target_layer not in MAY_INCLUDE[layer]:
                yield "%s:%d: %s may not include %s: %s" % (
                    source, number, layer, target_layer, name)


def main(root):
    files = []
    for folder in ("include", "lib"):
        for path, _, names in os.walk(os.path.join(root, folder)):
            files += [
                os.path.relpath(os.path.join(path, name), root)
                for name in names
                if name.endswith((".h", ".hpp", ".cpp", ".c"))
            ]
    errors = [error for file in sorted(files) for error in check_file(root, file)]
    for error in errors:
        print(error)
    print("%d files, %d includes that go up" % (len(files), len(errors)))
    return 1 if errors or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
