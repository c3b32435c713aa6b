/**
 * Turns findings and unmet expectations into verdicts: of a case, of a side, of the comparison of
 * two sides. Pure; the same traces get the same verdict.
 */
package org.twinwire.core.judge;
