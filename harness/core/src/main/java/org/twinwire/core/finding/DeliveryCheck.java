package org.twinwire.core.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.ledger.Direction;
import org.twinwire.core.ledger.Match;
import org.twinwire.core.ledger.Sighting;
import org.twinwire.core.ledger.Station;

/**
 * Checks the delivery of each message of a direction and lists its deviations, the gravest first.
 */
final class DeliveryCheck {

  private final Direction direction;
  private final Map<Integer, Integer> overtakers;

  DeliveryCheck(Direction direction) {
    this.direction = direction;
    this.overtakers = overtakers(direction);
  }

  /**
   * Returns the deviations; empty if the message was delivered exactly once, whole and in order.
   */
  List<Deviation> of(int position) {
    List<Match> delivered = direction.at(Station.DELIVERED, position);
    if (delivered.isEmpty()) {
      return List.of(missing(position));
    }
    List<Deviation> deviations = new ArrayList<>();
    delivered.stream().flatMap(match -> once(match, position).stream()).forEach(deviations::add);
    again(delivered, position).ifPresent(deviations::add);
    overtaken(position).ifPresent(deviations::add);
    return deviations;
  }

  /** Tests whether the message is the first of a merged delivery. */
  boolean leads(int position) {
    return direction.at(Station.DELIVERED, position).stream()
        .anyMatch(m -> m.kind() == Match.Kind.MERGED && m.sends().getFirst() == position);
  }

  private Deviation missing(int position) {
    List<Sighting> altered =
        Stream.of(Station.DECODED, Station.BUFFERED)
            .flatMap(station -> direction.at(station, position).stream())
            .filter(match -> match.kind() == Match.Kind.ALTERED)
            .flatMap(match -> match.seen().stream())
            .toList();
    return altered.isEmpty()
        ? Deviation.of(FindingType.LOST, List.of())
        : Deviation.of(FindingType.CORRUPTED, altered);
  }

  private static Optional<Deviation> once(Match match, int position) {
    return switch (match.kind()) {
      case WHOLE, REPEATED, UNMATCHED -> Optional.empty();
      case ALTERED -> Optional.of(Deviation.of(FindingType.CORRUPTED, match.seen()));
      case PARTS -> Optional.of(Deviation.of(FindingType.SPLIT, match.seen()));
      case MERGED -> merged(match, position);
    };
  }

  private static Optional<Deviation> merged(Match match, int position) {
    List<Integer> before = match.sends().stream().filter(send -> send < position).toList();
    return before.isEmpty()
        ? Optional.empty()
        : Optional.of(new Deviation(FindingType.MERGED, before, match.seen()));
  }

  /** Finds deliveries after the first; for a merged event, only its first message counts. */
  private static Optional<Deviation> again(List<Match> delivered, int position) {
    boolean repeated =
        delivered.stream()
            .anyMatch(m -> m.kind() == Match.Kind.REPEATED && m.sends().getFirst() == position);
    List<Sighting> all = delivered.stream().flatMap(match -> match.seen().stream()).toList();
    return repeated ? Optional.of(Deviation.of(FindingType.DUPLICATED, all)) : Optional.empty();
  }

  /** Finds a message that was sent later in this direction and delivered earlier. */
  private Optional<Deviation> overtaken(int position) {
    return Optional.ofNullable(overtakers.get(position))
        .map(
            overtaker ->
                new Deviation(
                    FindingType.REORDERED,
                    List.of(overtaker),
                    direction.at(Station.DELIVERED, position).getFirst().seen()));
  }

  /**
   * Maps the position of each overtaken message to the last-sent message that was delivered before
   * it.
   */
  private static Map<Integer, Integer> overtakers(Direction direction) {
    Map<Integer, Integer> overtakers = new HashMap<>();
    Set<Integer> delivered = new HashSet<>();
    int latest = -1;
    for (Match match : direction.at(Station.DELIVERED)) {
      for (int send : match.sends()) {
        if (delivered.add(send) && send < latest) {
          overtakers.put(send, latest);
        }
      }
      latest = match.sends().stream().limit(1).reduce(latest, Math::max);
    }
    return overtakers;
  }
}
