package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.answer;

import org.twinwire.core.finding.Example;
import org.twinwire.core.finding.ExampleTraces;
import org.twinwire.core.trace.Trace;

/** The answer has another content on a stack without a check. */
public final class CorruptedUncheckedExample implements Example {

  @Override
  public Trace trace() {
    return answer("mplex-plaintext", ExampleTraces::corrupted);
  }
}
