/**
 * The muxer {@code /yamux/1.0.0}: types, flags and frames, the codec that frames, the handler that
 * holds the streams, and the windows that bound what is on its way.
 */
package org.twinwire.wire.yamux;
