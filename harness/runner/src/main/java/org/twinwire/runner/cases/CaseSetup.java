package org.twinwire.runner.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.twinwire.core.plan.ShapingBody;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Trigger;
import org.twinwire.core.trace.Role;

/** Prepares the programs of a pair for one case, all at the same time: reset, behaviour, shapes. */
record CaseSetup(NodePair pair, Map<Role, Map<String, Object>> behaviours, Shaping shaping) {

  private static final int NO_STEP = -1;

  /** Returns why a program cannot do what the case requires; empty if all can. */
  Optional<String> make(long seed) {
    ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
    List<Runnable> all = new ArrayList<>();
    for (Role role : Role.values()) {
      all.add(() -> node(role, seed).ifPresent(refusals::add));
    }
    pair.tap().ifPresent(tap -> all.add(() -> shape(tap, seed).ifPresent(refusals::add)));
    Parallel.run(all, Runnable::run);
    return Optional.ofNullable(refusals.peek());
  }

  private Optional<String> node(Role role, long seed) {
    Map<String, Object> behaviour = behaviours.getOrDefault(role, Map.of());
    return switch (pair.node(role)) {
      case PairNode node -> driven(node, behaviour, seed);
      case BlackBox box ->
          behaviour.isEmpty() ? Optional.empty() : Optional.of(box.cannot("be told how to behave"));
    };
  }

  private static Optional<String> driven(PairNode node, Map<String, Object> behaviour, long seed) {
    node.client().reset(seed);
    return behaviour.isEmpty() ? Optional.empty() : node.client().behaviour(behaviour);
  }

  private Optional<String> shape(TapNode tap, long seed) {
    tap.client().reset(seed);
    return shaping.isNatural() ? Optional.empty() : tap.client().shape(ShapingBody.of(shaping));
  }

  /** Notifies the tap that a step begins, if a shape depends on it. */
  void before(int step) {
    tell(step, step);
  }

  void after(int step) {
    tell(step, NO_STEP);
  }

  private void tell(int step, int now) {
    if (shaping.spots().stream()
        .anyMatch(
            spot -> spot.trigger() instanceof Trigger.DuringStep during && during.step() == step)) {
      pair.tap().ifPresent(tap -> tap.client().step(now));
    }
  }
}
