/**
 * RLPx version 5: handshake, frames, the base capability {@code p2p} and the place of eth in the
 * message codes. Codecs for a Netty pipeline; no socket is opened here and no eth payload is read.
 *
 * @see <a href="https://github.com/ethereum/devp2p/blob/master/rlpx.md">rlpx.md</a>
 * @see <a href="https://eips.ethereum.org/EIPS/eip-8">EIP-8</a>
 */
package org.twinwire.wire.rlpx;
