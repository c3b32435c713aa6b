package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.DiscoveryMove;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.ScriptedNode;
import org.twinwire.runner.ScriptedNode.Answer;
import org.twinwire.runner.ScriptedPair;
import org.twinwire.runner.ScriptedTap;
import org.twinwire.runner.Scripts;
import org.twinwire.runner.control.ControlClient;

/** A dialer that is told the address of the listener's bootnode only. */
class DiscoveryCaseTest {

  private static final CaseLimits LIMITS =
      new CaseLimits(Duration.ofSeconds(20), Duration.ofMillis(300));

  private static final String LISTENER_ID = "00".repeat(64);
  private static final String FOUND_AT = "enode://" + LISTENER_ID + "@10.9.9.9:30";
  private static final Step DISCOVER = discover(DiscoveryMove.LOOKUP);

  private final HttpClient http = ControlClient.sharedHttp();
  private final ScriptedPair scripted = new ScriptedPair();

  @BeforeEach
  void offerDiscovery() {
    scripted.dialer().on("GET /v1/node", body -> Answer.ok(describing()));
    scripted.listener().on("GET /v1/node", body -> Answer.ok(describing()));
    scripted
        .dialer()
        .on("POST /v1/discover", body -> Answer.ok(found(LISTENER_ID, "mplex", FOUND_AT)));
  }

  @AfterEach
  void end() {
    scripted.close();
    http.shutdownNow();
  }

  private static String describing() {
    return describing("tcp", "mplex");
  }

  /** What a listener says of itself whose record has these keys. */
  private static String describing(String... keys) {
    String discovery =
        "\"discovery\":{\"bootnode\":\"enode://%s@0.0.0.0:4000\",\"record\":\"%s\"},"
            .formatted("ab".repeat(64), record(keys));
    return ScriptedNode.info("rlpx", "mplex").replace("\"contract\"", discovery + "\"contract\"");
  }

  private static String record(String... keys) {
    Bytes items =
        RLP.encodeList(
            writer -> {
              writer.writeValue(Bytes.repeat((byte) 1, 64));
              writer.writeInt(1);
              for (String key : keys) {
                writer.writeString(key);
                writer.writeInt(30303);
              }
            });
    return "enr:" + Base64.getUrlEncoder().withoutPadding().encodeToString(items.toArray());
  }

  private static String found(String id, String stack, String address) {
    return """
    {"outcome":"found","elapsedNanos":1,
     "nodes":[{"id":"%s","record":"enr:-b","addresses":{"%s":"%s"}}]}
    """
        .formatted(id, stack, address);
  }

  private static Step discover(DiscoveryMove move) {
    return new Step(
        Optional.empty(),
        Role.DIALER,
        new Action.Discover(move, Optional.empty()),
        Scripts.ANYTHING);
  }

  private static Step connectToDiscovered() {
    return new Step(
        Optional.empty(),
        Role.DIALER,
        new Action.Connect(
            Map.of(), false, List.of(), List.of(), Optional.empty(), Optional.empty(), true),
        Scripts.ANYTHING);
  }

  private Trace play(NodePair pair, Step... steps) {
    return new CaseRunner(Scripts::resolve, events -> Optional.empty(), Patience.EARLY, LIMITS)
        .run(pair, Scripts.scenario(steps), Shaping.NATURAL, Scripts.id("mplex"), 42);
  }

  private List<String> calls(String call) {
    return scripted.dialer().received().stream().filter(c -> c.startsWith(call)).toList();
  }

  @Test
  void isToldTheBootnodeAtAHostThatItReaches() {
    play(scripted.meet(http), DISCOVER);

    assertThat(calls("POST /v1/discover"))
        .singleElement()
        .satisfies(
            call ->
                assertThat(call)
                    .contains("\"move\":\"lookup\"")
                    .contains("enode://" + "ab".repeat(64) + "@10.1.2.3:4000"));
  }

  @Test
  void isToldTheTapsPortInPlaceOfTheBootnodes() {
    play(scripted.meetTapped(http), DISCOVER);

    assertThat(scripted.tap().orElseThrow().received())
        .anySatisfy(
            call ->
                assertThat(call)
                    .startsWith("POST /v1/relay")
                    .contains(
                        "\"target\":\"10.1.2.3:4000\"",
                        "\"protocol\":\"udp\"",
                        "\"towards\":\"listener\""));
    assertThat(calls("POST /v1/discover").getFirst()).contains("@10.1.2.3:" + ScriptedTap.PORT);
  }

