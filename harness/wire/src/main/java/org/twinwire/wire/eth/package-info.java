/**
 * The eth messages (66 to 69) as values, their strict RLP form, the fork identifier, and the
 * framing they get on a stream. No transport and no session belongs here: a message does not know
 * which connection carries it.
 *
 * @see <a href="https://github.com/ethereum/devp2p/blob/master/caps/eth.md">caps/eth.md</a>
 */
package org.twinwire.wire.eth;
