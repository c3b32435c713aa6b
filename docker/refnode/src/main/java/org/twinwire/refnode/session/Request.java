package org.twinwire.refnode.session;

import java.time.Duration;
import java.util.Optional;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * A question to a peer.
 *
 * @param id empty: the node counts
 */
public record Request(Optional<UInt64> id, Question question, Duration timeout) {}
