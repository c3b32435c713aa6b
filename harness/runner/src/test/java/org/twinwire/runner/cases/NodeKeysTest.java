package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.Scripts;

class NodeKeysTest {

  private final NodeKeys keys = new NodeKeys(5);

  @Test
  void givesEachNodeASecretOfItsOwn() {
    assertThat(keys.of(Role.DIALER)).matches("[0-9a-f]{64}").isNotEqualTo(keys.of(Role.LISTENER));
  }

  @Test
  void repeatsItselfForTheSameSeedOnly() {
    assertThat(new NodeKeys(5).of(Role.DIALER)).isEqualTo(keys.of(Role.DIALER));
    assertThat(new NodeKeys(6).of(Role.DIALER)).isNotEqualTo(keys.of(Role.DIALER));
  }

  @Test
  void seedsEachCaseByWhatItIs() {
    assertThat(keys.of(Scripts.id("mplex"))).isEqualTo(new NodeKeys(5).of(Scripts.id("mplex")));
    assertThat(keys.of(Scripts.id("mplex"))).isNotEqualTo(keys.of(Scripts.id("rlpx")));
    assertThat(keys.of(Scripts.id("mplex"))).isBetween(0L, 1L << 53);
  }
}
