package org.twinwire.core.minimise;

import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.shape.Shaping;

/**
 * A smaller scenario to be tried.
 *
 * @param text of its file, which {@code scenario} was read from
 * @param shaping the only shape of it
 */
public record Candidate(Scenario scenario, Shaping shaping, String text) {}
