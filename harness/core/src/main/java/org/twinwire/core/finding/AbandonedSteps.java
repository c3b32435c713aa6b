package org.twinwire.core.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinwire.core.ledger.ClockSlack;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.OutcomeKind;

/**
 * The steps that the runner gave up early. A request that was open then counts as timed out,
 * although its node only reports the end of the session.
 */
final class AbandonedSteps {

  private record Window(long fromNanos, long toNanos) {}

  private final List<Window> windows = new ArrayList<>();

  private AbandonedSteps() {}

  static AbandonedSteps of(List<Event> events) {
    AbandonedSteps abandoned = new AbandonedSteps();
    Map<Integer, Long> started = new HashMap<>();
    for (Event event : events) {
      if (event instanceof Event.StepStarted start) {
        started.put(start.step(), start.nanos());
      } else if (event instanceof Event.StepEnded end && end.early()) {
        abandoned.windows.add(
            new Window(started.getOrDefault(end.step(), end.nanos()), end.nanos()));
      }
    }
    return abandoned;
  }

  /** Tests whether the request began in an abandoned step and ended with the session after it. */
  boolean include(Exchange exchange) {
    return exchange
        .ended()
        .filter(end -> end.endedAs(OutcomeKind.DISCONNECTED))
        .filter(end -> windows.stream().anyMatch(window -> spans(window, exchange, end)))
        .isPresent();
  }

  private static boolean spans(Window window, Exchange exchange, Event.RequestEnded end) {
    long slack = ClockSlack.NANOS;
    return exchange.sinceNanos() >= window.fromNanos() - slack
        && exchange.sinceNanos() <= window.toNanos()
        && end.nanos() >= window.toNanos() - slack;
  }
}
