package org.twinwire.runner.cases;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.control.PeerNote;

/** Probes the undriven listener of each pair once and remembers what it reported. Thread-safe. */
final class PeerSurvey {

  private final Consumer<String> notes;
  private final Map<Pair, PeerNote> known = new ConcurrentHashMap<>();
  private final Map<Pair, String> unfit = new ConcurrentHashMap<>();

  /**
   * Creates a survey that has not probed any peer yet.
   *
   * @param notes takes one line for each probed peer
   */
  PeerSurvey(Consumer<String> notes) {
    this.notes = notes;
  }

  /**
   * Probes the black box of a newly started pair and stores the result in it.
   *
   * @throws UnfitPeerException if it cannot be used
   */
  void ask(Pair names, NodePair pair) {
    if (pair.listener() instanceof BlackBox box) {
      pair.driven(Role.DIALER)
          .flatMap(dialer -> known(names).or(() -> asked(names, dialer, box)))
          .ifPresent(box::learn);
    }
  }

  private Optional<PeerNote> known(Pair names) {
    return Optional.ofNullable(known.get(names));
  }

  private Optional<PeerNote> asked(Pair names, PairNode dialer, BlackBox box) {
    return box.stacks().stream()
        .findFirst()
        .flatMap(
            stack -> box.address(stack).map(address -> ask(names, dialer, box, stack, address)));
  }

  private PeerNote ask(Pair names, PairNode dialer, BlackBox box, String stack, String address) {
    try {
      PeerNote note = PeerProbe.ask(dialer, box, stack, address);
      known.put(names, note);
      notes.accept(line(box, note));
      return note;
    } catch (UnfitPeerException e) {
      unfit.put(names, String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private static String line(BlackBox box, PeerNote note) {
    return "%s: %s, %s%s"
        .formatted(
            box.who(),
            note.client().orElse("unknown client"),
            note.versions(),
            note.status().map(status -> ", network " + status.networkId()).orElse(", no Status"));
  }

  /** Returns why nothing can be played with the pair; empty if no reason is known. */
  Optional<String> unfit(Pair names) {
    return Optional.ofNullable(unfit.get(names));
  }
}
