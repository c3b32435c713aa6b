package org.twinwire.runner.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.consistency.Contradictions;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.control.EventFeed;

/**
 * Checks a conversation over one stack with the node in one role: its answers, and that it reports
 * every message.
 */
final class TalkChecks {

  private static final int HEADERS = 3;
  private static final int BODIES = 2;
  private static final String NO_CONTRADICTION = "all of them can be true";

  /** A behaviour of the reference node: its Status has one item less than any version of eth. */
  private static final Map<String, Object> BROKEN_STATUS = Map.of("status", "missing-item");

  private static final int LOOKS = 20;
  private static final Duration LOOK = Duration.ofMillis(200);

  private final ExaminedNode node;
  private final ExaminedNode peer;
  private final Role role;
  private final Talk talk;
  private final Checks checks;
  private final Chain chain;

  TalkChecks(
      ExaminedNode node,
      ExaminedNode peer,
      Role role,
      SharedStack shared,
      Checks checks,
      Chain chain) {
    this.node = node;
    this.peer = peer;
    this.role = role;
    this.talk =
        role == Role.DIALER
            ? new Talk(node, peer, shared.stack(), shared.eth())
            : new Talk(peer, node, shared.stack(), shared.eth());
    this.checks = checks;
    this.chain = chain;
  }

  void check() {
    node.reset();
    peer.reset();
    long before = node.clockNanos();
    List<Outcome> connected = new ArrayList<>();
    check("connects", "connected, with the chain's Status", () -> connects(connected));
    if (connected.isEmpty()) {
      return;
    }
    String session = ((Outcome.Connected) connected.getFirst()).session();
    check("headers and bodies are answered", "the chain's own", () -> answers(session));
    check("close closes", "done, and session-closed at both ends", () -> closes(session));
    List<Event> own = node.events();
    List<Event> other = peer.events();
    check(
        "session-opened is reported",
        "role %s, stack %s".formatted(role.word(), talk.stack()),
        () -> opened(own));
    check(
        "message-sent is reported for every message that the peer got",
        "each of them",
        () -> covered(sent(own), delivered(other)));
    check(
        "message-delivered is reported for every message that the peer sent",
        "each of them",
        () -> covered(delivered(own), sent(other)));
    check(
        "events carry the time of GET /v1/clock",
        "between the calls before and after",
        () -> timed(own, before, node.clockNanos()));
    check("events do not contradict each other", NO_CONTRADICTION, () -> consistent(own));
    refuse();
  }

  /** Checks an end that the node makes itself, which it may wrongly attribute to the peer. */
  private void refuse() {
    node.reset();
    peer.reset();
    if (peer.put("/v1/behaviour", BROKEN_STATUS).status() == 200) {
      check(
          "events of a session that it refuses do not contradict each other",
          NO_CONTRADICTION,
          this::refuses);
      peer.reset();
    }
  }

  private Observation refuses() {
    talk.connect();
    reportsClosed(node);
    return consistent(node.events());
  }

  private static Observation consistent(List<Event> events) {
    return Contradictions.line(Contradictions.of(events))
        .map(Observation::wrong)
        .orElse(Observation.RIGHT);
  }

  private void check(String requirement, String expected, Supplier<Observation> probe) {
    checks.check("%s, %s: %s".formatted(talk.stack(), role.word(), requirement), expected, probe);
  }

  private Observation connects(List<Outcome> connected) {
    Outcome outcome = talk.connect();
    return switch (outcome) {
      case Outcome.Connected made -> {
        connected.add(made);
        boolean right =
            made.eth() == talk.eth()
                && made.status().version() == talk.eth()
                && made.status().genesis().equals(hash(0))
                && made.status().networkId().equals("" + chain.networkId());
        yield Observation.is(right, made);
      }
      case Outcome.Unsupported no -> Observation.notOffered(no.reason());
      case Outcome.Answered x -> Observation.wrong(x);
      case Outcome.Found x -> Observation.wrong(x);
      case Outcome.Replied x -> Observation.wrong(x);
      case Outcome.Done x -> Observation.wrong(x);
      case Outcome.TimedOut x -> Observation.wrong(x);
      case Outcome.Disconnected x -> Observation.wrong(x);
      case Outcome.Refused x -> Observation.wrong(x);
    };
  }

