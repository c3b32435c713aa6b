package org.twinwire.core.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/** Makes the ledger of one trace. */
final class Bookkeeping {

  private final Words words;
  private final Causes causes;
  private final Underway underway;
  private final GiveUps giveUps;
  private final Deaths deaths;
  private final long teardownNanos;
  private final List<Connection> connections;
  private final List<Lane> lanes;
  private final List<LaneDeviations> deviations;
  private final List<Place> places;
  private final Map<Place, Integer> indexes = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  /** Where a message was sent: index of the lane and position on it. */
  private record Place(int lane, int position) {}

  Bookkeeping(List<Event> events, ExpectedEnds ends, Causes causes) {
    this.words = Words.of(events);
    this.causes = causes;
    this.underway = new Underway(ends);
    this.giveUps = GiveUps.of(events);
    this.deaths = new Deaths(events);
    this.teardownNanos = Teardown.nanos(events);
    this.connections = Connections.of(events);
    this.lanes = connections.stream().flatMap(c -> Lane.of(c).stream()).toList();
    this.deviations = lanes.stream().map(LaneDeviations::new).toList();
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

  private Lane lane(Place place) {
    return lanes.get(place.lane());
  }

  private Event.MessageSent sent(Place place) {
    return lane(place).sends().get(place.position());
  }

  Ledger ledger() {
    places.forEach(this::enter);
    places.forEach(this::judge);
    lanes.forEach(this::strange);
    connections.forEach(this::requests);
    connections.forEach(this::whole);
    deaths();
    notes.sort(Comparator.comparingLong(Note::sinceNanos));
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
            Passage.of(lane(place), place.position()),
            lane(place).seen(place.position()),
            Fate.DELIVERED,
            ""));
  }

  private void judge(Place place) {
    LaneDeviations lane = deviations.get(place.lane());
    List<Deviation> found = lane.of(place.position());
    int index = indexes.get(place);
    if (found.isEmpty()) {
      fate(index, lane.leads(place.position()) ? Fate.DELIVERED_MERGED : Fate.DELIVERED);
      return;
    }
    if (Unseen.left(lane(place), place.position())) {
      fate(index, Fate.LEFT);
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
    fate(index, Fate.valueOf(found.getFirst().type().name()));
    found.forEach(deviation -> note(place, deviation));
  }

  private void fate(int index, Fate fate) {
    entries.set(index, entries.get(index).with(fate));
  }

  private void note(Place place, Deviation deviation) {
    Entry entry = entries.get(indexes.get(place));
    List<Entry> others =
        deviation.others().stream()
            .map(position -> entries.get(indexes.get(new Place(place.lane(), position))))
            .toList();
    note(
        new Scene(
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

  private void note(Scene scene) {
    notes.add(
        new Note(causes.explain(scene), scene.entry().map(Entry::index), Facts.sinceNanos(scene)));
  }

  private void strange(Lane lane) {
    Map<String, List<Seen>> byDigest = new LinkedHashMap<>();
    for (Seen seen : lane.strange()) {
      byDigest.computeIfAbsent(seen.message().digest(), d -> new ArrayList<>()).add(seen);
    }
    byDigest
        .values()
        .forEach(
            seen ->
                note(
                    new Scene(
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
      RequestBook book = new RequestBook(connection, requester, own, words, giveUps);
      book.answered().forEach(this::answered);
      for (Scene scene : book.deviations()) {
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
    new ConnectionDeviations(connection, own(connection), words, teardownNanos)
        .scenes().stream().filter(scene -> !isTold(scene)).forEach(this::note);
  }

  /** Streams that were left open are the cause of what met a limit of streams. */
  private boolean isTold(Scene scene) {
    return scene.type() == FindingType.LEFT_OPEN
        && notes.stream().anyMatch(n -> n.finding().cause().equals(StreamsLeftOpen.CAUSE));
  }

  /** An answer that was not asked for, and that ended the session as the script wants. */
  private boolean refusedAsExpected(Connection connection, Scene scene) {
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
    if (about && entries.get(entry.index()).fate() == Fate.DELIVERED) {
      fate(entry.index(), Fate.valueOf(type.name()));
    }
  }
}
