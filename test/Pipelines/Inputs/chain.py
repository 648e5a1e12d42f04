# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Prints a function of COUNT chained updates, each of which reads the one
before. Usage: chain.py COUNT"""

import sys


def main(count):
    print("func.func @chain(%u0: tensor<?x9xf32> {inlay.inout}) -> tensor<?x9xf32> {")
    print("  %c0 = arith.constant 0 : index")
    print("  %n = tensor.dim %u0, %c0 : tensor<?x9xf32>")
    for k in range(count):
        source, target = (k + 1) % 9, k % 9
        print(f"  %r{k} = inlay.slice %u{k}[0, {source}] [%n, one] [1, 1]"
              " : tensor<?x9xf32> to tensor<?xf32>")
        print(f"  %s{k} = arith.addf %r{k}, %r{k} : tensor<?xf32>")
        print(f"  %u{k + 1} = inlay.update add %s{k} into %u{k}[0, {target}]"
              " [%n, one] [1, 1] : tensor<?xf32> into tensor<?x9xf32>")
    print(f"  return %u{count} : tensor<?x9xf32>")
    print("}")


if __name__ == "__main__":
    main(int(sys.argv[1]))
