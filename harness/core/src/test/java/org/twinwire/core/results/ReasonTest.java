package org.twinwire.core.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinwire.core.judge.Verdict;

class ReasonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rlpx: timed out after 10.3 ms | rlpx: timed out after 9,998.0 ms",
        "attached at +18.0 ms | attached at +7.1 µs",
        "given up after 1.004 s | given up after 1 min 3 s",
        "127.0.0.1:41233 refused | 127.0.0.1:30303 refused",
        "the answer to request 17 is missing | the answer to request 4 is missing",
        "BlockHeaders #17 | BlockHeaders #4",
        "5221 bytes were read | 31 bytes were read",
        "bytes 12–44 of the connection | bytes 7–100 of the connection",
        "cut at byte 41 | cut at byte 7",
        "stream dialer-1 is held | stream dialer-12 is held",
        "step 1: refused (expected: connected) | step 4: refused (expected: connected)",
        "genesis 0xd4e56740f876aef8 | genesis 0x1111111111111111",
        "digest 9f86d081884c7d65 | digest 2c26b46b68ffc68f",
        "enode://1a2b3c@h:30303 is gone | enode://ffee01@h:1 is gone",
        "/ip4/127.0.0.1/tcp/1/p2p/16Uiu2HAm | /ip4/127.0.0.1/tcp/1/p2p/12D3KooW",
      })
  void isTheSameWhereOnlyTheCaseDiffers(String one, String other) {
    assertThat(reason(one)).isEqualTo(reason(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rlpx: eth/66 not offered | rlpx: eth/68 not offered",
        "rlpx: not offered | mplex: not offered",
        "disconnected (0x03 useless peer) | disconnected (0x05 already connected)",
        "refused (expected: connected) | disconnected (expected: connected)",
        "it would have been stream 6, the limit is 5 | it would have been stream 6, the limit is 9",
        "count: 3 (expected: 10) | count: 4 (expected: 10)",
        "geth 1.13: no such stack | geth 1.16: no such stack",
        "BlockHeaders lost | BlockBodies lost",
      })
  void differsWhereTheCauseDiffers(String one, String other) {
    assertThat(reason(one)).isNotEqualTo(reason(other));
  }

  @Test
  void differsWithTheVerdict() {
    assertThat(Reason.of(Judged.of("a", Verdict.FAIL, "x")))
        .isNotEqualTo(Reason.of(Judged.of("a", Verdict.ERROR, "x")));
  }

  private static Reason reason(String text) {
    return Reason.of(Judged.of("status/match", Verdict.FAIL, text));
  }
}
