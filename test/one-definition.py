# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks that no two files define one class, and that a source file keeps its
inline functions and templates to itself. The linker merges such definitions
without a word, and one file then runs the other's code; two functions that are
not inline it reports itself. Usage: one-definition.py ROOT [FOLDER...]"""

import os
import re
import sys

FOLDERS = ("include", "lib", "tools")
# What is dropped, then what counts: words, numbers, "::", single characters.
DROPPED = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<end>[^()\s]*)\(.*?\)(?P=end)"'
    r'|"(?:\\.|[^"\\\n])*"|(?<![\w])\'(?:\\.|[^\'\\\n])+\'|\[\[.*?\]\]',
    re.DOTALL)
DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", re.MULTILINE)
TOKEN = re.compile(r"\d[\w'.]*|\w+|::|\S")
TYPE_WORDS = {"class", "struct", "union", "enum"}
SHARED = {"inline", "template"}


def skip_brackets(words, start, opening, closing):
    """Returns where the brackets that open at `start` have closed."""
    depth = 0
    for place in range(start, len(words)):
        depth += (words[place] == opening) - (words[place] == closing)
        if depth == 0:
            return place + 1
    return len(words)


def drop_template_head(words):
    """Drops each `template <...>` at the front; returns the rest."""
    while words[:2] == ["template", "<"]:
        words = words[skip_brackets(words, 1, "<", ">"):]
    return words


def get_type(words):
    """Returns the name of the type that these words begin, with the arguments
    of a specialization, or None if they begin no type."""
    words = drop_template_head(words)
    if not words or words[0] not in TYPE_WORDS or "(" in words:
        return None
    start = 2 if words[:2] in (["enum", "class"], ["enum", "struct"]) else 1
    end = start
    while end < len(words) and words[end] not in (":", "final"):
        end += 1
    return "".join(words[start:end]) or None


def is_shared_code(words):
    """True for an inline function or a template that other files see."""
    rest = drop_template_head(words)
    if not SHARED & set(words) or "static" in words:
        return False
    if not rest or rest[0] in TYPE_WORDS | {"using", "namespace", "concept"}:
        return False
    # A member's definition belongs to its class: its name is qualified. A
    # specialization belongs to its template.
    head = rest[:rest.index("(")] if "(" in rest else rest
    return "::" not in head[-2:] and ">" not in head[-1:]


def scan(text):
    """Yields (line, "type", qualified name) and (line, "code", text) for what
    has external linkage, and (line, "open", "") if braces do not match."""
    blank = lambda match: re.sub(r"[^\n]", " ", match.group())
    text = DIRECTIVE.sub(blank, DROPPED.sub(blank, text))
    scopes, words, first = [], [], 0
    for match in TOKEN.finditer(text):
        token = match.group()
        # Within functions and classes only braces count.
        inside = None in scopes
        if not words:
            first = match.start()
        line = text.count("\n", 0, first) + 1
        if token not in "{};":
            if not inside:
                words.append(token)
            continue
        hidden = inside or "" in scopes
        outer = [scope for scope in scopes if scope not in ("extern", None)]
        name = None
        if not inside and words[:1] == ["inline"] and "namespace" in words:
            words = words[1:]
        if token == "}" and not scopes:
            yield line, "open", ""
            return
        if token == "{" and words[:1] == ["namespace"]:
            scopes.append("".join(words[1:]))
        elif token == "{" and words == ["extern"]:
            scopes.append("extern")
        else:
            if token == "{" and not hidden:
                name = get_type(words)
            if name:
                yield line, "type", "::".join(outer + [name])
            elif token != "}" and not hidden and is_shared_code(words):
                yield line, "code", "::".join(outer + [" ".join(words)])
            if token == "{":
                scopes.append(None)
            elif token == "}":
                scopes.pop()
        words = []
    if scopes:
        yield text.count("\n") + 1, "open", ""


def main(root, folders):
    files = sorted(
        os.path.relpath(os.path.join(path, name), root)
        for folder in folders or FOLDERS
        for path, _, names in os.walk(os.path.join(root, folder))
        for name in names
        if name.endswith((".h", ".hpp", ".cpp")))
    errors, defined = [], {}
    for file in files:
        with open(os.path.join(root, file), encoding="utf-8") as source:
            text = source.read()
        for line, kind, name in scan(text):
            place = "%s:%d" % (file, line)
            if kind == "open":
                errors.append("%s: braces do not match" % place)
            elif kind == "code" and file.endswith(".cpp"):
                errors.append("%s: make this static: %s" % (place, name))
            else:
                other = defined.setdefault(name, place)
                if other.rpartition(":")[0] != file:
                    errors.append("%s: %s is defined at %s too" % (
                        place, name, other))
    for error in errors:
        print(error)
    print("%d files, %d definitions, %d shared by mistake" % (
        len(files), len(defined), len(errors)))
    return 1 if errors or not defined else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
