# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the examples of docs/spec.md. Usage: run-spec-examples.py SPEC FOLDER
TENSOR_OPT TENSOR_RUN

Each block of MLIR is one function. Where comments give its arguments and its
result ("// a = [1, 2], v = 3" and "// r = [4, 5]"), the interpreter must give
that result; all blocks must parse."""

import ast
import os
import re
import struct
import subprocess
import sys

TYPES = {"f32": "<f4", "f64": "<f8", "i32": "<i4", "i64": "<i8"}


def shape_of(value):
    return (len(value),) + shape_of(value[0]) if isinstance(value, list) else ()


def flatten(value):
    if not isinstance(value, list):
        return [value]
    return [number for piece in value for number in flatten(piece)]


def write_npy(path, value, element):
    """Writes an array in NumPy's format, version 1.0."""
    header = "{'descr': '%s', 'fortran_order': False, 'shape': %s, }" % (
        TYPES[element], repr(shape_of(value)))
    header += " " * (-(10 + len(header) + 1) % 64) + "\n"
    code = {"f32": "f", "f64": "d", "i32": "i", "i64": "q"}[element]
    with open(path, "wb") as file:
        file.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)))
        file.write(header.encode())
        file.write(struct.pack("<%d%s" % (len(flatten(value)), code),
                               *flatten(value)))


def read_npy(path, element):
    with open(path, "rb") as file:
        data = file.read()
    start = 10 + struct.unpack("<H", data[8:10])[0]
    code = {"f32": "f", "f64": "d", "i32": "i", "i64": "q"}[element]
    return list(struct.iter_unpack("<" + code, data[start:]))


def assignments(comment):
    """Reads "a = [1, 2], v = 3" as names and values."""
    return {name: ast.literal_eval(value) for name, value in
            re.findall(r"(\w+) = (\[.*?\](?=$|, \w+ =)|-?\d+)", comment)}


def run(block, number, folder, tensor_opt, tensor_run):
    path = os.path.join(folder, "example%d.mlir" % number)
    with open(path, "w", encoding="utf-8") as file:
        file.write(block)
    subprocess.run([tensor_opt, path], check=True, stdout=subprocess.DEVNULL)
    known = {}
    for comment in re.findall(r"// (.*=.*)", block):
        known.update(assignments(comment))
    if "r" not in known:
        return 0
    inputs = []
    header = block[:block.index("{")]
    for name, element in re.findall(r"%(\w+): tensor<[0-9x]*?x?([fi]\d+)>", header):
        file = os.path.join(folder, "example%d-%s.npy" % (number, name))
        write_npy(file, known[name], element)
        inputs += ["--input", file]
    output = os.path.join(folder, "example%d-r.npy" % number)
    subprocess.run([tensor_run, path, "--backend=reference", "--output", output]
                   + inputs, check=True)
    element = re.search(r"-> tensor<[0-9x]*?x?([fi]\d+)>", header).group(1)
    found = [float(n) for n, in read_npy(output, element)]
    expected = [float(n) for n in flatten(known["r"])]
    if found != expected:
        sys.exit("%s\ngives %s" % (block, found))
    return 1


def main(spec, folder, tensor_opt, tensor_run):
    os.makedirs(folder, exist_ok=True)
    with open(spec, encoding="utf-8") as file:
        blocks = re.findall(r"```mlir\n(.*?)```", file.read(), re.DOTALL)
    executed = sum(run(block, number, folder, tensor_opt, tensor_run)
                   for number, block in enumerate(blocks))
    print("%d examples, %d executed" % (len(blocks), executed))
    return 0 if executed >= 6 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
