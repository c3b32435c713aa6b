package org.twinwire.core.request;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.twinwire.core.chain.Keccak;
import org.twinwire.core.chain.Rlp;
import org.twinwire.core.trace.Message;

/** Recognises an answer without items, {@code code ‖ [id, []]}, by its digest. */
public final class EmptyAnswer {

  private EmptyAnswer() {}

  /** Returns whether a message is an answer that has no items. */
  public static boolean is(Message message) {
    return message.answers()
        && message.requestId().flatMap(EmptyAnswer::number).stream()
            .map(id -> digest(message.code(), id))
            .anyMatch(message.digest()::equals);
  }

  /** Returns the digest of the answer without items, in {@code 0x} hex. */
  public static String digest(int code, BigInteger requestId) {
    Bytes payload = Rlp.list(List.of(RLP.encodeBigInteger(requestId), Rlp.list(List.of())));
    return Keccak.hash(Bytes.concatenate(Bytes.of(code), payload)).toHexString();
  }

  private static Optional<BigInteger> number(String requestId) {
    return requestId.matches("[0-9]{1,20}")
        ? Optional.of(new BigInteger(requestId))
        : Optional.empty();
  }
}
