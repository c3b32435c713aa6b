package org.twinwire.core.finding;

import java.util.List;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.trace.Trace;

/**
 * A trace that shows one cause: one deviation, nothing else. The example of a rule is the class
 * with the name of the rule and {@code Example} behind it.
 */
public interface Example {

  Trace trace();

  /** The findings that these rules make of it. */
  default List<Finding> findings(List<Rule> rules) {
    return MessageFindings.of(trace(), ExpectedEnds.NONE, rules).findings();
  }

  /** The example of a rule. */
  static Example of(Rule rule) {
    String name = rule.getClass().getName() + "Example";
    try {
      return Class.forName(name).asSubclass(Example.class).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("%s: no example (expected: %s)".formatted(rule.id(), name), e);
    }
  }

  static Example of(String cause) {
    return of(Causes.rule(cause).orElseThrow());
  }
}
