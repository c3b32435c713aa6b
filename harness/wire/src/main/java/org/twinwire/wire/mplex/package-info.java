/**
 * The muxer {@code /mplex/6.7.0}: flags and frames, the codec that frames, the handler that holds
 * the streams.
 */
package org.twinwire.wire.mplex;
