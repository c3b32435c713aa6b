package org.twinwire.core.expectation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.core.chain.Block;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/**
 * Checks that a sync which is done has come to the head of the chain, if its node says how far it
 * came. A block that the chain does not know proves nothing.
 */
public final class SyncChecks {

  private SyncChecks() {}

  /** Returns a mismatch for each sync that ended at a block before the head. */
  public static List<Mismatch> of(Scenario scenario, Chain chain, Trace trace) {
    return trace.steps().stream()
        .filter(ran -> scenario.steps().get(ran.step()).action() instanceof Action.Sync)
        .flatMap(ran -> early(chain, ran).stream())
        .toList();
  }

  private static Optional<Mismatch> early(Chain chain, StepOutcome ran) {
    long head = chain.head().number();
    return ran.outcomes().stream()
        .flatMap(SyncChecks::heads)
        .flatMap(hash -> chain.byHash(hash).stream())
        .map(Block::number)
        .filter(number -> number < head)
        .findFirst()
        .map(
            number ->
                new Mismatch(
                    ran.step(),
                    Optional.empty(),
                    "step %d: done at block %d (expected: block %d, the head)"
                        .formatted(ran.step() + 1, number, head)));
  }

  private static Stream<Bytes32> heads(Outcome outcome) {
    return outcome instanceof Outcome.Done done
        ? done
            .head()
            .map(Outcome.Head::hash)
            .filter(hash -> hash.matches("0x[0-9a-f]{64}"))
            .stream()
            .map(Bytes32::fromHexString)
        : Stream.empty();
  }
}
