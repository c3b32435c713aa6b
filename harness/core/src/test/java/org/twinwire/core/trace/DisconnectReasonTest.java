package org.twinwire.core.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisconnectReasonTest {

  @Test
  void isNamedByTheTextItWritesAndNoOtherIs() {
    assertThat(DisconnectReason.values())
        .allSatisfy(
            reason ->
                assertThat(DisconnectReason.values())
                    .filteredOn(other -> other.isNamedBy(reason.toString()))
                    .containsExactly(reason));
    assertThat(DisconnectReason.ALREADY_CONNECTED).hasToString("0x05 already-connected");
  }

  @Test
  void isNamedByItsNumberWhateverFollows() {
    assertThat(DisconnectReason.SUBPROTOCOL_ERROR.isNamedBy("0x10")).isTrue();
    assertThat(DisconnectReason.CLIENT_QUITTING.isNamedBy("0x08 quitting")).isTrue();
    assertThat(DisconnectReason.TOO_MANY_PEERS.isNamedBy("local: 0x04")).isFalse();
    assertThat(DisconnectReason.REQUESTED.isNamedBy("")).isFalse();
  }
}
