package org.twinwire.wire.noise;

import com.southernstorm.noise.protocol.CipherStatePair;
import com.southernstorm.noise.protocol.DHState;
import com.southernstorm.noise.protocol.HandshakeState;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.BadPaddingException;
import javax.crypto.ShortBufferException;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/**
 * One XX handshake without I/O. Each end proves itself in its second key, so the initiator's first
 * message carries no payload. See the <a
 * href="https://github.com/libp2p/specs/blob/master/noise/README.md#xx">specification</a>.
 */
final class NoiseHandshake {

  static final String PROTOCOL = "Noise_XX_25519_ChaChaPoly_SHA256";

  private final HandshakeState state;
  private final HandshakePayloads payloads;
  private int messages;

  NoiseHandshake(boolean initiator, HandshakePayloads payloads, RandomGenerator random) {
    this.state = state(initiator ? HandshakeState.INITIATOR : HandshakeState.RESPONDER);
    this.payloads = payloads;
    state.getLocalKeyPair().setPrivateKey(secret(random), 0);
    state.getFixedEphemeralKey().setPrivateKey(secret(random), 0);
    state.start();
  }

  private static HandshakeState state(int role) {
    try {
      return new HandshakeState(PROTOCOL, role);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] secret(RandomGenerator random) {
    var secret = new byte[Bytes32.SIZE];
    random.nextBytes(secret);
    return secret;
  }

  /** Whether the next message is ours. */
  boolean writes() {
    return state.getAction() == HandshakeState.WRITE_MESSAGE;
  }

  /** Whether there is no next message. */
  boolean complete() {
    return state.getAction() == HandshakeState.SPLIT;
  }

  byte[] write() {
    Bytes payload = carriesPayload() ? payloads.ours(key(state.getLocalKeyPair())) : Bytes.EMPTY;
    var message = new byte[NoiseHandler.MAX_MESSAGE_BYTES];
    try {
      int length = state.writeMessage(message, 0, payload.toArrayUnsafe(), 0, payload.size());
      messages++;
      return Arrays.copyOf(message, length);
    } catch (ShortBufferException tooLong) {
      throw new IllegalStateException(tooLong);
    }
  }

  void read(byte[] message) {
    var payload = new byte[message.length];
    try {
      int length = state.readMessage(message, 0, message.length, payload, 0);
      if (carriesPayload()) {
        payloads.theirs(Bytes.wrap(payload, 0, length), key(state.getRemotePublicKey()));
      }
      messages++;
    } catch (ShortBufferException | BadPaddingException broken) {
      throw new NoiseException(
          "handshake message %d: %d bytes that do not decrypt (expected: one of %s)"
              .formatted(messages + 1, message.length, PROTOCOL));
    }
  }

  private boolean carriesPayload() {
    return messages > 0;
  }

  private static Bytes32 key(DHState pair) {
    var key = new byte[Bytes32.SIZE];
    pair.getPublicKey(key, 0);
    return Bytes32.wrap(key);
  }

  CipherStatePair split() {
    return state.split();
  }
}
