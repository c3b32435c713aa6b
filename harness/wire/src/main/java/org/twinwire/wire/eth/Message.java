package org.twinwire.wire.eth;

import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPException;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * An eth message as it travels.
 *
 * @param code counted from Status = 0, one byte
 * @param payload RLP, not checked here
 */
public record Message(int code, Bytes payload) {
  private static final int CODE_MAX = 0xff;

  public Message {
    if (code < 0 || code > CODE_MAX) {
      throw new IllegalArgumentException("code: %d (expected: 0..255)".formatted(code));
    }
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

  /** code‖payload, the form on a stream. */
  public Bytes bytes() {
    return Bytes.concatenate(Bytes.of(code), payload);
  }

  /** Bytes of code‖payload. */
  public int size() {
    return 1 + payload.size();
  }

  /** keccak-256 of code‖payload: what identifies a message across nodes. */
  public Bytes32 digest() {
    return Keccak.keccak256(Bytes.of(code), payload);
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
}
