package org.twinwire.core.scenario;

import java.util.Optional;
import org.twinwire.core.trace.Role;

/**
 * One action and its expectation.
 *
 * @param name lets later steps refer to its outcomes
 * @param by the node that acts
 * @param session the session that it opens, or acts on; without meaning where {@link
 *     Action#isOfSession} is false
 * @param joins whether it runs together with the step before it, at the same time
 */
public record Step(
    Optional<String> name, Role by, String session, Action action, Expect expect, boolean joins) {

  /** The name of a session that has none in the script. It is over the compared stack. */
  public static final String FIRST_SESSION = "a";

  /** Runs alone, or is the first of those that run together. */
  public Step(Optional<String> name, Role by, String session, Action action, Expect expect) {
    this(name, by, session, action, expect, false);
  }

  /** Acts on the first session. */
  public Step(Optional<String> name, Role by, Action action, Expect expect) {
    this(name, by, FIRST_SESSION, action, expect);
  }

  /** Returns whether it is about the first session, or about none. */
  public boolean isOfFirstSession() {
    return session.equals(FIRST_SESSION);
  }

  /** Returns the same step, together with the one before it. */
  Step joined() {
    return new Step(name, by, session, action, expect, true);
  }

  /** Returns the same with a name for the other stack of the comparison. */
  Step beside(String other) {
    return action instanceof Action.Connect connect
        ? new Step(name, by, session, connect.beside(other), expect, joins)
        : this;
  }
}
