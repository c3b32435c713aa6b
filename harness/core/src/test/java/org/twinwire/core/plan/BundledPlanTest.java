package org.twinwire.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinwire.core.chain.Block;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.SeedChains;
import org.twinwire.core.request.Answer;
import org.twinwire.core.request.Oracle;
import org.twinwire.core.request.Query;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.ScenarioLoader;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;

class BundledPlanTest {

  private static final List<Scenario> SCENARIOS =
      ScenarioLoader.load(Path.of("../../scenarios")).scenarios();

  @Test
  void hasAsManyComparisonsAsTheReadmeSays() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));

    assertThat(readme.replaceAll("(?s).*plays (\\d+) comparisons.*", "$1"))
        .isEqualTo(String.valueOf(plan().size()));
  }

  @Test
  void comparesWithRlpxWhateverItCanDo() {
    assertThat(plan().stream().filter(c -> !c.baseline().equals("rlpx")))
        .extracting(c -> c.scenario().id())
        .filteredOn(id -> !id.startsWith("websocket/hostile-")) // it has no such frames
        .containsOnly("buffering/ending-half-close", "buffering/ending-reset-behind-answer");
  }

  @Test
  void playsEveryVersion() {
    List<EthChoice> choices = plan().stream().map(PlannedComparison::version).distinct().toList();

    assertThat(choices)
        .hasSameElementsAs(
            List.of(
                new EthChoice.NewestCommon(),
                new EthChoice.Exactly(66),
                new EthChoice.Exactly(67),
                new EthChoice.Exactly(68),
                new EthChoice.Exactly(69)));
  }

  @Test
  void playsEveryStack() {
    assertThat(plan())
        .extracting(PlannedComparison::candidate)
        .contains("mplex", "mplex-plaintext", "yamux", "yamux-plaintext");
  }

  private static List<PlannedComparison> plan() {
    return Planner.plan(SCENARIOS, Filters.NONE, List.of(Pair.REFERENCE), Optional.empty());
  }

  @Test
  void expectsOfEveryAnswerTheCountTheChainGives() {
    Chain chain = SeedChains.of(1);
    SCENARIOS.forEach(scenario -> new DryRun(scenario.beside("mplex"), chain).run());
  }

  /** Plays a scenario against the oracle instead of a node. */
  private static final class DryRun {
    private final Scenario scenario;
    private final Chain chain;
    private final Map<Role, Chain> served;
    private int mined;
    private final Map<String, List<Outcome>> earlier = new HashMap<>();

    DryRun(Scenario scenario, Chain chain) {
      this.scenario = scenario;
      this.chain = chain;
      this.served = new EnumMap<>(Map.of(Role.DIALER, chain, Role.LISTENER, chain));
    }

    void run() {
      IntStream.range(0, scenario.steps().size()).forEach(i -> run(scenario.steps().get(i), i));
    }

    private void run(Step step, int index) {
      Call call = Resolver.resolve(step, index, chain, earlier);
      if (step.action() instanceof Action.Mine mine) {
        mine(step, mine);
      }
      Oracle oracle = new Oracle(served.get(step.by().other()), 68);
      List<Outcome> outcomes =
          call.queries().stream().map(query -> answered(oracle, query)).toList();
      step.name().ifPresent(name -> earlier.put(name, outcomes));
      if (!step.expect().counts().isEmpty()) {
        assertThat(outcomes)
            .as(scenario.id() + " steps[" + index + "]")
            .extracting(outcome -> ((Outcome.Answered) outcome).count())
            .containsExactlyElementsOf(step.expect().counts());
      }
    }

    /** Moves the chain of the miner, and that of a peer that is expected to follow. */
    private void mine(Step step, Action.Mine mine) {
      List<Block> blocks = mine.branch() ? chain.upcoming().branch() : chain.upcoming().next();
      mined = mine.branch() ? mine.blocks() : mined + mine.blocks();
      Chain moved = chain.minedTo(blocks.get(mined - 1).hash()).orElseThrow();
      served.put(step.by(), moved);
      step.expect().head().ifPresent(head -> served.put(step.by().other(), moved));
    }

    private Outcome answered(Oracle oracle, Query query) {
      Answer answer = oracle.answer(query, BigInteger.ONE);
      return new Outcome.Answered(
          "1",
          answer.code().number(),
          answer.count(),
          answer.numbers(),
          answer.hashes(),
          answer.message().size(),
          answer.digest().toHexString(),
          1);
    }
  }
}
