package org.twinwire.refnode.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.Test;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.refnode.chain.TestingChain;

class StatusCheckTest {

  private static final int ETH = 68;
  private static final UInt64 BAD_NUMBER = UInt64.valueOf(99);

  private final Chain chain = TestingChain.read();
  private final StatusOverrides good = StatusOverrides.NONE;

  @Test
  void acceptsItsOwnChain() {
    assertThat(problem(good)).isEmpty();
  }

  @Test
  void acceptsAForkThatIsStillToCome() {
    UInt64 later = UInt64.valueOf(1_000_000);
    assertThat(
            problem(
                overrides(good.version(), good.networkId(), good.genesis(), Optional.of(later))))
        .isEmpty();
  }

  @Test
  void namesTheFieldThatIsWrong() {
    assertThat(
            problem(
                overrides(
                    Optional.of(BAD_NUMBER), good.networkId(), good.genesis(), good.forkNext())))
        .contains("version: got 99 (expected: 68)");
    assertThat(
            problem(
                overrides(
                    good.version(), Optional.of(BAD_NUMBER), good.genesis(), good.forkNext())))
        .hasValueSatisfying(text -> assertThat(text).startsWith("network id: got"));
    assertThat(
            problem(
                overrides(
                    good.version(), good.networkId(), Optional.of(Bytes32.ZERO), good.forkNext())))
        .hasValueSatisfying(text -> assertThat(text).startsWith("genesis: got 0x00"));
    assertThat(
            problem(
                overrides(
                    good.version(), good.networkId(), good.genesis(), Optional.of(UInt64.ONE))))
        .hasValueSatisfying(text -> assertThat(text).startsWith("fork id: got"));
  }

  private Optional<String> problem(StatusOverrides overrides) {
    return new StatusCheck(chain, ETH).problem(overrides.statusFor(chain, ETH));
  }

  private static StatusOverrides overrides(
      Optional<UInt64> version,
      Optional<UInt64> networkId,
      Optional<Bytes> genesis,
      Optional<UInt64> forkNext) {
    return new StatusOverrides(version, networkId, genesis, Optional.empty(), forkNext);
  }
}
