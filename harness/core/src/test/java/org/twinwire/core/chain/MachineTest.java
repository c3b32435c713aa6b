package org.twinwire.core.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.junit.jupiter.api.Test;

/**
 * What the chain's own contract comes to is checked as a whole: go-ethereum executed its blocks.
 */
class MachineTest {

  private static final Bytes CONTRACT = Bytes.repeat((byte) 0xcc, 20);
  private static final Bytes CALLER = Bytes.repeat((byte) 0xaa, 20);
  private static final Bytes DATA = Bytes.concatenate(word(7), Bytes.of(1, 2, 3));
  private static final long ENOUGH = 1_000_000;

  @Test
  void logsTheCalldataWithNoneToFourTopics() {
    Machine.Result result = run(LogContract.CODE, DATA, ENOUGH);
    List<Bytes32> topics = List.of(Bytes32.leftPad(CALLER), word(9), word(7), word(35));
    assertThat(result.succeeded()).isTrue();
    assertThat(result.logs())
        .isEqualTo(
            IntStream.rangeClosed(0, 4)
                .mapToObj(count -> new Log(CONTRACT, topics.subList(0, count), DATA))
                .toList());
  }

  /** PUSH1, PUSH1, LOG0 of two words: 3 + 3, 375 and 8 for each byte, 3 for each word. */
  @Test
  void countsTheGasOfTheYellowPaper() {
    assertThat(run(Bytes.fromHexString("0x60406000a0"), Bytes.EMPTY, ENOUGH).gas())
        .isEqualTo(3 + 3 + 375 + 64 * 8 + 2 * 3);
  }

  @Test
  void paysOnlyForMemoryThatWasNotThere() {
    Bytes twice = Bytes.fromHexString("0x60406000a060406000a0");
    assertThat(run(twice, Bytes.EMPTY, ENOUGH).gas()).isEqualTo(2 * (3 + 3 + 375 + 64 * 8) + 2 * 3);
  }

  @Test
  void leavesNothingButItsGasIfThatIsNotEnough() {
    long needed = run(LogContract.CODE, DATA, ENOUGH).gas();
    assertThat(run(LogContract.CODE, DATA, needed).succeeded()).isTrue();
    assertThat(run(LogContract.CODE, DATA, needed - 1))
        .isEqualTo(new Machine.Result(false, needed - 1, Bytes.EMPTY, List.of()));
  }

  @Test
  void returnsTheCodeOfTheContract() {
    assertThat(run(LogContract.CREATION, Bytes.EMPTY, ENOUGH).output()).isEqualTo(LogContract.CODE);
  }

  @Test
  void doesNothingWithoutCode() {
    assertThat(run(Bytes.EMPTY, DATA, ENOUGH))
        .isEqualTo(new Machine.Result(true, 0, Bytes.EMPTY, List.of()));
  }

  @Test
  void refusesInstructionsItDoesNotKnow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(Bytes.of(0x55), DATA, ENOUGH))
        .withMessage("instruction: 0x55 (expected: one that logs need)");
  }

  private static Machine.Result run(Bytes code, Bytes data, long gas) {
    return Machine.run(code, new Machine.Call(CONTRACT, CALLER, BigInteger.valueOf(9), data), gas);
  }

  private static Bytes32 word(int value) {
    return Bytes32.leftPad(Bytes.ofUnsignedInt(value));
  }
}
