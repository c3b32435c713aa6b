package org.twinwire.core.expectation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.core.chain.Block;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.ledger.Heads;
import org.twinwire.core.plan.Resolver;
import org.twinwire.core.plan.UnresolvedException;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** Checks what was mined against the chain, and the head that the peer had at the end of a step. */
public final class HeadChecks {

  private static final int SHORT_HASH = 10;

  private final Chain chain;
  private final Heads heads;

  private HeadChecks(Chain chain, Trace trace) {
    this.chain = chain;
    this.heads = new Heads(trace.events());
  }

  /** Returns the unmet expectations of the steps in which a node mined. */
  public static List<Mismatch> unmet(Scenario scenario, Chain chain, Trace trace) {
    HeadChecks checks = new HeadChecks(chain, trace);
    List<Mismatch> unmet = new ArrayList<>();
    Map<String, List<Outcome>> earlier = new HashMap<>();
    for (StepOutcome ran : trace.steps()) {
      Step step = scenario.steps().get(ran.step());
      if (step.action() instanceof Action.Mine) {
        checks.unmet(step, ran, earlier).ifPresent(unmet::add);
      }
      step.name().ifPresent(name -> earlier.put(name, ran.outcomes()));
    }
    return unmet;
  }

  private Optional<Mismatch> unmet(Step step, StepOutcome ran, Map<String, List<Outcome>> earlier) {
    return done(ran)
        .flatMap(
            mined ->
                unknown(ran, mined)
                    .or(
                        () ->
                            number(step, ran, earlier).flatMap(n -> missed(step, ran, mined, n))));
  }

  private static Optional<Outcome.Done> done(StepOutcome ran) {
    return ran.outcomes().stream()
        .flatMap(outcome -> outcome instanceof Outcome.Done d ? Stream.of(d) : Stream.empty())
        .findFirst();
  }

  private Optional<Mismatch> unknown(StepOutcome ran, Outcome.Done mined) {
    return mined
        .head()
        .filter(head -> chain.minedTo(Bytes32.fromHexString(head.hash())).isEmpty())
        .map(head -> mismatch(ran, "mined " + text(head), "a block of next.rlp or branch.rlp"));
  }

  private Optional<BigInteger> number(
      Step step, StepOutcome ran, Map<String, List<Outcome>> earlier) {
    try {
      return Resolver.resolve(step, ran.step(), chain, earlier).head();
    } catch (UnresolvedException e) {
      return Optional.empty();
    }
  }

  private Optional<Mismatch> missed(
      Step step, StepOutcome ran, Outcome.Done mined, BigInteger number) {
    Role peer = step.by().other();
    Outcome.Head expected = expected(mined, number);
    if (heads.about(peer, ran.endedNanos()).map(this::head).anyMatch(expected::equals)) {
      return Optional.empty();
    }
    String got = text(head(heads.until(peer, ran.endedNanos())));
    return Optional.of(
        mismatch(ran, "head of the %s: %s".formatted(peer.word(), got), text(expected)));
  }

  private Outcome.Head head(Optional<Event.HeadChanged> change) {
    return change
        .map(head -> new Outcome.Head(head.number(), head.hash()))
        .orElseGet(() -> head(chain.head()));
  }

  /** Returns what was mined if it has this number, or else the block of the chain that has it. */
  private Outcome.Head expected(Outcome.Done mined, BigInteger number) {
    return mined
        .head()
        .filter(head -> head.number().equals(number.toString()))
        .or(() -> chain.byNumberOrNext(number).map(HeadChecks::head))
        .orElseGet(() -> new Outcome.Head(number.toString(), "of no block"));
  }

  private static Outcome.Head head(Block block) {
    return new Outcome.Head(Long.toString(block.number()), block.hash().toHexString());
  }

  private static String text(Outcome.Head head) {
    String hash = head.hash();
    return head.number()
        + " "
        + (hash.length() > SHORT_HASH && hash.startsWith("0x")
            ? hash.substring(0, SHORT_HASH) + "…"
            : hash);
  }

  private static Mismatch mismatch(StepOutcome ran, String got, String expected) {
    return new Mismatch(
        ran.step(),
        Optional.empty(),
        "step %d: %s (expected: %s)".formatted(ran.step() + 1, got, expected));
  }
}
