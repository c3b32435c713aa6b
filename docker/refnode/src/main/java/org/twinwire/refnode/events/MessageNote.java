package org.twinwire.refnode.events;

import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.rlp.RlpItem;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.Keccak;
import org.twinwire.wire.eth.Message;

/**
 * What an event says of a message.
 *
 * @param requestId decimal
 * @param digest keccak-256 of code‖payload, {@code 0x} hex
 * @param size bytes of code‖payload
 * @param question of a request, keccak-256 of its code and what stands behind its id, {@code 0x}
 *     hex
 */
public record MessageNote(
    int code, Optional<String> requestId, String digest, int size, Optional<String> question) {

  public static MessageNote of(Message message) {
    return new MessageNote(
        message.code(),
        requestIdOf(message),
        message.digest().toHexString(),
        message.size(),
        questionOf(message));
  }

  /** Bytes that were read as {@code first}: those of several messages after a merge. */
  public static MessageNote of(Bytes bytes, Message first) {
    return new MessageNote(
        first.code(),
        requestIdOf(first),
        Keccak.keccak256(bytes).toHexString(),
        bytes.size(),
        Optional.empty());
  }

  /** Bytes that could not be read as a message; the first one is taken for the code. */
  public static MessageNote unreadable(Bytes bytes) {
    int code = bytes.isEmpty() ? 0 : bytes.get(0) & 0xff;
    return new MessageNote(
        code,
        Optional.empty(),
        Keccak.keccak256(bytes).toHexString(),
        bytes.size(),
        Optional.empty());
  }

  private static Optional<String> requestIdOf(Message message) {
    return message.requestId().map(id -> id.toBigInteger().toString());
  }

  private static Optional<String> questionOf(Message message) {
    return EthCode.of(message.code())
        .filter(EthCode::isRequest)
        .flatMap(code -> behindId(Bytes.wrap(message.payload().toArray())))
        .map(asked -> Keccak.keccak256(Bytes.of(message.code()), asked).toHexString());
  }

  private static Optional<Bytes> behindId(Bytes payload) {
    try {
      return Optional.of(RlpItem.first(payload))
          .filter(RlpItem::isList)
          .map(RlpItem::payload)
          .map(items -> items.slice(RlpItem.first(items).encoded().size()));
    } catch (IllegalArgumentException noSuchList) {
      return Optional.empty();
    }
  }
}
