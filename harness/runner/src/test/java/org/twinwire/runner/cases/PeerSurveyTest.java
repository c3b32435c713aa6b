package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.ScriptedNode;
import org.twinwire.runner.ScriptedNode.Answer;
import org.twinwire.runner.ScriptedPair;
import org.twinwire.runner.control.ControlClient;

/** A scripted node dials a running one, and tells what came of it. */
class PeerSurveyTest {

  private static final Pair NAMES = new Pair("scripted", "mine");
  private static final String ENODE = "enode://" + "ab".repeat(64) + "@127.0.0.1:30303";
  private static final String MULTIADDR =
      "/ip4/127.0.0.1/tcp/4001/p2p/12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA";
  private static final String OTHER = "0x" + "22".repeat(32);

  private final HttpClient http = ControlClient.sharedHttp();
  private final ScriptedPair scripted = new ScriptedPair();
  private final ScriptedNode dialer = scripted.dialer();
  private final List<String> lines = new ArrayList<>();
  private final PeerSurvey survey = new PeerSurvey(lines::add);
  private final Deque<String> replies = new ArrayDeque<>();

  @AfterEach
  void close() {
    scripted.close();
    http.shutdownNow();
  }

  @Test
  void learnsClientAndVersionsFromOneConnection() {
    BlackBox box = asked(ENODE, disconnected("local: capabilities", peer("[70,69]", "")));

    assertThat(box.client()).contains("Geth/v1.17.10");
    assertThat(box.eth()).contains(List.of(69, 70));
    assertThat(box.version()).isEqualTo("Geth/v1.17.10, " + ENODE);
    assertThat(lines).containsExactly("listener (mine): Geth/v1.17.10, eth/69, 70, no Status");
    assertThat(connects()).singleElement().asString().contains("\"eth\":[68]");
  }

  @Test
  void takesAVersionThatIsNotOfferedForNoneOfTheNode() {
    BlackBox box = asked(ENODE, disconnected("local: capabilities", peer("[69,70]", "")));

    assertThat(box.objection(68)).contains("listener (mine): eth/68 (offers eth/69, 70)");
    assertThat(box.objection(69)).isEmpty();
  }

  @Test
  void closesItsSessionAndWaitsUntilTheNodeSaysSo() {
    dialer.on("POST /v1/connect", body -> connected(ScriptedNode.HASH, "[68]"));

    BlackBox box = ask(ENODE);

    assertThat(box.eth()).contains(List.of(68));
    assertThat(dialer.received()).anyMatch(call -> call.startsWith("POST /v1/sessions/d1/close"));
    assertThat(scripted.sessionClosed()).isCompleted();
    assertThat(lines.getFirst()).endsWith("eth/68, network 1337");
  }

  @Test
  void asksEachPairOnce() {
    asked(ENODE, disconnected("local: capabilities", peer("[69]", "")));

    assertThat(ask(ENODE).eth()).contains(List.of(69));
    assertThat(connects()).hasSize(1);
  }

  @Test
  void asksForEachVersionWhereTheNodeCannotTellWhatItsPeerOffers() {
    dialer.on("GET /v1/node", body -> Answer.ok(info("[67,68,69]")));

    BlackBox box =
        asked(
            MULTIADDR,
            disconnected("0x", ""),
            disconnected("local: answer: na (expected: one of [/eth/67/1.0.0])", ""),
            connectedReply(ScriptedNode.HASH, ""),
            disconnected("local: answer: na (expected: one of [/eth/69/1.0.0])", ""));

    assertThat(box.eth()).contains(List.of(68));
    assertThat(connects().stream().skip(1))
        .map(call -> call.replaceAll(".*\"eth\":(\\[[0-9,]+]).*", "$1"))
        .containsExactly("[67]", "[68]", "[69]");
  }

  @Test
  void concludesNothingFromAVersionThatComesToNothingForAnotherReason() {
    dialer.on("GET /v1/node", body -> Answer.ok(info("[67,68]")));

    BlackBox box =
        asked(
            MULTIADDR,
            disconnected("0x", ""),
            connectedReply(ScriptedNode.HASH, ""),
            disconnected("0x", ""));

    assertThat(box.eth()).isEmpty();
    assertThat(box.objection(68)).isEmpty();
  }

  @Test
  void asksAgainWhileThePeerCountsAConnectionThatIsOver() {
    BlackBox box =
        asked(
            ENODE,
            disconnected("0x05 already-connected", ""),
            disconnected("local: capabilities", peer("[69]", "")));

    assertThat(box.eth()).contains(List.of(69));
  }

