package org.twinwire.core.plan;

import org.twinwire.core.scenario.Scenario;

/**
 * Two cases to be run of one script: the same pair, eth version and shape over two stacks.
 *
 * @param dialer name of the dialing node, such as {@code refnode}
 * @param attempts how often each side is run; both sides take turns
 */
public record PlannedComparison(
    Scenario scenario,
    String dialer,
    String listener,
    int eth,
    String shape,
    String baseline,
    String candidate,
    int attempts) {}
