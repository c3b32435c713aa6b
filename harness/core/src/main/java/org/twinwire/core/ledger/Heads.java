package org.twinwire.core.ledger;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/** The heads that the nodes of a case report. Each starts with the head of the chain they serve. */
public record Heads(List<Event> events) {

  /** A node may verify blocks in silence, or fetch them after a pause. */
  private static final int SETTLE_TIMES = 5;

  public Heads {
    events = List.copyOf(events);
  }

  /** Returns every change of a node's head, in its order. */
  public Stream<Event.HeadChanged> of(Role role) {
    return events.stream()
        .filter(event -> event.node().equals(role.word()))
        .flatMap(event -> event instanceof Event.HeadChanged e ? Stream.of(e) : Stream.empty());
  }

  /** Returns the last change until then; empty if the node still has the head it started with. */
  public Optional<Event.HeadChanged> until(Role role, long nanos) {
    return of(role)
        .filter(change -> change.nanos() <= nanos + ClockSlack.NANOS)
        .reduce((earlier, later) -> later);
  }

  /**
   * Returns what may have been the last change until then, as far as clocks can tell: a step that
   * follows at once may have changed the head again. An empty one is the head it started with.
   */
  public Stream<Optional<Event.HeadChanged>> about(Role role, long nanos) {
    Stream<Event.HeadChanged> within =
        of(role).filter(change -> Math.abs(change.nanos() - nanos) <= ClockSlack.NANOS);
    return Stream.concat(
        Stream.of(until(role, nanos - 2 * ClockSlack.NANOS)), within.map(Optional::of));
  }

  /**
   * Returns what is outstanding until a node has a block as its head; empty once it has.
   *
   * @param hash of the block; empty: any block with this number
   * @param start number of the head that the node started with
   */
  public Optional<Outstanding> outstanding(
      Role role, BigInteger number, Optional<String> hash, BigInteger start) {
    Optional<Event.HeadChanged> last = of(role).reduce((earlier, later) -> later);
    boolean reached =
        last.map(
                change ->
                    change.number().equals(number.toString())
                        && hash.map(change.hash()::equalsIgnoreCase).orElse(true))
            .orElse(number.equals(start));
    return reached
        ? Optional.empty()
        : Optional.of(
            new Outstanding(
                "the head of the %s is %s and not %s"
                    .formatted(
                        role.word(),
                        last.map(Event.HeadChanged::number).orElse(start.toString()),
                        number),
                role.word(),
                SETTLE_TIMES));
  }
}
