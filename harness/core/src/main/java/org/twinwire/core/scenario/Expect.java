package org.twinwire.core.scenario;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Role;

/**
 * What a step must come to. Empty: not asked. Answers are checked against the chain in any case,
 * unless {@code content} is {@link Content#ANY}.
 *
 * @param outcomes those that are admissible, never {@code unsupported}; none: what success of the
 *     action is
 * @param counts items in each answer of the step, in order of the requests
 * @param withinMillis upper bound for the whole step
 * @param ends whether the session ends in this step, or right behind it
 * @param end who has to end the session and with which word; for {@code disconnected} only
 */
public record Expect(
    List<OutcomeKind> outcomes,
    List<Integer> counts,
    Content content,
    Optional<Long> withinMillis,
    boolean ends,
    End end) {

  /** Nothing but the success of the action, with the full right answer. */
  public static final Expect SUCCESS =
      new Expect(Optional.empty(), List.of(), Content.EXACT, Optional.empty());

  public Expect {
    outcomes = List.copyOf(outcomes);
    counts = List.copyOf(counts);
  }

  /** The session stands when the step is over, unless its outcome says otherwise. */
  public Expect(
      Optional<OutcomeKind> outcome,
      List<Integer> counts,
      Content content,
      Optional<Long> withinMillis) {
    this(outcome.stream().toList(), counts, content, withinMillis, false, End.ANY);
  }

  /**
   * Whether more than one outcome is admissible: then these are all that the specification leaves
   * open.
   */
  public boolean hasChoice() {
    return outcomes.size() > 1;
  }

  /**
   * The end of a session that a step expects.
   *
   * @param by the node that has to end it; empty: the peer of the node that misbehaves
   * @param reason what the reason has to be, {@code *} stands for any text; empty: any or none
   */
  public record End(Optional<Role> by, Optional<String> reason) {

    /** Nothing but the defaults. */
    public static final End ANY = new End(Optional.empty(), Optional.empty());
  }

  /** The outcome that is success for a step's action, by its key in a scenario file. */
  static OutcomeKind success(String action) {
    return switch (action) {
      case "connect" -> OutcomeKind.CONNECTED;
      case "request", "requests" -> OutcomeKind.ANSWERED;
      default -> OutcomeKind.DONE;
    };
  }
}
