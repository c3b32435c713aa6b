/**
 * A peer's connection, whatever carries it: RLPx, or streams of a muxer. Gets eth messages in and
 * out, records what happens to each of their bytes, and plays the stream behaviours. Knows codes
 * and request ids only to report them; what a message means is decided in {@code session}.
 *
 * <p>Everything here runs on the connection's event loop.
 */
package org.twinwire.refnode.link;
