# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a case of the table consists of: statements of the DSL, arguments and
results, and subscripts in both languages."""

import numpy as np

TYPES = {"f4": "float", "f8": "double", "i4": "std::int32_t",
         "i8": "std::int64_t", "b1": "bool"}


class Case:
    """One kernel, its arguments, and what comes out."""

    def __init__(self, title, params, body, returns=(), after=None, error=None):
        self.title, self.params, self.body = title, params, body
        self.returns, self.after, self.error = returns, after or {}, error


def cpp_type(array):
    return TYPES[array.dtype.str[1:]]


def literal(value, dtype):
    if dtype == np.bool_:
        return "true" if value else "false"
    if dtype.kind == "i":
        if value == np.iinfo(dtype).min:
            return "std::numeric_limits<%s>::min()" % TYPES[dtype.str[1:]]
        return str(int(value))
    if np.isnan(value):
        return "NAN"
    if np.isinf(value):
        return "INFINITY" if value > 0 else "-INFINITY"
    text = np.format_float_positional(value, unique=True, trim="0")
    return text + ("f" if dtype == np.float32 else "")


def elements(array):
    return "{%s}" % ", ".join(literal(v, array.dtype) for v in array.ravel())


def make(array):
    extents = "".join(", %d" % n for n in array.shape)
    return "make<%s, %d>(%s%s)" % (cpp_type(array), array.ndim,
                                   elements(array), extents)


def word(value, dtype):
    """Returns an element as the data have it: exact, and read by from_chars."""
    if dtype.kind in "bi":
        return str(int(value))
    if np.isnan(value) or np.isinf(value):
        return str(float(value))
    return np.format_float_positional(value, unique=True, trim="-")


def line_of(array):
    """Returns type, shape and elements."""
    array = np.asarray(array)
    names = {"f4": "f32", "f8": "f64", "i4": "i32", "i8": "i64", "b1": "bool"}
    shape = "(%s)" % ", ".join(map(str, array.shape))
    return " ".join([names[array.dtype.str[1:]], shape,
                     *(word(v, array.dtype) for v in array.ravel())])


class Param:
    """kind: in, inout, value, scalar. `static` lists extents, -1 for dyn."""

    def __init__(self, name, kind, value, static=None):
        self.name, self.kind, self.value = name, kind, np.array(value)
        self.static = static or [-1] * self.value.ndim

    def declare(self):
        type_name = cpp_type(self.value)
        if self.kind == "scalar":
            return "scalar<%s> %s" % (type_name, self.name)
        extents = "".join(", " + ("dyn" if n < 0 else str(n)) for n in self.static)
        tensor = "tensor<%s%s>" % (type_name, extents)
        return {"in": "const %s &", "inout": "%s &", "value": "%s "}[
            self.kind] % tensor + self.name

    def argument(self):
        if self.kind == "scalar":
            return literal(self.value[()], self.value.dtype)
        return self.name


# ---- Subscripts ------------------------------------------------------------

OPEN = None


class S:
    """A subscript in both languages."""

    def __init__(self, cpp, py, static=False):
        self.cpp, self.py = cpp, py


def sl(begin, end, step=1):
    b = "end" if begin is OPEN else str(begin)
    e = "end" if end is OPEN else str(end)
    if begin is OPEN and step > 0:
        b = "0"
    if begin is OPEN and end is OPEN and step == 1:
        return S("all", slice(None))
    text = "slice(%s, %s)" % (b, e) if step == 1 else "slice(%s, %s, %d)" % (b, e, step)
    return S(text, slice(begin, end, step))


def it(i):
    return S(str(i), i)


NEW = S("newaxis", None)
DOTS = S("ellipsis", Ellipsis)
ALL = sl(OPEN, OPEN)


def cpp_of(group):
    return "[" + ", ".join(s.cpp for s in group) + "]"


def py_of(group):
    return tuple(s.py for s in group)


# ---- Data ------------------------------------------------------------------


def numbers(shape, dtype="f4", start=1):
    """Distinct small integers in an order without symmetry."""
    count = int(np.prod(shape))
    values = [(start + i * 7 + i * i % 5) for i in range(count)]
    return np.array(values, dtype).reshape(shape)


def combine(op, old, value):
    """The combiner on copies; integer division truncates, x / 0 is 0."""
    if op == "set":
        return np.array(np.broadcast_to(value, old.shape), old.dtype)
    if op == "div" and old.dtype.kind == "i":
        return trunc_div(old, np.broadcast_to(value, old.shape))
    functions = {"add": np.add, "sub": np.subtract, "mul": np.multiply,
                 "div": np.divide, "min": np.minimum, "max": np.maximum}
    return functions[op](old, value).astype(old.dtype)


def trunc_div(a, b):
    safe = np.where(b == 0, 1, b)
    q = np.abs(a.astype("i8")) // np.abs(safe.astype("i8"))
    q = np.where((a < 0) != (safe < 0), -q, q)
    return np.where(b == 0, 0, q).astype(a.dtype)


def trunc_rem(a, b):
    return np.where(b == 0, 0, a - trunc_div(a, b) * b).astype(a.dtype)


def statement(target, op, value):
    signs = {"set": "=", "add": "+=", "sub": "-=", "mul": "*=", "div": "/="}
    if op in signs:
        return "%s %s %s;" % (target, signs[op], value)
    place, bracket = target.rstrip("]").rsplit("[", 1)
    return "%s.at(%s).%s(%s);" % (place, bracket, op, value)
