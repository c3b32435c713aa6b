package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.ledger.Sighting;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;

/** Whatever happens to messages, the account of them adds up. */
class LedgerAccountTest {

  private static final int SEEDS = 50;

  static IntStream seeds() {
    return IntStream.range(0, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hasExactlyOneEntryForEverySentMessage(int seed) {
    Trace trace = trouble(seed);

    assertThat(MessageFindings.of(trace).accounts())
        .extracting(account -> account.entry().sent())
        .containsExactlyInAnyOrderElementsOf(
            trace.events().stream()
                .filter(Event.MessageSent.class::isInstance)
                .map(Event.MessageSent.class::cast)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void attributesEveryEventOrReportsIt(int seed) {
    Trace trace = trouble(seed);
    MessageFindings ledger = MessageFindings.of(trace);
    Set<Event> attributed = new HashSet<>();
    ledger
        .accounts()
        .forEach(account -> account.entry().seen().forEach(seen -> attributed.add(seen.event())));
    List<Sighting> rest =
        trace.events().stream()
            .map(Sighting::of)
            .flatMap(Optional::stream)
            .filter(seen -> !attributed.contains(seen.event()))
            .toList();
    long strangers = rest.stream().map(seen -> seen.message().digest()).distinct().count();

    assertThat(ledger.located().stream().filter(note -> note.entry().isEmpty()))
        .hasSize((int) strangers);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hasAFindingForEveryFateThatIsOne(int seed) {
    MessageFindings ledger = MessageFindings.of(trouble(seed));

    assertThat(ledger.accounts())
        .allSatisfy(
            account ->
                assertThat(agrees(account.disposition(), types(ledger, account.entry())))
                    .as("%s", account.disposition())
                    .isTrue());
  }

  @Test
  void meetsEveryKindOfTroubleInThoseSeeds() {
    Set<FindingType> met = new HashSet<>();
    seeds().forEach(s -> MessageFindings.of(trouble(s)).findings().forEach(f -> met.add(f.type())));

    assertThat(met)
        .contains(
            FindingType.LOST,
            FindingType.MERGED,
            FindingType.SPLIT,
            FindingType.DUPLICATED,
            FindingType.REORDERED,
            FindingType.CORRUPTED,
            FindingType.UNSOLICITED);
  }

  private static boolean agrees(Disposition fate, Set<FindingType> types) {
    return switch (fate) {
      case DELIVERED, DELIVERED_MERGED, UNDERWAY, LEFT ->
          types.stream().allMatch(type -> type == FindingType.DUPLICATED);
      default -> types.contains(FindingType.valueOf(fate.name()));
    };
  }

  private static Set<FindingType> types(MessageFindings ledger, Entry entry) {
    Set<FindingType> types = new HashSet<>();
    ledger.located().stream()
        .filter(note -> note.entry().filter(index -> index == entry.index()).isPresent())
        .forEach(note -> types.add(note.finding().type()));
    return types;
  }

  /** Thirty messages both ways over three streams, each meeting with something at random. */
  private static Trace trouble(int seed) {
    Random random = new Random(seed);
    ScriptedTrace script = new ScriptedTrace("mplex").open();
    List<Msg> waiting = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Role from = random.nextBoolean() ? DIALER : LISTENER;
      Msg msg = script.send(from, "dialer-" + random.nextInt(3), 1, "", 1 + random.nextInt(500));
      befall(script, random, msg, waiting);
    }
    waiting.forEach(script::deliver);
    return script.trace();
  }

  private static void befall(ScriptedTrace script, Random random, Msg msg, List<Msg> waiting) {
    int size = msg.message().size();
    script.carry(msg);
    switch (random.nextInt(9)) {
      case 0 -> script.decode(msg);
      case 1 -> script.buffer(msg);
      case 2 -> script.deliver(msg).deliver(msg);
      case 3 -> waiting.add(msg);
      case 4 -> script.deliver(msg, script.message(1, "", size));
      case 5 -> script.deliver(msg, script.message(77, "x", 10_000));
      case 6 -> {
        script.deliver(msg, script.message(78, "y", size + 3));
        script.deliver(msg, script.message(79, "z", 4));
      }
      case 7 -> merge(script, random, msg);
      default -> script.decode(msg).deliver(msg);
    }
  }

  private static void merge(ScriptedTrace script, Random random, Msg msg) {
    Msg next = script.send(msg.from(), msg.stream(), 1, "", 1 + random.nextInt(500));
    int both = msg.message().size() + next.message().size();
    if (random.nextBoolean()) {
      script.deliver(next, script.message(1, "", both));
    } else {
      script.deliver(msg, script.message(80, "v", 1));
      script.deliver(msg, script.message(81, "w", both - 1));
    }
  }
}
