// RUN: tensor-opt %s --split-input-file --inlay-insert-checks --verify-diagnostics

// Tests that a select that chooses 0 is refused.
func.func @chooses_zero(%a: i32, %b: i32, %c: i1) -> i32 {
  %zero = arith.constant 0 : i32
  %divisor = arith.select %c, %zero, %b : i32
  // expected-error @below {{'arith.divsi' op may divide by 0}}
  %r = arith.divsi %a, %divisor : i32
  return %r : i32
}

// -----

// Tests that a comparison that leaves out 0 alone does not serve signed
// division.
func.func @chooses_minus_one(%a: i32, %b: i32) -> i32 {
  %zero = arith.constant 0 : i32
  %one = arith.constant 1 : i32
  %is0 = arith.cmpi eq, %b, %zero : i32
  %divisor = arith.select %is0, %one, %b : i32
  %unsigned = arith.remui %a, %divisor : i32
  // expected-error @below {{'arith.remsi' op may divide by 0}}
  %r = arith.remsi %unsigned, %divisor : i32
  return %r : i32
}

// -----

// Tests that a condition of another value proves nothing.
func.func @other_value(%a: i32, %b: i32) -> i32 {
  %zero = arith.constant 0 : i32
  %one = arith.constant 1 : i32
  %is_positive = arith.cmpi sgt, %a, %zero : i32
  %divisor = arith.select %is_positive, %b, %one : i32
  // expected-error @below {{'arith.divsi' op may divide by 0}}
  %r = arith.divsi %a, %divisor : i32
  return %r : i32
}

// -----

// Tests that of a conjunction that does not hold nothing is known.
func.func @conjunction(%a: i32, %b: i32, %c: i1) -> i32 {
  %zero = arith.constant 0 : i32
  %one = arith.constant 1 : i32
  %is_small = arith.cmpi sle, %b, %zero : i32
  %both = arith.andi %is_small, %c : i1
  %divisor = arith.select %both, %one, %b : i32
  // expected-error @below {{'arith.divsi' op may divide by 0}}
  %r = arith.divsi %a, %divisor : i32
  return %r : i32
}

// -----

// Tests the forms that are proved: ranges, negations, nested selects, tensors.
func.func @proved(%a: i64, %b: i64, %t: tensor<?xi32>) -> (i64, tensor<?xi32>) {
  %zero = arith.constant 0 : i64
  %seven = arith.constant 7 : i64
  %true = arith.constant true
  %positive = arith.cmpi slt, %zero, %b : i64
  %d0 = arith.select %positive, %b, %seven : i64
  %r0 = arith.divsi %a, %d0 : i64
  %not = arith.xori %positive, %true : i1
  %d1 = arith.select %not, %seven, %b : i64
  %r1 = arith.floordivsi %r0, %d1 : i64
  %small = arith.cmpi sle, %b, %seven : i64
  %inner = arith.select %small, %seven, %b : i64
  %r2 = arith.ceildivsi %r1, %inner : i64
  %minus = arith.constant -1 : i64
  %is_zero = arith.cmpi eq, %b, %zero : i64
  %is_minus = arith.cmpi eq, %minus, %b : i64
  %first = arith.select %is_minus, %seven, %b : i64
  %d3 = arith.select %is_zero, %seven, %first : i64
  // The value that the inner select chooses is the one that was compared.
  %r3 = arith.remsi %r2, %d3 : i64
  %c0 = arith.constant 0 : index
  %n = tensor.dim %t, %c0 : tensor<?xi32>
  %i0 = arith.constant 0 : i32
  %zeros = tensor.splat %i0[%n] : tensor<?xi32>
  %i1 = arith.constant 1 : i32
  %ones = tensor.splat %i1[%n] : tensor<?xi32>
  %above = arith.cmpi sgt, %t, %zeros : tensor<?xi32>
  %d4 = arith.select %above, %t, %ones : tensor<?xi1>, tensor<?xi32>
  %r4 = arith.divsi %t, %d4 : tensor<?xi32>
  return %r3, %r4 : i64, tensor<?xi32>
}

