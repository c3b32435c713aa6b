package org.twinwire.core.expectation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.ledger.ClockSlack;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Connections;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.EventSession;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/**
 * The sessions of a script in one of its cases: which connection each of them is. A connection
 * belongs to the session of the step that connected it, by the outcome of the step, or by its time
 * where the step did not come to a session. In a script with one session, all connections are of
 * that session.
 */
public final class CaseSessions {

  /** A script with one session. */
  public static final CaseSessions ONE = new CaseSessions(List.of());

  private final List<Connection> connections;
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Place, String> places = new HashMap<>();

  private CaseSessions(List<Connection> connections) {
    this.connections = connections;
  }

  public static CaseSessions of(Scenario scenario, Trace trace) {
    return scenario.hasSeveralSessions()
        ? named(scenario, trace, Connections.of(trace.events()))
        : ONE;
  }

  private static CaseSessions named(Scenario scenario, Trace trace, List<Connection> connections) {
    CaseSessions sessions = new CaseSessions(connections);
    for (StepOutcome ran : trace.steps()) {
      Step step = scenario.steps().get(ran.step());
      if (step.action() instanceof Action.Connect) {
        sessions.name(step, ran);
      }
    }
    return sessions;
  }

  private void name(Step step, StepOutcome ran) {
    for (Connection connection : connections) {
      if (isMadeBy(step, ran, connection)) {
        name(connection, step.session());
      }
    }
  }

  private void name(Connection connection, String session) {
    if (names.putIfAbsent(connection.index(), session) == null) {
      Stream.of(
              connection.dialer().events(),
              connection.listener().events(),
              connection.tap().events())
          .flatMap(List::stream)
          .forEach(event -> places.put(Place.of(event), session));
    }
  }

  private static boolean isMadeBy(Step step, StepOutcome ran, Connection connection) {
    return made(ran)
        .map(outcome -> outcome.session().equals(connection.end(step.by()).session()))
        .orElseGet(() -> isOpenedIn(ran, connection));
  }

  private static Optional<Outcome.Connected> made(StepOutcome ran) {
    return ran.outcomes().stream()
        .flatMap(outcome -> outcome instanceof Outcome.Connected c ? Stream.of(c) : Stream.empty())
        .findFirst();
  }

  private static boolean isOpenedIn(StepOutcome ran, Connection connection) {
    return connection.openedNanos() >= ran.startedNanos() - ClockSlack.NANOS
        && connection.openedNanos() <= ran.endedNanos();
  }

  /** Returns the name of the session that a connection is; empty: there is one only, or none. */
  public Optional<String> nameOf(int connection) {
    return Optional.ofNullable(names.get(connection));
  }

  /**
   * Tests whether a connection is the session of a step, as far as is known.
   *
   * @param session empty: the step is about every session
   */
  public boolean mayBe(int connection, Optional<String> session) {
    return session.isEmpty() || nameOf(connection).map(session.get()::equals).orElse(true);
  }

  /** Returns the name of the session that an event belongs to; empty as for a connection. */
  public Optional<String> nameOf(Event event) {
    return Optional.ofNullable(places.get(Place.of(event)));
  }

  /** Returns what a connection is, in words: {@code session b, over rlpx}. */
  public Optional<String> text(int connection) {
    return nameOf(connection).map(name -> "session " + name + over(connections.get(connection)));
  }

  private static String over(Connection connection) {
    return Stream.of(connection.dialer(), connection.listener())
        .flatMap(end -> end.opened().stream())
        .findFirst()
        .map(opened -> ", over " + opened.stack())
        .orElse("");
  }

  /** Returns the trace without the events of other sessions. */
  Trace only(Trace trace, Optional<String> session) {
    return session.isEmpty() || names.isEmpty()
        ? trace
        : new Trace(
            trace.id(),
            trace.events().stream().filter(event -> mayBe(event, session.get())).toList(),
            trace.steps(),
            trace.error());
  }

  private boolean mayBe(Event event, String session) {
    return nameOf(event).map(session::equals).orElse(true);
  }

  /** A session of one node, or of the tap, by its own name. */
  private record Place(String node, Optional<String> session) {

    static Place of(Event event) {
      return new Place(event.node(), EventSession.of(event));
    }
  }
}
