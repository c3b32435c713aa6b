package org.twinwire.core.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.expectation.CaseSessions;
import org.twinwire.core.finding.Account;
import org.twinwire.core.judge.JudgedCase;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.StationReports;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/**
 * Makes the rows of one case's sequence diagram: messages from the ledger, everything else from the
 * events.
 */
final class SequenceDiagram {

  /** The largest number of rows; a last row says how many are left out. */
  static final int MOST = 1_000;

  private final JudgedCase judged;
  private final CaseSessions sessions;
  private final Map<Integer, Integer> findingOfEntry;
  private final StationReports stations;
  private final long zeroNanos;

  /**
   * Creates the diagram of a case.
   *
   * @param findingOfEntry index of an entry → index of its finding on the side
   */
  SequenceDiagram(JudgedCase judged, CaseSessions sessions, Map<Integer, Integer> findingOfEntry) {
    this.judged = judged;
    this.sessions = sessions;
    this.findingOfEntry = findingOfEntry;
    this.stations = StationReports.of(judged.trace());
    this.zeroNanos = judged.trace().events().stream().mapToLong(Event::nanos).min().orElse(0);
  }

  List<Side.SequenceRow> rows() {
    List<Side.SequenceRow> all =
        Stream.of(
                judged.accounts().stream().map(Account::entry).map(this::message),
                PacketRows.sequence(judged.trace(), zeroNanos).stream(),
                judged.trace().events().stream().flatMap(event -> row(event).stream()))
            .flatMap(rows -> rows)
            .sorted(Comparator.comparingLong(Side.SequenceRow::atNanos))
            .toList();
    return all.size() <= MOST ? all : cut(all);
  }

  private static List<Side.SequenceRow> cut(List<Side.SequenceRow> all) {
    List<Side.SequenceRow> shown = new ArrayList<>(all.subList(0, MOST));
    shown.add(
        plain(
            all.get(MOST).atNanos(),
            "limit",
            Optional.empty(),
            Side.Channel.NONE,
            "%d more rows are not shown".formatted(all.size() - MOST)));
    return shown;
  }

  private Side.SequenceRow message(Entry entry) {
    String id = entry.message().requestId().map(text -> " #" + text).orElse("");
    return new Side.SequenceRow(
        entry.sent().nanos() - zeroNanos,
        "message",
        Optional.of(entry.direction()),
        LedgerRows.delivered(entry).map(nanos -> nanos - zeroNanos),
        Optional.of(entry.lastReached()),
        stations.unknown(entry),
        new Side.Channel(sessions.nameOf(entry.connection()), Optional.of(entry.stream())),
        labelled(sessions.nameOf(entry.connection()), EthCode.nameOf(entry.message().code()) + id),
        Optional.ofNullable(findingOfEntry.get(entry.index())));
  }

  private static String head(Event.HeadChanged change) {
    return "head "
        + change.number()
        + (change.dropped() == 0 ? "" : ", %d blocks dropped".formatted(change.dropped()));
  }