  @Test
  void saysOnceThatNobodyListens() {
    assertThatThrownBy(() -> asked(ENODE, refused("127.0.0.1:30303: connection refused")))
        .hasMessage(
            "listener (mine): 127.0.0.1:30303: connection refused"
                + " (expected: a node that listens there)");
    assertThat(survey.unfit(NAMES)).isPresent();
    assertThat(lines).isEmpty();
  }

  @Test
  void saysWhyAContainerReachesNobodyOnLoopback() {
    replies.add(refused("172.18.0.1:30303: connection refused"));

    assertThatThrownBy(() -> ask(ENODE, "172.18.0.1"))
        .hasMessageContaining("172.18.0.1:30303: connection refused")
        .hasMessageContaining("a node that listens on more than 127.0.0.1")
        .hasMessageContaining("--runtime process reaches 127.0.0.1");
    assertThat(connects().getFirst()).contains("@172.18.0.1:30303");
  }

  @Test
  void saysThatThePeerHasAnotherChain() {
    String status = ",\"status\":" + status(OTHER, "1337");

    assertThatThrownBy(() -> asked(ENODE, disconnected("local: genesis", peer("[68]", status))))
        .hasMessageContaining("genesis " + OTHER + ", network 1337")
        .hasMessageContaining("expected: genesis " + ScriptedNode.HASH)
        .hasMessageContaining("--chain DIR");
    assertThat(survey.unfit(NAMES)).isPresent();
  }

  @Test
  void saysThatThePeerIsOfAnotherNetwork() {
    dialer.on(
        "GET /v1/node",
        body -> Answer.ok(info("[68]").replace("{\"name\"", "{\"networkId\":\"5\",\"name\"")));
    String status = ",\"status\":" + status(ScriptedNode.HASH, "1337");

    assertThatThrownBy(() -> asked(ENODE, disconnected("local: network id", peer("[68]", status))))
        .hasMessageContaining("network 1337 (expected:")
        .hasMessageContaining("network 5");
  }

  @Test
  void playsOnWhenTheNodeCannotDialOverTheStack() {
    dialer.on("POST /v1/connect", body -> Answer.notOffered("stack"));

    BlackBox box = ask(MULTIADDR);

    assertThat(box.eth()).isEmpty();
    assertThat(box.client()).isEmpty();
  }

  private BlackBox asked(String address, String... scriptedReplies) {
    replies.addAll(Arrays.asList(scriptedReplies));
    return ask(address);
  }

  private BlackBox ask(String address) {
    return ask(address, "127.0.0.1");
  }

  private BlackBox ask(String address, String host) {
    if (!replies.isEmpty()) {
      dialer.on("POST /v1/connect", body -> Answer.ok(replies.remove()));
    }
    BlackBox box = BlackBox.at("mine", new PeerAddress(address), "mplex", host, false);
    PairNode driven = PairNode.meet(Role.DIALER, "dialer (scripted)", dialer, http);
    survey.ask(NAMES, new NodePair(scripted, driven, box, Optional.empty()));
    return box;
  }

  private List<String> connects() {
    return dialer.received().stream().filter(call -> call.startsWith("POST /v1/connect")).toList();
  }

  private Answer connected(String genesis, String eth) {
    ScriptedPair.opened(dialer, "d1", "dialer");
    return Answer.ok(connectedReply(genesis, peer(eth, "")));
  }

  private static String connectedReply(String genesis, String peer) {
    return "{\"outcome\":\"connected\",\"session\":\"d1\",\"eth\":68,\"elapsedNanos\":1,\"status\":%s%s}"
        .formatted(status(genesis, "1337"), peer);
  }

  private static String disconnected(String reason, String peer) {
    return "{\"outcome\":\"disconnected\",\"requestId\":null,\"reason\":\"%s\",\"afterNanos\":1%s}"
        .formatted(reason, peer);
  }

  private static String refused(String reason) {
    return "{\"outcome\":\"refused\",\"requestId\":null,\"reason\":\"%s\"}".formatted(reason);
  }

  private static String peer(String eth, String status) {
    return ",\"peer\":{\"client\":\"Geth/v1.17.10\",\"eth\":%s%s}".formatted(eth, status);
  }

  private static String status(String genesis, String network) {
    return "{\"version\":68,\"networkId\":\"%s\",\"genesis\":\"%s\",\"forkHash\":\"0x\",\"forkNext\":\"0\",\"head\":\"0x\"}"
        .formatted(network, genesis);
  }

  private static String info(String eth) {
    return ScriptedNode.info("rlpx", "mplex").replace("\"eth\":[68]", "\"eth\":" + eth).strip();
  }
}
