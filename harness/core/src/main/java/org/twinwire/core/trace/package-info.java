/**
 * The ordered events of a finished case and what each step came to. Data and its JSON form only:
 * what it means is decided in {@code ledger}.
 */
package org.twinwire.core.trace;
