# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Run as a script: writes OUTPUT, which defines INLAY_COMPILER_ID, a hash of the
# files below SOURCE whose names are lines of LIST, and of VERSION.
file(STRINGS ${LIST} names)
set(text "${VERSION}\n")
foreach(name IN LISTS names)
  file(SHA256 ${SOURCE}/${name} hash)
  string(APPEND text "${name} ${hash}\n")
endforeach()
string(SHA256 id "${text}")
file(WRITE ${OUTPUT} "#define INLAY_COMPILER_ID \"${id}\"\n")
