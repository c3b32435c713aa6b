/**
 * The transactions that a node keeps for the next block, and how it exchanges them with its peers.
 * Knows neither sessions nor connections: what it sends and asks goes through {@link Peer}.
 */
package org.twinwire.refnode.pool;
