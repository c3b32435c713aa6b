package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.ScriptedNode;
import org.twinwire.runner.ScriptedNode.Answer;
import org.twinwire.runner.ScriptedPair;
import org.twinwire.runner.control.ControlClient;

class NodePairTest {

  private static final PeerAddress RUNNING =
      new PeerAddress("enode://" + "00".repeat(64) + "@127.0.0.1:30303");

  private final HttpClient http = ControlClient.sharedHttp();
  private final ScriptedPair scripted = new ScriptedPair();

  @AfterEach
  void end() {
    scripted.close();
    http.shutdownNow();
  }

  @Test
  void assumesOfANodeThatNobodyCanAskNoVersionThatSomeClientsLack() {
    NodePair pair = withRunning("66,67,68,69");

    assertThat(pair.newestEth()).hasValue(68);
    assertThat(pair.objection(69)).isEmpty();
  }

  @Test
  void objectsToAVersionThatTheDrivenNodeLacks() {
    NodePair pair = withRunning("69");

    assertThat(pair.newestEth()).isEmpty();
    assertThat(pair.objection(68)).contains("dialer (scripted): eth/68 (offers [69])");
    assertThat(pair.objection(69)).isEmpty();
  }

  @Test
  void objectsToRequestsThatTheDrivenNodeDoesNotSay() {
    NodePair silent = withRunning("68");
    NodePair saying = withInfo("\"eth\":[68]", "\"eth\":[68],\"requests\":[\"receipts\"]");

    assertThat(silent.objection(Set.of("headers", "bodies"))).isEmpty();
    assertThat(silent.objection(Set.of("receipts")))
        .contains("dialer (scripted): request type receipts (offers headers, bodies)");
    assertThat(saying.objection(Set.of("receipts"))).isEmpty();
    assertThat(saying.objection(Set.of("bodies")))
        .contains("dialer (scripted): request type bodies (offers receipts)");
  }

  private NodePair withRunning(String versions) {
    return withInfo("[68]", "[" + versions + "]");
  }

  private NodePair withInfo(String part, String other) {
    String info = ScriptedNode.info("rlpx").replace(part, other);
    scripted.dialer().on("GET /v1/node", body -> Answer.ok(info));
    PairNode dialer = PairNode.meet(Role.DIALER, "dialer (scripted)", scripted.dialer(), http);
    return new NodePair(
        scripted,
        dialer,
        BlackBox.at("running", RUNNING, "", RUNNING.host(), false),
        Optional.empty());
  }
}
