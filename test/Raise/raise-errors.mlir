// RUN: tensor-opt %s --inlay-raise --split-input-file --verify-diagnostics

// Tests that what has no form in regions and nests is refused, and why.

func.func @stride(%u: tensor<?xf32>, %s: index) -> tensor<4xf32> {
  // expected-error @below {{has stride that is no constant in dimension 0, expected a constant other than 0}}
  %a = tensor.extract_slice %u[0] [4] [%s] : tensor<?xf32> to tensor<4xf32>
  return %a : tensor<4xf32>
}

// -----

func.func @stride0(%u: tensor<?xf32>) -> tensor<4xf32> {
  // expected-error @below {{has stride 0 in dimension 0, expected a constant other than 0}}
  %a = tensor.extract_slice %u[0] [4] [0] : tensor<?xf32> to tensor<4xf32>
  return %a : tensor<4xf32>
}

// -----

func.func @reduce(%a: tensor<?xf32>, %u: tensor<f32>) -> tensor<f32> {
  // expected-error @below {{'linalg.generic' op has a loop that reduces; of these, only linalg.reduce, linalg.matmul, linalg.matvec, linalg.vecmat and linalg.dot are accepted}}
  %r = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> ()>], iterator_types = ["reduction"]}
    ins(%a : tensor<?xf32>) outs(%u : tensor<f32>) {
  ^bb0(%x: f32, %y: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<f32>
  return %r : tensor<f32>
}

// -----

func.func @constmap(%a: tensor<1x?xf32>, %u: tensor<?x?xf32>) -> tensor<?x?xf32> {
  // expected-error @below {{reads operand 0 through the map affine_map<(d0, d1) -> (0, d1)>, expected each dimension to be a loop of its own}}
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
    ins(%a : tensor<1x?xf32>) outs(%u : tensor<?x?xf32>) {
  ^bb0(%x: f32, %y: f32):
    linalg.yield %x : f32
  } -> tensor<?x?xf32>
  return %r : tensor<?x?xf32>
}

// -----

func.func @gather(%a: tensor<?xf32>, %i: tensor<?xindex>, %u: tensor<?xf32>) -> tensor<?xf32> {
  // expected-error @below {{has 'tensor.extract' in its body, expected operations of arith and math on scalars}}
  %r = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]}
    ins(%i : tensor<?xindex>) outs(%u : tensor<?xf32>) {
  ^bb0(%x: index, %y: f32):
    %e = tensor.extract %a[%x] : tensor<?xf32>
    linalg.yield %e : f32
  } -> tensor<?xf32>
  return %r : tensor<?xf32>
}

// -----

func.func @race(%a: tensor<?x?xf32>, %u: tensor<?xf32>) -> tensor<?xf32> {
  // expected-error @below {{writes operand 1 through the map affine_map<(d0, d1) -> (d0)>, expected each loop to be a dimension}}
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "parallel"]}
    ins(%a : tensor<?x?xf32>) outs(%u : tensor<?xf32>) {
  ^bb0(%x: f32, %y: f32):
    linalg.yield %x : f32
  } -> tensor<?xf32>
  return %r : tensor<?xf32>
}

// -----

func.func private @ext(tensor<?xf32>) -> tensor<?xf32>
func.func @external(%a: tensor<?xf32>) -> tensor<?xf32> {
  // expected-error @below {{calls 'ext', which has no body in this module}}
  %0 = func.call @ext(%a) : (tensor<?xf32>) -> tensor<?xf32>
  return %0 : tensor<?xf32>
}

// -----

func.func private @again(%a: tensor<?xf32>) -> tensor<?xf32> {
  %0 = func.call @recursive(%a) : (tensor<?xf32>) -> tensor<?xf32>
  return %0 : tensor<?xf32>
}
func.func @recursive(%a: tensor<?xf32>) -> tensor<?xf32> {
  // expected-error @below {{calls 'again', which comes back to this call, expected no recursion}}
  %0 = func.call @again(%a) : (tensor<?xf32>) -> tensor<?xf32>
  return %0 : tensor<?xf32>
}

// -----

func.func @memory(%a: memref<4xf32>, %b: memref<4xf32>) {
  // expected-error @below {{'linalg.add' op works on memory, expected tensors}}
  linalg.add ins(%a, %a : memref<4xf32>, memref<4xf32>) outs(%b : memref<4xf32>)
  return
}

// -----

func.func @inside(%a: tensor<8xf32>) -> tensor<4xf32> {
  %r = tensor.generate {
  ^bb0(%i: index):
    // expected-error @below {{stands in the body of 'tensor.generate', expected a function, a loop or a branch}}
    %s = tensor.extract_slice %a[%i] [1] [1] : tensor<8xf32> to tensor<f32>
    %e = tensor.extract %s[] : tensor<f32>
    tensor.yield %e : f32
  } : tensor<4xf32>
  return %r : tensor<4xf32>
}

// -----

func.func @conv(%a: tensor<?xf32>, %b: tensor<?xf32>, %u: tensor<?xf32>) -> tensor<?xf32> {
  // expected-error @below {{'linalg.conv_1d' op has a loop that reduces}}
  %r = linalg.conv_1d ins(%a, %b : tensor<?xf32>, tensor<?xf32>) outs(%u : tensor<?xf32>) -> tensor<?xf32>
  return %r : tensor<?xf32>
}

// -----

func.func private @blocks(%a: tensor<?xf32>) -> tensor<?xf32> {
  cf.br ^bb1(%a : tensor<?xf32>)
^bb1(%b: tensor<?xf32>):
  return %b : tensor<?xf32>
}
func.func @several(%a: tensor<?xf32>) -> tensor<?xf32> {
  // expected-error @below {{calls 'blocks', which has several blocks, expected structured control flow in one}}
  %0 = func.call @blocks(%a) : (tensor<?xf32>) -> tensor<?xf32>
  return %0 : tensor<?xf32>
}
