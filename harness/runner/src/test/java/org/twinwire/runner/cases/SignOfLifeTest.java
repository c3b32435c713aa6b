package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Fatality;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.ScriptedNode.Answer;
import org.twinwire.runner.ScriptedPair;
import org.twinwire.runner.Scripts;
import org.twinwire.runner.TestingProgram;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.runtime.BlackBoxDefinition;

/** A black box that listens, and that somebody has to look at to see that it is gone. */
class SignOfLifeTest {

  private static final BlackBoxDefinition DEFINITION =
      new BlackBoxDefinition(
          "mplex",
          "7",
          List.of(),
          Pattern.compile("listens at (\\S+)"),
          Optional.empty(),
          Duration.ofSeconds(5));

  private final HttpClient http = ControlClient.sharedHttp();
  private final ScriptedPair scripted = new ScriptedPair();
  private final TestingProgram program = new TestingProgram(() -> {});

  @AfterEach
  void close() {
    scripted.close();
    program.close();
    http.shutdownNow();
  }

  @Test
  void aProgramThatDiesBehindTheScriptDiesOfThisCase() {
    program.log().append("panic");
    onConnect(() -> program.die(3));

    assertThat(deaths(play(listening())))
        .singleElement()
        .satisfies(
            death -> {
              assertThat(death.role()).isEqualTo(Role.LISTENER);
              assertThat(death.fatality()).isEqualTo(Fatality.EXITED);
              assertThat(death.lastLines()).containsExactly("panic");
            });
  }

  @Test
  void aProgramThatLivesOnIsNoEvent() {
    assertThat(deaths(play(listening()))).isEmpty();
  }

  @Test
  void anAddressWhereNothingListensAnyMoreIsADeathToo() throws IOException {
    try (ServerSocket peer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      BlackBox box = at(peer.getLocalPort());
      onConnect(() -> closed(peer));

      assertThat(deaths(play(box)))
          .singleElement()
          .satisfies(
              death -> {
                assertThat(death.fatality()).isEqualTo(Fatality.UNREACHABLE);
                assertThat(death.how())
                    .isEqualTo(
                        "nothing listens at 127.0.0.1:%d any more".formatted(peer.getLocalPort()));
              });
    }
  }

  @Test
  void anAddressThatWasNeverReachedFromHereSaysNothing() throws IOException {
    try (ServerSocket peer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      closed(peer);
      onConnect(() -> {});

      assertThat(deaths(play(at(peer.getLocalPort())))).isEmpty();
    }
  }

  private BlackBox listening() {
    return BlackBox.listening("listener (box)", "box", DEFINITION, false, program);
  }

  private static BlackBox at(int port) {
    String enode = "enode://" + "00".repeat(64) + "@127.0.0.1:" + port;
    return BlackBox.at("running", new PeerAddress(enode), "rlpx", "127.0.0.1", false);
  }

  private static void closed(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The session breaks off, and this happens at the other end of it. */
  private void onConnect(Runnable then) {
    scripted
        .dialer()
        .on(
            "POST /v1/connect",
            body -> {
              ScriptedPair.opened(scripted.dialer(), "d1", "dialer");
              scripted.dialer().event("session-closed", Map.of("session", "d1", "by", "remote"));
              then.run();
              return Answer.ok("{\"outcome\":\"disconnected\",\"reason\":null,\"afterNanos\":9}");
            });
  }

  private Trace play(BlackBox box) {
    PairNode dialer = PairNode.meet(Role.DIALER, "dialer (scripted)", scripted.dialer(), http);
    NodePair pair = new NodePair(scripted, dialer, box, Optional.empty());
    CaseRunner runner =
        new CaseRunner(
            Scripts::resolve, events -> Optional.empty(), Patience.EARLY, CaseLimits.defaults());
    String stack = box.stacks().iterator().next();
    return runner.run(
        pair, Scripts.scenario(Scripts.connect()), Shaping.NATURAL, Scripts.id(stack), 42);
  }

  private static List<Event.ProcessDied> deaths(Trace trace) {
    return trace.events().stream()
        .filter(Event.ProcessDied.class::isInstance)
        .map(Event.ProcessDied.class::cast)
        .toList();
  }
}
