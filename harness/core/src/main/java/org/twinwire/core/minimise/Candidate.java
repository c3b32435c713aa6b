package org.twinwire.core.minimise;

import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.shape.Shaping;

/**
 * A smaller scenario to try.
 *
 * @param text of its file, from which {@code scenario} was read
 * @param shaping its only shape
 */
public record Candidate(Scenario scenario, Shaping shaping, String text) {}
