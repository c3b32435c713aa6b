package org.twinwire.core.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.expectation.WrongAnswerKind;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.PoolBreach;
import org.twinwire.core.ledger.Sighting;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.ByteRange;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.LimitKind;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Role;

/**
 * Everything a rule may look at: one deviation and its surroundings.
 *
 * @param exchange the request it belongs to
 * @param misfit what a wrong answer is instead; there for wrong answers only
 * @param packet the packet of discovery that it is about; there for steps that discover only
 * @param breach what a node did wrong with transactions; there for that only
 * @param missed the head that the receiver should have; there for unmet heads only
 */
public record Evidence(
    FindingType type,
    EventText words,
    Route route,
    Messages messages,
    Optional<Exchange> exchange,
    Optional<WrongAnswerKind> misfit,
    Optional<PacketEvidence> packet,
    Optional<PoolBreach> breach,
    Optional<MissedHead> missed) {

  /**
   * Where it happened.
   *
   * @param sender the role that sent the message; for a request without message the requester
   */
  public record Route(Connection connection, Role sender, String stream) {}

  /**
   * What it happened to.
   *
   * @param entry the message it is about, if one was sent
   * @param others further messages concerned: those merged with it, or the one that overtook it
   * @param seen the receiver's events that show the deviation
   */
  public record Messages(Optional<Entry> entry, List<Entry> others, List<Sighting> seen) {

    static final Messages NONE = new Messages(Optional.empty(), List.of(), List.of());

    public Messages {
      others = List.copyOf(others);
      seen = List.copyOf(seen);
    }
  }

  /**
   * A head that the peer of a mining node was expected to have.
   *
   * @param mined number of the block that the mining node had as its head
   * @param kept number of the block that its peer had as its head in the end
   * @param dropped blocks that the mining node took out of its chain for the one it mined
   * @param endNanos of the step
   */
  public record MissedHead(String mined, String kept, long dropped, long endNanos) {}

  /** Evidence that is about no packet of discovery, no transactions and no head. */
  Evidence(
      FindingType type,
      EventText words,
      Route route,
      Messages messages,
      Optional<Exchange> exchange,
      Optional<WrongAnswerKind> misfit) {
    this(
        type,
        words,
        route,
        messages,
        exchange,
        misfit,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Evidence that is not about the content of an answer. */
  Evidence(
      FindingType type,
      EventText words,
      Route route,
      Messages messages,
      Optional<Exchange> exchange) {
    this(type, words, route, messages, exchange, Optional.empty());
  }

  public Connection connection() {
    return route.connection();
  }

  public Role sender() {
    return route.sender();
  }

  public String stream() {
    return route.stream();
  }

  public Optional<Entry> entry() {
    return messages.entry();
  }

  public List<Entry> others() {
    return messages.others();
  }

  public List<Sighting> seen() {
    return messages.seen();
  }

  public Endpoint from() {
    return connection().end(sender());
  }

  public Endpoint to() {
    return connection().end(sender().other());
  }

  /** The message it is about, for rules whose type always has one. */
  public Entry message() {
    return entry().orElseThrow();
  }

  /** Whether the message was last seen at this station. */
  public boolean lastAt(Station station) {
    return entry().filter(message -> message.lastStation() == station).isPresent();
  }

  /** Whether no sign of the message was seen at the receiver. */
  public boolean isUnread() {
    return lastAt(Station.SENT) || lastAt(Station.WRITTEN) || lastAt(Station.TAPPED);
  }

  public boolean passed(Station station) {
    return entry().filter(message -> message.passed().containsKey(station)).isPresent();
  }

  public Optional<Event.RequestEnded> requestEnd() {
    return exchange.flatMap(Exchange::ended);
  }

  public Optional<Event.ListenerAttached> listener() {
    return to().listener(stream());
  }

  /** The receiver's read that brought the message's last byte. */
  public Optional<Event> read() {
    return entry()
        .map(message -> message.sent().bytes())
        .filter(bytes -> !bytes.isPosition())
        .flatMap(bytes -> to().read().completed(bytes));
  }

  /** Whether the receiver has not read all of the message, or of what was sent before it. */
  public boolean isNotRead() {
    return !to().read().includes(message().sent().bytes());
  }

  /** Whether the message's last byte is behind this position in its direction. */
  public boolean endsBehind(ByteRange position) {
    Event.MessageSent sent = message().sent();
    return sent.bytes().endsBehind(position) || from().waiting(sent).isPresent();
  }

  /** Whether the receiver had a listener on the stream when it reported {@code event}. */
  public boolean listenedAt(Event event) {
    return listener().filter(attached -> attached.seq() < event.seq()).isPresent();
  }

  /**
   * Whether the message was still waited for when something ended: neither the runner had given its
   * step up by then, nor the node that asked its request.
   */
  public boolean wasAwaitedAt(Event end) {
    long sent = message().sent().nanos();
    return !connection().interventions().gaveUp(sent, end.nanos())
        && requester()
            .all(Event.RequestEnded.class)
            .filter(ended -> message().message().requestId().equals(Optional.of(ended.requestId())))
            .filter(ended -> ended.endedAs(OutcomeKind.TIMED_OUT))
            .noneMatch(ended -> ended.nanos() > sent && ended.nanos() < end.nanos());
  }

  /** Who asked the request that the message is, or answers. */
  private Endpoint requester() {
    return message().message().answers() ? to() : from();
  }

  /** Returns a limit that either node hit, on this stream or on none by name. */
  public Optional<Event.LimitHit> limit(LimitKind kind) {
    return Stream.concat(to().limits(stream()), from().limits(stream()))
        .filter(hit -> hit.isOf(kind))
        .findFirst();
  }
}
