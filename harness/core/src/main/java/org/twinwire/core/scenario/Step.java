package org.twinwire.core.scenario;

import java.util.Optional;
import org.twinwire.core.trace.Role;

/**
 * One action and its expectation.
 *
 * @param name lets later steps refer to its outcomes
 * @param by the node that acts
 */
public record Step(Optional<String> name, Role by, Action action, Expect expect) {}
