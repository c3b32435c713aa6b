package org.twinwire.core.shape;

import org.twinwire.core.trace.Role;

/**
 * A shape, where it acts and from when on.
 *
 * @param towards the node that reads the shaped direction
 */
public record Spot(Role towards, Shape shape, Trigger trigger) {}
