package org.twinwire.core.chain;

import java.math.BigInteger;

/**
 * An ECDSA signature on secp256k1 with {@code s} in the lower half (EIP-2).
 *
 * @param yParity 1 if the y of the signature's point is odd, else 0
 */
record Signature(int yParity, BigInteger r, BigInteger s) {}
