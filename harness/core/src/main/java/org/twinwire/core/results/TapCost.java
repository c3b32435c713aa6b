package org.twinwire.core.results;

/**
 * What the tap adds to a request when it passes bytes as they come. Direct and tapped requests took
 * turns.
 *
 * @param samples requests each way
 */
public record TapCost(
    long directMedianNanos, long tappedMedianNanos, long addedMedianNanos, int samples) {}
