/**
 * RLPx version 5 on a Netty pipeline: {@code handshake} and {@code frame} are installed here, and
 * the session behind them speaks {@code p2p}. No socket is opened here and no eth payload is read.
 *
 * @see <a href="https://github.com/ethereum/devp2p/blob/master/rlpx.md">rlpx.md</a>
 */
package org.twinwire.wire.rlpx;
