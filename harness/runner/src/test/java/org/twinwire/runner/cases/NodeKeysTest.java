package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.Scripts;

class NodeKeysTest {

  @Test
  void givesAllCasesOfASweepTheSameSeed() {
    NodeKeys keys = new NodeKeys(1);
    CaseId natural = new CaseId("a/b", "x", "y", "rlpx", 68, "natural", 1);
    CaseId variant = new CaseId("a/b", "x", "y", "rlpx", 68, "split-at 7 towards dialer", 8);
    CaseId other = new CaseId("a/b", "x", "y", "mplex", 68, "natural", 1);

    assertThat(keys.ofSweep(variant, "offsets")).isEqualTo(keys.ofSweep(natural, "offsets"));
    assertThat(keys.ofSweep(other, "offsets")).isNotEqualTo(keys.ofSweep(natural, "offsets"));
  }

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
