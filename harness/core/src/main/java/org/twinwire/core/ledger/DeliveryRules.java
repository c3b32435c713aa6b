package org.twinwire.core.ledger;

import static org.twinwire.core.ledger.FindingType.CORRUPTED;
import static org.twinwire.core.ledger.FindingType.DUPLICATED;
import static org.twinwire.core.ledger.FindingType.MERGED;
import static org.twinwire.core.ledger.FindingType.REORDERED;
import static org.twinwire.core.ledger.FindingType.SPLIT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;

/** Why a message was delivered, but not once, whole and in its place. */
final class DeliveryRules {

  static final List<Rule> TABLE =
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
  private static Optional<Diagnosis> mergedOnReplay(Scene scene) {
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
                            Words.subject(s.message()),
                            s.stream(),
                            Words.objects(s.others()),
                            s.seen().getFirst().message().size(),
                            s.words().at(s.seen().getFirst().nanos()))));
  }

  private static String attached(Scene scene) {
    return scene
        .listener()
        .map(Event::nanos)
        .map(nanos -> "the listener attached at " + scene.words().at(nanos))
        .orElse("no listener-attached event was reported");
  }

  private static Stream<Entry> group(Scene scene) {
    return Stream.concat(scene.others().stream(), Stream.of(scene.message()));
  }

  private static String sizes(Scene scene) {
    return group(scene)
        .map(entry -> "%d bytes".formatted(entry.message().size()))
        .collect(Collectors.joining(" + "));
  }

  private static String delivered(Scene scene) {
    Seen seen = scene.seen().getFirst();
    return "one event of %d bytes with digest %s at %s, which nobody sent: %s"
        .formatted(
            seen.message().size(),
            Words.digest(seen.message().digest()),
            scene.words().at(seen.nanos()),
            sizes(scene));
  }

  /** Needs: one delivery is as long as all of them; no buffer had held each for itself. */
  private static Optional<Diagnosis> mergedOnRead(Scene scene) {
    return Optional.of(
        new Diagnosis(
            List.of(delivered(scene)),
            "%s was taken together with %s as one event of %d bytes at %s, of which only the first message is decoded."
                .formatted(
                    Words.subject(scene.message()),
                    Words.objects(scene.others()),
                    scene.seen().getFirst().message().size(),
                    scene.words().at(scene.seen().getFirst().nanos()))));
  }

  /** Needs: it was buffered, and delivered more than once. */
  private static Optional<Diagnosis> replayedTwice(Scene scene) {
    return Optional.of(scene)
        .filter(s -> !s.message().seenAt(Station.BUFFERED).isEmpty())
        .map(
            s ->
                new Diagnosis(
                    List.of("delivered at " + times(s), attached(s)),
                    "%s was buffered on stream %s and its buffer was dispatched %d times, at %s."
                        .formatted(
                            Words.subject(s.message()), s.stream(), s.seen().size(), times(s))));
  }

  private static String times(Scene scene) {
    return scene.seen().stream()
        .map(seen -> scene.words().at(seen.nanos()))
        .collect(Collectors.joining(" and "));
  }

  /** Needs: it was buffered, and what overtook it was not. */
  private static Optional<Diagnosis> overtookTheBuffer(Scene scene) {
    Entry other = scene.others().getFirst();
    boolean waited = !scene.message().seenAt(Station.BUFFERED).isEmpty();
    return Optional.of(scene)
        .filter(s -> waited && other.seenAt(Station.BUFFERED).isEmpty())
        .map(
            s ->
                new Diagnosis(
                    List.of(attached(s)),
                    "%s still waited in the buffer of stream %s when %s, sent later, was delivered past it."
                        .formatted(Words.subject(s.message()), s.stream(), Words.object(other))));
  }

  /** Needs: the receiver saw the same pieces before delivery, as it decoded or buffered them. */
  private static Optional<Diagnosis> splitIntoFrames(Scene scene) {
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
                        .formatted(Words.subject(s.message()), pieces.size())));
  }

  /** Needs: what was decoded begins with the message's length, and is longer by just that. */
  private static Optional<Diagnosis> framingMismatch(Scene scene) {
    Seen seen = scene.seen().getFirst();
    return Optional.of(scene)
        .filter(s -> LengthPrefix.heads(s.message().message(), seen.message()))
        .map(
            s ->
                new Diagnosis(
                    List.of(
                        "code 0x%02x and %d bytes are the message's length with the message"
                            .formatted(seen.message().code(), seen.message().size())),
                    "%s was sent with its length in front, and the %s took the length for the message's code."
                        .formatted(Words.subject(s.message()), s.to().role().word())));
  }

  /** Needs: what was delivered is shorter than what was sent. */
  private static Optional<Diagnosis> truncated(Scene scene) {
    int got = scene.seen().getFirst().message().size();
    int sent = scene.message().message().size();
    return Optional.of(scene)
        .filter(s -> got < sent)
        .map(
            s ->
                new Diagnosis(
                    List.of("%d of %d bytes".formatted(got, sent)),
                    "%s arrived cut short: %d of %d bytes."
                        .formatted(Words.subject(s.message()), got, sent)));
  }
}
