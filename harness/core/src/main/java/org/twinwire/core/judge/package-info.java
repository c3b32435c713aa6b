/**
 * Turns findings and unmet expectations into verdicts: of a case, of a side, and of the comparison
 * of two sides. Pure functions: the same traces always get the same verdict. Findings are made in
 * {@code finding}; their form in reports belongs to {@code results}.
 */
package org.twinwire.core.judge;
