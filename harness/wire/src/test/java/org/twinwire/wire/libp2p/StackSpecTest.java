package org.twinwire.wire.libp2p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StackSpecTest {

  @Test
  void knowsTheStacksByName() {
    assertThat(StackSpec.of("mplex")).isEqualTo(new StackSpec("/noise", "/mplex/6.7.0"));
    assertThat(StackSpec.of("mplex-plaintext"))
        .isEqualTo(new StackSpec("/plaintext/2.0.0", "/mplex/6.7.0"));
    assertThat(StackSpec.of("yamux")).isEqualTo(new StackSpec("/noise", "/yamux/1.0.0"));
    assertThat(StackSpec.of("yamux-plaintext"))
        .isEqualTo(new StackSpec("/plaintext/2.0.0", "/yamux/1.0.0"));
  }

  @Test
  void refusesWhatItDoesNotSpeak() {
    assertThatThrownBy(() -> StackSpec.of("rlpx"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stack: rlpx (expected: mplex or yamux, plain or with -plaintext)");
    assertThatThrownBy(() -> new StackSpec("/tls/1.0.0", "/mplex/6.7.0"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StackSpec("/noise", "/quic"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
