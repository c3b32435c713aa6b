package org.twinwire.core.recorded;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.finding.Causes;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.StepFinding;
import org.twinwire.core.judge.Judge;
import org.twinwire.core.judge.JudgedCase;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.trace.Trace;

/**
 * What a single case comes to, with no known issue excused.
 *
 * @param findings such as {@code LOST held-buffer, last seen buffered, from listener}; with their
 *     number where there are several alike
 */
public record RecordedVerdict(Verdict verdict, List<String> findings) {

  public RecordedVerdict {
    findings = List.copyOf(findings);
  }

  /** Judges the case as if it were all there is, so that no step is slower than another. */
  public static RecordedVerdict of(Scenario scenario, Trace trace, Chain chain) {
    JudgedCase judged =
        Judge.judge(scenario, trace, chain, new Causes(Causes.TABLE, trace.events()));
    Map<String, Long> counts =
        judged.findings().stream()
            .map(StepFinding::finding)
            .map(RecordedVerdict::text)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return new RecordedVerdict(
        judged.verdict(),
        counts.entrySet().stream().map(RecordedVerdict::counted).sorted().toList());
  }

  private static String counted(Map.Entry<String, Long> each) {
    return each.getValue() == 1 ? each.getKey() : each.getKey() + ", times " + each.getValue();
  }

  private static String text(Finding found) {
    return "%s %s%s%s"
        .formatted(
            found.type(),
            found.cause(),
            found
                .lastStation()
                .map(station -> ", last seen " + EventText.station(station))
                .orElse(""),
            found.direction().map(role -> ", from " + role.word()).orElse(""));
  }
}
