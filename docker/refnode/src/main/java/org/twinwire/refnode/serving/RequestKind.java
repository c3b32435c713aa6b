package org.twinwire.refnode.serving;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.contract.Arguments;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.EthRequest;

/**
 * A kind of request. It is registered by {@code @AutoService(RequestKind.class)} on its class; no
 * list names it.
 */
public interface RequestKind {

  /** Its type in the node contract. */
  String word();

  /** The code of the request. */
  EthCode code();

  /** Reads what a control call asks for. The request gets its id when it is sent. */
  EthRequest question(Arguments in);

  /** Whether the chain can answer it. */
  default boolean isIn(Chain chain) {
    return true;
  }

  /** What the chain has of it, cut where an answer is full; each item encoded. */
  List<Bytes> items(EthRequest request, Served from, int ethVersion);

  /** What the outcome tells of an answer; {@code IllegalArgumentException} if it makes no sense. */
  Summary summary(List<Bytes> items, int ethVersion);

  /**
   * What the node contract wants to know of an answer.
   *
   * @param numbers block numbers in decimal, of headers
   * @param hashes one for each item, {@code 0x} hex
   */
  record Summary(List<String> numbers, List<String> hashes) {
    public Summary {
      numbers = List.copyOf(numbers);
      hashes = List.copyOf(hashes);
    }
  }
}
