/**
 * Fetches a peer's chain over a session. Knows requests, replies and blocks; how messages travel
 * and how a session begins and ends belong to {@code session} and {@code link}.
 */
package org.twinwire.refnode.sync;
