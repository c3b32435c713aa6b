package org.twinwire.runner.cases;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;

/** Finds out whether a pair can play a script in which blocks are mined, before it begins. */
record MiningObjection(NodePair pair, int eth) {

  private static final String MINE = "mine";

  /** Returns why the script cannot be played; empty if it can. */
  Optional<String> of(Scenario scenario) {
    return scenario.steps().stream()
        .flatMap(
            step ->
                step.action() instanceof Action.Mine mine
                    ? miner(step).or(() -> peer(step, mine)).stream()
                    : Optional.<String>empty().stream())
        .findFirst();
  }

  private Optional<String> miner(Step step) {
    return switch (pair.node(step.by())) {
      case BlackBox box -> Optional.of(box.cannot("be told to mine"));
      case PairNode node -> lacks(node, "call ", MINE, node.info().capabilities());
    };
  }

  /** A head that nobody announces need not be noticed. */
  private Optional<String> peer(Step step, Action.Mine mine) {
    return step.expect()
        .head()
        .flatMap(head -> mine.announcing().type(eth))
        .flatMap(type -> importing(step, type));
  }

  private Optional<String> importing(Step step, String type) {
    return switch (pair.node(step.by().other())) {
      case BlackBox box -> Optional.of(box.cannot("be asked for its head"));
      case PairNode node -> lacks(node, "import of ", type, node.info().imports());
    };
  }

  private static Optional<String> lacks(
      PairNode node, String what, String needed, List<String> offered) {
    return offered.contains(needed)
        ? Optional.empty()
        : Optional.of(
            "%s: %s%s: not offered (offers %s)"
                .formatted(
                    node.who(),
                    what,
                    needed,
                    offered.isEmpty() ? "none" : String.join(", ", offered)));
  }
}
