/**
 * The initial handshake: auth, ack, ECIES and the secrets that follow from them. Hands the
 * connection over to {@code frame}, together with what it has read beyond the packet.
 *
 * @see <a href="https://github.com/ethereum/devp2p/blob/master/rlpx.md#initial-handshake">rlpx.md,
 *     Initial Handshake</a>
 * @see <a href="https://eips.ethereum.org/EIPS/eip-8">EIP-8</a>
 */
package org.twinwire.wire.rlpx.handshake;
