package org.twinwire.refnode.events;

import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.eth.Keccak;
import org.twinwire.wire.eth.Message;

/**
 * What an event says of a message.
 *
 * @param requestId decimal
 * @param digest keccak-256 of code‖payload, {@code 0x} hex
 * @param size bytes of code‖payload
 */
public record MessageNote(int code, Optional<String> requestId, String digest, int size) {

  public static MessageNote of(Message message) {
    return new MessageNote(
        message.code(),
        requestIdOf(message),
        message.digest().toHexString(),
        message.bytes().size());
  }

  /** Bytes that were read as {@code first}: those of several messages after a merge. */
  public static MessageNote of(Bytes bytes, Message first) {
    return new MessageNote(
        first.code(), requestIdOf(first), Keccak.keccak256(bytes).toHexString(), bytes.size());
  }

  /** Bytes that could not be read as a message; the first one is taken for the code. */
  public static MessageNote unreadable(Bytes bytes) {
    int code = bytes.isEmpty() ? 0 : bytes.get(0) & 0xff;
    return new MessageNote(
        code, Optional.empty(), Keccak.keccak256(bytes).toHexString(), bytes.size());
  }

  private static Optional<String> requestIdOf(Message message) {
    return message.requestId().map(id -> id.toBigInteger().toString());
  }
}
