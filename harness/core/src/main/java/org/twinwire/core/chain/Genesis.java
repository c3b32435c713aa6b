package org.twinwire.core.chain;

/** What genesis.json says. */
record Genesis(long chainId) {}
