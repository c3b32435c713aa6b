package org.twinwire.runner.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.twinwire.core.ledger.Outstanding;
import org.twinwire.core.trace.AnswerLimits;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.LimitKind;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.runtime.ProcessEnd;

/** The runner's own events of a trace. */
final class RunnerEvents {

  private static final String NODE = "runner";

  private final LongSupplier clock;
  private final List<Event> events = new ArrayList<>();

  RunnerEvents(LongSupplier clock) {
    this.clock = clock;
  }

  long stepStarted(int step) {
    long now = clock.getAsLong();
    events.add(new Event.StepStarted(nextSeq(), now, NODE, step));
    return now;
  }

  long stepEnded(int step, boolean early) {
    long now = clock.getAsLong();
    events.add(new Event.StepEnded(nextSeq(), now, NODE, step, early));
    return now;
  }

  /** Records the start of the teardown, with what was still outstanding. */
  void teardownStarted(Optional<Outstanding> left) {
    Optional<String> what = left.map(Outstanding::what);
    events.add(new Event.TeardownStarted(nextSeq(), clock.getAsLong(), NODE, what));
  }

  void blackBox(Role role) {
    events.add(new Event.BlackBox(nextSeq(), clock.getAsLong(), NODE, role));
  }

  /** Notes the time of day, by which packets expire. */
  void timeOfDay(long unixMillis) {
    events.add(new Event.TimeOfDay(nextSeq(), clock.getAsLong(), NODE, unixMillis));
  }

  void nodeIdentity(Role role, String id) {
    events.add(new Event.NodeIdentity(nextSeq(), clock.getAsLong(), NODE, role, id));
  }

  void nodeLimits(Role role, AnswerLimits limits) {
    events.add(new Event.NodeLimits(nextSeq(), clock.getAsLong(), NODE, role, limits));
  }

  void processDied(Role role, Death death) {
    ProcessEnd end = death.end();
    events.add(
        new Event.ProcessDied(
            nextSeq(),
            clock.getAsLong(),
            NODE,
            role,
            end.fatality(),
            end.how(),
            death.lastLines()));
  }

  /** Returns when {@code step} was started. */
  long startOf(int step) {
    return events.stream()
        .filter(event -> event instanceof Event.StepStarted started && started.step() == step)
        .mapToLong(Event::nanos)
        .findFirst()
        .orElseThrow();
  }

  void limitHit(LimitKind limit, String text) {
    events.add(
        new Event.LimitHit(
            nextSeq(),
            clock.getAsLong(),
            NODE,
            Optional.empty(),
            Optional.empty(),
            limit.word(),
            text));
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  private long nextSeq() {
    return events.size() + 1L;
  }
}
