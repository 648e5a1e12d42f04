# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks that each constraint of docs/spec.md stands in the operation's
definition, in its verifier and in a negative test. Usage: check-spec-labels.py
SOURCE_ROOT

In the specification a constraint is an item "- (C3) ..." of the section that is
named after its operation; "- (C1) ... (C6) as for all regions" and "- (C9) ...
(C15) as for `inlay.gather`" stand for all between. In a definition its label is
part of a comment; "by its traits" behind it says that no verifier of ours
checks it. In a verifier the comment reads "(C3) of slice, update."; in a test,
"Tests (C3) of inlay.update: why."."""

import glob
import os
import re
import sys

ARGUMENTS = "function arguments"


def read(root, pattern):
    texts = []
    for path in sorted(glob.glob(os.path.join(root, pattern))):
        with open(path, encoding="utf-8") as file:
            texts.append(file.read())
    return "\n".join(texts)


def constraints(text):
    """Returns the labels of each section of the specification."""
    found = {}
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        title = section.split("\n", 1)[0].strip()
        labels = set()
        for item in re.findall(r"^- (\(C\d+\).*)", section, re.MULTILINE):
            span = re.match(r"\(C(\d+)\) \.\.\. \(C(\d+)\)", item)
            single = re.match(r"\(C(\d+)\)", item)
            first, last = span.groups() if span else single.groups() * 2
            labels.update(range(int(first), int(last) + 1))
        if title.startswith("inlay."):
            found[title[len("inlay."):]] = labels
        elif title.lower() == ARGUMENTS:
            found[ARGUMENTS] = labels
    return found


def definitions(text):
    """Returns, per operation, the labels of its definition and those of them
    that a trait or a type enforces."""
    labels, by_traits = {}, {}
    for part in re.split(r"^def ", text, flags=re.MULTILINE)[1:]:
        name = re.match(r'\w+ : (?:Inlay_)?Op<(?:Inlay_Dialect, )?"(\w+)"', part)
        if not name:
            continue
        comment = " ".join(re.findall(r"^\s*//(.*)", part, re.MULTILINE))
        pieces = re.findall(r"\(C(\d+)\)([^()]*)", comment)
        labels[name.group(1)] = {int(number) for number, _ in pieces}
        by_traits[name.group(1)] = {
            int(number) for number, rest in pieces if "by its traits" in rest}
    return labels, by_traits


def verified(text):
    """Returns, per operation, the labels that comments of verifiers name."""
    labels = {}
    for block in re.findall(r"(?:^[ \t]*//.*\n)+", text, re.MULTILINE):
        comment = " ".join(line.strip(" \t/") for line in block.splitlines())
        for number, names in re.findall(r"\(C(\d+)\) of ([a-z_, ]+)\.", comment):
            for name in names.split(", "):
                labels.setdefault(name, set()).add(int(number))
    return labels


def tested(text):
    labels = {}
    for number, name in re.findall(
            r"// Tests \(C(\d+)\) of (?:inlay\.)?([a-z_ ]+):", text):
        labels.setdefault(name, set()).add(int(number))
    return labels


def main(root):
    spec = constraints(read(root, "docs/spec.md"))
    labels, by_traits = definitions(read(root, "include/inlay-mlir/Dialect/*.td"))
    in_verifiers = verified(read(root, "lib/Dialect/*.cpp"))
    in_tests = tested(read(root, "test/Dialect/*.mlir"))
    errors = []
    for name, expected in sorted(spec.items()):
        places = [("tested", in_tests.get(name, set()))]
        if name == ARGUMENTS:
            places.append(("verified", in_verifiers.get(name, set())))
        else:
            places.append(("in the definition", labels.get(name, set())))
            places.append(("verified", in_verifiers.get(name, set())
                           | by_traits.get(name, set())))
        for place, found in places:
            for number in sorted(expected - found):
                errors.append("%s (C%d) is not %s" % (name, number, place))
            for number in sorted(found - expected):
                errors.append("%s (C%d) is %s, not in the specification"
                              % (name, number, place))
    for name in sorted((set(labels) | set(in_tests)) - set(spec)):
        errors.append("%s has no section in the specification" % name)
    for error in errors:
        print(error)
    count = sum(len(expected) for expected in spec.values())
    print("%d constraints, %d disagreements" % (count, len(errors)))
    return 1 if errors or not count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
