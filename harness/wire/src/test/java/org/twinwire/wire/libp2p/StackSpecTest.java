package org.twinwire.wire.libp2p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StackSpecTest {

  @Test
  void knowsTheProtocolsByTheirShortNames() {
    assertThat(StackSpec.of("noise", "mplex")).isEqualTo(new StackSpec("/noise", "/mplex/6.7.0"));
    assertThat(StackSpec.of("plaintext", "yamux"))
        .isEqualTo(new StackSpec("/plaintext/2.0.0", "/yamux/1.0.0"));
  }

  @Test
  void refusesWhatItDoesNotSpeak() {
    assertThatThrownBy(() -> StackSpec.of("tls", "mplex"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("security: tls (expected: /noise or /plaintext/2.0.0)");
    assertThatThrownBy(() -> StackSpec.of("noise", "none"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("muxer: none (expected: /mplex/6.7.0 or /yamux/1.0.0)");
  }
}
