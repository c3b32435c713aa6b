/**
 * The facts of a trace: connections and their directions, one entry per eth message with the
 * stations it passed, its request, and what was still outstanding. Contains no judgement: findings,
 * causes and expectations belong to {@code finding} and {@code expectation}.
 */
package org.twinwire.core.ledger;
