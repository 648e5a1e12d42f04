# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Runs each binary operation and comparison of arith as `x op x`, and what
# upstream folds beside it, on each element type, with static and run-time
# extents, and expects the same bytes of both backends.

import os
import subprocess
import sys

import numpy

INTEGERS = "addi subi muli andi ori xori maxsi minsi maxui minui"
FLOATS = "addf subf mulf divf maximumf minimumf"
ORDERS = "eq ne slt sle sgt sge ult ule ugt uge"
FLOAT_ORDERS = "oeq one olt ole ogt oge ueq une ult uge ord uno"
VALUES = {
    "i1": numpy.array([1, 0, 1, 1, 0], dtype=bool),
    "i32": numpy.array([0, -1, 7, -(2**31), 5], dtype="i4"),
    "i64": numpy.array([0, -1, 7, -(2**63), 5], dtype="i8"),
    "f32": numpy.array([0, -0.0, numpy.inf, numpy.nan, 1.5], dtype="f4"),
    "f64": numpy.array([0, -0.0, numpy.inf, numpy.nan, 1.5], dtype="f8"),
}


def programs(element, tensor):
    """Yields (body, result's element type); %x and %y are the arguments, %c
    a tensor of zeros."""
    isFloat = element[0] == "f"
    for name in (FLOATS if isFloat else INTEGERS).split():
        for right in ("%x", "%c"):
            yield f"%r = arith.{name} %x, {right} : {tensor}", element
    kind, orders = ("cmpf", FLOAT_ORDERS) if isFloat else ("cmpi", ORDERS)
    for order in orders.split():
        for right in ("%x", "%c"):
            yield f"%r = arith.{kind} {order}, %x, {right} : {tensor}", "i1"
    suffix = "f" if isFloat else "i"
    for first in ("add", "sub"):
        for second in ("%d, %x", "%x, %d", "%d, %y"):
            yield (f"%d = arith.{first}{suffix} %x, %y : {tensor}\n"
                   f"%r = arith.sub{suffix} {second} : {tensor}"), element
    bools = tensor.replace(element, "i1")
    yield (f"%b = arith.cmp{suffix} {orders.split()[0]}, %x, %y : {tensor}\n"
           f"%r = arith.select %b, %x, %x : {bools}, {tensor}"), element


def module(element, extent):
    """Returns the text of one function with a result for each program, and
    the programs."""
    tensor = f"tensor<{extent}x{element}>"
    zero = "0.0" if element[0] == "f" else "false" if element == "i1" else "0"
    typed = zero if element == "i1" else f"{zero} : {element}"
    size = "[%n]" if extent == "?" else ""
    bodies, names, types = [], [], []
    found = list(programs(element, tensor))
    for number, (body, result) in enumerate(found):
        for local in ("%r", "%d", "%b"):
            body = body.replace(local, f"{local}{number}")
        bodies.append(body)
        names.append(f"%r{number}")
        types.append(f"tensor<{extent}x{result}>")
    text = f"""
func.func @f(%x: {tensor}, %y: {tensor}) -> ({", ".join(types)}) {{
%i = arith.constant 0 : index
%n = tensor.dim %x, %i : {tensor}
%z = arith.constant {typed}
%c = tensor.splat %z{size} : {tensor}
{chr(10).join(bodies)}
return {", ".join(names)} : {", ".join(types)}
}}"""
    return text, [body for body, _ in found]


def call(text, count, folder, backend, name):
    """Returns the bytes of each result, or what went wrong."""
    outputs = [os.path.join(folder, f"r{k}.npy") for k in range(count)]
    command = ["tensor-run", text, f"--backend={backend}"]
    command += ["--input", name] * 2
    for output in outputs:
        command += ["--output", output]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        return f"exit {done.returncode}: {done.stderr[:2000]}"
    return [open(output, "rb").read() for output in outputs]


def main(folder):
    failures = 0
    for element, values in VALUES.items():
        name = os.path.join(folder, element + ".npy")
        numpy.save(name, values)
        for extent in ("?", "5"):
            text, bodies = module(element, extent)
            file = os.path.join(folder, "f.mlir")
            with open(file, "w") as stream:
                stream.write(text)
            jit, reference = (call(file, len(bodies), folder, backend, name)
                              for backend in ("jit", "reference"))
            if isinstance(jit, str) or isinstance(reference, str):
                failures += 1
                print(element, extent, jit if isinstance(jit, str) else "",
                      reference if isinstance(reference, str) else "")
                continue
            for body, one, other in zip(bodies, jit, reference):
                if one != other:
                    failures += 1
                    print(f"{body}: the back ends differ")
    print(f"{failures} failures")
    return failures != 0


sys.exit(main(sys.argv[1]))
