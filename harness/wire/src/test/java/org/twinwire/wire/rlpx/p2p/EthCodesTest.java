package org.twinwire.wire.rlpx.p2p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EthCodesTest {
  private static final List<Capability> OURS = eth(66, 67, 68);

  @Test
  void takeTheHighestSharedVersion() {
    assertThat(EthCodes.shared(OURS, eth(68, 66, 67))).contains(new EthCodes(68, 16, 17));
    assertThat(EthCodes.shared(OURS, eth(65, 67, 70))).contains(new EthCodes(67, 16, 17));
    assertThat(EthCodes.shared(eth(68, 69), eth(69))).contains(new EthCodes(69, 16, 18));
  }

  @Test
  void leaveOutWhatIsNotShared() {
    List<Capability> theirs =
        List.of(
            new Capability("aaa", 1),
            Capability.eth(68),
            new Capability("snap", 1),
            new Capability("xyz", 1));
    assertThat(EthCodes.shared(OURS, theirs)).contains(new EthCodes(68, 16, 17));
  }

  @Test
  void areNotMovedByWhatSortsBehindThem() {
    List<Capability> both = List.of(new Capability("snap", 1), Capability.eth(66));
    assertThat(EthCodes.shared(both, both)).contains(new EthCodes(66, 16, 17));
  }

  @Test
  void areNoneWithoutASharedVersion() {
    assertThat(EthCodes.shared(OURS, eth(61, 69))).isEmpty();
    assertThat(EthCodes.shared(OURS, List.of())).isEmpty();
    assertThat(EthCodes.shared(OURS, List.of(new Capability("ETH", 68)))).isEmpty();
  }

  @Test
  void endWithTheLastCodeOfTheVersion() {
    EthCodes codes = new EthCodes(68, 16, 17);
    assertThat(codes.contains(15)).isFalse();
    assertThat(codes.contains(16)).isTrue();
    assertThat(codes.contains(32)).isTrue();
    assertThat(codes.contains(33)).isFalse();
  }

  @Test
  void knowNothingOfCapabilitiesThatNoNodeHereSpeaks() {
    assertThatIllegalArgumentException().isThrownBy(() -> EthCodes.count(Capability.eth(61)));
  }

  private static List<Capability> eth(int... versions) {
    return Stream.of(versions)
        .flatMapToInt(java.util.Arrays::stream)
        .mapToObj(Capability::eth)
        .toList();
  }
}
