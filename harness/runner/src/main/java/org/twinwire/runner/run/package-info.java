/**
 * A whole run: plan, nodes, cases, verdicts, report. Says nothing to a terminal; that is {@code
 * cli}.
 */
package org.twinwire.runner.run;
