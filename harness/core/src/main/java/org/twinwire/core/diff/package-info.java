/**
 * Judges finished traces: expectations, answers, comparison of the two sides, known issues,
 * verdict. Pure; a result can be made again from saved traces.
 */
package org.twinwire.core.diff;
