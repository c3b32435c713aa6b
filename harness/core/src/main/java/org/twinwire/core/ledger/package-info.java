/**
 * One entry per eth message of a trace: who sent it, which stations it passed, what became of it,
 * and which named cause the evidence supports. Reads traces only.
 */
package org.twinwire.core.ledger;
