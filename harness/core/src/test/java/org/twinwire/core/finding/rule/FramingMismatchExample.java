package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.answer;
import static org.twinwire.core.finding.ExampleTraces.timeOut;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** 5123 = 0b101000_0000011: its varint is two bytes and begins with 0x83. */
public final class FramingMismatchExample implements Example {

  @Override
  public Trace trace() {
    return answer(
        (script, answer) ->
            timeOut(script.carry(answer).decode(answer, script.message(0x83, "", 5125))));
  }
}
