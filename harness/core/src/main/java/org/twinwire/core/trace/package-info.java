/**
 * The typed vocabulary of a finished case: its ordered events, the outcome of each step, and the
 * stacks, messages, limits and reasons they name. Data and its JSON form only; {@code ledger} and
 * {@code finding} decide what it means.
 */
package org.twinwire.core.trace;
