package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.FindingType.CORRUPTED;
import static org.twinwire.core.finding.FindingType.DUPLICATED;
import static org.twinwire.core.finding.FindingType.MERGED;
import static org.twinwire.core.finding.FindingType.REORDERED;
import static org.twinwire.core.finding.FindingType.SPLIT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.LengthPrefix;
import org.twinwire.core.ledger.Sighting;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Event;

/** Why a message was delivered, but not once, whole and in its place. */
public final class DeliveryRules {

  public static final List<Rule> TABLE =
      List.of(
          Rule.of("merged-on-replay", DeliveryRules::mergedOnReplay, MERGED),
          Rule.of("merged-on-read", DeliveryRules::mergedOnRead, MERGED),
          Rule.of("replayed-twice", DeliveryRules::replayedTwice, DUPLICATED),
          Rule.of("overtook-the-buffer", DeliveryRules::overtookTheBuffer, REORDERED),
          Rule.of("split-into-frames", DeliveryRules::splitIntoFrames, SPLIT),
          Rule.of("framing-mismatch", DeliveryRules::framingMismatch, CORRUPTED),
          Rule.of("truncated", DeliveryRules::truncated, CORRUPTED));

  private DeliveryRules() {}

  /** Needs: each was buffered for itself, and one delivery is as long as all of them. */
  private static Optional<Diagnosis> mergedOnReplay(Evidence scene) {
    boolean buffered = group(scene).allMatch(entry -> !entry.seenAt(Station.BUFFERED).isEmpty());
    return Optional.of(scene)
        .filter(s -> buffered)
        .map(
            s ->
                new Diagnosis(
                    List.of(
                        "buffered one by one: %s".formatted(sizes(s)), delivered(s), attached(s)),
                    "%s waited in the buffer of stream %s behind %s, and both were replayed as one event of %d bytes at %s, of which only the first message is decoded."
                        .formatted(
                            EventText.subject(s.message()),
                            s.stream(),
                            EventText.objects(s.others()),
                            s.seen().getFirst().message().size(),
                            s.words().at(s.seen().getFirst().nanos()))));
  }

  private static String attached(Evidence scene) {
    return scene
        .listener()
        .map(Event::nanos)
        .map(nanos -> "the listener attached at " + scene.words().at(nanos))
        .orElse("no listener-attached event was reported");
  }

  private static Stream<Entry> group(Evidence scene) {
    return Stream.concat(scene.others().stream(), Stream.of(scene.message()));
  }

  private static String sizes(Evidence scene) {
    return group(scene)
        .map(entry -> "%d bytes".formatted(entry.message().size()))
        .collect(Collectors.joining(" + "));
  }

  private static String delivered(Evidence scene) {
    Sighting seen = scene.seen().getFirst();
    return "one event of %d bytes with digest %s at %s, which nobody sent: %s"
        .formatted(
            seen.message().size(),
            EventText.digest(seen.message().digest()),
            scene.words().at(seen.nanos()),
            sizes(scene));
  }

  /** Needs: one delivery is as long as all of them; no buffer had held each for itself. */
  private static Optional<Diagnosis> mergedOnRead(Evidence scene) {
    return Optional.of(
        new Diagnosis(
            List.of(delivered(scene)),
            "%s was taken together with %s as one event of %d bytes at %s, of which only the first message is decoded."
                .formatted(
                    EventText.subject(scene.message()),
                    EventText.objects(scene.others()),
                    scene.seen().getFirst().message().size(),
                    scene.words().at(scene.seen().getFirst().nanos()))));
  }

  /** Needs: it was buffered, and delivered more than once. */
  private static Optional<Diagnosis> replayedTwice(Evidence scene) {
    return Optional.of(scene)
        .filter(s -> !s.message().seenAt(Station.BUFFERED).isEmpty())
        .map(
            s ->
                new Diagnosis(
                    List.of("delivered at " + times(s), attached(s)),
                    "%s was buffered on stream %s and its buffer was dispatched %d times, at %s."
                        .formatted(
                            EventText.subject(s.message()),
                            s.stream(),
                            s.seen().size(),
                            times(s))));
  }

  private static String times(Evidence scene) {
    return scene.seen().stream()
        .map(seen -> scene.words().at(seen.nanos()))
        .collect(Collectors.joining(" and "));
  }

  /** Needs: it was buffered, and what overtook it was not. */
  private static Optional<Diagnosis> overtookTheBuffer(Evidence scene) {
    Entry other = scene.others().getFirst();
    boolean waited = !scene.message().seenAt(Station.BUFFERED).isEmpty();
    return Optional.of(scene)
        .filter(s -> waited && other.seenAt(Station.BUFFERED).isEmpty())
        .map(
            s ->
                new Diagnosis(
                    List.of(attached(s)),
                    "%s still waited in the buffer of stream %s when %s, sent later, was delivered past it."
                        .formatted(
                            EventText.subject(s.message()), s.stream(), EventText.object(other))));
  }

  /** Needs: the receiver saw the same pieces before delivery, as it decoded or buffered them. */
  private static Optional<Diagnosis> splitIntoFrames(Evidence scene) {
    List<String> pieces = scene.seen().stream().map(s -> s.message().digest()).toList();
    boolean same =
        scene.message().seen().stream()
            .filter(seen -> seen.station() != Station.DELIVERED)
            .map(seen -> seen.message().digest())
            .toList()
            .containsAll(pieces);
    return Optional.of(scene)
        .filter(s -> same)
        .map(
            s ->
                new Diagnosis(
                    List.of("each piece was seen before its delivery"),
                    "%s came in %d frames, and each was taken for a message."
                        .formatted(EventText.subject(s.message()), pieces.size())));
  }

  /** Needs: what was decoded begins with the message's length, and is longer by just that. */
  private static Optional<Diagnosis> framingMismatch(Evidence scene) {
    Sighting seen = scene.seen().getFirst();
    return Optional.of(scene)
        .filter(s -> LengthPrefix.heads(s.message().message(), seen.message()))
        .map(
            s ->
                new Diagnosis(
                    List.of(
                        "code 0x%02x and %d bytes are the message's length with the message"
                            .formatted(seen.message().code(), seen.message().size())),
                    "%s was sent with its length in front, and the %s took the length for the message's code."
                        .formatted(EventText.subject(s.message()), s.to().role().word())));
  }

  /** Needs: what was delivered is shorter than what was sent. */
  private static Optional<Diagnosis> truncated(Evidence scene) {
    int got = scene.seen().getFirst().message().size();
    int sent = scene.message().message().size();
    return Optional.of(scene)
        .filter(s -> got < sent)
        .map(
            s ->
                new Diagnosis(
                    List.of("%d of %d bytes".formatted(got, sent)),
                    "%s arrived cut short: %d of %d bytes."
                        .formatted(EventText.subject(s.message()), got, sent)));
  }
}
