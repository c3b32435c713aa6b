package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.trace.EventSession;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.ScriptedNode;
import org.twinwire.runner.ScriptedPair;
import org.twinwire.runner.control.ControlClient;

class SessionsTest {

  private final HttpClient http = ControlClient.sharedHttp();
  private final ScriptedPair scripted = new ScriptedPair();
  private CaseFeeds feeds;
  private Sessions sessions;

  @BeforeEach
  void meet() {
    RunnerEvents runner = new RunnerEvents(System::nanoTime);
    feeds = new CaseFeeds(scripted.meet(http), runner);
    sessions = new Sessions(feeds);
  }

  @AfterEach
  void end() {
    scripted.close();
    http.shutdownNow();
  }

  @Test
  void hasNoneBeforeTheFirstConnect() {
    ScriptedPair.opened(scripted.listener(), "l1", "listener");

    assertThat(sessions.of("a", Role.LISTENER)).isEmpty();
  }

  @Test
  void knowsTheEndThatTheListenerReported() {
    connect("d1");
    ScriptedPair.opened(scripted.listener(), "l1", "listener");

    assertThat(sessions.of("a", Role.DIALER)).contains("d1");
    assertThat(sessions.of("a", Role.LISTENER)).contains("l1");
  }

  @Test
  void waitsForTheListenersEndOfASecondSession() {
    connect("d1");
    ScriptedPair.opened(scripted.listener(), "l1", "listener");
    assertThat(sessions.of("a", Role.LISTENER)).contains("l1");

    connect("d2");
    int before = scripted.listener().received().size();
    CompletableFuture<Optional<String>> second =
        CompletableFuture.supplyAsync(() -> sessions.of("a", Role.LISTENER));
    await().until(() -> scripted.listener().received().size() > before + 1);
    ScriptedPair.opened(scripted.listener(), "l2", "listener");

    assertThat(second.join()).contains("l2");
  }

  @Test
  void findsTheOtherEndOfEachSessionByItsConnection() {
    twoSessions();

    assertThat(sessions.of("a", Role.LISTENER)).contains("l1");
    assertThat(sessions.of("b", Role.LISTENER)).contains("l2");
    assertThat(sessions.of("b", Role.DIALER)).contains("d2");
    assertThat(sessions.of("c", Role.DIALER)).isEmpty();
  }

  @Test
  void leavesOutWhatIsAboutAnotherSession() {
    twoSessions();
    feeds.fetch();

    assertThat(sessions.eventsOf("b", feeds.merged()))
        .flatExtracting(event -> EventSession.of(event).stream().toList())
        .containsExactlyInAnyOrder("d2", "l2");
    assertThat(sessions.eventsOf("c", feeds.merged())).isEmpty();
  }

  @Test
  void leavesOutNothingWhereThereIsOneSession() {
    connect("d1");
    ScriptedPair.opened(scripted.listener(), "l1", "listener");
    feeds.fetch();

    assertThat(sessions.eventsOf("a", feeds.merged())).hasSize(2);
  }

  /** The listener reports the second session first. */
  private void twoSessions() {
    opened(scripted.dialer(), "d1", "dialer", "h:1", "h:7");
    sessions.learn("a", Role.DIALER, List.of(connected("d1")));
    opened(scripted.dialer(), "d2", "dialer", "h:2", "h:8");
    sessions.learn("b", Role.DIALER, List.of(connected("d2")));
    opened(scripted.listener(), "l2", "listener", "h:8", "h:2");
    opened(scripted.listener(), "l1", "listener", "h:7", "h:1");
  }

  private static void opened(
      ScriptedNode node, String session, String role, String local, String remote) {
    node.event(
        "session-opened",
        Map.of(
            "session", session, "role", role, "stack", "mplex", "local", local, "remote", remote));
  }

  private void connect(String session) {
    ScriptedPair.opened(scripted.dialer(), session, "dialer");
    sessions.learn("a", Role.DIALER, List.of(connected(session)));
  }

  private static Outcome connected(String session) {
    return new Outcome.Connected(
        session, 68, new Outcome.RemoteStatus(68, "1", "0x", "0x", "0", "0x"), 1);
  }
}