  private Observation answers(String session) {
    List<Outcome> outcomes =
        talk.ask(
            session, List.of(Talk.headers(1, HEADERS), Talk.bodies(List.of(hash(1), hash(2)))));
    return Observation.is(isHeaders(outcomes.get(0)) && isBodies(outcomes.get(1)), outcomes);
  }

  private boolean isHeaders(Outcome outcome) {
    List<String> hashes = IntStream.rangeClosed(1, HEADERS).mapToObj(this::hash).toList();
    return outcome instanceof Outcome.Answered answered
        && answered.count() == HEADERS
        && answered.hashes().equals(hashes);
  }

  private static boolean isBodies(Outcome outcome) {
    return outcome instanceof Outcome.Answered answered && answered.count() == BODIES;
  }

  private String hash(int number) {
    return chain.blocks().get(number).hash().toHexString();
  }

  private Observation closes(String session) {
    Outcome outcome = talk.act(session, "close", Map.of());
    if (!(outcome instanceof Outcome.Done)) {
      return Observation.wrong(outcome);
    }
    return Stream.of(node, peer)
        .filter(one -> !reportsClosed(one))
        .findFirst()
        .map(one -> Observation.missing("no session-closed of " + one.who()))
        .orElse(Observation.RIGHT);
  }

  private static boolean reportsClosed(ExaminedNode one) {
    EventFeed feed = one.feed();
    for (int look = 0; look < LOOKS; look++) {
      feed.fetch(LOOK);
      if (feed.events().stream().anyMatch(Event.SessionClosed.class::isInstance)) {
        return true;
      }
    }
    return false;
  }

  private Observation opened(List<Event> events) {
    Optional<Event.SessionOpened> opened =
        events.stream()
            .flatMap(
                event -> event instanceof Event.SessionOpened e ? Stream.of(e) : Stream.empty())
            .findFirst();
    return opened
        .map(e -> Observation.is(e.role() == role && e.stack().equals(talk.stack()), e))
        .orElse(Observation.missing("no session-opened"));
  }

  private static Observation covered(List<Message> reported, List<Message> known) {
    List<Message> left = new ArrayList<>(known);
    for (Message message : reported) {
      remove(left, message);
    }
    return Observation.exists(
        left.isEmpty(),
        "%d of %d, without %s".formatted(known.size() - left.size(), known.size(), left));
  }

  private static void remove(List<Message> from, Message message) {
    for (int i = 0; i < from.size(); i++) {
      if (key(from.get(i)).equals(key(message))) {
        from.remove(i);
        return;
      }
    }
  }

  private static String key(Message message) {
    return message.code() + " " + message.digest();
  }

  private static List<Message> sent(List<Event> events) {
    return messages(
        events, e -> e instanceof Event.MessageSent m ? Stream.of(m.message()) : Stream.empty());
  }

  private static List<Message> delivered(List<Event> events) {
    return messages(
        events,
        e -> e instanceof Event.MessageDelivered m ? Stream.of(m.message()) : Stream.empty());
  }

  private static List<Message> messages(
      List<Event> events, Function<Event, Stream<Message>> message) {
    return events.stream().flatMap(message).toList();
  }

  private static Observation timed(List<Event> events, long before, long after) {
    return events.stream()
        .filter(event -> event.nanos() < before || event.nanos() > after)
        .findFirst()
        .map(
            event ->
                Observation.wrong(
                    "%d: %s (%d to %d)".formatted(event.nanos(), event, before, after)))
        .orElse(Observation.RIGHT);
  }
}
