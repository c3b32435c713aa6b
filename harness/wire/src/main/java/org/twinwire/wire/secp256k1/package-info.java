/**
 * Keys and signatures on the curve secp256k1, as Ethereum and libp2p use them. Curve arithmetic
 * comes from BouncyCastle and does not leave this package; nothing of a protocol belongs here.
 *
 * @see <a href="https://www.secg.org/sec2-v2.pdf">SEC 2, section 2.4.1</a>
 */
package org.twinwire.wire.secp256k1;