// -----

// Tests that a select that lets a NaN through is refused.
func.func @nan(%a: f32) -> i32 {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant -100.0 : f32
  %high = arith.constant 100.0 : f32
  %below = arith.cmpf olt, %a, %low : f32
  %above = arith.cmpf ogt, %a, %high : f32
  %unfit = arith.ori %below, %above : i1
  %x = arith.select %unfit, %zero, %a : f32
  // expected-error @below {{'arith.fptosi' op may convert a number that the integer does not hold}}
  %r = arith.fptosi %x : f32 to i32
  return %r : i32
}

// -----

// Tests that 2^31 is one too many, and that -1 is for an unsigned integer.
func.func @limits(%a: f64) -> (i32, i32) {
  %zero = arith.constant 0.0 : f64
  %low = arith.constant -2147483648.5 : f64
  %high = arith.constant 2147483648.0 : f64
  %is_low = arith.cmpf ogt, %a, %low : f64
  %is_high = arith.cmpf olt, %a, %high : f64
  %both = arith.andi %is_low, %is_high : i1
  %x = arith.select %both, %a, %zero : f64
  %r = arith.fptosi %x : f64 to i32
  %may_be = arith.cmpf ole, %a, %high : f64
  %almost = arith.andi %is_low, %may_be : i1
  %y = arith.select %almost, %a, %zero : f64
  // expected-error @below {{'arith.fptosi' op may convert a number that the integer does not hold}}
  %s = arith.fptosi %y : f64 to i32
  return %r, %s : i32, i32
}

// -----

func.func @unsigned(%a: f32) -> i32 {
  %zero = arith.constant 0.0 : f32
  %minus = arith.constant -1.0 : f32
  %high = arith.constant 100.0 : f32
  %is_low = arith.cmpf ogt, %a, %minus : f32
  %is_high = arith.cmpf ule, %a, %high : f32
  %both = arith.andi %is_low, %is_high : i1
  %x = arith.select %both, %a, %zero : f32
  %r = arith.fptoui %x : f32 to i32
  %may_be = arith.cmpf oge, %a, %minus : f32
  %almost = arith.andi %may_be, %is_high : i1
  %y = arith.select %almost, %a, %zero : f32
  // expected-error @below {{'arith.fptoui' op may convert a number that the integer does not hold}}
  %s = arith.fptoui %y : f32 to i32
  return %s : i32
}

// -----

// Tests that nothing is wrong with tensors without elements, whose constants
// have no value.
func.func @empty(%a: tensor<3x0xi32>, %b: tensor<0xf32>)
    -> (tensor<3x0xi32>, tensor<0xi32>) {
  %none = arith.constant dense<> : tensor<3x0xi32>
  %r = arith.divsi %a, %none : tensor<3x0xi32>
  %s = arith.fptosi %b : tensor<0xf32> to tensor<0xi32>
  return %r, %s : tensor<3x0xi32>, tensor<0xi32>
}

// -----

// Tests tensors of rank 0, and such whose elements are listed.
func.func @listed(%a: tensor<i32>, %b: tensor<i32>, %x: i32)
    -> (tensor<i32>, tensor<2xi32>) {
  %i0 = arith.constant 0 : i32
  %zero = tensor.from_elements %i0 : tensor<i32>
  %i1 = arith.constant 1 : i32
  %one = tensor.from_elements %i1 : tensor<i32>
  %positive = arith.cmpi sgt, %b, %zero : tensor<i32>
  %divisor = arith.select %positive, %b, %one : tensor<i1>, tensor<i32>
  %r = arith.divsi %a, %divisor : tensor<i32>
  %ones = tensor.from_elements %i1, %i1 : tensor<2xi32>
  %s = arith.divsi %ones, %ones : tensor<2xi32>
  %others = tensor.from_elements %i1, %x : tensor<2xi32>
  // expected-error @below {{'arith.divsi' op may divide by 0}}
  %t = arith.divsi %s, %others : tensor<2xi32>
  return %r, %t : tensor<i32>, tensor<2xi32>
}
