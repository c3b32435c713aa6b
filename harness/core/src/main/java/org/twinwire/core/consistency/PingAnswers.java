package org.twinwire.core.consistency;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.trace.Event;

/** Finds pings that are sent or answered twice, or answered without having been sent. */
final class PingAnswers implements ContractRule {

  private record Ping(String session, String name) {}

  @Override
  public List<Contradiction> of(List<Event> events) {
    Set<Ping> sent = new HashSet<>();
    Set<Ping> open = new HashSet<>();
    return events.stream().flatMap(event -> enter(sent, open, event).stream()).toList();
  }

  private static Optional<Contradiction> enter(Set<Ping> sent, Set<Ping> open, Event event) {
    if (event instanceof Event.PingSent e) {
      Ping ping = new Ping(e.session(), e.ping());
      open.add(ping);
      return sent.add(ping) ? Optional.empty() : contradiction(e, ping, "sent again", "another");
    }
    if (event instanceof Event.PingAnswered e) {
      Ping ping = new Ping(e.session(), e.ping());
      return open.remove(ping)
          ? Optional.empty()
          : contradiction(e, ping, "answered, which is not open", "ping-sent before it");
    }
    return Optional.empty();
  }

  private static Optional<Contradiction> contradiction(
      Event event, Ping ping, String what, String expected) {
    String got = "ping %s of session %s, %s".formatted(ping.name(), ping.session(), what);
    return Optional.of(new Contradiction(event, got, expected));
  }
}
