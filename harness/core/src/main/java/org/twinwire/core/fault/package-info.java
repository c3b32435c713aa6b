/**
 * Faults that are planted to see whether the ledger names them: the catalogue, what is to be played
 * of it, and the rows of its table. Pure. Knows no node; plays nothing.
 */
package org.twinwire.core.fault;
