package org.twinwire.wire.eth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ForkIdTest {
  private static final Bytes32 MAINNET =
      Bytes32.fromHexString("d4e56740f876aef8c010b86a40d5f56745a118d0906a34e69aec8c0db1cb8fa3");
  private static final ForkSchedule PETERSBURG =
      new ForkSchedule(
          MAINNET, numbers(1150000, 1920000, 2463000, 2675000, 4370000, 7280000), List.of());
  private static final ForkSchedule BPO2 =
      new ForkSchedule(
          MAINNET,
          numbers(
              1150000, 1920000, 2463000, 2675000, 4370000, 7280000, 9069000, 9200000, 12244000,
              12965000, 13773000, 15050000),
          numbers(1681338455, 1710338135, 1746612311, 1764798551, 1765290071, 1767747671));

  @ParameterizedTest
  @CsvFileSource(resources = "/reference/eip-2124/mainnet.csv")
  void isThePublishedOneAtEveryForkOfMainnet(long head, long time, String hash, long next) {
    assertThat(BPO2.at(UInt64.valueOf(head), UInt64.valueOf(time)))
        .isEqualTo(new ForkId(Bytes.fromHexString(hash), UInt64.valueOf(next)));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/reference/eip-2124/validation.csv")
  void isJudgedAsEip2124Says(long head, String hash, String next, ForkIdFilter.Verdict verdict) {
    assertThat(validate(PETERSBURG, head, 0, hash, next)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/reference/eip-2124/validation-by-time.csv")
  void isJudgedTheSameWayForForksByTime(
      long head, long time, String hash, String next, ForkIdFilter.Verdict verdict) {
    assertThat(validate(BPO2, head, time, hash, next)).isEqualTo(verdict);
  }

  private static ForkIdFilter.Verdict validate(
      ForkSchedule local, long head, long time, String hash, String next) {
    ForkId remote =
        new ForkId(Bytes.fromHexString(hash), UInt64.valueOf(new java.math.BigInteger(next)));
    return ForkIdFilter.validate(local, UInt64.valueOf(head), UInt64.valueOf(time), remote);
  }

  @Test
  void ofAChainWithoutForksHasNoNext() {
    ForkId id = ForkSchedule.none(MAINNET).at(UInt64.valueOf(5), UInt64.valueOf(6));
    assertThat(id).isEqualTo(new ForkId(Bytes.fromHexString("fc64ec04"), UInt64.ZERO));
  }

  @Test
  void needsForksThatRise() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ForkSchedule(MAINNET, numbers(5, 5), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ForkSchedule(MAINNET, numbers(0), List.of()));
  }

  @Test
  void hasFourBytes() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ForkId(Bytes.of(1), UInt64.ZERO));
  }

  private static List<UInt64> numbers(long... numbers) {
    return LongStream.of(numbers).mapToObj(UInt64::valueOf).toList();
  }
}
