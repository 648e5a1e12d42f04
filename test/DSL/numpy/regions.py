# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Cases that read and update parts of arrays, and what NumPy says they give."""

import itertools
import random

import numpy as np

from case import (
    ALL, Case, DOTS, NEW, OPEN, Param, combine, cpp_of, it, numbers, py_of, sl,
    statement)


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
                     ("_min", "min"), ("_max", "max"), ("_div", "div")):
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
