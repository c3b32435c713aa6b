package org.twinwire.wire.libp2p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.junit.jupiter.api.Test;

class NoiseSecurityTest {

  private static final Identity SELF = Identity.ed25519(Bytes32.repeat((byte) 1));
  private static final Identity PEER = Identity.secp256k1(Bytes32.repeat((byte) 2));
  private static final Bytes32 STATIC_KEY = Bytes32.repeat((byte) 7);

  private final NoiseSecurity security = security(SELF);
  private final Bytes payload = security(PEER).ours(STATIC_KEY);

  @Test
  void learnsWhoSignedTheStaticKey() {
    security.theirs(payload, STATIC_KEY);
    assertThat(security.remote()).isEqualTo(PEER.peerId());
  }

  @Test
  void refusesTheSignatureOfAnotherStaticKey() {
    assertThatThrownBy(() -> security.theirs(payload, Bytes32.repeat((byte) 8)))
        .isInstanceOf(Libp2pException.class)
        .hasMessageContaining("expected: of the Noise static key by " + PEER.peerId());
    assertThatThrownBy(security::remote).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesAPayloadWithoutASignature() {
    Bytes keyOnly = payload.slice(0, 2 + PEER.publicKey().encode().size());
    assertThatThrownBy(() -> security.theirs(keyOnly, STATIC_KEY))
        .isInstanceOf(Libp2pException.class)
        .hasMessageContaining("identity signature");
  }

  @Test
  void refusesAnEmptyPayload() {
    assertThatThrownBy(() -> security.theirs(Bytes.EMPTY, STATIC_KEY))
        .isInstanceOf(Libp2pException.class);
  }

  @Test
  void refusesAPayloadThatIsNoMessage() {
    assertThatThrownBy(() -> security.theirs(Bytes.of(0x0a, 0x7f), STATIC_KEY))
        .isInstanceOf(Libp2pException.class)
        .hasMessageContaining("expected: a NoiseHandshakePayload message");
  }

  /** Field 4 as js-libp2p sends it: the muxers it offers. */
  @Test
  void looksAtNoExtensions() {
    Bytes extensions = Bytes.fromHexString("0x220e120c2f79616d75782f312e302e30");
    security.theirs(Bytes.concatenate(payload, extensions), STATIC_KEY);
    assertThat(security.remote()).isEqualTo(PEER.peerId());
  }

  private static NoiseSecurity security(Identity self) {
    return new NoiseSecurity(false, self, Optional.empty(), new SplittableRandom(1));
  }
}
