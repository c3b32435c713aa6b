package org.twinwire.wire.rlpx.handshake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.bytes.MutableBytes;
import org.apache.tuweni.rlp.RLP;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.rlpx.frame.FrameMac;
import org.twinwire.wire.rlpx.frame.FrameTest;
import org.twinwire.wire.rlpx.p2p.RlpxException;
import org.twinwire.wire.secp256k1.KeyPair;

class HandshakeTest {
  private final Random random = new Random(8);

  @ParameterizedTest
  @ValueSource(strings = {"auth2", "auth3"})
  void readsTheAuthOfEip8WhateverFollowsTheNonce(String vector) {
    Auth auth = Auth.decode(HandshakePacket.open(Eip8.B, Eip8.bytes(vector)));
    assertThat(auth.initiator()).isEqualTo(Eip8.A.publicKey());
    assertThat(auth.nonce()).isEqualTo(Eip8.NONCE_A);
    assertThat(auth.signature()).isEqualTo(Eip8.bytes("auth-signature"));
    assertThat(auth.ephemeral(Eip8.B.agree(Eip8.A.publicKey())))
        .isEqualTo(Eip8.EPHEMERAL_A.publicKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ack2", "ack3"})
  void readsTheAckOfEip8WhateverFollowsTheNonce(String vector) {
    Ack ack = Ack.decode(HandshakePacket.open(Eip8.A, Eip8.bytes(vector)));
    assertThat(ack).isEqualTo(new Ack(Eip8.EPHEMERAL_B.publicKey(), Eip8.NONCE_B));
  }

  @Test
  void derivesTheSecretsOfEip8() {
    assertThat(Eip8.shared().aes()).isEqualTo(Eip8.bytes("aes-secret"));
    assertThat(Eip8.shared().mac()).isEqualTo(Eip8.bytes("mac-secret"));
  }

  @Test
  void seedsTheMacStateOverTheWholePacket() {
    FrameMac ingress = Eip8.shared().byInitiator(Eip8.bytes("auth2"));
    byte[] foo = "foo".getBytes(StandardCharsets.US_ASCII);
    ingress.update(foo, 0, foo.length);
    assertThat(Bytes.wrap(ingress.digest())).isEqualTo(Eip8.bytes("ingress-mac-foo"));
  }

  @Test
  void endsWithSecretsThatFitEachOther() {
    Initiator initiator = new Initiator(Eip8.A, Eip8.B.publicKey(), random);
    Handshake.Established recipient = new Recipient(Eip8.B, random).receive(initiator.opening());
    Handshake.Established established = initiator.receive(recipient.reply());
    assertThat(recipient.remote()).isEqualTo(Eip8.A.publicKey());
    assertThat(established.remote()).isEqualTo(Eip8.B.publicKey());
    FrameTest.assertFits(established.secrets(), recipient.secrets());
    FrameTest.assertFits(recipient.secrets(), established.secrets());
  }

  @Test
  void padsWithAtLeastAHundredBytesThatVaryInNumber() {
    int body = new Auth(Bytes.wrap(new byte[65]), Eip8.A.publicKey(), Bytes32.ZERO).encode().size();
    int[] sizes = IntStream.range(0, 20).map(i -> auth().size()).toArray();
    assertThat(IntStream.of(sizes).min().orElseThrow())
        .isGreaterThanOrEqualTo(2 + Ecies.OVERHEAD_BYTES + body + 100);
    assertThat(IntStream.of(sizes).distinct().count()).isGreaterThan(5);
  }

  @Test
  void repeatsItselfFromTheSameRandomness() {
    Bytes first = new Initiator(Eip8.A, Eip8.B.publicKey(), new Random(1)).opening();
    assertThat(new Initiator(Eip8.A, Eip8.B.publicKey(), new Random(1)).opening()).isEqualTo(first);
    assertThat(new Initiator(Eip8.A, Eip8.B.publicKey(), new Random(2)).opening())
        .isNotEqualTo(first);
  }

  @Test
  void rejectsAPacketWithOneBitFlippedAnywhere() {
    Bytes auth = Eip8.bytes("auth2");
    for (int i = 0; i < auth.size(); i++) {
      assertRejected(flip(auth, i));
    }
  }

  @Test
  void treatsEveryPacketThatDoesNotOpenAlike() {
    Bytes offCurve = Bytes.concatenate(Bytes.of(4), Bytes.wrap(new byte[64]));
    Bytes auth = Eip8.bytes("auth2");
    Bytes badPoint = Bytes.concatenate(auth.slice(0, 2), offCurve, auth.slice(67));
    assertThat(rejection(badPoint))
        .isEqualTo(rejection(flip(auth, auth.size() - 1)))
        .isEqualTo(rejection(flip(auth, 1)))
        .isEqualTo(rejection(flip(auth, 2)))
        .contains("does not open");
  }

  @Test
  void rejectsAPacketForSomebodyElse() {
    assertThatExceptionOfType(RlpxException.class)
        .isThrownBy(() -> new Recipient(Eip8.A, random).receive(Eip8.bytes("auth2")))
        .satisfies(broken -> assertThat(broken.reason()).isEmpty());
  }

  @Test
  void rejectsAnAuthWhoseSignatureNamesNoKey() {
    assertRejected(
        seal(new Auth(Bytes.wrap(new byte[65]), Eip8.A.publicKey(), Bytes32.ZERO).encode()));
    assertRejected(seal(new Auth(Bytes.of(1, 2), Eip8.A.publicKey(), Bytes32.ZERO).encode()));
  }

  @Test
  void rejectsBodiesThatAreNotWhatTheyShouldBe() {
    assertRejected(seal(Bytes.fromHexString("80")));
    assertRejected(seal(Bytes.fromHexString("c0")));
    assertRejected(seal(RLP.encodeList(items -> items.writeValue(Bytes.wrap(new byte[65])))));
    assertRejected(seal(body(Bytes.wrap(new byte[64]), 32)));
    assertRejected(seal(body(Eip8.A.publicKey().raw64(), 31)));
  }

  private static Bytes body(Bytes key, int nonceBytes) {
    return RLP.encodeList(
        items -> {
          items.writeValue(Eip8.bytes("auth-signature"));
          items.writeValue(key);
          items.writeValue(Bytes.wrap(new byte[nonceBytes]));
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, Ecies.OVERHEAD_BYTES, 2049, 65535})
  void refusesSizesThatNoPacketHas(int size) {
    assertThatExceptionOfType(RlpxException.class)
        .isThrownBy(() -> HandshakePacket.requireSize(size));
  }

  @ParameterizedTest
  @ValueSource(ints = {Ecies.OVERHEAD_BYTES + 1, 2048})
  void acceptsSizesUpToTheBounds(int size) {
    assertThat(HandshakePacket.requireSize(size)).isEqualTo(size);
  }

  private Bytes auth() {
    return new Initiator(Eip8.A, Eip8.B.publicKey(), random).opening();
  }

  private Bytes seal(Bytes body) {
    return HandshakePacket.seal(Eip8.B.publicKey(), body, random);
  }

  private static Bytes flip(Bytes packet, int index) {
    MutableBytes flipped = packet.mutableCopy();
    flipped.set(index, (byte) (flipped.get(index) ^ 1));
    return flipped;
  }

  private static void assertRejected(Bytes packet) {
    assertThat(rejection(packet)).doesNotStartWith("accepted");
  }

  private static String rejection(Bytes packet) {
    try {
      KeyPair self = Eip8.B;
      return "accepted from " + new Recipient(self, new Random(1)).receive(packet).remote();
    } catch (RlpxException broken) {
      return broken.getMessage();
    }
  }
}
