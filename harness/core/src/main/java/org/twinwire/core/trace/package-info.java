/**
 * The ordered events of a finished case and what each step came to. Data only: what they mean is
 * decided in {@code ledger}.
 */
package org.twinwire.core.trace;
