package org.twinwire.core.expectation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.ledger.ClockSlack;
import org.twinwire.core.ledger.Heads;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** The chains that a node served while a step ran, by the heads that it reports. */
record ServedChains(Chain start, Heads heads) {

  static ServedChains of(Chain start, Trace trace) {
    return new ServedChains(start, new Heads(trace.events()));
  }

  /**
   * Returns the chain at the start of the step and those that followed while it ran. A head that
   * nobody knows is left out.
   */
  List<Chain> during(Role role, StepOutcome ran) {
    Chain first =
        heads
            .until(role, ran.startedNanos() - 2 * ClockSlack.NANOS)
            .flatMap(this::mined)
            .orElse(start);
    Stream<Chain> later =
        heads
            .of(role)
            .filter(change -> change.nanos() > ran.startedNanos() - ClockSlack.NANOS)
            .filter(change -> change.nanos() <= ran.endedNanos() + ClockSlack.NANOS)
            .flatMap(change -> mined(change).stream());
    return Stream.concat(Stream.of(first), later).toList();
  }

  private Optional<Chain> mined(Event.HeadChanged change) {
    return start.minedTo(Bytes32.fromHexString(change.hash()));
  }
}
