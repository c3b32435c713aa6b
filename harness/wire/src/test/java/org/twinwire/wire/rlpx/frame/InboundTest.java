package org.twinwire.wire.rlpx.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.rlpx.p2p.DisconnectReason;
import org.twinwire.wire.rlpx.p2p.RlpxException;

class InboundTest {

  private static final Bytes CODE = Bytes.of(0x10);
  private static final String PLAIN = "snappy: got RLP as it stands (expected: a block)";

  @ParameterizedTest
  @ValueSource(strings = {"c0", "c501020304ff", "f83a"})
  void tellsOfAListThatWasNeverCompressed(String list) {
    Bytes payload = Bytes.fromHexString(list);
    Bytes filled =
        payload.size() == 2 ? Bytes.concatenate(payload, Bytes.wrap(new byte[0x3a])) : payload;

    assertThatExceptionOfType(RlpxException.class)
        .isThrownBy(() -> inbound(filled).inflated())
        .withMessage(PLAIN)
        .satisfies(
            broken -> assertThat(broken.reason()).contains(DisconnectReason.BREACH_OF_PROTOCOL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "05ffffffffff", "c50102", "f8", "ffffffffffffffff00", "83010203"})
  void saysNothingOfTheKindOfOtherData(String data) {
    assertThatExceptionOfType(RlpxException.class)
        .isThrownBy(() -> inbound(Bytes.fromHexString(data)).inflated())
        .satisfies(broken -> assertThat(broken).message().isNotEqualTo(PLAIN));
  }

  @Test
  void inflatesABlock() {
    assertThat(inbound(Bytes.fromHexString("0100c0")).inflated())
        .isEqualTo(Bytes.fromHexString("c0"));
  }

  private static Inbound inbound(Bytes data) {
    Bytes content = Bytes.concatenate(CODE, data);
    return new Inbound(content.toArray(), content.size());
  }
}
