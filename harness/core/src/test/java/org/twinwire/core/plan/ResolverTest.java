package org.twinwire.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes32;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.ChainGenerator;
import org.twinwire.core.request.Bodies;
import org.twinwire.core.request.Headers;
import org.twinwire.core.request.Origin;
import org.twinwire.core.request.Pooled;
import org.twinwire.core.request.Request;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.DiscoveryMove;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.core.value.Hashes;

class ResolverTest {

  private static final Chain CHAIN = ChainGenerator.generate(1, 12);
  private static final String ANSWERED_HASH = "0x" + "cd".repeat(32);
  private static final Map<String, List<Outcome>> EARLIER =
      Map.of(
          "first",
          List.of(answered("1", "2"), answered("5", "6")),
          "lost",
          List.of(new Outcome.TimedOut(Optional.empty(), 1, true)));

  @Test
  void givesEveryPartOfACallMoreTime() {
    Call call = requests(Action.Mode.PIPELINED, headers("1", "2", Optional.empty()));

    Call longer = call.longer(Duration.ofSeconds(5));

    assertThat(longer.timeout()).isEqualTo(call.timeout().plusSeconds(5));
    assertThat(longer.body().toString())
        .isEqualTo(call.body().toString().replace("timeoutMillis=10000", "timeoutMillis=15000"))
        .contains("15000");
    assertThat(call.longer(Duration.ZERO)).isEqualTo(call);
  }

  @Test
  void asksForHeadersWithEveryNumberResolved() {
    Call call = requests(Action.Mode.PIPELINED, headers("${head}", "${max-u64}", Optional.empty()));

    assertThat(call.kind()).isEqualTo(Call.Kind.REQUESTS);
    assertThat(call.step()).isEqualTo(3);
    assertThat(call.by()).isEqualTo(Role.DIALER);
    assertThat(call.body())
        .isEqualTo(
            Map.of(
                "mode",
                "pipelined",
                "requests",
                List.of(
                    Map.of(
                        "type", "headers",
                        "origin", "12",
                        "limit", "18446744073709551615",
                        "skip", "0",
                        "reverse", false,
                        "timeoutMillis", 10_000L))));
    assertThat(call.queries())
        .containsExactly(
            new Headers.Resolved(
                new Origin.ByNumber(BigInteger.valueOf(12)),
                new BigInteger("18446744073709551615"),
                BigInteger.ZERO,
                false));
  }

