/**
 * The scripted adversary: how a node breaks the protocol on purpose, or strains it, so that a test
 * can see how its peer takes it. One {@link org.twinwire.refnode.behaviour.Misbehaviour} a file:
 * its keys in the node contract, and what it does at which {@link
 * org.twinwire.refnode.behaviour.Hook}. The enums name what is done, the {@code Moves} do it.
 */
package org.twinwire.refnode.adversary;
