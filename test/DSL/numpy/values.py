# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Cases of arithmetic, shapes, control flow and errors, and what NumPy says they
give."""

import itertools

import numpy as np

from case import Case, Param, numbers, trunc_div, trunc_rem


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
