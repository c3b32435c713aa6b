package org.twinwire.wire.mux;

import java.util.Optional;

/**
 * User event: the peer is about to end the connection; streams that are open may still end in
 * peace.
 *
 * @param fault its word for what is wrong, empty if nothing is
 */
public record PeerLeaves(Optional<String> fault) {}
