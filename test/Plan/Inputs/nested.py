# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes a function with an update inside of nested loops or branches.
Usage: nested.py for|while|if DEPTH"""

import sys

TENSOR = "tensor<?xf32>"
BODY = "{ inlay.yield %x : f32 }"


def loop_head(kind, i, carried):
    """Opens loop `i`, which starts from `carried`; names what it carries."""
    if kind == "for":
        print(f"%r{i} = scf.for %i{i} = %c0 to %k step %c1 "
              f"iter_args(%a{i} = {carried}) -> ({TENSOR}) {{")
        return f"%a{i}"
    print(f"%r{i} = scf.while (%a{i} = {carried}) : ({TENSOR}) -> {TENSOR} {{")
    print(f"scf.condition(%c) %a{i} : {TENSOR} }} do {{ ^bb0(%b{i}: {TENSOR}):")
    return f"%b{i}"


def write_loops(kind, depth):
    """Writes an update inside of `depth` loops."""
    value = "%u"
    for i in range(depth):
        value = loop_head(kind, i, value)
    print(f"%m = inlay.map (%i to 1) set into {value}[%i] reads (%x = %z) "
          f": (f32) into {TENSOR} {BODY}")
    value = "%m"
    for i in reversed(range(depth)):
        print(f"scf.yield {value} : {TENSOR} }}")
        value = f"%r{i}"
    return value


def write_branches(depth):
    """Writes branches whose extents only their inside tells."""
    for i in range(depth):
        print(f"%r{i} = scf.if %c -> ({TENSOR}) {{")
        print('inlay.check usage %d, "expected" () : i1')
        print(f"%w{i} = arith.divsi %k, %k : index")
    print(f"%m = inlay.map (%i to %w{depth - 1}) reads (%x = %z) "
          f": (f32) to {TENSOR} {BODY}")
    value = "%m"
    for i in reversed(range(depth)):
        print(f"scf.yield {value} : {TENSOR} }} else {{")
        print(f"%o{i} = inlay.map (%i to %k) reads (%x = %z) "
              f": (f32) to {TENSOR} {BODY}")
        print(f"scf.yield %o{i} : {TENSOR} }}")
        value = f"%r{i}"
    print(f"%y = inlay.map (%i to 1) set into %u[%i] reads (%x = {value}[%i]) "
          f": ({TENSOR}) into {TENSOR} {BODY}")
    return "%y"


def main():
    """Writes the function that the arguments ask for."""
    kind, depth = sys.argv[1], int(sys.argv[2])
    print(f"func.func @nested(%u: {TENSOR} {{inlay.inout}}, %k: index, %c: i1, "
          f"%d: i1, %z: f32) -> {TENSOR} {{")
    print("%c0 = arith.constant 0 : index\n%c1 = arith.constant 1 : index")
    result = write_branches(depth) if kind == "if" else write_loops(kind, depth)
    print(f"return {result} : {TENSOR} }}")


main()
