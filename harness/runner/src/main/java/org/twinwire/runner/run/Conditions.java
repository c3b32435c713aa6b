package org.twinwire.runner.run;

import org.twinwire.core.scenario.Severity;
import org.twinwire.runner.cases.Patience;
import org.twinwire.runner.runtime.RuntimeChoice;

/**
 * How a run plays and judges.
 *
 * @param failing the least severity that fails
 */
public record Conditions(
    RuntimeChoice.Wish runtime, long seed, Patience patience, Severity failing) {}
