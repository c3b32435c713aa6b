package org.twinwire.tap.shape;

/**
 * A shape at its place.
 *
 * @param towards the node that reads the shaped direction
 */
public record Spot(Role towards, Shape shape, Trigger trigger) {}
