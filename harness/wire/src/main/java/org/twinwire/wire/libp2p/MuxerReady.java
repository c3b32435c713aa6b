package org.twinwire.wire.libp2p;

import org.twinwire.multiformats.PeerId;
import org.twinwire.wire.mux.Muxer;

/**
 * User event: the connection is upgraded and {@code remote} is who the peer proved to be (with
 * plaintext: says it is). Bytes that followed in the same buffer are read after this event, so
 * {@link Muxer#onInbound} belongs in its handler.
 */
public record MuxerReady(Muxer muxer, PeerId remote) {}
