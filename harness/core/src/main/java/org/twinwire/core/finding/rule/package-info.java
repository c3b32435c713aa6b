/** The rules: each names one cause, and the evidence that it needs. */
package org.twinwire.core.finding.rule;
