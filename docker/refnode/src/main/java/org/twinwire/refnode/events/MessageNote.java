package org.twinwire.refnode.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.rlp.RlpItem;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.Keccak;
import org.twinwire.wire.eth.Message;

/**
 * What an event says of a message. Hashes and ids are worked out when somebody reads the event, so
 * that the peer does not wait for them. Until then a small message is kept; of a large one they are
 * worked out at once.
 */
@JsonPropertyOrder({"code", "requestId", "digest", "size", "question"})
public final class MessageNote {

  /** Messages up to this size are kept: those of a full log are less than 100 MB. */
  private static final int KEPT_BYTES_MAX = 1024;

  private final int code;
  private final int size;
  private Supplier<Details> details;

  /** What takes long to work out, compared with a small message's way through the node. */
  private record Details(Optional<String> requestId, String digest, Optional<String> question) {}

  private MessageNote(int code, int size, Supplier<Details> details) {
    this.code = code;
    this.size = size;
    this.details = details;
    if (size > KEPT_BYTES_MAX) {
      details();
    }
  }

  public static MessageNote of(Message message) {
    return new MessageNote(
        message.code(),
        message.size(),
        () ->
            new Details(requestIdOf(message), message.digest().toHexString(), questionOf(message)));
  }

  /** Bytes that were read as {@code first}: those of several messages after a merge. */
  public static MessageNote of(Bytes bytes, Message first) {
    return new MessageNote(first.code(), bytes.size(), () -> details(requestIdOf(first), bytes));
  }

  /** Bytes that could not be read as a message; the first one is taken for the code. */
  public static MessageNote unreadable(Bytes bytes) {
    int code = bytes.isEmpty() ? 0 : bytes.get(0) & 0xff;
    return new MessageNote(code, bytes.size(), () -> details(Optional.empty(), bytes));
  }

  @JsonProperty
  public int code() {
    return code;
  }

  /** Decimal. */
  @JsonProperty
  public Optional<String> requestId() {
    return details().requestId();
  }

  /** Keccak-256 of code‖payload, {@code 0x} hex. */
  @JsonProperty
  public String digest() {
    return details().digest();
  }

  /** Bytes of code‖payload. */
  @JsonProperty
  public int size() {
    return size;
  }

  /** Of a request, keccak-256 of its code and what stands behind its id, {@code 0x} hex. */
  @JsonProperty
  public Optional<String> question() {
    return details().question();
  }

  /** Forgets the message once it is worked out. */
  private Details details() {
    Details known = details.get();
    details = () -> known;
    return known;
  }

  private static Details details(Optional<String> requestId, Bytes bytes) {
    return new Details(requestId, Keccak.keccak256(bytes).toHexString(), Optional.empty());
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
