package org.twinwire.refnode.discovery;

import java.time.Duration;

/**
 * Something to be asked of a bootnode.
 *
 * @param timeout how long its first reply may take; of a lookup, how long all of it may
 */
public record DiscoverCall(Peer bootnode, DiscoverMove move, Duration timeout) {}
