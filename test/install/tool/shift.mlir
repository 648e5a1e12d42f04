// The second to last row of u take the values of the first to second to last.
func.func @shift(%u: tensor<6x8xf32> {inlay.inout}) -> tensor<6x8xf32> {
  %above = inlay.slice %u[0, 0] [5, 8] [1, 1] : tensor<6x8xf32> to tensor<5x8xf32>
  %next = inlay.update set %above into %u[1, 0] [5, 8] [1, 1] : tensor<5x8xf32> into tensor<6x8xf32>
  return %next : tensor<6x8xf32>
}
