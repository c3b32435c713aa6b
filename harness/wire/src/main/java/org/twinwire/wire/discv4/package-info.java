/**
 * The packets of node discovery, version 4: what is in a datagram, how it is signed, and what of it
 * is ignored (EIP-8). No socket, no clock and no table belongs here: who answers what is for the
 * node to decide.
 *
 * @see <a href="https://github.com/ethereum/devp2p/blob/master/discv4.md">discv4.md</a>
 * @see <a href="https://eips.ethereum.org/EIPS/eip-868">EIP-868: the packets about records</a>
 */
package org.twinwire.wire.discv4;
