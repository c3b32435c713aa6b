package org.twinwire.core.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.twinwire.core.trace.Event;

/**
 * The registry of named causes, and what they say of one case. The first rule that fits names the
 * cause, phase after phase; {@value #UNEXPLAINED} when no other does.
 */
public final class Causes {

  public static final String UNEXPLAINED = "unexplained";

  /** Every rule on the class path, by phase and then by id. */
  public static final List<Rule> TABLE =
      ServiceLoader.load(Rule.class, Rule.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(Rule::phase).thenComparing(Rule::id))
          .toList();

  private static final int MOST_LOG_LINES = 3;

  private final List<Rule> rules;
  private final List<Event.LogLine> log;
  private final Map<Explained, Evidence> explained = new HashMap<>();

  /** A finding as it was made, whatever is added to its evidence or severity later. */
  private record Explained(
      FindingType type, String cause, Optional<String> requestId, String explanation) {

    static Explained of(Finding finding) {
      return new Explained(
          finding.type(), finding.cause(), finding.requestId(), finding.explanation());
    }
  }

  /**
   * @param rules in the order in which they are tried; the last one fits whatever there is
   * @param events the whole trace, for log lines
   */
  public Causes(List<Rule> rules, List<Event> events) {
    this.rules = List.copyOf(rules);
    this.log =
        events.stream()
            .filter(Event.LogLine.class::isInstance)
            .map(Event.LogLine.class::cast)
            .toList();
  }

  /** The ids of all causes, in the order in which they are tried. */
  public static List<String> ids() {
    return TABLE.stream().map(Rule::id).toList();
  }

  public static Optional<Rule> rule(String cause) {
    return TABLE.stream().filter(rule -> rule.id().equals(cause)).findFirst();
  }

  /** The cause that such an outcome of a step shows. */
  static String shownBy(StepSign sign) {
    return TABLE.stream()
        .filter(rule -> rule.sign().equals(Optional.of(sign)))
        .map(Rule::id)
        .findFirst()
        .orElse(UNEXPLAINED);
  }

  Finding explain(Evidence evidence) {
    Finding finding =
        rules.stream()
            .filter(rule -> rule.types().contains(evidence.type()))
            .flatMap(rule -> explained(evidence, rule).stream())
            .findFirst()
            .orElseThrow();
    explained.putIfAbsent(Explained.of(finding), evidence);
    return finding;
  }

  private Optional<Finding> explained(Evidence evidence, Rule rule) {
    return rule.proof(evidence).value().map(diagnosis -> finding(evidence, rule, diagnosis));
  }

  /**
   * The rules that were tried for a finding of this case, the one that fits last; empty where the
   * finding was made from the script alone.
   */
  public List<TriedRule> tried(Finding finding) {
    return Optional.ofNullable(explained.get(Explained.of(finding)))
        .map(this::tried)
        .orElse(List.of());
  }

  /** The rules for the type of the evidence, in the order in which they are tried. */
  public List<TriedRule> tried(Evidence evidence) {
    List<TriedRule> tried = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.types().contains(evidence.type())) {
        tried.add(TriedRule.of(rule, evidence));
        if (tried.getLast().fits()) {
          return tried;
        }
      }
    }
    return tried;
  }

  private Finding finding(Evidence evidence, Rule rule, Diagnosis diagnosis) {
    List<String> facts = new ArrayList<>(Facts.of(evidence));
    facts.addAll(diagnosis.evidence());
    facts.addAll(logs(evidence));
    return new Finding(
        evidence.type(),
        rule.id(),
        new Finding.Subject(
            Facts.name(evidence),
            Facts.requestId(evidence),
            Optional.of(evidence.sender()),
            Optional.of(evidence.stream()).filter(stream -> !stream.isEmpty()),
            Facts.lastStation(evidence)),
        facts,
        diagnosis.explanation());
  }

  /** What the receiver logged from the message on, the first lines. */
  private List<String> logs(Evidence evidence) {
    long since = Facts.sinceNanos(evidence);
    return log.stream()
        .filter(line -> line.node().equals(evidence.to().role().word()) && line.nanos() >= since)
        .filter(line -> line.session().map(evidence.to().session()::equals).orElse(true))
        .limit(MOST_LOG_LINES)
        .map(evidence.words()::log)
        .toList();
  }
}