  @Test
  void dialsWhatItHasDiscoveredAndNotWhatTheRunnerKnows() {
    Trace trace = play(scripted.meet(http), DISCOVER, connectToDiscovered());

    assertThat(trace.error()).isEmpty();
    assertThat(calls("POST /v1/connect").getFirst())
        .contains(FOUND_AT)
        .doesNotContain("discovered");
    assertThat(trace.steps().getFirst().outcomes().getFirst()).isInstanceOf(Outcome.Found.class);
  }

  @Test
  void dialsNobodyWhereItHasNotFoundTheListener() {
    scripted
        .dialer()
        .on("POST /v1/discover", body -> Answer.ok(found("cd".repeat(64), "mplex", FOUND_AT)));

    Trace trace = play(scripted.meet(http), DISCOVER, connectToDiscovered());

    assertThat(calls("POST /v1/connect")).isEmpty();
    assertThat(trace.steps().getLast().outcomes())
        .containsExactly(
            new Outcome.Refused(
                Optional.empty(),
                "the dialer has discovered no address of the listener for mplex"));
  }

  @Test
  void dialsNobodyWhereTheRecordNamesAnotherStackOnly() {
    scripted
        .dialer()
        .on("POST /v1/discover", body -> Answer.ok(found(LISTENER_ID, "rlpx", FOUND_AT)));

    Trace trace = play(scripted.meet(http), DISCOVER, connectToDiscovered());

    assertThat(calls("POST /v1/connect")).isEmpty();
    assertThat(trace.steps().getLast().outcomes().getFirst()).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void isUnsupportedWhereTheListenersOwnRecordNamesNoPortForTheStack() {
    scripted.listener().on("GET /v1/node", body -> Answer.ok(describing("tcp", "yamux")));
    scripted
        .dialer()
        .on("POST /v1/discover", body -> Answer.ok(found(LISTENER_ID, "rlpx", FOUND_AT)));

    Trace trace = play(scripted.meet(http), DISCOVER, connectToDiscovered());

    assertThat(trace.steps().getLast().outcomes())
        .containsExactly(
            new Outcome.Unsupported("listener (scripted): its record names no port for mplex"));
  }

  @Test
  void isUnsupportedBeforeTheFirstStepWithAListenerWithoutABootnode() {
    scripted.listener().on("GET /v1/node", body -> Answer.ok(ScriptedNode.info("rlpx", "mplex")));

    Trace trace = play(scripted.meet(http), DISCOVER);

    assertThat(trace.steps().getFirst().outcomes())
        .containsExactly(
            new Outcome.Unsupported("listener (scripted): no discovery (offers no bootnode)"));
    assertThat(calls("POST /v1/discover")).isEmpty();
  }

  @Test
  void isUnsupportedWhereTheDialerCannotMakeTheMove() {
    scripted.dialer().on("POST /v1/discover", body -> Answer.notOffered("move expired-ping"));

    Trace trace = play(scripted.meet(http), discover(DiscoveryMove.EXPIRED_PING));

    assertThat(trace.steps().getFirst().outcomes())
        .containsExactly(new Outcome.Unsupported("move expired-ping"));
  }

  @Test
  void notesTheTimeOfDayAndWhoIsWhoForScriptsThatDiscover() {
    Trace discovering = play(scripted.meet(http), DISCOVER);
    Trace other = play(scripted.meet(http), Scripts.connect());

    assertThat(discovering.events())
        .anySatisfy(
            event ->
                assertThat(event)
                    .isInstanceOfSatisfying(
                        Event.NodeIdentity.class,
                        known -> {
                          assertThat(known.role()).isEqualTo(Role.LISTENER);
                          assertThat(known.id()).isEqualTo(LISTENER_ID);
                        }))
        .anyMatch(Event.TimeOfDay.class::isInstance);
    assertThat(other.events())
        .noneMatch(Event.TimeOfDay.class::isInstance)
        .noneMatch(Event.NodeIdentity.class::isInstance);
  }
}
