package org.twinwire.core.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.finding.rule.StreamsLeftOpen;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Connections;
import org.twinwire.core.ledger.Direction;
import org.twinwire.core.ledger.Disposition;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.ledger.Sighting;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.ledger.StationTimes;
import org.twinwire.core.ledger.Teardown;
import org.twinwire.core.ledger.UnobservedDelivery;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/** Makes the ledger of one trace. */
public final class MessageFindings {

  private final EventText words;
  private final Causes causes;
  private final UnderwayMessages underway;
  private final AbandonedSteps giveUps;
  private final Deaths deaths;
  private final long teardownNanos;
  private final List<Connection> connections;
  private final List<Direction> lanes;
  private final List<DeliveryCheck> deviations;
  private final List<Place> places;
  private final Map<Place, Integer> indexes = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<LocatedFinding> notes = new ArrayList<>();

  /** Where a message was sent: index of the lane and position on it. */
  private record Place(int lane, int position) {}

  public MessageFindings(List<Event> events, ExpectedEnds ends, Causes causes) {
    this.words = EventText.of(events);
    this.causes = causes;
    this.underway = new UnderwayMessages(ends);
    this.giveUps = AbandonedSteps.of(events);
    this.deaths = new Deaths(events);
    this.teardownNanos = Teardown.nanos(events);
    this.connections = Connections.of(events);
    this.lanes = connections.stream().flatMap(c -> Direction.of(c).stream()).toList();
    this.deviations = lanes.stream().map(DeliveryCheck::new).toList();
    this.places =
        IntStream.range(0, lanes.size())
            .boxed()
            .flatMap(lane -> places(lane, lanes.get(lane).sends().size()))
            .sorted(Comparator.comparingLong(place -> sent(place).nanos()))
            .toList();
  }

  private static Stream<Place> places(int lane, int messages) {
    return IntStream.range(0, messages).mapToObj(position -> new Place(lane, position));
  }

  private Direction lane(Place place) {
    return lanes.get(place.lane());
  }

  private Event.MessageSent sent(Place place) {
    return lane(place).sends().get(place.position());
  }

  public Ledger ledger() {
    places.forEach(this::enter);
    places.forEach(this::judge);
    lanes.forEach(this::strange);
    connections.forEach(this::requests);
    connections.forEach(this::whole);
    deaths();
    notes.sort(Comparator.comparingLong(LocatedFinding::sinceNanos));
    return new Ledger(entries, notes);
  }

  private void deaths() {
    List<Event.ProcessDied> charged = deaths.charged();
    if (!charged.isEmpty()) {
      notes.removeIf(Deaths::isConsequence);
      charged.forEach(death -> notes.add(deaths.note(death, causes, words)));
    }
  }

  private void enter(Place place) {
    int index = entries.size();
    indexes.put(place, index);
    entries.add(
        new Entry(
            index,
            lane(place).connection().index(),
            lane(place).sender(),
            sent(place),
            StationTimes.of(lane(place), place.position()),
            lane(place).seen(place.position()),
            Disposition.DELIVERED,
            ""));
  }

  private void judge(Place place) {
    DeliveryCheck lane = deviations.get(place.lane());
    List<Deviation> found = lane.of(place.position());
    int index = indexes.get(place);
    if (found.isEmpty()) {
      fate(
          index,
          lane.leads(place.position()) ? Disposition.DELIVERED_MERGED : Disposition.DELIVERED);
      return;
    }
    if (UnobservedDelivery.left(lane(place), place.position())) {
      fate(index, Disposition.LEFT);
      return;
    }
    Optional<String> accounted =
        lane(place).at(Station.DELIVERED, place.position()).isEmpty()
            ? underway.reason(lane(place), place.position())
            : Optional.empty();
    if (accounted.isPresent()) {
      entries.set(index, entries.get(index).underway(accounted.get()));
      return;
    }
    fate(index, Disposition.valueOf(found.getFirst().type().name()));
    found.forEach(deviation -> note(place, deviation));
  }

  private void fate(int index, Disposition fate) {
    entries.set(index, entries.get(index).with(fate));
  }

  private void note(Place place, Deviation deviation) {
    Entry entry = entries.get(indexes.get(place));
    List<Entry> others =
        deviation.others().stream()
            .map(position -> entries.get(indexes.get(new Place(place.lane(), position))))
            .toList();
    note(
        new Evidence(
            deviation.type(),
            words,
            lane(place).connection(),
            lane(place).sender(),
            lane(place).stream(),
            Optional.of(entry),
            others,
            deviation.seen(),
            Optional.empty()));
  }

  private void note(Evidence scene) {
    notes.add(
        new LocatedFinding(
            causes.explain(scene), scene.entry().map(Entry::index), Facts.sinceNanos(scene)));
  }

  private void strange(Direction lane) {
    Map<String, List<Sighting>> byDigest = new LinkedHashMap<>();
    for (Sighting seen : lane.strange()) {
      byDigest.computeIfAbsent(seen.message().digest(), d -> new ArrayList<>()).add(seen);
    }
    byDigest
        .values()
        .forEach(
            seen ->
                note(
                    new Evidence(
                        FindingType.UNSOLICITED,
                        words,
                        lane.connection(),
                        lane.sender(),
                        lane.stream(),
                        Optional.empty(),
                        List.of(),
                        seen,
                        Optional.empty())));
  }

  private void requests(Connection connection) {
    List<Entry> own = own(connection);
    for (Role requester : Role.values()) {
      RequestAccounting book = new RequestAccounting(connection, requester, own, words, giveUps);
      book.answered().forEach(this::answered);
      for (Evidence scene : book.deviations()) {
        if (refusedAsExpected(connection, scene)) {
          continue;
        }
        scene.entry().ifPresent(entry -> overlay(scene.type(), entry));
        note(scene);
      }
    }
  }

  private List<Entry> own(Connection connection) {
    return entries.stream().filter(e -> e.connection() == connection.index()).toList();
  }

  private void whole(Connection connection) {
    new ConnectionCheck(connection, own(connection), words, teardownNanos)
        .scenes().stream().filter(scene -> !isTold(scene)).forEach(this::note);
  }

  /** Streams that were left open are the cause of what met a limit of streams. */
  private boolean isTold(Evidence scene) {
    return scene.type() == FindingType.LEFT_OPEN
        && notes.stream().anyMatch(n -> n.finding().cause().equals(StreamsLeftOpen.CAUSE));
  }

  /** An answer that was not asked for, and that ended the session as the script wants. */
  private boolean refusedAsExpected(Connection connection, Evidence scene) {
    Optional<Entry> answer =
        scene.type() == FindingType.UNSOLICITED
            ? scene.entry()
            : scene.exchange().filter(Exchange::refused).flatMap(Exchange::answer);
    return answer
        .filter(
            entry ->
                underway.refused(connection, entry)
                    || underway.dropped(connection, entry.direction(), entry.sent()).isPresent())
        .isPresent();
  }

  private void answered(int request, long nanos) {
    entries.set(request, entries.get(request).answered(nanos));
  }

  private void overlay(FindingType type, Entry entry) {
    boolean about = type == FindingType.LATE || type == FindingType.UNSOLICITED;
    if (about && entries.get(entry.index()).fate() == Disposition.DELIVERED) {
      fate(entry.index(), Disposition.valueOf(type.name()));
    }
  }
}