  @Test
  void asksForBodiesByTheHashesOfBlocks() {
    Request bodies =
        new Bodies(
            new Hashes(
                List.of("${hash(0)}", "${hashes(head-1,2)}", "${first.hashes}", ANSWERED_HASH)),
            Optional.of("${max-u64}"),
            Optional.of("50ms"));
    Bytes32 answered = Bytes32.fromHexString(ANSWERED_HASH);

    Call call = requests(Action.Mode.SEQUENTIAL, bodies);

    assertThat(call.queries())
        .containsExactly(
            new Bodies.Resolved(
                List.of(hash(0), hash(11), hash(12), answered, answered, answered)));
    assertThat(call.body().get("requests"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .first()
        .isEqualTo(
            Map.of(
                "type",
                "bodies",
                "id",
                "18446744073709551615",
                "hashes",
                List.of(
                    hash(0).toHexString(),
                    hash(11).toHexString(),
                    hash(12).toHexString(),
                    ANSWERED_HASH,
                    ANSWERED_HASH,
                    ANSWERED_HASH),
                "timeoutMillis",
                50L));
  }

  @Test
  void asksForTransactionsThatWait() {
    Call call = pooled("${pooled(3)}", "${pooled(18,2)}");

    assertThat(call.queries())
        .containsExactly(
            new Pooled.Resolved(
                Stream.of(3, 18, 19)
                    .map(at -> CHAIN.pool().transactions().get(at).hash())
                    .toList()));
    for (String beyond : List.of("${pooled(20)}", "${pooled(19,2)}", "${pooled(0-1)}")) {
      assertThatExceptionOfType(UnresolvedException.class)
          .isThrownBy(() -> pooled(beyond))
          .withMessageEndingWith(", expected 0 to 19");
    }
  }

  private static Call pooled(String... hashes) {
    return requests(
        Action.Mode.SEQUENTIAL,
        new Pooled(new Hashes(List.of(hashes)), Optional.empty(), Optional.empty()));
  }

  @Test
  void startsWhereAnEarlierAnswerEnded() {
    assertThat(origin("${first.numbers[1]+1}"))
        .isEqualTo(new Origin.ByNumber(BigInteger.valueOf(3)));
    assertThat(origin("${first[1].numbers[0]}"))
        .isEqualTo(new Origin.ByNumber(BigInteger.valueOf(5)));
    assertThat(origin("${first.hashes[0]}"))
        .isEqualTo(new Origin.ByHash(Bytes32.fromHexString(ANSWERED_HASH)));
    assertThat(origin("${hash(head)}")).isEqualTo(new Origin.ByHash(hash(12)));
  }

  @Test
  void makesRandomHashesThatAreNoBlocksAndDifferByTheirText() {
    Origin one = origin("${random-hash(a)}");
    Origin other = origin("${random-hash(b)}");

    assertThat(one).isEqualTo(origin("${random-hash(a)}")).isNotEqualTo(other);
    assertThat(CHAIN.byHash(((Origin.ByHash) one).hash())).isEmpty();
  }

  @Test
  void waitsForTheSumOfSequentialTimeoutsAndForTheLongestOfOthers() {
    Request slow = headers("1", "1", Optional.of("300ms"));
    Request fast = headers("1", "1", Optional.of("200ms"));

    assertThat(requests(Action.Mode.SEQUENTIAL, slow, fast).timeout())
        .isEqualTo(Duration.ofMillis(500));
    assertThat(requests(Action.Mode.PIPELINED, slow, fast).timeout())
        .isEqualTo(Duration.ofMillis(300));
    assertThat(requests(Action.Mode.ONE_WRITE, fast, slow).timeout())
        .isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void connectsWithTheStatusFieldsResolved() {
    Call call =
        resolve(
            new Action.Connect(
                Map.of("genesis", "${hash(5)}", "forkNext", "${head+1}", "forkHash", "0xdeadbeef"),
                true,
                List.of(headers("1", "1", Optional.empty())),
                Optional.of(700L)));

    assertThat(call.kind()).isEqualTo(Call.Kind.CONNECT);
    assertThat(call.body())
        .containsEntry(
            "status",
            Map.of("genesis", hash(5).toHexString(), "forkNext", "13", "forkHash", "0xdeadbeef"))
        .containsEntry("silent", true)
        .containsEntry("timeoutMillis", 700L);
    assertThat((List<?>) call.body().get("early")).hasSize(1);
    assertThat(call.timeout()).isEqualTo(Duration.ofMillis(700));
  }

  @Test
  void sendsNoStatusFieldsWhereNoneAreReplaced() {
    Call call = resolve(new Action.Connect(Map.of(), false, List.of(), Optional.empty()));

    assertThat(call.body()).containsOnlyKeys("silent", "early", "timeoutMillis");
  }

  @Test
  void discoversWithTheMoveAndALimit() {
    Call lookup = resolve(new Action.Discover(DiscoveryMove.LOOKUP, Optional.empty()));
    Call quick = resolve(new Action.Discover(DiscoveryMove.EXPIRED_PING, Optional.of(300L)));

    assertThat(lookup.kind()).isEqualTo(Call.Kind.DISCOVER);
    assertThat(lookup.body()).isEqualTo(Map.of("move", "lookup", "timeoutMillis", 5_000L));
    assertThat(quick.body()).isEqualTo(Map.of("move", "expired-ping", "timeoutMillis", 300L));
    assertThat(quick.timeout()).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void makesTheOtherCalls() {
    assertThat(resolve(new Action.Announce("new-block", List.of("${head}"))).body())
        .isEqualTo(Map.of("type", "new-block", "blocks", List.of("12")));
    assertThat(resolve(new Action.Raw("0x00")).body()).isEqualTo(Map.of("hex", "0x00"));
    assertThat(resolve(new Action.Sync(Optional.empty())).body())
        .isEqualTo(Map.of("timeoutMillis", 60_000L));
    assertThat(resolve(new Action.Close()).body()).isEmpty();
    assertThat(resolve(new Action.Wait(20)).timeout()).isEqualTo(Duration.ofMillis(20));
  }

  @Test
  void refusesWhatStandsForNothing() {
    assertUnresolved("${head-13}", "${head-13}: got -1, expected 0 to 2^64-1");
    assertUnresolved("${max-u64+1}", "got 18446744073709551616, expected 0 to 2^64-1");
    assertUnresolved("${hash(45)}", "hash: got block 45, expected 0 to 44");
    assertUnresolved("${first.numbers[2]}", "first[2]: got 2 items, expected more than 2");
    assertUnresolved("${lost.numbers[0]}", "lost: got no answer, expected one to refer to");
    assertUnresolved("${first[2].hashes[0]}", "first: got no answer, expected one to refer to");
  }

  private static void assertUnresolved(String text, String message) {
    assertThatThrownBy(() -> origin(text))
        .isInstanceOf(UnresolvedException.class)
        .hasMessageContaining(message);
  }

  private static Origin origin(String text) {
    Call call = requests(Action.Mode.SEQUENTIAL, headers(text, "1", Optional.empty()));
    return ((Headers.Resolved) call.queries().getFirst()).origin();
  }

  private static Call requests(Action.Mode mode, Request... requests) {
    return resolve(new Action.Requests(mode, List.of(requests)));
  }

  private static Call resolve(Action action) {
    Step step = new Step(Optional.empty(), Role.DIALER, action, Expect.SUCCESS);
    return Resolver.resolve(step, 3, CHAIN, EARLIER);
  }

  private static Request headers(String origin, String limit, Optional<String> timeout) {
    return new Headers(
        origin, Optional.of(limit), Optional.empty(), Optional.empty(), Optional.empty(), timeout);
  }

  private static Bytes32 hash(long number) {
    return CHAIN.byNumber(BigInteger.valueOf(number)).orElseThrow().hash();
  }

  private static Outcome answered(String... numbers) {
    return new Outcome.Answered(
        "1", 4, 2, List.of(numbers), List.of(ANSWERED_HASH, ANSWERED_HASH), 100, ANSWERED_HASH, 1);
  }
}
