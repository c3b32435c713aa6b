/**
 * Planted faults, which test whether the ledger finds them: the language of their catalogue, the
 * comparisons to play, and the rows of their table. Pure; knows no node and plays nothing.
 */
package org.twinwire.core.fault;
