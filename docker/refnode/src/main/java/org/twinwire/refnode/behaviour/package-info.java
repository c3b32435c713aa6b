/**
 * How a node treats its streams: the settings that can be changed from outside, and the presets
 * that name what clients in the field do; and the {@link org.twinwire.refnode.behaviour.Hook}s by
 * which a fault or a misbehaviour departs from that on one connection. No I/O.
 */
package org.twinwire.refnode.behaviour;
