/**
 * The bugs that a node can be told to have, one a file: its parameters, what it is in the node
 * contract, and what it does at which {@link org.twinwire.refnode.behaviour.Hook}. No event and no
 * log line ever says that a fault was planted.
 */
package org.twinwire.refnode.fault;
