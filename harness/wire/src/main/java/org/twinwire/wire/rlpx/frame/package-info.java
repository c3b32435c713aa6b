/**
 * Frames: their layout, cipher and MACs, the message code and Snappy inside them, and the codec for
 * a Netty pipeline. Knows the errors of {@code p2p}; not where the secrets come from.
 *
 * @see <a href="https://github.com/ethereum/devp2p/blob/master/rlpx.md#framing">rlpx.md,
 *     Framing</a>
 */
package org.twinwire.wire.rlpx.frame;
