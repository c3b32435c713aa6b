package org.twinwire.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Role;

class PoolTrafficTest {

  private static final int WHOLE = 2;
  private static final int ANNOUNCEMENT = 8;
  private static final int ASK = 9;

  private final ScriptedTrace script = new ScriptedTrace("rlpx").open();

  @Test
  void mayAskAgainForWhatDidNotCome() {
    ask("1", "0xa1", "0xa2");
    script.ended("1", "answered").added(DIALER, "0xa1");
    ask("2", "0xa2");

    assertThat(dialer().askedTwice(at -> false)).isEmpty();
  }

  @Test
  void mayNotAskForWhatCameNorForWhatItWaitsFor() {
    ask("1", "0xa1", "0xa2");
    ask("2", "0xa2", "0xa3");
    script.ended("1", "answered").added(DIALER, "0xa1", "0xa2");
    ask("3", "0xa1", "0xa4");

    assertThat(dialer().askedTwice(at -> false))
        .extracting(PoolBreach::hashes)
        .containsExactly(List.of("0xa2"), List.of("0xa1"));
  }

  @Test
  void waitsForItInAllSessionsTogether() {
    ask("1", "0xa1");
    script.open("s2");
    ask("2", "0xa1");

    assertThat(dialer().askedTwice(at -> false)).hasSize(1);
  }

  @Test
  void doesNotBlameANodeForWhatTheScriptTells() {
    script.added(DIALER, "0xa1");
    ask("1", "0xa1");
    send(WHOLE, "0xa1");

    assertThat(dialer().askedTwice(at -> true)).isEmpty();
    assertThat(dialer().sentBack(at -> true)).isEmpty();
    assertThat(dialer().sentBack(at -> false)).hasSize(1);
  }

  @Test
  void maySendInAnotherSessionWhatCameInThisOne() {
    script.added(DIALER, "0xa1");
    script.open("s2");
    send(WHOLE, "0xa1");
    send(ANNOUNCEMENT, "0xa1");
    assertThat(dialer().sentBack(at -> false)).isEmpty();

    script.on("s1");
    send(ANNOUNCEMENT, "0xa0", "0xa1");

    assertThat(dialer().sentBack(at -> false))
        .extracting(PoolBreach::hashes)
        .containsExactly(List.of("0xa1"));
  }

  @Test
  void provesAnIgnoredAnnouncementByRequestsThatAreAboutOtherThings() {
    announce("0xa1", "0xa2", "0xa3");
    ask("1", "0xa1");

    assertThat(neverAsked(Set.of("0xa2", "0xb0"))).containsExactly(List.of("0xa2"));
  }

  @Test
  void provesNothingIfARequestMayBeAboutIt() {
    announce("0xa1");
    script.pass(DIALER, "rlpx", ASK, "1", 40);

    assertThat(neverAsked(Set.of("0xa1"))).isEmpty();
  }

  @Test
  void tellsWhatThePoolHadTakenByThen() {
    script.added(DIALER, "0xa1");
    long then = script.nanos();
    script.after(1).added(DIALER, "0xa2").added(LISTENER, "0xa3");

    assertThat(dialer().takenBy(then)).containsExactly("0xa1");
    assertThat(dialer().takenBy(Long.MAX_VALUE)).containsExactlyInAnyOrder("0xa1", "0xa2");
  }

  private List<List<String>> neverAsked(Set<String> lacking) {
    return traffic(LISTENER)
        .named(EthCode.NEW_POOLED_TRANSACTION_HASHES)
        .flatMap(announced -> dialer().neverAsked(announced, lacking).stream())
        .map(PoolBreach::hashes)
        .toList();
  }

  private void ask(String id, String... hashes) {
    name(script.pass(DIALER, "rlpx", ASK, id, 40), hashes);
  }

  private void send(int code, String... hashes) {
    name(script.pass(DIALER, "rlpx", code, "", 40), hashes);
  }

  private void announce(String... hashes) {
    name(script.pass(LISTENER, "rlpx", ANNOUNCEMENT, "", 40), hashes);
  }

  private void name(Msg msg, String... hashes) {
    script.named(msg, hashes);
  }

  private PoolTraffic dialer() {
    return traffic(DIALER);
  }

  private PoolTraffic traffic(Role role) {
    return PoolTraffic.of(script.trace().events(), role);
  }
}
