package org.twinwire.wire.eth;

import java.util.Objects;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPException;
import org.apache.tuweni.units.bigints.UInt64;

/** An eth message as it travels. Immutable, and hashed once at most: several events name one. */
public final class Message {
  private static final int CODE_MAX = 0xff;

  private final int code;
  private final Bytes payload;
  private Bytes32 digest;

  /**
   * Creates a message.
   *
   * @param code counted from Status = 0, one byte
   * @param payload RLP, not checked here; must not change
   */
  public Message(int code, Bytes payload) {
    if (code < 0 || code > CODE_MAX) {
      throw new IllegalArgumentException("code: %d (expected: 0..255)".formatted(code));
    }
    this.code = code;
    this.payload = payload;
  }

  public int code() {
    return code;
  }

  public Bytes payload() {
    return payload;
  }

  /**
   * Reads what {@link #bytes()} wrote. The payload shares memory with {@code bytes}.
   *
   * @throws EthException if there is no code byte
   */
  public static Message parse(Bytes bytes) {
    if (bytes.isEmpty()) {
      throw new EthException("message: 0 bytes (expected: >= 1, its code)");
    }
    return new Message(bytes.get(0) & CODE_MAX, bytes.slice(1));
  }

  /** code‖payload, the form on a stream; shares memory with the payload. */
  public Bytes bytes() {
    return Bytes.wrap(Bytes.of(code), payload);
  }

  /** Bytes of code‖payload. */
  public int size() {
    return 1 + payload.size();
  }

  /** keccak-256 of code‖payload: what identifies a message across nodes. */
  public Bytes32 digest() {
    Bytes32 known = digest;
    if (known == null) {
      known = Keccak.keccak256(Bytes.of(code), payload);
      digest = known;
    }
    return known;
  }

  /** The request id, where the code carries one and the payload starts like one. */
  public Optional<UInt64> requestId() {
    return EthCode.of(code).filter(EthCode::carriesRequestId).flatMap(known -> firstNumber());
  }

  private Optional<UInt64> firstNumber() {
    try {
      return Optional.of(RLP.decode(payload, whole -> whole.readList(PayloadReader::uint64)));
    } catch (RLPException | EthException notANumber) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Message that && code == that.code && payload.equals(that.payload);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, payload);
  }

  @Override
  public String toString() {
    return "Message[code=%d, payload=%s]".formatted(code, payload);
  }
}
