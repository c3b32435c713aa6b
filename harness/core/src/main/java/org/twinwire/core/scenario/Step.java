package org.twinwire.core.scenario;

import java.util.Optional;
import org.twinwire.core.trace.Role;

/**
 * One action and what it must come to.
 *
 * @param name lets later steps refer to its outcomes
 * @param by the node that acts, the dialer unless said
 */
public record Step(Optional<String> name, Role by, Action action, Expect expect) {}
