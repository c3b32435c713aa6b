//go:build geth116

package eth

// spoken is what go-ethereum 1.16 speaks.
var spoken = []uint{68, 69}
