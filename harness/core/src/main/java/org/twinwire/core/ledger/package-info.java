/**
 * The facts of a trace: its connections and their directions, one entry per eth message with the
 * stations it passed, the request it belongs to, and what was still outstanding. Holds no opinion.
 */
package org.twinwire.core.ledger;
