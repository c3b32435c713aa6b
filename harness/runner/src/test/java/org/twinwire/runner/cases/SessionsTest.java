package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.ScriptedPair;
import org.twinwire.runner.control.ControlClient;

class SessionsTest {

  private final HttpClient http = ControlClient.sharedHttp();
  private final ScriptedPair scripted = new ScriptedPair();
  private Sessions sessions;

  @BeforeEach
  void meet() {
    RunnerEvents runner = new RunnerEvents(System::nanoTime);
    sessions = new Sessions(new CaseFeeds(scripted.meet(http), runner));
  }

  @AfterEach
  void end() {
    scripted.close();
    http.shutdownNow();
  }

  @Test
  void hasNoneBeforeTheFirstConnect() {
    ScriptedPair.opened(scripted.listener(), "l1", "listener");

    assertThat(sessions.of(Role.LISTENER)).isEmpty();
  }

  @Test
  void knowsTheEndThatTheListenerReported() {
    connect("d1");
    ScriptedPair.opened(scripted.listener(), "l1", "listener");

    assertThat(sessions.of(Role.DIALER)).contains("d1");
    assertThat(sessions.of(Role.LISTENER)).contains("l1");
  }

  @Test
  void waitsForTheListenersEndOfASecondSession() {
    connect("d1");
    ScriptedPair.opened(scripted.listener(), "l1", "listener");
    assertThat(sessions.of(Role.LISTENER)).contains("l1");

    connect("d2");
    int before = scripted.listener().received().size();
    CompletableFuture<Optional<String>> second =
        CompletableFuture.supplyAsync(() -> sessions.of(Role.LISTENER));
    await().until(() -> scripted.listener().received().size() > before + 1);
    ScriptedPair.opened(scripted.listener(), "l2", "listener");

    assertThat(second.join()).contains("l2");
  }

  private void connect(String session) {
    ScriptedPair.opened(scripted.dialer(), session, "dialer");
    sessions.learn(Role.DIALER, List.of(connected(session)));
  }

  private static Outcome connected(String session) {
    return new Outcome.Connected(
        session, 68, new Outcome.RemoteStatus(68, "1", "0x", "0x", "0", "0x"), 1);
  }
}
