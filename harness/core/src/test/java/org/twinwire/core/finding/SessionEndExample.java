package org.twinwire.core.finding;

import java.util.List;
import org.twinwire.core.expectation.ExpectedEnds;

/** An example of a session that ended although no step expects it. */
public interface SessionEndExample extends Example {

  @Override
  default List<Finding> findings(List<Rule> rules) {
    Causes causes = new Causes(rules, trace().events());
    return TraceFindings.disconnections(trace(), ExpectedEnds.NONE, Long.MAX_VALUE, causes).stream()
        .map(LocatedFinding::finding)
        .toList();
  }
}
