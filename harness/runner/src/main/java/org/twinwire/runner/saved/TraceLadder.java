package org.twinwire.runner.saved;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.judge.JudgedCase;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.ledger.PacketEntry;
import org.twinwire.core.ledger.PacketLedger;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/** The ladder of a case: dialer at the left, listener at the right, the tap between them. */
final class TraceLadder {

  private static final int NODE = 46;
  private static final int TAP = 14;
  private static final String TAPPED = "tap";

  /** A line, by its time. */
  private record Rung(long nanos, String dialer, String tap, String listener) {}

  private final JudgedCase judged;
  private final Ledger ledger;
  private final CaseClock clock;

  TraceLadder(JudgedCase judged, Ledger ledger, CaseClock clock) {
    this.judged = judged;
    this.ledger = ledger;
    this.clock = clock;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line("", "dialer", TAPPED, "listener"));
    Stream.of(
            ledger.entries().stream().map(this::rung),
            PacketLedger.of(judged.trace()).entries().stream().map(this::rung),
            judged.trace().events().stream().flatMap(event -> rung(event).stream()))
        .flatMap(rungs -> rungs)
        .sorted(Comparator.comparingLong(Rung::nanos))
        .map(this::line)
        .forEach(lines::add);
    return lines;
  }

  private String line(Rung rung) {
    return line(
        String.valueOf(clock.micros(rung.nanos())), rung.dialer(), rung.tap(), rung.listener());
  }

  private static String line(String time, String dialer, String tap, String listener) {
    return "%10s  %s %s %s"
        .formatted(
            time, Wrapped.cell(dialer, NODE), Wrapped.cell(tap, TAP), Wrapped.cell(listener, NODE))
        .stripTrailing();
  }

  private Rung rung(Entry entry) {
    String id = entry.message().requestId().map(" #"::concat).orElse("");
    String sent =
        "%s%s, %d bytes".formatted(EthCode.nameOf(entry.message().code()), id, size(entry));
    String tap = at(entry, Station.TAPPED).map(micros -> "at " + micros).orElse("");
    String arrived =
        at(entry, Station.DELIVERED)
                .map(micros -> "delivered at " + micros)
                .orElseGet(() -> "last seen " + EventText.station(entry.lastReached()))
            + finding(entry);
    return entry.direction() == Role.DIALER
        ? new Rung(entry.sent().nanos(), sent + " ->", tap, "-> " + arrived)
        : new Rung(entry.sent().nanos(), "<- " + arrived, tap, "<- " + sent);
  }

  private Rung rung(PacketEntry entry) {
    String sent = "%s, %d bytes".formatted(entry.packet().kind(), entry.packet().size());
    String tap =
        entry
            .tapFate()
            .or(() -> entry.forwarded().map(event -> "at " + clock.micros(event.nanos())))
            .orElse("");
    String arrived =
        entry.arrival()
            + entry.delivered().map(event -> " at " + clock.micros(event.nanos())).orElse("");
    return entry.sender() == Role.DIALER
        ? new Rung(entry.sent().nanos(), sent + " ->", tap, "-> " + arrived)
        : new Rung(entry.sent().nanos(), "<- " + arrived, tap, "<- " + sent);
  }

  private static int size(Entry entry) {
    return entry.message().size();
  }

  private Optional<Long> at(Entry entry, Station station) {
    return Optional.ofNullable(entry.passed().get(station)).map(clock::micros);
  }

  private String finding(Entry entry) {
    for (int i = 0; i < judged.findings().size(); i++) {
      if (judged.findings().get(i).entry().filter(of -> of == entry.index()).isPresent()) {
        return " [%d]".formatted(i + 1);
      }
    }
    return "";
  }

  private Optional<Rung> rung(Event event) {
    return text(event)
        .map(
            text ->
                switch (event.node()) {
                  case "dialer" -> new Rung(event.nanos(), text, "", "");
                  case "listener" -> new Rung(event.nanos(), "", "", text);
                  case TAPPED -> new Rung(event.nanos(), "", text, "");
                  default -> new Rung(event.nanos(), "-- " + text, "", "");
                });
  }

  /** What a node did itself is told by it; what it saw its peer do is told by the peer. */
  private static Optional<String> text(Event event) {
    return switch (event) {
      case Event.SessionOpened e ->
          Optional.of("session %s over %s".formatted(e.session(), e.stack()));
      case Event.SessionClosed e ->
          local(e.by(), "ends session %s%s".formatted(e.session(), because(e.reason())));
      case Event.StreamOpened e -> local(e.by(), "opens " + e.stream());
      case Event.StreamClosed e -> local(e.by(), "closes " + e.stream());
      case Event.StreamReset e -> local(e.by(), "resets " + e.stream() + because(e.reason()));
      case Event.ListenerAttached e -> Optional.of("listener on " + e.stream());
      case Event.PingSent e -> Optional.of("ping " + e.ping());
      case Event.PingReceived e -> Optional.of("ping %s came".formatted(e.ping()));
      case Event.PingAnswered e -> Optional.of("ping %s answered".formatted(e.ping()));
      case Event.LimitHit e -> Optional.of("%s: %s".formatted(e.limit(), e.text()));
      case Event.TapCut e -> Optional.of("cut (%s)".formatted(e.how()));
      case Event.ProcessDied e ->
          Optional.of(
              "%s died (%s)"
                  .formatted(e.role().word(), e.how().toString().toLowerCase(Locale.ROOT)));
      case Event.StepStarted e -> Optional.of("step " + (e.step() + 1));
      case Event.TeardownStarted e -> Optional.of("teardown");
      default -> Optional.empty();
    };
  }

  private static Optional<String> local(By by, String text) {
    return by == By.LOCAL ? Optional.of(text) : Optional.empty();
  }

  private static String because(Optional<String> reason) {
    return reason.map(text -> " (" + text + ")").orElse("");
  }
}
