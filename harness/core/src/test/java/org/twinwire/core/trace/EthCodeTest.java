package org.twinwire.core.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EthCodeTest {

  @Test
  void pairsEachRequestWithTheAnswerNextToIt() {
    List<EthCode> requests = Arrays.stream(EthCode.values()).filter(EthCode::isRequest).toList();

    assertThat(requests)
        .isNotEmpty()
        .allSatisfy(
            request -> {
              EthCode answer = request.answer().orElseThrow();
              assertThat(answer.number()).isEqualTo(request.number() + 1);
              assertThat(answer.specName()).isEqualTo(request.specName().replace("Get", ""));
              assertThat(answer.request()).contains(request);
            });
    assertThat(Arrays.stream(EthCode.values()).filter(EthCode::isAnswer)).hasSameSizeAs(requests);
  }

  @Test
  void takesEveryGetForARequestAndNothingElse() {
    assertThat(EthCode.values())
        .allSatisfy(
            code -> assertThat(code.isRequest()).isEqualTo(code.specName().startsWith("Get")));
  }

  @Test
  void writesANumberWithoutNameInHex() {
    assertThat(EthCode.nameOf(0x04)).isEqualTo("BlockHeaders");
    assertThat(EthCode.nameOf(0x1f)).isEqualTo("0x1f");
  }

  @Test
  void anAnswerHasTheCodeAndTheIdOfItsRequest() {
    Message answer = new Message(0x04, Optional.of("7"), "0x", 10);

    assertThat(answer.answers(0x03, Optional.of("7"))).isTrue();
    assertThat(answer.answers(0x03, Optional.of("8"))).isFalse();
    assertThat(answer.answers(0x05, Optional.of("7"))).isFalse();
    assertThat(new Message(0x03, Optional.of("7"), "0x", 10).answers()).isFalse();
  }
}
