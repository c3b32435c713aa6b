package org.twinwire.wire.rlpx.p2p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.rlpx.handshake.Eip8;

class BaseMessagesTest {
  @Test
  void readsTheHelloOfEip8WithItsExtraElements() {
    Hello hello = BaseMessages.hello(Eip8.bytes("hello"));
    assertThat(hello.p2pVersion()).isEqualTo(55);
    assertThat(hello.clientId()).isEqualTo("kneth/v0.91/plan9");
    assertThat(hello.capabilities())
        .containsExactly(Capability.eth(61), new Capability("mork", 22));
    assertThat(hello.port()).isEqualTo(9999);
    assertThat(hello.nodeId().size()).isEqualTo(64);
  }

  @Test
  void readsTheHelloItWrites() {
    List<Capability> capabilities = List.of(Capability.eth(66), new Capability("snap", 1));
    Hello hello = new Hello(5, "tw/1 ü", capabilities, 30303, Eip8.A.publicKey().raw64());
    assertThat(BaseMessages.hello(BaseMessages.encode(hello))).isEqualTo(hello);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "80", "c0", "c105", "c40580c080", "c30580c180"})
  void rejectsAHelloThatIsNone(String payload) {
    assertThatExceptionOfType(RlpxException.class)
        .isThrownBy(() -> BaseMessages.hello(Bytes.fromHexString(payload)))
        .satisfies(
            broken -> assertThat(broken.reason()).contains(DisconnectReason.BREACH_OF_PROTOCOL));
  }

  @ParameterizedTest
  @CsvSource({
    "c104, 4",
    "c180, 0",
    "c20405, 4",
    "c110, 16",
    "c28181, 129",
    "04, 4",
    "80, 0",
    "c0, -1",
    "'', -1"
  })
  void readsTheReasonInEveryFormInUse(String payload, int reason) {
    assertThat(BaseMessages.reason(Bytes.fromHexString(payload))).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"c1c0", "b8", "c2b800"})
  void rejectsAReasonThatIsNone(String payload) {
    assertThatExceptionOfType(RlpxException.class)
        .isThrownBy(() -> BaseMessages.reason(Bytes.fromHexString(payload)));
  }

  @ParameterizedTest
  @EnumSource
  void readsTheReasonItWrites(DisconnectReason reason) {
    assertThat(BaseMessages.reason(BaseMessages.encode(reason))).isEqualTo(reason.number());
    assertThat(DisconnectReason.of(reason.number())).contains(reason);
  }

  @Test
  void showsAReasonAsResultsDo() {
    assertThat(DisconnectReason.USELESS_PEER).hasToString("0x03 useless-peer");
    assertThat(DisconnectReason.SUBPROTOCOL_ERROR).hasToString("0x10 subprotocol-error");
    assertThat(DisconnectReason.of(0x0c)).isEmpty();
  }
}
