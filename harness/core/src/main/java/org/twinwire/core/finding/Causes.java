package org.twinwire.core.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.finding.rule.ContentRules;
import org.twinwire.core.finding.rule.DeliveryRules;
import org.twinwire.core.finding.rule.EndRules;
import org.twinwire.core.finding.rule.LossRules;
import org.twinwire.core.finding.rule.ReadingRules;
import org.twinwire.core.finding.rule.RequestRules;
import org.twinwire.core.finding.rule.TapRules;
import org.twinwire.core.finding.rule.TransitRules;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.trace.Event;

/**
 * The table of named causes. The first rule that fits names the cause: on the way to the receiver,
 * at the receiver, around an end, then deliveries, contents and requests. {@value #UNEXPLAINED}
 * when none does; no rule guesses.
 */
public final class Causes {

  public static final String UNEXPLAINED = "unexplained";

  public static final List<Rule> TABLE =
      Stream.of(
              TapRules.TABLE,
              TransitRules.TABLE,
              LossRules.TABLE,
              ReadingRules.TABLE,
              EndRules.TABLE,
              DeliveryRules.TABLE,
              ContentRules.TABLE,
              RequestRules.TABLE)
          .flatMap(List::stream)
          .toList();

  private static final int MOST_LOG_LINES = 3;

  private final List<Rule> rules;
  private final List<Event.LogLine> log;

  /**
   * @param events the whole trace, for log lines
   */
  public Causes(List<Rule> rules, List<Event> events) {
    this.rules = rules;
    this.log =
        events.stream()
            .filter(Event.LogLine.class::isInstance)
            .map(Event.LogLine.class::cast)
            .toList();
  }

  /** The ids of all causes, in the order in which they are tried; {@value #UNEXPLAINED} is last. */
  public static List<String> ids() {
    return Stream.concat(TABLE.stream().map(Rule::cause), Stream.of(UNEXPLAINED)).toList();
  }

  Finding explain(Evidence scene) {
    for (Rule rule : rules) {
      Optional<Diagnosis> diagnosis = rule.fits(scene);
      if (diagnosis.isPresent()) {
        return finding(scene, rule.cause(), diagnosis.get());
      }
    }
    return finding(scene, UNEXPLAINED, new Diagnosis(List.of(), unexplained(scene)));
  }

  private Finding finding(Evidence scene, String cause, Diagnosis diagnosis) {
    List<String> evidence = new ArrayList<>(Facts.of(scene));
    evidence.addAll(diagnosis.evidence());
    evidence.addAll(logs(scene));
    return new Finding(
        scene.type(),
        cause,
        Facts.name(scene),
        Facts.requestId(scene),
        Optional.of(scene.sender()),
        Optional.of(scene.stream()).filter(stream -> !stream.isEmpty()),
        Facts.lastStation(scene),
        evidence,
        diagnosis.explanation());
  }

  private static String unexplained(Evidence scene) {
    String what = EventText.station(scene.type()).replace('_', ' ');
    return Facts.subject(scene)
        + " was "
        + what
        + Facts.lastStation(scene).map(s -> ", last seen " + EventText.station(s)).orElse("")
        + "; the evidence fits no known cause.";
  }

  /** What the receiver logged from the message on, the first lines. */
  private List<String> logs(Evidence scene) {
    long since = Facts.sinceNanos(scene);
    return log.stream()
        .filter(line -> line.node().equals(scene.to().role().word()) && line.nanos() >= since)
        .filter(line -> line.session().map(scene.to().session()::equals).orElse(true))
        .limit(MOST_LOG_LINES)
        .map(scene.words()::log)
        .toList();
  }
}