  private Optional<Side.SequenceRow> row(Event event) {
    return switch (event) {
      case Event.SessionOpened e ->
          local(
              e, "session", Optional.empty(), e.role() == Role.DIALER, "connect over " + e.stack());
      case Event.SessionClosed e ->
          local(e, "session", Optional.empty(), e.by() == By.LOCAL, "end" + because(e.reason()));
      case Event.StreamOpened e ->
          local(e, "stream", Optional.of(e.stream()), e.by() == By.LOCAL, "open " + e.stream());
      case Event.StreamClosed e ->
          local(e, "stream", Optional.of(e.stream()), e.by() == By.LOCAL, "close " + e.stream());
      case Event.StreamReset e ->
          local(
              e,
              "stream",
              Optional.of(e.stream()),
              e.by() == By.LOCAL,
              "reset " + e.stream() + because(e.reason()));
      case Event.ListenerAttached e ->
          local(e, "listener", Optional.of(e.stream()), true, "listener on " + e.stream());
      case Event.HeadChanged e -> local(e, "session", Optional.empty(), true, head(e));
      case Event.LimitHit e -> local(e, "limit", e.stream(), true, e.limit() + ": " + e.text());
      case Event.TapCut e -> local(e, "limit", Optional.empty(), true, "tap cut (" + e.how() + ")");
      case Event.ProcessDied e ->
          Optional.of(
              plain(
                  e.nanos() - zeroNanos,
                  "session",
                  Optional.of(e.role()),
                  Side.Channel.NONE,
                  "died (" + e.how() + ")"));
      case Event.StepStarted e ->
          local(e, "step", Optional.empty(), true, "step " + (e.step() + 1));
      case Event.PingSent e -> ping(e, "ping " + e.ping());
      case Event.PingReceived e -> ping(e, "ping " + e.ping() + " came");
      case Event.PingAnswered e -> ping(e, "ping " + e.ping() + " answered");
      case Event.StreamNegotiated e -> Optional.empty();
      case Event.BytesWritten e -> Optional.empty();
      case Event.BytesRead e -> Optional.empty();
      case Event.MessageSent e -> Optional.empty();
      case Event.MessageQueued e -> Optional.empty();
      case Event.MessagePlaced e -> Optional.empty();
      case Event.MessageDecoded e -> Optional.empty();
      case Event.MessageBuffered e -> Optional.empty();
      case Event.MessageDelivered e -> Optional.empty();
      case Event.PacketSent e -> Optional.empty();
      case Event.PacketDelivered e -> Optional.empty();
      case Event.PacketRefused e -> Optional.empty();
      case Event.RequestStarted e -> Optional.empty();
      case Event.RequestEnded e -> Optional.empty();
      case Event.TransactionsNamed e -> Optional.empty();
      case Event.TransactionsAdded e -> Optional.empty();
      case Event.TapOpened e -> Optional.empty();
      case Event.TapClosed e -> Optional.empty();
      case Event.TapRead e -> Optional.empty();
      case Event.TapForwarded e -> Optional.empty();
      case Event.TapHeld e -> Optional.empty();
      case Event.TapPacket e -> Optional.empty();
      case Event.LogLine e -> Optional.empty();
      case Event.StepEnded e -> Optional.empty();
      case Event.TeardownStarted e -> Optional.empty();
      case Event.BlackBox e -> Optional.empty();
      case Event.NodeIdentity e -> Optional.empty();
      case Event.NodeLimits e -> Optional.empty();
      case Event.TimeOfDay e -> Optional.empty();
      case Event.Unknown e -> Optional.empty();
    };
  }

  private Optional<Side.SequenceRow> ping(Event event, String text) {
    return local(event, "ping", Optional.empty(), true, text);
  }

  private static String because(Optional<String> reason) {
    return reason.map(text -> " (" + text + ")").orElse("");
  }

  /** Returns the row of an event that is shown only at the node that caused it. */
  private Optional<Side.SequenceRow> local(
      Event event, String kind, Optional<String> stream, boolean here, String text) {
    Optional<String> session = sessions.nameOf(event);
    return here
        ? Optional.of(
            plain(
                event.nanos() - zeroNanos,
                kind,
                role(event),
                new Side.Channel(session, stream),
                labelled(session, text)))
        : Optional.empty();
  }

  private static String labelled(Optional<String> session, String text) {
    return session.map(name -> name + ": " + text).orElse(text);
  }

  private static Optional<Role> role(Event event) {
    return Stream.of(Role.values()).filter(r -> r.word().equals(event.node())).findFirst();
  }

  private static Side.SequenceRow plain(
      long atNanos, String kind, Optional<Role> from, Side.Channel channel, String text) {
    return new Side.SequenceRow(
        atNanos,
        kind,
        from,
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        channel,
        text,
        Optional.empty());
  }
}
