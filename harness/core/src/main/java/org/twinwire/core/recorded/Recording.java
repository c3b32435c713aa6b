package org.twinwire.core.recorded;

import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.SeedChain;
import org.twinwire.core.scenario.Loaded;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.ScenarioText;
import org.twinwire.core.trace.Trace;

/**
 * A trace with the script it was played by, and what it has to be judged as.
 *
 * @param chain the one that both nodes served
 * @param scenario text of the scenario file as it was played, without a matrix
 */
public record Recording(Trace trace, SeedChain chain, String scenario, RecordedVerdict expected) {

  /**
   * Records a trace, scrubbed, with what it comes to now.
   *
   * @throws IllegalArgumentException when the text is no scenario
   */
  public static Recording of(Trace trace, SeedChain name, String scenario, Chain chain) {
    Trace scrubbed = ScrubbedTrace.of(trace);
    RecordedVerdict verdict =
        RecordedVerdict.of(script(scenario, trace.id().scenario()), scrubbed, chain);
    return new Recording(scrubbed, name, scenario, verdict);
  }

  /** What the trace comes to now. */
  public RecordedVerdict verdict(Chain served) {
    return RecordedVerdict.of(script(scenario, trace.id().scenario()), trace, served);
  }

  /** The same recording, expecting what the trace comes to now. */
  public Recording accepted(Chain served) {
    return new Recording(trace, chain, scenario, verdict(served));
  }

  private static Scenario script(String text, String id) {
    Loaded loaded = ScenarioText.read(text, id);
    return loaded.scenarios().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("scenario: " + loaded.problems()));
  }
}
