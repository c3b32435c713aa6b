/**
 * The {@code /plaintext/2.0.0} exchange: each end says who it is. Whether an end's key and name
 * belong together is judged by who receives the exchange.
 */
package org.twinwire.wire.plaintext;
