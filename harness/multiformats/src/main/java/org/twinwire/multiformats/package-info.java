/**
 * Multiformats: Base58, Base32, the unsigned varint, peer ids and multiaddrs, and the enode URL,
 * which is their counterpart over RLPx. The codecs and the runner read the same addresses with it.
 * Knows no other module and opens no socket.
 *
 * @see <a href="https://multiformats.io">multiformats.io</a>
 */
package org.twinwire.multiformats;
