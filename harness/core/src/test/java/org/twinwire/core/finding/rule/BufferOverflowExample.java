package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.lateListener;
import static org.twinwire.core.finding.ExampleTraces.timeOut;
import static org.twinwire.core.trace.Role.DIALER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The buffer of the stream is too small for the answer. */
public final class BufferOverflowExample implements Example {

  @Override
  public Trace trace() {
    return lateListener(
        (script, answer) ->
            timeOut(
                script
                    .carry(answer)
                    .decode(answer)
                    .limit(
                        DIALER, STREAM, "stream-buffer", "5123 bytes (expected: at most 4096)")));
  }
}
