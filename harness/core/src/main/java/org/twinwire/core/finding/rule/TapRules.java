package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.FindingType.DISCONNECTED;
import static org.twinwire.core.finding.FindingType.LOST;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Event;

/** What the tap did to a message or a session: no fault of either node. */
public final class TapRules {

  public static final List<Rule> TABLE =
      List.of(
          Rule.of("cut-by-tap", TapRules::cutByTap, LOST, DISCONNECTED),
          Rule.of("held-by-tap", TapRules::heldByTap, LOST));

  private static final String ONE_WAY = "half-close";

  private TapRules() {}

  /**
   * Needs: the tap cut the message's direction before its last byte, or the whole connection before
   * it was read; of a session, that it cut it at all.
   */
  private static Optional<Diagnosis> cutByTap(Evidence scene) {
    return scene
        .connection()
        .tapped(Event.TapCut.class)
        .filter(cut -> scene.entry().isEmpty() || cutsOff(scene, cut))
        .findFirst()
        .map(
            cut ->
                new Diagnosis(
                    List.of(
                        "the tap cut the connection towards the %s behind byte %d at %s (%s)"
                            .formatted(
                                cut.towards().word(),
                                cut.at(),
                                scene.words().at(cut.nanos()),
                                cut.how())),
                    scene
                            .entry()
                            .map(entry -> EventText.subject(entry) + " was still on its way when")
                            .orElse("The session ended because")
                        + " the tap cut the connection at %s."
                            .formatted(scene.words().at(cut.nanos()))));
  }

  private static boolean cutsOff(Evidence scene, Event.TapCut cut) {
    boolean before = cut.towards() != scene.sender() && scene.endsBehind(cut.at());
    return notYetRead(scene) && (before || !cut.how().equals(ONE_WAY));
  }

  /** Needs: the tap held bytes of this direction for good, and the message is not before them. */
  private static Optional<Diagnosis> heldByTap(Evidence scene) {
    long forwarded = scene.connection().forwardedTo(scene.to().role());
    return scene
        .connection()
        .held(scene.to().role())
        .filter(held -> notYetRead(scene) && !scene.passed(Station.TAPPED))
        .filter(held -> scene.endsBehind(forwarded))
        .map(
            held ->
                new Diagnosis(
                    List.of(
                        "the tap held bytes %d–%d from %s, and forwarded no byte behind %d"
                            .formatted(
                                held.from(), held.to(), scene.words().at(held.nanos()), forwarded)),
                    "%s is held back by the tap, which keeps the bytes towards the %s since %s."
                        .formatted(
                            EventText.subject(scene.message()),
                            scene.to().role().word(),
                            scene.words().at(held.nanos()))));
  }

  private static boolean notYetRead(Evidence scene) {
    return scene.lastAt(Station.SENT)
        || scene.lastAt(Station.WRITTEN)
        || scene.lastAt(Station.TAPPED);
  }
}
