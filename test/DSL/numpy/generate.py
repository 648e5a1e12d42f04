# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes the table of cases beside it: DSL statements, and what NumPy says they
give when the right-hand side is copied first. Run by hand with any NumPy from
1.24 on; the output is part of the tree. Usage: generate.py [FOLDER]"""

import itertools
import os
import random
import sys

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


# ---- Families --------------------------------------------------------------


def reads():
    x = numbers((7,))
    for begin, end, step in itertools.product(
            [OPEN, 2, -3, 9, -9], [OPEN, 5, -1, -8], [1, 2, -1, -3]):
        group = [sl(begin, end, step)]
        yield Case("x" + cpp_of(group), [Param("x", "in", x)],
                   ["return x%s;" % cpp_of(group)], [x[py_of(group)].copy()])
    for i in (0, 3, -1, -7):
        yield Case("x[%d]" % i, [Param("x", "in", x)], ["return x[%d];" % i],
                   [np.array(x[i])])
    rng = random.Random(20)
    y = numbers((3, 4, 5), "i4")
    choices = [ALL, it(1), it(-1), sl(1, OPEN), sl(OPEN, -1), sl(OPEN, OPEN, -1),
               sl(OPEN, OPEN, 2), sl(2, 0, -1), sl(1, 1)]
    seen = set()
    while len(seen) < 50:
        group = [rng.choice(choices) for _ in range(rng.randint(1, 3))]
        if rng.random() < 0.4:
            group.insert(rng.randint(0, len(group)), NEW)
        if rng.random() < 0.3:
            group.insert(rng.randint(0, len(group)), DOTS)
        text = cpp_of(group)
        if text in seen:
            continue
        seen.add(text)
        yield Case("y" + text, [Param("y", "in", y)], ["return y%s;" % text],
                   [np.array(y[py_of(group)])])


def self_updates():
    """Assignments from the array to itself."""
    x = numbers((9,))
    slices = [sl(OPEN, OPEN), sl(OPEN, OPEN, -1), sl(1, OPEN), sl(OPEN, -1),
              sl(OPEN, OPEN, 2), sl(1, OPEN, 2), sl(2, 7), sl(-2, 1, -1),
              sl(OPEN, 5), sl(4, OPEN), sl(7, OPEN, -2), sl(0, 8, 2)]
    ops = itertools.cycle(["set", "add", "set", "sub", "set", "max", "set", "mul"])
    for d, s in itertools.product(slices, slices):
        if len(x[d.py]) != len(x[s.py]) or not len(x[d.py]):
            continue
        op = next(ops)
        after = x.copy()
        after[d.py] = combine(op, x[d.py], x[s.py].copy())
        text = statement("x[%s]" % d.cpp, op, "x[%s]" % s.cpp)
        yield Case(text, [Param("x", "inout", x)], [text], after={"x": after})
    a = numbers((3, 5))
    pairs = [([ALL, sl(1, OPEN)], [ALL, sl(OPEN, -1)]),
             ([ALL, it(-1)], [ALL, it(-2)]), ([it(0), ALL], [it(-1), ALL]),
             ([sl(OPEN, OPEN, -1), ALL], [ALL, sl(OPEN, OPEN, -1)]),
             ([sl(1, OPEN), sl(1, OPEN)], [sl(OPEN, -1), sl(OPEN, -1)]),
             ([sl(OPEN, -1), sl(1, OPEN)], [sl(1, OPEN), sl(OPEN, -1)]),
             ([ALL, sl(OPEN, OPEN, 2)], [ALL, sl(2, OPEN)]),
             ([ALL, ALL], [it(1), ALL]), ([ALL, ALL], [ALL, sl(2, 3)]),
             ([sl(1, OPEN), ALL], [it(0), ALL])]
    for (d, s), op in itertools.product(pairs, ["set", "add"]):
        value = a[py_of(s)].copy()
        # Only static extents of 1 stretch: a newaxis makes one.
        text = "a" + cpp_of(s)
        if s[1].cpp == "slice(2, 3)":
            text = "a[all, 2][all, newaxis]"
        after = a.copy()
        after[py_of(d)] = combine(op, a[py_of(d)], value)
        body = statement("a" + cpp_of(d), op, text)
        yield Case(body, [Param("a", "inout", a)], [body], after={"a": after})


def stencils():
    a = numbers((8,))
    u = numbers((5, 6))
    after = a.copy()
    after[1:-1] = (a[:-2] + a[2:]) / np.float32(2)
    yield Case("mean of neighbours", [Param("a", "inout", a)],
               ["a[slice(1, -1)] = (a[slice(0, -2)] + a[slice(2, end)]) / 2.0f;"],
               after={"a": after})
    after = u.copy()
    after[1:-1, 1:-1] += np.float32(0.25) * (
        u[:-2, 1:-1] + u[2:, 1:-1] + u[1:-1, :-2] + u[1:-1, 2:]
        - np.float32(4) * u[1:-1, 1:-1])
    yield Case("five points in place", [Param("u", "inout", u)],
               ["auto in = slice(1, -1);",
                "u[in, in] += 0.25f * (u[slice(0, -2), in] + u[slice(2, end), in]"
                " + u[in, slice(0, -2)] + u[in, slice(2, end)] - 4.0f * u[in, in]);"],
               after={"u": after})
    after = a.copy()
    after[0], after[1] = a[1], a[0]
    yield Case("swap through a named value", [Param("a", "inout", a)],
               ["tensor old = a[0];", "a[0] = a[1];", "a[1] = old;"],
               after={"a": after})
    after = a.copy()
    after[0] = a[1]
    yield Case("a named slice keeps what it read", [Param("a", "inout", a)],
               ["auto old = a[slice(0, 3)];", "a[0] = a[1];",
                "return old + a[slice(0, 3)];"],
               [a[:3] + after[:3]], {"a": after})
    for steps in (1, 3):
        after = a.copy()
        for t in range(steps):
            after[1:] = after[:-1].copy() * np.float32(0.5)
        yield Case("shifted %d times" % steps, [Param("a", "inout", a)],
                   ["for_(range(%d), [&](inlay::index) {" % steps,
                    "  a[slice(1, end)] = 0.5f * a[slice(0, -1)];", "});"],
                   after={"a": after})


def updates():
    a = numbers((4, 5), "f4", 3)
    row, column = numbers((5,), "f4", 50), numbers((4,), "f4", 70)
    targets = [[ALL], [it(1)], [it(-1), sl(1, 4)], [sl(OPEN, OPEN, -2), ALL],
               [ALL, sl(1, OPEN, 2)], [sl(1, 3), sl(OPEN, OPEN, -1)], [it(2), it(3)],
               [sl(2, 2), ALL], [DOTS, it(0)], [ALL, sl(4, OPEN, -2)]]
    for target, op in itertools.product(
            targets, ["set", "add", "sub", "mul", "div", "min", "max"]):
        after = a.copy()
        after[py_of(target)] = combine(op, a[py_of(target)], np.float32(13))
        text = statement("a" + cpp_of(target), op, "13.0f")
        yield Case(text, [Param("a", "inout", a)], [text], after={"a": after})
    for op in ("set", "add", "div"):
        after = a.copy()
        after[:] = combine(op, a, row)
        text = statement("a[all]", op, "row")
        yield Case("row: " + text, [Param("a", "inout", a), Param("row", "in", row)],
                   [text], after={"a": after})
        after = a.copy()
        after[:] = combine(op, a, column[:, None])
        text = statement("a[all]", op, "column[all, newaxis]")
        yield Case("column: " + text,
                   [Param("a", "inout", a), Param("column", "in", column)],
                   [text], after={"a": after})
        after = a.copy()
        after[:, 1] = combine(op, a[:, 1], column)
        text = statement("a[newaxis, all, 1]", op, "column")
        yield Case("newaxis: " + text,
                   [Param("a", "inout", a), Param("column", "in", column)],
                   [text], after={"a": after})
    n = numbers((6,), "i4", -20)
    by = np.array([3, -2, 0, -1, 7, -5], "i4")
    least = np.array([np.iinfo("i4").min, 5, -9, 8, 0, 1], "i4")
    for op in ("add", "sub", "mul", "div", "min", "max"):
        yield Case("integers: n %s" % op, [Param("n", "inout", n), Param("by", "in", by)],
                   [statement("n[all]", op, "by")],
                   after={"n": combine(op, n, by)})
    yield Case("least integer divided by -1", [Param("n", "inout", least)],
               ["n[0] /= -1;"], after={"n": least})
    groups = [([it(1), ALL], [it(0)]), ([ALL, it(2)], [sl(1, 3)]),
              ([sl(OPEN, OPEN, -1)], [it(0), sl(1, OPEN)]),
              ([sl(1, OPEN)], [sl(1, OPEN), sl(OPEN, OPEN, -2)]),
              ([sl(OPEN, OPEN, 2), sl(1, OPEN)], [ALL, it(-1)]),
              ([ALL, NEW, sl(0, 2)], [it(1), it(0)])]
    for (first, second), op in itertools.product(groups, ["set", "add", "mul"]):
        after = a.copy()
        view = after[py_of(first)]
        view[py_of(second)] = combine(op, view[py_of(second)], np.float32(-3))
        text = statement("a%s%s" % (cpp_of(first), cpp_of(second)), op, "-3.0f")
        yield Case(text, [Param("a", "inout", a)], [text], after={"a": after})
        value = np.array(a[py_of(first)][py_of(second)])
        if op == "set":
            yield Case("read " + cpp_of(first) + cpp_of(second), [Param("a", "in", a)],
                       ["return a%s%s;" % (cpp_of(first), cpp_of(second))], [value])


def index_tensors():
    x = numbers((6,))
    a = numbers((3, 4, 5), "f8")
    i = np.array([2, 0, -1, 2], "i8")
    j = np.array([[1], [-3]], "i4")
    px, pa = Param("x", "in", x), Param("a", "in", a)
    pi, pj = Param("i", "in", i), Param("j", "in", j, [-1, 1])
    reads = ["i", "i, all, 1", "all, i", "1, all, i", "all, 1, i", "ellipsis, i",
             "i, newaxis, 2", "all, i, newaxis", "slice(0, 2), i, slice(end, end, -1)",
             "j, i", "all, j, i", "i, all, j", "j, 0, i", "i, slice(1, 3), i",
             "newaxis, i, 0", "i, i, i", "0, i, all", "i, ellipsis, 0"]
    names = {"i": i, "j": j, "all": slice(None), "ellipsis": Ellipsis,
             "newaxis": None, "end": None}
    for text in reads:
        py = text
        py = eval("(" + py + ",)", {}, dict(names, slice=slice))
        value = a[py]
        params = [pa] + [p for p in (pi, pj) if p.name in text.replace("ellipsis", "")]
        yield Case("a[%s]" % text, params, ["return a[%s];" % text], [value.copy()])
        after = a.copy()
        after[py] = 0  # the same value for every duplicate
        changed = [Param("a", "inout", a)] + params[1:]
        yield Case("a[%s] = 0" % text, changed, ["a[%s] = 0.0;" % text],
                   after={"a": after})
        for op, ufunc in (("add", np.add), ("mul", np.multiply)):
            after = a.copy()
            ufunc.at(after, py, 2.0)
            yield Case("a.at(%s).%s(2)" % (text, op), changed,
                       ["a.at(%s).%s(2.0);" % (text, op)], after={"a": after})
    values = numbers((4,), "f4", 40)
    for op in ("set", "add", "sub", "mul", "min", "max", "div"):
        after = x.copy()
        for at, value in zip(i, values):
            after[at] = combine(op, after[at:at + 1] if at != -1 else after[-1:],
                                value)[0]
        text = statement("x[i]", op, "v") if op == "set" else "x.at(i).%s(v);" % op
        yield Case("duplicates: " + text,
                   [Param("x", "inout", x), pi, Param("v", "in", values)], [text],
                   after={"x": after})
    far = np.array([7, 1, -9, 5], "i8")
    for mode in ("clip", "wrap"):
        # NumPy's clip knows no negative indices; ours clip before the end.
        use = far if mode == "wrap" else np.array([7, 1, 0, 5], "i8")
        options = "" if mode == "wrap" else ", negative::refuse"
        yield Case("take " + mode, [px, Param("i", "in", use)],
                   ["return take(x, i, axis<0>, bounds::%s%s);" % (mode, options)],
                   [np.take(x, use, mode=mode)])
    inside = np.array([0 <= v < 6 for v in far])
    after = x.copy()
    np.add.at(after, far[inside], values[inside])
    yield Case("drop", [Param("x", "inout", x), Param("i", "in", far),
                        Param("v", "in", values)],
               ["x.at(i, bounds::drop, negative::refuse).add(v);"],
               after={"x": after})
    for axis in (0, 1, 2, -1):
        yield Case("take along %d" % axis, [pa, pi],
                   ["return take(a, i, axis<%d>);" % axis],
                   [np.take(a, i, axis=axis)])
    m = numbers((3, 4))
    at = np.array([[2, 1], [0, 3], [2, 1]], "i8")
    rows = np.array([[2], [0], [2]], "i8")
    pm, pat = Param("m", "in", m), Param("at", "in", at, [-1, 2])
    prows = Param("rows", "in", rows, [-1, 1])
    v3, v34 = numbers((3,), "f4", 60), numbers((3, 4), "f4", 80)
    yield Case("gather_nd of elements", [pm, pat], ["return gather_nd(m, at);"],
               [m[at[:, 0], at[:, 1]]])
    yield Case("gather_nd of rows", [pm, prows], ["return gather_nd(m, rows);"],
               [m[rows[:, 0]]])
    for name, op in (("", "set"), ("_add", "add"), ("_sub", "sub"), ("_mul", "mul"),
                     ("_min", "min"), ("_max", "max")):
        after = m.copy()
        for (r, c), value in zip(at, v3):
            after[r, c:c + 1] = combine(op, after[r, c:c + 1], value)
        yield Case("scatter_nd%s of elements" % name,
                   [pm, pat, Param("v", "in", v3)],
                   ["return results(scatter_nd%s(m, at, v), m + 0.0f);" % name],
                   [after, m])
        after = m.copy()
        for (r,), value in zip(rows, v34):
            after[r] = combine(op, after[r], value)
        yield Case("scatter_nd%s of rows" % name,
                   [pm, prows, Param("v", "in", v34)],
                   ["return scatter_nd%s(m, rows, v);" % name], [after])


def elementwise():
    f = np.array([-2.5, -1.0, -0.5, 0.5, 1.5, 2.0, 3.25], "f4")
    g = np.array([4.0, -0.25, 2.0, 8.0, -1.5, 2.0, 0.125], "f4")
    n = np.array([-7, 7, 5, -5, 0, 3, 9], "i4")
    m = np.array([2, -2, 0, 3, 4, -1, 9], "i4")
    one = np.float32(1)
    cases = [("-f", -f), ("abs(f)", abs(f)), ("floor(f)", np.floor(f)),
             ("ceil(f)", np.ceil(f)), ("round(f)", np.round(f)),
             ("sqrt(abs(f))", np.sqrt(abs(f))), ("f + g", f + g), ("f - g", f - g),
             ("f * g", f * g), ("f / g", f / g), ("min(f, g)", np.minimum(f, g)),
             ("max(f, g)", np.maximum(f, g)), ("f == g", f == g), ("f != g", f != g),
             ("f < g", f < g), ("f <= g", f <= g), ("f > g", f > g), ("f >= g", f >= g),
             ("f % g", np.fmod(f, g)),
             ("where(f < g, f, g * 2.0f)", np.where(f < g, f, g * np.float32(2))),
             ("!(f < g) || f > 0.0f", ~(f < g) | (f > 0)),
             ("(f < g) && (f > 0.0f)", (f < g) & (f > 0)),
             ("(f < g) ^ (f > 0.0f)", (f < g) ^ (f > 0)),
             ("isnan(f / g)", np.isnan(f / g)),
             ("cast<std::int32_t>(f)", f.astype("i4")),
             ("cast<double>(f) / 3.0", f.astype("f8") / 3.0),
             ("cast<bool>(floor(abs(f)))", np.floor(abs(f)).astype("b1")),
             ("1.0f / f", one / f), ("2.0f - f * g + g", np.float32(2) - f * g + g),
             ("-n", -n), ("abs(n)", abs(n)), ("n + m", n + m), ("n - m", n - m),
             ("n * m", n * m), ("n / m", trunc_div(n, m)), ("n % m", trunc_rem(n, m)),
             ("min(n, m)", np.minimum(n, m)), ("n < m", n < m), ("n == m", n == m),
             ("cast<std::int64_t>(n) * 3000000000", n.astype("i8") * 3000000000),
             ("cast<float>(n) / 8.0f", n.astype("f4") / np.float32(8)),
             ("cast<std::int32_t>(n > m)", (n > m).astype("i4")),
             ("cast<std::int32_t>(cast<std::int64_t>(n) * 3000000000)",
              (n.astype("i8") * 3000000000).astype("i4"))]
    params = {"f": f, "g": g, "n": n, "m": m}
    for text, value in cases:
        words = set(text.replace("(", " ").replace(")", " ").replace(",", " ")
                    .replace("-", " ").split())
        used = [Param(k, "in", v) for k, v in params.items() if k in words]
        yield Case(text, used, ["return %s;" % text], [np.array(value)])
    special = np.array([np.nan, np.inf, -np.inf, 3e9, -3e9, 2.75, -2.75], "f4")
    expected = np.array([0, 2**31 - 1, -2**31, 2**31 - 1, -2**31, 2, -2], "i4")
    yield Case("casts that do not fit", [Param("f", "in", special)],
               ["return cast<std::int32_t>(f);"], [expected])
    yield Case("comparisons with NaN", [Param("f", "in", special)],
               ["return results(f == f, f != f, f < 0.0f, isnan(f));"],
               [special == special, special != special, special < 0,
                np.isnan(special)])
    a, row = numbers((3, 4)), numbers((4,), "f4", 30)
    column = numbers((3, 1), "f4", 90)
    pa, pr = Param("a", "in", a), Param("row", "in", row)
    pc = Param("column", "in", column, [-1, 1])
    for op in "+-*/":
        yield Case("a %s row" % op, [pa, pr], ["return a %s row;" % op],
                   [eval("a %s row" % op)])
        yield Case("column %s row" % op, [pc, pr], ["return column %s row;" % op],
                   [eval("column %s row" % op)])
    yield Case("scalars", [pa, Param("k", "scalar", np.float32(1.5))],
               ["return (a - k) * k;"], [(a - np.float32(1.5)) * np.float32(1.5)])
    yield Case("rank 0", [pa, Param("r", "in", np.float32(2.5))],
               ["return a * r;"], [a * np.float32(2.5)])


def reductions():
    a = numbers((3, 4, 2), "f4")
    n = numbers((3, 4, 2), "i4", -30)
    for name, ufunc in (("sum", np.sum), ("min", np.min), ("max", np.max)):
        for param, x in (("a", a), ("n", n)):
            p = [Param(param, "in", x)]
            for axes in ((), (0,), (1,), (2,), (0, 2), (1, 2), (0, 1, 2)):
                text = ", axis<%s>" % ", ".join(map(str, axes)) if axes else ""
                value = ufunc(x, axis=axes or None)
                yield Case("%s(%s%s)" % (name, param, text), p,
                           ["return %s(%s%s);" % (name, param, text)],
                           [np.array(value, x.dtype)])
            yield Case("%s(%s, keepdims)" % (name, param), p,
                       ["return %s(%s, axis<1>, keepdims);" % (name, param)],
                       [ufunc(x, axis=1, keepdims=True).astype(x.dtype)])
    whole = np.array([[8, 4, 12], [16, 0, 20]], "f8")
    yield Case("mean", [Param("a", "in", whole)],
               ["return results(mean(a), mean(a, axis<0>), mean(a, axis<1>));"],
               [np.array(whole.mean()), whole.mean(0), whole.mean(1)])
    m, v, w = numbers((3, 4)), numbers((4,)), numbers((3,))
    o = numbers((4, 2), "f4", 9)
    yield Case("products", [Param("m", "in", m), Param("o", "in", o),
                            Param("v", "in", v), Param("w", "in", w)],
               ["return results(matmul(m, o), matmul(m, v), matmul(w, m), "
                "matmul(v, v));"],
               [m @ o, m @ v, w @ m, np.array(v @ v)])
    nan = np.array([1, np.nan, 3], "f4")
    yield Case("NaN in min and max", [Param("a", "in", nan)],
               ["return results(isnan(min(a)), isnan(max(a)));"],
               [np.array(True), np.array(True)])
    yield Case("sums of nothing", [Param("a", "in", np.zeros((0, 3), "f4"))],
               ["return results(sum(a), sum(a, axis<0>), sum(a, axis<1>));"],
               [np.float32(0) * np.ones((), "f4"), np.zeros(3, "f4"),
                np.zeros(0, "f4")])


def shapes():
    a = numbers((2, 3, 4))
    pa = Param("a", "in", a)
    for shape in ((24,), (6, 4), (4, 6), (2, 12), (1, 24), (2, 1, 3, 4), (4, 3, 2)):
        text = "reshape(a, %s)" % ", ".join(map(str, shape))
        yield Case(text, [pa], ["return %s;" % text], [a.reshape(shape)])
    for perm in itertools.permutations(range(3)):
        text = "transpose(a, axis<%d, %d, %d>)" % perm
        yield Case(text, [pa], ["return %s;" % text], [a.transpose(perm).copy()])
    yield Case("transpose(a)", [pa], ["return transpose(a);"], [a.T.copy()])
    b = numbers((2, 1, 4), "f4", 70)
    for axis in (0, 1, 2):
        shape = [2, 3, 4]
        shape[axis] = 2
        c = numbers(shape, "f4", 200)
        yield Case("concat along %d" % axis, [pa, Param("c", "in", c)],
                   ["return concat(axis<%d>, a, c, a);" % axis],
                   [np.concatenate([a, c, a], axis)])
    for axis in (0, 1, 2, 3):
        yield Case("stack along %d" % axis, [pa],
                   ["return stack(axis<%d>, a, a + 1.0f);" % axis],
                   [np.stack([a, a + np.float32(1)], axis)])
    yield Case("broadcast_to", [Param("b", "in", b, [-1, 1, -1])],
               ["return broadcast_to(b, 3, 2, 5_c, 4);"],
               [np.broadcast_to(b, (3, 2, 5, 4)).copy()])
    yield Case("iota", [pa], ["return results(iota<float>(a.extent(1)), "
                              "iota<std::int32_t>(5), iota<std::int64_t>(0));"],
               [np.arange(3, dtype="f4"), np.arange(5, dtype="i4"),
                np.arange(0, dtype="i8")])
    yield Case("full and zeros", [pa],
               ["return results(full<std::int32_t>(7, 2, 3), zeros<double>(4), "
                "full<float>(sum(a), 2));"],
               [np.full((2, 3), 7, "i4"), np.zeros(4), np.full(2, a.sum(), "f4")])
    # Parts of an updated array, returned beside it or instead of it.
    parts = [("reshape(x, 12)", lambda x: x.reshape(12)),
             ("reshape(x, 4, 3)", lambda x: x.reshape(4, 3)),
             ("transpose(x)", lambda x: x.T), ("x[all, 1]", lambda x: x[:, 1]),
             ("x[slice(end, end, -1)]", lambda x: x[::-1]),
             ("x[slice(1, end), slice(0, 2)]", lambda x: x[1:, :2])]
    changes = [("x[slice(1, end)] = x[slice(0, -1)];", ("1:", ":-1")),
               ("x[all] = x[slice(end, end, -1)];", (":", "::-1")),
               ("x[slice(0, -1)] += x[slice(1, end)];", (":-1", "1:"))]
    x = numbers((3, 4))
    for (part, view), (change, (d, s)) in itertools.product(parts, changes):
        after = x.copy()
        read = eval("x[%s].copy()" % s, {"x": x})
        target = eval("slice(%s)" % ", ".join(t or "None" for t in
                                              (d if ":" in d else d).split(":")))
        if "+=" in change:
            after[target] = after[target] + read
        else:
            after[target] = read
        new, old = np.array(view(after)), np.array(view(x))
        yield Case(change + " beside " + part, [Param("x", "inout", x)],
                   ["tensor before = %s;" % part, change,
                    "return results(%s, before);" % part],
                   [new, old], {"x": after})
        yield Case(change + " instead " + part, [Param("x", "value", x)],
                   [change, "return %s;" % part], [new])
        again = after.copy()
        again[0] = 5
        yield Case(change + " then again " + part, [Param("x", "inout", x)],
                   [change, "tensor kept = %s;" % part, "x[0] = 5.0f;",
                    "return kept;"], [new], {"x": again})


def control():
    a = numbers((6,))
    after = a.copy()
    for t in range(1, 6):
        after[t] += after[t - 1]
    yield Case("running sum", [Param("a", "inout", a)],
               ["for_(range(1, a.extent(0)), [&](inlay::index t) { a[t] += a[t - 1]; });"],
               after={"a": after})
    after = a.copy()
    for t in range(0, 6, 2):
        after[t:] *= np.float32(2)
    yield Case("loop with a step", [Param("a", "inout", a)],
               ["for_(range(0, a.extent(0), 2), [&](inlay::index t) {",
                "  a[slice(t, end)] *= 2.0f;", "});"], after={"a": after})
    after = a.copy()
    for t in range(6):
        after[t] = after[t] * 2 if t % 2 == 0 else after[t] - 1
    yield Case("branches", [Param("a", "inout", a)],
               ["for_(range(a.extent(0)), [&](inlay::index t) {",
                "  if_(t % 2 == 0, [&] { a[t] *= 2.0f; }, [&] { a[t] -= 1.0f; });",
                "});"], after={"a": after})
    m = numbers((4, 4))
    after = m.copy()
    for i in range(4):
        for j in range(i):
            after[i, j], after[j, i] = after[j, i], after[i, j]
    yield Case("transposed by swaps", [Param("m", "inout", m)],
               ["for_(range(4), [&](inlay::index i) {",
                "  for_(range(i), [&](inlay::index j) {",
                "    tensor old = m[i, j];", "    m[i, j] = m[j, i];",
                "    m[j, i] = old;", "  });", "});"], after={"m": after})
    x = np.float32(1000)
    count, value = 0, x
    while value > 10:
        value, count = value / np.float32(4), count + 1
    yield Case("while", [Param("x", "in", np.array(x))],
               ["tensor v = x + 0.0f;", "tensor n = full<std::int32_t>(0);",
                "while_([&] { return v > 10.0f; }, [&] {",
                "  v = v / 4.0f;", "  n = n + 1;", "});",
                "return results(v, n);"],
               [np.array(value), np.array(count, "i4")])
    p, q = numbers((4,)), numbers((4,), "f4", 60)
    y, z = p.copy(), q.copy()
    for t in range(3):
        y, z = z.copy(), y + z
    yield Case("two arrays change places", [Param("p", "inout", p), Param("q", "inout", q)],
               ["for_(range(3), [&](inlay::index) {", "  tensor old = p;", "  p = q;",
                "  q = old + q;", "});"], after={"p": y, "q": z})
    for n in (0, 1, 5):
        after = a.copy()
        after[:n] = 0
        yield Case("run-time bound %d" % n,
                   [Param("a", "inout", a), Param("n", "scalar", np.int64(n))],
                   ["a[slice(0, n)] = 0.0f;"], after={"a": after})
    for n in (-9, -2, 0, 3, 8):
        yield Case("read to run-time bound %d" % n,
                   [Param("a", "in", a), Param("n", "scalar", np.int64(n))],
                   ["return results(a[slice(n, end)], a[slice(0, n)], "
                    "a[slice(end, n, -2)]);"], [a[n:], a[:n], a[:n:-2]])
    for n in (0, 1):
        e = numbers((n,))
        yield Case("extent %d" % n, [Param("a", "inout", e)],
                   ["a[slice(1, end)] = a[slice(0, -1)];",
                    "a[all] = a[slice(end, end, -1)];", "return a + a;"],
                   [e + e], {"a": e})
    for shape in ((0, 3), (3, 0), (1, 3)):
        e = numbers(shape)
        after = e.copy()
        after[1:] += e[:-1].copy()
        yield Case("shape %s" % (shape,), [Param("a", "inout", e)],
                   ["a[slice(1, end)] += a[slice(0, -1)];",
                    "return transpose(a);"], [after.T.copy()], {"a": after})
    r = np.array(4, "f4")
    yield Case("rank 0 in out", [Param("r", "inout", r)],
               ["r = r * 2.0f;", "r[ellipsis] += 1.0f;"], after={"r": np.array(9, "f4")})


def errors():
    a, m = numbers((5,)), numbers((3, 4))
    i = np.array([1, 5, 0], "i8")
    pa = Param("a", "inout", a)
    data = [("a[k] = 0.0f;", [pa, Param("k", "scalar", np.int64(5))]),
            ("a[k] = 0.0f;", [pa, Param("k", "scalar", np.int64(-6))]),
            ("a[i] = 0.0f;", [pa, Param("i", "in", i)]),
            ("a.at(i).add(1.0f);", [pa, Param("i", "in", i - 7)]),
            ("a[slice(1, 3)][k] = 0.0f;", [pa, Param("k", "scalar", np.int64(2))]),
            ("a[0] = 7.0f; a[i] = 0.0f;", [pa, Param("i", "in", i)])]
    for text, params in data:
        # What stands before the failed statement may have happened.
        after = {} if ";" in text[:-1] else {"a": a}
        yield Case("data error: " + text, params, [text], after=after, error="data")
    yield Case("data error: take", [Param("a", "in", a), Param("i", "in", i)],
               ["return take(a, i, axis<0>);"], error="data")
    usage = [("a[all] = b;", [pa, Param("b", "in", numbers((4,)))]),
             ("a[slice(1, end)] = a;", [pa]), ("a = b;", [pa, Param("b", "in", numbers((1,)))])]
    for text, params in usage:
        yield Case("usage error: " + text, params, [text], after={"a": a}, error="usage")
    pm = Param("m", "in", m)
    for text, params in [("m + b", [pm, Param("b", "in", numbers((3,)))]),
                         ("matmul(m, b)", [pm, Param("b", "in", numbers((3,)))]),
                         ("reshape(m, n, 5)", [pm, Param("n", "scalar", np.int64(2))]),
                         ("iota<float>(n)", [Param("n", "scalar", np.int64(-1))]),
                         ("min(b)", [Param("b", "in", np.zeros(0, "f4"))]),
                         ("concat(axis<0>, m, b)", [pm, Param("b", "in", numbers((2, 3)))])]:
        yield Case("usage error: " + text, params, ["return %s;" % text], error="usage")


# ---- Output ----------------------------------------------------------------


def write_case(number, name, case):
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


FAMILIES = [("Reads", reads), ("SelfUpdates", self_updates), ("Stencils", stencils),
            ("Updates", updates), ("IndexTensors", index_tensors),
            ("Elementwise", elementwise), ("Reductions", reductions),
            ("Shapes", shapes), ("Control", control), ("Errors", errors)]
PER_FILE = 40


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(__file__)
    np.seterr(all="ignore")
    total = 0
    for name, family in FAMILIES:
        cases = list(family())
        total += len(cases)
        for start in range(0, len(cases), PER_FILE):
            part = "%s%d" % (name, start // PER_FILE + 1)
            with open(os.path.join(folder, part + ".cpp"), "w", encoding="utf-8") as out:
                out.write("// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception\n"
                          "//\n// Written by generate.py.\n\n"
                          '#include "numpy.hpp"\n\n// clang-format off\n\n')
                for number, case in enumerate(cases[start:start + PER_FILE], start + 1):
                    out.write("\n".join(write_case(number, name, case)) + "\n")
    print("%d cases" % total)


if __name__ == "__main__":
    main()
