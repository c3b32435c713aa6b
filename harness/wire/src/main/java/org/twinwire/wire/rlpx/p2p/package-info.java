/**
 * The base capability {@code p2p} as values: Hello, the reasons of Disconnect, their payloads, and
 * the place of eth among the message codes. Knows neither frames nor a connection.
 *
 * @see <a href="https://github.com/ethereum/devp2p/blob/master/rlpx.md#p2p-capability">rlpx.md,
 *     "p2p" Capability</a>
 */
package org.twinwire.wire.rlpx.p2p;
