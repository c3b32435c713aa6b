package org.twinwire.refnode.serving;

import org.twinwire.refnode.chain.Chain;
import org.twinwire.refnode.pool.TransactionPool;

/** What requests are answered from. */
public record Served(Chain chain, TransactionPool pool) {}
