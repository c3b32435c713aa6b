package org.twinwire.core.results;

/**
 * The time that the tap adds to a request when it forwards bytes unchanged. Direct and tapped
 * requests alternate.
 *
 * @param samples number of requests each way
 */
public record TapCost(
    long directMedianNanos, long tappedMedianNanos, long addedMedianNanos, int samples) {}
