# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks that a snippet does not compile, with the message that it expects,
and that its twin does.

usage: check-compile-fail.py SNIPPET INCLUDE COMPILER...

The snippet names its message in a line `// expect: TEXT`. With TWIN defined it
has to compile. Without, every error has to be a static assertion with TEXT, and
the compiler has to say so in few lines."""
import re
import subprocess
import sys

MOST_LINES = 40


def compile_snippet(compiler, include, snippet, flags):
    command = [compiler, "-std=c++23", "-fsyntax-only", "-I", include]
    command += ["-Wall", "-Wextra"] + flags + [snippet]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.returncode, done.stderr


def check(compiler, include, snippet, expected):
    status, text = compile_snippet(compiler, include, snippet, ["-DTWIN"])
    if status != 0 or text:
        return f"the twin does not compile cleanly\n{text}"
    status, text = compile_snippet(compiler, include, snippet, [])
    if status == 0:
        return "compiles, but must not"
    errors = [line for line in text.splitlines() if re.search(r"error: ", line)]
    other = [
        line
        for line in errors
        if "static assertion failed" not in line or expected not in line
    ]
    if other:
        return f"expected only '{expected}', found\n" + "\n".join(other)
    if len(text.splitlines()) > MOST_LINES:
        return f"more than {MOST_LINES} lines\n{text}"
    return None


def main():
    snippet, include, *compilers = sys.argv[1:]
    with open(snippet, encoding="utf-8") as file:
        expected = re.search(r"^// expect: (.+)$", file.read(), re.MULTILINE)
    if not expected or not compilers:
        sys.exit(f"{snippet}: no line '// expect: ...', or no compiler")
    failed = False
    for compiler in compilers:
        fault = check(compiler, include, snippet, expected.group(1))
        if fault:
            print(f"{snippet}: {compiler}: {fault}")
            failed = True
    sys.exit(1 if failed else 0)


main()
