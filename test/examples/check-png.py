# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks that a file is a whole 8-bit RGB PNG picture of a given size, with more
than one colour. Usage: check-png.py FILE WIDTH HEIGHT"""

import struct
import sys
import zlib


def chunks(data):
    """Yields type and body of each chunk whose checksum is right."""
    at = 8
    while at < len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        checked = data[at + 4 : at + 8 + size]
        (sum_,) = struct.unpack(">I", data[at + 8 + size : at + 12 + size])
        assert zlib.crc32(checked) == sum_, "wrong checksum of %r" % checked[:4]
        yield checked[:4], checked[4:]
        at += 12 + size


def main(path, width, height):
    with open(path, "rb") as file:
        data = file.read()
    assert data[:8] == b"\x89PNG\r\n\x1a\n", "no PNG signature"
    parts = list(chunks(data))
    assert [kind for kind, _ in parts] == [b"IHDR", b"IDAT", b"IEND"]
    assert parts[0][1] == struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.decompress(parts[1][1])
    assert len(rows) == height * (1 + 3 * width), "wrong number of bytes"
    colours = {rows[i + 1 : i + 4] for i in range(0, len(rows) - 4, 997)}
    assert len(colours) > 50, "the picture is empty"


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
