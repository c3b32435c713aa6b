package org.twinwire.core.request;

import java.math.BigInteger;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.twinwire.core.chain.Keccak;
import org.twinwire.core.chain.Rlp;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Outcome;

/**
 * A right answer, as it is sent over the wire and as a node summarises it.
 *
 * @param numbers block numbers in decimal, for headers
 * @param hashes one of each item, as the node contract wants them, in {@code 0x} hex
 * @param message code‖RLP; empty if the chain does not know all of it
 */
public record Answer(EthCode code, List<String> numbers, List<String> hashes, Bytes message) {

  /** Copies the lists. */
  public Answer {
    numbers = List.copyOf(numbers);
    hashes = List.copyOf(hashes);
  }

  /** Makes the answer {@code [id, [item…]]} to a request of this kind. */
  static Answer of(
      RequestKind kind,
      BigInteger requestId,
      List<String> numbers,
      List<String> hashes,
      List<Bytes> items) {
    EthCode code = kind.code().answer().orElseThrow();
    Bytes payload = Rlp.list(List.of(RLP.encodeBigInteger(requestId), Rlp.list(items)));
    return new Answer(code, numbers, hashes, Bytes.concatenate(Bytes.of(code.number()), payload));
  }

  /** Returns whether every byte of it is known; if not, its hashes say what is right. */
  boolean isKnown() {
    return !message.isEmpty();
  }

  /** Returns whether this is what was answered, as far as it is known. */
  public boolean isGivenBy(Outcome.Answered answered) {
    return isKnown()
        ? digest().toHexString().equals(answered.digest())
        : hashes.equals(answered.hashes());
  }

  /** Returns the number of items in it. */
  public int count() {
    return hashes.size();
  }

  /** Returns the keccak-256 of {@link #message}. */
  public Bytes32 digest() {
    return Keccak.hash(message);
  }
}
