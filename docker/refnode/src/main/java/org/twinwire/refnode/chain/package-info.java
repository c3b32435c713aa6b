/**
 * The chain a node serves: read from its folder, looked up by number and hash, and the roots that
 * verify a peer's. Knows no peer and no socket.
 */
package org.twinwire.refnode.chain;
