/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The table of element types. The enumeration inlay_type, the sizes, the
 * names in text and in .npy files, the C++ types and the types of the IR are
 * made from these rows. Depends on nothing. */
#ifndef INLAY_C_ELEMENTS_H
#define INLAY_C_ELEMENTS_H

/* How the bits of an element are read. The IR has one type for SIGNED and
 * UNSIGNED integers of a width; its operations tell them apart. */
typedef enum inlay_kind {
  INLAY_KIND_FLOAT,    /* IEEE 754 binary of the width */
  INLAY_KIND_BFLOAT,   /* the upper half of an IEEE 754 binary32 */
  INLAY_KIND_SIGNED,   /* two's complement */
  INLAY_KIND_UNSIGNED, /* from 0 on */
  INLAY_KIND_BOOL      /* one byte, 0 or 1 */
} inlay_kind;

/* A row is X(NAME, name, NumPy's name, C++ type, kind, bytes, .npy descr). A
 * new row stands at the end: the number of a type is part of records and
 * compiled kernels.
 *
 * NumPy itself has no bfloat16; arrays of it are written as two bytes without
 * meaning, as NumPy does for the one of ml_dtypes. */
#define INLAY_FOR_EACH_ELEMENT(X)                                              \
  X(F32, f32, float32, float, FLOAT, 4, "<f4")                                 \
  X(F64, f64, float64, double, FLOAT, 8, "<f8")                                \
  X(I32, i32, int32, std::int32_t, SIGNED, 4, "<i4")                           \
  X(I64, i64, int64, std::int64_t, SIGNED, 8, "<i8")                           \
  X(BOOL, bool, bool, bool, BOOL, 1, "|b1")                                    \
  X(U8, u8, uint8, std::uint8_t, UNSIGNED, 1, "|u1")                           \
  X(I8, i8, int8, std::int8_t, SIGNED, 1, "|i1")                               \
  X(I16, i16, int16, std::int16_t, SIGNED, 2, "<i2")                           \
  X(U16, u16, uint16, std::uint16_t, UNSIGNED, 2, "<u2")                       \
  X(U32, u32, uint32, std::uint32_t, UNSIGNED, 4, "<u4")                       \
  X(U64, u64, uint64, std::uint64_t, UNSIGNED, 8, "<u8")                       \
  X(F16, f16, float16, inlay::float16, FLOAT, 2, "<f2")                        \
  X(BF16, bf16, bfloat16, inlay::bfloat16, BFLOAT, 2, "<V2")

typedef enum inlay_type {
#define INLAY_ELEMENT_NUMBER(NAME, name, numpy, type, kind, bytes, descr)      \
  INLAY_##NAME,
  INLAY_FOR_EACH_ELEMENT(INLAY_ELEMENT_NUMBER)
#undef INLAY_ELEMENT_NUMBER
} inlay_type;

/* The number of element types. */
enum {
#define INLAY_ELEMENT_ONE(NAME, name, numpy, type, kind, bytes, descr) +1
  INLAY_TYPE_COUNT = 0 INLAY_FOR_EACH_ELEMENT(INLAY_ELEMENT_ONE)
#undef INLAY_ELEMENT_ONE
};

/* What the table says of one type. */
typedef struct inlay_element_facts {
  const char *name;  /* "f32" */
  const char *numpy; /* "float32" */
  const char *descr; /* "<f4" */
  int kind;          /* inlay_kind */
  int bytes;
} inlay_element_facts;

#endif /* INLAY_C_ELEMENTS_H */
