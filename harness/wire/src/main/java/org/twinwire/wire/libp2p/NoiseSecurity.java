package org.twinwire.wire.libp2p;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import io.netty.channel.ChannelHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.multiformats.PeerId;
import org.twinwire.wire.noise.HandshakePayloads;
import org.twinwire.wire.noise.NoiseHandler;

/**
 * Noise with libp2p's payload: the identity key, and its signature of the Noise static key.
 * Extensions are not sent and not looked at. See the <a
 * href="https://github.com/libp2p/specs/blob/master/noise/README.md#the-libp2p-handshake-payload">specification</a>.
 */
final class NoiseSecurity implements Security, HandshakePayloads {

  private static final Bytes SIGNED_PREFIX =
      Bytes.wrap("noise-libp2p-static-key:".getBytes(StandardCharsets.UTF_8));
  private static final int IDENTITY_KEY = 1;
  private static final int IDENTITY_SIG = 2;

  private final boolean initiator;
  private final Identity self;
  private final Expectation expectation;
  private final RandomGenerator random;

  NoiseSecurity(
      boolean initiator, Identity self, Optional<PeerId> expected, RandomGenerator random) {
    this.initiator = initiator;
    this.self = self;
    this.expectation = new Expectation(expected);
    this.random = random;
  }

  @Override
  public ChannelHandler handler(boolean eager) {
    return new NoiseHandler(initiator, this, random);
  }

  @Override
  public PeerId remote() {
    return expectation.met();
  }

  @Override
  public Bytes ours(Bytes32 ourStatic) {
    var bytes = new ByteArrayOutputStream();
    try {
      var out = CodedOutputStream.newInstance(bytes);
      out.writeByteArray(IDENTITY_KEY, self.publicKey().encode().toArrayUnsafe());
      out.writeByteArray(IDENTITY_SIG, self.sign(signed(ourStatic)).toArrayUnsafe());
      out.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Bytes.wrap(bytes.toByteArray());
  }

  @Override
  public void theirs(Bytes payload, Bytes32 theirStatic) {
    try {
      check(CodedInputStream.newInstance(payload.toArrayUnsafe()), theirStatic);
    } catch (IOException broken) {
      throw new Libp2pException(
          "handshake payload: %s (expected: a NoiseHandshakePayload message)"
              .formatted(payload.toEllipsisHexString()));
    }
  }

  private void check(CodedInputStream in, Bytes32 theirStatic) throws IOException {
    Bytes key = Bytes.EMPTY;
    Bytes signature = Bytes.EMPTY;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag >>> 3) {
        case IDENTITY_KEY -> key = Bytes.wrap(in.readByteArray());
        case IDENTITY_SIG -> signature = Bytes.wrap(in.readByteArray());
        default -> in.skipField(tag);
      }
    }
    check(IdentityKey.parse(key), signature, theirStatic);
  }

  /** "If the signature is invalid, the connection MUST be terminated immediately." */
  private void check(IdentityKey key, Bytes signature, Bytes32 theirStatic) {
    if (!key.verify(signed(theirStatic), signature)) {
      throw new Libp2pException(
          "identity signature: %s (expected: of the Noise static key by %s)"
              .formatted(signature.toEllipsisHexString(), key.peerId()));
    }
    expectation.meet(key.peerId());
  }

  private static Bytes signed(Bytes32 staticKey) {
    return Bytes.concatenate(SIGNED_PREFIX, staticKey);
  }
}
