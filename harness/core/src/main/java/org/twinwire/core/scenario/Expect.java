package org.twinwire.core.scenario;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.PacketKind;
import org.twinwire.core.trace.Role;

/**
 * The expectation of a step. Empty values are not checked. Answers are always compared with the
 * chain, unless {@code content} is {@link Content#ANY}.
 *
 * @param outcomes the alternatives, never {@code unsupported}; empty: success of the action
 * @param counts items in each answer of the step, in order of the requests
 * @param withinMillis upper bound for the whole step
 * @param ends whether the session ends in this step or directly after it
 * @param end who has to end the session and for which reason; for {@code disconnected} only
 * @param discovery what has to be found or to come back; for a step that discovers
 * @param head number of the block that the peer of the acting node has as its head in the end
 * @param pool hashes of every transaction that the pool of the peer has got by the end of the step
 */
public record Expect(
    List<OutcomeKind> outcomes,
    List<Integer> counts,
    Content content,
    Optional<Long> withinMillis,
    boolean ends,
    End end,
    Discovery discovery,
    Optional<String> head,
    Optional<List<String>> pool) {

  /** Expects success of the action with the full correct answer. */
  public static final Expect SUCCESS =
      new Expect(Optional.empty(), List.of(), Content.EXACT, Optional.empty());

  public Expect {
    outcomes = List.copyOf(outcomes);
    counts = List.copyOf(counts);
    pool = pool.map(List::copyOf);
  }

  /** Expects nothing of a discovery, no head and no pool. */
  public Expect(
      List<OutcomeKind> outcomes,
      List<Integer> counts,
      Content content,
      Optional<Long> withinMillis,
      boolean ends,
      End end) {
    this(
        outcomes,
        counts,
        content,
        withinMillis,
        ends,
        end,
        Discovery.ANY,
        Optional.empty(),
        Optional.empty());
  }

  /** Expects that the session is open after the step, unless its outcome says otherwise. */
  public Expect(
      Optional<OutcomeKind> outcome,
      List<Integer> counts,
      Content content,
      Optional<Long> withinMillis) {
    this(outcome.stream().toList(), counts, content, withinMillis, false, End.ANY);
  }

  /**
   * Tells whether there are several alternatives, which then are all that the specification allows.
   */
  public boolean hasChoice() {
    return outcomes.size() > 1;
  }

  /**
   * The end of a session that a step expects.
   *
   * @param by the node that has to end it; empty: the peer of the node that misbehaves
   * @param reason expected reason, in which {@code *} matches any text; empty: any or none
   */
  public record End(Optional<Role> by, Optional<String> reason) {

    /** Nothing but the defaults. */
    public static final End ANY = new End(Optional.empty(), Optional.empty());
  }

  /**
   * What a step discovers.
   *
   * @param found empty: not checked
   * @param packets kinds of the replies, all of them in order; empty: not checked
   */
  public record Discovery(Optional<Discovered> found, List<PacketKind> packets) {

    /** Nothing is checked. */
    public static final Discovery ANY = new Discovery(Optional.empty(), List.of());

    public Discovery {
      packets = List.copyOf(packets);
    }
  }

  /**
   * Returns the outcome that is success for an action, by the action's key in a file. What is
   * success for {@code discover} depends on its move.
   */
  static OutcomeKind success(String action) {
    return switch (action) {
      case "connect" -> OutcomeKind.CONNECTED;
      case "request", "requests" -> OutcomeKind.ANSWERED;
      default -> OutcomeKind.DONE;
    };
  }
}
