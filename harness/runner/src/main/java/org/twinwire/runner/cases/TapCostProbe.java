package org.twinwire.runner.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.finding.Percentiles;
import org.twinwire.core.results.TapCost;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.Outcome;
import org.twinwire.runner.control.Outcomes;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * Measures the time that the tap adds to a request when it forwards bytes unchanged. Two sessions
 * of one pair, one direct and one through the tap, send requests alternately, so that both run
 * under the same load.
 */
public final class TapCostProbe {

  private static final int WARM_UP = 300;
  private static final int SAMPLES = 200;
  private static final String WHY = "cost of the tap";

  private TapCostProbe() {}

  /**
   * Measures over one stack; empty if the pair does not support it.
   *
   * @throws InfrastructureException if a request is not answered
   */
  public static Optional<TapCost> measure(NodePair tapped, String stack, int eth) {
    new CaseSetup(tapped, Map.of(), Shaping.NATURAL).make(0);
    Optional<Conversation> direct = Conversation.begin(tapped.untapped(), stack, eth, WHY);
    Optional<Conversation> through = Conversation.begin(tapped, stack, eth, WHY);
    return direct.flatMap(one -> through.map(other -> compare(one, other)));
  }

  private static TapCost compare(Conversation direct, Conversation tapped) {
    List<Long> directNanos = new ArrayList<>();
    List<Long> tappedNanos = new ArrayList<>();
    for (int i = 0; i < WARM_UP + SAMPLES; i++) {
      directNanos.add(ask(direct));
      tappedNanos.add(ask(tapped));
    }
    direct.close();
    tapped.close();
    long directMedian = median(directNanos);
    long tappedMedian = median(tappedNanos);
    return new TapCost(directMedian, tappedMedian, tappedMedian - directMedian, SAMPLES);
  }

  private static long median(List<Long> all) {
    return Percentiles.median(all.subList(WARM_UP, all.size()));
  }

  private static long ask(Conversation conversation) {
    Outcome outcome = Outcomes.of(conversation.headers(1, 1), 1, WHY).getFirst();
    if (outcome instanceof Outcome.Answered answered) {
      return answered.elapsedNanos();
    }
    throw new InfrastructureException(WHY + ": " + outcome + " (expected: answered)");
  }
}
