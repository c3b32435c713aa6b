package org.twinwire.core.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/** Makes the ledger of one trace. */
final class Bookkeeping {

  private final Words words;
  private final Causes causes;
  private final Underway underway;
  private final List<Connection> connections;
  private final List<Lane> lanes;
  private final List<Place> places;
  private final Map<Place, Integer> indexes = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  /** Where a message was sent: lane and position on it. */
  private record Place(Lane lane, int position) {
    Event.MessageSent sent() {
      return lane.sends().get(position);
    }
  }

  Bookkeeping(List<Event> events, ExpectedEnds ends, Causes causes) {
    this.words = Words.of(events);
    this.causes = causes;
    this.underway = new Underway(ends);
    this.connections = Connections.of(events);
    this.lanes = connections.stream().flatMap(c -> Lane.of(c).stream()).toList();
    this.places =
        lanes.stream()
            .flatMap(
                lane -> IntStream.range(0, lane.sends().size()).mapToObj(i -> new Place(lane, i)))
            .sorted(Comparator.comparingLong(place -> place.sent().nanos()))
            .toList();
  }

  Ledger ledger() {
    places.forEach(this::enter);
    places.forEach(this::judge);
    lanes.forEach(this::strange);
    connections.forEach(this::requests);
    notes.sort(Comparator.comparingLong(Note::sinceNanos));
    return new Ledger(entries, notes);
  }

  private void enter(Place place) {
    int index = entries.size();
    indexes.put(place, index);
    entries.add(
        new Entry(
            index,
            place.lane().connection().index(),
            place.lane().sender(),
            place.sent(),
            Passage.of(place.lane(), place.position()),
            place.lane().seen(place.position()),
            Fate.DELIVERED,
            ""));
  }

  private void judge(Place place) {
    LaneDeviations lane = new LaneDeviations(place.lane());
    List<Deviation> deviations = lane.of(place.position());
    int index = indexes.get(place);
    if (deviations.isEmpty()) {
      fate(index, lane.leads(place.position()) ? Fate.DELIVERED_MERGED : Fate.DELIVERED);
      return;
    }
    Optional<String> accounted =
        place.lane().at(Station.DELIVERED, place.position()).isEmpty()
            ? underway.reason(place.lane(), place.sent())
            : Optional.empty();
    if (accounted.isPresent()) {
      entries.set(index, entries.get(index).underway(accounted.get()));
      return;
    }
    fate(index, Fate.valueOf(deviations.getFirst().type().name()));
    deviations.forEach(deviation -> note(place, deviation));
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
            place.lane().connection(),
            place.lane().sender(),
            place.lane().stream(),
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
    List<Entry> own = entries.stream().filter(e -> e.connection() == connection.index()).toList();
    for (Role requester : Role.values()) {
      RequestBook book = new RequestBook(connection, requester, own, words);
      book.answered().forEach(this::answered);
      for (Scene scene : book.deviations()) {
        scene.entry().ifPresent(entry -> overlay(scene.type(), entry));
        note(scene);
      }
    }
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
