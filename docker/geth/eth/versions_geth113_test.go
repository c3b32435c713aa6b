//go:build !geth116

package eth

// spoken is what go-ethereum 1.13 speaks.
var spoken = []uint{66, 67, 68}
